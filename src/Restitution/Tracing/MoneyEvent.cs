using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Tracing;

/// <summary>Something that happened with money, for the timeline.</summary>
public sealed record MoneyEvent(LocalDate On, MoneyEventKind Kind, Money Amount, int Place, SourceRef? Source)
{
    /// <summary>How many movements it sums; most events are of one.</summary>
    public int Count { get; init; } = 1;
}

/// <summary>Kinds of events on the timeline. Numbers are not reused.</summary>
public enum MoneyEventKind
{
    WorkersMoneyIn = 1,
    LargeWithdrawal = 2,
    HoldingBought = 3,
    RecordsBegin = 4,
    RecordsEndHere = 5,
    PayDrawnByAnother = 6,
    ToAnotherCountry = 7,
    HoldingSold = 8,
}
