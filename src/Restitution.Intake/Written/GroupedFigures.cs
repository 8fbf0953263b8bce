using System.Buffers.Binary;
using System.Runtime.Intrinsics;

namespace Restitution.Intake.Written;

/// <summary>
/// Reads an amount of two decimals with every group marked, such as 1,234.56, as a whole: no letter is looked at alone.
/// </summary>
/// <remarks>
/// Set against its last letter, such an amount has its marks always at the same places. Anything else, also a shorter
/// or longer figure, is not answered: <see cref="QuickFigures"/> reads it letter by letter.
/// </remarks>
internal static class GroupedFigures
{
    private const int ShortestFigure = 8;
    private const int Letters = 16;

    // One bit a place, the last letter the highest: d g ddd g ddd g ddd . dd
    private const uint DecimalMarkPlace = 1u << 13;
    private const uint GroupMarkPlaces = (1u << 1) | (1u << 5) | (1u << 9);
    private const uint DigitPlaces = 0xFFFF & ~(DecimalMarkPlace | GroupMarkPlaces);

    public static bool Hundredths(ReadOnlySpan<byte> figure, byte decimalMark, byte groupMark, out long hundredths)
    {
        hundredths = 0;
        if (figure.Length is < ShortestFigure or > Letters || !BitConverter.IsLittleEndian)
        {
            return false;
        }

        Vector128<byte> letters = AgainstTheEnd(figure);
        Vector128<byte> digits = letters - Vector128.Create((byte)'0');
        Vector128<byte> isDigit = Vector128.LessThanOrEqual(digits, Vector128.Create((byte)9));
        uint fitting = (isDigit.ExtractMostSignificantBits() & DigitPlaces)
            | (Vector128.Equals(letters, Vector128.Create(decimalMark)).ExtractMostSignificantBits() & DecimalMarkPlace)
            | (Vector128.Equals(letters, Vector128.Create(groupMark)).ExtractMostSignificantBits() & GroupMarkPlaces);
        int first = Letters - figure.Length;
        if (figure[0] == (byte)'0' || fitting >> first != 0xFFFFu >> first || ((DigitPlaces >> first) & 1) == 0)
        {
            return false;
        }

        Vector128<ulong> eights = Vector128.Shuffle(
            digits & isDigit, Vector128.Create((byte)255, 255, 255, 255, 0, 2, 3, 4, 6, 7, 8, 10, 11, 12, 14, 15))
            .AsUInt64();
        hundredths = (long)((EightDigits(eights[0]) * 100_000_000) + EightDigits(eights[1]));
        return true;
    }

    // Zeroes stand before the first letter.
    private static Vector128<byte> AgainstTheEnd(ReadOnlySpan<byte> figure)
    {
        // Shifted in two steps, because a shift by all 64 bits would be none.
        int half = (Letters - figure.Length) * 4;
        return Vector128.Create(
            BinaryPrimitives.ReadUInt64LittleEndian(figure) << half << half,
            BinaryPrimitives.ReadUInt64LittleEndian(figure[^8..])).AsByte();
    }

    // Digits are joined to pairs, and the pairs to two fours that are added up in the upper half.
    private static ulong EightDigits(ulong digits)
    {
        unchecked
        {
            ulong pairs = (digits * 10) + (digits >> 8);
            return (((pairs & 0x000000FF000000FF) * (100 + (1_000_000UL << 32)))
                + (((pairs >> 16) & 0x000000FF000000FF) * (1 + (10_000UL << 32)))) >> 32;
        }
    }
}
