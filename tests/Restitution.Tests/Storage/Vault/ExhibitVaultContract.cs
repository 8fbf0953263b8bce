using System.Security.Cryptography;
using NodaTime;
using Restitution.Storage.Refusals;
using Restitution.Storage.Vault;

namespace Restitution.Tests.Storage.Vault;

/// <summary>What every vault promises, whatever it keeps its bytes in.</summary>
public abstract class ExhibitVaultContract
{
    protected const int KiB = 1024;

    private static readonly VaultLimits Small = new(
        BytesPerExhibit: 3 * KiB * KiB, BytesPerCase: 5 * KiB * KiB, BytesPerChunk: 256 * KiB, UploadsPerCase: 3);

    protected static CancellationToken Now => TestContext.Current.CancellationToken;

    /// <summary>No two tests share a case, so that no test sees what another kept.</summary>
    protected VaultAddress Bank { get; } =
        VaultAddress.Of("T-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(8)), "BANK-01");

    protected MovingClock Clock { get; } = new();

    protected abstract IExhibitVault Vault { get; }

    [Theory]
    [InlineData(1)]
    [InlineData((KiB * KiB) - 1)]
    [InlineData(KiB * KiB)]
    [InlineData((KiB * KiB) + 1)]
    [InlineData((2 * KiB * KiB) + 77)]
    public async Task What_was_written_is_read_again_byte_for_byte(int byteCount)
    {
        byte[] bytes = Made(byteCount, seed: 1);

        VaultedExhibit kept = await Vault.Write(Bank, new SlowStream(bytes), Small, Now);

        Assert.Equal(new VaultedExhibit(Bank, Sha(bytes), byteCount, Clock.GetCurrentInstant()), kept);
        Assert.Equal(kept, await Vault.Find(Bank, Now));
        Assert.Equal(bytes, await ReadAll(Bank, kept.Sha256));
    }

    [Fact]
    public async Task The_same_bytes_again_are_the_same_exhibit()
    {
        VaultedExhibit first = await Vault.Write(Bank, Stream(Made(5000, 1)), Small, Now);
        Clock.Pass(Duration.FromDays(1));

        Assert.Equal(first, await Vault.Write(Bank, Stream(Made(5000, 1)), Small, Now));
    }

    [Theory]
    [InlineData(5000, 2)]
    [InlineData(4999, 1)]
    [InlineData(5001, 1)]
    [InlineData(3 * KiB * KiB, 1)]
    public async Task Other_bytes_at_the_same_address_are_refused_and_the_first_stay(int byteCount, int seed)
    {
        VaultedExhibit first = await Vault.Write(Bank, Stream(Made(5000, 1)), Small, Now);

        await Refused(
            RefusedBecause.ExhibitWrittenOtherwise,
            () => Vault.Write(Bank, Stream(Made(byteCount, seed)), Small, Now));

        Assert.Equal(Made(5000, 1), await ReadAll(Bank, first.Sha256));
    }

    [Fact]
    public async Task Of_many_who_write_at_once_one_is_first_and_the_others_hear_of_it()
    {
        Task<VaultedExhibit>[] writings =
            [.. Enumerable.Range(1, 6).Select(seed => Vault.Write(Bank, Stream(Made(3000, seed)), Small, Now))];
        await Task.WhenAll(writings).ContinueWith(_ => { }, Now, default, TaskScheduler.Default);

        VaultedExhibit first = await Assert.Single(writings, writing => writing.IsCompletedSuccessfully);
        Assert.All(
            writings.Where(writing => writing.IsFaulted),
            writing => Assert.Equal(
                RefusedBecause.ExhibitWrittenOtherwise, BecauseOf(writing.Exception!.InnerException)));
        Assert.Equal(first, await Vault.Find(Bank, Now));
    }

    [Fact]
    public async Task An_exhibit_without_bytes_is_refused()
    {
        await Refused(RefusedBecause.FileEmpty, () => Vault.Write(Bank, Stream([]), Small, Now));

        Assert.Null(await Vault.Find(Bank, Now));
    }

    [Fact]
    public async Task An_exhibit_as_large_as_the_limit_is_taken_and_one_byte_more_is_not()
    {
        int most = (int)Small.BytesPerExhibit;
        await Refused(RefusedBecause.ExhibitTooLarge, () => Vault.Write(Bank, Stream(Made(most + 1, 1)), Small, Now));
        Assert.Null(await Vault.Find(Bank, Now));

        Assert.Equal(most, (await Vault.Write(Bank, Stream(Made(most, 1)), Small, Now)).ByteCount);
    }

    [Fact]
    public async Task A_case_takes_what_it_has_room_for_and_not_a_byte_more()
    {
        await Vault.Write(Bank, Stream(Made(3 * KiB * KiB, 1)), Small, Now);
        VaultAddress second = VaultAddress.Of(Bank.Case, "BANK-02");
        await Refused(
            RefusedBecause.CaseQuotaReached,
            () => Vault.Write(second, Stream(Made((2 * KiB * KiB) + 1, 2)), Small, Now));

        await Vault.Write(second, Stream(Made(2 * KiB * KiB, 2)), Small, Now);

        await Refused(
            RefusedBecause.CaseQuotaReached,
            () => Vault.Write(VaultAddress.Of(Bank.Case, "BANK-03"), Stream([1]), Small, Now));
        await Vault.Write(VaultAddress.Of(Bank.Case + "-B", "BANK-03"), Stream([1]), Small, Now);
    }

    [Fact]
    public async Task The_room_of_an_unfinished_upload_is_kept_free()
    {
        UploadState state = await Vault.StartUpload(new UploadWish(Bank, 3 * KiB * KiB, 256 * KiB), Small, Now);
        VaultAddress second = VaultAddress.Of(Bank.Case, "BANK-02");
        await Refused(
            RefusedBecause.CaseQuotaReached,
            () => Vault.Write(second, Stream(Made((2 * KiB * KiB) + 1, 2)), Small, Now));
        await Refused(
            RefusedBecause.CaseQuotaReached,
            () => Vault.StartUpload(new UploadWish(second, (2 * KiB * KiB) + 1, 256 * KiB), Small, Now));

        await Vault.Abandon(state.Id, Now);

        await Vault.Write(second, Stream(Made((2 * KiB * KiB) + 1, 2)), Small, Now);
    }

    [Fact]
    public async Task What_is_not_there_is_said_not_to_be_there()
    {
        Assert.Null(await Vault.Find(Bank, Now));
        Assert.Empty(await Vault.OfCase(Bank.Case, Now));
        await Refused(RefusedBecause.ExhibitNotInVault, () => Vault.OpenVerified(Bank, Sha([1]), Now));
    }

    [Fact]
    public async Task An_exhibit_of_another_digest_than_the_record_says_is_not_opened()
    {
        await Vault.Write(Bank, Stream(Made(5000, 1)), Small, Now);

        Refusal refusal = await Refused(
            RefusedBecause.ExhibitChanged, () => Vault.OpenVerified(Bank, Sha(Made(5000, 2)), Now));

        Assert.Contains("BANK-01", refusal.Place, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exhibits_of_a_case_are_listed_by_their_codes()
    {
        foreach (string code in (string[])["PAY-02", "BANK-01", "PAY-01"])
        {
            await Vault.Write(VaultAddress.Of(Bank.Case, code), Stream(Made(10, code.Length)), Small, Now);
        }

        await Vault.Write(VaultAddress.Of(Bank.Case + "-B", "REM-01"), Stream([1]), Small, Now);

        Assert.Equal(
            ["BANK-01", "PAY-01", "PAY-02"],
            (await Vault.OfCase(Bank.Case, Now)).Select(exhibit => exhibit.Address.Exhibit));
    }

    [Fact]
    public async Task Chunks_in_any_order_join_to_the_exhibit()
    {
        byte[] bytes = Made((700 * KiB) + 13, 3);
        UploadState state = await Start(bytes);
        Assert.Equal([1, 2, 3], state.MissingChunks);
        foreach (int number in (int[])[3, 1, 2])
        {
            state = await Send(state, bytes, number);
        }

        Assert.Empty(state.MissingChunks);
        VaultedExhibit kept = await Vault.Complete(state.Id, Sha(bytes), Now);

        Assert.Equal((Bank, Sha(bytes), (long)bytes.Length), (kept.Address, kept.Sha256, kept.ByteCount));
        Assert.Equal(bytes, await ReadAll(Bank, kept.Sha256));
    }

    [Fact]
    public async Task An_upload_goes_on_where_it_ended()
    {
        byte[] bytes = Made(700 * KiB, 3);
        UploadState state = await Start(bytes);
        await Send(state, bytes, 2);

        UploadState later = await Vault.StateOf(state.Id, Now);

        Assert.Equal([2], later.ChunksHere);
        Assert.Equal([1, 3], later.MissingChunks);
        Assert.Equal(state.Wish, later.Wish);
        Refusal refusal = await Refused(
            RefusedBecause.UploadIncomplete, () => Vault.Complete(state.Id, Sha(bytes), Now));
        Assert.Contains("no chunk 1, 3", refusal.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_chunk_twice_is_one_chunk_and_another_of_its_number_is_refused()
    {
        byte[] bytes = Made(700 * KiB, 3);
        UploadState state = await Start(bytes);
        await Send(state, bytes, 1);

        Assert.Equal([1], (await Send(state, bytes, 1)).ChunksHere);
        await Refused(RefusedBecause.ChunkWrittenOtherwise, () => Send(state, Made(700 * KiB, 4), 1));
    }

    [Fact]
    public async Task A_chunk_that_came_damaged_is_refused_and_can_be_sent_again()
    {
        byte[] bytes = Made(700 * KiB, 3);
        UploadState state = await Start(bytes);
        byte[] chunk = bytes[..(256 * KiB)];
        string told = Sha(chunk);
        chunk[100] ^= 1;

        await Refused(
            RefusedBecause.UploadDigestDiffers, () => Vault.AppendChunk(state.Id, 1, Stream(chunk), told, Now));

        Assert.Empty((await Vault.StateOf(state.Id, Now)).ChunksHere);
        Assert.Equal([1], (await Send(state, bytes, 1)).ChunksHere);
    }

    [Theory]
    [InlineData(0, 256 * KiB)]
    [InlineData(-1, 256 * KiB)]
    [InlineData(4, 256 * KiB)]
    [InlineData(1, (256 * KiB) - 1)]
    [InlineData(1, (256 * KiB) + 1)]
    [InlineData(3, 256 * KiB)]
    [InlineData(3, 0)]
    public async Task A_chunk_that_has_no_place_is_refused(int number, int byteCount)
    {
        UploadState state = await Start(Made(700 * KiB, 3));
        byte[] chunk = Made(byteCount, 3);

        await Refused(
            RefusedBecause.ChunkOutOfPlace, () => Vault.AppendChunk(state.Id, number, Stream(chunk), Sha(chunk), Now));
        Assert.Empty((await Vault.StateOf(state.Id, Now)).ChunksHere);
    }

    [Fact]
    public async Task Chunks_that_join_to_something_else_make_no_exhibit()
    {
        byte[] bytes = Made(700 * KiB, 3);
        UploadState state = await SendAll(bytes);

        await Refused(
            RefusedBecause.UploadDigestDiffers, () => Vault.Complete(state.Id, Sha(Made(700 * KiB, 4)), Now));

        Assert.Null(await Vault.Find(Bank, Now));
        Assert.Equal([1, 2, 3], (await Vault.StateOf(state.Id, Now)).ChunksHere);
        Assert.Equal(Sha(bytes), (await Vault.Complete(state.Id, Sha(bytes), Now)).Sha256);
    }

    [Fact]
    public async Task An_upload_completed_twice_is_one_exhibit()
    {
        byte[] bytes = Made(700 * KiB, 3);
        UploadState state = await SendAll(bytes);
        VaultedExhibit first = await Vault.Complete(state.Id, Sha(bytes), Now);

        Assert.Equal(first, await Vault.Complete(state.Id, Sha(bytes), Now));
        Assert.Equal(first, (await Vault.StateOf(state.Id, Now)).Completed);
        Assert.Empty((await Vault.StateOf(state.Id, Now)).MissingChunks);
        await Refused(RefusedBecause.UploadDigestDiffers, () => Vault.Complete(state.Id, Sha([1]), Now));
        Assert.DoesNotContain(await Vault.UnfinishedUploads(Now), upload => upload.Id == state.Id);
    }

    [Fact]
    public async Task Two_uploads_to_one_address_end_as_one_exhibit()
    {
        byte[] bytes = Made(700 * KiB, 3);
        UploadState first = await SendAll(bytes);
        UploadState second = await SendAll(bytes);
        UploadState other = await SendAll(Made(700 * KiB, 4));

        VaultedExhibit kept = await Vault.Complete(first.Id, Sha(bytes), Now);

        Assert.Equal(kept, await Vault.Complete(second.Id, Sha(bytes), Now));
        await Refused(
            RefusedBecause.ExhibitWrittenOtherwise, () => Vault.Complete(other.Id, Sha(Made(700 * KiB, 4)), Now));
    }

    [Fact]
    public async Task An_abandoned_upload_is_gone()
    {
        byte[] bytes = Made(700 * KiB, 3);
        UploadState state = await SendAll(bytes);
        await Vault.Abandon(state.Id, Now);
        await Vault.Abandon(state.Id, Now);

        await Refused(RefusedBecause.UploadUnknown, () => Vault.StateOf(state.Id, Now));
        await Refused(RefusedBecause.UploadUnknown, () => Send(state, bytes, 1));
        await Refused(RefusedBecause.UploadUnknown, () => Vault.Complete(state.Id, Sha(bytes), Now));
    }

    [Fact]
    public async Task Unfinished_uploads_are_listed_and_the_old_ones_expire()
    {
        UploadState old = await Start(Made(10, 1));
        Clock.Pass(Duration.FromHours(1));
        Instant between = Clock.GetCurrentInstant();
        Clock.Pass(Duration.FromHours(1));
        UploadState young = await Start(Made(20, 1));

        Assert.Equal([old.Id, young.Id], await MyUploads());
        Assert.Contains(old.Id, (await Vault.ExpireUploads(between, Now)).Select(upload => upload.Id));

        Assert.Equal([young.Id], await MyUploads());
    }

    [Fact]
    public async Task A_case_has_so_many_unfinished_uploads_and_no_more()
    {
        for (int upload = 0; upload < Small.UploadsPerCase; upload++)
        {
            await Start(Made(10, 1));
        }

        await Refused(RefusedBecause.UploadsTooMany, () => Start(Made(10, 1)));
    }

    [Theory]
    [InlineData(0, 256 * KiB, RefusedBecause.FileEmpty)]
    [InlineData((3 * KiB * KiB) + 1, 256 * KiB, RefusedBecause.ExhibitTooLarge)]
    [InlineData(1000, (256 * KiB) + 1, RefusedBecause.ChunkOutOfPlace)]
    [InlineData(100_000, 1, RefusedBecause.ChunkOutOfPlace)]
    public async Task An_upload_past_a_limit_is_not_started(int byteCount, int bytesPerChunk, RefusedBecause because) =>
        await Refused(because, () => Vault.StartUpload(new UploadWish(Bank, byteCount, bytesPerChunk), Small, Now));

    protected static byte[] Made(int byteCount, int seed)
    {
        byte[] bytes = new byte[byteCount];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    protected static string Sha(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    protected static MemoryStream Stream(byte[] bytes) => new(bytes, writable: false);

    protected static async Task<Refusal> Refused(RefusedBecause because, Func<Task> act)
    {
        RefusedException exception = await Assert.ThrowsAsync<RefusedException>(act);
        Refusal refusal = Assert.Single(exception.Refusals);
        Assert.Equal(because, refusal.Because);
        return refusal;
    }

    protected async Task<byte[]> ReadAll(VaultAddress address, string sha256)
    {
        await using Stream stream = await Vault.OpenVerified(address, sha256, Now);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, Now);
        return all.ToArray();
    }

    protected Task<UploadState> Start(byte[] bytes) =>
        Vault.StartUpload(new UploadWish(Bank, bytes.Length, 256 * KiB), Small, Now);

    protected async Task<UploadState> SendAll(byte[] bytes)
    {
        UploadState state = await Start(bytes);
        foreach (int number in state.MissingChunks)
        {
            await Send(state, bytes, number);
        }

        return state;
    }

    private Task<UploadState> Send(UploadState state, byte[] bytes, int number)
    {
        int from = (number - 1) * state.Wish.BytesPerChunk;
        byte[] chunk = bytes[from..Math.Min(bytes.Length, from + state.Wish.BytesPerChunk)];
        return Vault.AppendChunk(state.Id, number, Stream(chunk), Sha(chunk), Now);
    }

    private async Task<IEnumerable<Guid>> MyUploads() =>
        from upload in await Vault.UnfinishedUploads(Now)
        where upload.Wish.Address.Case == Bank.Case
        select upload.Id;

    private static RefusedBecause BecauseOf(Exception? exception) =>
        Assert.Single(Assert.IsType<RefusedException>(exception).Refusals).Because;
}
