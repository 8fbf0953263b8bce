using NodaMoney;
using Restitution.Rates;

namespace Restitution.Ledgers;

/// <summary>A debit of one known account and a credit of another that may be, or are, one transfer.</summary>
/// <param name="Debits">One, or several that came in together.</param>
/// <param name="Credits">One, or several where one payment came in parts.</param>
public sealed record TransferMatch(
    TransferState State, IReadOnlyList<AccountEntry> Debits, IReadOnlyList<AccountEntry> Credits)
{
    /// <summary>What left, positive, in the currency of the debits.</summary>
    public required Money Out { get; init; }

    /// <summary>What came in, in the currency of the credits.</summary>
    public required Money In { get; init; }

    /// <summary>What left and did not come in; null between two currencies.</summary>
    public Money? Fee => Out.Currency == In.Currency ? Out - In : null;

    /// <summary>What came to be in the currency of the credits by the rate on record; null in one currency.</summary>
    public ConvertedAmount? ByRate { get; init; }

    /// <summary>
    /// Business days from the debit to the credit that is furthest from it; less than none where it was booked before.
    /// </summary>
    public int BusinessDays { get; init; }

    /// <summary>Every factor, those that gave nothing too, in their order.</summary>
    public IReadOnlyList<MatchFactor> Factors { get; init; } = [];

    /// <summary>The sum of the factors, of 100; 0 where a person decided without the program.</summary>
    public int Score => Factors.Sum(factor => factor.Points);

    /// <summary>The decision that confirmed or rejected it; null where nobody decided.</summary>
    public TransferDecision? Decision { get; init; }

    public TransferForm Form => (Debits.Count, Credits.Count) switch
    {
        (1, 1) => TransferForm.Single,
        (1, _) => TransferForm.Split,
        _ => TransferForm.Combined,
    };

    public IEnumerable<AccountEntry> Entries => Debits.Concat(Credits);
}

/// <summary>How far a match stands. Numbers are not reused.</summary>
public enum TransferState
{
    /// <summary>Each is the other's best, and nobody decided.</summary>
    Proposed = 1,
    Confirmed = 2,
    Rejected = 3,

    /// <summary>Another pair is as good: a question, and no match.</summary>
    OpenTie = 4,
}

/// <summary>Numbers are not reused.</summary>
public enum TransferForm
{
    Single = 1,

    /// <summary>One debit, several credits.</summary>
    Split = 2,

    /// <summary>Several debits, one credit.</summary>
    Combined = 3,
}

/// <summary>One ground for or against a match: what it gave, of how much at most.</summary>
public readonly record struct MatchFactor(MatchFactorKind Kind, int Points, int Most);

/// <summary>Grounds of a match, in the order in which they are printed. Numbers are not reused.</summary>
public enum MatchFactorKind
{
    Amount = 1,
    Days = 2,
    Named = 3,
    Reference = 4,
    Direction = 5,
    Uniqueness = 6,
}

/// <summary>Pairs that are equally good and share a booking: nothing tells which of them is the transfer.</summary>
/// <param name="Candidates">In the order of their places; all with one score.</param>
public sealed record TransferQuestion(IReadOnlyList<TransferMatch> Candidates)
{
    /// <summary>
    /// Whether all are of one amount, from one account to another, and as many debits as credits: whichever pairs are
    /// taken, the same money went the same way.
    /// </summary>
    public bool IsInterchangeable => Candidates.All(one => one.Form == TransferForm.Single)
        && One(Candidates.Select(one => (one.Debits[0].Account.Code, one.Out)))
        && One(Candidates.Select(one => (one.Credits[0].Account.Code, one.In)))
        && Candidates.Select(one => one.Debits[0]).Distinct().Count() is var count
        && Candidates.Select(one => one.Credits[0]).Distinct().Count() == count
        && Candidates.Count == count * count;

    private static bool One<T>(IEnumerable<T> values) => values.Distinct().Take(2).Count() == 1;
}
