namespace Restitution.Intake.Layouts;

/// <summary>What an exhibit records; it decides what a row becomes.</summary>
public enum ExhibitKind
{
    BankStatement = 1,
    Payroll = 2,
    Attendance = 3,
    Remittances = 4,
    DebtNotebook = 5,
    HoursTestimony = 6,
    AdmittedPayments = 7,
    FeeReceipts = 8,
}

/// <summary>The order of the parts of a day that is written in figures.</summary>
public enum DateOrder
{
    DayMonthYear = 1,
    MonthDayYear = 2,
    YearMonthDay = 3,
}

/// <summary>How the years of a column are counted.</summary>
public enum YearCount
{
    /// <summary>The Common Era.</summary>
    Common = 1,

    /// <summary>The Buddhist Era: 543 years ahead.</summary>
    Buddhist = 2,
}

/// <summary>How the digits of a column's amounts are grouped.</summary>
public enum DigitGrouping
{
    /// <summary>By three: 1,234,567.</summary>
    Thousands = 1,

    /// <summary>Three, then by two, as lakhs and crores are written: 12,34,567.</summary>
    Lakhs = 2,
}

/// <summary>Where the pay period of a payroll row is written.</summary>
public enum PeriodSource
{
    Column = 1,
    SheetName = 2,
    TitleCell = 3,
}

/// <summary>The unit of a figure of time.</summary>
public enum TimeUnit
{
    /// <summary>Whole or decimal hours, or hours and minutes parted by a colon.</summary>
    Hours = 1,
    Minutes = 2,

    /// <summary>Hours and minutes, also where a point parts them: 8.30 is 8 hours and 30 minutes.</summary>
    HoursAndMinutes = 3,
}
