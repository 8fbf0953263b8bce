using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;

namespace Restitution.Storage.IdentityVault;

/// <summary>A wrapping key that never leaves Azure Key Vault: data keys go there to be wrapped and unwrapped.</summary>
/// <remarks>
/// By the published REST interface, operations <c>wrapkey</c> and <c>unwrapkey</c> with RSA-OAEP-256, signed in by the
/// identity of the machine. Data keys are wrapped by the version that was newest when this was opened. A stored key
/// identifier is followed only inside the same vault and key: a changed row must not send the token elsewhere.
/// </remarks>
public sealed class KeyVaultKey : IKeyWrapping
{
    /// <summary>What a token is asked for in the public cloud; others have a name of their own.</summary>
    public const string PublicCloudScope = "https://vault.azure.net/.default";

    private const string Version = "?api-version=7.4";
    private const string Wrapping = "RSA-OAEP-256";
    private const int TriesMost = 4;

    private readonly HttpClient http;
    private readonly TokenCredential credential;
    private readonly string scope;
    private readonly string keyAddress;

    private KeyVaultKey(HttpClient http, TokenCredential credential, string scope, string keyAddress, string current) =>
        (this.http, this.credential, this.scope, this.keyAddress, CurrentKeyId) =
            (http, credential, scope, keyAddress, current);

    public string CurrentKeyId { get; }

    /// <summary>Asks for the newest version of the key.</summary>
    /// <param name="vault">
    /// Such as <c>https://name.vault.azure.net/</c>; anything but https is taken on loopback only.
    /// </param>
    /// <exception cref="Refusals.RefusedException">There is no such key, or this machine may not use it.</exception>
    public static async Task<KeyVaultKey> Open(
        HttpClient http, TokenCredential credential, Uri vault, string keyName, string scope,
        CancellationToken cancellation)
    {
        if (vault.Scheme != Uri.UriSchemeHttps && !vault.IsLoopback)
        {
            throw new ArgumentException("A vault of keys is spoken to by https.", nameof(vault));
        }

        string keyAddress = new Uri(vault, $"keys/{Uri.EscapeDataString(keyName)}").ToString();
        var unversioned = new KeyVaultKey(http, credential, scope, keyAddress, keyAddress);
        using JsonDocument answer = await unversioned.Ask(
            () => new HttpRequestMessage(HttpMethod.Get, keyAddress + Version), cancellation).ConfigureAwait(false);
        string current = TextOf(answer.RootElement.GetProperty("key"), "kid");
        unversioned.RefuseElsewhere(current);
        return new KeyVaultKey(http, credential, scope, keyAddress, current);
    }

    public async Task<WrappedKey> Wrap(ReadOnlyMemory<byte> dataKey, CancellationToken cancellation)
    {
        using JsonDocument answer = await Ask(() => Post(CurrentKeyId, "wrapkey", dataKey.Span), cancellation)
            .ConfigureAwait(false);
        string keyId = TextOf(answer.RootElement, "kid");
        RefuseElsewhere(keyId);
        return new WrappedKey(keyId, Base64Url.DecodeFromChars(TextOf(answer.RootElement, "value")));
    }

    public async Task<byte[]> Unwrap(WrappedKey wrapped, CancellationToken cancellation)
    {
        RefuseElsewhere(wrapped.KeyId);
        using JsonDocument answer = await Ask(() => Post(wrapped.KeyId, "unwrapkey", wrapped.Wrapped), cancellation)
            .ConfigureAwait(false);
        return Base64Url.DecodeFromChars(TextOf(answer.RootElement, "value"));
    }

    public override string ToString() => $"(a key of a vault; {CurrentKeyId})";

    private static HttpRequestMessage Post(string keyId, string operation, ReadOnlySpan<byte> key) =>
        new(HttpMethod.Post, $"{keyId}/{operation}{Version}")
        {
            Content = JsonContent.Create(
                new Dictionary<string, string> { ["alg"] = Wrapping, ["value"] = Base64Url.EncodeToString(key) }),
        };

    private void RefuseElsewhere(string keyId)
    {
        string version = keyId.StartsWith(keyAddress + "/", StringComparison.Ordinal)
            ? keyId[(keyAddress.Length + 1)..] : "";
        if (version.Length == 0 || !version.All(char.IsAsciiLetterOrDigit))
        {
            throw IdentityRefusals.KeyUnusable(
                "the identifier of a key of another vault, or of another name", $"a version of {keyAddress}",
                "find out who changed the row; put it back from a copy");
        }
    }

    private async Task<JsonDocument> Ask(Func<HttpRequestMessage> question, CancellationToken cancellation)
    {
        for (int turn = 1; ; turn++)
        {
            AccessToken token = await credential.GetTokenAsync(
                new TokenRequestContext([scope]), cancellation).ConfigureAwait(false);
            using HttpRequestMessage request = question();
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
            using HttpResponseMessage response = await http.SendAsync(request, cancellation).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
            {
                return await JsonDocument.ParseAsync(
                    await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false),
                    cancellationToken: cancellation).ConfigureAwait(false);
            }

            if (turn == TriesMost || !IsBusy(response.StatusCode))
            {
                throw Fault(response);
            }

            await Task.Delay(response.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(turn), cancellation)
                .ConfigureAwait(false);
        }
    }

    private static bool IsBusy(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway
            or HttpStatusCode.GatewayTimeout;

    // What the vault answered beside its status is not repeated: it may quote what it was sent.
    private static Exception Fault(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => IdentityRefusals.KeyUnusable(
            "that the vault of keys refuses this machine", "the rights to wrap and unwrap with the key",
            "give the identity of the machine the role Key Vault Crypto User on the key"),
        HttpStatusCode.NotFound => IdentityRefusals.KeyUnusable(
            "that the vault of keys has no such key or version", "the key that wrapped this",
            "recover the key if it was deleted by mistake; if on purpose, the identity is gone"),
        HttpStatusCode.BadRequest => IdentityRefusals.KeyUnusable(
            "wrapped bytes that the key does not open", "the wrapped key as it was kept",
            "put the row back from a copy"),
        _ => new HttpRequestException(
            FormattableString.Invariant($"The vault of keys answered {(int)response.StatusCode}."), null,
            response.StatusCode),
    };

    private static string TextOf(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new JsonException($"The vault of keys left out {name}.");
}
