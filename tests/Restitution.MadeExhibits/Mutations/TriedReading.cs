using System.Diagnostics;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.MadeExhibits.Coverage;

namespace Restitution.MadeExhibits.Mutations;

/// <summary>What came of reading one file by a layout and by a fresh proposal.</summary>
/// <param name="Fault">What must never be: an exception, counts that do not foot, a text that no outcome holds, a long
/// run; null when none.</param>
/// <param name="Signature">Kinds of refusal, faults, notes and outcomes: files alike have the same.</param>
public sealed record TriedReading(string? Fault, string Signature, TimeSpan Took)
{
    /// <summary>A single reading may take so long.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public static TriedReading Of(byte[] bytes, Layout layout, string fileName)
    {
        long start = Stopwatch.GetTimestamp();
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var read = new List<Layout>();
        string? fault = null;
        TimeSpan? took = null;
        try
        {
            fault = Read(bytes, layout, fileName, seen, read) ?? Propose(bytes, layout, fileName, seen, read);
            took = Stopwatch.GetElapsedTime(start);
            fault ??= Lost(bytes, read);
        }
        catch (Exception unhandled)
        {
            fault = unhandled.ToString();
        }

        took ??= Stopwatch.GetElapsedTime(start);
        return new TriedReading(
            fault ?? (took > Longest ? $"took {took}" : null), string.Join(' ', seen), took.Value);
    }

    private static string? Read(
        byte[] bytes, Layout layout, string fileName, SortedSet<string> seen, List<Layout> layouts)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        ReadExhibit read = ReadExhibit.From(stream, layout.Exhibit, layout, fileName);
        ReadJson.Write(read);
        Note(read, seen);
        if (read.Refusal is null)
        {
            layouts.Add(layout);
        }

        _ = read.QuarantinedSums;
        return read switch
        {
            { Counts.Foot: false } => $"counts do not foot: {read.Counts}",
            _ when read.Counts.Accepted != read.Records.Count + read.OtherBooks.Sum(book => book.Value.Count) =>
                $"{read.Counts} against {read.Records.Count} records",
            _ when read.Counts.Quarantined != read.Quarantined.Count || read.Counts.Ignored != read.Ignored.Count =>
                $"{read.Counts} against {read.Quarantined.Count} set aside and {read.Ignored.Count} left out",
            _ when read.Quarantined.FirstOrDefault(row => row.Faults.Count == 0) is { } row =>
                $"{row.Source} was set aside without a fault",
            { Refusal: null, Counts.Received: 0 } => "nothing was received, and nothing refused",
            _ => null,
        };
    }

    private static string? Propose(
        byte[] bytes, Layout layout, string fileName, SortedSet<string> seen, List<Layout> layouts)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        LayoutProposal proposal = LayoutProposal.For(stream, layout.Exhibit);
        byte[] written = LayoutFile.Write(proposal.Layout);
        if (proposal.Refusal is { } refusal)
        {
            seen.Add($"proposal-{Kebab.Of(refusal.Kind)}");
            return null;
        }

        seen.Add($"proposal-{Kebab.Of(proposal.Layout.Format)}-{(proposal.HasOneReading ? "one" : "open")}");
        if (!proposal.HasOneReading)
        {
            return null;
        }

        LayoutReading again = LayoutFile.Read(written);
        return again.Layout is { } same
            ? Read(bytes, same, fileName, seen, layouts)
            : $"the proposed layout does not read again: {string.Join("; ", again.Faults)}";
    }

    // The bytes are held against every reading of them; not within the time that a reading may take.
    private static string? Lost(byte[] bytes, List<Layout> layouts) => layouts
        .Select(layout => ExhibitCoverage.Lost(bytes, layout))
        .Where(lost => lost is not null)
        .Select(lost => $"a text vanished: {lost}")
        .FirstOrDefault();

    private static void Note(ReadExhibit read, SortedSet<string> seen)
    {
        seen.Add(read.Refusal is { } refusal ? $"refused-{Kebab.Of(refusal.Kind)}" : "read");
        seen.UnionWith(read.Quarantined.SelectMany(row => row.Faults).Select(fault => $"fault-{Kebab.Of(fault.Kind)}"));
        seen.UnionWith(read.Ignored.Select(row => $"ignored-{Kebab.Of(row.Because)}"));
        seen.UnionWith(read.Notes.Select(
            note => note.Kind == NoteKind.Normalised ? $"note-{note.About}" : $"note-{Kebab.Of(note.Kind)}"));
        seen.UnionWith(read.Statements.Select(statement => $"statement-{Kebab.Of(statement.Verdict)}"));
        seen.UnionWith(read.Records.Select(record => record.GetType().Name));
    }
}
