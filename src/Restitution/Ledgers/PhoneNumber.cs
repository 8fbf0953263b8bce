namespace Restitution.Ledgers;

/// <summary>A phone number as it is compared, whatever country's prefix stands before it or is left out.</summary>
/// <remarks>
/// No list of countries is asked. Without zeros before, one of the two is the end of the other: +66 81 234 5678,
/// 0066812345678 and 081-234-5678 all end with 812345678. Fewer than eight common figures tell nothing.
/// </remarks>
public static class PhoneNumber
{
    /// <summary>The fewest figures that are compared.</summary>
    public const int FiguresLeast = 8;

    private const int PrefixMost = 5;

    /// <summary>The figures without zeros before; "(0)" after a prefix is left out.</summary>
    public static string Figures(string written) =>
        string.Concat(written.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit)).TrimStart('0');

    public static bool IsSame(string one, string other)
    {
        (string left, string right) = (Figures(one), Figures(other));
        (string shorter, string longer) = left.Length <= right.Length ? (left, right) : (right, left);
        return shorter.Length >= FiguresLeast && longer.Length - shorter.Length <= PrefixMost
            && longer.EndsWith(shorter, StringComparison.Ordinal);
    }
}
