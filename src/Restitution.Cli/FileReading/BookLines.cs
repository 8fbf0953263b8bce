using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Ledgers;

namespace Restitution.Cli.FileReading;

/// <summary>
/// The lines of the payroll books of one file, and the rows set aside, kept to be held against other books.
/// </summary>
/// <remarks>
/// Books of more lines than <see cref="LinesMost"/> are no payroll of one employer; they are not kept.
/// </remarks>
internal sealed class BookLines
{
    public const int LinesMost = 200_000;

    private readonly SortedDictionary<string, List<ComparedLine>> books = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SetAsideLine>> setAside = new(StringComparer.Ordinal);
    private int count;

    public IReadOnlyList<PayrollBook> All => count > LinesMost
        ? []
        : [.. books.Select(book => new PayrollBook(book.Key, book.Value)
        {
            SetAside = setAside.GetValueOrDefault(book.Key) ?? [],
        })];

    /// <param name="exhibit">The code of the file.</param>
    public void Add(string exhibit, RowOutcome outcome)
    {
        switch (outcome)
        {
            case AcceptedRow { Record: PayRecord pay } accepted when HasRoom():
                ListOf(books, PayrollBooks.NameOf(exhibit, accepted.Book)).Add(PayrollBooks.LineAsWritten(pay));
                break;
            case SetAsideRow { Row: { Pay: { } unread } row } when HasRoom():
                ListOf(setAside, PayrollBooks.NameOf(exhibit, unread.Book)).Add(PayrollBooks.SetAsideAsWritten(row));
                break;
        }
    }

    private bool HasRoom()
    {
        if (++count > LinesMost)
        {
            books.Clear();
            setAside.Clear();
        }

        return count <= LinesMost;
    }

    private static List<TLine> ListOf<TLine>(IDictionary<string, List<TLine>> byBook, string book)
    {
        if (!byBook.TryGetValue(book, out List<TLine>? lines))
        {
            byBook[book] = lines = [];
        }

        return lines;
    }
}
