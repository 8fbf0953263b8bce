using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Restitution.Intake.Text;

/// <summary>Where the cells of a chunk can end: one bit a byte, set for sixty-four bytes at a time.</summary>
/// <remarks>
/// Cells are short, so that searching anew from each of them costs more than searching the whole chunk once. Two maps
/// are kept, because inside quotes other bytes matter than outside.
/// </remarks>
internal sealed class MarkMap(byte delimiter)
{
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';
    private const int BytesPerWord = 64;

    private ulong[] outside = [];
    private ulong[] inside = [];

    /// <summary>Maps these bytes; what was mapped before is forgotten.</summary>
    public void Map(ReadOnlySpan<byte> bytes)
    {
        int count = (bytes.Length / BytesPerWord) + 1;
        if (outside.Length < count)
        {
            outside = new ulong[count];
            inside = new ulong[count];
        }

        ReadOnlySpan<Vector512<byte>> whole = MemoryMarshal.Cast<byte, Vector512<byte>>(bytes);
        for (int word = 0; word < whole.Length; word++)
        {
            MapWord(word, whole[word]);
        }

        Span<byte> rest = stackalloc byte[BytesPerWord];
        rest.Clear();
        bytes[(whole.Length * BytesPerWord)..].CopyTo(rest);
        MapWord(whole.Length, MemoryMarshal.Read<Vector512<byte>>(rest));

        // A mark behind the last byte, so that every search ends.
        outside[count - 1] |= 1UL << bytes.Length;
        inside[count - 1] |= 1UL << bytes.Length;
    }

    /// <summary>The first delimiter, line feed or carriage return from here on, or else the end.</summary>
    public int NextOutsideQuotes(int from) => Next(outside, from);

    /// <summary>The first quote or line feed from here on, or else the end.</summary>
    public int NextInsideQuotes(int from) => Next(inside, from);

    private void MapWord(int word, Vector512<byte> bytes)
    {
        Vector512<byte> lineFeeds = Vector512.Equals(bytes, Vector512.Create(LineFeed));
        outside[word] = (lineFeeds | Vector512.Equals(bytes, Vector512.Create(delimiter))
            | Vector512.Equals(bytes, Vector512.Create(CarriageReturn))).ExtractMostSignificantBits();
        inside[word] = (lineFeeds | Vector512.Equals(bytes, Vector512.Create(Quote))).ExtractMostSignificantBits();
    }

    private static int Next(ulong[] map, int from)
    {
        int word = from >> 6;
        ulong marks = map[word] >> from;
        if (marks != 0)
        {
            return from + BitOperations.TrailingZeroCount(marks);
        }

        do
        {
            word++;
        }
        while (map[word] == 0);

        return (word * BytesPerWord) + BitOperations.TrailingZeroCount(map[word]);
    }
}
