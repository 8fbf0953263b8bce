using System.Globalization;
using NodaTime.Text;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Intake.RateFiles;
using Restitution.Rates;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Folders;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Rates;

/// <summary>
/// The exchange rates of a case folder: those of its files and those written down in <c>case.json</c>.
/// </summary>
/// <param name="Files">Each rate file as evidence: bytes with their hash, rows accounted for.</param>
public sealed record CaseRates(Exchange Exchange, IReadOnlyList<ExhibitEvidence> Files)
{
    public static CaseRates None { get; } = new(Exchange.None, []);

    /// <summary>Refused: a file that is missing, changed or not of its form, and two figures for one day.</summary>
    internal static CaseRates Read(string folder, CurrencyTerms? terms, List<Refusal> refusals)
    {
        if (terms is null)
        {
            return None;
        }

        List<DatedRate> rates = [.. terms.Written];
        List<ExhibitEvidence> files = [];
        foreach ((RateFileShape shape, RateFile file) in terms.Files)
        {
            if (Read(folder, shape, file, rates, refusals) is { } read)
            {
                files.Add(read);
            }
        }

        (RateBook book, IReadOnlyList<RateConflict> conflicts) = RateBook.Of(rates);
        refusals.AddRange(conflicts.Select(OfConflict));
        return new CaseRates(new Exchange(book, terms.Rule), files);
    }

    /// <summary>Two figures of one day, each with its place.</summary>
    public static Refusal OfConflict(RateConflict conflict) => new(
        RefusedBecause.RatesContradict, conflict.Second.Source.ToString(), InWords(conflict.Second),
        $"what {conflict.First.Source} says of the same day, {InWords(conflict.First)}",
        "find out which of the two is right, and take the other out");

    private static ExhibitEvidence? Read(
        string folder, RateFileShape shape, RateFile file, List<DatedRate> rates, List<Refusal> refusals)
    {
        string place = $"rate file {shape.Code}";
        (string? fullPath, Refusal? missing) = PathInFolder.Find(folder, shape.File, place);
        if (missing is not null)
        {
            refusals.Add(missing);
            return null;
        }

        using FileStream bytes = File.OpenRead(fullPath!);
        ReadRates read = RateFileReader.Read(bytes, file);
        if (shape.Sha256 is { } written && written != read.Sha256)
        {
            refusals.Add(new Refusal(
                RefusedBecause.DigestChanged, place, $"the digest {read.Sha256}",
                $"{written} as written down when it was received", "put the file as received back in its place"));
        }

        if (read.Refusal is { } refusal)
        {
            refusals.Add(ReadRefusals.Of(refusal, refusal.WhatToDo.TrimEnd('.'), isInCase: false));
        }

        rates.AddRange(read.Rates);
        var exhibit = new Exhibit(
            shape.Code, shape.File.Split('/')[^1], read.Sha256, bytes.Length,
            shape.ReceivedOn is null ? null : LocalDatePattern.Iso.Parse(shape.ReceivedOn).Value, shape.Custodian,
            shape.Source);
        return new ExhibitEvidence(exhibit, read.Counts, read.Quarantined, []);
    }

    private static string InWords(DatedRate rate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rate.Base.Code} {rate.UnitCount} = {rate.Quote.Code} {rate.QuotedRate} on ")
        + LocalDatePattern.Iso.Format(rate.On);
}
