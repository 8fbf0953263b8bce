using NodaTime;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.DemoCase;

public sealed class DemoIdentitiesTests : IDisposable
{
    private static readonly string SealedFile = Path.Combine(AndamanDawn.Folder, "identities");

    private readonly string log = Path.GetTempFileName();

    public void Dispose() => File.Delete(log);

    [Fact]
    public void The_sealed_file_holds_every_spelling_of_the_exhibits()
    {
        if (AndamanDawn.IsToRewrite && !IsUpToDate())
        {
            SealedIdentities.Write(SealedFile, DemoIdentities.All, DemoIdentities.Key);
        }

        Assert.Equal(DemoIdentities.Lines(DemoIdentities.All), DemoIdentities.Lines(Opened(DemoIdentities.Key)));
    }

    [Fact]
    public void Another_passphrase_does_not_open_it() =>
        Assert.Throws<RefusedException>(() => Opened(IdentityKey.Of("another-passphrase", "a test")));

    [Fact]
    public void No_spelling_belongs_to_two_workers() => Assert.All(
        DemoIdentities.All.Matches.GroupBy(match => match.AsWritten.Reveal()), spelling => Assert.Single(spelling));

    [Fact]
    public void The_case_folder_opens() =>
        Assert.Equal(DemoWorkers.All.Count, CaseFolder.Open(AndamanDawn.Folder).Case.Workers.Count);

    private bool IsUpToDate() => File.Exists(SealedFile)
        && DemoIdentities.Lines(Opened(DemoIdentities.Key)).SequenceEqual(DemoIdentities.Lines(DemoIdentities.All));

    private CaseIdentities Opened(IdentityKey key) =>
        SealedIdentities.Open(SealedFile, key, new CaseLog(log, SystemClock.Instance, "a test"), "a test");
}
