using System.Text;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Storage.Folders;
using Restitution.Storage.Reading;

namespace Restitution.Storage.Computations;

/// <summary>
/// What a computation was made from, piece by piece: a changed byte changes one digest, which names the piece.
/// </summary>
public enum InputKind
{
    Case = 1,
    Exhibit = 2,
    Layout = 3,
    Matches = 4,
    Law = 5,
    Corrections = 6,
    Rates = 7,
}

/// <summary>One piece with its digest.</summary>
/// <param name="Name">An exhibit's code, a law file's id, or the file's name.</param>
/// <param name="IsCited">
/// Whether a figure or a gap cites it: false for another law file of the same jurisdiction, which counts all the same,
/// since a rule that nothing cites can still have been asked.
/// </param>
/// <param name="Origin">Who brought a law file; null for other pieces.</param>
public sealed record ComputationInput(
    InputKind Kind, string Name, string Sha256, bool IsCited = true, LawOrigin? Origin = null);

/// <summary>The pieces of one computation.</summary>
public static class ComputationInputs
{
    /// <summary>In the order case, exhibits, layouts, corrections, rates, matches, law.</summary>
    public static IReadOnlyList<ComputationInput> Of(CaseFolder folder, CaseReading reading, Claim claim) =>
        [.. WithoutLaw(folder, reading), .. LawOf(folder, claim)];

    /// <summary>All pieces but the law, of which only a claim tells what was asked.</summary>
    public static IReadOnlyList<ComputationInput> WithoutLaw(CaseFolder folder, CaseReading reading) =>
    [
        new(InputKind.Case, "case.json", folder.CaseSha256),
        .. folder.Exhibits.Select(exhibit =>
            new ComputationInput(InputKind.Exhibit, exhibit.Exhibit.Code, exhibit.Exhibit.Sha256)),
        .. folder.Exhibits
            .Where(exhibit => !exhibit.IsCitedOnly)
            .Select(exhibit => new ComputationInput(
                InputKind.Layout, exhibit.Exhibit.Code,
                FileDigest.Of(folder.LayoutPathOf(exhibit.Exhibit.Code)).Sha256)),
        .. folder.Exhibits
            .Where(exhibit => !exhibit.IsCitedOnly && File.Exists(folder.CorrectionsPathOf(exhibit.Exhibit.Code)))
            .Select(exhibit => new ComputationInput(
                InputKind.Corrections, exhibit.Exhibit.Code,
                FileDigest.Of(folder.CorrectionsPathOf(exhibit.Exhibit.Code)).Sha256)),
        .. folder.Rates.Files.Select(file =>
            new ComputationInput(InputKind.Rates, file.Exhibit.Code, file.Exhibit.Sha256)),
        new(InputKind.Matches, "identities", MatchesDigest(reading.Evidence)),
    ];

    /// <summary>One digest over all pieces, by which two computations of the same things are known.</summary>
    public static string DigestOf(IEnumerable<ComputationInput> inputs) => FileDigest.OfText(string.Concat(inputs
        .Select(input => $"{input.Kind} {input.Name} {input.Sha256}\n")));

    // Which row was matched to whom, by place and code: the names themselves never leave the sealed file.
    private static string MatchesDigest(CaseEvidence evidence)
    {
        var text = new StringBuilder();
        foreach (AttributedRecord record in evidence.Records)
        {
            text.Append(record.Record.Source).Append('\t').Append(record.Worker).Append('\t').Append(record.Payer)
                .Append('\n');
        }

        return FileDigest.OfText(text.ToString());
    }

    /// <summary>The files of law that a claim cites, and those of its jurisdictions.</summary>
    public static IEnumerable<ComputationInput> LawOf(CaseFolder folder, Claim claim)
    {
        string[] jurisdictions = [.. folder.Case.Workers
            .SelectMany(worker => worker.Episodes)
            .Select(episode => episode.Jurisdiction + "/")
            .Distinct(StringComparer.Ordinal)];
        HashSet<string> cited = CitedLaw.In(claim);
        return folder.Law.Texts
            .Where(file => cited.Contains(file.Id)
                || jurisdictions.Any(jurisdiction => file.Id.StartsWith(jurisdiction, StringComparison.Ordinal)))
            .Select(file => new ComputationInput(
                InputKind.Law, file.Id, FileDigest.OfText(file.Json), cited.Contains(file.Id), file.Origin));
    }
}

/// <summary>The law files that a claim cites, in its reasons, its gaps and its other readings.</summary>
internal static class CitedLaw
{
    public static HashSet<string> In(Claim claim)
    {
        HashSet<string> cited = new(StringComparer.Ordinal);
        HashSet<Reason> seen = new(ReferenceEqualityComparer.Instance);
        foreach (Figure figure in claim.Figures)
        {
            Add(figure.Reason, cited, seen);
        }

        foreach (WorkerClaim worker in claim.Workers)
        {
            cited.UnionWith(worker.OtherReadings.SelectMany(reading => reading.Files));
            foreach (PeriodClaim period in worker.Periods)
            {
                Add(period.LimitationReason, cited, seen);
            }
        }

        cited.UnionWith(claim.AllGaps
            .SelectMany(gap => gap.About)
            .OfType<Operand.Code>()
            .Select(code => code.Value)
            .Where(code => code.Contains('/', StringComparison.Ordinal)));
        return cited;
    }

    private static void Add(Reason? reason, HashSet<string> cited, HashSet<Reason> seen)
    {
        // Parts are shared between figures; each is looked at once.
        if (reason is null || !seen.Add(reason))
        {
            return;
        }

        cited.UnionWith(reason.Authorities.Select(authority => authority.File));
        foreach (Reason part in reason.Parts.Concat(reason.Alternatives))
        {
            Add(part, cited, seen);
        }
    }
}
