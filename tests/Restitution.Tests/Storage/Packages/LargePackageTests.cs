using System.Security.Cryptography;
using Restitution.Storage.Packages;
using Restitution.Tests.House;

namespace Restitution.Tests.Storage.Packages;

/// <summary>Memory does not grow with a package.</summary>
[Collection(typeof(RunsAlone))]
[Trait("Cultures", "one")]
public sealed class LargePackageTests
{
    private const int MiB = 1 << 20;

    [Fact]
    public async Task A_package_of_a_hundred_megabytes_is_sealed_and_opened_without_being_held()
    {
        const int Large = 100 * MiB;
        using var folder = new TemporaryFolder();
        _ = await HeldMost(() => SealAndOpen(folder, "little", MiB));

        long held = await HeldMost(() => SealAndOpen(folder, "large", Large));

        Assert.Equal(Large, new FileInfo(folder["large-out/exhibits/BANK-01.csv"]).Length);
        Assert.True(held < Large / 4, $"{held} bytes were held");
    }

    [Fact]
    public async Task Who_holds_a_package_is_noticed()
    {
        const int Large = 100 * MiB;

        long held = await HeldMost(async () =>
        {
            byte[] whole = new byte[Large];
            await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            GC.KeepAlive(whole);
        });

        // What was held before, and is let go meanwhile, is less: the rule's own limit is what it has to reach.
        Assert.True(held >= Large / 4, $"{held} bytes were held");
    }

    /// <summary>The most that was in use, in bytes, after collections meanwhile, above what was before.</summary>
    private static async Task<long> HeldMost(Func<Task> doing)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        Task done = Task.Run(doing, TestContext.Current.CancellationToken);
        while (await Task.WhenAny(done, Task.Delay(50, TestContext.Current.CancellationToken)) != done)
        {
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        await done;
        return most;
    }

    private static async Task SealAndOpen(TemporaryFolder folder, string name, int byteCount)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        string digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(new Zeros(byteCount), stop));
        PackageManifest list = new PackagedFiles().Manifest with
        {
            Files =
            [
                new PackageFile(
                    "exhibits/BANK-01.csv", PackageFileKind.Exhibit, "BANK-01", digest, byteCount,
                    new Dictionary<string, string>()),
            ],
        };
        using (FileStream into = File.Create(folder[name]))
        {
            await PackageWriting.Write(
                into, list, TestKeys.Sender, TestKeys.Recipient.Certificate,
                (_, _) => Task.FromResult<Stream>(new Zeros(byteCount)), _ => { }, stop);
        }

        await PackageReading.Open(folder[name], TestKeys.Recipient, null, folder[name + "-out"], stop);
    }

    /// <summary>So many zeros, of which none is kept.</summary>
    private sealed class Zeros(long byteCount) : Stream
    {
        private long left = byteCount;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int some = (int)Math.Min(left, buffer.Length);
            buffer[..some].Clear();
            left -= some;
            return some;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
