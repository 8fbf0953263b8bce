using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Two sets of books held against each other over the days that both cover.</summary>
/// <param name="First">The exhibit, or the book within one.</param>
/// <param name="Days">First and last day that both books cover, both included.</param>
/// <param name="Differences">By person, period and place; items first, net pay last.</param>
public sealed record BooksCompared(
    string First, string Second, DateInterval Days, IReadOnlyList<BookDifference> Differences)
{
    /// <summary>Persons and periods that both books have.</summary>
    public required int InBothCount { get; init; }

    /// <summary>Of these, how many agree in every item and in the net pay.</summary>
    public required int AgreeingCount { get; init; }

    /// <summary>Of these, how many have the same net pay, whatever the items.</summary>
    public required int SameNetCount { get; init; }

    /// <summary>The net pay of the first book where both have a line; null in several currencies.</summary>
    public required Money? FirstNet { get; init; }

    public required Money? SecondNet { get; init; }

    public required int OnlyInFirstCount { get; init; }

    public required int OnlyInSecondCount { get; init; }

    /// <summary>Lines of days that the other book does not cover; they are not compared.</summary>
    public required int OutsideFirstCount { get; init; }

    public required int OutsideSecondCount { get; init; }

    /// <summary>
    /// The rows set aside of the first book that may be of these days: they were held against nothing. Totals are not
    /// among them, nor rows of days that the comparison does not cover.
    /// </summary>
    public IReadOnlyList<SourceRef> SetAsideInFirst { get; init; } = [];

    public IReadOnlyList<SourceRef> SetAsideInSecond { get; init; } = [];

    /// <summary>
    /// Rows of the first book of these days whose name is matched to no worker: they were held against nothing.
    /// </summary>
    public int UnmatchedInFirstCount { get; init; }

    public int UnmatchedInSecondCount { get; init; }
}

/// <summary>One item of one person and period in which two books differ, or a line that only one of them has.</summary>
/// <param name="Paid">The kind of item; null for the net pay.</param>
/// <param name="InFirst">Null when the first book has no such item or no such line.</param>
public sealed record BookDifference(
    string Person, DateInterval Period, PayItemKind? Paid, Money? InFirst, Money? InSecond, SourceRef? FirstPlace,
    SourceRef? SecondPlace)
{
    /// <summary>
    /// For a line of one book: the row set aside of the other that may be it; null where none can be told.
    /// </summary>
    public PerhapsRow? Perhaps { get; init; }

    public bool IsLineOfOneBook => FirstPlace is null || SecondPlace is null;

    /// <summary>
    /// Second less first, what is not there counting as nothing; null when the two are in two currencies.
    /// </summary>
    public Money? Difference => (InFirst, InSecond) switch
    {
        ({ } first, { } second) => first.Currency == second.Currency ? second - first : null,
        ({ } first, null) => -first,
        (null, { } second) => second,
        _ => null,
    };
}
