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
    /// <summary>Who has to prove what is unpaid of one head. About: term of the head. Result: unpaid.</summary>
    UnpaidOfHead = 62,
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
    /// <summary>
    /// About: currency, day asked for, term of the convention. Working: amount, multiplier, divisor. Result: amount.
    /// </summary>
    Converted = 320,
    /// <summary>
    /// Through a third currency. About: currency, day asked for, term of the convention, third currency. Working:
    /// amount, two multipliers, two divisors. Result: amount.
    /// </summary>
    ConvertedThrough = 321,
    /// <summary>About: units of the base, what they cost, day, terms of kind and side, publisher.</summary>
    RateOfDay = 322,
    /// <summary>The same, used the other way round.</summary>
    RateOfDayInverted = 323,
    /// <summary>The amount is in the currency already. About: currency. Result: amount.</summary>
    NotConverted = 324,
    /// <summary>What rests on anything but documents. About: total. Working: the shares by basis.</summary>
    ShareOfInference = 500,
    /// <summary>What rests on one basis. About: total, term of the basis. Working: the lines.</summary>
    ShareOfBasis = 501,
    /// <summary>The same of a total less a part. Working: share of the whole, of the part.</summary>
    ShareLess = 502,
    /// <summary>
    /// By how much a record would narrow a total, where it narrows nothing. About: worker, term of the record, days.
    /// </summary>
    NarrowedByRecord = 503,
    /// <summary>A stage of recovery. About: worker or case, term of the stage. Working: the groups of heads.</summary>
    StageOfRecovery = 510,
    /// <summary>About: receipt, worker, number of the class. Working: shared, open, all open.</summary>
    ReceiptShared = 511,
    /// <summary>About: receipt, worker, term of the appropriation. Working: the groups of heads.</summary>
    ReceiptApplied = 512,
    /// <summary>About: receipt. Working: receipt, costs, what nobody was owed. Result: what workers had.</summary>
    ReceiptOfWorkers = 513,
    /// <summary>About: days. Working: daily interest, open, days, whole back wages.</summary>
    InterestRunOn = 514,
    /// <summary>Interest of days before the claim's. About: days. Working: daily interest, days.</summary>
    InterestTakenBack = 515,
    /// <summary>About: worker or case. Working: owed, interest that ran, collected.</summary>
    BalanceOpen = 516,
    /// <summary>About: worker or case. Working: assessed, interest that did not run, collected.</summary>
    RemainingToPay = 517,
    /// <summary>About: worker or case. Working: assessed now, ordered before.</summary>
    SinceEarlierOrder = 518,
    /// <summary>About: respondent. Working: what he answers for alone, what jointly.</summary>
    ExposureOfRespondent = 519,
    /// <summary>About: respondent. Working: the parts of the workers.</summary>
    AnsweredForAlone = 520,
    /// <summary>About: respondent. Working: the parts of the workers.</summary>
    AnsweredForJointly = 521,
    /// <summary>About: respondents, ground. Sources: where it stands.</summary>
    GroundOfLiability = 522,
    /// <summary>Working: daily interest, open, whole back wages.</summary>
    InterestPerDayOnOpen = 523,
    /// <summary>About: code, day, by whom. Result: amount.</summary>
    OrderRecorded = 524,
    /// <summary>About: code, day, from whom, term of the way it came in. Result: amount.</summary>
    ReceiptRecorded = 525,
    /// <summary>What is open of the parts that one answers for. About: respondent. Working: the workers.</summary>
    OpenOfRespondent = 526,
    /// <summary>Daily interest on the back wages that remain. About: worker or case. Working: of the whole.</summary>
    InterestPerDayOnRemaining = 527,
    /// <summary>Working: monthly wage, divisor. Result: the wage of a day.</summary>
    DailyWageByDivisor = 200,
    /// <summary>Working: monthly wage, multiplier, divisor. Result: the wage of a day.</summary>
    DailyWageByYear = 201,
    /// <summary>Working: hourly wage, minutes of a normal day. Result: the wage of a day.</summary>
    DailyWageByHours = 202,
    /// <summary>Working: daily wage, days, and months where they are not one. Result: the wage of a month.</summary>
    MonthlyWageByDays = 203,
    /// <summary>About: service. Working: basic wages of the year, months of a year.</summary>
    ThirteenthMonthOfEarned = 210,
    /// <summary>About: service. Working: monthly wage, months counted, months of a year.</summary>
    ThirteenthMonthByMonths = 211,
    /// <summary>Nothing is due. About: service, the length it does not reach.</summary>
    ServiceTooShort = 212,
    /// <summary>The law on file gives nothing under the head. About: service, where there is one.</summary>
    NoneByLaw = 213,
    /// <summary>About: service. Working: daily wage, days of leave not taken.</summary>
    LeavePay = 214,
    /// <summary>Working: days a year, months of the unfinished year, days of finished years, days taken.</summary>
    LeaveDaysUntaken = 215,
    /// <summary>Paid holidays are in the monthly wage.</summary>
    HolidayPayInMonthlyWage = 216,
    /// <summary>About: workweek. Working: the parts of its pay. Result: their sum.</summary>
    RemunerationOfWeek = 220,
    /// <summary>About: workweek. Working: remuneration, minutes worked. Result: the rate of an hour.</summary>
    RegularRate = 221,
    /// <summary>Working: hourly rate, minutes.</summary>
    PayOfHours = 222,
    /// <summary>Result: the earnings of the week by the piece.</summary>
    PayOfPieces = 223,
    /// <summary>Result: a salary for whatever hours the week has.</summary>
    SalaryOfWeek = 224,
    /// <summary>Result: a bonus or allowance that counts toward the regular rate.</summary>
    BonusOfWeek = 225,
    /// <summary>About: workweek. Working: remuneration, overtime minutes, fraction, minutes worked.</summary>
    OvertimePremiumOfWeek = 226,
    /// <summary>About: service. Working: whole months, months not counted. Result: months that count.</summary>
    LengthOfService = 230,
    /// <summary>About: service. Working: daily wage, days, and what they are multiplied and divided by.</summary>
    SeveranceInDays = 231,
    /// <summary>About: service. Working: monthly wage, months, and what they are multiplied and divided by.</summary>
    SeveranceInMonths = 232,
    /// <summary>About: service. Working: monthly wage, fraction, whole months of service.</summary>
    SeveranceByMonth = 233,
    /// <summary>About: the part of the half-year that was worked. Result: days of wage for it.</summary>
    SeveranceOfHalfYear = 234,
    /// <summary>About: service. Working: sum, multiplier of the cause.</summary>
    SeveranceMultiplied = 235,
    /// <summary>About: service. Working: monthly wage, least months.</summary>
    SeveranceAtLeast = 236,
    /// <summary>About: service. Working: monthly wage, most months.</summary>
    SeveranceAtMost = 237,
    /// <summary>Working: monthly wage, months of it.</summary>
    ServiceAward = 238,
    /// <summary>About: service. Working: severance, award.</summary>
    SeveranceWithAward = 239,
    /// <summary>About: service. Working: wages paid under the contract, fraction.</summary>
    ContractEndOfWagesPaid = 240,
    /// <summary>About: service. Working: monthly wage, fraction, whole months of service.</summary>
    ContractEndByMonth = 241,
    /// <summary>About: service, term of the unit. Result: the length.</summary>
    NoticeLength = 250,
    /// <summary>About: day of notice, its lawful last day. Result: days not given.</summary>
    NoticeShort = 251,
    /// <summary>About: service. Working: daily wage, days.</summary>
    NoticePayByDay = 252,
    /// <summary>About: service. Working: daily wage, working days.</summary>
    NoticePayByWorkingDay = 253,
    /// <summary>About: service. Working: monthly wage, weeks, months of a year, weeks of a year.</summary>
    NoticePayByWeek = 254,
    /// <summary>About: service. Working: monthly wage, months.</summary>
    NoticePayByMonth = 255,
    /// <summary>About: service. Working: daily wage, days, working days of a week, days of a week.</summary>
    NoticePayByDayOfWeek = 256,
    /// <summary>Nothing is ever out of time. About: due day.</summary>
    NoLimitation = 260,
    /// <summary>Working: claimed, most that the forum can award. Result: the lesser.</summary>
    CapOfForum = 261,
    /// <summary>The forum can award all that is claimed.</summary>
    NoCapOfForum = 262,
    /// <summary>
    /// Interest added to the principal each day. About: from, to. Working: principal, fraction, days, days of the year.
    /// </summary>
    InterestDayByDay = 350,
    /// <summary>
    /// The interest of a day rounded before it is multiplied. About: from, to. Working: principal, fraction, days, days
    /// of the year.
    /// </summary>
    InterestByDailyAmount = 351,
    /// <summary>What a payment went to. About: day. Working: amount, to interest, to principal.</summary>
    InterestPaymentApplied = 352,
    /// <summary>Working: earnings by the piece, all minutes, multiple, minutes.</summary>
    PremiumOnPieces = 300,
    /// <summary>Working: earnings of the month before, its days worked, hours of a normal day, multiple, minutes.
    /// </summary>
    PremiumOnPieceDays = 301,
    /// <summary>Working: earnings of months, how many, hours of a month, multiple, minutes.</summary>
    PremiumOnPieceMonths = 302,
    /// <summary>About: worker, term of what the law takes. Working: earnings by the piece.</summary>
    PieceEarningsAsBase = 303,
    /// <summary>Working: earnings by the piece; for a part of them its minutes or days and all of them.</summary>
    PromisedByPiece = 304,
    /// <summary>Working: base wage, its hours, hours of a normal day, holidays.</summary>
    HolidayPayByHours = 305,
    /// <summary>Nothing in the likely figure. Working: the amount in the high figure. Part: its reason.</summary>
    InHighFigureAlone = 306,
    /// <summary>
    /// Tax or social security that the law lets be kept back. About: term of the kind. Working: amount.
    /// </summary>
    WithheldByLaw = 420,
    /// <summary>The closed list allows it up to a cap. About: term of the kind. Working: amount.</summary>
    DeductionToCap = 421,
    /// <summary>As far as its cost is proven. About: term of the kind. Working: amount.</summary>
    DeductionAtProvenCost = 422,
    /// <summary>By permission of an authority. About: term of the kind. Working: amount.</summary>
    DeductionWithPermission = 423,
    /// <summary>With the worker's consent. About: term of the kind. Working: amount.</summary>
    DeductionWithConsent = 424,
    /// <summary>
    /// A share of the wages due. About: term of the limit. Working: wages, fraction. Result: the cap.
    /// </summary>
    DeductionCap = 425,
    /// <summary>An amount that holds a deduction down. About: term of the limit. Working: the amount.</summary>
    DeductionLimit = 426,
    /// <summary>Working: the limit, what earlier deductions took of it. Result: what is left.</summary>
    DeductionLimitLeft = 427,
    /// <summary>Taken beyond the cap. About: term of the kind. Working: taken, lawful, beyond what was due.</summary>
    DeductionOverCap = 428,
    /// <summary>Taken beyond the proven cost. Working: taken, lawful, beyond what was due.</summary>
    DeductionOverProvenCost = 429,
    /// <summary>Taken beyond what was consented to. Working: taken, lawful, beyond what was due.</summary>
    DeductionOverConsent = 430,
    /// <summary>Taken beyond what was permitted. Working: taken, lawful, beyond what was due.</summary>
    DeductionOverPermission = 431,
    /// <summary>The law wants the worker's consent and none is on record. About: term of the kind.</summary>
    DeductionWithoutConsent = 432,
    /// <summary>The consent on record is none for this deduction. About: term of the kind.</summary>
    DeductionOnNoConsent = 433,
    /// <summary>The law wants a permission and none is on record. About: term of the kind.</summary>
    DeductionWithoutPermission = 434,
    /// <summary>The law allows the actual cost and none is proven. About: term of the kind.</summary>
    DeductionWithoutProofOfCost = 435,
    /// <summary>Nothing on file says whether it is allowed, so that it stays owed. About: term of the kind.</summary>
    DeductionNotOnFile = 436,
    /// <summary>The law lays the cost on the employer. About: term of the kind.</summary>
    CostBorneByEmployer = 437,
    /// <summary>About: heading, kind as the law names it, who decided, day, why.</summary>
    DeductionKindDecided = 438,
    /// <summary>Working: the line's amount, days of the period, days of the line. Result: the share.</summary>
    DeductionSharedByDays = 439,
    /// <summary>About: day given, form, term of what it is worth, day taken.</summary>
    ConsentOnRecord = 440,
    /// <summary>About: day given, who gave it.</summary>
    PermissionOnRecord = 441,
    /// <summary>The worker consented to more than the caps, which the law lets stand in their place.</summary>
    CapLiftedByConsent = 442,
    /// <summary>Under another reading of the list. About: term of the kind, reading, its answer.</summary>
    DeductionUnderReading = 443,
    /// <summary>It would be lawful as far as its cost is proven. About: term of the kind. Working: taken.</summary>
    DeductionIfCostProven = 444,
    /// <summary>About: respondent, name of the deduction. Working: what was withheld from each worker.</summary>
    WithheldFromAll = 445,
    /// <summary>About: respondent, name of the deduction. Working: bookings to its office.</summary>
    RemittedToOffice = 446,
    /// <summary>About: respondent, name of the deduction. Working: withheld, remitted. Result: not shown.</summary>
    NotShownRemitted = 447,
    /// <summary>About: worker, day. Working: interest to the as-of day, interest after it.</summary>
    InterestByMonthEnd = 353,
    /// <summary>About: first, last day of lateness. Working: wage that was late, fraction for all its days.</summary>
    LateFine = 354,
    /// <summary>About: number of the first day of lateness, of the last. Working: days, fraction a day.</summary>
    LateFineStep = 355,
    /// <summary>Working: fraction by the days, the most. Result: what is left of it.</summary>
    LateFineAtMost = 356,
    /// <summary>The wage is above the most that the rules on hours and premiums reach. Working: wage, most.</summary>
    PremiumsDoNotReachWage = 307,
    /// <summary>The floor brought to the basis of pay. Working: gazetted rate, what it is multiplied by.</summary>
    FloorRateTimes = 308,
    /// <summary>The floor brought to the basis of pay. Working: gazetted rate, multiplied by, divided by.</summary>
    FloorRateDivided = 309,
    /// <summary>
    /// A share of what tax and social security leave of the wages due. About: term of the limit. Working: wages,
    /// withheld, fraction. Result: the cap.
    /// </summary>
    DeductionCapOfWhatIsLeft = 448,
    /// <summary>About: worker, name of the head. Working: what is owed of each period.</summary>
    HeadOfPay = 450,
    /// <summary>About: period. Working: due, paid, withheld, lawfully deducted. Result: owed of it.</summary>
    OwedOfHead = 451,
    /// <summary>About: worker, last day. Working: promised wage, floor as a rate. Result: the greater.</summary>
    LastWage = 452,
    /// <summary>About: worker, name of the head. Working: each loss.</summary>
    LossesOfHead = 453,
    /// <summary>About: day, term of how it was paid. Working: amount. Sources: what proves it.</summary>
    LossRecorded = 454,
    /// <summary>About: worker, name of the increase. Working: that of each period.</summary>
    IncreaseOfPeriods = 455,
    /// <summary>About: period. Working: base, multiple.</summary>
    IncreaseOfPeriod = 456,
    /// <summary>About: worker. Working: each gain. Sources: what proves them.</summary>
    GainFromServices = 457,
    /// <summary>About: worker. Working: what each period gives at the floor, and the increases.</summary>
    LabourAtFloor = 458,
    /// <summary>About: worker. Working: gain, value of the labour, or the one of them that is known.</summary>
    GreaterOfGainAndLabour = 459,
    /// <summary>About: worker. Working: the greater, what was paid or lawfully taken.</summary>
    GreaterLessPaid = 460,
    /// <summary>
    /// About: id of the head that keeps it, of the one that gives way, term of why, days where they share any. Working:
    /// share of the one, of the other. Result: the lesser, which counts once.
    /// </summary>
    LossCountedOnce = 461,
    /// <summary>
    /// About: term of the track, name of the head, term of the power, name under which. Working: owed, what counts
    /// elsewhere.
    /// </summary>
    AwardableOnTrack = 462,
    /// <summary>About: term of the track, name of the head, term of why not. Result: nothing.</summary>
    NotAwardableOnTrack = 463,
    /// <summary>Working: what of each head limitation would remove.</summary>
    OutOfTimeOnTrack = 464,
    /// <summary>Working: each credit; no more is taken than is claimed.</summary>
    CreditsTaken = 465,
    /// <summary>About: day, term of the kind. Working: amount.</summary>
    CreditTaken = 466,
    /// <summary>Working: claim, credits, what the forum can award. Result: what is given up there.</summary>
    ForgoneAboveCap = 467,
    /// <summary>Working: assessed, what limitation removes, credits, what is above the cap.</summary>
    TotalOfTrack = 468,
    /// <summary>Working: assessed, all that limitation would remove, credits, what is above the cap.</summary>
    TotalInTimeOfTrack = 469,
    /// <summary>About: day of consent. Working: total.</summary>
    ClaimedWithConsent = 470,
    /// <summary>No consent is on record: nothing is claimed on the track.</summary>
    NotClaimedWithoutConsent = 471,
    /// <summary>About: day of withdrawal. Nothing is claimed on the track.</summary>
    NotClaimedConsentWithdrawn = 472,
    /// <summary>About: worker. Working: what of each head counts once.</summary>
    AssessedOverHeads = 473,
    // Lines of a debt. About: day, words of the book. Working: what the book says, then what the law makes of it.
    DebtReceived = 380,
    DebtFeeForbidden = 381,
    DebtFeeToCap = 382,
    DebtFeeAllowed = 383,
    DebtCostOfEmployer = 384,
    DebtInterestVoid = 385,
    DebtInterestToCeiling = 386,
    DebtPenalty = 387,
    DebtTaken = 388,
    DebtServices = 389,
    DebtUndecided = 390,
    DebtNotTold = 391,
    DebtNothingReceived = 392,
    // What the lines of a debt come to. About: account, day of the end. Working: the sums or lines.
    DebtAsserted = 393,
    DebtLawful = 394,
    DebtStruck = 395,
    DebtTakenBeyond = 396,
    DebtTakenAfterServices = 397,
    DebtEffectiveRate = 398,
    DebtServicesApplied = 399,
    DebtChargedForTime = 400,
    /// <summary>About: worker. Working: what did not run in each stretch.</summary>
    InterestNotRun = 570,
    /// <summary>
    /// Interest of days before the claim's, on the wages that had fallen due by then. About: days. Working: daily
    /// interest, those wages, days, whole back wages.
    /// </summary>
    InterestTakenBackOnDue = 571,
    /// <summary>As <see cref="NarrowedByRecord"/>. Working: high less low of each line, which sum to it.</summary>
    NarrowedBySum = 572,
    /// <summary>
    /// As <see cref="NarrowedByRecord"/>. Working: high less low of the total, what each other record would narrow.
    /// </summary>
    NarrowedByRest = 573,
    /// <summary>
    /// As <see cref="NarrowedByRecord"/>. Working: high less low of the total, of what is due here, of all that is due.
    /// </summary>
    NarrowedByShare = 574,
    /// <summary>What a forum could award if law that may not be used could be. Working: what waits, by head.</summary>
    WaitsForLaw = 590,
    /// <summary>A sum of a track is without what waits for law. About: amount, figure. Parts: what lacks.</summary>
    WithoutWhatWaits = 591,
    /// <summary>Law that is only recalled, and how the case may accept it. About: the gap, file.</summary>
    RecalledLawNotAccepted = 592,
    /// <summary>What the law on file lacks. About: the gap.</summary>
    LawLacks = 593,
    /// <summary>For what counts no file tells the time to claim. About: amount. Parts: what the law lacks.</summary>
    TimeNotKnownFor = 594,
    /// <summary>
    /// A record says what a worker states. About: worker, name of the fact, name of the kind of record, name of its
    /// maker. Working: stated, on record, difference.
    /// </summary>
    FactBorneOut = 700,
    /// <summary>
    /// A record says otherwise. About: worker, name of the fact, name of the kind of record, name of its maker, term
    /// where it serves its maker. Working: stated, on record, difference.
    /// </summary>
    FactContradicted = 701,
    /// <summary>How a stated payment and a record can differ and both be honest. About: worker.</summary>
    ExplainPaymentDiffers = 703,
    ExplainHoursDiffer = 704,
    ExplainWageDiffers = 705,
    ExplainSpanDiffers = 706,
    ExplainFeeDiffers = 707,
    ExplainAdvanceDiffers = 708,
    ExplainSentHomeDiffers = 709,
    /// <summary>
    /// About: worker. Working: pay periods with something unpaid, pay periods, unpaid amount, periods at least.
    /// </summary>
    IndicatorWithheldWages = 710,
    /// <summary>About: worker, creditor. Working: asserted ever, taken after the work had paid the debt.</summary>
    IndicatorDebtBondage = 711,
    /// <summary>Charges for papers. About: worker. Working: number of charges, their sum.</summary>
    IndicatorDocumentCharges = 712,
    /// <summary>
    /// About: worker. Working: periods beyond, periods, minutes of a week beyond which it counts, periods at least.
    /// </summary>
    IndicatorExcessiveOvertime = 713,
    /// <summary>
    /// Paid less than promised. About: worker. Working: whole periods with less, whole periods, sum of what was less,
    /// periods at least.
    /// </summary>
    IndicatorDeception = 714,
    /// <summary>A statement tells it. About: worker, name of the indicator.</summary>
    IndicatorStated = 715,
    /// <summary>Nothing read speaks of it: not that it is absent. About: worker, name of the indicator.</summary>
    IndicatorNothingRead = 716,
    /// <summary>The innocent explanation of each indicator. About: worker.</summary>
    ExplainWithheldWages = 717,
    ExplainDebtBondage = 718,
    ExplainDocumentCharges = 719,
    ExplainExcessiveOvertime = 720,
    ExplainDeception = 721,
    ExplainStatement = 722,
    ExplainNothingRead = 723,
    /// <summary>
    /// About: worker. Working: periods with an unsigned line, pay periods, statements that no slip was given.
    /// </summary>
    InfractionNoPayslips = 724,
    /// <summary>About: first book, second book. Working: lines in both, lines with another net pay.</summary>
    InfractionTwoBooks = 725,
    /// <summary>About: recruiter, who looked, day.</summary>
    InfractionWithoutLicence = 726,
    /// <summary>About: worker, creditor. Working: what the law strikes of the fees.</summary>
    InfractionFeesAboveCap = 727,
    /// <summary>About: respondent, name of what was kept back. Working: kept back, remitted, difference.</summary>
    InfractionNotRemitted = 728,
    /// <summary>No row of attendance was received. About: worker. Working: periods without, pay periods.</summary>
    InfractionHoursNotRecorded = 729,
    /// <summary>About: worker. Working: pay periods below, pay periods, sum of what is below.</summary>
    InfractionPayBelowFloor = 730,
    /// <summary>The innocent explanation of each breach.</summary>
    ExplainNoPayslips = 731,
    ExplainTwoBooks = 732,
    ExplainWithoutLicence = 733,
    ExplainFeesAboveCap = 734,
    ExplainNotRemitted = 735,
    ExplainHoursNotRecorded = 736,
    ExplainPayBelowFloor = 737,
    /// <summary>About: term of the agency that passes it on, term of the other. Working: number of findings.</summary>
    ReferralOfFindings = 738,
    /// <summary>About: term of the question; worker; days or figure where it is about some.</summary>
    WorksheetQuestion = 739,
    /// <summary>
    /// Pay that one person drew the day it came. About: who, days. Working: workers, days, in, drawn.
    /// </summary>
    FlagPayDrawnSameDay = 740,
    /// <summary>About: code of the account, days. Working: workers, others of the case.</summary>
    FlagManyWorkersOneAccount = 741,
    /// <summary>About: code of the address, days. Working: workers, others of the case.</summary>
    FlagManyWorkersOneAddress = 742,
    /// <summary>About: code of the telephone, days. Working: workers, others of the case.</summary>
    FlagManyWorkersOnePhone = 743,
    /// <summary>About: amount, days. Working: rows, workers, days, sum.</summary>
    FlagIdenticalAmounts = 744,
    /// <summary>About: who took them, days. Working: charges, workers, sum.</summary>
    FlagFeesInBursts = 745,
    /// <summary>About: sender, days. Working: count, sent, count of workers' own, how many of them, sum.</summary>
    FlagControllersRemittances = 746,
    /// <summary>About: account, days. Working: times, credited, drawn in cash.</summary>
    FlagCashOutSoonAfterCredit = 747,
    /// <summary>About: account it left, days. Working: times, legs of each, went, came back.</summary>
    FlagRoundTrip = 748,
    /// <summary>About: whose or which account, days. Working: rows, threshold, sum.</summary>
    FlagJustBelowThreshold = 749,
    /// <summary>Each innocent explanation is about what its flag is about: who, account or amount.</summary>
    InnocentPayDrawnSameDay = 750,
    InnocentManyWorkersOneAccount = 751,
    InnocentManyWorkersOneAddress = 752,
    InnocentManyWorkersOnePhone = 753,
    InnocentIdenticalAmounts = 754,
    InnocentFeesInBursts = 755,
    InnocentControllersRemittances = 756,
    InnocentCashOutSoonAfterCredit = 757,
    InnocentRoundTrip = 758,
    InnocentJustBelowThreshold = 759,
    /// <summary>About: day. Working: workers, in, drawn.</summary>
    FlagPayDrawnOnDay = 760,
    /// <summary>About: day. Working: rows, workers, amount.</summary>
    FlagIdenticalOnDay = 761,
    /// <summary>About: worker. Working: times, sum.</summary>
    FlagSentByWorker = 762,
    /// <summary>About: day it came, last day it was drawn. Working: credit, cash.</summary>
    FlagPassedThrough = 763,
    /// <summary>About: from, to, day. Working: amount.</summary>
    FlagLeg = 764,
    /// <summary>
    /// What of a claimant's money is in a place under a method. About: claimant, place, method. Working: low, likely,
    /// high. The order of rows in a day makes exactly this range. (780 is not used again.)
    /// </summary>
    TracedFundsInExactRange = 781,
    /// <summary>As <see cref="TracedFundsInExactRange"/>; the range encloses every order of rows in a day.</summary>
    TracedFundsInEnclosingRange = 782,
    /// <summary>
    /// All that touched a claimant's money: for intelligence only. About: claimant, place, method. Working as above.
    /// </summary>
    TouchedByTracedFunds = 783,
    /// <summary>A worker paid into a known account. About: worker, day. Working: the credit.</summary>
    PaidByWorker = 640,
    /// <summary>A worker's pay that somebody else drew. About: worker, day. Working: the booking.</summary>
    PayDrawnByAnother = 641,
    /// <summary>
    /// Wages withheld out of a credit that covers all that is open. About: worker, day, days of work, days from the
    /// last of them to the credit. Working: open. Parts: decision.
    /// </summary>
    WithheldFromProceeds = 642,
    /// <summary>
    /// As <see cref="WithheldFromProceeds"/>, of a credit that covers less. Working: credit, open, open of all.
    /// </summary>
    WithheldFromProceedsInPart = 643,
    /// <summary>A booking that a decision says is a worker's. About: worker, day. Working: the booking.</summary>
    OriginDecided = 644,
    /// <summary>A decision of the case. About: who, day, why.</summary>
    DecisionOfCase = 645,
    /// <summary>
    /// What of a worker's money is in a place. About: worker, place, method. Working: what of it came in.
    /// </summary>
    TracedTo = 646,
    /// <summary>What of all workers' money is in a place. About: place, method. Working: each worker's.</summary>
    TracedToOfAll = 647,
    /// <summary>The last balance that the records of an account tell. About: account, day.</summary>
    LastKnownBalance = 648,
    /// <summary>What a thing is worth by the records. About: thing, day.</summary>
    ValueOnRecord = 649,
    /// <summary>What left an account a day. About: account, days. Working: what left it, number of days.</summary>
    LeavesPerDay = 650,
    /// <summary>
    /// How long the last known balance lasts at that pace. About: account. Working: balance, number of days, what left.
    /// </summary>
    DaysUntilEmpty = 651,
    /// <summary>The place of a thing among those to freeze. About: place, how it was ranked.</summary>
    FreezePriority = 652,
    /// <summary>All that went from one place to another. About: from, to, days. Working: number of bookings.</summary>
    FlowBetween = 653,
    /// <summary>The workers' part of a flow. About: from, to, method. Working: the flow.</summary>
    TracedInFlow = 654,
    /// <summary>The workers' part of a balance. About: account, day, method. Working: the balance.</summary>
    TracedInBalance = 655,
    /// <summary>What went where a statement is missing. About: account, days.</summary>
    WaitsForStatement = 656,
    /// <summary>
    /// The workers' money whose path is lost with a holder. About: holder, method. Working: each place where it ends.
    /// </summary>
    LostWithHolder = 657,
    /// <summary>The workers' money in an account where its records end. About: account, day, method.</summary>
    HeldWhereRecordsEnd = 658,
    /// <summary>
    /// What of one credit's money is in a place. About: place, method, row of the credit. Working: the credit's part.
    /// </summary>
    CameFromCredit = 659,
    /// <summary>The balance of an account with the end of a day. About: account, day.</summary>
    BalanceWithDay = 660,
    /// <summary>
    /// A sum of ranges cut to what there can be. About: sum of the high ends, what it was cut to, the most put in.
    /// </summary>
    SumCapped = 698,
    /// <summary>
    /// A sum whose ends are those of the sums of all orders, each walked. About: sum of the high ends, the most that an
    /// order gives, how many orders.
    /// </summary>
    SumOfEachOrder = 870,
    /// <summary>What may be where records opened again. About: account, method, last day, first day again.</summary>
    MayBeThereAgain = 871,
    /// <summary>What may be in an account after its last day on record. About: account, method, last day.</summary>
    MayBeThereSince = 872,
    /// <summary>A worker's range cut to what was put in and what can have come by exchange. About: that.</summary>
    RangeCapped = 699,
    /// <summary>
    /// A thing was sold: what was paid in for it goes with the price. About: thing, where to, day, paid in.
    /// </summary>
    HoldingSold = 840,
    /// <summary>A gain that is the holder's own until somebody chooses. About: gain.</summary>
    SaleGainOwn = 841,
    /// <summary>A gain that claims share by a choice. About: gain.</summary>
    SaleGainShared = 842,
    /// <summary>A loss that claims bear in proportion. About: loss.</summary>
    SaleLossBorne = 843,
    /// <summary>
    /// Bookings of a flow that full taint touches, summed as bookings. About: from, to, method. Working: the flow.
    /// </summary>
    TouchedInFlow = 844,
    /// <summary>
    /// A debit and a credit held to be one transfer. About: out, accounts, in, accounts, term of how far it stands.
    /// Working: the points of each factor.
    /// </summary>
    TransferMatched = 620,
    /// <summary>One ground for a match. About: term of the factor, points, most.</summary>
    TransferFactor = 621,
    /// <summary>What was kept back on the way. About: amount.</summary>
    TransferFee = 622,
    /// <summary>What a person decided on a match. About: by whom, day, reason.</summary>
    TransferDecided = 623,
    /// <summary>
    /// Of wages withheld out of proceeds, those of periods out of time. Working: each worker's. Figures: of the claim.
    /// </summary>
    ProceedsOutOfTime = 798,
    /// <summary>What the payroll says was paid. About: worker, days. Working: that.</summary>
    PayrollSaysPaid = 800,
    /// <summary>What statements show was paid. About: worker, days. Working: each booking.</summary>
    PayBooked = 801,
    /// <summary>What an admission or the payer's remittance shows. About: worker, days. Working: each.</summary>
    PayShownOtherwise = 802,
    /// <summary>What the payroll alone says. About: worker, days. Working: what it says, what is shown of it.</summary>
    PayAssertedOnly = 803,
    /// <summary>Pay that left the day it came, with that of others. About: worker, days. Working: each.</summary>
    PayDrawnTogether = 804,
    /// <summary>One such draw. About: day, who. Working: amount.</summary>
    PayDrawnTogetherOn = 805,
    /// <summary>What was sent on after the pay. About: worker, days. Working: each.</summary>
    PaySentOn = 806,
    /// <summary>One remittance of it. About: day, who sent it. Working: amount.</summary>
    PaySentOnDay = 807,
    /// <summary>The most to freeze. About: place, method. Working: most traced, value on record if any.</summary>
    FreezeAtMost = 808,
    /// <summary>Records speak for an innocent explanation. Parts: each kind of them.</summary>
    RecordsSpeakForExplanation = 820,
    /// <summary>Nothing that was read speaks for it. Parts: papers that are cited and were not read.</summary>
    NoRecordSpeaksForExplanation = 821,
    /// <summary>One kind of record that speaks for it. About: its term, codes of those it names.</summary>
    RecordSpeaksForExplanation = 822,
    /// <summary>
    /// What a finding rests on. About: term. Working: pay periods, of them on records alone, in part, on none.
    /// </summary>
    RestsOnPeriods = 823,
    /// <summary>What a finding rests on. About: term. Working: entries on record, entries stated alone.</summary>
    RestsOnRows = 824,
    /// <summary>A kind of record was not received, which does not tell that there is none. About: term.</summary>
    RecordNotReceived = 825,
    /// <summary>No line of a book was received. About: worker. Working: periods without, periods in all.</summary>
    PayRecordsNotReceived = 826,
    /// <summary>
    /// Below the floor where no record of pay was received. About: worker. Working: such periods, all, sum below.
    /// </summary>
    PayOfFloorNotReceived = 827,
    /// <summary>
    /// Kept back, and no statement of an account was received. About: respondent, name of the deduction. Working: kept
    /// back, remitted, difference.
    /// </summary>
    RemittanceNotReceived = 828,
    /// <summary>
    /// What of a claimant's money came by one movement. About: day, number, share of it. Working: all of it.
    /// </summary>
    CameByMovement = 880,
    /// <summary>
    /// What the last movement left of a claimant's money. About: day, number, share of it. Working: before, moved.
    /// </summary>
    LeftAfterMovement = 881,
    /// <summary>How many other movements there are, of which every step can be opened. About: number.</summary>
    OtherMovements = 882,
    /// <summary>Pay that somebody drew from the worker's own account. About: worker, day.</summary>
    PayDrawnFromOwnAccount = 883,
    /// <summary>A record in another currency and no rate. About: as FactBorneOut. Working: stated, on record.</summary>
    FactNotCompared = 884,
    /// <summary>Pay beside no payroll line, whose row was set aside. About: worker, period, amount, rows.</summary>
    PayrollRowSetAside = 885,
    /// <summary>The balance with which records of an account begin. About: account, days before. Working: it.</summary>
    RecordsBeginWith = 886,
    /// <summary>What of a deduction stood in no wages due. Working: it.</summary>
    DeductionBeyondDue = 906,
}
