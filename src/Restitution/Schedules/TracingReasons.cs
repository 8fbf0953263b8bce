using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>The figures of a financial investigation, each with its id and its reason.</summary>
public static class TracingReasons
{
    private const string All = "all";

    public static IReadOnlyList<FigureReason> Of(TracedCase traced)
    {
        var places = new TracedPlaces(traced);
        return
        [
            .. Origins(traced),
            .. traced.Result.Methods.SelectMany((method, index) => Results(traced, places, method, index)),
            .. traced.Freeze.Where(line => line.Because is not null && line.Figure.Length > 0)
                .Select(line => new FigureReason(line.Figure, line.Because!)),
        ];
    }

    /// <summary>Of the money that a claimant put in, by its place in the list of origins.</summary>
    public static string IdOfOrigin(int index) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"tracing/origin/{index + 1}");

    internal static string IdOfOrigins(Currency currency) => $"tracing/origin/{All}/{currency.Code}";

    internal static string IdOf(TracingMethod method, string claimant, Place place) =>
        $"tracing/{TracingMethods.NameOf(method)}/{claimant}/{place.Code}";

    internal static string IdOf(TracingMethod method, Place place) => IdOf(method, All, place);

    internal static string IdOf(TracingMethod method, PlaceKind kind, Currency currency) =>
        $"tracing/{TracingMethods.NameOf(method)}/{All}/{kind}/{currency.Code}";

    internal static string IdOf(TracingMethod method, Currency currency) =>
        $"tracing/{TracingMethods.NameOf(method)}/{All}/{currency.Code}";

    private static IEnumerable<FigureReason> Origins(TracedCase traced)
    {
        foreach ((TracedOrigin origin, int index) in traced.Origins.Select((origin, index) => (origin, index)))
        {
            yield return new FigureReason(IdOfOrigin(index), origin.Because);
        }

        foreach (IGrouping<Currency, int> same in Enumerable.Range(0, traced.Origins.Count)
            .GroupBy(index => traced.Origins[index].Amount.Currency))
        {
            yield return new FigureReason(
                IdOfOrigins(same.Key),
                Total(
                    TracingResults.Sum(same.Select(index => traced.Origins[index].Amount), same.Key),
                    [.. same.Select(index => Operand.Of(traced.Origins[index].Amount))],
                    [.. same.Select(IdOfOrigin)]));
        }
    }

    private static IEnumerable<FigureReason> Results(
        TracedCase traced, TracedPlaces places, MethodResult run, int index)
    {
        TracedFunds[] all = [.. run.Amounts.Where(funds => funds.Claimant >= 0)];
        foreach (TracedFunds funds in all)
        {
            yield return new FigureReason(IdOfFunds(run.Method, funds), Traced(traced, places, run.Method, funds));
        }

        if (run.Method == TracingMethod.FullTaint)
        {
            yield break;
        }

        foreach (IGrouping<int, TracedFunds> same in all.GroupBy(funds => funds.Place))
        {
            yield return Sum(IdOf(run.Method, places.Ledger.Places[same.Key]), [.. same]);
        }

        foreach (Currency currency in TracingResults.CurrenciesOf(traced))
        {
            TracedFunds[] inCurrency = [.. TracingResults.In(traced, places, currency, index)];
            foreach (IGrouping<PlaceKind, TracedFunds> same in inCurrency
                .GroupBy(funds => places.Ledger.Places[funds.Place].Kind))
            {
                yield return Sum(IdOf(run.Method, same.Key, currency), [.. same]);
            }

            if (inCurrency.Length > 0)
            {
                yield return Sum(IdOf(run.Method, currency), inCurrency);
            }
        }

        string IdOfFunds(TracingMethod method, TracedFunds funds) =>
            IdOf(method, places.Ledger.Claimants[funds.Claimant], places.Ledger.Places[funds.Place]);

        FigureReason Sum(string id, IReadOnlyList<TracedFunds> parts) => new(
            id, Total(
                TracingResults.Sum(parts.Select(funds => funds.Amount.Likely), parts[0].Amount.Likely.Currency),
                [.. parts.Select(funds => Operand.Of(funds.Amount.Likely))],
                [.. parts.Select(funds => IdOfFunds(run.Method, funds))]));
    }

    // The rows by which it came about stand in the appendix of movements, each with what was left after it.
    private static Reason Traced(TracedCase traced, TracedPlaces places, TracingMethod method, TracedFunds funds)
    {
        string claimant = places.Ledger.Claimants[funds.Claimant];
        int[] origins =
        [
            .. Enumerable.Range(0, traced.Origins.Count).Where(index => traced.Origins[index].Claimant == claimant),
        ];
        Estimate<Money> amounts = funds.Amount.BySize();
        return new Reason(StatementOf(method, funds))
        {
            About =
            [
                new Operand.Code(claimant), places.Named(funds.Place),
                new Operand.Term($"tracing-method.{method}"),
            ],
            Working = [Operand.Of(amounts.Low), Operand.Of(amounts.Likely), Operand.Of(amounts.High)],
            Result = Operand.Of(funds.Amount.Likely),
            Figures = [.. origins.Select(IdOfOrigin)],
            Basis = Basis.Document,
        };
    }

    private static Statement StatementOf(TracingMethod method, TracedFunds funds) =>
        method == TracingMethod.FullTaint ? Statement.TouchedByTracedFunds
        : funds.Amount.IsSingle ? Statement.TracedFundsWhereItIs
        : funds.IsExact ? Statement.TracedFundsInExactRange
        : Statement.TracedFundsInEnclosingRange;

    private static Reason Total(Money sum, IReadOnlyList<Operand> parts, IReadOnlyList<string> figures) =>
        new(Statement.TotalOfLines)
        {
            Working = parts,
            Result = Operand.Of(sum),
            Figures = figures,
            Basis = Basis.Document,
        };
}
