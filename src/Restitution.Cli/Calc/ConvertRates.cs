using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.RateFiles;
using Restitution.Rates;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Rates;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Calc;

/// <summary>The rates that <c>calc convert</c> is given: files, rates typed in, or those of a case.</summary>
internal sealed partial class ConvertRates
{
    private const string RateWanted = "DAY: UNITS BASE = RATE QUOTE; SOURCE";

    private readonly Option<string[]> files = new("--rates")
    {
        Description = "A file of rates: the history of the euro's reference rates, or a bank's table with --layout. "
            + "May be given more than once.",
        HelpName = "FILE",
    };

    private readonly Option<string?> source = new("--source")
    {
        Description = "Who published the files of --rates.",
        HelpName = "TEXT",
    };

    private readonly Option<string?> layout = new("--layout")
    {
        Description = "How the tables of --rates are read: a JSON file as the \"layout\" of a rate file in case.json.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> typed = new("--rate")
    {
        Description = "One rate with its source. May be given more than once.",
        HelpName = RateWanted,
    };

    public Option<string?> Case { get; } = new("--case")
    {
        Description = "Take rates and rule of this case folder; options of the rule are then not used.",
        HelpName = "FOLDER",
    };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[files, source, layout, typed, Case])
        {
            command.Add(option);
        }

        command.Validators.Add(result =>
        {
            bool isGiven = result.GetValue(files) is { Length: > 0 } || result.GetValue(typed) is { Length: > 0 };
            if (isGiven == result.GetValue(Case) is not null)
            {
                result.AddError("wanted rates by --rate or --rates, or a case folder by --case: one of the two.");
            }
        });
    }

    public RateBook Read(ParseResult parsed)
    {
        RateKind kind = Kebab.Parse<RateKind>(parsed.GetValue<string>("--kind")!)!.Value;
        List<DatedRate> rates = [.. (parsed.GetValue(typed) ?? []).Select(text => Typed(text, kind))];
        List<Refusal> refusals = [];
        foreach (string file in parsed.GetValue(files) ?? [])
        {
            rates.AddRange(OfFile(file, parsed, kind, refusals));
        }

        (RateBook book, IReadOnlyList<RateConflict> conflicts) = RateBook.Of(rates);
        RefusedException.ThrowIfAny([.. refusals, .. conflicts.Select(CaseRates.OfConflict)]);
        return book;
    }

    private IReadOnlyList<DatedRate> OfFile(string file, ParseResult parsed, RateKind kind, List<Refusal> refusals)
    {
        if (parsed.GetValue(source) is not { } publisher || string.IsNullOrWhiteSpace(publisher))
        {
            refusals.Add(new Refusal(
                RefusedBecause.KeyMissing, "--rates", $"{file} without its source", "who published it",
                "give --source"));
            return [];
        }

        BankTableLayout? table = parsed.GetValue(layout) is { } written
            ? RateLayoutText.Read(BytesOf(written), written) : null;
        using var bytes = new MemoryStream(BytesOf(file));
        ReadRates read = RateFileReader.Read(
            bytes, new RateFile(Path.GetFileName(file), publisher, kind, table));
        if (read.Refusal is { } refusal)
        {
            refusals.Add(ReadRefusals.Of(refusal, refusal.WhatToDo.TrimEnd('.'), isInCase: false));
        }

        // At a desk a row that cannot be read may be the one that is asked for.
        refusals.AddRange(read.Quarantined.SelectMany(row => row.Faults.Select(fault => new Refusal(
            RefusedBecause.ExhibitUnreadable, row.Source.ToString(), fault.Found, fault.Wanted,
            "get the file again from its source, or give the rate by --rate"))));
        return read.Rates;
    }

    private static DatedRate Typed(string text, RateKind kind)
    {
        Match match = TypedForm().Match(text);
        if (!match.Success)
        {
            throw Malformed(text, RateWanted + ", for example \"2019-04-12: 1000 LAK = 3.52 THB; notice 7\"");
        }

        if (string.IsNullOrWhiteSpace(match.Groups["source"].Value))
        {
            throw new RefusedException(
                RefusedBecause.KeyMissing, "--rate", $"\"{text}\", a rate without its source", RateWanted,
                "add who published it behind a semicolon");
        }

        LocalDate on = LocalDatePattern.Iso.Parse(match.Groups["day"].Value) is { Success: true } day
            ? day.Value : throw Malformed(text, "a day of the calendar");
        Currency left = Named(match.Groups["base"].Value);
        Currency right = Named(match.Groups["quote"].Value);
        decimal rate = decimal.Parse(
            match.Groups["rate"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        int units = int.Parse(match.Groups["units"].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        return rate > 0m && left != right
            ? new DatedRate(
                left, right, rate, units, on, kind, RateSide.Reference, match.Groups["source"].Value.Trim(),
                SourceRef.Whole("--rate"))
            : throw Malformed(text, "a rate above nothing, of two currencies");
    }

    private static byte[] BytesOf(string file) => File.Exists(file)
        ? File.ReadAllBytes(file)
        : throw new RefusedException(
            RefusedBecause.FileMissing, file, "no such file", "a file of rates", "correct the path");

    private static Currency Named(string code) => CurrencyInfo.TryFromCode(code, out CurrencyInfo? known)
        ? known
        : throw new RefusedException(
            RefusedBecause.CurrencyUnknown, "--rate", $"\"{code}\"", "a currency of ISO 4217", "correct the code");

    private static RefusedException Malformed(string text, string wanted) =>
        new(RefusedBecause.TextMalformed, "--rate", $"\"{text}\"", wanted, "write it so");

    [GeneratedRegex(
        "^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}): (?<units>1|10|100|1000) (?<base>[A-Z]{3}) = "
        + "(?<rate>[0-9]{1,8}([.][0-9]{1,10})?) (?<quote>[A-Z]{3})(;(?<source>.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TypedForm();
}
