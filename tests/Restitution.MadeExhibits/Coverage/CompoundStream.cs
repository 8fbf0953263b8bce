using System.Buffers.Binary;
using System.Text;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>The bytes of the stream in a compound file that holds a workbook, as MS-CFB lays it out.</summary>
internal sealed class CompoundStream
{
    private const uint LastOfChain = 0xFFFFFFFA;

    private readonly byte[] file;
    private readonly int sectorBytes;
    private readonly uint[] next;

    private CompoundStream(byte[] file)
    {
        this.file = file;
        sectorBytes = 1 << BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30));
        next = Figures(Table());
    }

    public static byte[] OfWorkbook(byte[] file) => new CompoundStream(file).Workbook();

    private byte[] Workbook()
    {
        byte[] directory = Chain(Whole(file, 48));
        byte[][] entries = [.. directory.Chunk(128).Where(entry => entry.Length == 128)];
        byte[] entry = Named(entries, "Workbook") ?? Named(entries, "Book")!;
        uint first = Whole(entry, 116);
        int length = (int)Whole(entry, 120);
        if (length >= Whole(file, 56))
        {
            return Chain(first)[..length];
        }

        byte[] small = Chain(Whole(entries[0], 116));
        uint[] nextSmall = Figures(Chain(Whole(file, 60)));
        using var bytes = new MemoryStream();
        for (uint sector = first; sector < LastOfChain && bytes.Length < length; sector = nextSmall[sector])
        {
            bytes.Write(small.AsSpan((int)sector * 64, 64));
        }

        return bytes.ToArray()[..length];
    }

    private static byte[]? Named(byte[][] entries, string name) => entries.FirstOrDefault(
        entry => Encoding.Unicode.GetString(entry.AsSpan(0, NameBytes(entry))).Equals(
            name, StringComparison.OrdinalIgnoreCase));

    // The name ends with a zero of two bytes, which its length counts.
    private static int NameBytes(byte[] entry) =>
        Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry.AsSpan(64)) - 2, 0, 62);

    private byte[] Table()
    {
        using var table = new MemoryStream();
        for (int index = 0; index < 109 && Whole(file, 76 + (index * 4)) is < LastOfChain and var sector; index++)
        {
            table.Write(Sector(sector));
        }

        for (uint more = Whole(file, 68); more < LastOfChain && table.Length < file.Length;)
        {
            uint[] list = Figures(Sector(more).ToArray());
            foreach (uint sector in list[..^1].Where(sector => sector < LastOfChain))
            {
                table.Write(Sector(sector));
            }

            more = list[^1];
        }

        return table.ToArray();
    }

    private byte[] Chain(uint first)
    {
        using var bytes = new MemoryStream();
        for (uint sector = first; sector < LastOfChain && bytes.Length <= file.Length; sector = next[sector])
        {
            bytes.Write(Sector(sector));
        }

        return bytes.ToArray();
    }

    // What the end of the file cuts of a sector is no part of any stream.
    private byte[] Sector(uint sector)
    {
        byte[] bytes = new byte[sectorBytes];
        long at = (sector + 1L) * sectorBytes;
        file.AsSpan((int)Math.Min(at, file.Length), (int)Math.Clamp(file.Length - at, 0, sectorBytes)).CopyTo(bytes);
        return bytes;
    }

    private static uint[] Figures(byte[] bytes) =>
        [.. Enumerable.Range(0, bytes.Length / 4).Select(index => Whole(bytes, index * 4))];

    private static uint Whole(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
