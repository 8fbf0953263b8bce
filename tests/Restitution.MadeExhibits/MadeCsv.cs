using System.Globalization;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits;

/// <summary>A bank's CSV: amounts carry group marks and quotes, days are dd/MM/yyyy.</summary>
public sealed class MadeCsv(int seed, int rowCount) : MadeExhibit(seed, rowCount)
{
    private const string Heading = "Date,Description,Withdrawal,Deposit,Balance,Channel,Reference\n";

    public override RowCounts Counts => new(RowCount + 2, RowCount, 0, 0, 2);

    public override Layout Layout { get; } = new(Code, ExhibitKind.BankStatement, FileFormat.Delimited)
    {
        Encoding = "utf-8",
        Delimiter = ',',
        Account = MadeRows.Account,
        Marks = new ColumnMarks(DateOrder.DayMonthYear, YearCount.Common, ".", ",", "THB"),
        RowMarks = new RowMarks { Opening = ["B/F"], Closing = ["C/F"] },
        Sheets = [new SheetLayout(null) { HeaderRows = [1], FirstDataRow = 2, Columns = Columns }],
        Confirmed = Confirmed,
    };

    internal static ColumnLayout[] Columns =>
    [
        new ColumnLayout("A", "Date", Field.BookedOn),
        new ColumnLayout("B", "Description", Field.Description),
        new ColumnLayout("C", "Withdrawal", Field.Withdrawal),
        new ColumnLayout("D", "Deposit", Field.Deposit),
        new ColumnLayout("E", "Balance", Field.Balance),
        new ColumnLayout("G", "Reference", Field.Reference),
    ];

    public override void WriteTo(Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        text.Write(Heading);
        text.Write($",B/F,,,\"{Grouped(MadeRows.OpeningSatang)}\",,\n");
        foreach (MadeRow row in Rows)
        {
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.BookedOn.Day:00}/{row.BookedOn.Month:00}/{row.BookedOn.Year:0000},{row.Description}"));
            text.Write(row.Satang > 0 ? $",,\"{Grouped(row.Satang)}\"" : $",\"{Grouped(-row.Satang)}\",");
            text.Write($",\"{Grouped(row.BalanceSatang)}\",{row.Channel},{row.Reference}\n");
        }
    }

    private static string Grouped(long satang) => (satang / 100m).ToString("N2", CultureInfo.InvariantCulture);
}
