using System.Security.Cryptography;
using System.Text;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Custody;

/// <summary>The key that signs checkpoints: ECDSA over P-256, in a file that only its owner may read.</summary>
public sealed class CheckpointKey : ICheckpointKey
{
    private readonly ECDsa key;

    private CheckpointKey(ECDsa key)
    {
        this.key = key;
        Public = CheckpointPublicKey.OfPem(key.ExportSubjectPublicKeyInfoPem(), "the checkpoint key");
    }

    public CheckpointPublicKey Public { get; }

    /// <summary>Opens the key; where there is no file, makes one.</summary>
    /// <exception cref="RefusedException">Others may read the file, or it holds no such key.</exception>
    public static CheckpointKey Open(string path)
    {
        if (!File.Exists(path))
        {
            Make(path);
        }

        ThrowIfOpenToOthers(path);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            if (key.ExportParameters(includePrivateParameters: true).D is null
                || !CheckpointPublicKey.IsP256(key))
            {
                throw new CryptographicException("Not the kind of key.");
            }

            return new CheckpointKey(key);
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            key.Dispose();
            throw new RefusedException(
                RefusedBecause.KeyFileUnreadable, path, "no private key over P-256", "a PEM file with one",
                "name the key file of the checkpoints; a new key begins a new folder of checkpoints");
        }
    }

    public byte[] Sign(ReadOnlySpan<byte> text) =>
        key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public Task<byte[]> Sign(byte[] text, CancellationToken cancellation) => Task.FromResult(Sign(text));

    public void Dispose() => key.Dispose();

    // Of two programs that start at once the second finds the first one's key: a move does not write over a file.
    private static void Make(string path)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string beside = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (FileStream stream = new(beside, options))
        {
            stream.Write(Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(beside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(beside);
        }
    }

    private static void ThrowIfOpenToOthers(string path)
    {
        const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OfOwner) != 0)
        {
            throw new RefusedException(
                RefusedBecause.KeyFileOpenToOthers, path, "a private key that others on this machine may read",
                "a file that only its owner may read", $"run: chmod 600 {path}");
        }
    }
}

/// <summary>The public key by which anybody checks checkpoints.</summary>
public sealed class CheckpointPublicKey
{
    private readonly byte[] subjectPublicKeyInfo;

    private CheckpointPublicKey(string pem, byte[] subjectPublicKeyInfo) =>
        (Pem, this.subjectPublicKeyInfo) = (pem, subjectPublicKeyInfo);

    public string Pem { get; }

    /// <summary>SHA-256 of the key: what is read out over the telephone, or printed on paper, to compare it.</summary>
    public string Fingerprint => HexHash.Of(SHA256.HashData(subjectPublicKeyInfo));

    /// <exception cref="RefusedException">There is no such file, or no such key in it.</exception>
    public static CheckpointPublicKey OfFile(string path) => File.Exists(path)
        ? OfPem(File.ReadAllText(path), path)
        : throw new RefusedException(
            RefusedBecause.FileMissing, path, "no such file", "the public key of the checkpoints",
            "name it with --public-key");

    /// <param name="place">Where it comes from, for a refusal.</param>
    public static CheckpointPublicKey OfPem(string pem, string place)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (IsP256(key))
            {
                return new CheckpointPublicKey(
                    key.ExportSubjectPublicKeyInfoPem() + "\n", key.ExportSubjectPublicKeyInfo());
            }
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            // Told below, as a key of another kind is.
        }

        throw new RefusedException(
            RefusedBecause.KeyFileUnreadable, place, "no key over P-256", "a public key in PEM",
            "take public-key.pem from the folder of the checkpoints, or ask whoever signs them");
    }

    public bool Signed(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
        return key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    internal static bool IsP256(ECDsa key) =>
        key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;
}
