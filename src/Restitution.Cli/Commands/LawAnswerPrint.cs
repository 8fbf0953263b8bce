using NodaTime;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Commands;

/// <summary>Prints what a law file answers on a day, or what is missing and what to ask for instead.</summary>
internal sealed class LawAnswerPrint(StatutoryValue file, LawKeys asked, bool asJson, Terminal terminal)
{
    public static int Print(
        LawOnFile law, StatutoryValue file, LocalDate on, LawKeys asked, bool asJson, Terminal terminal)
    {
        var print = new LawAnswerPrint(file, asked, asJson, terminal);
        return file.Kind == StatutoryKind.List
            ? print.Print(law.List(file.Id, on), items => string.Join(", ", items), [])
            : print.Print(law.Rule(file.Id, on, asked), text => text, law.Readings(file.Id, on, asked));
    }

    private int Print<T>(LookUp<T> found, Func<T, string> text, IReadOnlyList<Reading> readings)
    {
        if (found.Gap is { } gap)
        {
            PrintGap(gap, readings);
            return ExitCode.Refused;
        }

        if (asJson)
        {
            JsonPrint.WriteTo(
                terminal, LawAnswerJson.Of(found, text(found.Value), readings, LawKeysAsked.Of(file, asked)));
        }
        else
        {
            Print(found.Authority, found.Provision, text(found.Value), readings);
        }

        return ExitCode.Done;
    }

    private void PrintGap(Gap gap, IReadOnlyList<Reading> readings)
    {
        string missing = Wording.For("en").Say(gap);
        IReadOnlyList<LawKeysAsked> keys = LawKeysAsked.Of(file, asked);
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, LawAnswerJson.Of(gap, missing, readings, keys));
        }

        terminal.Error.WriteLine($"law: {missing}");
        // A day can be without an answer for want of a word too, where only entries for other words cover it.
        bool lacksAWord = gap.Kind is GapKind.LawHole or GapKind.LawBeforeFile && keys.Any(key => key.IsOpen);
        if (gap.Kind == GapKind.LawKeyMissing || lacksAWord)
        {
            PrintKeys(keys);
        }

        if (gap.Kind == GapKind.LawOnlyRecalled)
        {
            terminal.Error.WriteLine(
                "  a case accepts it in case.json under lawChoices, with acceptRecalled and a reason");
        }

        foreach (Reading reading in readings)
        {
            terminal.Error.WriteLine($"  reading {reading.Name}: {reading.Text}; by {reading.Authority.Cites}");
        }
    }

    private void PrintKeys(IReadOnlyList<LawKeysAsked> keys)
    {
        foreach (LawKeysAsked key in keys)
        {
            terminal.Error.WriteLine($"  {key.Name}: {key.Given ?? "not given"}; the file knows {key.Known}");
        }

        string[] open = [.. keys.Where(key => key.IsOpen).Select(key => $"--key {key.Name}=WORD")];
        terminal.Error.WriteLine(open.Length == 0
            ? "  it knows each of these words, and not together"
            : $"  ask with {string.Join(' ', open)}");
    }

    private void Print(Authority authority, Provision provision, string value, IReadOnlyList<Reading> readings)
    {
        TextWriter output = terminal.Out;
        output.WriteLine($"{authority.Title}: {value} {authority.Unit}");
        output.WriteLine($"  by {authority.Cites} ({authority.Standing.ToString().ToLowerInvariant()}"
            + $"{(provision.Confidence is { } sure ? $", confidence {sure.ToString().ToLowerInvariant()}" : "")})");
        output.WriteLine($"  in force {Span(authority)}, file {authority.File}{LawTaken.Mark(authority.Origin)}");
        PrintAny("in its words: ", authority.Words);
        PrintAny("seen at ", authority.SeenAt);
        PrintAny("note: ", provision.Note);
        foreach (Reading reading in readings)
        {
            output.WriteLine($"  reading {reading.Name}: {reading.Text}{(reading.IsTaken ? " (taken)" : "")}");
        }

        foreach (LawKeysAsked key in LawKeysAsked.Of(file, asked).Where(key => key.IsAnsweredByAny))
        {
            output.WriteLine(
                $"  {key.Name} {key.Given} is no word of the file and is answered as any; it knows {key.Known}");
        }
    }

    private void PrintAny(string before, string? text)
    {
        if (text is not null)
        {
            terminal.Out.WriteLine($"  {before}{text}");
        }
    }

    private static string Span(Authority authority) => authority.To is { } to
        ? $"{LocalDatePattern.Iso.Format(authority.From)} to {LocalDatePattern.Iso.Format(to)}"
        : $"from {LocalDatePattern.Iso.Format(authority.From)}";
}

/// <summary>One dimension of a file, the word that was given for it, and the words that the file knows.</summary>
/// <param name="Given">Null when nothing was given.</param>
internal sealed record LawKeysAsked(string Name, string? Given, IReadOnlyList<string> Words)
{
    /// <summary>A word that no entry names is answered by the entries for any word.</summary>
    public bool IsAnsweredByAny => Given is not null && !Words.Contains(Given);

    public bool IsOpen => Given is null || IsAnsweredByAny;

    public string Known => Words.Count == 0 ? "any" : string.Join(", ", Words);

    public static IReadOnlyList<LawKeysAsked> Of(StatutoryValue file, LawKeys asked) =>
    [
        .. file.Keys.Select((name, index) => new LawKeysAsked(
            name, asked.At(index) is var word && word == "*" ? null : word, file.WordsOf(index))),
    ];
}
