using System.CommandLine;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Storage.Folders;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>law list</c>: every file with its span, its standings and the day through which it was checked.
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
        Option<string?> folder = CaseOption();
        var command = new Command("list", "List the files of the law on file.") { prefix, folder };
        command.SetAction(parsed =>
        {
            string wanted = parsed.GetValue(prefix) ?? "";
            StatutoryValue[] files = [.. LawOf(parsed.GetValue(folder)).Files
                .Where(file => file.Id.StartsWith(wanted, StringComparison.Ordinal))];
            Print(files, parsed.GetValue<bool>("--json"), terminal);
            return ExitCode.Done;
        });
        return HelpWithExamples.For(
            command, "restitution law list", "restitution law list th/late-wage --json",
            "restitution law list --case fixtures/cases/andaman-dawn");
    }

    public static Option<string?> CaseOption() => new("--case")
    {
        Description = "A case folder whose own law files and choices count too.",
        HelpName = "FOLDER",
    };

    public static LawOnFile LawOf(string? caseFolder) =>
        caseFolder is null ? LawOnFile.Embedded : CaseFolder.Open(caseFolder).Law;

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
                file.Id + (file.FromCase ? " (case)" : ""), file.Title, file.Unit,
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
        ["fromCase"] = file.FromCase,
    };

    private static IEnumerable<string> StandingsOf(StatutoryValue file) => file.Provisions
        .Select(provision => provision.Standing)
        .Distinct()
        .Order()
        .Select(standing => standing.ToString().ToLowerInvariant());
}
