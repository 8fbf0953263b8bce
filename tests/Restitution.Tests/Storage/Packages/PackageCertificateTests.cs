using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using NodaTime;
using Restitution.Storage.Packages;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.Packages;

public sealed class PackageCertificateTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 0);

    [Fact]
    public void A_strong_certificate_that_holds_is_taken_in_either_form()
    {
        PackageCertificate known = TestKeys.Recipient.Certificate;

        Assert.Empty(known.FaultsAsRecipient(Now, "here"));
        Assert.Equal(
            known.Fingerprint, PackageCertificate.OfBytes(Encoding.ASCII.GetBytes(known.Pem), "here").Fingerprint);
        Assert.Equal(known.Fingerprint, PackageCertificate.OfBytes(known.ToBytes(), "here").Fingerprint);
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(known.ToBytes())), known.Fingerprint);
    }

    [Theory]
    [InlineData("2026-03-02T07:59:59Z", "2026-03-02T08:00:00Z", "")]
    [InlineData("2026-03-02T08:00:00Z", "2026-03-03T08:00:00Z", "")]
    [InlineData("2026-03-01T08:00:00Z", "2026-03-02T07:59:59Z", "CertificateExpired")]
    [InlineData("2026-03-02T08:00:01Z", "2026-03-03T08:00:00Z", "CertificateExpired")]
    public void Time_is_from_the_first_to_the_last_second(string from, string through, string found)
    {
        using PackageKey key = TestKeys.Made(3072, At(from), At(through));

        Assert.Equal(found, FaultsOf(key.Certificate));
    }

    [Fact]
    public void A_weak_key_a_key_on_a_curve_and_one_that_is_not_for_sealing_are_refused()
    {
        using PackageKey weak = TestKeys.Made(2048);
        using PackageKey signing = TestKeys.Made(3072, usage: X509KeyUsageFlags.DigitalSignature);

        Assert.Equal("CertificateWeak", FaultsOf(weak.Certificate));
        Assert.Equal("CertificateKindUnsupported", FaultsOf(signing.Certificate));
        Assert.StartsWith(
            "CertificateKindUnsupported", FaultsOf(TestKeys.Sender.Certificate), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        using PackageKey key = TestKeys.Made(2048, through: Now - Duration.FromDays(1));

        Assert.Equal("CertificateExpired CertificateWeak", FaultsOf(key.Certificate));
    }

    [Theory]
    [InlineData("", RefusedBecause.CertificateUnreadable)]
    [InlineData("no certificate", RefusedBecause.CertificateUnreadable)]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", RefusedBecause.CertificateUnreadable)]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", RefusedBecause.PrivateKeyHandedOver)]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nAAAA", RefusedBecause.PrivateKeyHandedOver)]
    public void What_is_no_certificate_and_a_private_key_are_told_apart(string text, RefusedBecause because)
    {
        RefusedException refused = Assert.Throws<RefusedException>(
            () => PackageCertificate.OfBytes(Encoding.ASCII.GetBytes(text), "here"));

        Assert.Equal(because, refused.Refusals.Single().Because);
    }

    [Fact]
    public void A_key_that_is_made_is_sealed_by_its_passphrase_and_is_for_its_owner_alone()
    {
        using var folder = new TemporaryFolder();
        var made = PackageKey.Make(folder["key.pem"], "An office", "four words of nonsense", FixedClock.Instance);

        using var opened = PackageKey.OfFile(folder["key.pem"], () => "four words of nonsense");
        RefusedException wrong = Assert.Throws<RefusedException>(
            () => PackageKey.OfFile(folder["key.pem"], () => "four words of sense"));

        Assert.Equal(made.Fingerprint, opened.Certificate.Fingerprint);
        Assert.Empty(made.FaultsAsRecipient(FixedClock.Instance.GetCurrentInstant(), "here"));
        Assert.Equal(RefusedBecause.PackageKeyUnreadable, wrong.Refusals.Single().Because);
        Assert.DoesNotContain(
            "BEGIN PRIVATE KEY", File.ReadAllText(folder["key.pem"]), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["key.pem"]));
        }
    }

    [Fact]
    public void The_key_of_an_installation_is_made_once_and_refused_where_others_may_read_it()
    {
        using var folder = new TemporaryFolder();
        using var made = PackageKey.OpenOrCreate(folder["sharing.pem"], FixedClock.Instance);
        using var again = PackageKey.OpenOrCreate(folder["sharing.pem"], FixedClock.Instance);

        Assert.Equal(made.Certificate.Fingerprint, again.Certificate.Fingerprint);
        Assert.Empty(made.Certificate.FaultsAsSender(FixedClock.Instance.GetCurrentInstant(), "here"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                folder["sharing.pem"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
            RefusedException open = Assert.Throws<RefusedException>(
                () => PackageKey.OpenOrCreate(folder["sharing.pem"], FixedClock.Instance));
            Assert.Equal(RefusedBecause.KeyFileOpenToOthers, open.Refusals.Single().Because);
        }
    }

    private static string FaultsOf(PackageCertificate certificate) =>
        string.Join(' ', certificate.FaultsAsRecipient(Now, "here").Select(fault => fault.Because));

    private static Instant At(string text) => NodaTime.Text.InstantPattern.General.Parse(text).Value;
}
