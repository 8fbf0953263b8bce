using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Core;
using Azure.Identity;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.KeyVaults;

/// <summary>Asks Azure Key Vault by its published REST interface, signed in by the identity of the machine.</summary>
/// <param name="refuse">
/// Makes the refusal of whoever uses the key, of what was found, what was wanted, and what helps.
/// </param>
internal sealed class KeyVaultAsking(
    HttpClient http, TokenCredential credential, string scope, Func<string, string, string, RefusedException> refuse)
{
    private const string Interface = "?api-version=7.4";
    private const int TriesMost = 4;

    /// <param name="key">The address of a key, or of one of its versions.</param>
    public Task<JsonDocument> Get(string key, CancellationToken cancellation) =>
        Ask(() => new HttpRequestMessage(HttpMethod.Get, key + Interface), cancellation);

    public Task<JsonDocument> Post(
        string key, string operation, string way, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        Ask(
            () => new HttpRequestMessage(HttpMethod.Post, $"{key}/{operation}{Interface}")
            {
                Content = JsonContent.Create(new Dictionary<string, string>
                {
                    ["alg"] = way, ["value"] = Base64Url.EncodeToString(bytes.Span),
                }),
            },
            cancellation);

    public static string TextOf(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new JsonException($"The vault of keys left out {name}.");

    public static byte[] BytesOf(JsonElement element, string name) =>
        Base64Url.DecodeFromChars(TextOf(element, name));

    private async Task<JsonDocument> Ask(Func<HttpRequestMessage> question, CancellationToken cancellation)
    {
        for (int turn = 1; ; turn++)
        {
            using HttpRequestMessage request = question();
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Bearer", await Token(cancellation).ConfigureAwait(false));
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

    private async Task<string> Token(CancellationToken cancellation)
    {
        try
        {
            AccessToken token = await credential.GetTokenAsync(
                new TokenRequestContext([scope]), cancellation).ConfigureAwait(false);
            return token.Token;
        }
        catch (AuthenticationFailedException)
        {
            // What the platform says of each way that it tried may quote addresses and accounts.
            throw refuse(
                "that this machine could not sign in", "a token for the vault of keys",
                "give the machine a managed identity (AZURE_CLIENT_ID where it has several), or another sign-in that "
                + "Azure.Identity finds in the environment");
        }
    }

    private static bool IsBusy(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway
            or HttpStatusCode.GatewayTimeout;

    // What the vault answered beside its status is not repeated: it may quote what it was sent.
    private Exception Fault(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => refuse(
            "that the vault of keys refuses this machine", "the rights to use the key",
            "give the identity of the machine the role Key Vault Crypto User on the key"),
        HttpStatusCode.NotFound => refuse(
            "that the vault of keys has no such key or version", "a key that is there",
            "correct its address; recover a key that was deleted by mistake, for what it wrapped is gone without it"),
        HttpStatusCode.BadRequest => refuse(
            "bytes, or a way of using them, that the key does not take", "a key of its kind, what it made as it was",
            "compare the kind of the key; put a row that was changed back from a copy"),
        _ => new HttpRequestException(
            FormattableString.Invariant($"The vault of keys answered {(int)response.StatusCode}."), null,
            response.StatusCode),
    };
}
