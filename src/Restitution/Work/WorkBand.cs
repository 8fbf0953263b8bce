namespace Restitution.Work;

/// <summary>
/// Minutes that stand in one column: the kind of day, and whether within or beyond the ordinary hours.
/// </summary>
public enum WorkBand
{
    WorkingOrdinary = 0,
    WorkingOvertime = 1,
    RestDayOrdinary = 2,
    RestDayOvertime = 3,
    HolidayOrdinary = 4,
    HolidayOvertime = 5,
    HolidayOnRestDayOrdinary = 6,
    HolidayOnRestDayOvertime = 7,
    SpecialDayOrdinary = 8,
    SpecialDayOvertime = 9,
    SpecialDayOnRestDayOrdinary = 10,
    SpecialDayOnRestDayOvertime = 11,
    DoubleHolidayOrdinary = 12,
    DoubleHolidayOvertime = 13,
    DoubleHolidayOnRestDayOrdinary = 14,
    DoubleHolidayOnRestDayOvertime = 15,
}

/// <summary>The bands of each kind of day, and the words under which the law on file keys them.</summary>
public static class WorkBands
{
    public static IReadOnlyList<WorkBand> All { get; } = Enum.GetValues<WorkBand>();

    public static WorkBand Ordinary(DayKind kind) => (WorkBand)((int)kind * 2);

    public static WorkBand Overtime(DayKind kind) => (WorkBand)(((int)kind * 2) + 1);

    public static DayKind KindOf(WorkBand band) => (DayKind)((int)band / 2);

    public static bool IsOvertime(WorkBand band) => (int)band % 2 == 1;

    public static string KeyOf(DayKind kind) => DayKinds.KeyOf(kind);

    public static string MinutesKeyOf(WorkBand band) => IsOvertime(band) ? "overtime" : "ordinary";

    public static string KeyOf(PayBasis basis) => basis switch
    {
        PayBasis.Monthly => "monthly",
        PayBasis.Daily => "daily",
        PayBasis.Hourly => "hourly",
        PayBasis.Piece => "piece",
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a pay basis."),
    };
}
