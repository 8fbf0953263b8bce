using System.Collections;
using System.Security.Cryptography;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Rows;
using Restitution.Intake.Statements;
using Restitution.Intake.Text;
using Restitution.Intake.Workbooks;

namespace Restitution.Intake;

/// <summary>
/// One pass over one exhibit: its rows as they are read, and after the last of them what is to be said of the whole.
/// </summary>
/// <remarks>Memory does not grow with the file. The rows can be asked for once.</remarks>
public sealed class ExhibitPass : IEnumerable<RowOutcome>, IDisposable
{
    private readonly string exhibit;
    private readonly Layout layout;
    private readonly RowFinder finder;
    private readonly HashingStream? hashing;
    private readonly string? hashOfWorkbook;
    private readonly RowContext context = new();
    private readonly StatementTallies tallies = new();
    private readonly List<IntakeNote> notes = [];
    private readonly List<SheetPass> sheets = [];
    private int received;
    private int accepted;
    private int quarantined;
    private int ignored;
    private bool isBegun;

    internal ExhibitPass(Stream bytes, string exhibit, Layout layout, string? fileName)
    {
        (this.exhibit, this.layout) = (exhibit, layout);
        LayoutFit.RequireWhole(layout, exhibit);
        if (bytes.CanSeek)
        {
            FileFormat found = FileSignature.Of(bytes, exhibit);
            LayoutFit.RequireFormat(layout, found, exhibit);
            notes.AddRange(PassNotes.OfName(exhibit, fileName, found));
        }

        if (layout.Format == FileFormat.Delimited)
        {
            hashing = new HashingStream(bytes);
            finder = new DelimitedRows(hashing, TextEncoding.Named(layout.Encoding!)!, layout.Delimiter!.Value);
        }
        else
        {
            hashOfWorkbook = Convert.ToHexStringLower(SHA256.HashData(bytes));
            ByteCount = bytes.Length;
            var workbook = new WorkbookRows(bytes, layout.Format, exhibit, context.Counts);
            LayoutFit.RequireSheets(layout, workbook.Sheets, exhibit);
            finder = workbook;
        }
    }

    /// <summary>So far; final after the last row.</summary>
    public RowCounts Counts => new(received, accepted, quarantined, 0, ignored);

    /// <summary>Lower-case hexadecimal, of the bytes as received; known after the last row.</summary>
    public string Sha256 { get; private set; } = "";

    public long ByteCount { get; private set; }

    /// <summary>One for each account and currency; known after the last row.</summary>
    public IReadOnlyList<AccountOutcome> Statements { get; private set; } = [];

    /// <summary>What to know besides the rows; known after the last row.</summary>
    public IReadOnlyList<IntakeNote> Notes => notes;

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
        finder.Dispose();
        hashing?.Dispose();
    }

    private IEnumerator<RowOutcome> Rows()
    {
        using (finder)
        {
            var row = new TableRow { Exhibit = exhibit };
            SheetPass? pass = null;
            while (finder.Next(row))
            {
                if (pass is null || pass.Name != row.Sheet)
                {
                    pass = Enter(row.Sheet);
                }

                yield return Count(Outcome(pass, row));
            }

            End();
        }
    }

    private RowOutcome Outcome(SheetPass pass, TableRow row)
    {
        if (pass.Sheet.LeftOutBecause is not null)
        {
            return new LeftOutRow(new IgnoredRow(row.Source(), "", IgnoredBecause.SheetLeftOut));
        }

        RowOutcome outcome = pass.Read(row);
        if (finder is DelimitedRows text && text.ExpectedCellCount is null)
        {
            text.ExpectedCellCount = pass.HeadingCount;
        }

        return outcome;
    }

    private SheetPass Enter(string? name)
    {
        SheetLayout sheet = LayoutFit.SheetOf(layout, name)!;
        string place = name is null ? exhibit : $"{exhibit}!{name}";
        SheetFacts? facts = (finder as WorkbookRows)?.Sheets.FirstOrDefault(found => found.Name == name);
        var pass = new SheetPass(layout, sheet, name, place, context, tallies) { MergedRows = MergedRows.Of(facts) };
        sheets.Add(pass);
        return pass;
    }

    private RowOutcome Count(RowOutcome outcome)
    {
        received++;
        switch (outcome)
        {
            case AcceptedRow:
                accepted++;
                break;
            case SetAsideRow:
                quarantined++;
                break;
            default:
                ignored++;
                break;
        }

        return outcome;
    }

    private void End()
    {
        Sha256 = hashOfWorkbook ?? hashing!.Sha256();
        ByteCount = hashing?.ByteCount ?? ByteCount;
        Statements = tallies.Outcomes();
        IReadOnlyList<SheetFacts> facts = finder is WorkbookRows workbook ? workbook.Sheets : [];
        notes.AddRange(PassNotes.OfWhole(exhibit, layout, facts, sheets, context.Counts));
    }
}
