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
                yield return (NameOf(read.Exhibit, book), lines);
            }
        }
    }

    /// <summary>The rows set aside of each book, by its name as in <see cref="Of"/>; totals are left out.</summary>
    public static ILookup<string, QuarantinedRow> SetAsideOf(ReadExhibit read) =>
        read.Quarantined.Where(row => row.Pay is not null).ToLookup(row => NameOf(read.Exhibit, row.Pay!.Book));

    /// <summary>The exhibit, and the book within it when it is not the main one.</summary>
    public static string NameOf(string exhibit, string? book) => book is null ? exhibit : $"{exhibit}/{book}";

    /// <summary>A row set aside with the name as written, where one could be read.</summary>
    public static SetAsideLine SetAsideAsWritten(QuarantinedRow row) => new(
        row.Source, row.Pay!.Person.IsBlank ? null : Compared(row.Pay.Person), row.Pay.Period);

    /// <summary>A line of a book with the name as written, to be held against another book.</summary>
    public static ComparedLine LineAsWritten(PayRecord record) => ComparedLine.Of(record, Compared(record.Person));

    /// <summary>The books with the names as written.</summary>
    public static IEnumerable<PayrollBook> AsWritten(ReadExhibit read)
    {
        ILookup<string, QuarantinedRow> setAside = SetAsideOf(read);
        return Of(read).Select(book => new PayrollBook(book.Name, [.. book.Lines.Select(LineAsWritten)])
        {
            SetAside = [.. setAside[book.Name].Select(SetAsideAsWritten)],
        });
    }

    // Spaces and capitals are no difference between two books; another spelling is, outside a case.
    private static string Compared(PersonAsWritten person) => string.Join(
        ' ', person.Reveal().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
