using Restitution.Service.Queue;
using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Work;

/// <summary>
/// Verifies the custody log against its checkpoints, every exhibit against its hash, and the exhibits that computations
/// say they read against the register; and tells. Before that it clears away what is too old.
/// </summary>
/// <remarks>
/// What is broken is told, logged and left as it is: nothing is repaired. Where the log holds, what it is now is signed
/// as the next checkpoint, outside the log.
/// </remarks>
internal sealed class CheckCustodyWork(ServiceParts parts)
{
    private const int CasesAtOnce = 100;

    public async Task<WorkDone> Do(WorkUnderWay way)
    {
        int expired = await ClearingAway.Do(parts, way.Stop);
        CustodyReport report = parts.Custody.Verify(await parts.ReadCheckpoints(way.Stop));
        (long exhibits, List<(StoredCase Case, StoredExhibit Exhibit)> changed) = await Exhibits(way);
        List<(StoredCase Case, KeptComputation Computation, string Exhibit)> otherwise = [.. Otherwise(way.Stop)];
        SignedCheckpoint? signed = report.IsVerified ? await parts.SignCheckpoint(way.Stop) : null;
        string outcome = QueuedWork.Told(new
        {
            isVerified = report.IsVerified && changed.Count == 0 && otherwise.Count == 0,
            entries = report.EntryCount,
            faults = report.Faults.Take(20).Select(fault => fault.ToString()),
            faultCount = report.FaultCount,
            exhibits,
            changed = changed.Select(one => $"{one.Case.Code}/{one.Exhibit.Code}"),
            computedOtherwise = otherwise.Select(one => new
            {
                Case = one.Case.Code, computation = one.Computation.Id, exhibit = one.Exhibit,
            }),
            checkpoint = signed?.Checkpoint.Number,
            expiredUploads = expired,
            report.Notes,
        });
        return new WorkDone(outcome, within => parts.Custody.AppendAll(
        [
            .. changed.Select(one => new CustodyDeed(
                CustodyAct.ExhibitFoundChanged, WorkAsked.ByTheService, one.Case.Code, one.Exhibit.Code,
                one.Exhibit.Sha256)),
            .. otherwise.Select(one => new CustodyDeed(
                CustodyAct.ComputationFoundOtherwise, WorkAsked.ByTheService, one.Case.Code,
                one.Computation.Id.ToString(), one.Computation.ResultSha256)),
            new CustodyDeed(CustodyAct.CustodyChecked, WorkAsked.ByTheService, "", ""),
        ], within));
    }

    private async Task<(long Count, List<(StoredCase Case, StoredExhibit Exhibit)> Changed)> Exhibits(WorkUnderWay way)
    {
        long count = 0;
        List<(StoredCase, StoredExhibit)> changed = [];
        for (int skip = 0; parts.Cases.All(skip, CasesAtOnce) is { Count: > 0 } cases; skip += CasesAtOnce)
        {
            foreach (StoredCase stored in cases)
            {
                foreach (StoredExhibit exhibit in parts.Exhibits.OfCase(stored.Id, 0, int.MaxValue))
                {
                    way.Tell(++count, 0);
                    if (!await IsAsReceived(stored, exhibit, way.Stop))
                    {
                        changed.Add((stored, exhibit));
                    }
                }
            }
        }

        return (count, changed);
    }

    private IEnumerable<(StoredCase, KeptComputation, string)> Otherwise(CancellationToken stop)
    {
        for (int skip = 0; parts.Cases.All(skip, CasesAtOnce) is { Count: > 0 } cases; skip += CasesAtOnce)
        {
            foreach (StoredCase stored in cases)
            {
                foreach (KeptComputation computation in parts.Computations.OfCase(stored.Id, 0, int.MaxValue))
                {
                    stop.ThrowIfCancellationRequested();
                    foreach (string exhibit in ExhibitsOfVault.Otherwise(parts, computation))
                    {
                        yield return (stored, computation, exhibit);
                    }
                }
            }
        }
    }

    private async Task<bool> IsAsReceived(StoredCase stored, StoredExhibit exhibit, CancellationToken stop)
    {
        try
        {
            await using Stream bytes = await parts.Vault.OpenVerified(
                VaultAddress.Of(stored.Code, exhibit.Code), exhibit.Sha256, stop);
            await bytes.CopyToAsync(Stream.Null, stop);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
