using NodaTime;
using Restitution.Storage.Custody;
using Restitution.Storage.Vault;

namespace Restitution.Service.Work;

/// <summary>What is cleared away each day: uploads that nobody finished, and what an erasure had to leave.</summary>
internal static class ClearingAway
{
    private static readonly Duration UploadsKept = Duration.FromDays(3);

    /// <returns>How many uploads were abandoned.</returns>
    public static async Task<int> Do(ServiceParts parts, CancellationToken stop)
    {
        _ = parts.Persons.FinishErasures();
        IReadOnlyList<UploadState> expired =
            await parts.Vault.ExpireUploads(parts.Clock.GetCurrentInstant() - UploadsKept, stop);
        parts.Custody.AppendAll(
        [
            .. expired.Select(upload => new CustodyDeed(
                CustodyAct.UploadAbandoned, WorkAsked.ByTheService, upload.Wish.Address.Case,
                upload.Wish.Address.Exhibit)),
        ]);
        return expired.Count;
    }
}
