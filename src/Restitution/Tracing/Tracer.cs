namespace Restitution.Tracing;

/// <summary>Follows money through mixed accounts, under every method that is asked for, in one walk.</summary>
/// <remarks>
/// The rules of each method are in the README of this folder. Nothing is traced while something stands against it: all
/// refusals are told at once. Where rows of one day stand in no known order and it can tell, a range for each claimant
/// is reckoned beside the walk, on all cores, and ends at what can have come along the paths to a place.
/// </remarks>
public static class Tracer
{
    /// <exception cref="ArgumentException">The ledger contradicts itself: an error of the caller.</exception>
    public static TracingResult Of(TracingLedger ledger, TracingTerms terms)
    {
        TracingResult told = EveryOrder.Told(ledger, terms, Enclosing);
        bool isExact = told.OrdersWalked > 0
            || told.Methods.All(method => method.Amounts.All(one => one.Amount.IsSingle));
        return isExact ? told : PutIn.Capped(told, []);
    }

    /// <summary>The same with ranges that enclose every order, however few these are.</summary>
    internal static TracingResult Enclosing(TracingLedger ledger, TracingTerms terms)
    {
        LedgerCheck.Require(ledger, terms);
        Movement[] movements = ReturnsOutOfThings.In(
            [.. ledger.Movements.Select(OpeningBelowZeroAsOverdraft)], ledger.Places);
        int[] order = DayOrder.Of(movements);
        HoldingSales sales = HoldingSales.PutInto(movements, ledger, order);
        StepPlan? plan = terms.TrustsOrderAsListed ? null : new StepPlan(ledger, movements, order);
        IReadOnlyList<TracingRefusal> refusals = [.. TracingRefusals.Of(ledger, terms, plan), .. sales.Refusals];
        if (refusals.Count > 0)
        {
            return new TracingResult(ledger, [], refusals);
        }

        FundsBook[] books =
            [.. terms.Methods.Select(method => Books.Of(method, ledger.Places, ledger.Claimants.Count))];
        StepLog? steps = terms.StepsOf.Count > 0 ? new StepLog(ledger, terms.StepsOf, books.Length) : null;
        var walk = new MoneyWalk(ledger, movements, sales, books, steps);
        walk.Along(order);
        FundsRanges ranges = FundsRanges.Of(ledger, movements, sales, terms.Methods, plan);
        return new TracingResult(
            ledger,
            [
                .. books.Select((book, index) =>
                    new MethodResult(book.Method, new PrintedFunds(ledger, walk, book).With(ranges.Of(index)))
                    {
                        Steps = steps?.Of(index) ?? [],
                    }),
            ],
            []);
    }

    private static Movement OpeningBelowZeroAsOverdraft(Movement movement) => movement.In < 0m
        ? movement with { From = movement.To, To = Movement.Nowhere, Out = -movement.In, In = 0m } : movement;
}
