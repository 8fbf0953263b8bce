using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// What is missing, as a document says it to those who read it: a screen also says what to write into the case file.
/// </summary>
public static class GapForReaders
{
    /// <summary>The gaps that the wording files know in other words for documents.</summary>
    public static IReadOnlySet<GapKind> Kinds { get; } = new HashSet<GapKind>
    {
        GapKind.TracingOriginMissing, GapKind.TracingMethodNotChosen, GapKind.BookingNotFound,
        GapKind.ProceedsOutOfReach, GapKind.DecisionCitesNoRow, GapKind.DrawnPayCountedAsPaid,
        GapKind.BookingWordsNotFound, GapKind.TransfersUnconfirmed, GapKind.WhereToUnknown, GapKind.DaysUnordered,
        GapKind.BookingOfOtherSide, GapKind.TransferRateMissing,
    };

    /// <summary>The key of the words for readers.</summary>
    public static string KeyOf(GapKind kind) => $"gap-for-readers.{kind}";

    internal static Operand Of(Gap gap) =>
        Kinds.Contains(gap.Kind) ? new Operand.Clause(KeyOf(gap.Kind), gap.About) : new Operand.Lack(gap);
}
