using System.Globalization;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Reading;

/// <summary>
/// The corrections that a case holds of one exhibit: <c>corrections/EXHIBIT.csv</c>, beside the exhibit.
/// </summary>
public static class CaseCorrections
{
    /// <summary>The corrections of the case with these over them; the later correction of a row holds.</summary>
    /// <exception cref="RefusedException">The corrections of the case cannot be read.</exception>
    public static CorrectionSet With(CaseFolder folder, string exhibit, IReadOnlyList<Correction> more)
    {
        (CorrectionSet? before, IReadOnlyList<Refusal> refusals) = Of(folder, exhibit);
        RefusedException.ThrowIfAny(refusals);
        return new CorrectionSet(before!.All
            .Where(old => more.All(correction => correction.Place != old.Place))
            .Concat(more));
    }

    /// <summary>Writes corrections into the case. The exhibit itself is never written to.</summary>
    public static void Add(CaseFolder folder, string exhibit, IReadOnlyList<Correction> more)
    {
        using var csv = new StringWriter(CultureInfo.InvariantCulture);
        CorrectionFile.WriteHead(csv);
        foreach (Correction correction in With(folder, exhibit, more).All)
        {
            CorrectionFile.Write(csv, exhibit, correction);
        }

        string path = folder.CorrectionsPathOf(exhibit);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        WholeFile.Write(path, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())], isPrivate: true);
    }

    /// <summary>A refusal for each file of corrections that is of no exhibit of the case.</summary>
    public static IEnumerable<Refusal> OfNoExhibit(CaseFolder folder)
    {
        if (folder.IsMixed)
        {
            return [];
        }

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
