using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Restitution.Service.Access;
using Restitution.Service.Answers;
using Restitution.Service.Settings;
using Restitution.Storage.Stores;

namespace Restitution.Service.Routes;

/// <summary>A piece of work that waits, is being done, or is done.</summary>
/// <param name="WholeCount">0 while nobody knows how much there is.</param>
/// <param name="Outcome">
/// What came of it; of what was refused, whoever may not read rows is told why and where, not what stands there.
/// </param>
/// <param name="Fault">Why it failed last.</param>
public sealed record JobShown(
    Guid Id, string Kind, JobState State, long DoneCount, long WholeCount, int Attempts, int AttemptsMost,
    JsonNode? Outcome, JsonNode? Fault, string EnqueuedAt, string? FinishedAt);

/// <summary>Work under way, by polling; on a laptop by events too.</summary>
internal static class JobRoutes
{
    private static readonly TimeSpan BetweenEvents = TimeSpan.FromMilliseconds(400);

    public static void MapJobs(this IEndpointRouteBuilder routes, ServiceOptions options)
    {
        routes.MapGet("/api/jobs/{id:guid}", One).InCaseOfWork(Right.ReadCase).Produces<JobShown>()
            .WithSummary("How far a piece of work is");
        routes.MapGet("/api/cases/{code}/jobs", List).InCase(Right.ReadCase).Produces<PageOf<JobShown>>()
            .WithSummary("The work of a case, the newest first");

        // A front end of the cloud cuts a long answer off; there, work is polled.
        if (options.Mode == ServiceMode.Laptop)
        {
            routes.MapGet("/api/jobs/{id:guid}/events", Events).InCaseOfWork(Right.ReadCase)
                .Produces(StatusCodes.Status200OK, contentType: "text/event-stream")
                .WithSummary("Each change of a piece of work until it ends; on a laptop only");
        }
    }

    internal static async Task Accepted(HttpContext context, Job job)
    {
        // The job is there, and work that nobody was told of is looked for: a queue that is away fails no request.
        await context.RequestServices.GetRequiredService<ServiceParts>().Queue.Tell(job, context.RequestAborted)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Response.Headers.Location = $"/api/jobs/{job.Id}";
        await ServiceJson.Write(context, Shown(job, CaseAtHand.Of(context)), StatusCodes.Status202Accepted);
    }

    private static Task One(HttpContext context, ServiceParts parts, Guid id)
    {
        Job job = Held(context, parts, id);
        if (!job.IsEnded)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return ServiceJson.Write(context, Shown(job, CaseAtHand.Of(context)));
    }

    private static Task List(HttpContext context, ServiceParts parts)
    {
        var at = CaseAtHand.Of(context);
        PageWish wish = PageWish.Of(context);
        return Paging.Write(
            context, wish, parts.Jobs.OfCase(at.Id, wish.Skip, wish.TakeAndOneMore), job => Shown(job, at));
    }

    private static async Task Events(
        HttpContext context, ServiceParts parts, IHostApplicationLifetime lifetime, Guid id)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        string told = "";
        while (!either.IsCancellationRequested)
        {
            Job job = Held(context, parts, id);
            string now = JsonSerializer.Serialize(Shown(job, CaseAtHand.Of(context)), ServiceJson.Options);
            if (now != told)
            {
                told = now;
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {now}\n\n"), either.Token);
                await context.Response.Body.FlushAsync(either.Token);
            }

            if (job.IsEnded)
            {
                return;
            }

            await Task.Delay(BetweenEvents, either.Token).ContinueWith(
                _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private static Job Held(HttpContext context, ServiceParts parts, Guid id) =>
        CaseAtHand.Of(context).Held(parts.Jobs.OfId(id), job => job.CaseId ?? Guid.Empty);

    private static JobShown Shown(Job job, CaseAtHand at)
    {
        bool mayReadRows = AccessTable.May(at.Roles, Right.ReadRecords);
        return new JobShown(
            job.Id, job.Kind, job.State, job.DoneCount, job.WholeCount, job.Attempts, job.AttemptsMost,
            Told(job.Outcome, mayReadRows), Told(job.Fault, mayReadRows), job.EnqueuedAt.Text(),
            job.FinishedAt.Text());
    }

    // What was found is a cell of an exhibit as it is written, and may be a name.
    private static JsonNode? Told(string? text, bool mayReadRows)
    {
        JsonNode? told = ShownExhibits.Json(text);
        if (!mayReadRows && told is JsonObject { } outcome && outcome["refused"] is JsonArray refusals)
        {
            foreach (JsonObject refusal in refusals.OfType<JsonObject>())
            {
                refusal.Remove("found");
                refusal.Remove("wanted");
                refusal.Remove("remedy");
            }
        }

        return told;
    }
}
