using NodaTime;

namespace Restitution.Ledgers;

/// <summary>What the statements and books of a case prove, or fail to, when they lie side by side.</summary>
/// <param name="Statements">Of all exhibits, in their order.</param>
/// <param name="Links">How the statements of each account follow each other.</param>
/// <param name="Questions">Lines of which nothing tells whether they are one booking or two.</param>
/// <param name="Books">Payroll books that tell of the same pay, by worker codes.</param>
/// <param name="Payroll">What each book shows of itself, by worker codes.</param>
public sealed record LedgerFindings(
    IReadOnlyList<StatementOutcome> Statements, IReadOnlyList<StatementLink> Links,
    IReadOnlyList<SameOrTwo> Questions, IReadOnlyList<BooksCompared> Books, IReadOnlyList<BookFinding> Payroll)
{
    public static LedgerFindings None { get; } = new([], [], [], [], []);

    /// <param name="books">Every payroll book, the main ones and others, each by its name.</param>
    public static LedgerFindings Of(
        IReadOnlyList<StatementOutcome> statements, IReadOnlyList<SameOrTwo> questions,
        IReadOnlyList<PayrollBook> books) => new(
        statements,
        StatementContinuity.Of(statements),
        questions,
        BookComparison.OfAll(books),
        [.. books.SelectMany(book => PayrollCheck.Of(book.Lines).Select(found => new BookFinding(book.Name, found)))]);
}

/// <summary>A finding about one payroll book.</summary>
public sealed record BookFinding(string Book, PayrollFinding Finding);

/// <summary>One set of payroll books.</summary>
/// <param name="Name">The exhibit, and the book within it when it is not the main one: PAY-01/own.</param>
public sealed record PayrollBook(string Name, IReadOnlyList<ComparedLine> Lines)
{
    /// <summary>Rows of the book that were set aside, and so are not among the lines; totals are not.</summary>
    public IReadOnlyList<SetAsideLine> SetAside { get; init; } = [];

    /// <summary>
    /// The periods of rows that were read and whose name is matched to no worker, so that they are not among the lines.
    /// </summary>
    public IReadOnlyList<DateInterval> Unmatched { get; init; } = [];
}
