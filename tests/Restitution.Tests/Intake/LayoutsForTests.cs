using NodaTime;
using Restitution.Intake;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.Intake;

/// <summary>Small confirmed layouts for tests, and reading by them.</summary>
internal static class LayoutsForTests
{
    public static readonly ColumnMarks Baht = new(DateOrder.DayMonthYear, YearCount.Common, ".", ",", "THB");

    public static Layout Bank(params ColumnLayout[] columns) => Text(ExhibitKind.BankStatement, 1, columns);

    public static Layout Text(ExhibitKind kind, int headerRow, params ColumnLayout[] columns) =>
        new("X-01", kind, FileFormat.Delimited)
        {
            Encoding = "utf-8",
            Delimiter = ',',
            Account = "ACCOUNT-1",
            Marks = Baht,
            RowMarks = new RowMarks { Opening = ["ยอดยกมา", "B/F"], Closing = ["ยอดยกไป", "C/F"] },
            Sheets = [new SheetLayout(
                null) { HeaderRows = [headerRow], FirstDataRow = headerRow + 1, Columns = columns }],
            Confirmed = new Confirmation("a tester", new LocalDate(2021, 11, 22)),
        };

    public static ColumnLayout Column(string at, Field field) => new(at, null, field);

    public static ReadExhibit Read(string text, Layout layout) =>
        Read(System.Text.Encoding.UTF8.GetBytes(text), layout);

    public static ReadExhibit Read(byte[] bytes, Layout layout, string? fileName = null)
    {
        using var stream = new MemoryStream(bytes);
        return ReadExhibit.From(stream, layout.Exhibit, layout, fileName);
    }
}
