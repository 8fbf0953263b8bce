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
        if (pair.Standing is PairStanding.Meet or PairStanding.OtherAccount)
        {
            return Sameness.Different;
        }

        bool isWrittenAlike = one.Statement.WrittenAs == other.Statement.WrittenAs;
        Agreement parties = Of(one.Shape.Party, other.Shape.Party);
        Agreement references = Of(one.Shape.Reference, other.Shape.Reference);
        Agreement words = Of(one.Shape.Words, other.Shape.Words);
        bool isElsewhere = isWrittenAlike
            && (parties == Agreement.Contradict || references == Agreement.Contradict);
        if (one.Shape.Balance is { } balance && balance == other.Shape.Balance)
        {
            // A balance comes back when pay goes in, out and in again, so that it proves nothing against the words.
            return isElsewhere || (isWrittenAlike && words == Agreement.Contradict)
                ? Sameness.Undecided : Sameness.ByBalance;
        }

        return isElsewhere
            ? Sameness.Different : WithoutBalance(references, words, pair.Standing, BalancesDiffer(one, other));
    }

    private static Agreement Of(string one, string other) =>
        one.Length == 0 || other.Length == 0 ? Agreement.Silent
        : one == other ? Agreement.Agree : Agreement.Contradict;

    // Where nothing else tells two lines apart, statements that follow each other do; equal words stay a question.
    private static Sameness WithoutBalance(
        Agreement references, Agreement words, PairStanding standing, bool isBalanceOther)
    {
        bool isSameText = references == Agreement.Agree
            || (words == Agreement.Agree && references != Agreement.Contradict);
        return (standing, isBalanceOther) switch
        {
            (PairStanding.NumberedApart, false) when references == Agreement.Agree => Sameness.ByText,
            (PairStanding.NumberedApart, true) => Sameness.Different,
            (PairStanding.NumberedApart, _) or (_, true) => isSameText ? Sameness.Undecided : Sameness.Different,
            (PairStanding.PerhapsAgain, _) when isSameText => Sameness.Undecided,
            (PairStanding.SameAgain, _) => Sameness.ByText,
            _ => isSameText ? Sameness.ByText : Sameness.Undecided,
        };
    }

    /// <summary>Whether the lines have equal references or equal words, as far as either has any.</summary>
    public static bool IsWordedAlike(StatementLine one, StatementLine other) =>
        ComparedText.Of(one.Description) == ComparedText.Of(other.Description)
        && ComparedText.Of(one.Reference) == ComparedText.Of(other.Reference);
}

/// <summary>What two texts say of each other as they are compared (<see cref="ComparedText"/>).</summary>
internal enum Agreement
{
    /// <summary>One of them says nothing.</summary>
    Silent = 1,
    Agree = 2,
    Contradict = 3,
}

/// <summary>What shows that two lines are one booking, weakest first. Numbers are not reused.</summary>
internal enum Sameness
{
    Different = 1,
    Undecided = 2,
    ByText = 3,
    ByBalance = 4,
}
