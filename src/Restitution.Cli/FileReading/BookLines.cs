using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Ledgers;

namespace Restitution.Cli.FileReading;

/// <summary>The lines of the payroll books of one file, kept to be held against other books.</summary>
/// <remarks>
/// Books of more lines than <see cref="LinesMost"/> are no payroll of one employer; they are not kept.
/// </remarks>
internal sealed class BookLines
{
    public const int LinesMost = 200_000;

    private readonly SortedDictionary<string, List<ComparedLine>> books = new(StringComparer.Ordinal);
    private int count;

    public IReadOnlyList<PayrollBook> All =>
        count > LinesMost ? [] : [.. books.Select(book => new PayrollBook(book.Key, book.Value))];

    public void Add(string book, PayRecord record)
    {
        if (++count > LinesMost)
        {
            books.Clear();
            return;
        }

        if (!books.TryGetValue(book, out List<ComparedLine>? lines))
        {
            books[book] = lines = [];
        }

        lines.Add(PayrollBooks.LineAsWritten(record));
    }
}
