using System.Globalization;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages.Qif;

/// <summary>Reads a day of QIF, which programs and countries write each in their own way.</summary>
/// <remarks>
/// 1/ 2'19, 1/2/19, 01/02/2019 and 2.1.2019 are all met. An apostrophe stands before a year of this century. Order and
/// count of years are the layout's.
/// </remarks>
internal sealed class QifDay(DayMarks marks)
{
    private string last = "";
    private LocalDate lastRead;

    /// <summary>The day, or null with a fault added.</summary>
    public LocalDate? Read(string written, RowFaults faults, NormalisationCounts counts)
    {
        if (written == last && last.Length > 0)
        {
            return lastRead;
        }

        string usual = Usual(written, marks.Calendar);
        LocalDate? read = DayParts.Of(PlainText.Of(usual, counts), marks.Order) is { YearDigits: > 0 } parts
            ? WrittenDay.ByYear(parts, written, marks, "D", faults, counts)
            : Unreadable(written, faults);
        if (read is { } day)
        {
            (last, lastRead) = (written, day);
        }

        return read;
    }

    /// <summary>The day in the form that tables have, where its three figures can be told; else as it is.</summary>
    /// <param name="calendar">Null while the count of years is not known.</param>
    public static string Usual(string written, YearCount? calendar)
    {
        string[] figures = written.Split(['/', '.', '-', '\'', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (figures.Length != 3 || !figures.All(figure => figure.All(char.IsAsciiDigit)))
        {
            return written;
        }

        string year = figures[2].PadLeft(2, '0');
        bool isOfCentury = written.Contains('\'', StringComparison.Ordinal) && year.Length == 2
            && calendar != YearCount.Buddhist;
        bool isCommon = isOfCentury
            && (calendar is not null || int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture) <= 35);
        return $"{figures[0]}/{figures[1]}/{(isCommon ? "20" : "")}{year}";
    }

    private LocalDate? Unreadable(string written, RowFaults faults)
    {
        faults.Add(FaultKind.DayUnreadable, "D", written, marks.Wanted);
        return null;
    }
}
