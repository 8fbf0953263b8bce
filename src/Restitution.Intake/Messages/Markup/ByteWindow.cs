using System.Text;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Messages.Markup;

/// <summary>The bytes of a message as they come, with the unit under reading kept together.</summary>
/// <param name="countsLines">Whether lines are counted; a line ends with LF, CR or both.</param>
internal sealed class ByteWindow(Stream stream, bool countsLines)
{
    private const int ChunkBytes = 64 * 1024;

    private byte[] buffer = [];
    private int end;
    private bool isAfterCarriageReturn;

    /// <summary>The buffer in which <see cref="Rest"/> lies; its bytes never change once they were read.</summary>
    public byte[] Bytes => buffer;

    /// <summary>Where the unread part begins in <see cref="Bytes"/>.</summary>
    public int Start { get; private set; }

    public int Length => end - Start;

    public ReadOnlySpan<byte> Rest => buffer.AsSpan(Start, end - Start);

    /// <summary>The 1-based line on which <see cref="Rest"/> begins.</summary>
    public int LineNumber { get; private set; } = 1;

    /// <summary>Adds bytes behind <see cref="Rest"/>, which may move; false at the end of the file.</summary>
    public bool Grow()
    {
        int kept = Length;
        if (end == buffer.Length)
        {
            // A new buffer each time: the raw text of units given out before still lies in the old one.
            byte[] next = GC.AllocateUninitializedArray<byte>(Math.Max(ChunkBytes, kept * 2));
            Rest.CopyTo(next);
            (buffer, Start, end) = (next, 0, kept);
        }

        int count = stream.ReadAtLeast(buffer.AsSpan(end), buffer.Length - end, throwOnEndOfStream: false);
        bool isFirst = end == 0;
        end += count;
        if (isFirst && Rest.StartsWith(Encoding.UTF8.Preamble))
        {
            Start = Encoding.UTF8.Preamble.Length;
        }

        return count > 0;
    }

    /// <summary>Passes over the first bytes of <see cref="Rest"/>.</summary>
    public void Advance(int count)
    {
        if (countsLines && count > 0)
        {
            LineNumber += LineBreaks(Rest[..count], ref isAfterCarriageReturn);
        }

        Start += count;
    }

    /// <summary>The line on which the first bytes of <see cref="Rest"/> end.</summary>
    public int LastLine(int count)
    {
        bool isAfter = isAfterCarriageReturn;
        return LineNumber + LineBreaks(Rest[..count], ref isAfter);
    }

    public RawText Raw(int length, Encoding? encoding) => new(buffer, Start, length, encoding);

    private static int LineBreaks(ReadOnlySpan<byte> bytes, ref bool isAfterCarriageReturn)
    {
        int count = bytes.Count((byte)'\n');
        int returns = bytes.Count((byte)'\r');
        if (returns > 0)
        {
            count += returns - bytes.Count("\r\n"u8);
        }

        if (isAfterCarriageReturn && !bytes.IsEmpty && bytes[0] == (byte)'\n')
        {
            count--;
        }

        isAfterCarriageReturn = bytes.IsEmpty ? isAfterCarriageReturn : bytes[^1] == (byte)'\r';
        return count;
    }
}
