using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure.Core;
using NodaTime;
using Restitution.Storage.KeyVaults;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Storage.Packages;

/// <summary>The private key of an office with its certificate: it signs packages, and opens those that came.</summary>
/// <remarks>
/// A key of an installation lies in a file that only its owner may read, or in a vault of keys that it never leaves. A
/// key that a person carries is sealed by a passphrase.
/// </remarks>
public sealed class PackageKey : IDisposable
{
    private const int Rounds = 600_000;
    private const int SerialBytes = 16;

    // A clock that is an hour behind does not refuse what was made just now.
    private static readonly Duration ClockBehind = Duration.FromHours(1);
    private static readonly Duration Usual = Duration.FromDays(2 * 365);

    private readonly X509Certificate2 certificate;
    private readonly ECDsa? elsewhere;

    private PackageKey(X509Certificate2 certificate, ECDsa? elsewhere = null)
    {
        (this.certificate, this.elsewhere) = (certificate, elsewhere);
        Certificate = PackageCertificate.Of(certificate);
    }

    public PackageCertificate Certificate { get; }

    /// <summary>A key elsewhere has none here: it signs and opens nothing.</summary>
    internal X509Certificate2 WithPrivateKey => certificate;

    internal CmsSigner Signer => elsewhere is null
        ? new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        : new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate, elsewhere);

    /// <summary>Opens a key of Azure Key Vault, which never leaves it; its certificate is made at first use.</summary>
    /// <exception cref="RefusedException">No such key, one of another kind, or this machine may not use it.</exception>
    public static async Task<PackageKey> OfVault(
        HttpClient http, TokenCredential credential, VaultKeyAddress address, SenderCertificateStore certificates,
        IClock clock, CancellationToken cancellation)
    {
        VaultEcdsa key = await VaultEcdsa
            .Open(http, credential, address, PackageRefusals.VaultKeyUnusable, cancellation).ConfigureAwait(false);
        byte[] made = certificates.OfKey(address.ToString())
            ?? certificates.Add(address.ToString(), SignedBySelf(key, clock.GetCurrentInstant()));
        return new PackageKey(X509CertificateLoader.LoadCertificate(made), key);
    }

    /// <summary>Opens the key of an installation; where there is no file, makes one, and its certificate.</summary>
    /// <exception cref="RefusedException">Others may read the file, or it holds no such key.</exception>
    public static PackageKey OpenOrCreate(string path, IClock clock)
    {
        if (!File.Exists(path))
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            using X509Certificate2 made = SelfSigned(
                new CertificateRequest(NameOf(key), key, HashAlgorithmName.SHA256), X509KeyUsageFlags.DigitalSignature,
                clock.GetCurrentInstant(), 5 * Usual);
            Put(path, key.ExportPkcs8PrivateKeyPem() + "\n" + PackageCertificate.Of(made).Pem);
        }

        return OfFile(path, () => "");
    }

    /// <summary>Makes a key of 3,072 bits and a certificate of two years, in one file sealed by a passphrase.
    /// </summary>
    /// <param name="office">The name in the certificate: of an office, never of a person.</param>
    /// <exception cref="RefusedException">There is a file with that name.</exception>
    public static PackageCertificate Make(string path, string office, string passphrase, IClock clock)
    {
        using var key = RSA.Create(PackageCertificate.LeastRsaBits);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(office);
        using X509Certificate2 made = SelfSigned(
            new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, clock.GetCurrentInstant(), Usual);
        var by = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds);
        var certificate = PackageCertificate.Of(made);
        Put(path, key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, by) + "\n" + certificate.Pem);
        return certificate;
    }

    /// <param name="path">PEM with key and certificate, or PFX.</param>
    /// <param name="passphrase">Asked for where the key is sealed.</param>
    /// <exception cref="RefusedException">There is none, or it is open to others, or the passphrase is another.
    /// </exception>
    public static PackageKey OfFile(string path, Func<string> passphrase)
    {
        if (!File.Exists(path))
        {
            throw new RefusedException(
                RefusedBecause.FileMissing, path, "no such file", "the private key with its certificate",
                "correct the path");
        }

        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            X509Certificate2 read = bytes.AsSpan().IndexOf("-----BEGIN"u8) >= 0
                ? OfPem(Encoding.UTF8.GetString(bytes), path, passphrase)
                : X509CertificateLoader.LoadPkcs12(bytes, passphrase(), Storage);
            if (read.HasPrivateKey)
            {
                return new PackageKey(read);
            }

            read.Dispose();
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            // Told below: a wrong passphrase and a damaged file are one to whoever asks.
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }

        throw PackageRefusals.KeyUnreadable(path);
    }

    public void Dispose()
    {
        certificate.Dispose();
        elsewhere?.Dispose();
    }

    // Keys stay in memory where the system can do so.
    private static X509KeyStorageFlags Storage =>
        OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;

    private static X509Certificate2 OfPem(string pem, string path, Func<string> passphrase)
    {
        if (pem.Contains("BEGIN ENCRYPTED PRIVATE KEY", StringComparison.Ordinal))
        {
            return X509Certificate2.CreateFromEncryptedPem(pem, pem, passphrase());
        }

        const UnixFileMode OfOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & ~OfOwner) == 0
            ? X509Certificate2.CreateFromPem(pem, pem)
            : throw new RefusedException(
                RefusedBecause.KeyFileOpenToOthers, path, "a private key that others on this machine may read",
                "a file that only its owner may read", $"run: chmod 600 {path}");
    }

    private static X509Certificate2 SelfSigned(
        CertificateRequest request, X509KeyUsageFlags usage, Instant now, Duration holds)
    {
        AddUse(request, usage);
        return request.CreateSelfSigned((now - ClockBehind).ToDateTimeOffset(), (now + holds).ToDateTimeOffset());
    }

    // By a key that signs elsewhere: the platform's own way asks for the private key.
    private static byte[] SignedBySelf(ECDsa key, Instant now)
    {
        var request = new CertificateRequest(NameOf(key), key, HashAlgorithmName.SHA256);
        AddUse(request, X509KeyUsageFlags.DigitalSignature);
        byte[] serial = RandomNumberGenerator.GetBytes(SerialBytes);
        serial[0] &= 0x7F;
        using X509Certificate2 made = request.Create(
            request.SubjectName, X509SignatureGenerator.CreateForECDsa(key), (now - ClockBehind).ToDateTimeOffset(),
            (now + (5 * Usual)).ToDateTimeOffset(), serial);
        return made.RawData;
    }

    private static void AddUse(CertificateRequest request, X509KeyUsageFlags usage)
    {
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
    }

    private static string NameOf(ECDsa key) => "CN=Restitution " + Convert.ToHexStringLower(
        SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..12];

    // Of two programs that start at once the second finds the first one's key: a move does not write over a file.
    private static void Put(string path, string pem)
    {
        string beside = $"{path}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.part";
        using (FileStream stream = Vault.SyncedFiles.Create(beside))
        {
            stream.Write(Encoding.ASCII.GetBytes(pem));
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
}
