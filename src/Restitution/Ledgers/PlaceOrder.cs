using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Places as they stand in their exhibits: the tenth element comes after the third.</summary>
internal static class PlaceOrder
{
    public static int Compare(SourceRef left, SourceRef right) =>
        left.Element is { } one && right.Element is { } other && left.Exhibit == right.Exhibit
            ? ByNumbers(one, other) : left.CompareTo(right);

    private static int ByNumbers(string left, string right)
    {
        for (int one = 0, other = 0; one < left.Length && other < right.Length;)
        {
            (int oneEnd, int otherEnd) = (EndOf(left, one), EndOf(right, other));
            ReadOnlySpan<char> oneRun = left.AsSpan(one, oneEnd - one).TrimStart('0');
            ReadOnlySpan<char> otherRun = right.AsSpan(other, otherEnd - other).TrimStart('0');
            bool areFigures = char.IsAsciiDigit(left[one]) && char.IsAsciiDigit(right[other]);
            int compared = areFigures && oneRun.Length != otherRun.Length
                ? oneRun.Length.CompareTo(otherRun.Length)
                : oneRun.SequenceCompareTo(otherRun);
            if (compared != 0)
            {
                return compared;
            }

            (one, other) = (oneEnd, otherEnd);
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int EndOf(string text, int from)
    {
        int end = from + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && char.IsAsciiDigit(text[from]))
        {
            end++;
        }

        return end;
    }
}
