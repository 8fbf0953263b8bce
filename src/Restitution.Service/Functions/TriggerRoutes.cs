using NodaTime;
using Restitution.Service.Problems;
using Restitution.Service.Queue;
using Restitution.Service.Work;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Functions;

/// <summary>The functions that queues and timers start, where the service runs as a custom handler.</summary>
/// <remarks>
/// A message that comes again finds its job taken or ended and does nothing. A failed attempt is answered by 500, so
/// that the host delivers again and in the end sets the message aside, as the database does with the job.
/// </remarks>
internal static class TriggerRoutes
{
    private const string Worker = "functions";

    /// <summary>The names of the functions, which are their paths.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [QueuedWork.ReadExhibit, QueuedWork.ComputeCase, WorkAsked.RefreshRates, WorkAsked.CheckCustody];

    /// <summary>Before everything that asks who signed in: the host does not.</summary>
    public static void UseTriggers(this WebApplication app, ServiceParts parts)
    {
        if (!parts.Options.IsCustomHandler)
        {
            return;
        }

        app.Use((context, next) => TriggerGate.NamedBy(context.Request) switch
        {
            null => next(context),
            { } function when TriggerGate.IsOfTheHost(context, function) => Start(context, function, parts),
            _ => throw new RefusedException([ServiceRefusals.NothingHere]),
        });
    }

    private static async Task Start(HttpContext context, string function, ServiceParts parts)
    {
        LocalDate today = parts.Clock.GetCurrentInstant().InUtc().Date;
        Guid? id = function switch
        {
            WorkAsked.RefreshRates => parts.Jobs.Enqueue(WorkAsked.ToRefreshRates(today)).Id,
            WorkAsked.CheckCustody => parts.Jobs.Enqueue(WorkAsked.ToCheckCustody(today)).Id,
            _ => await Invocation.JobOf(context.Request, context.RequestAborted),
        };
        await Do(context, id, parts);
    }

    private static async Task Do(HttpContext context, Guid? id, ServiceParts parts)
    {
        if (id is not { } known || parts.Jobs.OfId(known) is null)
        {
            await Invocation.Answer(context, StatusCodes.Status200OK, "the message names no job; nothing was done");
            return;
        }

        if (parts.Jobs.Take(known, Worker, parts.Options.WorkLease) is not { } job)
        {
            await Invocation.Answer(
                context, StatusCodes.Status200OK, $"job {known} is done, another's or not due; nothing was done");
            return;
        }

        IHostApplicationLifetime life = context.RequestServices.GetRequiredService<IHostApplicationLifetime>();
        WorkEnd end = await new WorkRun(parts, parts.Options.WorkLease).Run(job, life.ApplicationStopping);
        WorkLoop.TellWhatIsBroken(
            parts, job, end, context.RequestServices.GetRequiredService<ILogger<WorkLoop>>());
        int status = end is WorkEnd.Done or WorkEnd.Divided or WorkEnd.Lost
            ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
        await Invocation.Answer(context, status, $"{job.Kind} {job.Id}: {end}");
    }
}
