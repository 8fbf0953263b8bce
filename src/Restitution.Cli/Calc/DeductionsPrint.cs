using System.Text.Json.Nodes;
using NodaMoney;
using Restitution.Cli.Console;
using Restitution.Deductions;
using Restitution.Documents;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.Computations;

namespace Restitution.Cli.Calc;

/// <summary>
/// Prints what <c>calc deductions</c> found: a line for each amount, then the sums with their reasons.
/// </summary>
internal static class DeductionsPrint
{
    public static int Print(
        Money wages, PayDeductions found, IReadOnlyList<LawChoice> choices, bool asJson, Terminal terminal)
    {
        var answer = new CalcAnswer(
        [
            Sum("withheld", found.Withheld, found, DeductionColumn.Withheld),
            Sum("lawful-deductions", found.Lawful, found, DeductionColumn.Lawful),
            Sum("unlawful-deductions", found.Unlawful, found, DeductionColumn.Unlawful),
            .. BeyondThePay(found),
            new CalcFigure("left-to-be-paid", wages - found.AllLawful, []),
        ])
        {
            Choices = choices,
            Deductions = found.Items,
        };
        if (!asJson)
        {
            PrintTable(found, Wording.For("en"), terminal);
        }

        return CalcPrint.Print(answer, asJson, terminal);
    }

    public static JsonObject InJson(ClassedDeduction deduction) => new()
    {
        ["kind"] = deduction.Law.Word,
        ["rule"] = Written(deduction.Rule),
        ["taken"] = AmountText.Of(deduction.Taken.Amount),
        ["lawful"] = AmountText.Of(deduction.Lawful),
        ["unlawful"] = AmountText.Of(deduction.Unlawful),
        ["beyondDue"] = AmountText.Of(deduction.BeyondDue),
        ["because"] = DeductionFaults.Of(deduction) is { } fault ? Written(fault) : null,
        ["limits"] = new JsonArray([.. deduction.Limits.Select(limit => (JsonNode)new JsonObject
        {
            ["limit"] = Written(limit.Kind),
            ["most"] = AmountText.Of(limit.Most),
            ["left"] = AmountText.Of(limit.Left),
        })]),
    };

    // Taken = withheld + lawful + unlawful + what no pay was due for.
    private static IEnumerable<CalcFigure> BeyondThePay(PayDeductions found)
    {
        Money beyond = found.Items.Aggregate(
            found.Unlawful - found.Unlawful, (sum, deduction) => sum + deduction.BeyondDue);
        if (beyond.Amount > 0m)
        {
            yield return new CalcFigure("beyond-the-pay", beyond, []);
        }
    }

    private static CalcFigure Sum(string name, Money amount, PayDeductions found, DeductionColumn column) => new(
        name, amount,
        [.. found.Items.Where(deduction => DeductionReasons.StandsIn(deduction, column))
            .Select(deduction => TypedIn.Of(Bare(DeductionReasons.OfItem(deduction, column))))]);

    // What is typed at a desk was decided and permitted by nobody whom a reason could name.
    private static Reason Bare(Reason reason) => reason with
    {
        Parts =
        [
            .. reason.Parts.Where(part =>
                part.Statement is not (Statement.DeductionKindDecided or Statement.PermissionOnRecord)),
        ],
    };

    private static void PrintTable(PayDeductions found, Wording wording, Terminal terminal)
    {
        var table = new PrintedTable("Deduction", ">Taken", ">Lawful", ">Unlawful", ">Beyond", ">Cap", "Rule");
        foreach (ClassedDeduction deduction in found.Items)
        {
            DeductionLimit? limit = deduction.Limits.MinBy(one => one.Left.Amount);
            string rule = wording.Say(Schedules.Phrase.Of($"deduction-rule.{deduction.Rule}"));
            table.Add(
                deduction.Law.Word, wording.Bare(deduction.Taken.Amount), wording.Bare(deduction.Lawful),
                wording.Bare(deduction.Unlawful),
                deduction.BeyondDue.Amount == 0m ? "" : wording.Bare(deduction.BeyondDue),
                limit is null ? "" : wording.Bare(limit.Left),
                DeductionFaults.Of(deduction) is { } fault
                    ? $"{rule}; {wording.Say(Schedules.Phrase.Of($"deduction-fault.{fault}"))}" : rule);
        }

        table.WriteTo(terminal);
        terminal.Out.WriteLine();
    }

    private static string Written<T>(T kind)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
