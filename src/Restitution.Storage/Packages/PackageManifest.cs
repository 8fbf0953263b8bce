using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Packages;

/// <summary>What is in a package, for whom, on what ground, and what was left out: the text that is signed.</summary>
/// <remarks>Workers are codes in it. It names no person but offices; who sent it stands there as a code.</remarks>
public sealed partial record PackageManifest
{
    internal const string FormOfIt = "restitution-package-1";

    private const int FilesMost = 100_000;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public string Form { get; init; } = FormOfIt;

    /// <summary>Of the package; the custody log of the sender knows it by this.</summary>
    public required string Id { get; init; }

    /// <summary>The code of the case.</summary>
    public required string Case { get; init; }

    /// <summary>When, in UTC: <c>2026-03-02T08:00:01Z</c>.</summary>
    public required string SentAt { get; init; }

    /// <summary>Who, by code.</summary>
    public required string SentBy { get; init; }

    public required PackageRecipient Recipient { get; init; }

    public required string Purpose { get; init; }

    /// <summary>On what ground of law, in the sender's words.</summary>
    public required string LegalGround { get; init; }

    /// <summary>In the order in which their bytes follow one another.</summary>
    public required IReadOnlyList<PackageFile> Files { get; init; }

    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    /// <summary>The key that signs the checkpoints in the files of custody; null where there are none.</summary>
    public string? CustodyKey { get; init; }

    [JsonIgnore]
    public long ByteCount => Files.Sum(file => file.ByteCount);

    /// <summary>Every text that a person wrote, for the scan for protected names.</summary>
    [JsonIgnore]
    public IEnumerable<string> Words =>
    [
        Purpose, LegalGround, SentBy, Recipient.Office,
        .. Files.SelectMany(file => new[] { file.Path, file.About, file.Reason ?? "" }.Concat(file.Told.Values)),
        .. LeftOut.SelectMany(left => new[] { left.What, left.Why }),
    ];

    /// <summary>The ending of a name, such as <c>.csv</c>: a name may stand in the rest. Blank where it has none.
    /// </summary>
    public static string EndingOf(string fileName) => Ending.Match(fileName).Value;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="RefusedException">It is of another form, or names files that no package holds.</exception>
    internal static PackageManifest Read(ReadOnlySpan<byte> utf8, string place)
    {
        try
        {
            if (JsonSerializer.Deserialize<PackageManifest>(utf8, Options) is { } read
                && read.Form == FormOfIt && read.Files.Count <= FilesMost && read.Files.All(IsSound)
                && read.Files.DistinctBy(file => file.Path.ToUpperInvariant()).Count() == read.Files.Count
                && read.ByteCount >= 0)
            {
                return read;
            }
        }
        catch (Exception fault) when (fault is JsonException or OverflowException)
        {
            // Told below: the platform's message may quote the text.
        }

        throw new RefusedException(
            RefusedBecause.PackageManifestWrong, place, "a signed list that is none of a package",
            "one of the form " + FormOfIt, "open it with a newer version, or ask the sender for another package");
    }

    private static bool IsSound(PackageFile file) =>
        file.ByteCount >= 0 && Sha256.IsMatch(file.Sha256) && PathInPackage.IsMatch(file.Path)
        && !file.Path.Contains("..", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256 { get; }

    [GeneratedRegex(@"\.[A-Za-z0-9]{1,8}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ending { get; }

    // One folder of four, one plain name: nothing leads elsewhere on any system.
    [GeneratedRegex(
        @"\A(documents|computations|exhibits|custody)/[A-Za-z0-9][A-Za-z0-9._-]{0,180}[A-Za-z0-9]\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex PathInPackage { get; }
}

/// <summary>For which office, and by which certificate: SHA-256 of its bytes, lower-case hexadecimal.</summary>
public sealed record PackageRecipient(string Office, string Fingerprint);

/// <summary>One file of a package.</summary>
/// <param name="About">The code of the exhibit, or the id of the document or computation.</param>
/// <param name="Told">What the sender knows of it: its state, language, digests.</param>
/// <param name="Reason">Why an original leaves, in the sender's words.</param>
public sealed record PackageFile(
    string Path, PackageFileKind Kind, string About, string Sha256, long ByteCount,
    IReadOnlyDictionary<string, string> Told, string? Reason = null);

/// <summary>What a file of a package is. Kept by name; names are not reused.</summary>
public enum PackageFileKind
{
    Document = 1,
    Computation = 2,
    Tracing = 3,
    Findings = 4,

    /// <summary>The bytes as they were received: names may stand in them.</summary>
    Exhibit = 5,

    /// <summary>What was done with one of the others, shown to stand in the signed custody log.</summary>
    Custody = 6,
}

/// <summary>What is not in a package, and why.</summary>
public sealed record LeftOut(string What, string Why);
