using System.Security.Cryptography;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage.IdentityVault;

public sealed class LocalKeyFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly MovingClock clock = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string KeyPath => folder["wrapping.key"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_wrapped_is_unwrapped_also_after_the_file_was_opened_again()
    {
        byte[] dataKey = RandomNumberGenerator.GetBytes(32);
        WrappedKey wrapped = await LocalKeyFile.OpenOrCreate(KeyPath, clock).Wrap(dataKey, Now);

        Assert.Equal(dataKey, await LocalKeyFile.Open(KeyPath).Unwrap(wrapped, Now));
        Assert.Equal(-1, wrapped.Wrapped.AsSpan().IndexOf(dataKey.AsSpan(0, 8)));
    }

    [Fact]
    public void Only_the_owner_may_read_the_file_and_a_file_that_others_may_read_is_refused()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has rights of another kind.");
            return;
        }

        LocalKeyFile.OpenOrCreate(KeyPath, clock);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));

        foreach (UnixFileMode wider in (UnixFileMode[])
            [UnixFileMode.GroupRead, UnixFileMode.OtherRead, UnixFileMode.GroupWrite, UnixFileMode.UserExecute])
        {
            File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | wider);
            Assert.Contains("600", Refused().Wanted, StringComparison.Ordinal);
        }

        File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead);
        LocalKeyFile.Open(KeyPath);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"all\":[]}")]
    [InlineData("{\"all\":null}")]
    [InlineData("{\"all\":[{\"id\":\"a\",\"madeAt\":\"\",\"bytes\":\"AAAA\"}]}")]
    public void A_file_that_holds_no_keys_is_refused_and_not_quoted(string text)
    {
        File.WriteAllText(KeyPath, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.DoesNotContain("AAAA", Refused().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_not_made_by_opening() => Refused();

    [Fact]
    public async Task The_newest_key_wraps_and_earlier_ones_unwrap_until_they_are_dropped()
    {
        byte[] dataKey = RandomNumberGenerator.GetBytes(32);
        LocalKeyFile one = LocalKeyFile.OpenOrCreate(KeyPath, clock);
        WrappedKey byOne = await one.Wrap(dataKey, Now);
        LocalKeyFile two = LocalKeyFile.AddKey(KeyPath, clock);
        Assert.NotEqual(one.CurrentKeyId, two.CurrentKeyId);
        Assert.Equal(dataKey, await two.Unwrap(byOne, Now));
        WrappedKey byTwo = await two.Wrap(dataKey, Now);
        Assert.Equal(two.CurrentKeyId, byTwo.KeyId);

        LocalKeyFile dropped = LocalKeyFile.DropEarlierKeys(KeyPath);

        Assert.Equal(dataKey, await dropped.Unwrap(byTwo, Now));
        await Assert.ThrowsAsync<RefusedException>(() => dropped.Unwrap(byOne, Now));
    }

    [Fact]
    public async Task Wrapped_bytes_that_were_changed_or_told_to_be_of_another_key_are_refused()
    {
        LocalKeyFile.OpenOrCreate(KeyPath, clock);
        LocalKeyFile file = LocalKeyFile.AddKey(KeyPath, clock);
        WrappedKey wrapped = await file.Wrap(RandomNumberGenerator.GetBytes(32), Now);
        for (int at = 0; at < wrapped.Wrapped.Length; at += 7)
        {
            byte[] changed = [.. wrapped.Wrapped];
            changed[at] ^= 1;
            await Assert.ThrowsAsync<RefusedException>(() => file.Unwrap(wrapped with { Wrapped = changed }, Now));
        }

        await Assert.ThrowsAsync<RefusedException>(() => file.Unwrap(wrapped with { Wrapped = [] }, Now));
        await Assert.ThrowsAsync<RefusedException>(() => file.Unwrap(wrapped with { KeyId = "another" }, Now));
    }

    private Refusal Refused()
    {
        RefusedException exception = Assert.Throws<RefusedException>(() => LocalKeyFile.Open(KeyPath));
        Refusal refusal = Assert.Single(exception.Refusals);
        Assert.Equal(RefusedBecause.WrappingKeyUnusable, refusal.Because);
        return refusal;
    }
}
