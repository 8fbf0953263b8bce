using Restitution.Evidence;
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

    public static (IReadOnlyList<FileReport> Reports, OverlapsFound Found) Merged(
        IReadOnlyList<FileReport> reports, ReadWish wish)
    {
        FileReport[] read = [.. reports.Where(report => !report.IsRefused && report.SameFileAs is null)];
        bool[] isSharing = Sharing([.. read.Select(report => report.Statements)]);
        FileReport[] overlapping = [.. read.Where((_, index) => isSharing[index])];
        if (overlapping.Length == 0)
        {
            return (reports, new OverlapsFound([], []));
        }

        if (overlapping.Sum(report => (long)report.Counts.Accepted) > LinesMost)
        {
            return ([.. reports.Select(report => overlapping.Contains(report) ? Unmerged(report) : report)],
                OverlapsFound.NotTried);
        }

        (IReadOnlyList<ReadExhibit> merged, IReadOnlyList<SameOrTwo> questions) =
            Overlaps.Merged(Whole(read, overlapping, wish));
        IReadOnlyList<FileReport> counted =
        [
            .. reports.Select(report => merged.FirstOrDefault(one => one.Exhibit == report.File.Code) is { } one
                ? report with { Counts = one.Counts, Notes = one.Notes }
                : report),
        ];
        StatementLine[] lines =
        [
            .. merged.SelectMany(one => one.Records).OfType<StatementLine>().Where(line => line.AlsoAt.Count > 0),
        ];
        return (counted, new OverlapsFound(lines, questions));
    }

    /// <summary>
    /// Which files have a statement that shares days with another of its account, also within the file itself. Of
    /// several statements in a currency of which one names no account, all may be of one.
    /// </summary>
    public static bool[] Sharing(IReadOnlyList<IReadOnlyList<StatementOutcome>> files)
    {
        (int File, StatementOutcome Statement)[] all =
            [.. files.SelectMany((statements, file) => statements.Select(statement => (file, statement)))];
        HashSet<string> unnamed = [.. all.Select(one => one.Statement)
            .Where(statement => AccountNumber.Compared(statement.Account).Length == 0)
            .Select(statement => statement.Currency.Code)];
        bool[] isSharing = new bool[files.Count];
        foreach ((int File, StatementOutcome Statement)[] account in all.GroupBy(one => (
            unnamed.Contains(one.Statement.Currency.Code) ? "" : AccountNumber.Compared(one.Statement.Account),
            one.Statement.Currency.Code)).Select(statements => statements.ToArray()))
        {
            bool[] isOverlapping = OverlappingDays.Among([.. account.Select(one => one.Statement.BookedSpan)]);
            for (int index = 0; index < account.Length; index++)
            {
                isSharing[account[index].File] |= isOverlapping[index];
            }
        }

        return isSharing;
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
