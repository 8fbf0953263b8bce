using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Benchmarks.ComputeWorkers;

/// <summary>Workers made from a seed: terms, minutes of every day, and a transfer for most months.</summary>
/// <remarks>The same seed gives the same workers. Names and sums are invented.</remarks>
public sealed class ManyWorkers(int years)
{
    private const int Seed = 20_181_126;

    private static readonly Currency Baht = CurrencyInfo.FromCode("THB");
    private static readonly decimal[] MonthlyWages = [8_000m, 9_000m, 9_500m, 12_000m];
    private static readonly decimal[] DailyWages = [280m, 300m, 331m];

    public DateInterval Span { get; } =
        new(new LocalDate(2018, 1, 1), new LocalDate(2018, 1, 1).PlusYears(years).PlusDays(-1));

    public CaseFile CaseFile => new()
    {
        Code = "MANY",
        Title = "Many workers",
        Authority = new IssuingAuthority("Labour office", "Ranong", null, null),
        AsOf = Span.End.PlusDays(90),
        ClaimedOn = Span.End.PlusDays(30),
        ClaimCurrency = Baht,
        Respondents = [new Respondent("R-01", "A company", null, null)],
        Workers = [],
        Calendars = [.. Enumerable.Range(Span.Start.Year, years).Select(CalendarOf)],
    };

    public static string CodeOf(int index) => $"W-{index + 1:00000}";

    public EmploymentEpisode EpisodeOf(int index)
    {
        bool isDaily = index % 3 == 0;
        decimal wage = isDaily ? DailyWages[index % DailyWages.Length] : MonthlyWages[index % MonthlyWages.Length];
        return new EmploymentEpisode
        {
            Span = Span,
            Respondent = "R-01",
            Jurisdiction = "th",
            Place = index % 2 == 0 ? "TH-85" : "TH-74",
            PayBasis = isDaily ? PayBasis.Daily : PayBasis.Monthly,
            Promised = new PromisedWage(new Money(wage, Baht), Basis.Document, []),
            RestDay = IsoDayOfWeek.Sunday,
            PayDue = PayDue.LastDayOfTheMonth,
        };
    }

    /// <summary>
    /// Minutes of every day: eight to twelve hours on six days a week, some Sundays, a free day now and then.
    /// </summary>
    public ushort[] MinutesOf(int index)
    {
        var random = new Random(Seed + index);
        int weekday = (int)Span.Start.DayOfWeek;
        var minutes = new ushort[Span.Length];
        for (int day = 0; day < minutes.Length; day++, weekday = (weekday % 7) + 1)
        {
            bool works = weekday == 7 ? random.Next(4) == 0 : random.Next(20) != 0;
            minutes[day] = works ? (ushort)random.Next(450, 721) : (ushort)0;
        }

        return minutes;
    }

    /// <summary>A transfer on the fifth of the next month for about nine months in ten, naming the month.</summary>
    public IReadOnlyList<AttributedRecord> PaymentsOf(int index)
    {
        var random = new Random(Seed - index);
        var payments = new List<AttributedRecord>(years * 12);
        for (LocalDate month = Span.Start; month <= Span.End; month = month.PlusMonths(1))
        {
            if (random.Next(10) != 0)
            {
                var line = new StatementLine(
                    SourceRef.Line("BANK-01", (index * 64) + payments.Count + 2), "1", month.PlusMonths(1).PlusDays(4),
                    null,
                    new Money(-100m * random.Next(40, 100), Baht), "", default, "", null);
                payments.Add(new AttributedRecord(
                    line, CodeOf(index), "R-01", true, new DateInterval(month, month.PlusMonths(1).PlusDays(-1))));
            }
        }

        return payments;
    }

    private static HolidayCalendar CalendarOf(int year) => new(
        year,
        [.. Enumerable.Range(1, 12).Select(month => new Holiday(new LocalDate(year, month, 13), "a holiday"))],
        []);
}
