using Azure.Core;
using NodaTime;
using Restitution.Service;
using Restitution.Service.Settings;
using Restitution.Service.Work;
using Restitution.Storage.Folders;
using Restitution.Storage.Stores;
using Restitution.Tests.DemoCase;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service.Work;

/// <summary>An installation of the service in a folder of one test.</summary>
internal sealed class Installation : IDisposable
{
    public const string By = "officer";
    public const string DemoCode = "AD-2021-014";

    public static readonly Duration Lease = Duration.FromMinutes(2);

    private readonly TemporaryFolder folder = new();

    public Installation(
        IClock? clock = null, Func<ServiceOptions, ServiceOptions>? with = null, TokenCredential? signedIn = null)
    {
        var options = ServiceOptions.ForLaptop(folder["installation"], 0);
        Parts = ServiceParts.Open(with?.Invoke(options) ?? options, clock ?? SystemClock.Instance, signedIn);
    }

    public ServiceParts Parts { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A path of this test outside the installation.</summary>
    public string this[string name] => folder[name];

    public async Task<BroughtInCase> BringDemo()
    {
        var opened = CaseFolder.Open(AndamanDawn.Folder);
        return await new CaseBringingIn(Parts).Bring(opened, DemoIdentities.All, By, _ => { }, Stop);
    }

    /// <summary>Does everything that waits now, one after the other.</summary>
    public async Task<IReadOnlyList<WorkEnd>> DoAll()
    {
        List<WorkEnd> ends = [];
        while (Parts.Jobs.TakeNext("here", Lease) is { } job)
        {
            ends.Add(await new WorkRun(Parts, Lease).Run(job, Stop));
        }

        return ends;
    }

    /// <summary>Asks for one thing and does it.</summary>
    public async Task<Job> Do(NewJob asked)
    {
        Job job = Parts.Jobs.Enqueue(asked);
        await DoAll();
        return Parts.Jobs.OfId(job.Id)!;
    }

    /// <summary>Changes one bit of an exhibit where the vault keeps it.</summary>
    public void ChangeInVault(string exhibit)
    {
        string path = Directory.EnumerateFiles(this["installation"], "bytes", SearchOption.AllDirectories)
            .First(file => file.Contains(exhibit, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        byte[] bytes = File.ReadAllBytes(path);
        bytes[^2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    public void Dispose()
    {
        Parts.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}

/// <summary>A clock that a test sets forward.</summary>
internal sealed class ClockByHand : IClock
{
    public Instant Now { get; set; } = Instant.FromUtc(2026, 1, 2, 3, 4, 5);

    public Instant GetCurrentInstant() => Now;
}
