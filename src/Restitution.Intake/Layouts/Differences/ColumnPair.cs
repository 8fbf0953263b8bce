using Restitution.Intake.Words;

namespace Restitution.Intake.Layouts.Differences;

/// <summary>A column of the saved layout and the column of the file that it is; one of them may be missing.</summary>
internal sealed record ColumnPair(ColumnLayout? Saved, ColumnLayout? Found)
{
    /// <summary>
    /// Pairs by heading first, then what is left by place and field, then what is left by field alone.
    /// </summary>
    public static IReadOnlyList<ColumnPair> Of(IReadOnlyList<ColumnLayout> saved, IReadOnlyList<ColumnLayout> found)
    {
        List<ColumnLayout> left = [.. found];
        var pairs = new Dictionary<ColumnLayout, ColumnLayout>(ReferenceEqualityComparer.Instance);
        Func<ColumnLayout, ColumnLayout, bool>[] ways =
        [
            (known, other) => known.Heading is { } heading && other.Heading is { } name && IsSame(heading, name),
            (known, other) => known.Field == other.Field && known.PayItem == other.PayItem && known.At == other.At,
            (known, other) => known.Field == other.Field && known.PayItem == other.PayItem,
        ];
        foreach (Func<ColumnLayout, ColumnLayout, bool> isPair in ways)
        {
            foreach (ColumnLayout known in saved.Where(known => !pairs.ContainsKey(known)))
            {
                if (left.Find(other => isPair(known, other)) is { } other)
                {
                    pairs[known] = other;
                    left.Remove(other);
                }
            }
        }

        return
        [
            .. saved.Select(known => new ColumnPair(known, pairs.GetValueOrDefault(known))),
            .. left.Select(other => new ColumnPair(null, other)),
        ];
    }

    public static bool IsSame(string heading, string other) =>
        string.Equals(WordLists.Bare(heading), WordLists.Bare(other), StringComparison.Ordinal);
}
