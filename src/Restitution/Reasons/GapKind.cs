namespace Restitution.Reasons;

/// <summary>What is missing. Numbers are not reused.</summary>
public enum GapKind
{
    /// <summary>Nobody looked it up: no file of the law on file has this id. About: file.</summary>
    LawFileMissing = 1,
    /// <summary>The day lies before the first provision on file. About: file, day, first day on file.</summary>
    LawBeforeFile = 2,
    /// <summary>The day lies after the last day the file was checked for. About: file, day, last day.</summary>
    LawAfterFile = 3,
    /// <summary>The file has a hole on that day. About: file, day.</summary>
    LawHole = 4,
    /// <summary>The file does not know this key. About: file, day, key.</summary>
    LawKeyMissing = 5,
    /// <summary>The figure is only recalled, and the case did not opt in. About: file, day.</summary>
    LawOnlyRecalled = 6,
    /// <summary>Contested without a default, and the case did not choose. About: file, day.</summary>
    LawContested = 7,
    /// <summary>The notes say that the figure is unknown. About: file, day.</summary>
    LawUnknown = 8,
    /// <summary>Records tell other hours than a statement: they count. About: worker, days, span, exhibit.</summary>
    RecordOutsideTestimony = 200,
    /// <summary>
    /// Statements of the same days of which neither lies within the other; the range holds both. About: worker, span,
    /// first place, other place.
    /// </summary>
    TestimoniesDiffer = 201,
    /// <summary>More came in than this computation assesses. About: worker, amount.</summary>
    CollectedMoreThanAssessed = 202,
    /// <summary>A part of a receipt that nobody was owed by its payer. About: receipt, amount, payer.</summary>
    ReceiptBeyondOrder = 203,
    /// <summary>A receipt that is already counted as wages paid. About: receipt, amount, place.</summary>
    ReceiptCountedAsWages = 204,
    /// <summary>More was handed to a worker than came in. About: worker, amount.</summary>
    PaidOutMoreThanCollected = 205,
    /// <summary>Money that came in after the day of the computation. About: receipt, amount, day.</summary>
    ReceivedAfterAsOf = 206,
    /// <summary>No rounding rule on file, so that no balance can be run on. About: worker.</summary>
    BalanceWithoutRounding = 207,
    /// <summary>
    /// A liability whose days begin or end within a pay period: it was not counted for it. About: worker, period,
    /// ground.
    /// </summary>
    LiabilityCutsPeriod = 208,
    /// <summary>The file says that this law has no such figure. About: file, day.</summary>
    LawGivesNone = 92,
    /// <summary>No record, testimony or agreement tells the hours. About: worker, span.</summary>
    HoursMissing = 20,
    /// <summary>No promised wage is on record. About: worker, span.</summary>
    PromisedWageMissing = 21,
    /// <summary>
    /// Pay by the piece, and no book tells all that was earned: what is told counts, and the floor at least. About:
    /// worker, span.
    /// </summary>
    PieceCountMissing = 32,
    /// <summary>No calendar of holidays for the year. About: worker, year, law.</summary>
    HolidayCalendarMissing = 22,
    /// <summary>A row names someone who is matched to no worker. About: number of rows, exhibit.</summary>
    RowMatchedToNoWorker = 23,
    /// <summary>Rows of an exhibit were set aside. About: number of rows, exhibit.</summary>
    RowsSetAside = 24,
    /// <summary>A head needs a finding that the case does not record. About: finding.</summary>
    FindingMissing = 25,
    /// <summary>
    /// A statement does not foot. About: exhibit, account, size of the difference, term of its direction.
    /// </summary>
    StatementDoesNotFoot = 26,
    /// <summary>
    /// The balances of a statement cannot be set against each other. About: exhibit, account, term of the reason.
    /// </summary>
    StatementFailed = 61,
    /// <summary>One statement of an account does not follow on another. About: earlier, later, term of how.</summary>
    StatementsDoNotFollow = 62,
    /// <summary>
    /// Bookings of which nothing tells whether another statement has them as well. About: number, exhibit, the other
    /// exhibit, first of them, the one it may be again.
    /// </summary>
    BookingsPerhapsAgain = 63,
    /// <summary>
    /// The same, where one of the statements or both name no account, so that nothing could decide. About: number,
    /// exhibit, the other exhibit, first of them, the one it may be again, exhibits that name none.
    /// </summary>
    BookingsPerhapsAgainWithoutAccount = 64,
    /// <summary>
    /// Money out of a respondent's account to names on which nobody has decided. About: number of rows, exhibit.
    /// </summary>
    PayeeUndecided = 65,
    /// <summary>
    /// An admitted payment that may be a credit of another day. About: worker, amount, day admitted, the credit.
    /// </summary>
    AdmissionPerhapsAgain = 66,
    /// <summary>A payment could not be placed in any pay period. About: worker, amount, day.</summary>
    PaymentPlacedNowhere = 27,
    /// <summary>A worker has more payments than were due. About: worker, amount.</summary>
    PaidMoreThanDue = 28,
    /// <summary>The day of payment is not stated. About: worker, amount, period.</summary>
    PaidOnMissing = 29,
    /// <summary>
    /// A statement cannot be verified for want of a balance. About: exhibit, account, term of the reason.
    /// </summary>
    StatementCannotBeVerified = 30,
    /// <summary>An episode ends after the day of the computation. About: worker, day.</summary>
    EpisodeRunsPastAsOf = 31,
    /// <summary>An amount in another currency, and no rate. About: amount, claim currency, day.</summary>
    RateMissing = 33,
    /// <summary>
    /// The nearest rate is older than the case allows. About: amount, currency wanted, day, day of the rate, most days.
    /// </summary>
    RateTooOld = 110,
    /// <summary>All rates are later than the day. About: amount, currency wanted, day, first day with a rate.</summary>
    RateOnlyLater = 111,
    /// <summary>
    /// A rate only the other way round, and the case does not say so. About: amount, currency wanted, day, its day.
    /// </summary>
    RateOnlyInverse = 112,
    /// <summary>
    /// Rates through a third currency of two days, and the case does not say so. About: amount, currency wanted, day,
    /// both days.
    /// </summary>
    RatesOfTwoDays = 113,
    /// <summary>A rate of the other kind alone. About: amount, currency wanted, day, term of the kind wanted.</summary>
    RateOfOtherKind = 114,
    /// <summary>
    /// The convention goes by a day that is not known. About: amount, currency wanted, term of the convention.
    /// </summary>
    RateDayMissing = 115,
    /// <summary>
    /// A payment names a period that has no figure, so it is set against nothing. About: worker, amount, day.
    /// </summary>
    PaymentForPeriodWithoutFigure = 34,
    /// <summary>Fewer paid holidays on a calendar than the law wants. About: year, holidays on it, least.</summary>
    HolidaysTooFew = 35,
    /// <summary>A payment was made after the day of the computation. About: worker, amount, day.</summary>
    PaidAfterAsOf = 36,
    /// <summary>A finding of a kind that no law on file asks for. About: kind.</summary>
    FindingWithoutEffect = 37,
    /// <summary>No law on file knows the sector; the general rule was used. About: worker, sector, span.</summary>
    SectorUnknown = 38,
    /// <summary>The case has no exhibit: nothing in it is proven.</summary>
    NoExhibits = 39,
    /// <summary>The floor is gazetted in another currency than the claim's. About: worker, span.</summary>
    FloorInAnotherCurrency = 40,
    /// <summary>The floor is gazetted by a span of time that no file turns into another. About: worker, span.</summary>
    FloorUnitDoesNotFit = 70,
    /// <summary>
    /// Clock times that the law makes a difference by are not known: the minutes were counted outside every band.
    /// About: worker, span.
    /// </summary>
    ClockTimesMissing = 71,
    /// <summary>On how many days a week the work was arranged is not stated. About: worker, span.</summary>
    WeekPatternMissing = 72,
    /// <summary>
    /// No law on file knows a word of the terms; the general rule was used. About: worker, term of the dimension, word,
    /// span.
    /// </summary>
    TermUnknown = 73,
    /// <summary>The law divides by the working days of the month, and nobody told them.</summary>
    WorkingDaysMissing = 80,
    /// <summary>The law goes by the working days of a week, and nobody told them.</summary>
    WorkingDaysOfWeekMissing = 81,
    /// <summary>The basic wages earned in the year are not known.</summary>
    BasicEarnedMissing = 82,
    /// <summary>The wage is not known.</summary>
    WageMissing = 83,
    /// <summary>The wages paid under the contract are not known.</summary>
    WagesOfContractMissing = 84,
    /// <summary>Notice in a unit whose last day only the employer's calendar tells. About: term of the unit.</summary>
    NoticeDayCannotBeCounted = 85,
    /// <summary>Notice in pay periods, and the wage of one is not known.</summary>
    PayPeriodMissing = 86,
    /// <summary>The cap of a forum is on file in another currency. About: that currency.</summary>
    CapInAnotherCurrency = 87,
    /// <summary>A part of the service lies under another formula of severance than its end. About: that part.</summary>
    SeveranceOfOtherFormula = 88,
    /// <summary>
    /// Money to a worker from senders on whom nobody has decided: each may be wages paid and is not counted. About:
    /// number of rows, exhibit, worker.
    /// </summary>
    SenderUndecided = 67,
    /// <summary>
    /// The case file has the words of a new folder where a name belongs. About: key of the case file, the words.
    /// </summary>
    PlaceholderLeft = 68,
    /// <summary>
    /// The text of a booking writes a month that could not be taken for its pay period. About: worker, amount, day,
    /// place.
    /// </summary>
    PeriodOfPaymentUnread = 69,
    /// <summary>
    /// No calendar of holidays for a year: only those that the law fixes were counted. About: worker, year, law, number
    /// of them, file.
    /// </summary>
    HolidaysFixedAlone = 89,
    /// <summary>The laws that govern the work differ on limitation of own motion. About: laws.</summary>
    LimitationDiffers = 90,
    /// <summary>
    /// A promise in another currency than the figures, and no rate. About: worker, amount, span, that of the figures.
    /// </summary>
    PromiseInAnotherCurrency = 91,
    /// <summary>No yearly rate of interest for some days. About: those days.</summary>
    InterestRateMissing = 120,
    /// <summary>A payment was made after interest began to run, and nobody says what it is applied to.</summary>
    AppropriationMissing = 121,
    /// <summary>
    /// The law names where the rate of interest is found, and the case shows none for the day. About: where, day.
    /// </summary>
    InterestRateOfCaseMissing = 122,
    /// <summary>
    /// Premiums of piece work go by earnings of other days, and no record tells them: the floor stands in their place.
    /// About: worker, span, term of what the law takes.
    /// </summary>
    PieceEarningsBeforeMissing = 100,
    /// <summary>
    /// A column of deductions that a law names by several words, which it answers differently. About: term of the kind,
    /// the words.
    /// </summary>
    DeductionKindOpen = 150,
    /// <summary>
    /// What was taken from pay whose amount due is not known: it counts nowhere. About: worker, amount.
    /// </summary>
    DeductionsWithoutWagesDue = 151,
    /// <summary>
    /// A line gives back more than it takes; it stands in the net pay and counts as paid. About: worker, term of the
    /// kind, amount, place.
    /// </summary>
    GivenBackBeyondTaken = 152,
    /// <summary>
    /// Tax or social security that was kept back and is not shown to have been remitted; it changes no figure. About:
    /// respondent, name of the deduction, amount withheld, amount remitted, amount not shown.
    /// </summary>
    NotShownRemitted = 153,
    /// <summary>A consent that no deduction of the worker asks for. About: worker, kind, day given.</summary>
    ConsentWithoutEffect = 154,
    /// <summary>
    /// A most of wages by the month in another currency than the claim, and no rate of the case: nothing was compared
    /// with it. About: worker, span, file.
    /// </summary>
    MostInAnotherCurrency = 235,
    /// <summary>
    /// A payment that is set against nothing, while what was due in some period is not known. About: worker, amount,
    /// day.
    /// </summary>
    PaidWhileDueUnknown = 236,
    /// <summary>
    /// Tax or social security counted as kept back on the word of the book, without a rate of contribution on file.
    /// About: worker, name of the deduction, amount, wages due of the same periods, its share of them.
    /// </summary>
    WithheldWithoutRate = 237,
    /// <summary>
    /// What a column of a book was decided to take, and no book has the column. About: heading, name of the deduction,
    /// who decided.
    /// </summary>
    DecidedHeadingInNoBook = 238,
    /// <summary>
    /// The wage is above the most that the rules on hours and premiums reach, so that no premium was reckoned. About:
    /// worker, span, wage, most by the month, term of the basis of the wage, file.
    /// </summary>
    WageAboveReach = 101,
    /// <summary>
    /// What part of the pay is owed under wage orders is not known, because no promise is on record. About: worker,
    /// span.
    /// </summary>
    WageOrderDifferenceUnknown = 170,
    /// <summary>
    /// Whether severance and notice are due is not on file, because the employer did not end the work. About: worker,
    /// term of who did.
    /// </summary>
    EndedByOther = 171,
    /// <summary>The law on file caps claims by forum, and the case names none. About: term of the track.</summary>
    ForumNotNamed = 172,
    /// <summary>No file lets the forum award the head. About: name of the head, term of the track.</summary>
    RemedyNotOnFile = 173,
    /// <summary>No consent of the worker on the track is on record. About: worker, term of the track.</summary>
    ConsentMissing = 174,
    /// <summary>The worker withdrew the consent. About: worker, term of the track, day.</summary>
    ConsentWithdrawn = 175,
    /// <summary>What the respondent gained by the services is not on record. About: worker.</summary>
    GainNotOnRecord = 176,
    /// <summary>Time to claim follows the offence, and the case names none.</summary>
    OffenceNotNamed = 177,
    /// <summary>
    /// The law on file keeps the sector of the work out of the forum. About: name of the head, term of the track.
    /// </summary>
    ExcludedFromForum = 178,
    /// <summary>More was received than is claimed on the track. About: worker, amount.</summary>
    CreditAboveClaim = 179,
    /// <summary>Nobody has decided what words of a debt book mean. About: words, entries, their sum, places.</summary>
    DebtWordUndecided = 130,
    /// <summary>An entry of a debt book without a day: it is in neither ledger. About: amount, place, words.</summary>
    DebtEntryWithoutDay = 131,
    /// <summary>Nobody has said whose debt book an exhibit is. About: entries, exhibit.</summary>
    DebtBookUndecided = 132,
    /// <summary>An entry on the other side than its words stand. About: amount, day, words, place.</summary>
    DebtEntryOnOtherSide = 133,
    /// <summary>Whether anything was handed over is not known. About: amount, day, words, place.</summary>
    DebtHandedOverUnknown = 134,
    /// <summary>A cap on fees in another currency than the entry. About: that currency, amount, day.</summary>
    DebtCapInAnotherCurrency = 135,
    /// <summary>A cap in months of wage, and no monthly wage on record. About: months, amount, day.</summary>
    DebtWageForCapMissing = 136,
    /// <summary>An entry after the day of the computation. About: amount, day.</summary>
    DebtEntryAfterAsOf = 137,
    /// <summary>By which corridor the worker came is not stated. About: worker.</summary>
    DebtCorridorMissing = 138,
    /// <summary>A debt book states another balance than its entries give. About: place, stated, computed.</summary>
    DebtBalanceDiffers = 139,
    /// <summary>Too few others to estimate charges from. About: worker, how many there are, least.</summary>
    CohortTooSmall = 140,
    /// <summary>
    /// A receipt that a credit records already: the money is taken off once. About: receipt, worker, amount, place.
    /// </summary>
    ReceiptIsCreditToo = 240,
    /// <summary>
    /// The payroll deducts for debt what no creditor's book credits: in the claim, and in no ledger of a debt. About:
    /// worker, how many, sum, places.
    /// </summary>
    DebtDeductionNotCredited = 245,
    /// <summary>
    /// A creditor's book sets off from wages what no payroll deducts for debt: it pays the debt off, and is no
    /// deduction for debt in the claim. About: worker, how many, sum, places.
    /// </summary>
    DebtSetOffNotInPayroll = 246,
    /// <summary>Nobody looked up whether a recruiter was licensed. About: recruiter.</summary>
    LicenceNotChecked = 290,
    /// <summary>An account that the case does not declare. About: exhibit, account, currency, bookings.</summary>
    StatementOfUnknownAccount = 265,
    /// <summary>
    /// The number of a statement fits several known accounts, and so tells of none. About: exhibit, account, currency,
    /// bookings, codes of the accounts.
    /// </summary>
    AccountNumberFitsSeveral = 266,
    /// <summary>
    /// A statement has a known account's number and another currency. About: exhibit, account, currency, bookings, code
    /// of the account.
    /// </summary>
    AccountInOtherCurrency = 267,
    /// <summary>An IBAN whose check figures do not fit. About: exhibit, account, currency, bookings.</summary>
    AccountIbanWrong = 268,
    /// <summary>A known account without any statement. About: account, holder.</summary>
    AccountWithoutRecords = 269,
    /// <summary>Accounts of one holder that neither number nor exhibit tells apart. About: accounts, holder.</summary>
    AccountNotTold = 270,
    /// <summary>Transfers that fit equally well. About: how many, amount, first debit, first credit.</summary>
    TransferOpen = 271,
    /// <summary>Debits and credits that no rate joins. About: currency, other currency, debits, first.</summary>
    TransferRateMissing = 272,
    /// <summary>A decision on a transfer that cannot stand. About: debit, credit, term of why.</summary>
    TransferDecisionNotApplied = 273,
    /// <summary>Debits that too many credits fit alike: not looked at. About: how many, amount, first.</summary>
    TransferTooMany = 274,
    /// <summary>Nothing is known to be a worker's. About: number of known accounts, key of the case file.</summary>
    TracingOriginMissing = 275,
    /// <summary>Nobody chose the method that a claim goes by. About: key of the case file.</summary>
    TracingMethodNotChosen = 276,
    /// <summary>A method that the law forbids on a track was not run. About: method, term of the track, file.</summary>
    TracingMethodForbidden = 277,
    /// <summary>Whose an opening balance is: it counts as the holder's own. About: account, amount, day.</summary>
    OpeningOriginUnknown = 278,
    /// <summary>Proceeds in another currency than the claim: none of it counts. About: place, amount.</summary>
    ProceedsInAnotherCurrency = 279,
    /// <summary>A place that the case file names, at which no account has a booking. About: key, place.</summary>
    BookingNotFound = 280,
    /// <summary>The movements could not be traced. About: term of why, what it is about.</summary>
    TracingRefused = 281,
    /// <summary>Transfers that nobody confirmed: money is followed through them. About: number, first debit.</summary>
    TransfersUnconfirmed = 282,
    /// <summary>Nothing tells where money went. About: account, number of bookings, their sum.</summary>
    WhereToUnknown = 283,
    /// <summary>Days that nothing orders: results are ranges. About: account, number of days, first of them.</summary>
    DaysUnordered = 284,
    /// <summary>Bookings that may be others again: they are left out. About: account, number, first of them.</summary>
    RepeatedInTracing = 285,
    /// <summary>A decision that names a debit as a credit, or the reverse. About: key, place.</summary>
    BookingOfOtherSide = 286,
    /// <summary>Proceeds that were taken back: none of it counts. About: place, amount.</summary>
    ProceedsTakenBack = 287,
    /// <summary>Wages that no named credit reaches. About: worker, sum, periods, their days, days to credit.</summary>
    ProceedsOutOfReach = 288,
    /// <summary>A decision that cites an exhibit and no row of it. About: key, worker, exhibit.</summary>
    DecisionCitesNoRow = 289,
    /// <summary>Traced as drawn by another, paid in the claim. About: worker, sum, number of bookings.</summary>
    DrawnPayCountedAsPaid = 294,
    /// <summary>A decision on words that no booking of a known account holds. About: key, words.</summary>
    BookingWordsNotFound = 295,
    /// <summary>No statement covers the days of pay in the payroll. About: worker, sum, periods.</summary>
    PayWithoutBankRecord = 315,
    /// <summary>Pay booked, the worker's own account not on record. About: worker, sum, periods.</summary>
    PayDrawNotShown = 316,
    /// <summary>A gain of a sale, which nobody chose to claim. About: thing, gain, price, paid in, day.</summary>
    GainNotClaimed = 325,
    /// <summary>A person found the forum to forbid a method; not run. About: method, who, day, why, key.</summary>
    TracingMethodForbiddenInCase = 340,
}
