using System.Diagnostics;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Problems;

/// <summary>Turns whatever a request ends with into an answer that tells no more than it may.</summary>
/// <remarks>
/// What is logged of a failure is its type and where it arose: a message of the platform may quote what was read.
/// </remarks>
internal sealed partial class ProblemGuard(RequestDelegate next, RefusalAudit audit, ILogger<ProblemGuard> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await AnswerBareStatus(context);
        }
        catch (RefusedException refused)
        {
            await Answer(context, refused.Refusals);
        }
        catch (BadHttpRequestException bad)
        {
            await Answer(context, [OfStatus(bad.StatusCode)]);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer to.
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            await Answer(context, [Failed(failed)]);
        }
    }

    private Refusal Failed(Exception failed)
    {
        string number = ActivityTraceId.CreateRandom().ToHexString()[..12];
        Exception innermost = failed.GetBaseException();
        RequestFailed(
            log, number, innermost.GetType().Name, innermost.TargetSite?.DeclaringType?.Name,
            innermost.TargetSite?.Name);
        return ServiceRefusals.ProgramFailed(number);
    }

    // The framework answers some things by a status alone: no route, another method, another kind of body.
    private Task AnswerBareStatus(HttpContext context)
    {
        HttpResponse response = context.Response;
        if (response.StatusCode < 400 || response.HasStarted || response.ContentType is not null)
        {
            return Task.CompletedTask;
        }

        Refusal refusal = OfStatus(response.StatusCode);
        audit.Keep(context, refusal);
        return ProblemAnswers.Write(context, refusal);
    }

    private static Refusal OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ServiceRefusals.NotSignedIn,
        StatusCodes.Status404NotFound => ServiceRefusals.NothingHere,
        StatusCodes.Status405MethodNotAllowed => ServiceRefusals.MethodWrong,
        StatusCodes.Status413PayloadTooLarge => ServiceRefusals.BodyTooLarge,
        StatusCodes.Status415UnsupportedMediaType => ServiceRefusals.MediaTypeWrong,
        StatusCodes.Status429TooManyRequests => ServiceRefusals.TooManyRequests,
        StatusCodes.Status503ServiceUnavailable => ServiceRefusals.NotReady,
        _ => ServiceRefusals.BodyMalformed,
    };

    private Task Answer(HttpContext context, IReadOnlyList<Refusal> refusals)
    {
        if (context.Response.HasStarted)
        {
            // Half an answer is out; cutting the connection is the only honest end.
            context.Abort();
            return Task.CompletedTask;
        }

        audit.Keep(context, refusals[0]);
        IHeaderDictionary headers = context.Response.Headers;
        headers.ETag = default;
        headers.Link = default;
        headers.Location = default;
        headers.ContentDisposition = default;
        return ProblemAnswers.Write(context, refusals);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request failed, number {Number}: {Kind} in {Type}.{Member}")]
    private static partial void RequestFailed(ILogger log, string number, string kind, string? type, string? member);
}
