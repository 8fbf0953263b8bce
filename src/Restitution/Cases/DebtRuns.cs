using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Debts;
using Restitution.Reasons;

namespace Restitution.Cases;

/// <summary>One account under the three scenarios and both views, and the figures that follow.</summary>
public sealed class DebtRuns(DebtAccount account, LawOfDebt law, Currency currency, bool isTold)
{
    private readonly Money none = new(0m, currency);
    private Views low = null!;
    private Views likely = null!;
    private Views high = null!;

    /// <summary>The value of work that this account had no use for.</summary>
    public IReadOnlyList<UnpaidWork> WorkLeft { get; private set; } = [];

    /// <param name="work">The value of work that nobody paid, in order of days.</param>
    public DebtFinding Finding(IReadOnlyList<UnpaidWork> work)
    {
        IReadOnlyList<DebtLine> second = ServicesTowardDebt.Lines(account, work);
        low = Run(second, Scenario.Low);
        likely = Run(second, Scenario.Likely);
        high = Run(second, Scenario.High);
        WorkLeft = ServicesTowardDebt.Left(
            account, work, low.ByServices, likely.ByServices, high.ByServices);
        DebtEnds bySetOffs = new(high.BySetOffs.End, likely.BySetOffs.End, low.BySetOffs.End);
        DebtEnds byServices = new(high.ByServices.End, likely.ByServices.End, low.ByServices.End);
        DebtEntryFinding[] entries = Entries(views => views.BySetOffs.Lines, line => line.Id);
        DebtEntryFinding[] services =
        [
            .. Entries(views => views.ByServices.Lines, ServicesId)
                .Where(entry => entry.Line.Kind == DebtEntryKind.Services && IsWithin(byServices, entry.Line.On))
                .Select(OfClaim),
        ];
        DebtEntryFinding[] repaid =
        [
            .. Entries(views => views.ByServices.Lines, line => line.Id)
                .Where(entry => entry.Line.Kind == DebtEntryKind.SetOff),
        ];
        var totals = new DebtTotals(account, entries, services, repaid, currency, isTold);
        int daysOfYear = account.Lines.Count == 0
            ? 0 : law.Conventions(account.Lines[^1].On, account.Id).DaysOfYear;
        (decimal AnnualFraction, Reason? Reason)? rate = EffectiveRate.Of(likely.BySetOffs.Lines, daysOfYear, isTold);
        return new DebtFinding
        {
            Account = account,
            Entries = entries,
            Services = services,
            Asserted = totals.Asserted(),
            AssertedEver = totals.AssertedEver(),
            LawfulEver = totals.LawfulEver(Of(Added)),
            Taken = totals.Taken(Of(Taken)),
            Lawful = totals.Lawful("lawful", bySetOffs, Of(views => Owed(views.BySetOffs))),
            TakenBeyond = totals.TakenBeyond(Of(views => Owed(views.BySetOffs, -1m))),
            ServicesApplied = totals.ServicesApplied(byServices, Of(Applied)),
            LawfulAfterServices = totals.Lawful(
                "lawful-after-services", byServices, Of(views => Owed(views.ByServices))),
            TakenAfterServices = totals.TakenAfterServices(byServices, Of(TakenAfter)),
            ChargedForTime = totals.ChargedForTime(rate?.Reason),
            Struck = [.. Enum.GetValues<DebtGround>().Select(ground => totals.Struck(ground, Of(views =>
                StruckOn(ground, views)))).OfType<StruckFigure>()],
            EndBySetOffs = bySetOffs,
            EndByServices = byServices,
            AnnualFraction = rate?.AnnualFraction,
            Months = DebtMonths.Of(likely.BySetOffs, likely.ByServices, none),
            Gaps =
            [
                .. account.Gaps, .. entries.SelectMany(entry => entry.Gaps), .. StatedBalances(likely.BySetOffs.Lines),
            ],
        };
    }

    // W-03/2019-08/back-wages becomes W-03/debt/A-01/services/2019-08.
    private string ServicesId(DebtLine line) =>
        $"{account.Id}/services/{(line.Id.Split('/') is [_, var period, ..] ? period : line.Id)}";

    private Views Run(IReadOnlyList<DebtLine> second, Scenario scenario)
    {
        bool isToldHere = isTold && scenario == Scenario.Likely;
        return new Views(
            DebtReckoning.Of(account.Lines, law, currency, scenario, isToldHere),
            DebtReckoning.Of(second, law, currency, scenario, isToldHere, account.Lines));
    }

    private DebtEntryFinding[] Entries(Func<Views, IReadOnlyList<JudgedLine>> of, Func<DebtLine, string> idOf) =>
    [
        .. of(likely).Select((judged, index) => new DebtEntryFinding(
            judged.Line,
            new Figure(
                idOf(judged.Line),
                DebtTotals.InOrder(
                    of(low)[index].Judgement.Lawful, judged.Judgement.Lawful, of(high)[index].Judgement.Lawful),
                judged.Line.Basis, judged.Judgement.Reason),
            judged.AssertedBalance, judged.LawfulBalance, judged.Judgement.Struck, judged.Judgement.Gaps)),
    ];

    // The work that nobody paid is a figure of the claim, which opens on its own.
    private static DebtEntryFinding OfClaim(DebtEntryFinding entry) => entry.Lawful.Reason is { } reason
        ? entry with { Lawful = entry.Lawful with { Reason = reason with { Figures = [entry.Line.Id] } } }
        : entry;

    private Estimate<Money> Of(Func<Views, Money> each) => DebtTotals.InOrder(each(low), each(likely), each(high));

    private Money Added(Views views) => Sum(views.BySetOffs.Lines, lawful => lawful > none ? lawful : none);

    private Money Taken(Views views) => Sum(views.BySetOffs.Lines, lawful => lawful < none ? -lawful : none);

    private Money Sum(IReadOnlyList<JudgedLine> lines, Func<Money, Money> part) =>
        lines.Aggregate(none, (sum, line) => sum + part(line.Judgement.Lawful));

    private Money Owed(DebtRun run, decimal sign = 1m)
    {
        Money balance = run.Lines.Count == 0 ? none : sign < 0m ? -run.Balance : run.Balance;
        return balance > none ? balance : none;
    }

    // As much of the work as the debt took: what is beyond it is wages.
    private Money Applied(Views views)
    {
        Money work = views.ByServices.Lines.Where(line => line.Line.Kind == DebtEntryKind.Services)
            .Aggregate(none, (sum, line) => sum - line.Judgement.Lawful);
        return work - new Money(ServicesTowardDebt.Unused(views.ByServices).Values.Sum(), currency);
    }

    // Where the debt never stood, all that was taken was taken after it.
    private Money TakenAfter(Views views) => views.ByServices.End.Kind == DebtEndKind.Open
        ? none
        : views.BySetOffs.Lines
            .Where(line => views.ByServices.End.On is not { } end || line.Line.On > end)
            .Aggregate(none, (sum, line) => line.Judgement.Lawful < none ? sum - line.Judgement.Lawful : sum);

    private Money StruckOn(DebtGround ground, Views views) => views.BySetOffs.Lines
        .SelectMany(line => line.Judgement.Struck)
        .Where(part => part.Ground == ground)
        .Aggregate(none, (sum, part) => sum + part.Amount);

    // After the end, work is no longer done toward the debt.
    private static bool IsWithin(DebtEnds ends, LocalDate on) =>
        new[] { ends.Least, ends.Likely, ends.Most }.Any(end =>
            end.Kind == DebtEndKind.Open || (end.On is { } day && on <= day));

    private static IEnumerable<Gap> StatedBalances(IReadOnlyList<JudgedLine> lines) =>
        from line in lines
        where line.Line.StatedBalance is { } stated && stated != line.AssertedBalance
        select new Gap(GapKind.DebtBalanceDiffers, line.Line.Id,
            [
                new Operand.Code(line.Line.Sources[0].ToString()), Operand.Of(line.Line.StatedBalance!.Value),
                Operand.Of(line.AssertedBalance),
            ]);

    private sealed record Views(DebtRun BySetOffs, DebtRun ByServices);
}
