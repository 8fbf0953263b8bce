using Restitution.Evidence;
using Restitution.Intake.Statements;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>Several exhibits read, and what only shows when they lie side by side.</summary>
/// <param name="Exhibits">In the order given, bookings that several statements have merged into one.</param>
/// <param name="Links">How the statements of each account follow each other.</param>
/// <param name="Questions">Lines of which nothing tells whether they are one booking or two.</param>
/// <param name="Books">Payroll books that tell of the same pay, held against each other by names as written.</param>
public sealed record ReadTogether(
    IReadOnlyList<ReadExhibit> Exhibits, IReadOnlyList<StatementLink> Links, IReadOnlyList<SameOrTwo> Questions,
    IReadOnlyList<BooksCompared> Books)
{
    public static ReadTogether Of(IReadOnlyList<ReadExhibit> read)
    {
        (IReadOnlyList<ReadExhibit> merged, IReadOnlyList<SameOrTwo> questions) = Overlaps.Merged(read);
        return new ReadTogether(
            merged, StatementContinuity.Of(merged.SelectMany(exhibit => exhibit.Statements)), questions,
            Compared([.. merged.SelectMany(PayrollBook.Of)]));
    }

    private static List<BooksCompared> Compared(PayrollBook[] books)
    {
        var compared = new List<BooksCompared>();
        for (int first = 0; first < books.Length; first++)
        {
            for (int second = first + 1; second < books.Length; second++)
            {
                if (BookComparison.Of(
                    books[first].Name, books[first].Lines, books[second].Name, books[second].Lines) is { } pair)
                {
                    compared.Add(pair);
                }
            }
        }

        return compared;
    }
}

/// <summary>One set of payroll books, with the names as written.</summary>
/// <param name="Name">The exhibit, and the book within it when it is not the main one: PAY-01/own.</param>
public sealed record PayrollBook(string Name, IReadOnlyList<ComparedLine> Lines)
{
    public static IEnumerable<PayrollBook> Of(ReadExhibit read)
    {
        if (Lines(read.Records) is { Count: > 0 } main)
        {
            yield return new PayrollBook(read.Exhibit, main);
        }

        foreach ((string book, IReadOnlyList<EvidenceRecord> records) in read.OtherBooks.OrderBy(
            book => book.Key, StringComparer.Ordinal))
        {
            if (Lines(records) is { Count: > 0 } lines)
            {
                yield return new PayrollBook($"{read.Exhibit}/{book}", lines);
            }
        }

        static List<ComparedLine> Lines(IReadOnlyList<EvidenceRecord> records) =>
            [.. records.OfType<PayRecord>().Select(record => ComparedLine.Of(record, Compared(record.Person)))];
    }

    // Spaces and capitals are no difference between two books; another spelling is, outside a case.
    private static string Compared(PersonAsWritten person) => string.Join(
        ' ', person.Reveal().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
