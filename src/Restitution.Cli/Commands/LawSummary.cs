using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Cli.Commands;

/// <summary>
/// <c>law list --summary</c>: how many figures each jurisdiction has, by standing, and what nobody looked up.
/// </summary>
internal static class LawSummary
{
    private const string Total = "total";

    private static readonly Standing[] Standings =
        [Standing.Enacted, Standing.Reported, Standing.Derived, Standing.Practice];

    public static void Print(StatutoryValue[] files, bool asJson, Terminal terminal)
    {
        IReadOnlyList<LawCount> counts = LawCount.ByJurisdiction(files);
        LawCount? total = files.Length == 0 ? null : LawCount.Of(Total, files);
        if (asJson)
        {
            JsonPrint.WriteTo(terminal, new JsonObject
            {
                ["jurisdictions"] = new JsonArray([.. counts.Select(InJson)]),
                ["total"] = total is null ? null : InJson(total),
                ["lookedUp"] = LawCoveragePrint.InJson(files),
            });
            return;
        }

        var table = new PrintedTable(
            "Jurisdiction", ">Files", ">Figures", ">Enacted", ">Reported", ">Derived", ">Practice",
            ">Contested, default", ">Contested, none", ">Recalled", ">Unknown", "Checked through");
        foreach (LawCount count in total is null ? counts : counts.Append(total))
        {
            table.Add(
            [
                count.Jurisdiction, Plain(count.Files), Plain(count.Figures),
                .. Standings.Select(standing => Plain(count.Of(standing))),
                Plain(count.Of(Standing.Contested) - count.ContestedWithoutDefault),
                Plain(count.ContestedWithoutDefault), Plain(count.Of(Standing.Recalled)), Plain(count.Unknown),
                CheckedThrough(count),
            ]);
        }

        table.WriteTo(terminal);
        terminal.Out.WriteLine(
            "Refused: recalled until the case accepts it, contested without a default until it chooses, unknown.");
        LawCoveragePrint.Print(files, terminal);
    }

    private static JsonObject InJson(LawCount count) => new()
    {
        ["jurisdiction"] = count.Jurisdiction,
        ["files"] = count.Files,
        ["figures"] = count.Figures,
        ["enacted"] = count.Of(Standing.Enacted),
        ["reported"] = count.Of(Standing.Reported),
        ["derived"] = count.Of(Standing.Derived),
        ["practice"] = count.Of(Standing.Practice),
        ["contestedWithDefault"] = count.Of(Standing.Contested) - count.ContestedWithoutDefault,
        ["contestedWithoutDefault"] = count.ContestedWithoutDefault,
        ["recalled"] = count.Of(Standing.Recalled),
        ["unknown"] = count.Unknown,
        ["checkedThroughEarliest"] = Iso(count.CheckedFrom),
        ["checkedThroughLatest"] = Iso(count.CheckedTo),
    };

    private static string CheckedThrough(LawCount count) => count.CheckedFrom == count.CheckedTo
        ? Iso(count.CheckedTo)
        : $"{Iso(count.CheckedFrom)} to {Iso(count.CheckedTo)}";

    private static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
