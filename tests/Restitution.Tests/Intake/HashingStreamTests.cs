using System.Security.Cryptography;
using Restitution.Intake.Text;

namespace Restitution.Tests.Intake;

/// <summary>Bytes are hashed on another thread while they pass: the hash is that of the bytes all the same.</summary>
public sealed class HashingStreamTests
{
    private const int Block = HashingStream.BlockBytes;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(Block - 1, 64 * 1024)]
    [InlineData(Block, 64 * 1024)]
    [InlineData(Block + 1, 64 * 1024)]
    [InlineData((5 * Block) + 77, 1000)]
    [InlineData((3 * Block) + 5, 2 * Block)]
    public void The_hash_is_that_of_the_bytes_whatever_is_read_at_once(int byteCount, int readAtOnce)
    {
        byte[] bytes = new byte[byteCount];
        new Random(byteCount).NextBytes(bytes);
        using var stream = new HashingStream(new MemoryStream(bytes));
        using var passed = new MemoryStream();

        stream.CopyTo(passed, readAtOnce);

        Assert.Equal(bytes, passed.ToArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), stream.Sha256());
        Assert.Equal(byteCount, stream.ByteCount);
    }

    [Fact]
    public void What_was_not_read_is_hashed_too()
    {
        byte[] bytes = new byte[(2 * Block) + 9];
        using var stream = new HashingStream(new MemoryStream(bytes));
        stream.ReadExactly(new byte[100]);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), stream.Sha256());
    }

    [Fact]
    public void The_buffer_of_the_reader_may_change_as_soon_as_it_was_filled()
    {
        byte[] bytes = new byte[4 * Block];
        Array.Fill(bytes, (byte)7);
        using var stream = new HashingStream(new MemoryStream(bytes));
        byte[] buffer = new byte[Block];
        while (stream.Read(buffer, 0, buffer.Length) > 0)
        {
            Array.Clear(buffer);
        }

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), stream.Sha256());
    }

    [Fact]
    public void Reading_may_stop_midway_and_a_fault_of_the_disk_comes_through()
    {
        using (var stopped = new HashingStream(new MemoryStream(new byte[3 * Block])))
        {
            stopped.ReadExactly(new byte[2 * Block]);
        }

        using var failing = new HashingStream(new FailingAfter(2 * Block));
        Assert.Throws<IOException>(() => failing.CopyTo(Stream.Null, Block));
    }

    private sealed class FailingAfter(int byteCount) : MemoryStream(new byte[byteCount])
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is var read and > 0
                ? read : throw new IOException("The disk cannot be read.");
    }
}
