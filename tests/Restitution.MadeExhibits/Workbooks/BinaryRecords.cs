using System.Buffers.Binary;
using System.Text;

namespace Restitution.MadeExhibits.Workbooks;

/// <summary>Writes the records of MS-XLS one after the other.</summary>
internal sealed class BinaryRecords(Stream to)
{
    public void Begin(int kind) => Write(
        0x809, [.. Short(0x600), .. Short(kind), .. Short(0xDBB), .. Short(0x7CC), .. Whole(0x41), .. Whole(0x6)]);

    public void TableText(int row, int column, int text) => Write(
        0xFD, [.. Short(row), .. Short(column), .. Short(0), .. Whole(text)]);

    public void OwnText(int row, int column, string text) => Write(
        0x204, [.. Short(row), .. Short(column), .. Short(0), .. Wide(text)]);

    public void Number(int row, int column, int format, double figure)
    {
        byte[] content = [.. Short(row), .. Short(column), .. Short(format), .. new byte[8]];
        BinaryPrimitives.WriteDoubleLittleEndian(content.AsSpan(6), figure);
        Write(0x203, content);
    }

    public void End() => Write(0x0A, []);

    public void Write(int kind, byte[] content)
    {
        to.Write(Short(kind));
        to.Write(Short(content.Length));
        to.Write(content);
    }

    public static byte[] Wide(string text) => [.. Short(text.Length), 1, .. Encoding.Unicode.GetBytes(text)];

    public static byte[] Short(int figure) => [(byte)(figure & 0xFF), (byte)((figure >> 8) & 0xFF)];

    public static byte[] Whole(int figure) => [.. Short(figure & 0xFFFF), .. Short((figure >> 16) & 0xFFFF)];
}
