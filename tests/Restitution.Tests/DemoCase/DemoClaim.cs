using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;

namespace Restitution.Tests.DemoCase;

/// <summary>The demo case read from its checked-in folder and computed, as the command line does it.</summary>
internal static class DemoClaim
{
    private static readonly Lazy<(CaseReading Reading, Claim Claim)> Made = new(Make);

    public static CaseReading Reading => Made.Value.Reading;

    public static Claim Claim => Made.Value.Claim;

    public static WorkerClaim Worker(string code) => Claim.Workers.Single(worker => worker.Worker == code);

    private static (CaseReading Reading, Claim Claim) Make()
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        string log = Path.GetTempFileName();
        CaseIdentities identities = SealedIdentities.Open(
            folder.IdentitiesPath, DemoIdentities.Key, new CaseLog(log, SystemClock.Instance, "a test"), "a test");
        File.Delete(log);
        CaseReading reading = CaseReading.Of(folder, identities);
        return (reading, CaseComputation.Of<Untold>(folder.Case, reading.Evidence, folder.Law));
    }
}
