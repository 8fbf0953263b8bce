using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Intake.Statements;

/// <summary>Merges the statements of several exhibits that cover the same days of one account.</summary>
/// <remarks>
/// A row that is merged counts as duplicate in its exhibit, so that the counts still foot; the line that survives keeps
/// its place under <see cref="StatementLine.AlsoAt"/>.
/// </remarks>
public static class Overlaps
{
    /// <param name="holderOf">Whose account the exhibit of a code is, blank where nothing says so; null outside a
    /// case.</param>
    /// <returns>The exhibits in the order given, and the open questions by place.</returns>
    public static (IReadOnlyList<ReadExhibit> Exhibits, IReadOnlyList<SameOrTwo> Questions) Merged(
        IReadOnlyList<ReadExhibit> read, Func<string, string>? holderOf = null)
    {
        MergedStatements merged = StatementMerge.Of(
            [.. read.SelectMany(exhibit => StatementCopies.Of(exhibit, holderOf?.Invoke(exhibit.Exhibit) ?? ""))]);
        return merged is { MergedCount: 0, Questions.Count: 0 }
            ? (read, [])
            : ([.. read.Select(exhibit => Merged(exhibit, merged))], merged.Questions);
    }

    private static ReadExhibit Merged(ReadExhibit read, MergedStatements merged)
    {
        List<EvidenceRecord> surviving = new(read.Records.Count);
        foreach (EvidenceRecord record in read.Records)
        {
            EvidenceRecord? survivor = record is StatementLine line ? merged.SurvivorOf(line) : record;
            if (survivor is not null)
            {
                surviving.Add(survivor);
            }
        }

        SameOrTwo[] questions =
            [.. merged.Questions.Where(question => IsIn(read, question.Line))];
        int duplicate = read.Records.Count - surviving.Count;
        if (duplicate == 0 && questions.Length == 0)
        {
            return surviving.Zip(read.Records).All(pair => ReferenceEquals(pair.First, pair.Second))
                ? read : read.WithOverlaps(surviving, []);
        }

        return read.WithOverlaps(surviving, [.. Notes(read.Exhibit, duplicate, questions)]);
    }

    private static bool IsIn(ReadExhibit read, SourceRef place) => place.Exhibit == read.Exhibit
        || place.Exhibit.StartsWith(read.Exhibit + "/", StringComparison.Ordinal);

    private static IEnumerable<IntakeNote> Notes(string exhibit, int duplicate, SameOrTwo[] questions)
    {
        if (duplicate > 0)
        {
            yield return new IntakeNote(
                NoteKind.OverlapMerged, exhibit, "bookings that another statement of the account has as well",
                duplicate);
        }

        if (questions.Length > 0)
        {
            yield return new IntakeNote(
                NoteKind.SameOrTwo, exhibit,
                $"{questions[0].Line} may be {questions[0].Other} again: day and amount agree, and nothing else decides"
                + (questions.SelectMany(one => one.WithoutAccount).Distinct().ToArray() is { Length: > 0 } unnamed
                    ? $"; {string.Join(", ", unnamed)}: no account is named; name it in the layout, or with --account"
                    : ""),
                questions.Length);
        }
    }
}
