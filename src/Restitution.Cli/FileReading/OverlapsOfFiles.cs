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
/// Only files that overlap are held in memory for it, and only up to <see cref="LinesMost"/> lines; beyond, the overlap
/// is told and the counts stay as they are.
/// </remarks>
internal static class OverlapsOfFiles
{
    public const int LinesMost = 300_000;

    public static IReadOnlyList<FileReport> Merged(
        IReadOnlyList<FileReport> reports, IReadOnlyList<StatementLink> links, ReadWish wish)
    {
        HashSet<string> places = [.. links.Where(link => link.Kind == LinkKind.DaysOverlap)
            .SelectMany(link => new[] { link.Earlier.Place.Exhibit, link.Later.Place.Exhibit })];
        FileReport[] overlapping = [.. reports.Where(report => !report.IsRefused && report.SameFileAs is null
            && places.Any(place => place == report.File.Code
                || place.StartsWith(report.File.Code + "/", StringComparison.Ordinal)))];
        if (overlapping.Length < 2 || overlapping.Sum(report => report.Counts.Accepted) > LinesMost)
        {
            return reports;
        }

        var corrections = new CorrectionsOf(wish.Corrections);
        (IReadOnlyList<ReadExhibit> merged, _) =
            Overlaps.Merged([.. overlapping.Select(report => Whole(report, corrections))]);
        return [.. reports.Select(report => merged.FirstOrDefault(read => read.Exhibit == report.File.Code) is { } read
            ? report with { Counts = read.Counts, Notes = read.Notes }
            : report)];
    }

    private static ReadExhibit Whole(FileReport report, CorrectionsOf corrections)
    {
        using FileStream bytes = File.OpenRead(report.File.FullPath);
        CorrectionSet? correcting = corrections.For(report.File).Corrections;
        return ReadExhibit.From(
            bytes, report.File.Code, report.Layout!, Path.GetFileName(report.File.FullPath), corrections: correcting);
    }
}
