using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Storage.Folders;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>law check</c>: every fault of the law files that come with the program, or of a folder of them, each by itself
/// and together; and what no file answers.
/// </summary>
internal static class LawCheckCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Description =
                "A folder of law files, laid out as law/ of a case is; without it, the law that comes with the program.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(
            "check", "Check law files, each by itself and together; tell every fault, and what is not on file.")
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            LawChecked found = parsed.GetValue(folder) is { } path ? OfFolder(path) : OfLaw(LawTaken.Of(parsed));
            Print(found, parsed.GetValue<bool>("--json"), terminal);
            return found.Faults.Count == 0 ? ExitCode.Done : ExitCode.Refused;
        });
        return HelpWithExamples.For(
            command, "restitution law check", "restitution law check cases/shed/law",
            "restitution law check --law office-law --json");
    }

    private static LawChecked OfLaw(LawOnFile law) => new(
        law.Files.Count, [.. LawCheck.Of(law.Files.Select(file => file.Text)), .. LawSetCheck.Of(law.Files)],
        LawSetCheck.Lacks(law.Files));

    // What a folder brings is checked over the law that comes with the program, as it will be used.
    private static LawChecked OfFolder(string path)
    {
        IReadOnlyList<LawText> texts = LawFolder.Named(path);
        LawOnFile law = LawOnFile.Embedded.With(texts);
        HashSet<string> jurisdictions = [.. law.Files
            .Where(file => texts.Any(text => text.Id == file.Id)).Select(file => file.Jurisdiction)];
        StatutoryValue[] files = [.. law.Files.Where(file => jurisdictions.Contains(file.Jurisdiction))];
        IReadOnlyList<LawFault> faults = LawCheck.Of(texts);

        // A file with a fault answers nothing, so that others would seem to lack it.
        return new(
            texts.Count, faults.Count > 0 ? faults : LawSetCheck.Of(files),
            [.. LawSetCheck.Lacks(files).Select(lack => WithoutFaulty(lack, texts))]);
    }

    // A file with a fault is there; what it lacks is told as its fault.
    private static LawLack WithoutFaulty(LawLack lack, IReadOnlyList<LawText> texts) => lack with
    {
        NotOnFile =
            [.. lack.NotOnFile.Where(name => !texts.Any(text => text.Id == $"{lack.Jurisdiction}/{name}"))],
    };

    private static void Print(LawChecked found, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, InJson(found));
        }
        else
        {
            terminal.Out.WriteLine(
                FormattableString.Invariant($"{found.Files} law files, {found.Faults.Count} faults"));
            foreach (LawLack lack in found.Lacks)
            {
                Print(lack, terminal.Out);
            }
        }

        foreach (LawFault fault in found.Faults)
        {
            terminal.Error.WriteLine($"{fault}; correct the file");
        }
    }

    private static void Print(LawLack lack, TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{lack.Jurisdiction}: not on file, of what rules ask ({lack.NotOnFile.Count}): {Shown(lack.NotOnFile)}"));
        if (lack.SectorsOfNoReach.Count > 0)
        {
            output.WriteLine(
                $"{lack.Jurisdiction}: sectors that no file on reach names: {Shown(lack.SectorsOfNoReach)}");
        }
    }

    private static string Shown(IReadOnlyList<string> words) => words.Count == 0 ? "nothing" : string.Join(", ", words);

    private static JsonObject InJson(LawChecked found) => new()
    {
        ["files"] = found.Files,
        ["faults"] = new JsonArray([.. found.Faults.Select(fault => new JsonObject
        {
            ["kind"] = fault.Kind.ToString(),
            ["file"] = fault.Id,
            ["line"] = fault.LineNumber,
            ["found"] = fault.Found,
            ["wanted"] = fault.Wanted,
        })]),
        ["lacks"] = new JsonArray([.. found.Lacks.Select(lack => new JsonObject
        {
            ["jurisdiction"] = lack.Jurisdiction,
            ["notOnFile"] = Texts(lack.NotOnFile),
            ["sectorsOfNoReach"] = Texts(lack.SectorsOfNoReach),
        })]),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private sealed record LawChecked(int Files, IReadOnlyList<LawFault> Faults, IReadOnlyList<LawLack> Lacks);
}
