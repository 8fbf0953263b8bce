using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>Every figure that a traced case prints, with its id and its reason.</summary>
/// <remarks>
/// <code>
/// T/W-03/A-01/pro-rata           of a worker's money, what is in a place by a method
/// T/origin/W-03/41               what makes the credit of movement 41 the worker's; T/origins/THB, all of them
/// T/place/A-01/pro-rata          of all workers' money; T/kind/Account/THB/pro-rata and T/all/THB/pro-rata likewise
/// T/freeze/A-01                  of all workers' money, by the chosen method; T/freeze/A-01/pro-rata by each method,
///                                T/freeze/A-01/value, /per-day and /most beside it
/// T/flow/A-01/H-01               all that went there; with a method, the workers' part
/// T/balance/A-01/2019-05-31      the balance of a month's end; with a method, the workers' part
/// T/back/H-01/41/pro-rata        what of a thing came by the credit of movement 41
/// T/end/A-01-END-1/pro-rata      what was there when records ended
/// T/may-be/A-01/2020-06-01       what may be there still, though days from that on are missing; with a method, by it
/// T/lost/R-01/THB/pro-rata       what is lost with a holder
/// T/sale/H-01/57                the price of a thing that came by movement 57
/// T/demand/1                     what waits for the first of the statements to ask for
/// </code>
/// </remarks>
public static class TracedFigures
{
    public static IReadOnlyList<Figure> Of(TracedCase traced)
    {
        var figures = new FiguresOfTracing(traced);
        return
        [
            .. figures.Origins(), .. figures.Claimants(), .. figures.Freeze(), .. FlowFigures.Of(traced),
            .. BalanceFigures.Of(traced), .. figures.Back(), .. figures.Ends(), .. figures.Unknown(),
            .. SaleFigures.Of(traced), .. figures.MayBeThere(),
            .. figures.Totals(),
        ];
    }

    internal static Figure Single(string id, Money amount, Reason reason, Basis basis = Basis.Document) =>
        Of(id, Estimate<Money>.Single(amount), reason, basis);

    internal static Figure Of(string id, Estimate<Money> amount, Reason reason, Basis basis = Basis.Document) =>
        new(id, amount, basis, reason with { Result = Operand.Of(amount.Likely), Basis = basis });
}

/// <summary>The figures that are made from places and origins.</summary>
internal sealed class FiguresOfTracing
{
    private readonly TracedCase traced;
    private readonly TracedAmounts amounts;
    private readonly TracingLedger ledger;
    private readonly Basis basis;
    private readonly CarriedOrigins carried;
    private readonly DecidingSteps deciding;

    public FiguresOfTracing(TracedCase traced)
    {
        this.traced = traced;
        amounts = new TracedAmounts(traced.Result, traced.Origins);
        ledger = traced.Result.Ledger;
        carried = new CarriedOrigins(traced);
        deciding = new DecidingSteps(traced, amounts);
        basis = traced.Origins.Select(origin => origin.Because.Basis).DefaultIfEmpty().Aggregate(BasisOf.Weakest);
    }

    public IEnumerable<Figure> Origins() => traced.Origins.Select(origin =>
        TracedFigures.Single(TracedIds.Origin(origin), origin.Amount, origin.Because, origin.Because.Basis));

    public IEnumerable<Figure> Totals() => new TotalFigures(traced, amounts, carried).All();

    public IEnumerable<Figure> Claimants() =>
        from method in traced.Result.Methods.Index()
        from funds in method.Item.Amounts
        where funds.Claimant >= 0
        select OfClaimant(method.Index, funds);

    private Figure OfClaimant(int method, TracedFunds funds)
    {
        string worker = ledger.Claimants[funds.Claimant];
        IReadOnlyList<TracedOrigin> came = carried.Of(method, funds);
        return TracedFigures.Of(
            TracedIds.Of(worker, ledger.Places[funds.Place], amounts.Method(method)), funds.Amount,
            new Reason(Statement.TracedTo)
            {
                About = [new Operand.Code(worker), Code(funds.Place), Method(method)],
                Working = [.. came.Select(origin => Operand.Of(origin.Amount))],
                Figures = [.. came.Select(TracedIds.Origin)],
                Sources = LastRows(traced.Result.Methods[method], funds),
                Parts =
                [
                    .. deciding.Of(method, funds), .. RangeOf(method, funds),
                    .. funds.IsCapped
                        ? [new Reason(Statement.RangeCapped) { About = [Operand.Of(funds.Amount.High)] }]
                        : Array.Empty<Reason>(),
                ],
            },
            carried.BasisOf(method, funds));
    }

    private Reason[] RangeOf(int method, TracedFunds funds)
    {
        bool isTaint = amounts.Method(method) == TracingMethod.FullTaint;
        if (funds.Amount.IsSingle && !isTaint)
        {
            return [];
        }

        Estimate<Money> bySize = funds.Amount.BySize();
        return
        [
            new Reason(isTaint ? Statement.TouchedByTracedFunds
                : funds.IsExact ? Statement.TracedFundsInExactRange : Statement.TracedFundsInEnclosingRange)
            {
                About = [new Operand.Code(ledger.Claimants[funds.Claimant]), Code(funds.Place), Method(method)],
                Working = [Operand.Of(bySize.Low), Operand.Of(bySize.Likely), Operand.Of(bySize.High)],
                Result = Operand.Of(funds.Amount.Likely),
            },
        ];
    }

    public IEnumerable<Figure> Freeze()
    {
        foreach (FreezeLine line in traced.Freeze.Concat(traced.NothingTraced))
        {
            foreach ((int index, Estimate<Money> amount) in line.Traced.Index())
            {
                yield return AllOf($"{line.Figure}/{NameOf(index)}", index, line.Place, amount, line.Priority > 0);
            }

            if (Ranked(line) is { } ranked)
            {
                yield return AllOf(line.Figure, ranked, line.Place, line.Traced[ranked], line.Priority > 0);
            }

            foreach (Figure beside in Beside(line))
            {
                yield return beside;
            }
        }

        foreach (Figure most in FreezeLimit.Figures(traced, BasisAt))
        {
            yield return most;
        }
    }

    public IEnumerable<Figure> Back() =>
        from came in traced.Back
        from method in Enumerable.Range(0, came.Traced.Count)
        where came.Traced[method].Amount > 0m
        let credit = traced.Origins.Where(origin => origin.Movement == came.Movement).ToArray()
        select TracedFigures.Single(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"T/back/{CodeOf(came.Place)}/{came.Movement}/{NameOf(method)}"),
            came.Traced[method],
            new Reason(Statement.CameFromCredit)
            {
                About = [Code(came.Place), Method(method), new Operand.Code(RowsOf(came.Movement)[0].ToString())],
                Working = [Operand.Of(credit.Skip(1).Aggregate(credit[0].Amount, (sum, one) => sum + one.Amount))],
                Figures = [.. credit.Select(TracedIds.Origin)],
                Sources = RowsOf(came.Movement),
            },
            BasisOf.Weakest([.. credit.Select(origin => origin.Because.Basis)]));

    public IEnumerable<Figure> Ends() =>
        from end in traced.Ends
        from method in Enumerable.Range(0, end.Traced.Count)
        select TracedFigures.Of(
            $"T/end/{CodeOf(end.Place)}/{NameOf(method)}", end.Traced[method],
            new Reason(Statement.HeldWhereRecordsEnd)
            {
                About = [Code(end.Place), Operand.Of(end.LastOn), Method(method)],
                Figures = Workers(method, end.Place),
                Parts = Caps(method, end.Place, end.Traced[method]),
            },
            BasisAt(method, end.Place));

    public IEnumerable<Figure> Unknown() => new UnknownFigures(traced, amounts, BasisAt).All();

    public IEnumerable<Figure> MayBeThere() => MayBeThereFigures.Of(traced, BasisAt);

    private IEnumerable<Figure> Beside(FreezeLine line)
    {
        if (line is { Value: { } value })
        {
            bool isAccount = ledger.Places[line.Place].Kind == PlaceKind.Account;
            yield return TracedFigures.Single($"{line.Figure}/value", value,
                new Reason(isAccount ? Statement.LastKnownBalance : Statement.ValueOnRecord)
                {
                    About = [Code(line.Place), .. line.ValueOn is { } on ? [Operand.Of(on)] : Array.Empty<Operand>()],
                    Sources = line.Sources,
                });
        }

        if (line is { LeavesPerDay: { } pace, Left: { } left, Days: { } days })
        {
            yield return TracedFigures.Single($"{line.Figure}/per-day", pace, new Reason(Statement.LeavesPerDay)
            {
                About = [Code(line.Place), Operand.Of(days)],
                Working = [Operand.Of(left), new Operand.Number(days.Length)],
                Rounding = RoundingRule.HalfUpToMinorUnit,
                Sources = line.Sources,
                Parts = line is { DaysToEmpty: { } empty, Value: { } balance }
                    ?
                    [
                        new Reason(Statement.DaysUntilEmpty)
                        {
                            About = [Code(line.Place)],
                            Working = [Operand.Of(balance), new Operand.Number(days.Length), Operand.Of(left)],
                            Result = new Operand.Days(empty),
                        },
                    ]
                    : [],
            });
        }
    }

    private Figure AllOf(string id, int method, int place, Estimate<Money> amount, bool isRanked) => TracedFigures.Of(
        id, amount,
        new Reason(Statement.TracedToOfAll)
        {
            About = [Code(place), Method(method)],
            Working =
            [
                .. Enumerable.Range(0, ledger.Claimants.Count).Select(claimant => amounts.Of(method, claimant, place))
                    .OfType<TracedFunds>().Where(one => one.Amount.High.Amount > 0m)
                    .Select(one => Operand.Of(one.Amount.Likely)),
            ],
            Figures = Workers(method, place),
            Parts =
            [
                .. Caps(method, place, amount),
                .. isRanked ? [new Reason(Statement.FreezePriority)] : Array.Empty<Reason>(),
            ],
        },
        BasisAt(method, place));

    private Basis BasisAt(int method, int place) => carried.BasisOf(method, amounts.ClaimantsOf(method, place));

    // By the chosen method; without one, by the method of a claim that gives the most.
    private int? Ranked(FreezeLine line)
    {
        int[] all = [.. Enumerable.Range(0, line.Traced.Count)
            .Where(method => amounts.Method(method) != TracingMethod.FullTaint)];
        return line.Figure.Length == 0 || all.Length == 0 ? null
            : all.Where(method => amounts.Method(method) == traced.Method?.Method).Select(method => (int?)method)
                .FirstOrDefault() ?? all.MaxBy(method => line.Traced[method].Likely.Amount);
    }

    private IReadOnlyList<Reason> Caps(int method, int place, Estimate<Money> amount) =>
        amounts.Method(method) == TracingMethod.FullTaint ? [] : amounts.Caps(
            amount.High,
            TracedAmounts.Sum(amounts.ClaimantsOf(method, place).Select(one => one.Amount), amount.High.Currency).High);

    private string[] Workers(int method, int place) =>
    [
        .. Enumerable.Range(0, ledger.Claimants.Count)
            .Where(claimant => amounts.Of(method, claimant, place) is { Amount.High.Amount: > 0m })
            .Select(claimant => $"T/{ledger.Claimants[claimant]}/{CodeOf(place)}/{NameOf(method)}"),
    ];

    // The rows by which the worker's money last came to the place or left it: the path itself is in the steps.
    private IReadOnlyList<SourceRef> LastRows(MethodResult method, TracedFunds funds)
    {
        int[] moved =
        [
            .. method.Steps.Where(step => step.Moved.Any(share => share.Claimant == funds.Claimant))
                .Select(step => step.Movement).Distinct()
                .Where(number => ledger.Movements[number - 1] is var one
                    && (one.To == funds.Place || one.From == funds.Place)),
        ];
        return SourceRefs.Joined(moved.SelectMany(RowsOf));
    }

    private IReadOnlyList<SourceRef> RowsOf(int movement) => traced.Rows[movement - 1];

    private string CodeOf(int place) => ledger.Places[place].Code;

    private Operand.Code Code(int place) => new(CodeOf(place));

    private string NameOf(int method) => TracingMethods.NameOf(traced.Result.Methods[method].Method);

    private Operand Method(int method) => TracingReasons.Method(traced.Result.Methods[method].Method);
}
