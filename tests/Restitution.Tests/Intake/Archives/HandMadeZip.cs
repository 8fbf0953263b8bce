using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Restitution.Tests.Intake.Archives;

/// <summary>A ZIP written field by field, so that a test can say in it what is not so.</summary>
internal sealed class HandMadeZip
{
    private readonly List<byte> members = [];
    private readonly List<byte> directory = [];
    private int count;

    /// <param name="packed">As it lies in the archive.</param>
    /// <param name="unpackedBytes">What the archive says it unpacks to.</param>
    public HandMadeZip Add(
        string name, byte[] packed, long? unpackedBytes = null, int method = 0, uint check = 0, int flags = 0x800)
    {
        byte[] letters = Encoding.UTF8.GetBytes(name);
        long unpacked = unpackedBytes ?? packed.Length;
        byte[] extra = unpacked > uint.MaxValue ? [.. Short(1), .. Short(8), .. Long(unpacked)] : [];
        byte[] header =
        [
            .. Short(20), .. Short(flags), .. Short(method), .. Whole(0), .. Whole(check), .. Whole(packed.Length),
            .. Whole(Math.Min(unpacked, uint.MaxValue)), .. Short(letters.Length), .. Short(extra.Length),
        ];
        directory.AddRange([.. "PK\u0001\u0002"u8, .. Short(20), .. header, .. new byte[10], .. Whole(members.Count)]);
        directory.AddRange([.. letters, .. extra]);
        members.AddRange([.. "PK\u0003\u0004"u8, .. header, .. letters, .. extra, .. packed]);
        count++;
        return this;
    }

    public byte[] Bytes() =>
    [
        .. members, .. directory, .. "PK\u0005\u0006"u8, .. Whole(0), .. Short(count), .. Short(count),
        .. Whole(directory.Count), .. Whole(members.Count), .. Short(0),
    ];

    /// <summary>Zeros, packed: a block of them refers to the zeros before it, so that it can be repeated.</summary>
    /// <param name="blocks">Of four megabytes each.</param>
    public static byte[] Zeros(int blocks)
    {
        byte[] zeros = new byte[4 * 1024 * 1024];
        using var packed = new MemoryStream();
        using var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true);
        deflate.Write(zeros);
        deflate.Flush();
        int first = (int)packed.Length;
        deflate.Write(zeros);
        deflate.Flush();
        byte[] all = packed.ToArray();
        return [.. all[..first], .. Enumerable.Repeat(all[first..], blocks - 1).SelectMany(block => block), 3, 0];
    }

    private static byte[] Short(int figure)
    {
        byte[] bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)figure);
        return bytes;
    }

    private static byte[] Whole(long figure)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)figure);
        return bytes;
    }

    private static byte[] Long(long figure)
    {
        byte[] bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, figure);
        return bytes;
    }
}
