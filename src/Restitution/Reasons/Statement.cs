namespace Restitution.Reasons;

/// <summary>
/// What a reason states. The wording files hold one sentence and one formula for each, in each language.
/// </summary>
public enum Statement
{
    /// <summary>About: worker, period. Working: promised amount. Result: amount.</summary>
    PromisedWage = 1,

    /// <summary>Part of a month. Working: monthly amount, days of the span, divisor.</summary>
    PromisedWagePartMonth = 2,

    /// <summary>Working: daily wage, days worked.</summary>
    PromisedWageByDay = 3,

    /// <summary>Working: hourly wage, ordinary minutes.</summary>
    PromisedWageByHour = 4,

    /// <summary>About: worker, period. Working: daily floor, days of the month by law.</summary>
    FloorOfMonth = 10,

    /// <summary>Working: daily floor, days of the month by law, days of the span, divisor.</summary>
    FloorOfPartMonth = 11,

    /// <summary>Working: daily floor, days worked or paid.</summary>
    FloorByDay = 12,

    /// <summary>The floor does not reach this sector on these days. About: worker, period.</summary>
    FloorDoesNotReach = 13,

    /// <summary>About: worker, period. Working: promised, floor. Result: the greater.</summary>
    GreaterOfPromisedAndFloor = 14,

    /// <summary>Working: hourly floor, ordinary minutes.</summary>
    FloorByHour = 100,

    /// <summary>Working: monthly floor; for part of a month, days of the span and divisor too.</summary>
    FloorMonthly = 101,

    /// <summary>
    /// A monthly floor by the day or hour. Working: monthly floor, factor, divisor, days or minutes worked.
    /// </summary>
    FloorByDivisor = 102,

    /// <summary>The part of the floor that is due to a grade. Working: floor, fraction.</summary>
    FloorOfGrade = 103,

    /// <summary>Working: floor, allowance on top of it.</summary>
    FloorWithAllowance = 104,

    /// <summary>The most on which premiums are reckoned. Working: rate, most.</summary>
    LesserRate = 105,

    /// <summary>
    /// The rate from which premiums are reckoned. About: worker, span. Working: promised rate, rate of the floor.
    /// Result: the greater.
    /// </summary>
    GreaterRate = 17,

    /// <summary>No wage was promised on record: the floor is due. Working: floor.</summary>
    FloorAlone = 18,

    /// <summary>Working: one or more amounts. Result: their sum.</summary>
    Sum = 15,

    /// <summary>
    /// About: term of the band. Working: monthly base, divisor days, minutes of a normal day, multiplier, minutes.
    /// </summary>
    PremiumOnMonthlyBase = 20,

    /// <summary>About: term of the band. Working: daily base, minutes of a normal day, multiplier, minutes.</summary>
    PremiumOnDailyBase = 21,

    /// <summary>About: term of the band. Working: hourly base, multiplier, minutes.</summary>
    PremiumOnHourlyBase = 24,

    /// <summary>
    /// About: term of the band, span, particulars. Working: monthly base, minutes of a week, multiplier, minutes.
    /// </summary>
    PremiumOnWeeklyHours = 110,

    /// <summary>Working: monthly base, hours of a month, multiplier, minutes.</summary>
    PremiumOnMonthHours = 111,

    /// <summary>Working: monthly base, days of a year, minutes of a normal day, multiplier, minutes.</summary>
    PremiumOnYearDays = 112,

    /// <summary>Working: daily base, days of a month or week, hours of it, multiplier, minutes.</summary>
    PremiumOnDaysBase = 113,

    /// <summary>About: term of the band, span, how much of a day. Working: daily base, multiplier, days.</summary>
    DayPremiumOnDailyBase = 120,

    /// <summary>Working: monthly base, days of a month, multiplier, days.</summary>
    DayPremiumOnMonthlyBase = 121,

    /// <summary>Working: monthly base, days of a week, multiplier, days.</summary>
    DayPremiumOnWeekDays = 122,

    /// <summary>Working: monthly base, days of a year, multiplier, days.</summary>
    DayPremiumOnYearDays = 123,

    /// <summary>Working: base, factor, hours that divide it, minutes of a normal day, multiplier, days.</summary>
    DayPremiumOnHours = 124,

    /// <summary>The rules on hours and premiums do not reach this sector. About: worker, period.</summary>
    PremiumsDoNotReach = 22,

    /// <summary>Holiday pay of a daily-paid worker. Working: daily base, paid holidays not worked.</summary>
    HolidayPayByDay = 23,

    /// <summary>About: worker, period, term of the band. Working: minutes. Sources: the records.</summary>
    MinutesFromRecords = 30,

    /// <summary>Days on which work was done. About: worker, period. Working: days. Sources: the records.</summary>
    DaysWorked = 33,

    /// <summary>Working: minutes a day, days.</summary>
    MinutesFromTestimony = 31,

    /// <summary>Working: minutes a day, days.</summary>
    MinutesFromAgreement = 32,

    /// <summary>About: worker, period. Working: each payment counted. Result: sum.</summary>
    WagesPaid = 40,

    /// <summary>A proven credit or an admission: counted in full. About: day.</summary>
    PaymentProven = 41,

    /// <summary>The employer's book alone: counted in the low figure only, and in the likely one when signed.</summary>
    PaymentAsserted = 42,

    /// <summary>A remittance that no credit matches, sent by the payer: counted.</summary>
    PaymentRemitted = 43,

    /// <summary>Not counted. Working: what the line says, what was counted for its period. Result: the rest.</summary>
    PaymentNotCounted = 44,

    /// <summary>
    /// A credit or an admission that may be a counted credit again: counted in the low figure only. About: day.
    /// </summary>
    PaymentPerhapsAgain = 45,

    /// <summary>About: term of the kind. Working: amount. The closed list allows it.</summary>
    DeductionLawful = 50,

    /// <summary>About: term of the kind. Working: amount. The closed list does not allow it.</summary>
    DeductionUnlawful = 51,

    /// <summary>More was taken than was left of the pay. Working: taken, left. Result: the lesser.</summary>
    LesserOfDeductedAndLeft = 52,

    /// <summary>
    /// About: worker, period. Working: due, paid, lawful deductions, unlawful deductions. Result: unpaid.
    /// </summary>
    Unpaid = 60,

    /// <summary>Working: unlawful deductions, unpaid. Result: back wages.</summary>
    BackWages = 61,

    /// <summary>About: first and last day. Working: principal, yearly fraction, days, days of the year.</summary>
    SimpleInterest = 70,

    /// <summary>Working: arrears, fraction per period, completed periods. About: due day, as-of day.</summary>
    SurchargePerPeriod = 71,

    /// <summary>Working: principal, yearly fraction, days of the year. Interest for each day after.</summary>
    InterestPerDay = 72,

    /// <summary>About: due day, last day to claim, day claimed. The claim is in time.</summary>
    InTime = 80,

    /// <summary>About: due day, last day to claim, day claimed. Limitation would remove it.</summary>
    OutOfTime = 81,

    /// <summary>Total of a worker or a case. Working: back wages, interest, surcharge when found.</summary>
    Total = 90,

    /// <summary>One total less another. Working: the whole, the part taken away.</summary>
    TotalLess = 92,

    /// <summary>A column of periods or workers added up. About: worker or case. Working: the amounts.</summary>
    TotalOfLines = 91,
}
