namespace Restitution.Evidence;

/// <summary>
/// Joins places that follow each other in an exhibit, so that a month of rows is cited as one run of lines.
/// </summary>
public static class SourceRefs
{
    /// <summary>The same places in the same order, runs of lines of one text exhibit put together.</summary>
    public static IReadOnlyList<SourceRef> Joined(IEnumerable<SourceRef> sources)
    {
        var joined = new List<SourceRef>();
        foreach (SourceRef source in sources)
        {
            if (joined.Count > 0 && Follows(joined[^1], source))
            {
                joined[^1] = SourceRef.Lines(source.Exhibit, joined[^1].FirstLineNumber, source.LastLineNumber);
            }
            else
            {
                joined.Add(source);
            }
        }

        return joined;
    }

    private static bool Follows(SourceRef last, SourceRef next) =>
        last.Exhibit == next.Exhibit && last is { Sheet: null, Element: null, LastLineNumber: > 0 }
        && next is { Sheet: null, Element: null } && next.FirstLineNumber == last.LastLineNumber + 1;
}
