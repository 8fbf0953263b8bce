using System.Buffers.Binary;
using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// Writes a ZIP whose entries are stored, not compressed, and carry no clock: the same parts give the same bytes on
/// every system and with every version of the compression library.
/// </summary>
internal static class StoredZip
{
    private const ushort FirstDayOfZip = (1 << 5) | 1;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => Remainder((uint)index))];

    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var body = new MemoryStream();
        using var directory = new MemoryStream();
        ushort count = 0;
        foreach ((string name, byte[] content) in parts)
        {
            uint at = (uint)body.Position;
            byte[] header = Header(name, content);
            body.Write(Bytes32(0x04034b50));
            body.Write(header);
            body.Write(Encoding.UTF8.GetBytes(name));
            body.Write(content);
            directory.Write(Bytes32(0x02014b50));
            directory.Write(Bytes16(20));
            directory.Write(header);
            directory.Write(new byte[10]);
            directory.Write(Bytes32(at));
            directory.Write(Encoding.UTF8.GetBytes(name));
            count++;
        }

        uint directoryAt = (uint)body.Position;
        directory.WriteTo(body);
        body.Write(Bytes32(0x06054b50));
        body.Write(Bytes32(0));
        body.Write(Bytes16(count));
        body.Write(Bytes16(count));
        body.Write(Bytes32((uint)directory.Length));
        body.Write(Bytes32(directoryAt));
        body.Write(Bytes16(0));
        return body.ToArray();
    }

    private static byte[] Header(string name, byte[] content) =>
    [
        .. Bytes16(20), .. Bytes16(0x0800), .. Bytes16(0), .. Bytes16(0), .. Bytes16(FirstDayOfZip),
        .. Bytes32(Check(content)), .. Bytes32((uint)content.Length), .. Bytes32((uint)content.Length),
        .. Bytes16((ushort)Encoding.UTF8.GetByteCount(name)), .. Bytes16(0),
    ];

    private static uint Check(byte[] content) =>
        ~content.Aggregate(uint.MaxValue, (check, part) => Table[(check ^ part) & 0xFF] ^ (check >> 8));

    private static uint Remainder(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }

    private static byte[] Bytes16(ushort value)
    {
        byte[] bytes = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Bytes32(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
