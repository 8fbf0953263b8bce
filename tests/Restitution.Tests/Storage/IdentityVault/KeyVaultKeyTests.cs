using System.Net;
using System.Security.Cryptography;
using Azure.Core;
using Azure.Identity;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.IdentityVault;

public sealed class KeyVaultKeyTests : IDisposable
{
    private readonly FakeKeyVault fake = new();
    private readonly HttpClient http = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        fake.Dispose();
        http.Dispose();
    }

    [Fact]
    public async Task A_data_key_is_wrapped_and_unwrapped_by_the_vault_of_keys()
    {
        KeyVaultKey key = await Open();
        byte[] dataKey = RandomNumberGenerator.GetBytes(32);

        WrappedKey wrapped = await key.Wrap(dataKey, Now);

        Assert.Equal($"{fake.Address}keys/persons/v1", wrapped.KeyId);
        Assert.Equal(dataKey, await key.Unwrap(wrapped, Now));
        Assert.Equal(
            ["GET /keys/persons", "POST /keys/persons/v1/wrapkey", "POST /keys/persons/v1/unwrapkey"], fake.Asked);
    }

    [Fact]
    public async Task Identities_are_kept_opened_and_wrapped_anew_by_a_later_version()
    {
        using KeptPersons kept = await KeptPersons.Made(wrapping: await Open());
        fake.AddVersion("v2");
        PersonVault later = kept.VaultBy(await Open());

        await later.Rewrap("admin", Now);
        fake.Drop("v1");

        CaseIdentities opened = await later.ForComputation(KeptPersons.Case, "engine", "c", Now);
        Assert.Equal(PersonVaultTests.TextOf(KeptPersons.Sample), PersonVaultTests.TextOf(opened));
        RefusedException exception = await Assert.ThrowsAsync<RefusedException>(
            async () => await (await Open()).Unwrap(new WrappedKey($"{fake.Address}keys/persons/v1", [1]), Now));
        Assert.Equal(RefusedBecause.WrappingKeyUnusable, Assert.Single(exception.Refusals).Because);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/keys/persons/v1")]
    [InlineData("https://example.org/keys/persons/v1")]
    [InlineData("{vault}keys/others/v1")]
    [InlineData("{vault}keys/persons/")]
    [InlineData("{vault}keys/persons/../others/v1")]
    [InlineData("{vault}keys/persons/v1?x=")]
    [InlineData("")]
    public async Task A_key_of_another_place_is_refused_and_nothing_is_sent_there(string keyId)
    {
        KeyVaultKey key = await Open();
        int asked = fake.Asked.Count;
        string elsewhere = keyId.Replace("{vault}", fake.Address.ToString(), StringComparison.Ordinal);

        RefusedException exception = await Assert.ThrowsAsync<RefusedException>(
            () => key.Unwrap(new WrappedKey(elsewhere, [1, 2, 3]), Now));

        Assert.Equal(RefusedBecause.WrappingKeyUnusable, Assert.Single(exception.Refusals).Because);
        Assert.Equal(asked, fake.Asked.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.BadRequest)]
    public async Task What_the_vault_of_keys_refuses_is_told_without_its_words(HttpStatusCode status)
    {
        KeyVaultKey key = await Open();
        WrappedKey wrapped = await key.Wrap(RandomNumberGenerator.GetBytes(32), Now);
        fake.Faults.Enqueue(status);

        RefusedException exception = await Assert.ThrowsAsync<RefusedException>(() => key.Unwrap(wrapped, Now));

        Assert.Equal(RefusedBecause.WrappingKeyUnusable, Assert.Single(exception.Refusals).Because);
        Assert.DoesNotContain("quotes", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeKeyVault.Token, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vault_that_is_busy_is_asked_again_and_one_that_fails_is_the_worlds_fault()
    {
        KeyVaultKey key = await Open();
        fake.Faults.Enqueue(HttpStatusCode.TooManyRequests);
        await key.Wrap(RandomNumberGenerator.GetBytes(32), Now);
        fake.Faults.Enqueue(HttpStatusCode.InternalServerError);

        HttpRequestException exception = await Assert.ThrowsAsync<HttpRequestException>(
            () => key.Wrap(RandomNumberGenerator.GetBytes(32), Now));

        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
    }

    [Fact]
    public async Task A_machine_that_cannot_sign_in_is_told_so_without_the_words_of_the_platform()
    {
        RefusedException exception = await Assert.ThrowsAsync<RefusedException>(
            () => KeyVaultKey.Open(http, new NoSignIn(), fake.PersonsKey, Now));

        Assert.Equal(RefusedBecause.WrappingKeyUnusable, Assert.Single(exception.Refusals).Because);
        Assert.DoesNotContain("account of somebody", exception.ToString(), StringComparison.Ordinal);
        Assert.Empty(fake.Asked);
    }

    private Task<KeyVaultKey> Open() => KeyVaultKey.Open(http, new MachineToken(), fake.PersonsKey, Now);

    private sealed class NoSignIn : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("The account of somebody is not there.");

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
