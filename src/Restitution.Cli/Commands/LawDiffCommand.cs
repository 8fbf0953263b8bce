using System.CommandLine;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Storage.Folders;

namespace Restitution.Cli.Commands;

/// <summary><c>law diff</c>: what one folder of law says otherwise than another, or than the program.</summary>
internal static class LawDiffCommand
{
    public static Command Make(Terminal terminal)
    {
        var first = new Argument<string>("OLD")
        {
            Description = "A folder of law files; alone, it is laid over the law that comes with the program, and the "
                + "two are compared.",
        };
        var second = new Argument<string?>("NEW")
        {
            Description = "The folder to compare it with.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "diff", "Tell which days and keys of which files are answered otherwise, from what to what.")
        {
            first, second,
        };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(first);
            LawDiff diff = parsed.GetValue(second) is { } other
                ? LawDiff.Of(LawFolder.Alone(folder), LawFolder.Alone(other))
                : LawDiff.Of(LawOnFile.Embedded, LawFolder.Over(folder));
            if (parsed.GetValue<bool>("--json"))
            {
                JsonPrint.WriteTo(terminal, InJson(diff));
            }
            else
            {
                Print(diff, terminal);
            }

            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution law diff cases/shed/law", "restitution law diff law-2025 law-2026 --json");
    }

    private static void Print(LawDiff diff, Terminal terminal)
    {
        terminal.Out.WriteLine(FormattableString.Invariant(
            $"{Counted.Of(diff.Added.Count, "file")} added, {diff.Removed.Count} removed, {diff.Changed.Count} changed"));
        PrintIds("added", diff.Added, terminal.Out);
        PrintIds("removed", diff.Removed, terminal.Out);
        foreach (LawFileDiff file in diff.Changed)
        {
            terminal.Out.WriteLine();
            Print(file, terminal);
        }
    }

    private static void PrintIds(string how, IReadOnlyList<string> ids, TextWriter output)
    {
        foreach (string id in ids)
        {
            output.WriteLine($"  {how} {id}");
        }
    }

    private static void Print(LawFileDiff file, Terminal terminal)
    {
        terminal.Out.WriteLine(file.Id);
        foreach (LawFactChange fact in file.Facts)
        {
            terminal.Out.WriteLine($"  {fact.Fact}: {fact.Before} becomes {fact.After}");
        }

        if (file.Lines.Count == 0)
        {
            terminal.Out.WriteLine("  no answer changes: notes, confidence, quotation or spelling");
            return;
        }

        var table = new PrintedTable("Key", "Days", "Before", "After", "Citation");
        foreach (LawLineChange line in file.Lines)
        {
            table.Add(
                line.Keys, $"{Iso(line.From)} to {(line.To == LocalDate.MaxIsoValue ? "open" : Iso(line.To))}",
                Shown(line.Before), Shown(line.After), CitationOf(line));
        }

        table.WriteTo(terminal);
    }

    private static string Shown(LawLine? line) =>
        line is null ? "not on file" : $"{line.Value} ({line.Standing.ToString().ToLowerInvariant()})";

    private static string CitationOf(LawLineChange line) => (line.Before?.Cites, line.After?.Cites) switch
    {
        (null, var now) => now ?? "",
        (var old, null) => old,
        var (old, now) when old == now => line.Before!.SeenAt == line.After!.SeenAt ? old : $"{old}; another source",
        var (old, now) => $"{old} becomes {now}",
    };

    private static JsonObject InJson(LawDiff diff) => new()
    {
        ["added"] = new JsonArray([.. diff.Added.Select(id => (JsonNode)id)]),
        ["removed"] = new JsonArray([.. diff.Removed.Select(id => (JsonNode)id)]),
        ["changed"] = new JsonArray([.. diff.Changed.Select(file => new JsonObject
        {
            ["file"] = file.Id,
            ["facts"] = new JsonArray([.. file.Facts.Select(fact => new JsonObject
            {
                ["fact"] = fact.Fact, ["before"] = fact.Before, ["after"] = fact.After,
            })]),
            ["lines"] = new JsonArray([.. file.Lines.Select(line => new JsonObject
            {
                ["keys"] = line.Keys,
                ["from"] = Iso(line.From),
                ["to"] = line.To == LocalDate.MaxIsoValue ? null : Iso(line.To),
                ["before"] = InJson(line.Before),
                ["after"] = InJson(line.After),
            })]),
        })]),
    };

    private static JsonObject? InJson(LawLine? line) => line is null ? null : new JsonObject
    {
        ["value"] = line.Value,
        ["standing"] = line.Standing.ToString().ToLowerInvariant(),
        ["cites"] = line.Cites,
        ["seenAt"] = line.SeenAt,
    };

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
