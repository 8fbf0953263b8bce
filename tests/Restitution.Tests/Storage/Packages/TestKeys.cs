using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Restitution.Storage.Packages;

namespace Restitution.Tests.Storage.Packages;

/// <summary>Keys and certificates of offices that do not exist, made once for all tests.</summary>
internal static class TestKeys
{
    private static readonly Lazy<PackageKey> OneRecipient = new(() => Made(3072));
    private static readonly Lazy<PackageKey> AnotherRecipient = new(() => Made(3072));
    private static readonly Lazy<PackageKey> OneSender = new(() => MadeOnCurve());
    private static readonly Lazy<PackageKey> AnotherSender = new(() => MadeOnCurve());

    public static PackageKey Recipient => OneRecipient.Value;

    public static PackageKey OtherRecipient => AnotherRecipient.Value;

    public static PackageKey Sender => OneSender.Value;

    public static PackageKey OtherSender => AnotherSender.Value;

    public static PackageKey Made(
        int bits, Instant? from = null, Instant? through = null,
        X509KeyUsageFlags usage = X509KeyUsageFlags.KeyEncipherment)
    {
        using var key = RSA.Create(bits);
        return Kept(
            new CertificateRequest("CN=An office", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), usage,
            from, through);
    }

    public static PackageKey MadeOnCurve(Instant? from = null, Instant? through = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Kept(
            new CertificateRequest("CN=A sender", key, HashAlgorithmName.SHA256), X509KeyUsageFlags.DigitalSignature,
            from, through);
    }

    private static PackageKey Kept(
        CertificateRequest request, X509KeyUsageFlags usage, Instant? from, Instant? through)
    {
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        using X509Certificate2 made = request.CreateSelfSigned(
            (from ?? Instant.FromUtc(2020, 1, 1, 0, 0)).ToDateTimeOffset(),
            (through ?? Instant.FromUtc(2099, 1, 1, 0, 0)).ToDateTimeOffset());
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["key.pfx"], made.Export(X509ContentType.Pfx, "test"));
        return PackageKey.OfFile(folder["key.pfx"], () => "test");
    }
}
