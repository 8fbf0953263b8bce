using Restitution.Intake.Corrections;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Reading;

/// <summary>
/// The corrections that a case holds of one exhibit: <c>corrections/EXHIBIT.csv</c>, beside the exhibit.
/// </summary>
public static class CaseCorrections
{
    /// <summary>A refusal for each file of corrections that is of no exhibit of the case.</summary>
    public static IEnumerable<Refusal> OfNoExhibit(CaseFolder folder)
    {
        string corrections = Path.GetDirectoryName(folder.CorrectionsPathOf(""))!;
        string[] read = [.. folder.Exhibits.Where(exhibit => !exhibit.IsCitedOnly).Select(each => each.Exhibit.Code)];
        return from path in Directory.Exists(corrections) ? Directory.EnumerateFiles(corrections, "*.csv") : []
               let code = Path.GetFileNameWithoutExtension(path)
               where !read.Contains(code)
               orderby code
               select new Refusal(
                   RefusedBecause.CodeUnknown, $"corrections/{code}.csv", $"corrections of the exhibit \"{code}\"",
                   $"one of {string.Join(", ", read)}", "correct the name of the file, or move it away");
    }

    /// <summary>The corrections, or every fault of the file; none where the case has no such file.</summary>
    public static (CorrectionSet? Corrections, IReadOnlyList<Refusal> Refusals) Of(CaseFolder folder, string exhibit)
    {
        string path = folder.CorrectionsPathOf(exhibit);
        if (!File.Exists(path))
        {
            return (CorrectionSet.None, []);
        }

        string place = $"corrections/{exhibit}.csv";
        CorrectionReading reading = CorrectionFile.Read(File.ReadAllBytes(path), place, dayOfBlanks: null);
        List<Refusal> refusals =
            [.. reading.Refusals.Select(refusal => ReadRefusals.Of(refusal, "correct the line named"))];
        refusals.AddRange(reading.Exhibits.Where(other => other != exhibit).Select(other => new Refusal(
            RefusedBecause.CodeUnknown, place, $"a correction of the exhibit \"{other}\"", exhibit,
            $"move it to corrections/{other}.csv")));
        return refusals.Count == 0 ? (reading.Of(exhibit), []) : (null, refusals);
    }
}
