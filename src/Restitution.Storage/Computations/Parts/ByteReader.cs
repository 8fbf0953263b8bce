namespace Restitution.Storage.Computations.Parts;

/// <summary>Reads what <see cref="ByteWriter"/> wrote.</summary>
/// <exception cref="IndexOutOfRangeException">There is less than was asked for.</exception>
internal sealed class ByteReader(byte[] bytes)
{
    private int next;

    public byte Byte() => bytes[next++];

    public ulong Number()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte one = Byte();
            value |= (ulong)(one & 0x7F) << shift;
            if (one <= 0x7F)
            {
                return value;
            }
        }
    }

    public int Int() => unchecked((int)Number());

    public decimal Decimal()
    {
        int head = Byte();
        ulong low = Number();
        int high = (head & DecimalHead.IsLong) != 0 ? Int() : 0;
        return new decimal(
            unchecked((int)low), unchecked((int)(low >> 32)), high, (head & DecimalHead.IsNegative) != 0,
            (byte)(head & DecimalHead.Scale));
    }

    public string Text()
    {
        int length = Int();
        string text = ByteWriter.Utf8.GetString(bytes, next, length);
        next += length;
        return text;
    }
}
