using System.Globalization;
using NodaTime.Text;
using Restitution.Intake.TracingLedgers;
using Restitution.Reasons;
using Restitution.Storage.Refusals;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>Why a ledger is not traced, in words: place, found, wanted, what to do.</summary>
internal static class TracingRefusalText
{
    /// <param name="place">The ledger's file or the case.</param>
    /// <param name="rows">The rows of each movement by number; blank for a case, whose movements have none.</param>
    public static IReadOnlyList<Refusal> Of(
        TracingResult result, string place, IReadOnlyList<MovementRows> rows) =>
        [.. result.Refusals.Select(refusal => Of(refusal, place, rows))];

    private static Refusal Of(TracingRefusal refusal, string place, IReadOnlyList<MovementRows> rows)
    {
        string about = string.Join(", ", refusal.About.Select(Text));
        string at = PlaceOf(refusal, place, rows);
        return refusal.Kind switch
        {
            TracingRefusalKind.CurrencyLegUnknown => new(
                RefusedBecause.CurrencyLegUnknown, at,
                $"money that goes into another currency, {about}, and nothing that tells what came in",
                "the row of money in, under the same id", "add it from the other account's statement"),
            TracingRefusalKind.OpeningLotNegative => new(
                RefusedBecause.OpeningBelowZero, at,
                $"an account that opens below zero, {about}, with someone's money said to be in it",
                "an opening balance that is whose it is said to be",
                "take the origin out of the opening row, or begin the ledger earlier"),
            TracingRefusalKind.CycleWithinDay => new(
                RefusedBecause.CycleWithinDay, at,
                $"transfers of one day that lead in a circle and are not ordered: {about}",
                "the order in which they happened",
                "fill in the column sequence for that day, or use --order as-listed where the rows stand in their "
                    + "order"),
            TracingRefusalKind.MethodForbidden => new(
                RefusedBecause.MethodForbidden, at, $"the method {about}, which may not be used here",
                "a method that may be used", "leave it out of --method, or out of --forbid"),
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal.Kind, "Not a kind of refusal."),
        };
    }

    private static string PlaceOf(TracingRefusal refusal, string place, IReadOnlyList<MovementRows> rows)
    {
        string day = refusal.On is { } on ? $", {LocalDatePattern.Iso.Format(on)}" : "";
        if (refusal.Movement is < 1 || refusal.Movement > rows.Count)
        {
            return place + day;
        }

        MovementRows lines = rows[refusal.Movement - 1];
        string second = lines.SecondLine == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture, $" and {lines.SecondLine}");
        return string.Create(CultureInfo.InvariantCulture, $"{place}:{lines.FirstLine}{second}{day}");
    }

    private static string Text(Operand operand) => operand switch
    {
        Operand.Code code => code.Value,
        Operand.Term term => term.Key,
        Operand.Name name => name.Given,
        Operand.Amount amount => amount.Value.ToString(),
        Operand.Day day => LocalDatePattern.Iso.Format(day.Value),
        Operand.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };
}
