using Restitution.Service.Queue;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Computes the claims of some workers of a case and keeps them for the job that joins them.</summary>
internal sealed class ComputeWorkersWork(ServiceParts parts)
{
    public async Task<WorkDone> Do(WorkUnderWay way)
    {
        Guid computation = way.Job.ParentId
            ?? throw new InvalidOperationException($"The job {way.Job.Id} is a part of no computation.");
        ComputeWorkersTold asked = WorkAsked.ToldOf<ComputeWorkersTold>(way.Job);
        StoredCase stored = parts.CaseOf(way.Job);
        try
        {
            ReadCase read = (await parts.Readings.Of(
                stored, asked.CaseVersion, way.Job.EnqueuedBy, QueuedWork.ComputeCase, way.Stop)).Case;
            byte[] form = read.Part(asked.Workers);
            way.Tell(1, 1);
            return new WorkDone(
                QueuedWork.Told(new { workers = asked.Workers.Count }),
                within => parts.ComputationParts.Add(way.Job.Id, computation, form, within));
        }
        catch (RefusedException refused)
        {
            // Whoever joins the parts reads the case too, and says it once for all of them.
            return WorkDone.Refused(refused);
        }
    }
}
