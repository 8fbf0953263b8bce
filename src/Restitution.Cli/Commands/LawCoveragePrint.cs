using System.Text.Json;
using System.Text.Json.Nodes;
using Restitution.Cli.Console;
using Restitution.Law;

namespace Restitution.Cli.Commands;

/// <summary>The table of what was looked up for each law, and what nobody looked up.</summary>
internal static class LawCoveragePrint
{
    public static void Print(StatutoryValue[] files, Terminal terminal)
    {
        IReadOnlyList<string> jurisdictions = LawCoverage.JurisdictionsOf(files);
        if (jurisdictions.Count == 0)
            return;

        var table = new PrintedTable(["Asked", .. jurisdictions]);
        IReadOnlyList<LawCoverage> lines = LawCoverage.Of(files, jurisdictions);
        foreach (LawCoverage line in lines)
        {
            table.Add([line.Question, .. line.Cells.Select(Shown)]);
        }

        table.Add(["not looked up", .. jurisdictions.Select((_, index) => CountOf(lines, index))]);
        terminal.Out.WriteLine();
        table.WriteTo(terminal);
        terminal.Out.WriteLine(
            "yes: on file; none: this law has none, by a file that says so; ?: looked up and not found out; "
            + "-: nobody looked it up; blank: not asked of this law.");
    }

    /// <summary>By jurisdiction, and there by question.</summary>
    public static JsonObject InJson(StatutoryValue[] files)
    {
        IReadOnlyList<string> jurisdictions = LawCoverage.JurisdictionsOf(files);
        IReadOnlyList<LawCoverage> lines = LawCoverage.Of(files, jurisdictions);
        return new(jurisdictions.Select((name, index) => KeyValuePair.Create(name, (JsonNode?)new JsonObject(
            lines.Select(line => KeyValuePair.Create(line.Question, (JsonNode?)Word(line.Cells[index])))))));
    }

    private static string CountOf(IReadOnlyList<LawCoverage> lines, int index) =>
        FormattableString.Invariant($"{lines.Count(line => line.Cells[index] == LookedUp.Not)}");

    private static string Shown(LookedUp cell) => cell switch
    {
        LookedUp.Not => "-",
        LookedUp.Unknown => "?",
        LookedUp.None => "none",
        LookedUp.OnFile => "yes",
        _ => "",
    };

    private static string Word(LookedUp cell) => cell == LookedUp.Not
        ? "not-looked-up"
        : JsonNamingPolicy.KebabCaseLower.ConvertName(cell.ToString());
}
