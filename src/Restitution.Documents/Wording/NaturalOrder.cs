using System.Globalization;
using Restitution.Evidence;

namespace Restitution.Documents;

/// <summary>Places as people count: what ends in 2 comes before what ends in 10.</summary>
internal sealed class NaturalOrder : IComparer<SourceRef>
{
    public static NaturalOrder OfPlaces { get; } = new();

    public int Compare(SourceRef x, SourceRef y)
    {
        int byExhibit = OfTexts(x.Exhibit, y.Exhibit);
        int bySheet = byExhibit != 0 ? byExhibit : string.CompareOrdinal(x.Sheet, y.Sheet);
        int byLine = bySheet != 0 ? bySheet : x.FirstLineNumber.CompareTo(y.FirstLineNumber);
        int byElement = byLine != 0 ? byLine : OfTexts(x.Element ?? "", y.Element ?? "");
        return byElement != 0 ? byElement : x.CompareTo(y);
    }

    /// <summary>Runs of figures by their number, all else by its characters.</summary>
    public static int OfTexts(string one, string other)
    {
        (int first, int second) = (0, 0);
        while (first < one.Length && second < other.Length)
        {
            int order = char.IsAsciiDigit(one[first]) && char.IsAsciiDigit(other[second])
                ? Number(one, ref first).CompareTo(Number(other, ref second))
                : one[first++].CompareTo(other[second++]);
            if (order != 0)
            {
                return order;
            }
        }

        return (one.Length - first).CompareTo(other.Length - second);
    }

    private static decimal Number(string text, ref int at)
    {
        int from = at;
        while (at < text.Length && at - from < 20 && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return decimal.Parse(text.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
