using System.Globalization;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits;

/// <summary>A QIF list of bookings with an opening balance; one record in eight is split in two.</summary>
public sealed class MadeQif(int seed, int rowCount) : MadeExhibit(seed, rowCount)
{
    private const int SplitEvery = 8;

    /// <summary>Two headers, the account, the opening balance, and the records.</summary>
    public override RowCounts Counts => new(RowCount + 4, RowCount, 0, 0, 4);

    public override Layout Layout { get; } = new(Code, ExhibitKind.BankStatement, FileFormat.Qif)
    {
        Encoding = "utf-8",
        Marks = new ColumnMarks(DateOrder.DayMonthYear, YearCount.Common, ".", ",", "THB"),
        Confirmed = Confirmed,
    };

    public override void WriteTo(Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        text.Write($"!Account\nN{MadeRows.Account}\nTBank\n^\n!Type:Bank\n");
        text.Write($"D1/1'18\nT{Amount(MadeRows.OpeningSatang)}\nPOpening Balance\n^\n");
        foreach (MadeRow row in Rows)
        {
            text.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"D{row.BookedOn.Day}/{row.BookedOn.Month,2}'{row.BookedOn.Year % 100:00}\n"));
            text.Write($"T{Amount(row.Satang)}\nN{row.Reference}\nP{row.Channel}\nM{row.Description}\n");
            if (row.Index % SplitEvery == 0)
            {
                long part = row.Satang / 3;
                text.Write($"Sone\n${Amount(part)}\nSother\n${Amount(row.Satang - part)}\n");
            }

            text.Write("^\n");
        }
    }

    private static string Amount(long satang) => (satang / 100m).ToString("N2", CultureInfo.InvariantCulture);
}
