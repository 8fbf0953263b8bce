using System.Text;

namespace Restitution.Storage.Computations.Parts;

/// <summary>Numbers, amounts and texts as bytes, one after the other, until they are taken.</summary>
internal sealed class ByteWriter
{
    // A text that is no text is refused: another character in its place would not be what was said.
    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private const int NumberMost = 10;
    private byte[] bytes = new byte[1 << 16];
    private int count;

    /// <summary>What was written since the last time.</summary>
    public byte[] Taken()
    {
        byte[] taken = bytes[..count];
        count = 0;
        return taken;
    }

    public void Byte(byte value)
    {
        MakeRoom(1);
        bytes[count++] = value;
    }

    /// <summary>Seven bits to a byte, the lowest first; the highest bit says that another follows.</summary>
    public void Number(ulong value)
    {
        MakeRoom(NumberMost);
        for (; value > 0x7F; value >>= 7)
        {
            bytes[count++] = (byte)((value & 0x7F) | 0x80);
        }

        bytes[count++] = (byte)value;
    }

    public void Number(int value) => Number(unchecked((uint)value));

    /// <summary>All its digits, with the zeros at its end.</summary>
    public void Decimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        bool isLong = bits[2] != 0;
        Byte((byte)(value.Scale | (bits[3] < 0 ? DecimalHead.IsNegative : 0) | (isLong ? DecimalHead.IsLong : 0)));
        Number(unchecked((uint)bits[0] | ((ulong)(uint)bits[1] << 32)));
        if (isLong)
        {
            Number(bits[2]);
        }
    }

    public void Text(string text)
    {
        int length = Utf8.GetByteCount(text);
        Number(length);
        MakeRoom(length);
        count += Utf8.GetBytes(text, bytes.AsSpan(count));
    }

    private void MakeRoom(int length)
    {
        if (bytes.Length - count < length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, count + length));
        }
    }
}

/// <summary>What stands in the first byte of an amount besides its scale, which is 28 at most.</summary>
internal static class DecimalHead
{
    public const int Scale = 0x1F;
    public const int IsNegative = 0x20;

    /// <summary>Its digits take more than 64 bits.</summary>
    public const int IsLong = 0x40;
}
