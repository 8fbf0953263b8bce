using System.Security.Cryptography;
using System.Text;
using Restitution.Service.Problems;
using Restitution.Service.SignIn;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Protection;

/// <summary>Does a request with an Idempotency-Key once, and answers its repetition as it answered the first.</summary>
/// <remarks>
/// A key is one caller's own. With another request it is refused; while the first is under way its repetition is told
/// to wait. A request that was refused or failed changed nothing and gives its key back.
/// </remarks>
internal sealed class OnceLayer(RequestDelegate next, ServiceParts parts)
{
    public const string Header = "Idempotency-Key";
    private const int KeyLettersMost = 100;
    private const int InMemoryBytesMost = 64 << 20;

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Once>() is not null
        && context.Request.Headers[Header].ToString() is { Length: > 0 } key
        && Caller.Of(context) is { } caller
            ? Do(context, caller.Subject, Checked(key))
            : next(context);

    private async Task Do(HttpContext context, string subject, string key)
    {
        string digest = await DigestOf(context);
        if (parts.IdempotencyKeys.Begin(subject, key, digest) is { } before)
        {
            await Repeat(context, before, digest);
            return;
        }

        Stream answer = context.Response.Body;
        CancellationToken aborted = context.RequestAborted;
        using var kept = new MemoryStream();
        context.Response.Body = kept;

        // Whoever lost the line asks again by the key: what was begun is ended and its answer kept all the same.
        context.RequestAborted = CancellationToken.None;
        try
        {
            await next(context);
        }
        catch
        {
            parts.IdempotencyKeys.Forget(subject, key);
            throw;
        }
        finally
        {
            context.Response.Body = answer;
            context.RequestAborted = aborted;
        }

        // The act is done from here on: where its answer cannot be kept, the key stays taken rather than be used twice.
        Keep(context, subject, key, kept.ToArray());
        kept.Position = 0;
        await kept.CopyToAsync(answer, aborted);
    }

    private void Keep(HttpContext context, string subject, string key, byte[] answer)
    {
        int status = context.Response.StatusCode;
        if (status < 400)
        {
            string? location = context.Response.Headers.Location;
            parts.IdempotencyKeys.Answer(subject, key, status, location, answer);
        }
        else
        {
            parts.IdempotencyKeys.Forget(subject, key);
        }
    }

    private static async Task Repeat(HttpContext context, RequestBefore before, string digest)
    {
        if (before.RequestSha256 != digest)
        {
            throw new RefusedException([ServiceRefusals.KeyReused]);
        }

        if (before.Status is not { } status)
        {
            throw new RefusedException([ServiceRefusals.KeyInUse]);
        }

        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.Headers.Location = before.Location;
        if (before.Answer is { Length: > 0 } answer)
        {
            response.ContentType = Answers.ServiceJson.MediaTypeWithCharset;
            await response.Body.WriteAsync(answer, context.RequestAborted);
        }
    }

    private static async Task<string> DigestOf(HttpContext context)
    {
        HttpRequest request = context.Request;
        // Held in memory, of which the greatest body takes little: a file on the way might outlive the request.
        request.EnableBuffering(bufferThreshold: InMemoryBytesMost);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Encoding.UTF8.GetBytes(
            $"{request.Method} {request.Path}{request.QueryString} {request.ContentType} {request.Headers.IfMatch}\n"));
        byte[] buffer = new byte[16 << 10];
        for (int read; (read = await request.Body.ReadAsync(buffer, context.RequestAborted)) > 0;)
        {
            digest.AppendData(buffer.AsSpan(0, read));
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    private static string Checked(string key) =>
        key.Length <= KeyLettersMost && key.All(letter => letter is > ' ' and <= '~')
            ? key : throw new RefusedException([ServiceRefusals.KeyMalformed]);
}
