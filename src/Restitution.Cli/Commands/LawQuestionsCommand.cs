using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>law questions</c>: what can be asked of the law of any state, and which states have it on file.
/// </summary>
internal static class LawQuestionsCommand
{
    public static Command Make(Terminal terminal)
    {
        var prefix = new Argument<string>("PREFIX")
        {
            Description = "Only questions whose name begins so, for example severance.",
            DefaultValueFactory = _ => "",
        };
        var command = new Command(
            "questions", "List what is asked of the law, by chapter: the names, units, keys and words of law files.")
        {
            prefix,
        };
        command.SetAction(parsed =>
        {
            string wanted = parsed.GetValue(prefix) ?? "";
            LawQuestion[] asked = [.. LawQuestions.All
                .Where(question => question.Name.StartsWith(wanted, StringComparison.Ordinal))];
            if (asked.Length == 0)
            {
                throw new RefusedException(
                    RefusedBecause.CodeUnknown, wanted, "the beginning of no question",
                    "the beginning of a name that restitution law questions prints", "correct it");
            }

            LawOnFile law = LawTaken.Of(parsed);
            ILookup<string, string> onFile = law.Files
                .ToLookup(file => file.Id[(file.Jurisdiction.Length + 1)..], file => file.Jurisdiction);
            Print(asked, onFile, LawCoverage.JurisdictionsOf(law.Files), parsed.GetValue<bool>("--json"), terminal);
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution law questions", "restitution law questions severance",
            "restitution law questions late-wage --json");
    }

    private static void Print(
        LawQuestion[] asked, ILookup<string, string> onFile, IReadOnlyList<string> states, bool asJson,
        Terminal terminal)
    {
        if (asJson)
        {
            JsonPrint.WriteTo(
                terminal, new JsonArray([.. asked.Select(one => InJson(one, onFile[one.Name], states))]));
            return;
        }

        foreach (IGrouping<LawChapter, LawQuestion> chapter in asked.GroupBy(question => question.Chapter))
        {
            terminal.Out.WriteLine(chapter.Key.ToString());
            foreach (LawQuestion question in chapter)
            {
                Print(question, onFile[question.Name], states, terminal.Out);
            }
        }
    }

    private static void Print(
        LawQuestion question, IEnumerable<string> jurisdictions, IReadOnlyList<string> states, TextWriter output)
    {
        output.WriteLine($"  {question.Name}, asked by a {question.AskedBy.ToString().ToLowerInvariant()}");
        output.WriteLine($"    unit     {string.Join("; ", question.Units)}");
        PrintAny(output, "keys", question.Keys);
        PrintAny(output, "answers", question.Words);
        PrintAny(output, "on file", [.. jurisdictions]);
        if (IsOfCoverage(question) && states.Except(jurisdictions).ToArray() is { Length: > 0 } missing)
            PrintAny(output, "no file", missing);
    }

    private static void PrintAny(TextWriter output, string name, IReadOnlyList<string> words) =>
        output.WriteLine($"    {name,-8} {(words.Count == 0 ? Nothing(name) : string.Join(", ", words))}");

    private static string Nothing(string name) => name switch
    {
        "keys" => "none: it depends on the day alone",
        "answers" => "as the unit says",
        _ => "nowhere",
    };

    private static bool IsOfCoverage(LawQuestion question) =>
        LawCoverage.Questions.Contains(question.Name, StringComparer.Ordinal);

    private static JsonObject InJson(
        LawQuestion question, IEnumerable<string> jurisdictions, IReadOnlyList<string> states) => new()
    {
        ["name"] = question.Name,
        ["chapter"] = JsonNamingPolicy.KebabCaseLower.ConvertName(question.Chapter.ToString()),
        ["units"] = Texts(question.Units),
        ["keys"] = Texts(question.Keys),
        ["words"] = Texts(question.Words),
        ["askedBy"] = question.AskedBy.ToString().ToLowerInvariant(),
        ["onFile"] = Texts(jurisdictions),
        ["noFile"] = Texts(IsOfCoverage(question) ? states.Except(jurisdictions) : []),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
