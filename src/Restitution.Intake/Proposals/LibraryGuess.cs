using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Library;
using Restitution.Intake.Words;

namespace Restitution.Intake.Proposals;

/// <summary>Finds a table whose headings are those of one layout on file.</summary>
internal static class LibraryGuess
{
    /// <returns>The headings with what each column holds, or null, and the evidence where there is any.</returns>
    public static (HeaderGuess? Guess, string? Evidence) Of(IReadOnlyList<SampleRow> rows, ExhibitKind? kind)
    {
        HeaderGuess[] found = [.. Matches(rows, kind)];
        HeaderGuess[] named = [.. found.Where(guess => IsNamed(rows, guess))];
        HeaderGuess[] left = named.Length > 0 ? named : [.. found.Where(guess => !guess.OnFile!.NeedsIssuer)];
        if (left is [var only])
        {
            string name = named.Length > 0 ? ", whose name stands above them" : "";
            HeaderGuess guess = only with { IsIssuerNamed = named.Length > 0 };
            return (guess, $"the headings are those of {only.OnFile!.Name}{name} "
                + $"({Kebab.Of(only.OnFile.Standing)}; {only.OnFile.Source})");
        }

        if (found.Length == 0)
        {
            return (null, null);
        }

        string issuers = string.Join(" and ", found.Select(guess => guess.OnFile!.Issuer).Distinct());
        return (null, left.Length == 0
            ? $"the headings are as usual as those of {issuers}, whose name does not stand above them: no layout on file "
                + "is used"
            : $"the headings are those of {issuers}: no layout on file is used");
    }

    private static List<HeaderGuess> Matches(IReadOnlyList<SampleRow> rows, ExhibitKind? kind)
    {
        var found = new List<HeaderGuess>();
        List<LibraryLayout> left = [.. LayoutLibrary.All.Where(layout => kind is null || kind == layout.Kind)];
        for (int at = 0; at < Math.Min(rows.Count, HeaderGuess.RowsSearched) && left.Count > 0; at++)
        {
            foreach (int depth in new[] { 1, 2 })
            {
                if (at + depth <= rows.Count)
                {
                    HeaderGuess[] here = [.. Match([.. rows.Skip(at).Take(depth)], left)];
                    found.AddRange(here);
                    left.RemoveAll(layout => here.Any(guess => guess.OnFile == layout));
                }
            }
        }

        return found;
    }

    private static IEnumerable<HeaderGuess> Match(SampleRow[] rows, IReadOnlyList<LibraryLayout> layouts)
    {
        int width = rows.Max(row => row.Cells.Length);
        string[] headings =
            [.. Enumerable.Range(0, width).Select(index => string.Join(' ', HeaderGuess.PartsOf(rows, index)))];
        string[] bare = [.. headings.Select(WordLists.Bare)];
        foreach (LibraryLayout layout in layouts)
        {
            if (LibraryMatch.Of(bare, layout) is not { } columns)
            {
                continue;
            }

            var fields = columns.ToDictionary(column => column.Key, column => (column.Value.Field, (PayItemKind?)null));
            yield return new HeaderGuess(layout.Kind, [.. rows.Select(row => row.Number)], headings, fields)
            {
                OnFile = layout,
            };
        }
    }

    private static bool IsNamed(IReadOnlyList<SampleRow> rows, HeaderGuess guess) => rows
        .Where(row => row.Number < guess.Rows.Min())
        .Any(row => row.Cells.Any(cell => LibraryMatch.Names(cell, guess.OnFile!)));
}
