using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Work;

/// <summary><c>manifest.json</c> of a case folder that was taken out: every file of the case with its hash.</summary>
/// <remarks>
/// It holds no day and nobody's name, so that the same case gives the same bytes wherever and whenever it is taken out.
/// The files of custody and the sealed identities are not in it: they differ with each taking out.
/// </remarks>
public sealed record FolderManifest(int Form, string Case, IReadOnlyList<FolderManifest.File> Files)
{
    public const string Name = "manifest.json";

    private const int FormNow = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>One file of the case.</summary>
    public sealed record File(string Path, string Sha256, long ByteCount);

    /// <summary>Of the files named, as they lie in the folder now.</summary>
    public static FolderManifest Of(string caseCode, string folder, IEnumerable<string> paths) => new(
        FormNow, caseCode, [.. paths.Order(StringComparer.Ordinal).Select(path => FileAt(folder, path))]);

    /// <summary>Null where the folder has none: a folder that was never taken out of a service.</summary>
    /// <exception cref="RefusedException">It is of another form.</exception>
    public static FolderManifest? In(string folder)
    {
        string path = Path.Combine(folder, Name);
        if (!System.IO.File.Exists(path))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<FolderManifest>(System.IO.File.ReadAllBytes(path), Options)
                is { Form: FormNow } manifest ? manifest : throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    public byte[] Bytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Options), (byte)'\n'];

    /// <summary>Every file that is not as the manifest says, by its path.</summary>
    public IReadOnlyList<Refusal> Against(string folder) =>
    [
        .. from file in Files
           let full = Path.GetFullPath(Path.Combine(folder, file.Path))
           let inside = Path.GetFullPath(folder) + Path.DirectorySeparatorChar
           let isInside = full.StartsWith(inside, StringComparison.Ordinal)
           let found = isInside && System.IO.File.Exists(full) ? FileAt(folder, file.Path).Sha256 : "no such file"
           where found != file.Sha256
           select new Refusal(
               RefusedBecause.DigestChanged, $"{Name}, {file.Path}", found, file.Sha256,
               "put the file back as it was taken out, or take the manifest away to bring the folder in as it is"),
    ];

    private static File FileAt(string folder, string path)
    {
        (string sha256, long byteCount) = FileDigest.Of(Path.Combine(folder, path));
        return new File(path, sha256, byteCount);
    }

    private static RefusedException Unreadable() => new(
        RefusedBecause.JsonMalformed, Name, "another form", "the manifest of a case folder that was taken out",
        "take the folder out again, or take the manifest away to bring the folder in as it is");
}
