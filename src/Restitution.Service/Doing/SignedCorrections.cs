using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Corrections;
using Restitution.Service.Access;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Doing;

/// <summary>
/// Corrections are read before they are kept, and whoever writes a row signs it: nobody signs for another, or for
/// another day.
/// </summary>
/// <remarks>
/// A row that stands already as it is keeps its signature. The one person of a laptop signs by the name that documents
/// are to print, since no token says it.
/// </remarks>
internal static class SignedCorrections
{
    private const string Folder = "corrections/";
    private const string Ending = ".csv";
    private const int RefusalsMost = 20;

    // A day that is today somewhere: offices lie east and west of the machine's clock.
    private static readonly Duration AheadMost = Duration.FromHours(14);
    private static readonly Duration BehindMost = Duration.FromHours(12);

    public static bool IsOne(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    /// <exception cref="RefusedException">No exhibit's corrections are read from the path, the file cannot be read, or
    /// a row that is new or changed is not signed by whoever writes it.</exception>
    public static void ThrowIfNot(ServiceParts parts, CaseAtHand at, string path, byte[] bytes)
    {
        string exhibit = ExhibitOf(parts, at, path);
        CorrectionReading read = CorrectionFile.Read(bytes, path, dayOfBlanks: null);
        RefusedException.ThrowIfAny(
        [
            .. read.Refusals.Take(RefusalsMost).Select(one => ReadRefusals.Of(one, "correct the line named")),
            .. read.Exhibits.Where(other => other != exhibit).Take(RefusalsMost).Select(_ => new Refusal(
                RefusedBecause.CodeUnknown, path, "a correction of another exhibit", exhibit,
                "send it as a correction of its own exhibit")),
        ]);
        HashSet<(string, string, string, string, LocalDate, string)> standing = [.. Standing(parts, at, path)];
        RefusedException.ThrowIfAny(
        [
            .. read.Corrections.Select(one => one.Correction).Where(one => !standing.Contains(KeyOf(one)))
                .SelectMany(one => Unsigned(one, parts.Clock.GetCurrentInstant(), at)).Take(RefusalsMost),
        ]);
    }

    private static string ExhibitOf(ServiceParts parts, CaseAtHand at, string path)
    {
        string code = path.EndsWith(Ending, StringComparison.Ordinal) ? path[Folder.Length..^Ending.Length] : "";
        return parts.Exhibits.OfCode(at.Id, code) is { } exhibit && path == $"{Folder}{exhibit.Code}{Ending}"
            ? exhibit.Code
            : throw new RefusedException(
                RefusedBecause.FileNotKept, path, "a path from which no corrections are read",
                $"{Folder}CODE{Ending}, the code that of an exhibit which was received",
                "send the exhibit first, and its corrections under its code");
    }

    private static IEnumerable<(string, string, string, string, LocalDate, string)> Standing(
        ServiceParts parts, CaseAtHand at, string path) => parts.CaseFiles.Of(at.Id, path) is { } file
        ? CorrectionFile.Read(parts.CaseFiles.Bytes(file), path, dayOfBlanks: null).Corrections
            .Select(one => KeyOf(one.Correction))
        : [];

    private static (string, string, string, string, LocalDate, string) KeyOf(Correction one) =>
        (one.Place, one.Original, one.Corrected, one.By, one.On, one.Reason);

    private static IEnumerable<Refusal> Unsigned(Correction correction, Instant now, CaseAtHand at)
    {
        string place = $"the correction of {correction.Place}";
        if (!at.Caller.IsLocal && correction.By != at.By)
        {
            yield return new Refusal(
                RefusedBecause.SignatureForeign, $"{place}, by", "another than whoever writes it", at.By,
                "sign it yourself; a row that another corrected stands as it was written");
        }

        if (correction.On < (now - BehindMost).InUtc().Date || correction.On > (now + AheadMost).InUtc().Date)
        {
            yield return new Refusal(
                RefusedBecause.SignatureForeign, $"{place}, on", LocalDatePattern.Iso.Format(correction.On),
                $"today, {LocalDatePattern.Iso.Format(now.InUtc().Date)}",
                "write the day on which it is corrected here");
        }
    }
}
