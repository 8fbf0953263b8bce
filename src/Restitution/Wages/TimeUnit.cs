namespace Restitution.Wages;

/// <summary>The span of time by which a rate is gazetted.</summary>
public enum TimeUnit
{
    Hour = 1,
    Day = 2,
    Week = 3,
    Month = 4,
}

/// <summary>The units of files, as they write them: a currency and a span of time.</summary>
internal static class TimeUnits
{
    /// <summary>Null when the unit names no span of time.</summary>
    public static TimeUnit? Of(string unit) => unit[(unit.LastIndexOf(' ') + 1)..] switch
    {
        "hour" => TimeUnit.Hour,
        "day" => TimeUnit.Day,
        "week" => TimeUnit.Week,
        "month" => TimeUnit.Month,
        _ => null,
    };
}
