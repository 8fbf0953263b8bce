using Restitution.Service.Settings;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Service.Settings;

/// <summary>What the environment says is taken as it is said, or refused whole; nothing stands in for it.</summary>
public sealed class OptionsFromEnvironmentTests
{
    [Fact]
    public void Without_a_word_it_is_a_laptop_on_loopback()
    {
        ServiceOptions options = Read();

        Assert.Equal((ServiceMode.Laptop, "kept"), (options.Mode, options.DataFolder));
        Assert.Equal(["http://127.0.0.1:0"], options.Addresses);
        Assert.Null(options.TelemetryEndpoint);
    }

    [Fact]
    public void With_an_issuer_it_serves_offices()
    {
        ServiceOptions options = Read(
            ("RESTITUTION_AUTHORITY", "https://issuer.example/one"), ("RESTITUTION_AUDIENCE", "api"),
            ("RESTITUTION_ADDRESSES", "http://0.0.0.0:8080"), ("RESTITUTION_LEAST_CELL", "10"),
            ("RESTITUTION_TIME_ZONE", "Asia/Bangkok"));

        Assert.Equal((ServiceMode.Offices, 10), (options.Mode, options.LeastCell));
        Assert.Equal("Asia/Bangkok", options.TimeZone.Id);
        Assert.Equal(NodaTime.DateTimeZone.Utc, Read().TimeZone);
        Assert.Equal(
            new TokenTrust(new Uri("https://issuer.example/one"), "api"), options.Tokens);
    }

    [Theory]
    [InlineData("RESTITUTION_AUTHORITY", "https://issuer.example/")]
    [InlineData("RESTITUTION_AUTHORITY", "issuer")]
    [InlineData("RESTITUTION_LEAST_CELL", "1")]
    [InlineData("RESTITUTION_LEAST_CELL", "few")]
    [InlineData("RESTITUTION_TIME_ZONE", "Nowhere/At_All")]
    [InlineData("RESTITUTION_CHECKPOINT_ENTRIES", "0")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "file:///collector")]
    [InlineData("RESTITUTION_REQUESTS_PER_SECOND", "-1")]
    [InlineData("RESTITUTION_ADDRESSES", "http://0.0.0.0:8080")]
    [InlineData("RESTITUTION_IDENTITIES_KEY", "identities.key")]
    [InlineData("RESTITUTION_IDENTITIES_KEY", "http://rst.vault.azure.net/keys/identities")]
    [InlineData("RESTITUTION_IDENTITIES_KEY", "https://rst.vault.azure.net/secrets/identities")]
    [InlineData("RESTITUTION_IDENTITIES_KEY", "https://rst.vault.azure.net/keys/identities/0f9")]
    [InlineData("RESTITUTION_CHECKPOINTS", "checkpoints")]
    [InlineData("RESTITUTION_CHECKPOINTS", "https://rst.blob.core.windows.net/")]
    [InlineData("RESTITUTION_CHECKPOINTS", "http://rst.blob.core.windows.net/checkpoints")]
    [InlineData("RESTITUTION_CHECKPOINTS", "https://rst.blob.core.windows.net/checkpoints?sig=abc")]
    [InlineData("RESTITUTION_CHECKPOINTS_KEY", "checkpoints.key")]
    [InlineData("RESTITUTION_CHECKPOINTS_KEY", "https://rst.vault.azure.net/keys/checkpoints")]
    [InlineData("RESTITUTION_SHARING_KEY", "sharing.pem")]
    [InlineData("RESTITUTION_SHARING_KEY", "https://rst.vault.azure.net/keys/packages")]
    public void What_cannot_be_read_is_refused_and_not_quoted(string name, string text)
    {
        RefusedException refused = Assert.Throws<RefusedException>(() => Read((name, text)));

        Assert.All(refused.Refusals, refusal => Assert.Contains(
            refusal.Because, new[] { RefusedBecause.ServiceOptionWrong, RefusedBecause.BindNotLoopback }));
        Assert.True(
            name == "RESTITUTION_ADDRESSES" || !refused.Message.Contains(text, StringComparison.Ordinal),
            refused.Message);
    }

    [Fact]
    public void Keys_and_checkpoints_lie_in_the_private_folder_unless_a_place_is_named()
    {
        string folder = Path.GetFullPath("elsewhere");
        ServiceOptions usual = Read();
        ServiceOptions chosen = Read(
            ("RESTITUTION_IDENTITIES_KEY", "https://rst.vault.azure.net/keys/identities"),
            ("RESTITUTION_CHECKPOINTS", "https://rst.blob.core.windows.net/checkpoints"),
            ("RESTITUTION_CHECKPOINTS_KEY", "https://rst.vault.azure.net/keys/checkpoints/0f9"));
        ServiceOptions files = Read(("RESTITUTION_CHECKPOINTS", folder), ("RESTITUTION_CHECKPOINTS_KEY", folder));

        Assert.Equal(
            (null, null, null, null),
            (usual.IdentityKey, usual.CheckpointPlace, usual.CheckpointVaultKey, usual.CheckpointKeyFile));
        Assert.Equal(("identities", "0f9"), (chosen.IdentityKey!.Name, chosen.CheckpointVaultKey!.Version));
        Assert.Equal("https://rst.blob.core.windows.net/checkpoints", chosen.CheckpointPlace);
        Assert.Null(chosen.CheckpointKeyFile);
        Assert.Equal(
            (folder, folder, null), (files.CheckpointPlace, files.CheckpointKeyFile, files.CheckpointVaultKey));
    }

    [Fact]
    public void Packages_are_signed_by_a_file_of_the_private_folder_unless_a_key_is_named()
    {
        string file = Path.GetFullPath("sharing.pem");
        ServiceOptions usual = Read();
        ServiceOptions chosen = Read(("RESTITUTION_SHARING_KEY", "https://rst.vault.azure.net/keys/packages/0f9"));
        ServiceOptions elsewhere = Read(("RESTITUTION_SHARING_KEY", file));

        Assert.Equal((null, null), (usual.SharingVaultKey, usual.SharingKeyFile));
        Assert.Equal(("packages", null), (chosen.SharingVaultKey!.Name, chosen.SharingKeyFile));
        Assert.Equal((null, file), (elsewhere.SharingVaultKey, elsewhere.SharingKeyFile));
    }

    [Fact]
    public void Under_Azure_Functions_nothing_that_rows_elsewhere_rest_on_lies_in_the_folder_of_an_instance()
    {
        (string, string)[] databases =
        [
            ("FUNCTIONS_CUSTOMHANDLER_PORT", "7071"), ("RESTITUTION_SQLSERVER", "Server=a"),
            ("RESTITUTION_IDENTITIES_SQLSERVER", "Server=b"),
        ];
        (string, string)[] places =
        [
            ("RESTITUTION_IDENTITIES_KEY", "https://rst.vault.azure.net/keys/identities"),
            ("RESTITUTION_CHECKPOINTS", "https://rst.blob.core.windows.net/checkpoints"),
            ("RESTITUTION_CHECKPOINTS_KEY", "https://rst.vault.azure.net/keys/checkpoints/0f9"),
            ("RESTITUTION_SHARING_KEY", "https://rst.vault.azure.net/keys/packages/0f9"),
        ];

        RefusedException refused = Assert.Throws<RefusedException>(() => Read(databases));

        Assert.Equal(places.Select(place => place.Item1), refused.Refusals.Select(refusal => refusal.Place));
        Assert.True(Read([.. databases, .. places]).IsCustomHandler);
        Assert.False(Read(databases[1..]).IsCustomHandler);
    }

    [Fact]
    public void A_laptop_takes_its_places_and_neither_who_signs_in_nor_where_it_listens()
    {
        var options = OptionsFromEnvironment.ReadForLaptop(
            name => name switch
            {
                "RESTITUTION_DATA" => "another",
                "RESTITUTION_AUTHORITY" => "https://issuer.example/",
                "RESTITUTION_ADDRESSES" => "http://0.0.0.0:80",
                "FUNCTIONS_CUSTOMHANDLER_PORT" => "7071",
                "RESTITUTION_CHECKPOINTS" => Path.GetFullPath("elsewhere"),
                _ => null,
            },
            "kept", 5180);

        Assert.Equal((ServiceMode.Laptop, "kept", false), (options.Mode, options.DataFolder, options.IsCustomHandler));
        Assert.Equal(["http://127.0.0.1:5180"], options.Addresses);
        Assert.Equal(Path.GetFullPath("elsewhere"), options.CheckpointPlace);
    }

    [Fact]
    public void All_faults_are_told_at_once_and_no_value_is()
    {
        RefusedException refused = Assert.Throws<RefusedException>(() => Read(
            ("RESTITUTION_LEAST_CELL", "secret-1"), ("OTEL_EXPORTER_OTLP_ENDPOINT", "secret-2"),
            ("RESTITUTION_AUTHORITY", "https://issuer.example/")));

        Assert.Equal(3, refused.Refusals.Count);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    private static ServiceOptions Read(params (string Name, string Text)[] variables) =>
        OptionsFromEnvironment.Read(
            name => variables.FirstOrDefault(each => each.Name == name).Text, "kept");
}
