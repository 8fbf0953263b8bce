using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Differences;
using Restitution.Intake.Proposals;
using Restitution.Intake.Rows;
using Restitution.Intake.Workbooks;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>An exhibit read to its end: every row accounted for, or the refusal of the whole.</summary>
public sealed class ReadExhibit
{
    private readonly Dictionary<SourceRef, RawText> rawTexts = [];

    private IReadOnlyList<ReadBytes> bytesRead = [];
    private ReadExhibit? before;

    private ReadExhibit(string exhibit, Layout layout) => (Exhibit, Layout) = (exhibit, layout);

    public string Exhibit { get; }

    public Layout Layout { get; }

    /// <summary>
    /// Why nothing was read; null when it was. The lists are empty then, also where reading broke off midway.
    /// </summary>
    public IntakeRefusal? Refusal { get; private init; }

    public string Sha256 { get; private set; } = "";

    public long ByteCount { get; private set; }

    /// <summary>The records of the main book, in the order of the file.</summary>
    public IReadOnlyList<EvidenceRecord> Records { get; private set; } = [];

    /// <summary>The records of other books, by the name that the layout gives the book.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<EvidenceRecord>> OtherBooks { get; private set; } =
        new Dictionary<string, IReadOnlyList<EvidenceRecord>>();

    public IReadOnlyList<QuarantinedRow> Quarantined { get; private set; } = [];

    public IReadOnlyList<IgnoredRow> Ignored { get; private set; } = [];

    public RowCounts Counts { get; private set; }

    public IReadOnlyList<StatementOutcome> Statements { get; private set; } = [];

    public IReadOnlyList<IntakeNote> Notes { get; private set; } = [];

    /// <summary>What each payroll book shows of itself; blank for exhibits of another kind.</summary>
    public IReadOnlyList<PayrollFinding> PayrollFindings =>
        [.. PayrollBooks.AsWritten(this).SelectMany(book => PayrollCheck.Of(book.Lines))];

    /// <summary>The corrections by which rows were read, in the order of the file; not those still at fault.</summary>
    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>The exhibit, or the member of an archive, that has the same bytes and was read before; null for new
    /// bytes.</summary>
    public string? SameFileAs { get; private set; }

    /// <summary>
    /// What is read before when the next exhibit is read: this one, and the members that records were read from.
    /// </summary>
    public IReadOnlyList<ReadBytes> BytesRead => SameFileAs is null ? bytesRead : [];

    /// <summary>What the rows set aside amount to where that can be read, one sum a currency.</summary>
    public IReadOnlyList<Money> QuarantinedSums =>
    [
        .. from amount in Quarantined.Select(row => row.ReadableAmount).OfType<Money>()
           group amount by amount.Currency.Code into amounts
           orderby amounts.Key
           select amounts.Aggregate((left, right) => left + right),
    ];

    /// <summary>The reading as it was before what other statements have as well was taken out of it.</summary>
    internal ReadExhibit BeforeOverlaps => before ?? this;

    /// <summary>The row that a record was read from, word for word; null where rows were not kept.</summary>
    public string? RawTextAt(SourceRef place) => rawTexts.TryGetValue(place, out RawText raw) ? raw.ToString() : null;

    /// <summary>Reads an exhibit whole.</summary>
    /// <param name="areSheetsNumbered">Whether a sheet that may be named for a person is told by its number in every
    /// place and refusal, as <see cref="ShownPlaces"/> tells it.</param>
    /// <param name="isKeepingRawText">Whether rows are kept beside the records, for <see cref="RawTextAt"/>.</param>
    /// <param name="readBefore">Place of bytes read before, by their hash, as <see cref="BytesRead"/> tells them; the
    /// same bytes again add nothing, be it this exhibit or a member of it.</param>
    public static ReadExhibit From(
        Stream bytes, string exhibit, Layout layout, string? fileName = null,
        IReadOnlyDictionary<string, string>? readBefore = null, CorrectionSet? corrections = null,
        bool isKeepingRawText = false, bool areSheetsNumbered = false)
    {
        try
        {
            using ExhibitPass pass = ExhibitReader.Read(
                bytes, exhibit, layout, fileName, corrections, readBefore, areSheetsNumbered);
            var whole = new ReadExhibit(exhibit, layout);
            whole.Collect(pass, isKeepingRawText);
            whole.LeaveOutIfReadBefore(readBefore);
            return whole;
        }
        catch (IntakeRefusedException refused)
        {
            IntakeRefusal refusal = WithChanges(refused.Refusal, bytes, layout);
            return new ReadExhibit(exhibit, layout)
            {
                Refusal = areSheetsNumbered ? refusal.ShownBy(Sheets(bytes, exhibit, layout)) : refusal,
            };
        }
    }

    // The sheets that the workbook has, and those that the layout says it has.
    private static ShownPlaces Sheets(Stream bytes, string exhibit, Layout layout) => ShownPlaces.OfOne(
        exhibit, WorkbookSheets.Of(bytes), [.. layout.Sheets.Select(sheet => sheet.Name ?? "")]);

    // A saved layout that no longer fits: what the file shows now is held against it.
    internal static IntakeRefusal WithChanges(IntakeRefusal refusal, Stream bytes, Layout layout)
    {
        if (!refusal.IsOfTheLayout || !bytes.CanSeek)
        {
            return refusal;
        }

        var proposal = LayoutProposal.For(bytes, layout.Exhibit, layout.Kind);
        return proposal.Refusal is not null
            ? refusal
            : refusal with { Changes = LayoutDifference.Between(layout, proposal.WithEveryHeading) };
    }

    private void Collect(ExhibitPass pass, bool isKeepingRawText)
    {
        var records = new List<EvidenceRecord>();
        var others = new SortedDictionary<string, List<EvidenceRecord>>(StringComparer.Ordinal);
        var quarantined = new List<QuarantinedRow>();
        var ignored = new List<IgnoredRow>();
        var corrections = new List<Correction>();
        var used = new HashSet<Correction>();
        foreach (RowOutcome outcome in pass)
        {
            if (outcome is AcceptedRow or LeftOutRow && outcome.Correction is { } correction && used.Add(correction))
            {
                corrections.Add(correction);
            }

            if (isKeepingRawText && outcome is AcceptedRow accepted)
            {
                rawTexts.TryAdd(accepted.Record.Source, accepted.Raw);
            }

            switch (outcome)
            {
                case AcceptedRow { Book: { } book } row:
                    others.TryAdd(book, []);
                    others[book].Add(row.Record);
                    break;
                case AcceptedRow row:
                    records.Add(row.Record);
                    break;
                case SetAsideRow row:
                    quarantined.Add(row.Row);
                    break;
                case LeftOutRow row:
                    ignored.Add(row.Row);
                    break;
                case RepeatedRow:
                    break;
                default:
                    throw new InvalidOperationException($"{outcome.GetType()} is no outcome of a row.");
            }
        }

        (Records, Quarantined, Ignored) = (records, quarantined, ignored);
        OtherBooks = others.ToDictionary(book => book.Key, book => (IReadOnlyList<EvidenceRecord>)book.Value);
        Corrections = [.. corrections.Distinct()];
        (Counts, Sha256, ByteCount) = (pass.Counts, pass.Sha256, pass.ByteCount);
        (Statements, Notes, bytesRead) = (pass.Statements, pass.Notes, pass.BytesRead);
    }

    /// <summary>The same reading with its records as overlapping statements left them.</summary>
    internal ReadExhibit WithOverlaps(IReadOnlyList<EvidenceRecord> surviving, IReadOnlyList<IntakeNote> notes)
    {
        var merged = (ReadExhibit)MemberwiseClone();
        merged.before = this;
        int duplicate = Records.Count - surviving.Count;
        merged.Records = surviving;
        merged.Counts = Counts with
        {
            Accepted = Counts.Accepted - duplicate, Duplicate = Counts.Duplicate + duplicate,
        };
        merged.Notes = [.. Notes, .. notes];
        return merged;
    }

    private void LeaveOutIfReadBefore(IReadOnlyDictionary<string, string>? readBefore)
    {
        if (readBefore is null || !readBefore.TryGetValue(Sha256, out string? before))
        {
            return;
        }

        SameFileAs = before;
        Counts = new RowCounts(Counts.Received, 0, 0, Counts.Received, 0);
        (Records, Quarantined, Ignored, Statements, Corrections) = ([], [], [], [], []);
        OtherBooks = new Dictionary<string, IReadOnlyList<EvidenceRecord>>();
        Notes = [IntakeNote.SameBytesAgain(Exhibit, before), .. Notes];
    }
}
