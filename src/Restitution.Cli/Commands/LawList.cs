using System.CommandLine;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Law;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>law list</c>: every file with its span, its standings and the day through which it was checked; or
/// how many figures there are.
/// </summary>
internal static class LawList
{
    public static Command Make(Terminal terminal)
    {
        var prefix = new Argument<string>("PREFIX")
        {
            Description = "Only files whose id begins so, for example th/late-wage.",
            DefaultValueFactory = _ => "",
        };
        Option<string?> folder = LawTaken.CaseOption();
        var summary = new Option<bool>("--summary")
        {
            Description = "Count the figures of each jurisdiction by standing.",
        };
        var command = new Command("list", "List the files of the law on file.") { prefix, folder, summary };
        command.SetAction(parsed =>
        {
            string wanted = parsed.GetValue(prefix) ?? "";
            StatutoryValue[] files = [.. LawTaken.Of(parsed, folder).Files
                .Where(file => file.Id.StartsWith(wanted, StringComparison.Ordinal))];
            Action<StatutoryValue[], bool, Terminal> print = parsed.GetValue(summary) ? LawSummary.Print : Print;
            print(files, parsed.GetValue<bool>("--json"), terminal);
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution law list", "restitution law list th/late-wage --json",
            "restitution law list --summary",
            "restitution law list --case fixtures/cases/andaman-dawn");
    }

    private static void Print(StatutoryValue[] files, bool asJson, Terminal terminal)
    {
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonArray([.. files.Select(InJson)]));
            return;
        }

        var table = new PrintedTable("Id", "Title", "Unit", "First day", "Checked through", "Standing");
        foreach (StatutoryValue file in files)
        {
            table.Add(
                file.Id + LawTaken.Mark(file.Origin), file.Title, file.Unit,
                LocalDatePattern.Iso.Format(file.FirstDay), LocalDatePattern.Iso.Format(file.CheckedThrough),
                string.Join(", ", StandingsOf(file)));
        }

        table.WriteTo(terminal);
    }

    private static JsonObject InJson(StatutoryValue file) => new()
    {
        ["id"] = file.Id,
        ["title"] = file.Title,
        ["kind"] = file.Kind.ToString().ToLowerInvariant(),
        ["unit"] = file.Unit,
        ["keys"] = new JsonArray([.. file.Keys.Select(key => (JsonNode)key)]),
        ["firstDay"] = LocalDatePattern.Iso.Format(file.FirstDay),
        ["checkedThrough"] = LocalDatePattern.Iso.Format(file.CheckedThrough),
        ["standings"] = new JsonArray([.. StandingsOf(file).Select(standing => (JsonNode)standing)]),
        ["origin"] = file.Origin.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> StandingsOf(StatutoryValue file) => file.Provisions
        .Select(provision => provision.Standing)
        .Distinct()
        .Order()
        .Select(standing => standing.ToString().ToLowerInvariant());
}
