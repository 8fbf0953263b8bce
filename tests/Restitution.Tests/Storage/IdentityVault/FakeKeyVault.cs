using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Restitution.Tests.Storage.IdentityVault;

/// <summary>A vault of keys on loopback that answers as the published REST interface says.</summary>
internal sealed class FakeKeyVault : IDisposable
{
    public const string Token = "token-of-the-machine";

    private readonly HttpListener listener = new();
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

    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>Statuses with which the next questions are answered, in the place of an answer.</summary>
    public ConcurrentQueue<HttpStatusCode> Faults { get; } = new();

    public void AddVersion(string version) => (versions[version], newest) = (RSA.Create(2048), version);

    public void Drop(string version) => versions.TryRemove(version, out _);

    public void Dispose()
    {
        listener.Close();
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
            ("POST", ["keys", "persons", var version, var operation])
                when versions.TryGetValue(version, out RSA? key) =>
                Operate(operation, version, key, JsonNode.Parse(request.InputStream)!),
            _ => (HttpStatusCode.NotFound, null),
        };
    }

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
