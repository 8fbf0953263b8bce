using System.Globalization;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Workbooks;

/// <summary>Finds the rows of every sheet of an XLSX or XLS workbook, in the order of the sheets.</summary>
/// <remarks>
/// Numbers are read at 15 significant digits, which is what a spreadsheet shows and keeps; the raw text has all the
/// digits of the file. Formulas are told from values in XLSX; in XLS they are not known, and the facts of the sheet
/// say so.
/// </remarks>
public sealed class WorkbookRows : RowFinder
{
    private static readonly DateTime LastOfDayOne = new(1900, 1, 2, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly IExcelDataReader reader;
    private readonly string place;
    private readonly NormalisationCounts counts;
    private readonly StringBuilder raw = new();
    private readonly List<IntakeNote> notes = [];
    private byte[] bytes = new byte[4096];
    private int length;
    private int rowNumber;
    private int sheetIndex;
    private int blankRowsLeft;
    private bool isHeld;
    private int tabs;

    /// <param name="stream">Must be able to seek; it is left open.</param>
    /// <param name="place">The exhibit, for messages.</param>
    /// <exception cref="IntakeRefusedException">The file is cut short, protected by a password, or too
    /// large.</exception>
    public WorkbookRows(Stream stream, FileFormat format, string place, NormalisationCounts counts)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        this.place = place;
        this.counts = counts;
        (Sheets, reader) = Guarded(() =>
        {
            IReadOnlyList<SheetFacts>? facts = null;
            if (format == FileFormat.Xlsx)
            {
                facts = XlsxParts.Read(stream, place, notes);
            }
            else
            {
                BinaryWorkbookCheck.Require(stream, place);
            }

            stream.Position = 0;
            var configuration = new ExcelReaderConfiguration { LeaveOpen = true };
            IExcelDataReader opened = format == FileFormat.Xlsx
                ? ExcelReaderFactory.CreateOpenXmlReader(stream, configuration)
                : ExcelReaderFactory.CreateBinaryReader(stream, configuration);
            return (facts ?? BinarySheets(opened), opened);
        });
    }

    public IReadOnlyList<SheetFacts> Sheets { get; }

    /// <summary>What is to be known of the workbook as a whole: links to others, programs in it.</summary>
    public IReadOnlyList<IntakeNote> Notes => notes;

    public override bool Next(TableRow row) => Guarded(() => Advance(row));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Advance(TableRow row)
    {
        if (blankRowsLeft == 0 && !FindFilledRow())
        {
            return false;
        }

        bool isBlank = blankRowsLeft > 0;
        Fill(row, Sheets[sheetIndex], isBlank ? rowNumber - blankRowsLeft : rowNumber, isBlank);
        blankRowsLeft = isBlank ? blankRowsLeft - 1 : 0;
        isHeld = isBlank && blankRowsLeft == 0;
        return true;
    }

    // Empty rows count only where a row with a value follows: what lies below the last of those is empty space.
    private bool FindFilledRow()
    {
        while (!isHeld)
        {
            if (!reader.Read())
            {
                rowNumber = blankRowsLeft = 0;
                sheetIndex++;
                if (!reader.NextResult())
                {
                    return false;
                }

                continue;
            }

            rowNumber++;
            SheetFacts facts = Sheets[sheetIndex];
            if (!facts.AreFormulasKnown && reader.RowHeight == 0)
            {
                facts.HiddenRowCount++;
            }

            isHeld = !IsBlank(facts);
            blankRowsLeft += isHeld ? 0 : 1;
        }

        isHeld = false;
        return true;
    }

    private bool IsBlank(SheetFacts facts)
    {
        for (int index = 0; index < reader.FieldCount; index++)
        {
            if (reader.GetValue(index) is not (null or "") || Untold(index, facts) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private void Fill(TableRow row, SheetFacts facts, int number, bool isBlank)
    {
        row.Clear();
        row.Sheet = facts.Name;
        row.FirstLineNumber = row.LastLineNumber = number;
        raw.Clear();
        length = tabs = 0;
        for (int index = 0; index < reader.FieldCount && !isBlank; index++)
        {
            tabs += index == 0 ? 0 : 1;
            int start = length;
            CellKind kind = Append(index, facts);
            row.Add(start, length - start, kind);
        }

        row.Bytes = bytes;
        row.Raw = new RawText(raw.ToString());
    }

    private CellKind Append(int index, SheetFacts facts)
    {
        switch (reader.GetValue(index))
        {
            case null:
                return AppendNothing(index, facts);
            case string text:
                AppendText(text);
                return CellKind.Text;
            case bool flag:
                AppendText(flag ? "TRUE" : "FALSE");
                return CellKind.Text;
            case DateTime moment:
                return AppendMoment(moment, reader.GetNumberFormatString(index));
            case TimeSpan span:
                AppendText(Hours(span));
                return CellKind.Time;
            case double number:
                AppendNumber(number);
                return CellKind.Number;
            case IFormattable other:
                AppendText(other.ToString(null, CultureInfo.InvariantCulture));
                return CellKind.Number;
            default:
                return CellKind.Text;
        }
    }

    private CellKind AppendNothing(int index, SheetFacts facts)
    {
        if (Untold(index, facts) is not { } untold)
        {
            return CellKind.Text;
        }

        AppendText(untold.Shown);
        return untold.Kind;
    }

    // What a cell without a value is all the same: an error, or a formula whose result was not saved.
    private (string Shown, CellKind Kind)? Untold(int index, SheetFacts facts)
    {
        if (facts.FormulasWithoutValue.Count == 0 && facts.Errors.Count == 0)
        {
            return null;
        }

        string cell = CellName.Of(index, rowNumber);
        return facts.Errors.TryGetValue(cell, out string? error) ? (error, CellKind.Error)
            : facts.FormulasWithoutValue.Contains(cell)
                ? ("(formula without a saved result)", CellKind.FormulaWithoutValue)
            : null;
    }

    // A time of day is kept as a moment of the first days of the spreadsheet's calendar.
    private CellKind AppendMoment(DateTime moment, string? format)
    {
        bool isClock = moment < LastOfDayOne && (moment.TimeOfDay != TimeSpan.Zero || IsClockFormat(format));
        AppendText(isClock
            ? Hours(moment.TimeOfDay)
            : moment.ToString(moment.TimeOfDay == TimeSpan.Zero
                ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        return isClock ? CellKind.Time : CellKind.Day;
    }

    private static bool IsClockFormat(string? format) =>
        format is not null && format.Contains('h', StringComparison.OrdinalIgnoreCase)
            && !format.Contains('y', StringComparison.OrdinalIgnoreCase)
            && !format.Contains('d', StringComparison.OrdinalIgnoreCase);

    private static string Hours(TimeSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours:00}:{span.Minutes:00}:{span.Seconds:00}");

    private void AppendNumber(double number)
    {
        string whole = number.ToString("R", CultureInfo.InvariantCulture);
        string shown = number.ToString("G15", CultureInfo.InvariantCulture);
        counts.Note(Normalisation.FifteenDigits, !string.Equals(whole, shown, StringComparison.Ordinal));
        AppendBytes(shown);
        AppendRaw(whole);
    }

    private void AppendText(string text)
    {
        AppendBytes(text);
        AppendRaw(text);
    }

    // The tabs of empty cells are written when a cell with a value follows, and never at the end of a row.
    private void AppendRaw(string text)
    {
        if (text.Length > 0)
        {
            raw.Append('\t', tabs).Append(text);
            tabs = 0;
        }
    }

    private void AppendBytes(string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (length + most > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + most));
        }

        length += Encoding.UTF8.GetBytes(text, bytes.AsSpan(length));
    }

    private static List<SheetFacts> BinarySheets(IExcelDataReader opened)
    {
        var sheets = new List<SheetFacts>();
        do
        {
            var facts = new SheetFacts { Name = opened.Name, IsHidden = opened.VisibleState != "visible" };
            for (int index = 0; index < opened.FieldCount; index++)
            {
                if (opened.GetColumnWidth(index) == 0)
                {
                    facts.HiddenColumns.Add(index);
                }
            }

            foreach (CellRange range in opened.MergeCells ?? [])
            {
                facts.MergedRanges.Add(
                    $"{CellName.Of(range.FromColumn, range.FromRow + 1)}:{CellName.Of(range.ToColumn, range.ToRow + 1)}");
            }

            sheets.Add(facts);
        }
        while (opened.NextResult());

        opened.Reset();
        return sheets;
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException wrong)
        {
            throw new IntakeRefusedException(WorkbookRefusals.PasswordProtected(place), wrong);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException
            or ExcelReaderException or IOException or IndexOutOfRangeException or ArgumentException
            or InvalidOperationException or FormatException or OverflowException or NullReferenceException
            or KeyNotFoundException or NotSupportedException)
        {
            throw new IntakeRefusedException(WorkbookRefusals.CutShort(place), broken);
        }
    }
}
