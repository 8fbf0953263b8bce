using System.Text.Json;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Statements;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>
/// An exhibit read in one pass for its JSON: of its rows nothing stays in memory but the lines of payroll books, which
/// are held against other books.
/// </summary>
/// <remarks>
/// What it writes is byte for byte what <see cref="ReadJson"/> writes of a <see cref="ReadExhibit"/>. It merges
/// nothing: an exhibit whose statements share days with others is to be read as a <see cref="ReadExhibit"/>.
/// </remarks>
public sealed class PassedExhibit
{
    private readonly string exhibit;
    private readonly Layout layout;
    private readonly HeldElements held;
    private readonly Dictionary<(string File, string Currency), ElementSeries> linesOfMessages = [];
    private readonly Dictionary<(string File, string Account, string Currency), ElementSeries> linesOfTables = [];
    private readonly SortedDictionary<string, ElementSeries> books = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<ComparedLine>> payroll = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SetAsideLine>> setAside = new(StringComparer.Ordinal);
    private readonly ElementSeries records = new();
    private readonly ElementSeries quarantined = new();
    private readonly ElementSeries ignored = new();
    private string? sameFileAs;
    private (string Name, bool IsMessage) lastFile = ("", false);

    private PassedExhibit(string exhibit, Layout layout, HeldElements held) =>
        (this.exhibit, this.layout, this.held) = (exhibit, layout, held);

    public string Sha256 { get; private set; } = "";

    /// <summary>Its bytes and those of its members; empty for bytes that were read before.</summary>
    public IReadOnlyList<ReadBytes> BytesRead { get; private set; } = [];

    public RowCounts Counts { get; private set; }

    public IReadOnlyList<StatementOutcome> Statements { get; private set; } = [];

    public IReadOnlyList<IntakeNote> Notes { get; private set; } = [];

    /// <summary>Its payroll books with the names as written; the main one first.</summary>
    public IReadOnlyList<PayrollBook> Books =>
    [
        .. payroll.Select(book => new PayrollBook(book.Key, book.Value)
        {
            SetAside = setAside.GetValueOrDefault(book.Key) ?? [],
        }),
    ];

    /// <param name="isOneOfSeveral">Whether its object is to stand in an array.</param>
    /// <param name="sameFileAs">Where the same bytes were read before; nothing is added then.</param>
    /// <param name="readBefore">Places by the hash of their bytes, by which members of an archive are known.</param>
    /// <param name="each">Called for each row, unless the bytes were read before.</param>
    /// <exception cref="IntakeRefusedException">The exhibit is refused as a whole.</exception>
    public static PassedExhibit From(
        Stream bytes, string exhibit, Layout layout, HeldElements held, bool isOneOfSeveral, string? fileName = null,
        string? sameFileAs = null, IReadOnlyDictionary<string, string>? readBefore = null,
        CorrectionSet? corrections = null, Action<RowOutcome>? each = null)
    {
        var passed = new PassedExhibit(exhibit, layout, held) { sameFileAs = sameFileAs };
        try
        {
            using ExhibitPass pass = ExhibitReader.Read(
                bytes, exhibit, layout, fileName, corrections, readBefore);
            using var elements = new Elements(held, isOneOfSeveral ? 1 : 0);
            foreach (RowOutcome outcome in pass)
            {
                if (sameFileAs is null)
                {
                    passed.Add(outcome, elements);
                    each?.Invoke(outcome);
                }
            }

            passed.End(pass);
            return passed;
        }
        catch (IntakeRefusedException refused)
        {
            throw new IntakeRefusedException(ReadExhibit.WithChanges(refused.Refusal, bytes, layout));
        }
    }

    public void WriteTo(Utf8JsonWriter json, ReadTogether together) => ReadJson.WriteTo(
        json,
        new ExhibitInJson(exhibit, layout, Sha256)
        {
            SameFileAs = sameFileAs,
            Counts = Counts,
            Notes = Notes,
            Statements = Statements,
            Payroll = [.. Books.SelectMany(book => PayrollCheck.Of(book.Lines))],
            OtherBooks = [.. books.Select(book => (book.Key, Array(book.Value)))],
            WriteStatements = WriteStatements,
            WriteRecords = Array(records),
            WriteQuarantined = Array(quarantined),
            WriteIgnored = Array(ignored),
        },
        together);

    private void Add(RowOutcome outcome, Elements elements)
    {
        switch (outcome)
        {
            case AcceptedRow { Book: null, Record: StatementLine line } row:
                elements.Lines.Add(
                    SeriesOf(line), json => RecordJson.WriteLine(json, line, row.RawText));
                break;
            case AcceptedRow row:
                ElementSeries series = row.Book is { } book ? Series(books, book) : records;
                (row.Book is null ? elements.Rows : elements.BookRows).Add(
                    series, json => RecordJson.Write(json, row.Record, row.RawText));
                if (row.Record is PayRecord pay)
                {
                    Series(payroll, PayrollBooks.NameOf(exhibit, row.Book)).Add(PayrollBooks.LineAsWritten(pay));
                }

                break;
            case SetAsideRow row:
                elements.Rows.Add(quarantined, json => ReadJson.WriteQuarantined(json, row.Row));
                if (row.Row.Pay is { } unread)
                {
                    Series(setAside, PayrollBooks.NameOf(exhibit, unread.Book))
                        .Add(PayrollBooks.SetAsideAsWritten(row.Row));
                }

                break;
            case LeftOutRow row:
                elements.Rows.Add(ignored, json => ReadJson.WriteIgnored(json, row.Row));
                break;
            case RepeatedRow:
                break;
            default:
                throw new InvalidOperationException($"{outcome.GetType()} is no outcome of a row.");
        }
    }

    private ElementSeries SeriesOf(StatementLine line)
    {
        string file = line.Source.Exhibit;
        if (lastFile.Name != file)
        {
            lastFile = (file, StatementCopies.IsMessage(exhibit, layout, file));
        }

        return lastFile.IsMessage
            ? Series(linesOfMessages, (file, line.Amount.Currency.Code))
            : Series(linesOfTables, (file, line.Account, line.Amount.Currency.Code));
    }

    private static TValue Series<TKey, TValue>(IDictionary<TKey, TValue> series, TKey key)
        where TValue : new()
    {
        if (!series.TryGetValue(key, out TValue? found))
        {
            series.Add(key, found = new TValue());
        }

        return found;
    }

    private void End(ExhibitPass pass)
    {
        (Sha256, Counts, Statements, Notes) = (pass.Sha256, pass.Counts, pass.Statements, pass.Notes);
        BytesRead = pass.BytesRead;
        if (sameFileAs is { } before)
        {
            Counts = new RowCounts(Counts.Received, 0, 0, Counts.Received, 0);
            (Statements, BytesRead) = ([], []);
            Notes = [IntakeNote.SameBytesAgain(exhibit, before), .. Notes];
        }
    }

    // Each statement of a message takes as many of the lines of its file and currency as it has; a table's have lines
    // of their own.
    private void WriteStatements(Utf8JsonWriter json)
    {
        var left = linesOfMessages.ToDictionary(
            file => file.Key, file => held.Of(file.Value).GetEnumerator());
        foreach (StatementOutcome statement in Statements)
        {
            string file = statement.Place.Exhibit;
            if (left.TryGetValue(
                (file, statement.Currency.Code), out IEnumerator<ReadOnlyMemory<byte>>? lines))
            {
                StatementJson.Write(json, statement, () => Write(json, lines, statement.LineCount));
            }
            else
            {
                (string, string, string) key = (file, statement.Account, statement.Currency.Code);
                StatementJson.Write(json, statement, () =>
                {
                    if (linesOfTables.TryGetValue(key, out ElementSeries? own))
                    {
                        Array(own)(json);
                    }
                });
            }
        }
    }

    private Action<Utf8JsonWriter> Array(ElementSeries series) => json =>
    {
        using IEnumerator<ReadOnlyMemory<byte>> elements = held.Of(series).GetEnumerator();
        Write(json, elements, int.MaxValue);
    };

    private static void Write(Utf8JsonWriter json, IEnumerator<ReadOnlyMemory<byte>> elements, int count)
    {
        for (int written = 0; written < count && elements.MoveNext(); written++)
        {
            json.WriteRawValue(elements.Current.Span, skipInputValidation: true);
            RecordJson.FlushIfFull(json);
        }
    }

    /// <summary>Writers for the depths at which elements stand.</summary>
    private sealed class Elements(HeldElements held, int outer) : IDisposable
    {
        public ElementWriter Rows { get; } = new(held, outer + 2);

        public ElementWriter BookRows { get; } = new(held, outer + 3);

        public ElementWriter Lines { get; } = new(held, outer + 4);

        public void Dispose()
        {
            Rows.Dispose();
            BookRows.Dispose();
            Lines.Dispose();
        }
    }
}
