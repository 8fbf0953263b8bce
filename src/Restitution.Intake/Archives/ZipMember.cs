using System.Globalization;

namespace Restitution.Intake.Archives;

/// <summary>What the directory of an archive says of one member.</summary>
/// <param name="Name">Whole, folders included, as the archive writes it.</param>
/// <param name="NameBytes">The same, before decoding.</param>
/// <param name="Check">The check sum of the unpacked bytes.</param>
/// <param name="HeaderAt">Where its own header stands in the file.</param>
internal sealed record ZipMember(
    string Name, byte[] NameBytes, int Flags, int Method, uint Check, long PackedBytes, long UnpackedBytes,
    long HeaderAt)
{
    public const int Stored = 0;
    public const int Deflated = 8;

    private const int EncryptedFlag = 1;
    private const int SizesFollowFlag = 8;

    public bool IsFolder => Name.EndsWith('/');

    public bool IsEncrypted => (Flags & EncryptedFlag) != 0;

    /// <summary>Whether its own header leaves sizes and check sum to a record after its bytes.</summary>
    public bool SizesFollow => (Flags & SizesFollowFlag) != 0;

    /// <summary>Where its first byte would stand if its own header had no extra fields.</summary>
    public long EndsAtLeast => HeaderAt + ZipDirectory.HeaderBytes + NameBytes.Length + PackedBytes;

    public string MethodInWords => Method switch
    {
        9 => "Deflate64",
        12 => "bzip2",
        14 => "LZMA",
        93 => "Zstandard",
        95 => "xz",
        98 => "PPMd",
        99 => "AES encryption",
        _ => string.Create(CultureInfo.InvariantCulture, $"method {Method}"),
    };

    /// <summary>The name for a place or a message: control characters are shown, not obeyed.</summary>
    public static string Shown(string name) => name.Any(char.IsControl)
        ? string.Concat(name.Select(letter => char.IsControl(letter) ? $"\\u{(int)letter:x4}" : letter.ToString()))
        : name;
}
