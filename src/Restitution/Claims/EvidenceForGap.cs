using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>What record would fill a gap.</summary>
public static class EvidenceForGap
{
    /// <summary>The same of one gap: where the law goes by a term that was left out, the term is wanted.</summary>
    public static EvidenceWanted? Of(Gap gap) =>
        gap.Kind is GapKind.LawHole or GapKind.LawKeyMissing
        && gap.About.Any(about => about is Operand.Name { Kind: "term" })
            ? EvidenceWanted.TermOfCase : Of(gap.Kind);

    /// <summary>Null for a gap that tells of something that no record would change.</summary>
    public static EvidenceWanted? Of(GapKind kind) => kind switch
    {
        GapKind.LawFileMissing or GapKind.LawBeforeFile or GapKind.LawAfterFile or GapKind.LawHole
            or GapKind.LawKeyMissing or GapKind.LawOnlyRecalled or GapKind.LawContested or GapKind.LawUnknown
            or GapKind.SectorUnknown or GapKind.TermUnknown or GapKind.FloorUnitDoesNotFit
            or GapKind.LimitationDiffers or GapKind.BalanceWithoutRounding or GapKind.WithheldWithoutRate =>
                EvidenceWanted.LawText,
        GapKind.HoursMissing or GapKind.ClockTimesMissing or GapKind.RecordOutsideTestimony
            or GapKind.TestimoniesDiffer => EvidenceWanted.AttendanceRecord,
        GapKind.PromisedWageMissing or GapKind.WageMissing or GapKind.WeekPatternMissing
            or GapKind.PayPeriodMissing => EvidenceWanted.WrittenTerms,
        GapKind.PieceCountMissing => EvidenceWanted.CountOfPieces,
        GapKind.HolidayCalendarMissing or GapKind.HolidaysFixedAlone or GapKind.HolidaysTooFew
            or GapKind.WorkingDaysMissing or GapKind.WorkingDaysOfWeekMissing => EvidenceWanted.HolidayCalendar,
        GapKind.RowMatchedToNoWorker or GapKind.PayeeUndecided or GapKind.SenderUndecided =>
            EvidenceWanted.MatchOfPerson,
        GapKind.RowsSetAside or GapKind.PeriodOfPaymentUnread => EvidenceWanted.ReadableRow,
        GapKind.StatementDoesNotFoot or GapKind.StatementFailed or GapKind.StatementsDoNotFollow
            or GapKind.StatementCannotBeVerified or GapKind.BookingsPerhapsAgain
            or GapKind.BookingsPerhapsAgainWithoutAccount => EvidenceWanted.BankStatement,
        GapKind.AdmissionPerhapsAgain or GapKind.PaymentPlacedNowhere or GapKind.PaidMoreThanDue
            or GapKind.PaidWhileDueUnknown or GapKind.PaidOnMissing or GapKind.PaymentForPeriodWithoutFigure
            or GapKind.WagesOfContractMissing or GapKind.BasicEarnedMissing => EvidenceWanted.ProofOfPayment,
        GapKind.RateMissing or GapKind.FloorInAnotherCurrency or GapKind.PromiseInAnotherCurrency
            or GapKind.CapInAnotherCurrency or GapKind.MostInAnotherCurrency or GapKind.RateTooOld
            or GapKind.RateOnlyLater or GapKind.RateOnlyInverse or GapKind.RatesOfTwoDays
            or GapKind.RateOfOtherKind or GapKind.RateDayMissing =>
                EvidenceWanted.RateOfExchange,
        GapKind.FindingMissing => EvidenceWanted.Finding,
        GapKind.PlaceholderLeft => EvidenceWanted.TermOfCase,
        GapKind.EpisodeRunsPastAsOf or GapKind.PaidAfterAsOf or GapKind.FindingWithoutEffect
            or GapKind.CollectedMoreThanAssessed or GapKind.ReceiptBeyondOrder or GapKind.ReceivedAfterAsOf
            or GapKind.ReceiptCountedAsWages or GapKind.PaidOutMoreThanCollected
            or GapKind.LiabilityCutsPeriod or GapKind.ReceiptIsCreditToo => null,
        _ => EvidenceWanted.AsTheGapSays,
    };
}
