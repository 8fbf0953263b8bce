using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>What is open of one worker's back wages while credits that the work brought in are gone through.</summary>
/// <remarks>
/// A period can have brought a credit in when it had ended and fallen due by the day of the credit, that day included,
/// and lies wholly in the days of work that the decision states; where it states none, when it began no more days
/// before the credit than the law on file says.
/// </remarks>
internal sealed class OpenWages
{
    private readonly PeriodClaim[] periods;
    private readonly Money[] left;
    private readonly bool[] isReached;
    private readonly LocalDate?[] missedOn;
    private readonly ProceedsWindow? window;

    public OpenWages(WorkerClaim claim, ProceedsWindow? window)
    {
        (Worker, this.window) = (claim.Worker, window);
        periods = [.. claim.Periods.OrderBy(period => period.Period.DueOn)];
        left = [.. periods.Select(period => period.BackWages.Likely)];
        (isReached, missedOn) = (new bool[periods.Length], new LocalDate?[periods.Length]);
    }

    public string Worker { get; }

    /// <summary>What is open of the periods that can have brought the credit in.</summary>
    public Money OpenOn(ProceedsCredit credit)
    {
        Money open = new(0m, credit.Amount.Currency);
        for (int index = 0; index < periods.Length; index++)
        {
            if (left[index].Amount > 0m && CanHaveBroughtIn(index, credit))
            {
                isReached[index] = true;
                open += left[index];
            }
            else if (IsOver(index, credit))
            {
                missedOn[index] ??= credit.On;
            }
        }

        return open;
    }

    /// <summary>Takes a share out of what is open, the oldest period first.</summary>
    public WagesCovered Cover(Money share, ProceedsCredit credit)
    {
        var covered = new List<PeriodClaim>();
        for (int index = 0; share.Amount > 0m; index++)
        {
            if (left[index].Amount > 0m && CanHaveBroughtIn(index, credit))
            {
                Money taken = left[index].Amount < share.Amount ? left[index] : share;
                left[index] -= taken;
                share -= taken;
                covered.Add(periods[index]);
            }
        }

        return new WagesCovered(
            SpanOf(covered), [.. covered.Select(period => period.BackWages.Id)],
            covered.Select(period => period.BackWages.Basis).Aggregate(Basis.Document, BasisOf.Weakest));
    }

    /// <summary>What had fallen due by a credit and no credit reaches; null where there is none.</summary>
    public WagesOutOfReach? OutOfReach()
    {
        int[] missed =
        [
            .. Enumerable.Range(0, periods.Length)
                .Where(index => missedOn[index] is not null && !isReached[index] && left[index].Amount > 0m),
        ];
        if (missed.Length == 0)
        {
            return null;
        }

        DateInterval span = SpanOf([.. missed.Select(index => periods[index])]);
        int last = missed.MaxBy(index => periods[index].Period.Span.End);
        return new WagesOutOfReach(
            Worker, missed.Select(index => left[index]).Aggregate((sum, one) => sum + one), missed.Length, span,
            Period.DaysBetween(span.End, missedOn[last]!.Value));
    }

    private bool IsOver(int index, ProceedsCredit credit) =>
        periods[index].Period.DueOn <= credit.On && periods[index].Period.Span.End <= credit.On;

    private bool CanHaveBroughtIn(int index, ProceedsCredit credit)
    {
        DateInterval worked = periods[index].Period.Span;
        return IsOver(index, credit) && (credit.Worked is { } stated
            ? stated.Contains(worked.Start) && stated.Contains(worked.End)
            : window is not null && worked.Start >= credit.On.PlusDays(-window.DaysMost));
    }

    private static DateInterval SpanOf(IReadOnlyList<PeriodClaim> of) =>
        new(of.Min(one => one.Period.Span.Start), of.Max(one => one.Period.Span.End));
}

/// <summary>What one share of a credit covers.</summary>
/// <param name="Worked">From the first day of the first period to the last day of the last.</param>
/// <param name="Figures">The ids of the back wages of those periods.</param>
internal sealed record WagesCovered(DateInterval Worked, IReadOnlyList<string> Figures, Basis Basis);
