using NodaTime;
using Restitution.Storage.Refusals;
using Restitution.Storage.Vault;

namespace Restitution.Tests.Storage.Vault;

public sealed class FolderVaultTests : ExhibitVaultContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FolderVaultTests() => Vault = new FolderVault(folder["vault"], Clock);

    protected override IExhibitVault Vault { get; }

    private string BytesPath => Path.Combine(folder["vault"], "exhibits", Bank.Case, Bank.Exhibit, "bytes");

    private string BesidePath => Path.Combine(folder["vault"], "exhibits", Bank.Case, Bank.Exhibit, "exhibit.json");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData((KiB * KiB) - 1)]
    [InlineData(KiB * KiB)]
    [InlineData(2 * KiB * KiB)]
    public async Task One_changed_bit_is_refused_with_the_exhibit_and_before_it_is_given_out(int at)
    {
        VaultedExhibit kept = await Keep(Made((2 * KiB * KiB) + 1, 1));
        byte[] bytes = await File.ReadAllBytesAsync(BytesPath, Now);
        bytes[at] ^= 0x10;
        await Overwrite(BytesPath, bytes);

        using var given = new MemoryStream();
        Refusal refusal = await Refused(RefusedBecause.ExhibitChanged, async () =>
        {
            await using Stream stream = await Vault.OpenVerified(Bank, kept.Sha256, Now);
            await stream.CopyToAsync(given, Now);
        });

        Assert.Contains("exhibit BANK-01 of case " + Bank.Case, refusal.Place, StringComparison.Ordinal);
        Assert.True(given.Length <= at, "a changed byte was given out");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Bytes_that_were_cut_off_or_added_are_refused(int difference)
    {
        VaultedExhibit kept = await Keep(Made(5000, 1));
        byte[] bytes = await File.ReadAllBytesAsync(BytesPath, Now);
        Array.Resize(ref bytes, bytes.Length + difference);
        await Overwrite(BytesPath, bytes);

        await Refused(RefusedBecause.ExhibitChanged, () => ReadAll(Bank, kept.Sha256));
    }

    [Fact]
    public async Task Bytes_changed_together_with_what_is_written_beside_them_are_refused()
    {
        byte[] original = Made(5000, 1);
        byte[] forged = Made(5000, 2);
        await Keep(original);
        using var elsewhere = new TemporaryFolder();
        await new FolderVault(elsewhere["vault"], Clock).Write(Bank, Stream(forged), VaultLimits.Ordinary, Now);
        string from = Path.Combine(elsewhere["vault"], "exhibits", Bank.Case, Bank.Exhibit);
        string beside = await File.ReadAllTextAsync(Path.Combine(from, "exhibit.json"), Now);
        await Overwrite(BytesPath, forged);

        // With the digest of the forged whole it is refused on opening, with that of the original at the end.
        await Overwrite(BesidePath, System.Text.Encoding.UTF8.GetBytes(beside));
        await Refused(RefusedBecause.ExhibitChanged, () => ReadAll(Bank, Sha(original)));
        await Overwrite(BesidePath, System.Text.Encoding.UTF8.GetBytes(beside.Replace(
            $"\"sha256\":\"{Sha(forged)}\"", $"\"sha256\":\"{Sha(original)}\"", StringComparison.Ordinal)));
        using var given = new MemoryStream();
        await Refused(RefusedBecause.ExhibitChanged, async () =>
        {
            await using Stream stream = await Vault.OpenVerified(Bank, Sha(original), Now);
            await stream.CopyToAsync(given, Now);
        });
        Assert.Equal(0, given.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task What_is_written_beside_the_bytes_cannot_be_damaged_without_being_noticed(string beside)
    {
        await Keep(Made(5000, 1));
        await Overwrite(BesidePath, System.Text.Encoding.UTF8.GetBytes(beside));

        await Refused(RefusedBecause.ExhibitChanged, () => Vault.Find(Bank, Now));
    }

    [Fact]
    public async Task Bytes_that_are_gone_are_refused_and_not_taken_for_an_exhibit_that_never_was()
    {
        VaultedExhibit kept = await Keep(Made(5000, 1));
        File.Delete(BytesPath);
        await Refused(RefusedBecause.ExhibitChanged, () => Vault.OpenVerified(Bank, kept.Sha256, Now));

        File.Delete(BesidePath);
        await Refused(RefusedBecause.ExhibitChanged, () => Vault.Find(Bank, Now));
    }

    [Fact]
    public async Task A_link_in_the_place_of_a_case_or_an_exhibit_is_not_followed()
    {
        await Keep(Made(5000, 1));
        VaultAddress linked = VaultAddress.Of("LINK", Bank.Exhibit);
        Directory.CreateSymbolicLink(
            Path.Combine(folder["vault"], "exhibits", "LINK"),
            Path.Combine(folder["vault"], "exhibits", Bank.Case));

        await Refused(RefusedBecause.PathLeavesFolder, () => Vault.Find(linked, Now));
        await Refused(
            RefusedBecause.PathLeavesFolder, () => Vault.Write(linked, Stream([1]), VaultLimits.Ordinary, Now));
        await Refused(RefusedBecause.PathLeavesFolder, () => Vault.OpenVerified(linked, Sha([1]), Now));
    }

    [Fact]
    public async Task Nobody_but_the_owner_may_read_what_is_kept()
    {
        await Keep(Made(5000, 1));

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead, File.GetUnixFileMode(BytesPath));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(Path.GetDirectoryName(BytesPath)!));
        }
    }

    [Fact]
    public async Task A_refused_writing_leaves_nothing_behind()
    {
        await Refused(
            RefusedBecause.ExhibitTooLarge,
            () => Vault.Write(Bank, Stream(Made(11, 1)), VaultLimits.Ordinary with { BytesPerExhibit = 10 }, Now));
        await Assert.ThrowsAsync<IOException>(() => Vault.Write(Bank, new BrokenStream(), VaultLimits.Ordinary, Now));

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(folder["vault"], "writing")));
        Assert.Null(await Vault.Find(Bank, Now));
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_cleared_away_and_the_rest_stays()
    {
        VaultedExhibit kept = await Keep(Made(5000, 1));
        UploadState upload = await Start(Made(10, 1));
        string left = Path.Combine(folder["vault"], "writing", Guid.CreateVersion7(
            Clock.GetCurrentInstant().ToDateTimeOffset()).ToString("N"));
        Directory.CreateDirectory(left);
        await File.WriteAllTextAsync(Path.Combine(left, "bytes"), "half", Now);

        await Vault.ExpireUploads(Clock.GetCurrentInstant(), Now);
        Assert.True(Directory.Exists(left));
        Clock.Pass(Duration.FromSeconds(1));
        await Vault.ExpireUploads(Clock.GetCurrentInstant(), Now);

        Assert.False(Directory.Exists(left));
        await Refused(RefusedBecause.UploadUnknown, () => Vault.StateOf(upload.Id, Now));
        Assert.Equal(Made(5000, 1), await ReadAll(Bank, kept.Sha256));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Chunks_that_a_crash_left_after_the_end_of_an_upload_are_cleared_away(bool isCompletedAgain)
    {
        byte[] bytes = Made(700 * KiB, 3);
        UploadState state = await SendAll(bytes);
        string left = Path.Combine(folder["vault"], "uploads", state.Id.ToString("N"));
        string copy = folder["copy"];
        Directory.CreateDirectory(Path.Combine(copy, "chunks"));
        foreach (string path in Directory.EnumerateFiles(left, "*", SearchOption.AllDirectories))
        {
            File.Copy(path, Path.Combine(copy, Path.GetRelativePath(left, path)));
        }

        VaultedExhibit kept = await Vault.Complete(state.Id, Sha(bytes), Now);
        Directory.Move(copy, left);
        Assert.Empty(await Vault.UnfinishedUploads(Now));
        if (isCompletedAgain)
        {
            Assert.Equal(kept, await Vault.Complete(state.Id, Sha(bytes), Now));
        }
        else
        {
            Clock.Pass(Duration.FromDays(1));
            Assert.Empty(await Vault.ExpireUploads(Clock.GetCurrentInstant(), Now));
        }

        Assert.False(Directory.Exists(left));
        Assert.Equal(bytes, await ReadAll(Bank, kept.Sha256));
    }

    [Fact]
    public async Task Many_who_write_at_once_do_not_pass_the_quota_together()
    {
        VaultLimits limits = VaultLimits.Ordinary with { BytesPerCase = 3500 };
        Task<VaultedExhibit>[] writings =
        [
            .. Enumerable.Range(1, 8).Select(number => Vault.Write(
                VaultAddress.Of(Bank.Case, FormattableString.Invariant($"X-{number}")), Stream(Made(1000, number)),
                limits, Now)),
        ];
        await Task.WhenAll(writings).ContinueWith(_ => { }, Now, default, TaskScheduler.Default);

        Assert.Equal(3, writings.Count(writing => writing.IsCompletedSuccessfully));
        Assert.Equal(3, (await Vault.OfCase(Bank.Case, Now)).Count);
    }

    private Task<VaultedExhibit> Keep(byte[] bytes) => Vault.Write(Bank, Stream(bytes), VaultLimits.Ordinary, Now);

    private static async Task Overwrite(string path, byte[] bytes)
    {
        File.Delete(path);
        await File.WriteAllBytesAsync(path, bytes, Now);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public BrokenStream()
            : base(new byte[100])
        {
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == 0
                ? base.ReadAsync(buffer[..Math.Min(buffer.Length, 50)], cancellationToken)
                : throw new IOException("the line broke");
    }
}
