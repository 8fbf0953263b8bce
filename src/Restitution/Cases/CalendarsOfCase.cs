using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Cases;

/// <summary>The holidays of each state in which the work of a case was done.</summary>
/// <remarks>
/// A calendar that names a state holds there and nowhere else; one that names none holds wherever a state has none of
/// its own for the year. For a year without either, the days that the law on file fixes by month and day are holidays,
/// and the gap says that the moving ones are missing.
/// </remarks>
internal sealed class CalendarsOfCase(IReadOnlyList<HolidayCalendar> calendars, LawOnFile law)
{
    private readonly ConcurrentDictionary<(string Jurisdiction, int Year), Lazy<HolidayCalendar?>> known = new();

    /// <summary>One calendar a year at most, for the years that the span touches.</summary>
    public IReadOnlyList<HolidayCalendar> Of(string jurisdiction, DateInterval span) =>
    [
        .. Enumerable.Range(span.Start.Year, span.End.Year - span.Start.Year + 1)
            .Select(year => Supplied(jurisdiction, year) ?? FixedByLaw(jurisdiction, year))
            .OfType<HolidayCalendar>(),
    ];

    /// <summary>What is missing of the calendars over a worker's periods, once for each state and year.</summary>
    public IEnumerable<Gap> Gaps(string worker, IEnumerable<PeriodFacts> facts) =>
        facts.Where(one => one.Stretches.Any(stretch => stretch.Hours.RestApplies))
            .Select(one => (
                one.Episode.Jurisdiction, one.Period.Span.Start.Year, Least: one.Stretches[0].Hours.HolidaysLeast))
            .DistinctBy(one => (one.Jurisdiction, one.Year))
            .Select(one => GapOf(worker, one.Jurisdiction, one.Year, one.Least))
            .OfType<Gap>();

    private HolidayCalendar? Supplied(string jurisdiction, int year) =>
        calendars.FirstOrDefault(one => one.Year == year && one.Jurisdiction == jurisdiction)
        ?? calendars.FirstOrDefault(one => one.Year == year && one.Jurisdiction is null);

    private HolidayCalendar? FixedByLaw(string jurisdiction, int year) => known.GetOrAdd(
        (jurisdiction, year),
        asked => new Lazy<HolidayCalendar?>(() => Made(FileOf(asked.Jurisdiction), asked.Year))).Value;

    private HolidayCalendar? Made(string file, int year)
    {
        var last = new LocalDate(year, 12, 31);
        var holidays = new List<Holiday>();
        for (var from = new LocalDate(year, 1, 1); from <= last;)
        {
            LocalDate to = LocalDate.Min(law.UnchangedThrough(file, from), last);
            LookUp<IReadOnlyList<string>> days = law.List(file, from);
            holidays.AddRange((days.IsFound ? days.Value : [])
                .Select(AnnualDatePattern.Iso.Parse)
                .Where(day => day.Success && day.Value.IsValidYear(year))
                .Select(day => new Holiday(day.Value.InYear(year), file))
                .Where(day => from <= day.On && day.On <= to));
            from = to.PlusDays(1);
        }

        return holidays.Count == 0 ? null : new HolidayCalendar(year, holidays, []);
    }

    private Gap? GapOf(string worker, string jurisdiction, int year, LookUp<decimal> least)
    {
        HolidayCalendar? supplied = Supplied(jurisdiction, year);
        if (supplied is not null)
        {
            int paid = supplied.Holidays.Sum(holiday => DayKinds.PaidHolidaysOf(DayKinds.Of(holiday.Kind)));
            return least.IsFound && paid < least.Value
                ? new Gap(
                    GapKind.HolidaysTooFew, worker,
                    [YearOf(year), new Operand.Number(paid), new Operand.Number(least.Value)])
                : null;
        }

        Operand[] about = [new Operand.Code(worker), YearOf(year), new Operand.Code(jurisdiction)];
        return FixedByLaw(jurisdiction, year) is { } ofLaw
            ? new Gap(
                GapKind.HolidaysFixedAlone, worker,
                [.. about, new Operand.Number(ofLaw.Holidays.Count), new Operand.Code(FileOf(jurisdiction))])
            : new Gap(GapKind.HolidayCalendarMissing, worker, about);
    }

    private static string FileOf(string jurisdiction) => $"{jurisdiction}/paid-holidays-fixed";

    private static Operand.Code YearOf(int year) => new(year.ToString(CultureInfo.InvariantCulture));
}
