using Restitution.Storage.KeyVaults;

namespace Restitution.Tests.Storage.KeyVaults;

public sealed class VaultKeyAddressTests
{
    [Theory]
    [InlineData("https://rst.vault.azure.net/keys/identities", null, "https://vault.azure.net/.default")]
    [InlineData("https://rst.vault.azure.net:443/keys/identities/0f9", "0f9", "https://vault.azure.net/.default")]
    [InlineData("https://rst.vault.azure.cn/keys/identities", null, "https://vault.azure.cn/.default")]
    [InlineData("https://rst.managedhsm.azure.net/keys/identities", null, "https://managedhsm.azure.net/.default")]
    public void An_address_says_vault_name_and_version_and_for_which_cloud_a_token_is_asked(
        string text, string? version, string scope)
    {
        VaultKeyAddress address = VaultKeyAddress.Read(text)!;

        Assert.Equal(("identities", version, scope), (address.Name, address.Version, address.Scope));
        Assert.Equal(text.Replace(":443", "", StringComparison.Ordinal), address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("identities")]
    [InlineData("http://rst.vault.azure.net/keys/identities")]
    [InlineData("https://vault/keys/identities")]
    [InlineData("https://10.0.0.7/keys/identities")]
    [InlineData("https://rst.vault.azure.net/")]
    [InlineData("https://rst.vault.azure.net/keys")]
    [InlineData("https://rst.vault.azure.net/keys/")]
    [InlineData("https://rst.vault.azure.net/secrets/identities")]
    [InlineData("https://rst.vault.azure.net/keys/identities/")]
    [InlineData("https://rst.vault.azure.net/keys/identities/1/sign")]
    [InlineData("https://rst.vault.azure.net/keys/%2e%2e/1")]
    [InlineData("https://rst.vault.azure.net/keys/identities?sig=abc")]
    [InlineData("https://somebody:secret@rst.vault.azure.net/keys/identities")]
    [InlineData("file:///keys/identities")]
    public void Anything_else_is_no_address_of_a_key(string text) => Assert.Null(VaultKeyAddress.Read(text));

    [Fact]
    public void On_loopback_a_vault_may_stand_in_for_one() =>
        Assert.Equal(VaultKeyAddress.PublicCloudScope, VaultKeyAddress.Read("http://127.0.0.1:80/keys/persons")!.Scope);
}
