using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>
/// Whether two lines of two statements, equal in account, currency, day and amount, are one booking.
/// </summary>
/// <remarks>
/// Where either statement names no account, they are never more than undecided: day, amount and text of two accounts
/// can be equal.
/// </remarks>
internal static class SameBooking
{
    private const int ReferenceLettersLeast = 4;

    public static Sameness Of(PlacedLine one, PlacedLine other, StatementPair pair)
    {
        Sameness found = Compared(one, other, pair);
        return pair.IsAccountNamed || found < Sameness.Undecided ? found : Sameness.Undecided;
    }

    /// <summary>Whether both state a running balance, and not the same.</summary>
    public static bool BalancesDiffer(PlacedLine one, PlacedLine other) =>
        one.Line.Balance is { } balance && other.Line.Balance is { } otherBalance && balance != otherBalance;

    private static Sameness Compared(PlacedLine one, PlacedLine other, StatementPair pair)
    {
        if (one.Line.Balance is { } balance && balance == other.Line.Balance)
        {
            return Sameness.ByBalance;
        }

        // Where nothing else tells two lines apart, statements that follow each other do; equal words stay a question.
        Sameness byText = ByText(one, other);
        bool isSameText = byText == Sameness.ByText;
        return (pair.Standing, BalancesDiffer(one, other)) switch
        {
            (PairStanding.Meet, _) or (PairStanding.NumberedApart, true) => Sameness.Different,
            (PairStanding.NumberedApart, _) or (_, true) => isSameText ? Sameness.Undecided : Sameness.Different,
            (PairStanding.PerhapsAgain, _) when isSameText => Sameness.Undecided,
            (PairStanding.SameAgain, _) when byText == Sameness.Undecided => Sameness.ByText,
            _ => byText,
        };
    }

    /// <summary>Whether the lines have equal references or equal words, as far as either has any.</summary>
    public static bool IsWordedAlike(StatementLine one, StatementLine other) =>
        Compared(one.Description) == Compared(other.Description)
        && Compared(one.Reference) == Compared(other.Reference);

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
