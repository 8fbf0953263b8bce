using Restitution.Claims;
using Restitution.Service.Doing;
using Restitution.Service.Queue;
using Restitution.Service.Writing;
using Restitution.Storage.Computations;
using Restitution.Storage.Custody;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Computes a case: first divided among jobs by its workers, then joined, once, when all have ended.</summary>
/// <remarks>
/// The computation has this job's own id: it is kept once, however often it is done, with the sources of the reading
/// that it was joined by. A part that was made of another reading of the case, or by another program, is not joined;
/// its workers are reckoned here. A part that failed for
/// good ends the computation, which says whose claims it lacks; nothing of it is kept.
/// </remarks>
internal sealed class ComputeCaseWork(ServiceParts parts)
{
    public async Task<WorkDone> Do(WorkUnderWay way)
    {
        if (way.Job is { AreChildrenDone: true, ChildrenPoisoned: > 0 })
        {
            return Lacking(way.Job);
        }

        StoredCase stored = parts.CaseOf(way.Job);
        ComputeCaseTold asked = WorkAsked.ToldOf<ComputeCaseTold>(way.Job);
        try
        {
            KeptReading read = await parts.Readings.Of(
                stored, asked.CaseVersion, way.Job.EnqueuedBy, way.Job.Kind, way.Stop);
            return way.Job.AreChildrenDone
                ? new CaseComputing(parts).Use(
                    read, run => CaseRun.Joined(run, Claims(run, way), _ => way.Stop.ThrowIfCancellationRequested()),
                    (run, output) => Joined(stored, read, run, output, way))
                : new WorkDone("")
                {
                    Parts = WorkAsked.ToComputeWorkers(
                        way.Job, asked.CaseVersion, WorkerGroups.Of(read.Case.Workers)),
                };
        }
        catch (RefusedException refused)
        {
            return WorkDone.Refused(refused, within => parts.ComputationParts.RemoveOf(way.Job.Id, within));
        }
    }

    private IEnumerable<WorkerClaim> Claims(ReadCase read, WorkUnderWay way)
    {
        HashSet<string> lacking = [.. read.Workers];
        IEnumerable<byte[]> forms =
            parts.ComputationParts.JobsOf(way.Job.Id).Select(part => parts.ComputationParts.Form(part)!);
        foreach (WorkerClaim claim in read.ClaimsIn(forms, way.Stop))
        {
            lacking.Remove(claim.Worker);
            yield return claim;
        }

        foreach (WorkerClaim claim in read.Claims(lacking))
        {
            yield return claim;
        }
    }

    private WorkDone Joined(StoredCase stored, KeptReading read, CaseRun run, OutputFolder output, WorkUnderWay way)
    {
        ExhibitsOfVault.ThrowIfOtherwise(parts, stored, run.Inputs);
        ComputationFiles files = CaseComputing.FilesOf(run, output);
        way.Tell(way.Job.WholeCount, way.Job.WholeCount);
        var made = new KeptComputation
        {
            Id = way.Job.Id,
            CaseId = stored.Id,
            CaseVersion = read.Laid.Definition.Version,
            InputsSha256 = ComputationInputs.DigestOf(run.Inputs),
            ResultSha256 = run.ResultDigest,
            EngineVersion = ComputationFile.EngineVersion,
            ComputedBy = way.Job.EnqueuedBy,
        };
        string outcome = QueuedWork.Told(new
        {
            computation = made.Id, resultDigest = made.ResultSha256, inputsDigest = made.InputsSha256,
            gaps = run.Claim.Gaps.Count,
        });
        var sources = new ComputationSources(
            read.Laid.SmallFiles,
            KeptMatches.Of(run.Reading.Named, run.Identities, run.Reading.Evidence));
        return new WorkDone(outcome, within =>
        {
            parts.Computations.Add(made, files, within);
            parts.ComputationSources.Add(made.Id, sources, within);
            parts.ComputationParts.RemoveOf(made.Id, within);
            parts.Custody.Append(new CustodyDeed(
                CustodyAct.ComputationMade, CustodyText.CodeOfUser(made.ComputedBy), stored.Code,
                made.Id.ToString(), made.ResultSha256), within);
        });
    }

    private WorkDone Lacking(Job job)
    {
        HashSet<Guid> kept = [.. parts.ComputationParts.JobsOf(job.Id)];
        ILookup<bool, string> workers = parts.Jobs.ChildrenOf(job.Id)
            .SelectMany(part => WorkAsked.ToldOf<ComputeWorkersTold>(part).Workers, (part, code) => (part, code))
            .ToLookup(one => kept.Contains(one.part.Id), one => one.code);
        return new WorkDone(
            QueuedWork.Told(new
            {
                fault = "WorkersNotComputed",
                workers = workers[false].Except(workers[true]).Distinct().Order(StringComparer.Ordinal),
            }),
            within => parts.ComputationParts.RemoveOf(job.Id, within))
        {
            IsHopeless = true,
        };
    }
}
