using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Cli.Console;
using Restitution.Debts;
using Restitution.Documents;
using Restitution.Law;
using Restitution.Schedules;
using Restitution.Storage.Computations;

namespace Restitution.Cli.Calc;

/// <summary>Prints what <c>calc debt</c> found: both ledgers, the ends, then the sums with their reasons.</summary>
internal static class DebtPrint
{
    public static int Print(DebtFinding found, IReadOnlyList<LawChoice> choices, bool asJson, Terminal terminal)
    {
        var answer = new CalcAnswer([.. FiguresOf(found)]) { Choices = choices, Debt = found };
        if (!asJson)
        {
            PrintLedgers(found, Wording.For("en"), terminal);
        }

        return CalcPrint.Print(answer, asJson, terminal);
    }

    public static JsonObject InJson(DebtFinding found) => new()
    {
        ["endBySetOffs"] = InJson(found.EndBySetOffs.Likely),
        ["endByServices"] = InJson(found.EndByServices.Likely),
        ["effectiveAnnualFraction"] = found.AnnualFraction?.ToString(CultureInfo.InvariantCulture),
        ["entries"] = new JsonArray([.. found.Entries.Select(InJson)]),
    };

    private static JsonObject InJson(DebtEntryFinding entry) => new()
    {
        ["on"] = LocalDatePattern.Iso.Format(entry.Line.On),
        ["kind"] = entry.Line.Written,
        ["asserted"] = AmountText.Of(entry.Line.Asserted),
        ["assertedBalance"] = AmountText.Of(entry.AssertedBalance),
        ["lawful"] = AmountText.Of(entry.Lawful.Likely),
        ["lawfulBalance"] = AmountText.Of(entry.LawfulBalance),
        ["struck"] = new JsonObject(entry.Struck.Select(part => KeyValuePair.Create(
            JsonNamingPolicy.KebabCaseLower.ConvertName(part.Ground.ToString()),
            (JsonNode?)AmountText.Of(part.Amount)))),
    };

    private static JsonObject InJson(DebtEnd end) => new()
    {
        ["kind"] = JsonNamingPolicy.KebabCaseLower.ConvertName(end.Kind.ToString()),
        ["on"] = end.On is { } on ? LocalDatePattern.Iso.Format(on) : null,
    };

    // The sums first, with the reasons of their lines in the place of exhibits, which a desk has none of.
    private static IEnumerable<CalcFigure> FiguresOf(DebtFinding found) =>
        found.Totals.Select(figure => new CalcFigure(figure.Id.Split('/')[^1], figure.Likely, []))
            .Concat(found.Entries.Select((entry, index) => new CalcFigure(
                entry.Lawful.Id, entry.Lawful.Likely,
                entry.Lawful.Reason is { } reason ? [TypedIn.Of(reason)] : [])));

    private static void PrintLedgers(DebtFinding found, Wording wording, Terminal terminal)
    {
        var table = new PrintedTable("Day", "Entry", ">As asserted", ">Balance", ">As lawful", ">Balance", "Ground");
        foreach (DebtEntryFinding entry in found.Entries)
        {
            table.Add(
                LocalDatePattern.Iso.Format(entry.Line.On), entry.Line.Written, wording.Bare(entry.Line.Asserted),
                wording.Bare(entry.AssertedBalance), wording.Bare(entry.Lawful.Likely),
                wording.Bare(entry.LawfulBalance),
                string.Join("; ", entry.Struck.Select(part =>
                    wording.Say(Phrase.Of($"debt-ground.{part.Ground}")))));
        }

        table.WriteTo(terminal);
        terminal.Out.WriteLine($"The lawful debt ended, by set-offs alone: {Said(found.EndBySetOffs.Likely, wording)}");
        terminal.Out.WriteLine($"The lawful debt ended, by the work: {Said(found.EndByServices.Likely, wording)}");
        if (found.AnnualFraction is { } annual)
        {
            string rate = wording.Dress(new Reasons.Operand.Fraction(annual));
            terminal.Out.WriteLine($"Effective yearly rate of the debt as asserted: {rate}");
        }

        terminal.Out.WriteLine();
    }

    private static string Said(DebtEnd end, Wording wording) =>
        end.On is { } on ? LocalDatePattern.Iso.Format(on) : wording.Say(Phrase.Of($"debt-end.{end.Kind}"));
}
