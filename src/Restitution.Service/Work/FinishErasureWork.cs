using Restitution.Service.Queue;
using Restitution.Storage.Custody;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Takes an erased identity out of the files of the database, which another read when it was erased.</summary>
internal sealed class FinishErasureWork(ServiceParts parts)
{
    /// <exception cref="IOException">Another reads an earlier state still; the job waits and tries again.</exception>
    public WorkDone Do(Job job)
    {
        StoredCase stored = parts.CaseOf(job);
        string code = WorkAsked.ToldOf<FinishErasureTold>(job).Code;
        if (!parts.Persons.FinishErasures())
        {
            throw new IOException("The database of identities is read by another.");
        }

        return new WorkDone(
            QueuedWork.Told(new { finished = code }),
            within => parts.Custody.Append(
                new CustodyDeed(CustodyAct.ErasureFinished, WorkAsked.ByTheService, stored.Code, code), within));
    }
}
