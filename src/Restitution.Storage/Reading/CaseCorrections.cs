using Restitution.Intake.Corrections;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Reading;

/// <summary>
/// The corrections that a case holds of one exhibit: <c>corrections/EXHIBIT.csv</c>, beside the exhibit.
/// </summary>
public static class CaseCorrections
{
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
