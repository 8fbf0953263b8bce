using System.Text;

namespace Restitution.Intake.Text;

/// <summary>Gives one string for equal bytes, as long as they come back soon; its size does not grow.</summary>
internal sealed class TextPool
{
    private const int Places = 4096;
    private const int LongestPooled = 64;

    private readonly string?[] texts = new string?[Places];
    private readonly byte[]?[] utf8 = new byte[]?[Places];

    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "";
        }

        if (bytes.Length > LongestPooled)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        int place = (int)(Hash(bytes) & (Places - 1));
        if (utf8[place] is { } held && bytes.SequenceEqual(held))
        {
            return texts[place]!;
        }

        string text = Encoding.UTF8.GetString(bytes);
        utf8[place] = bytes.ToArray();
        texts[place] = text;
        return text;
    }

    // The last eight bytes are taken together, although some of them may have been taken before.
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            ulong hash = (ulong)bytes.Length;
            ulong rest = 0;
            if (bytes.Length >= 8)
            {
                rest = BitConverter.ToUInt64(bytes[^8..]);
                for (; bytes.Length > 8; bytes = bytes[8..])
                {
                    hash = (hash ^ BitConverter.ToUInt64(bytes)) * 0x9E3779B97F4A7C15UL;
                }
            }
            else
            {
                foreach (byte one in bytes)
                {
                    rest = (rest << 8) | one;
                }
            }

            return (uint)(((hash ^ rest) * 0x9E3779B97F4A7C15UL) >> 40);
        }
    }
}
