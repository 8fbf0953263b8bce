using System.Globalization;
using NodaTime;
using Restitution.Dates;

namespace Restitution.Work;

/// <summary>One calendar month of an episode, cut to the episode: the unit in which pay falls due.</summary>
/// <param name="Id">The month, with a number when a worker has several periods in it: <c>2019-05</c>,
/// <c>2019-05.2</c>.</param>
/// <param name="Span">The days of the episode in the month, both ends included.</param>
/// <param name="FillsMonthWithOthers">Whether several episodes fill the month, though this one does not.</param>
public sealed record PayPeriod(string Id, DateInterval Span, LocalDate DueOn, bool FillsMonthWithOthers = false)
{
    public bool IsWholeMonth => Spans.IsWholeMonth(Span);

    public DateInterval Month => Spans.MonthOf(Span.Start);

    /// <summary>The pay periods of a worker's episodes, in the order of their days.</summary>
    public static IReadOnlyList<(PayPeriod Period, EmploymentEpisode Episode)> Of(
        IEnumerable<EmploymentEpisode> episodes)
    {
        var periods = new List<(PayPeriod, EmploymentEpisode)>();
        var countByMonth = new Dictionary<LocalDate, int>();
        foreach (EmploymentEpisode episode in episodes.OrderBy(episode => episode.Span.Start))
        {
            foreach (DateInterval span in Spans.MonthsWithin(episode.Span))
            {
                LocalDate month = Spans.MonthOf(span.Start).Start;
                int number = countByMonth[month] = countByMonth.GetValueOrDefault(month) + 1;
                periods.Add((new PayPeriod(IdOf(month, number), span, episode.PayDue.DueOn(span.Start)), episode));
            }
        }

        ILookup<LocalDate, int> daysByMonth =
            periods.ToLookup(one => one.Item1.Month.Start, one => one.Item1.Span.Length);
        return
        [
            .. periods.Select(one => (one.Item1 with
            {
                FillsMonthWithOthers = !one.Item1.IsWholeMonth
                    && daysByMonth[one.Item1.Month.Start].Sum() >= one.Item1.Month.Length,
            }, one.Item2)),
        ];
    }

    private static string IdOf(LocalDate month, int number) => number == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}.{number}");
}
