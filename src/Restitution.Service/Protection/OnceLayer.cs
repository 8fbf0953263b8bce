using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Restitution.Service.Answers;
using Restitution.Service.Problems;
using Restitution.Service.Routes;
using Restitution.Service.SignIn;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Protection;

/// <summary>Does a request with an Idempotency-Key once, and answers its repetition as it answered the first.</summary>
/// <remarks>
/// A key is one caller's own. With another request it is refused; while the first is under way its repetition is told
/// to wait. What the request commits tells so in the same transaction: one that committed nothing, because it was
/// refused, failed or its process ended, gives its key back, at the latest when its lease ends; of one that committed
/// something and could not answer, its repetition is told that, and not done again.
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
        (TakenKey? taken, RequestBefore? before) = parts.IdempotencyKeys.Begin(subject, key, digest);
        if (taken is null)
        {
            await Repeat(context, before!, digest);
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
            using (parts.Database.BeforeCommit(transaction => Act(taken, transaction)))
            {
                await next(context);
            }
        }
        catch
        {
            parts.IdempotencyKeys.GiveBack(taken);
            throw;
        }
        finally
        {
            context.Response.Body = answer;
            context.RequestAborted = aborted;
        }

        Keep(context, taken, kept.ToArray());
        kept.Position = 0;
        await kept.CopyToAsync(answer, aborted);
    }

    // Another took the key over, because this process was held up for longer than a lease: nothing of this is done.
    private void Act(TakenKey taken, DbTransaction transaction)
    {
        if (!parts.IdempotencyKeys.Act(taken, transaction))
        {
            throw new RefusedException([ServiceRefusals.KeyInUse]);
        }
    }

    private void Keep(HttpContext context, TakenKey taken, byte[] answer)
    {
        int status = context.Response.StatusCode;
        if (status < 400)
        {
            string? location = context.Response.Headers.Location;
            parts.IdempotencyKeys.Answer(taken, status, location, answer);
        }
        else
        {
            parts.IdempotencyKeys.GiveBack(taken);
        }
    }

    private async Task Repeat(HttpContext context, RequestBefore before, string digest)
    {
        if (before.RequestSha256 != digest)
        {
            throw new RefusedException([ServiceRefusals.KeyReused]);
        }

        if (before.Status is not { } status)
        {
            bool isLost = before is { ActedAt: not null, LeaseUntilAt: { } until }
                && until <= parts.Clock.GetCurrentInstant();
            throw new RefusedException(
                [isLost ? ServiceRefusals.AnswerLost(before.ActedAt.Text()!) : ServiceRefusals.KeyInUse]);
        }

        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.Headers.Location = before.Location;
        if (before.Answer is { Length: > 0 } answer)
        {
            response.ContentType = ServiceJson.MediaTypeWithCharset;
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
