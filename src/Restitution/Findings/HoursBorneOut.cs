using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>What a worker states of hours, against attendance and against what others state.</summary>
/// <remarks>
/// A statement tells of a usual day, so that the days on record are summed: the sum within the least and the most of so
/// many usual days bears it out, a sum outside of them contradicts, and the difference is from the likely. Others speak
/// of it who worked for the same respondent at the same place and in the same sector on some of the days: one whose
/// range meets the stated one bears it out; where none does, the nearest contradicts.
/// </remarks>
internal static class HoursBorneOut
{
    public static IEnumerable<StatedFact> Of(
        WorkerStory story, IReadOnlyList<WorkerStory> others, FactIds ids)
    {
        foreach (HoursTestimony told in story.HoursTold)
        {
            var fact = new StatedFact(
                ids.Of(story.Worker, FactKind.HoursWorked, told.From), story.Worker, FactKind.HoursWorked, told.Source)
            {
                From = told.From,
                To = told.To,
                Units =
                [
                    new Operand.Minutes(told.MinutesPerDayLow), new Operand.Minutes(told.MinutesPerDayLikely),
                    new Operand.Minutes(told.MinutesPerDayHigh),
                ],
                Against = [],
            };
            var cell = new Cell(fact);
            yield return fact with
            {
                Against =
                [
                    .. RecordKinds.All.Select(kind => kind switch
                    {
                        RecordKind.Attendance => ByAttendance(cell, story, told),
                        RecordKind.OtherWorkers => ByOthers(cell, story, told, others),
                        _ => Cell.Silent(kind),
                    }),
                ],
            };
        }
    }

    private static Corroboration ByAttendance(Cell cell, WorkerStory story, HoursTestimony told)
    {
        TimeRecord[] rows = [.. story.All<TimeRecord>().Where(row => row.WorkedMinutes > 0
            && told.From <= row.WorkedOn && row.WorkedOn <= told.To
            && story.Episodes.Any(episode => episode.Span.Contains(row.WorkedOn)))];
        if (rows.Length == 0)
        {
            return Cell.Silent(RecordKind.Attendance);
        }

        long recorded = rows.Sum(row => (long)row.WorkedMinutes);
        long dayCount = rows.Select(row => row.WorkedOn).Distinct().LongCount();
        long likely = told.MinutesPerDayLikely * dayCount;
        return cell.OfUnits(
            RecordKind.Attendance,
            recorded >= told.MinutesPerDayLow * dayCount && recorded <= told.MinutesPerDayHigh * dayCount,
            new Operand.Minutes(likely), new Operand.Minutes(recorded), new Operand.Minutes(recorded - likely),
            rows.Select(row => row.Source), recorded < likely);
    }

    private static Corroboration ByOthers(
        Cell cell, WorkerStory story, HoursTestimony told, IReadOnlyList<WorkerStory> others)
    {
        HoursTestimony[] theirs = [.. others.SelectMany(other => other.HoursTold
            .Where(one => WorkedTogether(story, told, other, one)))];
        if (theirs.Length == 0)
        {
            return Cell.Silent(RecordKind.OtherWorkers);
        }

        HoursTestimony[] meeting = [.. theirs.Where(one =>
            one.MinutesPerDayLow <= told.MinutesPerDayHigh && told.MinutesPerDayLow <= one.MinutesPerDayHigh)];
        HoursTestimony[] nearest =
        [
            .. (meeting.Length > 0 ? meeting : theirs)
                .OrderBy(one => Math.Abs(one.MinutesPerDayLikely - told.MinutesPerDayLikely))
                .ThenBy(one => one.Source)
                .Take(SameWork.OthersCited),
        ];
        return cell.OfUnits(
            RecordKind.OtherWorkers, meeting.Length > 0, new Operand.Minutes(told.MinutesPerDayLikely),
            new Operand.Minutes(nearest[0].MinutesPerDayLikely),
            new Operand.Minutes(nearest[0].MinutesPerDayLikely - told.MinutesPerDayLikely),
            nearest.Select(one => one.Source), false);
    }

    private static bool WorkedTogether(WorkerStory story, HoursTestimony told, WorkerStory other, HoursTestimony one) =>
        new DateInterval(told.From, told.To).Intersection(new DateInterval(one.From, one.To)) is { } both
        && SameWork.On(story.Episodes, other.Episodes, both);
}
