using System.CommandLine;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>law show</c>: what one file says on one day for given keys, with citation, standing and readings.
/// </summary>
internal static class LawShow
{
    public static Command Make(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The id of a law file; law list prints them." };
        Option<LocalDate?> on = Written.Day("--on", "The day of the facts; without it the file itself is printed.");
        var keys = new Option<string[]>("--key")
        {
            Description = "A dimension and its word, for example place=TH-85; may be given more than once.",
            HelpName = "NAME=WORD",
        };
        Option<string?> folder = LawList.CaseOption();
        var command = new Command("show", "Show what a law file says on a day.") { id, on, keys, folder };
        command.SetAction(parsed =>
        {
            LawOnFile law = LawList.LawOf(parsed.GetValue(folder));
            StatutoryValue file = FileOf(law, parsed.GetRequiredValue(id));
            bool asJson = parsed.GetValue<bool>("--json");
            if (parsed.GetValue(on) is not { } day)
            {
                terminal.Out.WriteLine(file.Text.Json.TrimEnd());
                return ExitCode.Done;
            }

            return Answer(law, file, day, KeysOf(file, parsed.GetValue(keys) ?? []), asJson, terminal);
        });
        return HelpWithExamples.For(
            command, "restitution law show th/minimum-wage --on 2019-05-31 --key place=TH-85",
            "restitution law show th/late-wage-surcharge-count --on 2020-01-31 --json");
    }

    private static StatutoryValue FileOf(LawOnFile law, string id) => law.File(id) ?? throw new RefusedException(
        RefusedBecause.CodeUnknown, id, "no such file of the law", "an id that restitution law list prints",
        "correct the id, or add the file to the law/ folder of the case");

    private static LawKeys KeysOf(StatutoryValue file, string[] written)
    {
        string?[] words = new string?[LawKeys.CountMost];
        foreach (string pair in written)
        {
            string[] parts = pair.Split('=', 2);
            int index = file.Keys.ToList().IndexOf(parts[0]);
            if (index < 0 || parts.Length < 2)
            {
                throw new RefusedException(
                    RefusedBecause.CodeUnknown, file.Id, $"--key {pair}",
                    file.Keys.Count == 0 ? "no key: the value depends on the day alone"
                        : $"NAME=WORD with a name among {string.Join(", ", file.Keys)}", "correct the key");
            }

            words[index] = parts[1];
        }

        return LawKeys.Of(words);
    }

    private static int Answer(
        LawOnFile law, StatutoryValue file, LocalDate on, LawKeys keys, bool asJson, Terminal terminal)
    {
        if (file.Kind == StatutoryKind.List)
        {
            return Answer(law.List(file.Id, on), items => string.Join(", ", items), [], asJson, terminal);
        }

        return Answer(law.Rule(file.Id, on, keys), text => text, law.Readings(file.Id, on, keys), asJson, terminal);
    }

    private static int Answer<T>(
        LookUp<T> found, Func<T, string> print, IReadOnlyList<Reading> readings, bool asJson, Terminal terminal)
    {
        if (found.Gap is { } gap)
        {
            string missing = Wording.For("en").Say(gap);
            if (asJson)
            {
                JsonPrint.WriteTo(terminal, new JsonObject { ["gap"] = gap.Kind.ToString(), ["missing"] = missing });
            }

            terminal.Error.WriteLine($"law: {missing}");
            return ExitCode.Refused;
        }

        if (asJson)
        {
            JsonPrint.WriteTo(terminal, InJson(found.Authority, print(found.Value), found.ReadingTaken, readings));
        }
        else
        {
            Print(found.Authority, print(found.Value), readings, terminal.Out);
        }

        return ExitCode.Done;
    }

    private static void Print(Authority authority, string value, IReadOnlyList<Reading> readings, TextWriter output)
    {
        output.WriteLine($"{authority.Title}: {value} {authority.Unit}");
        output.WriteLine($"  by {authority.Cites} ({authority.Standing.ToString().ToLowerInvariant()})");
        output.WriteLine(
            $"  in force {Span(authority)}, file {authority.File}{(authority.FromCase ? " of the case" : "")}");
        if (authority.Words is { } words)
        {
            output.WriteLine($"  in its words: {words}");
        }

        if (authority.SeenAt is { } seenAt)
        {
            output.WriteLine($"  seen at {seenAt}");
        }

        foreach (Reading reading in readings)
        {
            output.WriteLine($"  reading {reading.Name}{(reading.Name == authority.Reading ? " (taken)" : "")}");
        }
    }

    private static JsonObject InJson(
        Authority authority, string value, string? taken, IReadOnlyList<Reading> readings) => new()
        {
            ["file"] = authority.File,
            ["title"] = authority.Title,
            ["value"] = value,
            ["unit"] = authority.Unit,
            ["from"] = LocalDatePattern.Iso.Format(authority.From),
            ["to"] = authority.To is { } to ? LocalDatePattern.Iso.Format(to) : null,
            ["cites"] = authority.Cites,
            ["standing"] = authority.Standing.ToString().ToLowerInvariant(),
            ["words"] = authority.Words,
            ["seenAt"] = authority.SeenAt,
            ["fromCase"] = authority.FromCase,
            ["readingTaken"] = taken,
            ["readings"] = new JsonArray([.. readings.Select(reading => (JsonNode)reading.Name)]),
        };

    private static string Span(Authority authority) => authority.To is { } to
        ? $"{LocalDatePattern.Iso.Format(authority.From)} to {LocalDatePattern.Iso.Format(to)}"
        : $"from {LocalDatePattern.Iso.Format(authority.From)}";
}
