using System.Buffers.Binary;
using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using static Restitution.MadeExhibits.Workbooks.BinaryRecords;

namespace Restitution.MadeExhibits.Workbooks;

/// <summary>A bank's XLS: the records of MS-XLS that a sheet of values needs, in a compound file.</summary>
public sealed class MadeXls(int seed, int rowCount) : MadeExhibit(seed, rowCount)
{
    /// <summary>What the format has, less the heading and the balance brought forward.</summary>
    public const int RowsMost = 65_534;

    internal const int SheetStream = 0x10;
    internal const int General = 0;
    internal const int Day = 1;

    private const int WorkbookStream = 5;

    public override RowCounts Counts => new(RowCount + 2, RowCount, 0, 0, 2);

    public override Layout Layout { get; } = MadeXlsx.LayoutOf(FileFormat.Xls);

    /// <summary>Writes the file; the workbook is held in memory, as its shell wants its size first.</summary>
    public override void WriteTo(Stream stream)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(RowCount, RowsMost);
        TextTable texts = NumberedTexts();
        using var workbook = new MemoryStream();
        var records = new BinaryRecords(workbook);
        int sheetAt = WriteGlobals(records, texts, workbook);
        BinaryPrimitives.WriteInt32LittleEndian(workbook.GetBuffer().AsSpan(sheetAt), (int)workbook.Position);
        WriteSheet(records, texts);
        CompoundWriter.Write(stream, "Workbook", workbook.GetBuffer().AsSpan(0, (int)workbook.Length));
    }

    // Where the place of the sheet is to be written, once it is known.
    internal static int WriteGlobals(BinaryRecords records, TextTable texts, MemoryStream workbook)
    {
        records.Begin(WorkbookStream);
        records.Write(0x42, Short(1200));
        records.Write(0xE0, [.. Short(0), .. Short(0), .. new byte[16]]);
        records.Write(0xE0, [.. Short(0), .. Short(14), .. new byte[16]]);
        byte[] name = Encoding.ASCII.GetBytes(MadeXlsx.SheetName);
        int sheetAt = (int)workbook.Position + 4;
        records.Write(0x85, [.. Whole(0), 0, 0, (byte)name.Length, 0, .. name]);
        records.Write(
            0xFC, [.. Whole(texts.Texts.Count), .. Whole(texts.Texts.Count), .. texts.Texts.SelectMany(Wide)]);
        records.End();
        return sheetAt;
    }

    private TextTable NumberedTexts()
    {
        var texts = new TextTable();
        foreach (ColumnLayout column in MadeCsv.Columns)
        {
            texts.Index(column.Heading!);
        }

        texts.Index("B/F");
        foreach (MadeRow row in Rows)
        {
            texts.Index(row.Description);
            texts.Index(row.Channel);
        }

        return texts;
    }

    private void WriteSheet(BinaryRecords records, TextTable texts)
    {
        records.Begin(SheetStream);
        records.Write(0x200, [.. Whole(0), .. Whole(RowCount + 2), .. Short(0), .. Short(7), .. Short(0)]);
        foreach (ColumnLayout column in MadeCsv.Columns)
        {
            records.TableText(0, column.At![0] - 'A', texts.Index(column.Heading!));
        }

        records.TableText(1, 1, texts.Index("B/F"));
        records.Number(1, 4, General, MadeRows.OpeningSatang / 100d);
        foreach (MadeRow row in Rows)
        {
            int index = row.Index + 2;
            records.Number(index, 0, Day, Period.DaysBetween(MadeXlsx.DayZero, row.BookedOn));
            records.TableText(index, 1, texts.Index(row.Description));
            records.Number(index, row.Satang > 0 ? 3 : 2, General, Math.Abs(row.Satang) / 100d);
            records.Number(index, 4, General, row.BalanceSatang / 100d);
            records.TableText(index, 5, texts.Index(row.Channel));
            records.OwnText(index, 6, row.Reference);
        }

        records.End();
    }
}
