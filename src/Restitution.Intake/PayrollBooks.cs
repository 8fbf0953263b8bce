using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>The payroll books of an exhibit: the main one, and others that its layout names.</summary>
public static class PayrollBooks
{
    /// <summary>Each book that has lines, with its name; the main one first.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<PayRecord> Lines)> Of(ReadExhibit read)
    {
        if (read.Records.OfType<PayRecord>().ToArray() is { Length: > 0 } main)
        {
            yield return (read.Exhibit, main);
        }

        foreach ((string book, IReadOnlyList<EvidenceRecord> records) in read.OtherBooks.OrderBy(
            book => book.Key, StringComparer.Ordinal))
        {
            if (records.OfType<PayRecord>().ToArray() is { Length: > 0 } lines)
            {
                yield return ($"{read.Exhibit}/{book}", lines);
            }
        }
    }

    /// <summary>A line of a book with the name as written, to be held against another book.</summary>
    public static ComparedLine LineAsWritten(PayRecord record) => ComparedLine.Of(record, Compared(record.Person));

    /// <summary>The books with the names as written.</summary>
    public static IEnumerable<PayrollBook> AsWritten(ReadExhibit read) => Of(read).Select(book => new PayrollBook(
        book.Name, [.. book.Lines.Select(LineAsWritten)]));

    // Spaces and capitals are no difference between two books; another spelling is, outside a case.
    private static string Compared(PersonAsWritten person) => string.Join(
        ' ', person.Reveal().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
