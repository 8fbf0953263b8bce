using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Claims;

/// <summary>What is open for one worker from day to day, as interest runs on and receipts come in.</summary>
/// <remarks>
/// Interest of a stretch is the daily interest of the whole back wages × back wages still open × days ÷ the whole back
/// wages, rounded once. A receipt stops it from its own day on, as a payment of wages does. Where money came in before
/// the day to which the claim counts interest, the interest of the days between is taken back first and runs anew on
/// what was then open; wages that fell due between bear interest from their own first day alone. What a receipt pays of
/// back wages is taken off those that fell due first.
/// </remarks>
internal sealed class WorkerBalance
{
    private readonly Money principal;
    private readonly RoundingRule rounding;
    private readonly LocalDate claimedThrough;
    private readonly GroupAmounts[] open;
    private readonly IReadOnlyList<LiablePart> parts;
    private readonly List<InterestRun> runs = [];
    private readonly WagesBearing[] whole;
    private readonly WagesBearing[] unpaid;

    // Before the day of the claim its own interest is spread over the days; after it, the daily interest runs.
    private readonly List<Stretch> takenBack = [];
    private LocalDate through;

    /// <param name="through">The day to which the amounts count interest, included.</param>
    /// <param name="perDay">Interest for each day after it, on the whole of the back wages.</param>
    /// <param name="bearing">When back wages begin to bear interest; empty where all did before any receipt.</param>
    public WorkerBalance(
        IReadOnlyList<LiablePart> parts, LocalDate through, Money perDay, RoundingRule rounding,
        IEnumerable<WagesBearing> bearing)
    {
        this.parts = parts;
        this.rounding = rounding;
        PerDay = perDay;
        open = [.. parts.Select(part => part.Amounts)];
        claimedThrough = this.through = through;
        principal = Open.BackWages;
        whole = InOrder([.. bearing], principal);
        unpaid = [.. whole];
        InterestNotRun = perDay - perDay;
    }

    public string Worker => parts[0].Worker;

    public Money PerDay { get; }

    public GroupAmounts Open => open.Aggregate((sum, one) => sum + one);

    /// <summary>The interest that did not run because back wages had come in.</summary>
    public Money InterestNotRun { get; private set; }

    /// <summary>Interest that ran since the claim; below zero where some was taken back.</summary>
    public IReadOnlyList<InterestRun> Runs => runs;

    /// <summary>Interest for each day from now on, rounded once.</summary>
    public Money PerDayOnOpen => principal.Amount == 0m
        ? PerDay - PerDay
        : Rounding.By(rounding, UnroundedMoney.From(PerDay) * Open.BackWages.Amount / principal.Amount);

    /// <summary>Takes back the interest of the days from the first receipt to the day of the claim.</summary>
    public void BeginBefore(LocalDate received)
    {
        if (received > claimedThrough)
            return;

        LocalDate[] starts =
        [
            received,
            .. whole.Select(one => one.From).Where(day => day > received && day <= claimedThrough).Distinct(),
        ];
        foreach ((int index, LocalDate from) in starts.Index())
        {
            TakeBack(from, index + 1 < starts.Length ? starts[index + 1].PlusDays(-1) : claimedThrough);
        }

        through = received.PlusDays(-1);
    }

    /// <summary>Lets interest run to a day, included.</summary>
    public void RunThrough(LocalDate day)
    {
        foreach (Stretch stretch in takenBack.Where(one => one.To > through && day > through))
        {
            LocalDate to = LocalDate.Min(day, stretch.To);
            Run(to, stretch, SumOf(unpaid.Where(one => one.From <= to)));
        }

        if (day > through)
        {
            Run(day, new Stretch(day, 1, principal, PerDay), Open.BackWages);
        }
    }

    /// <summary>What is open of the parts for which a respondent answers.</summary>
    public GroupAmounts OpenOf(string respondent) => Sum(index => parts[index].Respondents.Contains(respondent));

    /// <summary>What is open of each part.</summary>
    public IEnumerable<LiablePart> OpenParts() => parts.Select((part, index) => part with { Amounts = open[index] });

    /// <summary>
    /// Takes off what came in from a respondent: from the parts that he answers for, by what is open.
    /// </summary>
    public void Receive(string respondent, GroupAmounts applied)
    {
        foreach (HeadGroup group in GroupAmounts.Groups.Where(group => applied[group].Amount != 0m))
        {
            IReadOnlyList<Money> shares = Apportionment.ByLargestRemainder(applied[group],
            [
                .. parts.Select((part, index) =>
                    part.Respondents.Contains(respondent) ? open[index][group].Amount : 0m),
            ]);
            for (int index = 0; index < open.Length; index++)
            {
                open[index] = open[index].With(group, open[index][group] - shares[index]);
            }
        }

        TakeOffOldest(applied.BackWages);
    }

    // Wages in the order of their first day; as many as the claim or the order has of them.
    private static WagesBearing[] InOrder(WagesBearing[] bearing, Money principal)
    {
        WagesBearing[] inOrder = [.. bearing.OrderBy(one => one.From)];
        if (inOrder.All(one => one.BackWages.Amount == 0m))
            return [new WagesBearing(LocalDate.MinIsoValue, principal)];

        IReadOnlyList<Money> amounts =
            Apportionment.ByLargestRemainder(principal, [.. inOrder.Select(one => one.BackWages.Amount)]);
        return [.. inOrder.Select((one, index) => one with { BackWages = amounts[index] })];
    }

    private void TakeOffOldest(Money paid)
    {
        for (int index = 0; index < unpaid.Length && paid.Amount > 0m; index++)
        {
            Money taken = paid < unpaid[index].BackWages ? paid : unpaid[index].BackWages;
            unpaid[index] = unpaid[index] with { BackWages = unpaid[index].BackWages - taken };
            paid -= taken;
        }
    }

    private void TakeBack(LocalDate from, LocalDate to)
    {
        int days = Period.DaysBetween(from, to) + 1;
        Money wages = SumOf(whole.Where(one => one.From <= from));
        UnroundedMoney ofDays = principal.Amount == 0m
            ? UnroundedMoney.From(PerDay) * days
            : UnroundedMoney.From(PerDay) * wages.Amount * days / principal.Amount;
        Money interest = Rounding.By(rounding, ofDays);
        Money taken = interest < Open.Interest ? interest : Open.Interest;
        takenBack.Add(new Stretch(to, days, wages, taken));
        if (taken.Amount == 0m)
            return;

        Add(-taken);
        runs.Add(new InterestRun(from, to, PerDay, wages, principal, days, -taken));
    }

    private Money SumOf(IEnumerable<WagesBearing> wages) =>
        wages.Aggregate(PerDay - PerDay, (sum, one) => sum + one.BackWages);

    private void Run(LocalDate day, Stretch stretch, Money bearing)
    {
        int count = Period.DaysBetween(through, day);
        Money ofWhole = Rounding.By(rounding, UnroundedMoney.From(stretch.Interest) * count / stretch.Days);
        Money ran = stretch.Wages.Amount == 0m ? ofWhole : Rounding.By(
            rounding,
            UnroundedMoney.From(stretch.Interest) * bearing.Amount * count / (stretch.Wages.Amount * stretch.Days));
        if (ran.Amount != 0m || ofWhole.Amount != 0m)
        {
            runs.Add(new InterestRun(through.PlusDays(1), day, PerDay, bearing, principal, count, ran)
            {
                NotRun = ofWhole - ran,
            });
        }

        InterestNotRun += ofWhole - ran;
        Add(ran);
        through = day;
    }

    private void Add(Money interest)
    {
        if (interest.Amount == 0m)
            return;

        decimal[] weights = [.. open.Select(one => one.BackWages.Amount)];
        // What is taken back comes off where interest stands.
        decimal[] by = interest.Amount < 0m || weights.All(weight => weight == 0m)
            ? [.. open.Select(one => one.Interest.Amount)]
            : weights;
        IReadOnlyList<Money> shares = Apportionment.ByLargestRemainder(interest, by);
        for (int index = 0; index < open.Length; index++)
        {
            open[index] = open[index].With(HeadGroup.Interest, open[index].Interest + shares[index]);
        }
    }

    private GroupAmounts Sum(Func<int, bool> isCounted) => open
        .Where((_, index) => isCounted(index))
        .Aggregate(GroupAmounts.None(PerDay.Currency), (sum, one) => sum + one);

    /// <param name="Wages">What bears interest in it, of the whole.</param>
    /// <param name="Interest">Of all its days, on all of those wages.</param>
    private readonly record struct Stretch(LocalDate To, int Days, Money Wages, Money Interest);
}

/// <summary>Interest of one stretch: per day × open × days ÷ the whole back wages.</summary>
/// <param name="From">Included, as <paramref name="To"/> is.</param>
/// <param name="Open">What of the back wages bears interest in it and is open.</param>
public sealed record InterestRun(
    LocalDate From, LocalDate To, Money PerDay, Money Open, Money Whole, int Days, Money Interest)
{
    /// <summary>What did not run because back wages had come in; null for what is taken back.</summary>
    public Money? NotRun { get; init; }
}
