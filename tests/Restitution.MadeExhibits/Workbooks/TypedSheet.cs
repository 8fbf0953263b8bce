using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security;
using NodaTime;
using static Restitution.MadeExhibits.Workbooks.BinaryRecords;

namespace Restitution.MadeExhibits.Workbooks;

/// <summary>A workbook of one sheet whose cells a test types.</summary>
/// <remarks>A text, a <see cref="decimal"/> and a <see cref="LocalDate"/> are each a cell of its kind; null is none.
/// </remarks>
public sealed class TypedSheet(params object?[][] rows)
{
    /// <summary>The name that the sheet has in XLSX; without a mark that XML reads otherwise.</summary>
    public string Name { get; init; } = MadeXlsx.SheetName;

    public byte[] Xlsx()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            MadeXlsx.WriteShell(zip, Name);
            MadeXlsx.Write(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{MadeXlsx.Main}\"/>");
            using StreamWriter sheet = MadeXlsx.Part(zip, "xl/worksheets/sheet1.xml");
            sheet.Write($"<worksheet xmlns=\"{MadeXlsx.Main}\"><sheetData>");
            for (int row = 0; row < rows.Length; row++)
            {
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">"));
                sheet.Write(string.Concat(rows[row].Select((value, column) => Cell(value, row, column))));
                sheet.Write("</row>");
            }

            sheet.Write("</sheetData></worksheet>");
        }

        return bytes.ToArray();
    }

    public byte[] Xls()
    {
        using var workbook = new MemoryStream();
        var records = new BinaryRecords(workbook);
        int sheetAt = MadeXls.WriteGlobals(records, new TextTable(), workbook);
        BinaryPrimitives.WriteInt32LittleEndian(workbook.GetBuffer().AsSpan(sheetAt), (int)workbook.Position);
        records.Begin(MadeXls.SheetStream);
        int columns = rows.Max(row => row.Length);
        records.Write(0x200, [.. Whole(0), .. Whole(rows.Length), .. Short(0), .. Short(columns), .. Short(0)]);
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < rows[row].Length; column++)
            {
                Write(records, row, column, rows[row][column]);
            }
        }

        records.End();
        using var bytes = new MemoryStream();
        CompoundWriter.Write(bytes, "Workbook", workbook.GetBuffer().AsSpan(0, (int)workbook.Length));
        return bytes.ToArray();
    }

    private static string Cell(object? value, int row, int column)
    {
        string at = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");
        return value switch
        {
            null => "",
            LocalDate day => string.Create(
                CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"1\"><v>{DaysOf(day)}</v></c>"),
            decimal figure => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{figure}</v></c>"),
            string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
            _ => throw new ArgumentException($"no cell holds a {value.GetType()}", nameof(value)),
        };
    }

    private static void Write(BinaryRecords records, int row, int column, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case LocalDate day:
                records.Number(row, column, MadeXls.Day, DaysOf(day));
                break;
            case decimal figure:
                records.Number(row, column, MadeXls.General, (double)figure);
                break;
            case string text:
                records.OwnText(row, column, text);
                break;
            default:
                throw new ArgumentException($"no cell holds a {value.GetType()}", nameof(value));
        }
    }

    private static int DaysOf(LocalDate day) => Period.DaysBetween(MadeXlsx.DayZero, day);
}
