using System.Net;
using System.Text.Json.Nodes;
using Restitution.Service;
using Restitution.Storage.Packages;
using Restitution.Tests.Storage.IdentityVault;
using Restitution.Tests.Storage.Packages;

namespace Restitution.Tests.Service.Settings;

/// <summary>Packages are signed by the key that the setting names, and recipients know one sender by it.</summary>
public sealed class ChosenSharingKeyTests : IDisposable
{
    private readonly FakeKeyVault keys = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => keys.Dispose();

    [Fact]
    public async Task A_package_is_signed_by_the_vault_and_opened_as_any_other()
    {
        await using RunningService service = await ByVault();
        CaseToShare shared = await CaseToShare.In(service);

        JsonNode share = await shared.Share(shared.Wish());
        OpenedPackage opened = await shared.Open(share, Path.Combine(service.Folder, "received"));

        Assert.Equal("made", $"{share["state"]}");
        Assert.Single(opened.Manifest.Files, file => file.Kind == PackageFileKind.Document);
        Assert.Contains("POST /keys/checkpoints/s1/sign", keys.Asked);
        Assert.False(File.Exists(Path.Combine(service.Parts.Options.DataFolder, "sharing.pem")));
    }

    [Fact]
    public async Task Every_process_is_known_by_the_one_certificate_of_the_key()
    {
        await using RunningService service = await ByVault();
        using var other = ServiceParts.Open(service.Parts.Options, service.Clock, new MachineToken());

        Answer first = await service.Get("/api/sender");
        using PackageKey second = await other.SharingKey(Stop);
        Answer again = await service.Get("/api/sender");

        Assert.Equal((HttpStatusCode.OK, first.Text), (first.Status, again.Text));
        Assert.Equal($"{first.Json["fingerprint"]}", second.Certificate.Fingerprint);
        Assert.Empty(second.Certificate.FaultsAsSender(service.Clock.Now, "the sender"));
    }

    [Fact]
    public async Task A_key_that_signs_otherwise_than_its_public_key_says_is_not_believed()
    {
        await using RunningService service = await ByVault();
        keys.SignsWrongly = true;

        Answer answer = await service.Get("/api/sender");

        Assert.Equal("package-key-unreadable", answer.Because);
        Assert.DoesNotContain("127.0.0.1", answer.Text, StringComparison.Ordinal);
        Assert.Null(service.Parts.SenderCertificates.OfKey(keys.SigningKey.ToString()));
    }

    [Fact]
    public async Task A_file_elsewhere_is_made_there_and_none_in_the_private_folder()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.pem");
        await using RunningService service = await RunningService.OnALaptop(
            options => options with { SharingKeyFile = path });

        Answer answer = await service.Get("/api/sender");
        using var key = PackageKey.OfFile(path, () => "");
        File.Delete(path);

        Assert.Equal($"{answer.Json["fingerprint"]}", key.Certificate.Fingerprint);
        Assert.False(File.Exists(Path.Combine(service.Parts.Options.DataFolder, "sharing.pem")));
    }

    [Fact]
    public void A_recipient_over_an_elliptic_curve_is_refused_with_what_to_ask_for()
    {
        using PackageKey curve = TestKeys.MadeOnCurve();

        var refusal = Assert.Single(curve.Certificate.FaultsAsRecipient(
            NodaTime.SystemClock.Instance.GetCurrentInstant(), "the recipient"),
            fault => fault.Found.Contains("none of RSA", StringComparison.Ordinal));

        Assert.Contains("ask for a certificate over RSA", refusal.Remedy, StringComparison.Ordinal);
    }

    private Task<RunningService> ByVault() => RunningService.OnALaptop(
        options => options with { SharingVaultKey = keys.SigningKey }, new MachineToken());
}
