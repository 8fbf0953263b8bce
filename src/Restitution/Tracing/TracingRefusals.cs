using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>All that stands against tracing a ledger, at once.</summary>
internal static class TracingRefusals
{
    public static IReadOnlyList<TracingRefusal> Of(TracingLedger ledger, TracingTerms terms, StepPlan? plan) =>
    [
        .. Forbidden(terms),
        .. ledger.Movements
            .Where(movement => movement is { From: >= 0, To: >= 0 } or { Kind: MovementKind.Opening })
            .SelectMany(movement => OfMovement(ledger, movement)),
        .. OfReturns(ledger), .. OfCircles(ledger, plan),
    ];

    private static IEnumerable<TracingRefusal> OfCircles(TracingLedger ledger, StepPlan? plan) =>
        from circle in plan?.Circles ?? []
        select new TracingRefusal(
            TracingRefusalKind.CycleWithinDay, 0, [.. circle.Accounts.Select(place => CodeOf(ledger, place))])
        {
            On = circle.On,
        };

    private static IEnumerable<TracingRefusal> Forbidden(TracingTerms terms) =>
        from method in terms.Methods
        where terms.Forbidden.Contains(method)
        select new TracingRefusal(
            TracingRefusalKind.MethodForbidden, 0, [new Operand.Name("method", TracingMethods.NameOf(method))]);

    private static IEnumerable<TracingRefusal> OfMovement(TracingLedger ledger, Movement movement)
    {
        if (movement is { From: >= 0, To: >= 0 } && (movement.In == 0m) != (movement.Out == 0m)
            && ledger.Places[movement.From].Currency != ledger.Places[movement.To].Currency)
        {
            yield return new TracingRefusal(
                TracingRefusalKind.CurrencyLegUnknown, movement.Number,
                [CodeOf(ledger, movement.From), CodeOf(ledger, movement.To)])
            {
                On = movement.On,
            };
        }

        if (movement is { Kind: MovementKind.Opening, Origin: >= 0 } && (movement.In < 0m || movement.From >= 0))
        {
            int place = Math.Max(movement.From, movement.To);
            Currency currency = ledger.Places[place].Currency;
            decimal opening = movement.In < 0m ? movement.In : -movement.Out;
            yield return new TracingRefusal(
                TracingRefusalKind.OpeningLotNegative, movement.Number,
                [CodeOf(ledger, place), Operand.Of(new UnroundedMoney(opening, currency))])
            {
                On = movement.On,
            };
        }
    }

    private static IEnumerable<TracingRefusal> OfReturns(TracingLedger ledger) =>
        from back in ledger.Movements
        where back.Reverses > 0
        let place = ReturnsOutOfThings.AccountWithoutIt(ledger, back)
        where place >= 0
        select new TracingRefusal(
            TracingRefusalKind.ReturnNotOnRecord, back.Number, [CodeOf(ledger, back.To), CodeOf(ledger, place)])
        {
            On = back.On,
        };

    private static Operand.Code CodeOf(TracingLedger ledger, int place) => new(ledger.Places[place].Code);
}
