using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>What one pay period earns by law and promise, head by head, in baht to the satang.</summary>
internal sealed record DemoDue(
    decimal Wages, decimal HolidayPay, decimal Overtime, decimal RestDayWork, decimal HolidayWork)
{
    private const int OrdinaryMinutes = 480;

    public decimal Total => Wages + HolidayPay + Overtime + RestDayWork + HolidayWork;

    /// <summary>On every day that was worked.</summary>
    public static DemoDue OfTruth(DemoMonth month) => Of(month, DaysOf(month));

    /// <summary>On the days whose lines in the attendance can be read.</summary>
    public static DemoDue OfReadable(DemoMonth month) =>
        Of(month, [.. DaysOf(month).Where(AttendanceExhibit.IsReadable)]);

    private static List<DemoDay> DaysOf(DemoMonth month) =>
        [.. DemoDays.Worked.Where(day => day.Worker == month.Worker && month.Span.Contains(day.On))];

    private static DemoDue Of(DemoMonth month, List<DemoDay> days) => month.Episode switch
    {
        { IsOnBoat: true } => new DemoDue(MonthlyWage(month), 0, 0, 0, 0),
        { IsMonthly: true } => Monthly(month, days),
        _ => Daily(month, days),
    };

    private static decimal MonthlyWage(DemoMonth month) => Satang(Math.Max(
        month.Episode.Promised * month.PaidDays / 30, month.FloorPerDay * month.PaidDays));

    private static DemoDue Monthly(DemoMonth month, List<DemoDay> days)
    {
        decimal perMinute(decimal times, int minutes) => Satang(
            Math.Max(month.Episode.Promised, month.FloorPerDay * 30) * times * minutes / (30 * OrdinaryMinutes));
        return new DemoDue(
            MonthlyWage(month),
            0,
            perMinute(1.5m, Beyond(days, DemoDayKind.Working)),
            perMinute(1m, Within(days, DemoDayKind.Rest)) + perMinute(3m, Beyond(days, DemoDayKind.Rest)),
            perMinute(1m, Within(days, DemoDayKind.Holiday)) + perMinute(3m, Beyond(days, DemoDayKind.Holiday)));
    }

    private static DemoDue Daily(DemoMonth month, List<DemoDay> days)
    {
        decimal perDay = Math.Max(month.Episode.Promised, month.FloorPerDay);
        decimal perMinute(decimal times, int minutes) => Satang(perDay * times * minutes / OrdinaryMinutes);
        return new DemoDue(
            perDay * days.Count(day => KindOf(day.On) == DemoDayKind.Working),
            perDay * month.Span.Count(day => KindOf(day) == DemoDayKind.Holiday),
            perMinute(1.5m, Beyond(days, DemoDayKind.Working)),
            perMinute(2m, Within(days, DemoDayKind.Rest)) + perMinute(3m, Beyond(days, DemoDayKind.Rest)),
            perMinute(1m, Within(days, DemoDayKind.Holiday)) + perMinute(3m, Beyond(days, DemoDayKind.Holiday)));
    }

    private static int Within(List<DemoDay> days, DemoDayKind kind) =>
        days.Where(day => KindOf(day.On) == kind).Sum(day => Math.Min(day.Minutes, OrdinaryMinutes));

    private static int Beyond(List<DemoDay> days, DemoDayKind kind) =>
        days.Where(day => KindOf(day.On) == kind).Sum(day => Math.Max(0, day.Minutes - OrdinaryMinutes));

    private static DemoDayKind KindOf(LocalDate day) => 0 switch
    {
        _ when DemoDays.IsHoliday(day) => DemoDayKind.Holiday,
        _ when day.DayOfWeek == IsoDayOfWeek.Sunday => DemoDayKind.Rest,
        _ => DemoDayKind.Working,
    };

    // Half a satang goes up.
    private static decimal Satang(decimal baht) => decimal.Floor((baht * 100) + 0.5m) / 100;

    private enum DemoDayKind
    {
        Working = 1,
        Rest = 2,
        Holiday = 3,
    }
}
