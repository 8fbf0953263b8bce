using System.Collections;
using System.Security.Cryptography;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Text;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>
/// One pass over one exhibit: its rows as they are read, and after the last of them what is to be said of the whole.
/// </summary>
/// <remarks>Memory does not grow with the file. The rows can be asked for once.</remarks>
public sealed class ExhibitPass : IEnumerable<RowOutcome>, IDisposable
{
    private readonly PassContext context;
    private readonly OutcomeSource source;
    private readonly HashingStream? hashing;
    private readonly string? hashOfPacked;
    private readonly HashSet<string> corrected = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private int received;
    private int accepted;
    private int quarantined;
    private int duplicate;
    private int ignored;
    private bool isBegun;

    internal ExhibitPass(
        Stream bytes, string exhibit, Layout layout, string? fileName, CorrectionSet corrections,
        IReadOnlyDictionary<string, string>? readBefore, bool areSheetsNumbered)
    {
        context = new PassContext(exhibit, layout, corrections)
        {
            AreSheetsNumbered = areSheetsNumbered,
            ReadBefore = readBefore ?? new Dictionary<string, string>(),
        };
        LayoutFit.RequireWhole(layout, exhibit);
        if (bytes.CanSeek)
        {
            FileFormat found = FileSignature.Of(bytes, exhibit);
            LayoutFit.RequireFormat(layout, found, exhibit);
            context.Notes.AddRange(PassNotes.OfName(exhibit, fileName, found));
        }

        if (FileFormats.IsPacked(layout.Format))
        {
            hashOfPacked = Convert.ToHexStringLower(SHA256.HashData(bytes));
            ByteCount = bytes.Length;
            bytes.Position = 0;
            source = OutcomeSource.Of(bytes, context);
        }
        else
        {
            hashing = new HashingStream(bytes);
            source = OutcomeSource.Of(hashing, context);
        }
    }

    /// <summary>So far; final after the last row.</summary>
    public RowCounts Counts => new(received, accepted, quarantined, duplicate, ignored);

    /// <summary>Lower-case hexadecimal, of the bytes as received; known after the last row.</summary>
    public string Sha256 { get; private set; } = "";

    public long ByteCount { get; private set; }

    /// <summary>
    /// The exhibit and the members of it that records were read from, none whose bytes were read before; known after
    /// the last row.
    /// </summary>
    /// <remarks>What gave no record hides no other copy, which may have a layout that fits.</remarks>
    public IReadOnlyList<ReadBytes> BytesRead => accepted == 0
        ? [.. context.MembersRead.Values]
        : [new ReadBytes(context.Exhibit, Sha256, ByteCount), .. context.MembersRead.Values];

    /// <summary>One for each statement, account and currency; known after the last row.</summary>
    public IReadOnlyList<StatementOutcome> Statements { get; private set; } = [];

    /// <summary>Each workbook, be it the exhibit or a member of it, and its sheets in their order; known after the last
    /// row.</summary>
    public IReadOnlyList<(string File, IReadOnlyList<string> Sheets)> Workbooks => context.Workbooks;

    /// <summary>What to know besides the rows; known after the last row.</summary>
    public IReadOnlyList<IntakeNote> Notes => context.Notes;

    public IEnumerator<RowOutcome> GetEnumerator()
    {
        if (isBegun)
        {
            throw new InvalidOperationException("The rows of a pass can be asked for once.");
        }

        isBegun = true;
        return Rows();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        source.Dispose();
        hashing?.Dispose();
    }

    private IEnumerator<RowOutcome> Rows()
    {
        using (source)
        {
            foreach (RowOutcome outcome in source.Outcomes())
            {
                yield return Count(outcome);
            }

            if (received == 0)
            {
                throw new IntakeRefusedException(IntakeRefusal.WithoutRows(context.Exhibit));
            }

            End();
        }
    }

    private RowOutcome Count(RowOutcome outcome)
    {
        received++;
        if (outcome.Correction is { } correction)
        {
            corrected.Add(correction.Place);
            if (outcome is AcceptedRow or LeftOutRow)
            {
                taken.Add(correction.Place);
            }
        }

        switch (outcome)
        {
            case AcceptedRow:
                accepted++;
                break;
            case SetAsideRow row:
                quarantined++;
                context.Statements.SetAside(row.Row);
                break;
            case RepeatedRow:
                duplicate++;
                break;
            case LeftOutRow row:
                ignored++;
                context.Statements.LeaveOut(row.Row.Because);
                break;
            default:
                throw new InvalidOperationException($"{outcome.GetType()} is no outcome of a row.");
        }

        return outcome;
    }

    private void End()
    {
        RequireMet();
        Sha256 = hashOfPacked ?? hashing!.Sha256();
        ByteCount = hashing?.ByteCount ?? ByteCount;
        Statements = context.Statements.Outcomes();
        context.Notes.AddRange(PassNotes.OfCounts(context.Exhibit, context.Row.Counts));
    }

    // A correction that met no row at fault would stand in the case as if it had been used.
    private void RequireMet()
    {
        string[] unmet =
            [.. context.Corrections.All.Select(one => one.Place)
                .Where(place => !corrected.Contains(place) && !context.NamedOtherwise.Contains(place))];
        if (unmet.Length > 0)
        {
            throw new IntakeRefusedException(new IntakeRefusal(
                RefusalKind.CorrectionFitsNoRow, context.Exhibit,
                $"corrections of {string.Join(", ", unmet)}, where no row is set aside",
                "the places of rows that were set aside", "Correct the places, or take these corrections out."));
        }

        if (taken.Count > 0)
        {
            context.Notes.Add(new IntakeNote(
                NoteKind.Corrected, context.Exhibit, "rows read by a correction", taken.Count));
        }
    }
}
