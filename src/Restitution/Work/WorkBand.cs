namespace Restitution.Work;

/// <summary>What a calendar makes of a day.</summary>
public enum DayKind
{
    Working = 0,
    RestDay = 1,
    Holiday = 2,
}

/// <summary>
/// Minutes that the law pays alike: the kind of day, and whether within or beyond a normal day's hours.
/// </summary>
public enum WorkBand
{
    WorkingOrdinary = 0,
    WorkingOvertime = 1,
    RestDayOrdinary = 2,
    RestDayOvertime = 3,
    HolidayOrdinary = 4,
    HolidayOvertime = 5,
}

/// <summary>The bands of each kind of day, and the words under which the law on file keys them.</summary>
public static class WorkBands
{
    public static IReadOnlyList<WorkBand> All { get; } = Enum.GetValues<WorkBand>();

    public static WorkBand Ordinary(DayKind kind) => (WorkBand)((int)kind * 2);

    public static WorkBand Overtime(DayKind kind) => (WorkBand)(((int)kind * 2) + 1);

    public static DayKind KindOf(WorkBand band) => (DayKind)((int)band / 2);

    public static bool IsOvertime(WorkBand band) => (int)band % 2 == 1;

    public static string KeyOf(DayKind kind) => kind switch
    {
        DayKind.Working => "working",
        DayKind.RestDay => "rest-day",
        _ => "holiday",
    };

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
