using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Packages;

/// <summary>The certificate of an office: packages are sealed to it, or signed by the key behind it.</summary>
/// <remarks>
/// No authority is asked whether it is right: offices of several countries have none in common. It is known by its
/// fingerprint, which a person compares by another way than the one by which it came.
/// </remarks>
public sealed class PackageCertificate
{
    /// <summary>Bits of the least RSA key that is taken.</summary>
    public const int LeastRsaBits = 3072;

    private const int ByteCountMost = 64 << 10;
    private const int LeastCurveBits = 256;

    private static readonly HashSet<string> WeakSignatures = new(StringComparer.Ordinal)
    {
        "1.2.840.113549.1.1.2", "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.2.840.10045.4.1",
        "1.3.14.3.2.29",
    };

    private readonly byte[] der;

    private PackageCertificate(byte[] der, X509Certificate2 read)
    {
        this.der = der;
        Fingerprint = FileDigest.Of(der);
        ValidFrom = Instant.FromDateTimeUtc(read.NotBefore.ToUniversalTime());
        ValidThrough = Instant.FromDateTimeUtc(read.NotAfter.ToUniversalTime());
    }

    /// <summary>SHA-256 of its bytes: what is read out over the telephone to compare it.</summary>
    public string Fingerprint { get; }

    public Instant ValidFrom { get; }

    /// <summary>The last second in which it holds.</summary>
    public Instant ValidThrough { get; }

    public byte[] ToBytes() => [.. der];

    public string Pem => PemEncoding.WriteString("CERTIFICATE", der) + "\n";

    /// <exception cref="RefusedException">There is no such file, or no certificate in it.</exception>
    public static PackageCertificate OfFile(string path) => File.Exists(path)
        ? OfBytes(
            new FileInfo(path).Length <= ByteCountMost ? File.ReadAllBytes(path) : throw Unreadable(path), path)
        : throw new RefusedException(
            RefusedBecause.FileMissing, path, "no such file", "the certificate of the office", "correct the path");

    /// <param name="bytes">PEM or DER.</param>
    /// <param name="place">Where it comes from, for a refusal.</param>
    /// <exception cref="RefusedException">It is no certificate, or there is a private key beside it.</exception>
    public static PackageCertificate OfBytes(ReadOnlySpan<byte> bytes, string place)
    {
        if (bytes.IndexOf("PRIVATE KEY-----"u8) >= 0)
        {
            throw new RefusedException(
                RefusedBecause.PrivateKeyHandedOver, place, "a private key", "a certificate alone",
                "nobody else may have that key: make another, and send the certificate of it");
        }

        try
        {
            using X509Certificate2 read = bytes.Length > ByteCountMost ? throw Unreadable(place)
                : bytes.StartsWith("-----"u8) ? X509Certificate2.CreateFromPem(Encoding.ASCII.GetString(bytes))
                : X509CertificateLoader.LoadCertificate(bytes);
            return new PackageCertificate(read.RawData, read);
        }
        catch (CryptographicException)
        {
            throw Unreadable(place);
        }
    }

    internal static PackageCertificate Of(X509Certificate2 certificate) => new(certificate.RawData, certificate);

    /// <summary>What forbids to seal a package to it at this moment: all of it.</summary>
    public IReadOnlyList<Refusal> FaultsAsRecipient(Instant at, string place)
    {
        using X509Certificate2 read = Read();
        using RSA? key = read.GetRSAPublicKey();
        List<Refusal> faults = [.. FaultsOfTime(at, place)];
        if (key is null)
        {
            faults.Add(new Refusal(
                RefusedBecause.CertificateKindUnsupported, place, "a key that is none of RSA",
                FormattableString.Invariant($"RSA of at least {LeastRsaBits} bits"),
                "ask for a certificate over RSA: this system does not seal to elliptic curves"));
        }
        else
        {
            faults.AddRange(FaultsOfStrength(read, key, null, place));
        }

        if (read.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault() is { } usage
            && !usage.KeyUsages.HasFlag(X509KeyUsageFlags.KeyEncipherment))
        {
            faults.Add(new Refusal(
                RefusedBecause.CertificateKindUnsupported, place, "a certificate that is not for sealing keys",
                "the key usage keyEncipherment", "ask for a certificate that is made for encryption"));
        }

        return faults;
    }

    /// <summary>What forbids to take a signature that was made by its key at that moment.</summary>
    public IReadOnlyList<Refusal> FaultsAsSender(Instant signedAt, string place)
    {
        using X509Certificate2 read = Read();
        using RSA? rsa = read.GetRSAPublicKey();
        using ECDsa? curve = read.GetECDsaPublicKey();
        return [.. FaultsOfTime(signedAt, place), .. FaultsOfStrength(read, rsa, curve, place)];
    }

    internal X509Certificate2 Read() => X509CertificateLoader.LoadCertificate(der);

    private IEnumerable<Refusal> FaultsOfTime(Instant at, string place)
    {
        if (at < ValidFrom || at > ValidThrough)
        {
            yield return new Refusal(
                RefusedBecause.CertificateExpired, place,
                $"a certificate that holds from {InstantPattern.General.Format(ValidFrom)} "
                    + $"to {InstantPattern.General.Format(ValidThrough)}",
                $"one that holds at {InstantPattern.General.Format(at)}", "ask the office for a new certificate");
        }
    }

    private static IEnumerable<Refusal> FaultsOfStrength(X509Certificate2 read, RSA? rsa, ECDsa? curve, string place)
    {
        bool isStrong = rsa?.KeySize >= LeastRsaBits || curve?.KeySize >= LeastCurveBits;
        if (!isStrong || WeakSignatures.Contains(read.SignatureAlgorithm.Value ?? ""))
        {
            string found = isStrong ? "a signature over MD5 or SHA-1"
                : FormattableString.Invariant($"a key of {rsa?.KeySize ?? curve?.KeySize ?? 0} bits");
            yield return new Refusal(
                RefusedBecause.CertificateWeak, place, found,
                FormattableString.Invariant(
                    $"RSA of at least {LeastRsaBits} bits, or a curve of {LeastCurveBits}; SHA-256"),
                "ask the office for a certificate with a stronger key");
        }
    }

    private static RefusedException Unreadable(string place) => new(
        RefusedBecause.CertificateUnreadable, place, "no certificate", "one X.509 certificate, in PEM or DER",
        "ask the office for its certificate");
}
