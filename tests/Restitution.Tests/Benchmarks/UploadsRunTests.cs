using Restitution.Benchmarks.LoadService;
using Restitution.Tests.DemoCase;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Benchmarks;

/// <summary>The run's small size, so that it cannot rot: the service in a process of its own, and tokens.</summary>
[Trait("Cultures", "one")]
public sealed class UploadsRunTests
{
    [Fact]
    public async Task What_several_send_at_once_is_kept_and_comes_back_whole()
    {
        using var folder = new TemporaryFolder();
        await using LoadedService service = await LoadedService.Start(
            AndamanDawn.Folder, folder.FullPath, recordCount: 0, TestContext.Current.CancellationToken);

        int before = service.Parts.Exhibits.CountOf(service.Case.Id).Number;

        UploadsResult result = await UploadsRun.Of(
            service, count: 8, atOnce: 4, TestContext.Current.CancellationToken);

        Assert.True(result.Faults.Count == 0, result.ToString());
        Assert.Equal(before + 8, service.Parts.Exhibits.CountOf(service.Case.Id).Number);
        Assert.StartsWith("8 exhibits of 1,000,000 bytes, 4 at once", result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_run_tells_of_an_exhibit_that_was_not_taken()
    {
        using var folder = new TemporaryFolder();
        await using LoadedService service = await LoadedService.Start(
            AndamanDawn.Folder, folder.FullPath, recordCount: 0, TestContext.Current.CancellationToken);
        using var other = new MemoryStream([1, 2, 3]);
        await service.Parts.Vault.Write(
            Restitution.Storage.Vault.VaultAddress.Of(service.Case.Code, "UP-0001"), other,
            Restitution.Storage.Vault.VaultLimits.Ordinary, TestContext.Current.CancellationToken);

        UploadsResult result = await UploadsRun.Of(
            service, count: 4, atOnce: 2, TestContext.Current.CancellationToken);

        Assert.Contains("3 entries of exhibits received, wanted 4", result.Faults);
        Assert.Contains(result.Faults, fault => fault.StartsWith("UP-0001: ", StringComparison.Ordinal));
    }
}
