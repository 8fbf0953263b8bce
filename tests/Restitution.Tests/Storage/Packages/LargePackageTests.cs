using System.Security.Cryptography;
using Restitution.Storage.Packages;
using Restitution.Tests.House;

namespace Restitution.Tests.Storage.Packages;

/// <summary>Memory does not grow with a package.</summary>
[Collection(typeof(RunsAlone))]
public sealed class LargePackageTests
{
    private const int MiB = 1 << 20;

    [Fact]
    public async Task A_package_of_a_hundred_megabytes_is_sealed_and_opened_without_being_held()
    {
        const int Large = 100 * MiB;
        using var folder = new TemporaryFolder();
        long little = await AllocatedFor(folder, "little", MiB);

        // Of two, since what earlier tests left behind allocates too, once.
        long large = Math.Min(
            await AllocatedFor(folder, "large", Large), await AllocatedFor(folder, "large-again", Large));

        Assert.Equal(Large, new FileInfo(folder["large-out/exhibits/BANK-01.csv"]).Length);
        // All that was ever allocated, for each hundred bytes some ten: nothing of the package can be held.
        Assert.True(large - little < Large / 5, $"{little} bytes for 1 MiB, {large} for 100");
    }

    private static async Task<long> AllocatedFor(TemporaryFolder folder, string name, int byteCount)
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
        _ = (TestKeys.Recipient, TestKeys.Sender);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        using (FileStream into = File.Create(folder[name]))
        {
            await PackageWriting.Write(
                into, list, TestKeys.Sender, TestKeys.Recipient.Certificate,
                (_, _) => Task.FromResult<Stream>(new Zeros(byteCount)), _ => { }, stop);
        }

        await PackageReading.Open(folder[name], TestKeys.Recipient, null, folder[name + "-out"], stop);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
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
