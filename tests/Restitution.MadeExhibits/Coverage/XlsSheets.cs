using System.Buffers.Binary;
using System.Text;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>The filled rows of an XLS, counted in its own records, as MS-XLS lays them out.</summary>
/// <remarks>A cell that shows an error counts as empty, because this reading knows no text of it.</remarks>
internal static class XlsSheets
{
    private const int EndOfPart = 0x0A;
    private const int Sheet = 0x85;
    private const int Formula = 0x06;
    private const int FormulaText = 0x207;
    private const int Text = 0x204;
    private const int FlagOrError = 0x205;

    // A number, a small number, several of them, a text of the table, a formatted text.
    private static readonly int[] Values = [0x203, 0x27E, 0xBD, 0xFD, 0xD6];

    public static IReadOnlyList<FilledSheet> Of(byte[] bytes)
    {
        byte[] book = CompoundStream.OfWorkbook(bytes);
        bool isWide = BinaryPrimitives.ReadUInt16LittleEndian(book.AsSpan(4)) >= 0x600;
        return
        [
            .. from record in Records(book, 0)
               where record.Kind == Sheet && record.Content.Length > 6 && record.Content.Span[5] == 0
               let part = BinaryPrimitives.ReadInt32LittleEndian(record.Content.Span)
               select new FilledSheet(
                   NameOf(record.Content.Span[6..], isWide),
                   [.. FilledRows(book, part).Select(row => new FilledRow(row, []))]),
        ];
    }

    private static IEnumerable<int> FilledRows(byte[] book, int part)
    {
        var rows = new SortedSet<int>();
        var cells = new HashSet<(int Row, int Column)>();
        var twice = new List<int>();
        int formulaRow = 0;
        int depth = 0;
        foreach ((int kind, ReadOnlyMemory<byte> content) in Records(book, part))
        {
            depth += kind == 0x809 ? 1 : 0;
            if (depth > 1 || content.Length < 4)
            {
                depth -= kind == EndOfPart ? 1 : 0;
                continue;
            }

            int row = BinaryPrimitives.ReadUInt16LittleEndian(content.Span) + 1;
            formulaRow = kind == Formula ? row : formulaRow;
            if (IsFilled(kind, content.Span))
            {
                rows.Add(kind == FormulaText ? formulaRow : row);
            }

            // Of a cell that comes twice one value would be lost: its row counts twice.
            if (kind != FormulaText && IsFilled(kind, content.Span)
                && !cells.Add((row, BinaryPrimitives.ReadUInt16LittleEndian(content.Span[2..]))))
            {
                twice.Add(row);
            }
        }

        return rows.Concat(twice).Order();
    }

    private static bool IsFilled(int kind, ReadOnlySpan<byte> content) => kind switch
    {
        Formula => content.Length > 13 && (content[12] != 0xFF || content[13] != 0xFF || content[6] == 1),
        FormulaText => BinaryPrimitives.ReadUInt16LittleEndian(content) > 0,
        Text => content.Length > 8 && BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) > 0,
        FlagOrError => content.Length > 7 && content[7] == 0,
        _ => Values.Contains(kind),
    };

    private static IEnumerable<(int Kind, ReadOnlyMemory<byte> Content)> Records(byte[] book, int from)
    {
        int depth = 0;
        for (int at = from; at >= 0 && at + 4 <= book.Length;)
        {
            int kind = BinaryPrimitives.ReadUInt16LittleEndian(book.AsSpan(at));
            int length = BinaryPrimitives.ReadUInt16LittleEndian(book.AsSpan(at + 2));
            if (at + 4 + length > book.Length)
            {
                yield break;
            }

            yield return (kind, book.AsMemory(at + 4, length));
            depth += kind == 0x809 ? 1 : kind == EndOfPart ? -1 : 0;
            if (kind == EndOfPart && depth <= 0)
            {
                yield break;
            }

            at += 4 + length;
        }
    }

    private static string NameOf(ReadOnlySpan<byte> name, bool isWide)
    {
        int count = name[0];
        if (!isWide)
        {
            return Encoding.Latin1.GetString(name[1..(1 + count)]);
        }

        return name[1] == 0 ? Encoding.Latin1.GetString(name[2..(2 + count)])
            : Encoding.Unicode.GetString(name[2..(2 + (count * 2))]);
    }
}
