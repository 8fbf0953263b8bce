using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>
/// Whether two lines of two statements, equal in account, currency, day and amount, are one booking.
/// </summary>
internal static class SameBooking
{
    private const int ReferenceLettersLeast = 4;

    public static Sameness Of(PlacedLine one, PlacedLine other)
    {
        (StatementLine left, StatementLine right) = (one.Line, other.Line);
        if (left.Balance is { } balance && right.Balance is { } otherBalance)
        {
            return balance == otherBalance ? Sameness.ByBalance : Sameness.Different;
        }

        return FollowEachOther(one.Statement, other.Statement) ? Sameness.Different : ByText(one, other);
    }

    private static Sameness ByText(PlacedLine one, PlacedLine other)
    {
        (string left, string right) = (Compared(one.Line.Description), Compared(other.Line.Description));
        (string reference, string otherReference) =
            (Compared(one.Line.Reference), Compared(other.Line.Reference));
        bool isReferred = IsTelling(reference) && IsTelling(otherReference);
        if (isReferred && reference == otherReference)
        {
            return Sameness.ByText;
        }

        bool isDescribed = left.Length > 0 && right.Length > 0;
        if (isDescribed && left == right && !isReferred)
        {
            return Sameness.ByText;
        }

        return isDescribed && one.Statement.WrittenAs == other.Statement.WrittenAs
            ? Sameness.Different : Sameness.Undecided;
    }

    // Each booking stands in one of them alone: they meet, or the bank numbered them apart.
    private static bool FollowEachOther(StatementCopy one, StatementCopy other)
    {
        (StatementOutcome left, StatementOutcome right) = (one.Outcome, other.Outcome);
        bool isNumberedApart = one.WrittenAs == other.WrittenAs && left.Form == right.Form
            && StatementNumber.Of(left.Number) is { } number && StatementNumber.Of(right.Number) is { } otherNumber
            && number != otherNumber;
        return isNumberedApart || StatementContinuity.Meet(left, right) || StatementContinuity.Meet(right, left);
    }

    private static bool IsTelling(string reference) =>
        reference.Length >= ReferenceLettersLeast && reference.Any(char.IsDigit);

    private static string Compared(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>What shows that two lines are one booking, weakest first. Numbers are not reused.</summary>
internal enum Sameness
{
    Different = 1,
    Undecided = 2,
    ByText = 3,
    ByBalance = 4,
}
