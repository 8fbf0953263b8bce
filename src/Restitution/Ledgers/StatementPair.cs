namespace Restitution.Ledgers;

/// <summary>How two statements that share days stand to each other, so far as it decides about bookings.</summary>
/// <param name="IsAccountNamed">Whether both name their account, and the same.</param>
internal readonly record struct StatementPair(PairStanding Standing, bool IsAccountNamed)
{
    public static StatementPair Of(StatementCopy one, StatementCopy other, AccountsNamed accounts)
    {
        AccountStanding account = accounts.Standing(one.Outcome, other.Outcome);
        return new(
            account == AccountStanding.Other || IsOfOtherHolders(one, other)
                ? PairStanding.OtherAccount : StandingOf(one, other),
            account == AccountStanding.Same);
    }

    // A statement that names no account is of an account of its holder.
    private static bool IsOfOtherHolders(StatementCopy one, StatementCopy other) => one.Holder != other.Holder
        && (AccountNumber.Compared(one.Outcome.Account).Length == 0
            || AccountNumber.Compared(other.Outcome.Account).Length == 0);

    private static PairStanding StandingOf(StatementCopy one, StatementCopy other)
    {
        (StatementOutcome left, StatementOutcome right) = (one.Outcome, other.Outcome);
        bool isMet = Follows(left, right) || Follows(right, left);
        if (IsSame(one, other))
        {
            // Balances that end where they began meet themselves, and then only the number tells two pages apart.
            return !isMet ? PairStanding.SameAgain
                : left.Number is not null && left.Number == right.Number ? PairStanding.SameAgain
                : PairStanding.PerhapsAgain;
        }

        return isMet ? PairStanding.Meet
            : IsNumberedApart(one, other) ? PairStanding.NumberedApart
            : PairStanding.Open;
    }

    // A balance that comes back, such as nothing at all, meets by chance: days that overlap say so.
    private static bool Follows(StatementOutcome earlier, StatementOutcome later) =>
        StatementContinuity.Meet(earlier, later)
        && (earlier.BookedSpan is not { } days || later.BookedSpan is not { } next || days.End <= next.Start);

    private static bool IsSame(StatementCopy one, StatementCopy other) =>
        one.Outcome is { Opening: { } opening, Closing: { } closing }
        && other.Outcome.Opening == opening && other.Outcome.Closing == closing
        && one.Lines.Count == other.Lines.Count
        && one.Lines.Zip(other.Lines).All(pair => pair.First.BookedOn == pair.Second.BookedOn
            && pair.First.Amount == pair.Second.Amount && SameBooking.IsWordedAlike(pair.First, pair.Second));

    private static bool IsNumberedApart(StatementCopy one, StatementCopy other) =>
        one.WrittenAs == other.WrittenAs && one.Outcome.Form == other.Outcome.Form
        && StatementNumber.Of(one.Outcome.Number) is { } number
        && StatementNumber.Of(other.Outcome.Number) is { } otherNumber && number != otherNumber;
}

/// <summary>How two statements of the same days stand to each other. Numbers are not reused.</summary>
internal enum PairStanding
{
    /// <summary>Each line is compared by itself.</summary>
    Open = 1,

    /// <summary>One begins with the balance with which the other ends, so that no booking stands in both.</summary>
    Meet = 2,

    /// <summary>The bank numbered them apart; what is equal in words or reference stays a question.</summary>
    NumberedApart = 3,

    /// <summary>Opening, closing and every line agree: the same statement, whatever its number.</summary>
    SameAgain = 4,

    /// <summary>As before, and the balances end where they began: the same statement or the next page.</summary>
    PerhapsAgain = 5,

    /// <summary>Each names its account, and not the same; or one names none and another holds the other's.</summary>
    OtherAccount = 6,
}
