using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

/// <summary>Work of one worker at Ranong, to be changed by a test in one place.</summary>
internal static class SampleWork
{
    public static Currency Baht { get; } = CurrencyInfo.FromCode("THB");

    public static Money Thb(decimal amount) => new(amount, Baht);

    public static UnroundedMoney Unrounded(decimal amount) => new(amount, Baht);

    /// <param name="promised">By month, day or hour; null when no promise is on record.</param>
    public static EmploymentEpisode Episode(
        LocalDate from, LocalDate to, decimal? promised, PayBasis basis = PayBasis.Monthly, string sector = "*",
        string place = "TH-85") => new()
        {
            Span = new DateInterval(from, to),
            Respondent = "R-01",
            Jurisdiction = "th",
            Place = place,
            Sector = sector,
            PayBasis = basis,
            Promised = promised is { } amount ? new PromisedWage(Thb(amount), Basis.Testimony, []) : null,
            RestDay = IsoDayOfWeek.Sunday,
            PayDue = PayDue.LastDayOfTheMonth,
        };

    /// <summary>Every day but Sundays with the same minutes, as records tell them.</summary>
    public static HoursWorked Hours(DateInterval span, int minutesOnEachWorkingDay, int minutesOnSundays = 0) =>
        HoursWorked.OfRecords(span, [.. span.Select(day =>
            (ushort)(day.DayOfWeek == IsoDayOfWeek.Sunday ? minutesOnSundays : minutesOnEachWorkingDay))]);

    public static PeriodFacts Facts(
        EmploymentEpisode episode, HoursWorked hours, LawOnFile? law = null, params HolidayCalendar[] calendars)
    {
        PayPeriod period = PayPeriod.Of([episode])[0].Period;
        return new PeriodFacts(
            "W-01", $"W-01/{period.Id}", period, episode, WageLaw.Over(period.Span, law ?? LawOnFile.Embedded, episode),
            hours, new WorkCalendar(episode.RestDay, calendars), Baht);
    }

    public static Reasoned<T, TWhy> Given<T, TWhy>(T value)
        where TWhy : struct, IWhy<TWhy> =>
        new(value, Basis.Document, TWhy.IsTold ? TWhy.Tell(new Reason(Statement.Sum)) : default);
}
