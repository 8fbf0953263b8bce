using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>The corrections of each file: those of the file that was given, else those of its case.</summary>
internal sealed class CorrectionsOf(CorrectionReading? given)
{
    /// <summary>The corrections, or why they cannot be read; exactly one of the two.</summary>
    public (CorrectionSet? Corrections, IReadOnlyList<Refusal> Refusals) For(FileToRead file) => given is not null
        ? (given.Of(file.Code), [])
        : file.Case is { } folder ? CaseCorrections.Of(folder, file.Code) : (CorrectionSet.None, []);

    /// <summary>
    /// Corrections under the codes of the files that are read: a file is the same alone and in its folder.
    /// </summary>
    /// <exception cref="RefusedException">A correction is of a file that is not read, or of several that are, or two
    /// are of one row.</exception>
    public static CorrectionReading? Matched(CorrectionReading? given, IReadOnlyList<FileToRead> files)
    {
        if (given is null)
        {
            return null;
        }

        var matched = new List<(string Exhibit, Correction Correction)>();
        var places = new HashSet<(string, string)>();
        var refusals = new List<Refusal>();
        foreach ((string exhibit, Correction correction) in given.Corrections)
        {
            if (CodesOf(exhibit, files) is not [var code])
            {
                refusals.Add(Unknown(exhibit, correction, files));
                continue;
            }

            string place = correction.Place.StartsWith(exhibit, StringComparison.Ordinal)
                ? code + correction.Place[exhibit.Length..] : correction.Place;
            matched.Add((code, correction with { Place = place }));
            if (!places.Add((code, place)))
            {
                refusals.Add(new Refusal(
                    RefusedBecause.CorrectionsUnreadable, correction.Place, $"a second correction of {place}",
                    "one correction for each row", "take one of them out"));
            }
        }

        RefusedException.ThrowIfAny(refusals);
        return given with { Corrections = matched };
    }

    private static string[] CodesOf(string exhibit, IReadOnlyList<FileToRead> files)
    {
        string[] same = [.. files.Where(file => file.Code == exhibit).Select(file => file.Code)];
        return same.Length > 0
            ? same
            : [.. files.Where(file => file.Case is null
                && (file.Code.EndsWith("/" + exhibit, StringComparison.Ordinal)
                    || exhibit.EndsWith("/" + file.Code, StringComparison.Ordinal))).Select(file => file.Code)];
    }

    private static Refusal Unknown(string exhibit, Correction correction, IReadOnlyList<FileToRead> files) => new(
        RefusedBecause.CodeUnknown, correction.Place, $"a correction of the exhibit \"{exhibit}\"",
        $"one of {string.Join(", ", files.Select(file => file.Code))}",
        "name the file that it corrects too, or take the correction out");
}
