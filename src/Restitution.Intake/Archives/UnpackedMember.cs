using System.IO.Compression;

namespace Restitution.Intake.Archives;

/// <summary>The unpacked bytes of one member, read forwards, held against what the archive says of them.</summary>
/// <remarks>It refuses at the first byte too many, so that a size that lies costs no more than it claimed.</remarks>
internal sealed class UnpackedMember : Stream
{
    private readonly ZipMember member;
    private readonly string place;
    private readonly Stream unpacked;
    private readonly Crc32 check = new();
    private long count;
    private bool isWhole;

    /// <param name="archive">Must be able to seek; nobody else moves it while this is read.</param>
    /// <exception cref="IntakeRefusedException">The member is not one that is read: its name, size, packing or
    /// header.</exception>
    public UnpackedMember(Stream archive, ZipMember member, string place)
    {
        (this.member, this.place) = (member, place);
        MemberCheck.Require(member, place);
        var packed = new PackedBytes(archive, MemberCheck.ContentAt(archive, member, place), member.PackedBytes);
        unpacked = member.Method == ZipMember.Stored ? packed : new DeflateStream(packed, CompressionMode.Decompress);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int taken = Unpack(buffer);
        check.Add(buffer[..taken]);
        count += taken;
        if (count > member.UnpackedBytes)
        {
            throw ArchiveRefusals.Damaged(
                place, $"more bytes than the {member.UnpackedBytes} that the archive says it unpacks to");
        }

        if (taken == 0 && buffer.Length > 0 && !isWhole)
        {
            RequireWhole();
        }

        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (InvalidDataException broken)
        {
            throw new IntakeRefusedException(
                ArchiveRefusals.Damaged(place, "packed bytes that are damaged").Refusal, broken);
        }
    }

    private void RequireWhole()
    {
        if (count != member.UnpackedBytes)
        {
            throw ArchiveRefusals.Damaged(
                place, $"{count} bytes, where the archive says it unpacks to {member.UnpackedBytes}");
        }

        if (check.Sum != member.Check)
        {
            throw ArchiveRefusals.Damaged(place, $"bytes whose check sum is {check.Sum:x8}, not {member.Check:x8}");
        }

        isWhole = true;
    }
}
