using Azure.Core;
using Restitution.Storage.KeyVaults;

namespace Restitution.Tests.Storage.IdentityVault;

/// <summary>The sign-in of a machine that gets tokens for vaults of keys and for nothing else.</summary>
internal sealed class MachineToken : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        Assert.Single(requestContext.Scopes) == VaultKeyAddress.PublicCloudScope
            ? new AccessToken(FakeKeyVault.Token, DateTimeOffset.MaxValue)
            : throw new InvalidOperationException("A token for something else.");

    public override ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
