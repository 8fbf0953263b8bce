using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Written;

namespace Restitution.Intake.Rows;

/// <summary>A column of days, read by its confirmed marks.</summary>
internal sealed class DayColumn(int cellIndex, string name, DayMarks marks)
{
    private readonly byte[] last = new byte[10];
    private int lastLength;
    private LocalDate lastDay;

    public bool IsInLayout => cellIndex >= 0;

    public int CellIndex => cellIndex;

    /// <summary>The day, or null with a fault added: a blank cell is a fault here.</summary>
    public LocalDate? Read(TableRow row, RowContext context)
    {
        ReadOnlySpan<byte> cell = row.Utf8(cellIndex);
        if (cell.Length == lastLength && cell.SequenceEqual(last.AsSpan(0, lastLength)) && lastLength > 0
            && row.Kind(cellIndex) == CellKind.Text)
        {
            context.Counts.Note(Normalisation.BuddhistYear, marks.Calendar == YearCount.Buddhist);
            context.Counts.Note(Normalisation.TwoDigitYear, lastLength == 8);
            return lastDay;
        }

        if (cell.IsEmpty)
        {
            context.Faults.AddEmpty(FaultKind.DayMissing, name, cellIndex >= row.CellCount, marks.Wanted);
            return null;
        }

        return row.Kind(cellIndex) == CellKind.Text ? OfText(cell, context) : OfTyped(row, context);
    }

    /// <summary>The day, or null for a blank cell, which is no fault here.</summary>
    public LocalDate? ReadIfAny(TableRow row, RowContext context) =>
        cellIndex < 0 || WrittenAmount.IsNothing(row.Utf8(cellIndex)) ? null : Read(row, context);

    private LocalDate? OfText(ReadOnlySpan<byte> cell, RowContext context)
    {
        if (QuickFigures.Day(cell, out int first, out int second, out int third, out bool isYearFirst)
            && PartsOf(first, second, third, isYearFirst, cell.Length) is { } parts)
        {
            LocalDate? day = WrittenDay.ByYear(parts, Written(cell), marks, name, context.Faults, context.Counts);
            Keep(cell, day);
            return day;
        }

        return WrittenDay.Read(Written(cell), marks, name, context.Faults, context.Counts);
    }

    // A workbook's own day is a count of days, so its year is of the Common Era, unless someone typed a Buddhist year
    // into it.
    private LocalDate? OfTyped(TableRow row, RowContext context)
    {
        string text = row.Text(cellIndex);
        if (row.Kind(cellIndex) == CellKind.Day
            && LocalDatePattern.Iso.Parse(text.Split(' ')[0]) is { Success: true } parsed)
        {
            LocalDate day = parsed.Value;
            if (PlausibleDays.Hold(day))
            {
                return day;
            }

            var parts = new DayParts(day.Day, day.Month, day.Year, 4, null, false);
            return WrittenDay.ByYear(parts, text, marks, name, context.Faults, context.Counts);
        }

        if (row.Kind(cellIndex) == CellKind.Number && text.Length == 8)
        {
            return WrittenDay.Read(text, marks, name, context.Faults, context.Counts);
        }

        FaultKind kind = row.Kind(cellIndex) is CellKind.Error or CellKind.FormulaWithoutValue
            ? FaultKind.CellIsError
            : FaultKind.DayUnreadable;
        context.Faults.Add(kind, name, text, marks.Wanted);
        return null;
    }

    private DayParts? PartsOf(int first, int second, int third, bool isYearFirst, int length)
    {
        if (isYearFirst)
        {
            return new DayParts(third, second, first, 4, null, false);
        }

        int yearDigits = length == 10 ? 4 : 2;
        return (marks.Order, yearDigits) switch
        {
            (DateOrder.DayMonthYear, _) => new DayParts(first, second, third, yearDigits, null, false),
            (DateOrder.MonthDayYear, _) => new DayParts(second, first, third, yearDigits, null, false),
            (DateOrder.YearMonthDay, 2) => new DayParts(third, second, first, 2, null, false),
            _ => null,
        };
    }

    private void Keep(ReadOnlySpan<byte> cell, LocalDate? day)
    {
        lastLength = 0;
        if (day is { } read && cell.Length <= last.Length)
        {
            cell.CopyTo(last);
            lastLength = cell.Length;
            lastDay = read;
        }
    }

    private static string Written(ReadOnlySpan<byte> cell) => System.Text.Encoding.UTF8.GetString(cell);
}
