using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Restitution.Storage.KeyVaults;

namespace Restitution.Tests.Storage.IdentityVault;

/// <summary>A vault of keys on loopback that answers as the published REST interface says.</summary>
internal sealed class FakeKeyVault : IDisposable
{
    public const string Token = "token-of-the-machine";

    private readonly HttpListener listener = new();
    private readonly ECDsa signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentDictionary<string, RSA> versions = new(StringComparer.Ordinal);
    private string newest = "";

    public FakeKeyVault()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = new Uri(FormattableString.Invariant(
                $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/"));
        }

        AddVersion("v1");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = Serve();
    }

    public Uri Address { get; }

    /// <summary>The key that wraps, without a version.</summary>
    public VaultKeyAddress PersonsKey => new(Address, "persons", null);

    /// <summary>The key that signs, in its one version.</summary>
    public VaultKeyAddress SigningKey => new(Address, "checkpoints", "s1");

    /// <summary>The address at which a machine of the cloud asks for its own token.</summary>
    public Uri TokenAddress => new(Address, "msi/token");

    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Statuses with which the next questions are answered, in the place of an answer.</summary>
    public ConcurrentQueue<HttpStatusCode> Faults { get; } = new();

    /// <summary>Whether what is signed is something else than was sent.</summary>
    public bool SignsWrongly { get; set; }

    public void AddVersion(string version) => (versions[version], newest) = (RSA.Create(2048), version);

    public void Drop(string version) => versions.TryRemove(version, out _);

    public void Dispose()
    {
        listener.Close();
        signing.Dispose();
        foreach (RSA key in versions.Values)
        {
            key.Dispose();
        }
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await listener.GetContextAsync();
                (HttpStatusCode status, JsonNode? answer) = Answer(context.Request);
                context.Response.StatusCode = (int)status;
                context.Response.ContentType = "application/json";
                byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(answer);
                await context.Response.OutputStream.WriteAsync(bytes);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private (HttpStatusCode Status, JsonNode? Answer) Answer(HttpListenerRequest request)
    {
        string[] steps = request.Url!.AbsolutePath.Trim('/').Split('/');
        Asked.Enqueue($"{request.HttpMethod} {request.Url.AbsolutePath}");
        if (Faults.TryDequeue(out HttpStatusCode fault))
        {
            return (fault, new JsonObject { ["error"] = "quotes what it was sent" });
        }

        if (steps is ["msi", "token"])
        {
            return TokenOfMachine(request);
        }

        if (request.Headers["Authorization"] != $"Bearer {Token}")
        {
            return (HttpStatusCode.Unauthorized, null);
        }

        if (request.QueryString["api-version"] != "7.4")
        {
            return (HttpStatusCode.BadRequest, null);
        }

        return (request.HttpMethod, steps) switch
        {
            ("GET", ["keys", "persons"]) => (
                HttpStatusCode.OK,
                new JsonObject { ["key"] = new JsonObject { ["kid"] = KeyId(newest), ["kty"] = "RSA" } }),
            ("GET", ["keys", "checkpoints", "s1"]) =>
                (HttpStatusCode.OK, new JsonObject { ["key"] = SigningParameters() }),
            ("POST", ["keys", "checkpoints", "s1", "sign"]) => Sign(JsonNode.Parse(request.InputStream)!),
            ("POST", ["keys", "persons", var version, var operation])
                when versions.TryGetValue(version, out RSA? key) =>
                Operate(operation, version, key, JsonNode.Parse(request.InputStream)!),
            _ => (HttpStatusCode.NotFound, null),
        };
    }

    // As the endpoint of App Service answers whoever knows the header that it gave to the program.
    private static (HttpStatusCode Status, JsonNode? Answer) TokenOfMachine(HttpListenerRequest request) =>
        request.Headers["X-IDENTITY-HEADER"] == Token && request.QueryString["resource"] == "https://vault.azure.net"
            ? (HttpStatusCode.OK, new JsonObject
            {
                ["access_token"] = Token, ["expires_on"] = "4102444800", ["resource"] = "https://vault.azure.net",
                ["token_type"] = "Bearer",
            })
            : (HttpStatusCode.BadRequest, null);

    private JsonObject SigningParameters()
    {
        ECPoint point = signing.ExportParameters(includePrivateParameters: false).Q;
        return new JsonObject
        {
            ["kid"] = $"{SigningKey}", ["kty"] = "EC-HSM", ["crv"] = "P-256",
            ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y),
        };
    }

    private (HttpStatusCode Status, JsonNode? Answer) Sign(JsonNode question) => (string)question["alg"]! == "ES256"
        ? (HttpStatusCode.OK, new JsonObject
        {
            ["kid"] = $"{SigningKey}",
            ["value"] = Base64Url.EncodeToString(signing.SignHash(
                SignsWrongly ? new byte[32] : Base64Url.DecodeFromChars((string)question["value"]!),
                DSASignatureFormat.IeeeP1363FixedFieldConcatenation)),
        })
        : (HttpStatusCode.BadRequest, null);

    private (HttpStatusCode Status, JsonNode? Answer) Operate(
        string operation, string version, RSA key, JsonNode question)
    {
        byte[] given = Base64Url.DecodeFromChars((string)question["value"]!);
        if ((string)question["alg"]! != "RSA-OAEP-256")
        {
            return (HttpStatusCode.BadRequest, null);
        }

        try
        {
            byte[] result = operation == "wrapkey"
                ? key.Encrypt(given, RSAEncryptionPadding.OaepSHA256)
                : key.Decrypt(given, RSAEncryptionPadding.OaepSHA256);
            return (
                HttpStatusCode.OK,
                new JsonObject { ["kid"] = KeyId(version), ["value"] = Base64Url.EncodeToString(result) });
        }
        catch (CryptographicException)
        {
            return (HttpStatusCode.BadRequest, null);
        }
    }

    private string KeyId(string version) => $"{Address}keys/persons/{version}";
}
