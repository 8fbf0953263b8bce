namespace Restitution.Wages;

/// <summary>
/// The kinds of pay that fall due in a pay period, in the order in which payments are applied to them.
/// </summary>
public enum WageHead
{
    /// <summary>Ordinary pay: the greater of what was promised and the statutory floor.</summary>
    Wages = 0,

    /// <summary>Pay for a paid holiday that a worker paid by the day did not work.</summary>
    HolidayPay = 1,

    Overtime = 2,
    RestDayWork = 3,
    RestDayOvertime = 4,
    HolidayWork = 5,
    HolidayOvertime = 6,

    /// <summary>Ordinary minutes of a working day in a band of the clock, such as the night.</summary>
    NightWork = 7,

    SpecialDayWork = 8,
    SpecialDayOvertime = 9,
}

/// <summary>The heads as they are keyed in figures and in the wording files.</summary>
public static class WageHeads
{
    public static IReadOnlyList<WageHead> All { get; } = Enum.GetValues<WageHead>();

    public static string KeyOf(WageHead head) => head switch
    {
        WageHead.Wages => "wages",
        WageHead.HolidayPay => "holiday-pay",
        WageHead.Overtime => "overtime",
        WageHead.RestDayWork => "rest-day-work",
        WageHead.RestDayOvertime => "rest-day-overtime",
        WageHead.HolidayWork => "holiday-work",
        WageHead.HolidayOvertime => "holiday-overtime",
        WageHead.NightWork => "night-work",
        WageHead.SpecialDayWork => "special-day-work",
        WageHead.SpecialDayOvertime => "special-day-overtime",
        _ => throw new ArgumentOutOfRangeException(nameof(head), head, "Not a head of pay."),
    };
}
