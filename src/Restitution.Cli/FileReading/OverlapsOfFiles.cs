using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Statements;
using Restitution.Ledgers;

namespace Restitution.Cli.FileReading;

/// <summary>
/// Statements of several files that cover the same days: their files are read again, so that what both have counts
/// once.
/// </summary>
/// <remarks>
/// A statement given twice counts once, whether it came in two files, twice in one archive or on the same days as
/// another. Only files that overlap are held in memory for it, and only up to <see cref="LinesMost"/> lines; beyond,
/// a note says that the counts stay as they are.
/// </remarks>
internal static class OverlapsOfFiles
{
    public const int LinesMost = 300_000;

    public static IReadOnlyList<FileReport> Merged(IReadOnlyList<FileReport> reports, ReadWish wish)
    {
        FileReport[] read = [.. reports.Where(report => !report.IsRefused && report.SameFileAs is null)];
        FileReport[] overlapping = [.. read.Where(Sharing(read).Contains)];
        if (overlapping.Length == 0)
        {
            return reports;
        }

        if (overlapping.Sum(report => (long)report.Counts.Accepted) > LinesMost)
        {
            return [.. reports.Select(report => overlapping.Contains(report) ? Unmerged(report) : report)];
        }

        (IReadOnlyList<ReadExhibit> merged, _) = Overlaps.Merged(Whole(read, overlapping, wish));
        return [.. reports.Select(report => merged.FirstOrDefault(one => one.Exhibit == report.File.Code) is { } one
            ? report with { Counts = one.Counts, Notes = one.Notes }
            : report)];
    }

    // Every file with a statement that shares days with another of its account, also within one archive or message;
    // statements that name no account may be of one all the same.
    private static HashSet<FileReport> Sharing(FileReport[] read)
    {
        HashSet<FileReport> sharing = [];
        foreach (IGrouping<(string, string), (FileReport Report, StatementOutcome Statement)> account in
            from report in read
            from statement in report.Statements
            where statement.BookedSpan is not null
            group (report, statement) by (AccountNumber.Compared(statement.Account), statement.Currency.Code))
        {
            (FileReport Report, StatementOutcome Statement)? furthest = null;
            foreach ((FileReport Report, StatementOutcome Statement) next in
                account.OrderBy(one => one.Statement.BookedSpan!.Start).ThenBy(one => one.Statement.BookedSpan!.End))
            {
                if (furthest is { } before && next.Statement.BookedSpan!.Start <= before.Statement.BookedSpan!.End)
                {
                    sharing.Add(before.Report);
                    sharing.Add(next.Report);
                }

                if (furthest is not { } last || next.Statement.BookedSpan!.End > last.Statement.BookedSpan!.End)
                {
                    furthest = next;
                }
            }
        }

        return sharing;
    }

    private static FileReport Unmerged(FileReport report) => report with
    {
        Notes =
        [
            .. report.Notes,
            new IntakeNote(
                NoteKind.SameOrTwo, report.File.Code, FormattableString.Invariant(
                    $"its statements share days with others, and more than {LinesMost} lines are not held against ")
                + "each other in this table; --json does it", 1),
        ],
    };

    // Bytes read before are known by all files before, whether they overlap or not.
    private static List<ReadExhibit> Whole(FileReport[] read, FileReport[] overlapping, ReadWish wish)
    {
        var corrections = new CorrectionsOf(wish.Corrections);
        var before = new FilesRead();
        List<ReadExhibit> whole = [];
        foreach (FileReport report in read)
        {
            if (overlapping.Contains(report))
            {
                whole.Add(Whole(report, corrections, before));
            }

            before.Add(report.File, report.BytesRead);
        }

        return whole;
    }

    private static ReadExhibit Whole(FileReport report, CorrectionsOf corrections, FilesRead before)
    {
        using FileStream bytes = File.OpenRead(report.File.FullPath);
        CorrectionSet? correcting = corrections.For(report.File).Corrections;
        return ReadExhibit.From(
            bytes, report.File.Code, report.Layout!, Path.GetFileName(report.File.FullPath), before.Places,
            correcting);
    }
}
