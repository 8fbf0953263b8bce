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
            .. traced.InTime is { OutOfTime: { Reason: { } time } late } ? [new FigureReason(late.Id, time)]
                : Array.Empty<FigureReason>(),
            .. traced.Freeze.Where(line => line.Because is not null && line.Figure.Length > 0)
                .Select(line => new FigureReason(line.Figure, line.Because!)),
            .. MostToFreeze(traced),
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

    private static IEnumerable<FigureReason> MostToFreeze(TracedCase traced)
    {
        Basis basis = BasisOfOrigins(traced, Enumerable.Range(0, traced.Origins.Count));
        return from figure in FreezeLimit.Figures(traced, basis)
               select new FigureReason(figure.Id, figure.Reason!);
    }

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
                    [.. same.Select(IdOfOrigin)], BasisOfOrigins(traced, same)));
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
            yield return Sum(
                IdOf(run.Method, places.Ledger.Places[same.Key]), [.. same], places.Amounts.AllOf(index, same.Key));
        }

        foreach (Currency currency in TracingResults.CurrenciesOf(traced))
        {
            TracedFunds[] inCurrency = [.. TracingResults.In(traced, places, currency, index)];
            foreach (IGrouping<PlaceKind, TracedFunds> same in inCurrency
                .GroupBy(funds => places.Ledger.Places[funds.Place].Kind))
            {
                yield return Total(IdOf(run.Method, same.Key, currency), [.. same]);
            }

            if (inCurrency.Length > 0)
            {
                yield return Total(IdOf(run.Method, currency), inCurrency);
            }
        }

        string IdOfFunds(TracingMethod method, TracedFunds funds) =>
            IdOf(method, places.Ledger.Claimants[funds.Claimant], places.Ledger.Places[funds.Place]);

        FigureReason Total(string id, TracedFunds[] parts) => Sum(
            id, parts, places.Amounts.TotalOf(
                index, parts.Select(funds => funds.Place), parts[0].Amount.Likely.Currency)!.Value);

        FigureReason Sum(string id, TracedFunds[] parts, Estimate<Money> sum) => new(
            id, TracingReasons.Total(
                sum.Likely,
                [.. parts.Select(funds => Operand.Of(funds.Amount.Likely))],
                [.. parts.Select(funds => IdOfFunds(run.Method, funds))],
                BasisOfOrigins(traced, parts.SelectMany(funds => OriginsOf(traced, places, funds)))) with
            {
                Parts = places.Amounts.Caps(
                    sum.High, TracedAmounts.Sum(parts.Select(funds => funds.Amount), sum.High.Currency).High),
            });
    }

    // The rows by which it came about stand in the appendix of movements, each with what was left after it.
    private static Reason Traced(TracedCase traced, TracedPlaces places, TracingMethod method, TracedFunds funds)
    {
        string claimant = places.Ledger.Claimants[funds.Claimant];
        int[] origins = [.. OriginsOf(traced, places, funds)];
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
            Parts = funds.IsCapped ? [new Reason(Statement.RangeCapped) { About = [Operand.Of(amounts.High)] }] : [],
            Basis = BasisOfOrigins(traced, origins),
        };
    }

    private static IEnumerable<int> OriginsOf(TracedCase traced, TracedPlaces places, TracedFunds funds)
    {
        string claimant = places.Ledger.Claimants[funds.Claimant];
        return Enumerable.Range(0, traced.Origins.Count).Where(index => traced.Origins[index].Claimant == claimant);
    }

    // What says whose money it is may be weaker than the rows by which it is followed.
    private static Basis BasisOfOrigins(TracedCase traced, IEnumerable<int> origins) =>
        BasisOf.Weakest([.. origins.Distinct().Select(index => traced.Origins[index].Because.Basis)]);

    private static Statement StatementOf(TracingMethod method, TracedFunds funds) =>
        method == TracingMethod.FullTaint ? Statement.TouchedByTracedFunds
        : funds.Amount.IsSingle ? Statement.TracedFundsWhereItIs
        : funds.IsExact ? Statement.TracedFundsInExactRange
        : Statement.TracedFundsInEnclosingRange;

    private static Reason Total(Money sum, IReadOnlyList<Operand> parts, IReadOnlyList<string> figures, Basis basis) =>
        new(Statement.TotalOfLines)
        {
            Working = parts,
            Result = Operand.Of(sum),
            Figures = figures,
            Basis = basis,
        };
}
