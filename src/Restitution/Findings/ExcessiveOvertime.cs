using NodaTime;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>More minutes of work than the week has on file, on the mean of a pay period.</summary>
/// <remarks>
/// Minutes of the period times seven, against minutes of the week times the days of the period: nothing is divided.
/// Records show it where rows of attendance alone go beyond it in as many of those periods as the law on file has.
/// </remarks>
internal static class ExcessiveOvertime
{
    private const int DaysOfWeek = 7;

    public static ShownByRecords? In(WorkerStory story, FindingsLaw law)
    {
        if (law.MinutesOfWeek() is not { } most || law.Periods(IndicatorNames.ExcessiveOvertime) is not { } least)
        {
            return null;
        }

        PeriodClaim[] beyond = [.. story.Claim.Periods.Where(period =>
            (decimal)period.Minutes.Total * DaysOfWeek > most.Value * period.Period.Span.Length)];
        if (beyond.Length == 0 || beyond.Length < least.Value)
        {
            return null;
        }

        TimeRecord[] attendance = [.. story.All<TimeRecord>().Where(row => row.WorkedMinutes > 0)];
        int recorded = beyond.Count(period => IsBeyondOnRecord(period, attendance, most.Value));
        int touched = beyond.Count(period => attendance.Any(row => period.Period.Span.Contains(row.WorkedOn)));
        return new ShownByRecords(
            new Reason(Statement.IndicatorExcessiveOvertime)
            {
                About = [new Operand.Code(story.Worker)],
                Working =
                [
                    new Operand.Number(beyond.Length), new Operand.Number(story.Claim.Periods.Count),
                    new Operand.Minutes((long)most.Value), new Operand.Number(least.Value),
                ],
                Basis = recorded >= least.Value ? Basis.Document : Basis.Testimony,
                Sources = [.. SourceRefs.Joined(RowsOf(story, beyond, attendance).Distinct().Order())],
                Figures = [.. beyond.Select(period => period.Due.Id)],
                Authorities = [most.Authority, least.Authority],
                Assumptions = ShownByRecords.Assumed(most.Authority, least.Authority),
            },
            Statement.ExplainExcessiveOvertime, Footings.ByPeriods(beyond.Length, recorded, touched, least.Value));
    }

    // A row or two of attendance in a month that statements fill show nothing of its hours.
    private static bool IsBeyondOnRecord(PeriodClaim period, TimeRecord[] attendance, decimal minutesOfWeek) =>
        attendance.Where(row => period.Period.Span.Contains(row.WorkedOn)).Sum(row => (decimal)row.WorkedMinutes)
            * DaysOfWeek > minutesOfWeek * period.Period.Span.Length;

    private static IEnumerable<SourceRef> RowsOf(
        WorkerStory story, PeriodClaim[] beyond, IReadOnlyList<TimeRecord> attendance) =>
        attendance.Where(row => beyond.Any(period => period.Period.Span.Contains(row.WorkedOn)))
            .Select(row => row.Source)
            .Concat(story.HoursTold
                .Where(told => beyond.Any(period => period.Period.Span.Intersection(
                    new DateInterval(told.From, told.To)) is not null))
                .Select(told => told.Source));
}
