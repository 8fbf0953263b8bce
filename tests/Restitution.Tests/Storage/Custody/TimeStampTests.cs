using Restitution.Storage.Custody;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.Custody;

public sealed class TimeStampTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    [Fact]
    public async Task A_checkpoint_carries_a_time_stamp_that_is_checked_without_asking_anybody()
    {
        using var authority = new LoopbackAuthority(AuthorityManner.Honest, At);
        using CheckpointKey key = TestKeys.Checkpoints();
        Checkpoint stamped = await Stamped(authority.Address, key);

        Assert.Null(stamped.TimeStamp.Missing);
        Checkpoint read = CheckpointFile.Read(CheckpointFile.Write(stamped))!;
        TimeStampFinding finding = TimeStampCheck.Of(read);
        Assert.False(finding.IsWrong, finding.Told);
        Assert.Equal(
            $"stamped at 2026-03-04T05:06:07.0000000Z by the certificate {authority.CertificateSha256}", finding.Told);
    }

    [Theory]
    [InlineData((int)AuthorityManner.OtherHash, "no token that holds for this question")]
    [InlineData((int)AuthorityManner.OtherNonce, "no token that holds for this question")]
    [InlineData((int)AuthorityManner.CertificateWithoutPurpose, "no token that holds for this question")]
    [InlineData((int)AuthorityManner.CertificateExpired, "no token that holds for this question")]
    [InlineData((int)AuthorityManner.Refuses, "refused")]
    [InlineData((int)AuthorityManner.AnswersNonsense, "no token that holds for this question")]
    [InlineData((int)AuthorityManner.Fails, "did not answer")]
    public async Task An_authority_that_does_not_do_its_work_is_told_and_the_checkpoint_stands(int manner, string told)
    {
        using var authority = new LoopbackAuthority((AuthorityManner)manner, At);
        using CheckpointKey key = TestKeys.Checkpoints();
        Checkpoint stamped = await Stamped(authority.Address, key);

        Assert.Null(stamped.TimeStamp.Token);
        Assert.Contains(told, stamped.TimeStamp.Missing, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", stamped.TimeStamp.Missing, StringComparison.Ordinal);
        Assert.Contains("no time stamp: ", TimeStampCheck.Of(stamped).Told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authority_that_is_not_there_is_told()
    {
        Uri gone;
        using (var authority = new LoopbackAuthority(AuthorityManner.Honest, At))
        {
            gone = authority.Address;
        }

        using CheckpointKey key = TestKeys.Checkpoints();

        Assert.Equal(
            "the authority at 127.0.0.1 did not answer", (await Stamped(gone, key)).TimeStamp.Missing);
    }

    [Fact]
    public async Task A_time_stamp_of_another_checkpoint_or_with_a_changed_byte_is_wrong()
    {
        using var authority = new LoopbackAuthority(AuthorityManner.Honest, At);
        using CheckpointKey key = TestKeys.Checkpoints();
        Checkpoint stamped = await Stamped(authority.Address, key);
        Checkpoint other = new MadeLog(4).Checkpoint(key, 1, 4, 0, CheckpointStatement.NoPrevious);

        Assert.Equal(
            "a time stamp of something else", TimeStampCheck.Of(other with { TimeStamp = stamped.TimeStamp }).Told);
        byte[] token = stamped.TimeStamp.Token!;
        token[^1] ^= 1;
        Assert.True(TimeStampCheck.Of(stamped with { TimeStamp = new(token, null) }).IsWrong);
        Assert.True(TimeStampCheck.Of(stamped with { TimeStamp = new([1, 2, 3], null) }).IsWrong);
        var check = new CheckpointChainCheck(key.Public);
        check.Take(1, CheckpointFile.Write(stamped with { TimeStamp = new(token, null) }));
        Assert.Equal(RefusedBecause.TimeStampWrong, Assert.Single(check.End().Faults).Because);
    }

    // Whoever wrote the file may not have looked at the token as we do when we ask.
    [Theory]
    [InlineData((int)AuthorityManner.Honest, "stamped at ")]
    [InlineData((int)AuthorityManner.OtherHash, "a time stamp of something else")]
    [InlineData((int)AuthorityManner.CertificateWithoutPurpose, "no time stamp by a certificate for it")]
    [InlineData((int)AuthorityManner.CertificateExpired, "no time stamp by a certificate for it")]
    public void A_token_that_nobody_looked_at_before_is_checked_whole(int manner, string told)
    {
        using var authority = new LoopbackAuthority((AuthorityManner)manner, At);
        using CheckpointKey key = TestKeys.Checkpoints();
        Checkpoint bare = new MadeLog(9).Checkpoint(key, 1, 9, 0, CheckpointStatement.NoPrevious);
        byte[] token = authority.TokenFor(bare.Statement.Bytes);

        Assert.Contains(
            told, TimeStampCheck.Of(bare with { TimeStamp = new(token, null) }).Told, StringComparison.Ordinal);
    }

    private static async Task<Checkpoint> Stamped(Uri address, CheckpointKey key)
    {
        using var http = new HttpClient();
        Checkpoint bare = new MadeLog(9).Checkpoint(key, 1, 9, 0, CheckpointStatement.NoPrevious);
        return bare with
        {
            TimeStamp = await new TimeStampAuthority(http, address).Ask(
                bare.Statement.Bytes, TestContext.Current.CancellationToken),
        };
    }
}
