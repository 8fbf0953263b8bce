using NodaMoney;
using NodaTime;
using Restitution.Amounts;

namespace Restitution.Claims;

/// <summary>What is open for one worker from day to day, as interest runs on and receipts come in.</summary>
/// <remarks>
/// Interest of a stretch is the daily interest of the whole back wages × back wages still open × days ÷ the whole back
/// wages, rounded once. A receipt stops it from its own day on, as a payment of wages does. Where money came in before
/// the day to which the claim counts interest, the interest of the days between is taken back first and runs anew on
/// what was then open.
/// </remarks>
internal sealed class WorkerBalance
{
    private readonly Money principal;
    private readonly RoundingRule rounding;
    private readonly LocalDate claimedThrough;
    private readonly GroupAmounts[] open;
    private readonly IReadOnlyList<LiablePart> parts;
    private readonly List<InterestRun> runs = [];
    private LocalDate through;

    // Before the day of the claim its own interest is spread over the days; after it, the daily interest runs.
    private Money takenBack;
    private int takenBackDays;

    /// <param name="through">The day to which the amounts count interest, included.</param>
    /// <param name="perDay">Interest for each day after it, on the whole of the back wages.</param>
    public WorkerBalance(IReadOnlyList<LiablePart> parts, LocalDate through, Money perDay, RoundingRule rounding)
    {
        this.parts = parts;
        this.rounding = rounding;
        PerDay = perDay;
        open = [.. parts.Select(part => part.Amounts)];
        claimedThrough = this.through = through;
        takenBack = perDay - perDay;
        principal = Open.BackWages;
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
        takenBackDays = Period.DaysBetween(received.PlusDays(-1), claimedThrough);
        if (takenBackDays <= 0)
        {
            takenBackDays = 0;
            return;
        }

        Money ofDays = Rounding.By(rounding, UnroundedMoney.From(PerDay) * takenBackDays);
        takenBack = ofDays < Open.Interest ? ofDays : Open.Interest;
        through = received.PlusDays(-1);
        Add(-takenBack);
        runs.Add(new InterestRun(received, claimedThrough, PerDay, principal, principal, takenBackDays, -takenBack));
    }

    /// <summary>Lets interest run to a day, included.</summary>
    public void RunThrough(LocalDate day)
    {
        if (through < claimedThrough && day > through)
        {
            Run(LocalDate.Min(day, claimedThrough), takenBack, takenBackDays);
        }

        if (day > through)
        {
            Run(day, PerDay, 1);
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
    }

    private void Run(LocalDate day, Money interestOfDays, int days)
    {
        int count = Period.DaysBetween(through, day);
        Money whole = Rounding.By(rounding, UnroundedMoney.From(interestOfDays) * count / days);
        Money ran = principal.Amount == 0m ? whole : Rounding.By(
            rounding,
            UnroundedMoney.From(interestOfDays) * Open.BackWages.Amount * count / (principal.Amount * days));
        if (ran.Amount != 0m || whole.Amount != 0m)
        {
            runs.Add(new InterestRun(
                through.PlusDays(1), day, PerDay, Open.BackWages, principal, count, ran));
        }

        InterestNotRun += whole - ran;
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
}

/// <summary>Interest of one stretch: per day × open × days ÷ the whole back wages.</summary>
/// <param name="From">Included, as <paramref name="To"/> is.</param>
public sealed record InterestRun(
    LocalDate From, LocalDate To, Money PerDay, Money Open, Money Whole, int Days, Money Interest);
