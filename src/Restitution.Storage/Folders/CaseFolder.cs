using NodaTime.Text;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Rates;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Folders;

/// <summary>
/// The laptop form of a case: a folder with <c>case.json</c>, exhibits, layouts, law of its own and identities.
/// </summary>
/// <remarks>
/// <code>
/// case.json         what the case is; comments allowed
/// exhibits/         the files as received, never written to
/// rates/            files of exchange rates that case.json names; optional
/// layouts/CODE.json how one exhibit is read, as a person confirmed it
/// corrections/CODE.csv rows of one exhibit that a person put right, with who, when and why; optional
/// law/th/….json     law files that the case adds or puts in the place of one on file; optional
/// identities        names and account numbers, encrypted; optional
/// access.log        who opened the identities, when and why
/// decisions.log     what was confirmed in review, by whom, when and why
/// </code>
/// </remarks>
public sealed class CaseFolder
{
    private const string CaseFileName = "case.json";

    // By exhibit, the folder that holds its layout and its corrections, where it is not this one.
    private IReadOnlyDictionary<string, string>? layoutsIn;
    private IReadOnlyDictionary<string, string>? correctionsIn;

    private CaseFolder(CaseFolder other, CaseFile caseFile)
    {
        (FullPath, AsWritten, Case, Language, CaseSha256) =
            (other.FullPath, other.AsWritten, caseFile, other.Language, other.CaseSha256);
        PlaceOf = other.PlaceOf;
    }

    private CaseFolder(string path, string asWritten, CaseText text, string caseSha256)
    {
        FullPath = path;
        AsWritten = asWritten;
        Case = text.Case;
        Language = text.Language;
        CaseSha256 = caseSha256;
        PlaceOf = text.PlaceOf;
    }

    public string FullPath { get; }

    /// <summary>The path as it was given: what a command to be typed names.</summary>
    public string AsWritten { get; }

    public CaseFile Case { get; private init; }

    /// <summary>Where in <c>case.json</c> the value at the end of a path stands, for what only exhibits show.</summary>
    internal Func<object[], string> PlaceOf { get; }

    /// <summary>The exchange rates of the case.</summary>
    public CaseRates Rates { get; private init; } = CaseRates.None;

    /// <summary>en, th or both; null when the case does not say.</summary>
    public string? Language { get; }

    /// <summary>The digest of <c>case.json</c> as it stands.</summary>
    public string CaseSha256 { get; }

    /// <summary>In the order of <c>case.json</c>.</summary>
    public IReadOnlyList<ExhibitFile> Exhibits { get; private init; } = [];

    /// <summary>The law on file with the files and the choices of the case.</summary>
    public LawOnFile Law { get; private init; } = LawOnFile.Embedded;

    public string IdentitiesPath => Path.Combine(FullPath, "identities");

    public string AccessLogPath => Path.Combine(FullPath, "access.log");

    public string DecisionLogPath => Path.Combine(FullPath, "decisions.log");

    public bool HasIdentities => File.Exists(IdentitiesPath);

    /// <summary>Whether some pieces are those of another folder, to tell what each of them changes.</summary>
    public bool IsMixed { get; private init; }

    public string CorrectionsPathOf(string exhibit) =>
        Path.Combine(correctionsIn?.GetValueOrDefault(exhibit) ?? FullPath, "corrections", exhibit + ".csv");

    public string LayoutPathOf(string exhibit) =>
        Path.Combine(layoutsIn?.GetValueOrDefault(exhibit) ?? FullPath, "layouts", exhibit + ".json");

    /// <summary>The folder with pieces of another in the place of its own; nothing is read or written.</summary>
    /// <param name="layouts">By exhibit, the folder whose layout holds.</param>
    /// <param name="corrections">By exhibit, the folder whose corrections hold.</param>
    public CaseFolder Mixed(
        CaseFile caseFile, LawOnFile law, CaseRates rates, IReadOnlyList<ExhibitFile> exhibits,
        IReadOnlyDictionary<string, string> layouts, IReadOnlyDictionary<string, string> corrections) =>
        new(this, caseFile)
        {
            Exhibits = exhibits,
            Law = law,
            Rates = rates,
            IsMixed = true,
            layoutsIn = layouts,
            correctionsIn = corrections,
        };

    /// <param name="beneath">
    /// The law that the files of the case are added to; without it, the law that comes with the program.
    /// </param>
    /// <exception cref="RefusedException">With everything that is wrong with the folder, so that it is mended in one
    /// go.</exception>
    public static CaseFolder Open(string path, LawOnFile? beneath = null)
    {
        string folder = Path.GetFullPath(path);
        byte[] utf8 = CaseBytes(folder, path);
        CaseText text = CaseText.Read(utf8, CaseFileName);
        List<Refusal> refusals = [];
        CaseRates rates = CaseRates.Read(folder, text.Currencies, refusals);
        var opened = new CaseFolder(folder, path, text, FileDigest.Of(utf8))
        {
            Exhibits = ExhibitsOf(folder, text, refusals),
            Law = LawOf(folder, beneath ?? LawOnFile.Embedded, text, refusals),
            Case = text.Case with { Exchange = rates.Exchange },
            Rates = rates,
        };
        RefusedException.ThrowIfAny(refusals);
        return opened;
    }

    private static byte[] CaseBytes(string folder, string asWritten)
    {
        string file = Path.Combine(folder, CaseFileName);
        if (!Directory.Exists(folder))
        {
            throw new RefusedException(
                RefusedBecause.FolderMissing, asWritten, "no such folder", "a case folder",
                $"correct the path, or make one with: restitution case new {asWritten}");
        }

        return File.Exists(file)
            ? File.ReadAllBytes(file)
            : throw new RefusedException(
                RefusedBecause.FileMissing, asWritten, "no case.json in the folder", "a case folder",
                $"correct the path, or make one with: restitution case new {asWritten}");
    }

    private static List<ExhibitFile> ExhibitsOf(string folder, CaseText text, List<Refusal> refusals)
    {
        List<ExhibitFile> exhibits = [];
        foreach (ExhibitShape shape in text.Exhibits)
        {
            (string? fullPath, Refusal? refusal) = PathInFolder.Find(folder, shape.File, $"exhibit {shape.Code}");
            if (refusal is not null)
            {
                refusals.Add(refusal);
                continue;
            }

            (string sha256, long byteCount) = FileDigest.Of(fullPath!);
            if (shape.Sha256 is not null && shape.Sha256 != sha256)
            {
                refusals.Add(new Refusal(
                    RefusedBecause.DigestChanged, $"exhibit {shape.Code}", $"the digest {sha256}",
                    $"{shape.Sha256} as written down when it was received",
                    "put the file as received back in its place"));
            }

            exhibits.Add(
                new ExhibitFile(ExhibitOf(shape, sha256, byteCount), fullPath!, shape.AccountOf, shape.CitedOnly));
        }

        return exhibits;
    }

    private static Exhibit ExhibitOf(ExhibitShape shape, string sha256, long byteCount) => new(
        shape.Code, shape.File.Split('/')[^1], sha256, byteCount,
        shape.ReceivedOn is null ? null : LocalDatePattern.Iso.Parse(shape.ReceivedOn).Value,
        shape.Custodian, shape.Description);

    private static LawOnFile LawOf(string folder, LawOnFile beneath, CaseText text, List<Refusal> refusals)
    {
        const string LawOfTheCase = "law";
        LawOnFile law = beneath
            .With(LawFolder.Read(Path.Combine(folder, LawOfTheCase), LawOrigin.Case))
            .Choosing(text.Case.LawChoices);
        refusals.AddRange(LawFolder.Refusals(law, LawOfTheCase));
        refusals.AddRange(LawCheck.Choices(law).Select(fault => new Refusal(
            RefusedBecause.CodeUnknown, $"case.json, lawChoices, {fault.Id}", fault.Found, fault.Wanted,
            "correct the choice; restitution law show prints the readings of a file")));
        refusals.AddRange(UnknownWords.In(text.Case, law, text.PlaceOf));
        return law;
    }
}
