using System.Text;

namespace Restitution.Intake.Text;

/// <summary>Passes UTF-16 of either order on as UTF-8, and loses no byte of what is no text.</summary>
/// <remarks>
/// A half of a pair without its other half, and a last odd byte, are passed on as bytes that are no UTF-8, so that
/// their row is set aside; <see cref="BytesOf"/> gives the bytes of the file back.
/// </remarks>
internal sealed class WideText(Stream source, bool isBigEndian) : Stream
{
    private const byte OddByte = 0xFF;

    private readonly byte[] wide = new byte[32 * 1024];
    private readonly byte[] ready = new byte[(48 * 1024) + 16];
    private int wideCount;
    private int readyFrom;
    private int readyTo;
    private bool isAtEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        while (readyFrom == readyTo && !isAtEnd)
        {
            Refill();
        }

        int count = Math.Min(buffer.Length, readyTo - readyFrom);
        ready.AsSpan(readyFrom, count).CopyTo(buffer);
        readyFrom += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>The bytes of the file that became these.</summary>
    public static byte[] BytesOf(ReadOnlySpan<byte> passedOn, bool isBigEndian)
    {
        var bytes = new List<byte>(passedOn.Length * 2);
        Span<char> units = stackalloc char[2];
        while (!passedOn.IsEmpty)
        {
            if (passedOn is [OddByte, var high, var low, ..])
            {
                bytes.Add((byte)(((high & 0x0F) << 4) | (low & 0x0F)));
                passedOn = passedOn[3..];
            }
            else if (passedOn is [0xED, >= 0xA0 and var middle, var last, ..])
            {
                AddUnit((char)(0xD000 | ((middle & 0x3F) << 6) | (last & 0x3F)));
                passedOn = passedOn[3..];
            }
            else
            {
                Rune.DecodeFromUtf8(passedOn, out Rune rune, out int count);
                foreach (char unit in units[..rune.EncodeToUtf16(units)])
                {
                    AddUnit(unit);
                }

                passedOn = passedOn[count..];
            }
        }

        return [.. bytes];

        void AddUnit(char unit)
        {
            (byte high, byte low) = ((byte)(unit >> 8), (byte)(unit & 0xFF));
            bytes.AddRange(isBigEndian ? [high, low] : [low, high]);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Refill()
    {
        int read = source.Read(wide, wideCount, wide.Length - wideCount);
        isAtEnd = read == 0;
        wideCount += read;
        (readyFrom, readyTo) = (0, 0);
        int at = 0;
        while (at + 1 < wideCount)
        {
            char unit = UnitAt(at);
            bool isWhole = !char.IsHighSurrogate(unit) || at + 3 < wideCount || isAtEnd;
            if (!isWhole)
            {
                break;
            }

            at += Pass(unit, at + 3 < wideCount ? UnitAt(at + 2) : '\0');
        }

        if (isAtEnd && at < wideCount)
        {
            byte odd = wide[at++];
            Add(OddByte, (byte)(0x80 | (odd >> 4)), (byte)(0x80 | (odd & 0x0F)));
        }

        wide.AsSpan(at, wideCount - at).CopyTo(wide);
        wideCount -= at;
    }

    // How many bytes of the file were passed on.
    private int Pass(char unit, char next)
    {
        if (char.IsSurrogatePair(unit, next))
        {
            readyTo += new Rune(unit, next).EncodeToUtf8(ready.AsSpan(readyTo));
            return 4;
        }

        if (char.IsSurrogate(unit))
        {
            Add((byte)(0xE0 | (unit >> 12)), (byte)(0x80 | ((unit >> 6) & 0x3F)), (byte)(0x80 | (unit & 0x3F)));
        }
        else
        {
            readyTo += new Rune(unit).EncodeToUtf8(ready.AsSpan(readyTo));
        }

        return 2;
    }

    private void Add(byte first, byte second, byte third)
    {
        (ready[readyTo], ready[readyTo + 1], ready[readyTo + 2]) = (first, second, third);
        readyTo += 3;
    }

    private char UnitAt(int at) =>
        (char)(isBigEndian ? (wide[at] << 8) | wide[at + 1] : (wide[at + 1] << 8) | wide[at]);
}
