using Restitution.Service.Queue;
using Restitution.Storage.Computations;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Computes a case and keeps the computation under the job's own id: kept once, however often it is done.
/// </summary>
internal sealed class ComputeCaseWork(ServiceParts parts)
{
    public async Task<WorkDone> Do(WorkUnderWay way)
    {
        StoredCase stored = parts.CaseOf(way.Job);
        ComputeCaseTold asked = WorkAsked.ToldOf<ComputeCaseTold>(way.Job);
        try
        {
            return await new CaseComputing(parts).Run(stored, asked.CaseVersion, way, (laid, run, output) =>
            {
                ComputationFiles files = CaseComputing.FilesOf(run, output);
                way.Tell(1, 1);
                var made = new KeptComputation
                {
                    Id = way.Job.Id,
                    CaseId = stored.Id,
                    CaseVersion = laid.Definition.Version,
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
                return new WorkDone(outcome, within =>
                {
                    parts.Computations.Add(made, files, within);
                    parts.Custody.Append(new CustodyDeed(
                        CustodyAct.ComputationMade, CustodyText.CodeOfUser(made.ComputedBy), stored.Code,
                        made.Id.ToString(), made.ResultSha256), within);
                });
            });
        }
        catch (RefusedException refused)
        {
            return WorkDone.Refused(refused);
        }
    }
}
