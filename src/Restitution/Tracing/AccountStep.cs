namespace Restitution.Tracing;

/// <summary>What comes to an account and leaves it at a time: a movement, or a day that nothing orders.</summary>
/// <param name="Credits">Indexes of movements that come to it.</param>
/// <param name="Debits">Indexes of movements that leave it.</param>
/// <param name="EndsIn">Where all that is there is told when its records end; then there are no movements.</param>
internal sealed record AccountStep(int Account, int[] Credits, int[] Debits, int EndsIn)
{
    /// <summary>Rows of one day in an order that nothing tells.</summary>
    public bool IsUnordered => EndsIn < 0 && Credits.Length + Debits.Length > 1;

    /// <summary>Some rows of the day have a sequence and others have none: the range is that of any order.</summary>
    public bool IsPartlyOrdered { get; init; }

    /// <summary>Of each debit what leaves, and whether it goes to a place where it still has a value.</summary>
    public (decimal Leaving, bool GoesOn)[] Taken { get; private init; } = [];

    /// <summary>All debits together.</summary>
    public decimal Leaving { get; private init; }

    public bool HasReversal { get; private init; }

    /// <summary>The same for every claimant and method, so reckoned once.</summary>
    public AccountStep With(Movement[] movements, bool[] holds) => this with
    {
        Taken =
        [
            .. Debits.Select(index => (
                movements[index].Out,
                movements[index].IsSale || (movements[index].To is >= 0 and int to && holds[to]))),
        ],
        Leaving = Debits.Sum(index => movements[index].Out),
        HasReversal = Credits.Concat(Debits).Any(index => movements[index].Reverses > 0),
    };

    public static AccountStep OfDebit(Movement movement, int index) => new(movement.From, [], [index], -1);

    public static AccountStep OfCredit(Movement movement, int index) => new(movement.To, [index], [], -1);

    public static AccountStep OfEnd(RecordedSpan span) => new(span.Place, [], [], span.EndsIn);
}
