using System.Buffers.Binary;
using System.Text;

namespace Restitution.MadeExhibits.Workbooks;

/// <summary>Writes a compound file of one stream, as MS-CFB lays it out: header, stream, directory, table.</summary>
internal static class CompoundWriter
{
    private const int SectorBytes = 512;
    private const int StreamBytesLeast = 4096;
    private const int EntriesOfTable = SectorBytes / 4;
    private const int TablesInHeader = 109;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint TableSector = 0xFFFFFFFD;
    private const uint ListSector = 0xFFFFFFFC;
    private const uint Free = 0xFFFFFFFF;

    public static void Write(Stream to, string name, ReadOnlySpan<byte> content)
    {
        // A stream shorter than this would belong to the table of small ones.
        int length = Math.Max(content.Length, StreamBytesLeast);
        int sectors = (length + SectorBytes - 1) / SectorBytes;
        int used = sectors + 1;
        int tables = 0, lists = 0;
        while (tables * EntriesOfTable < used + tables + lists)
        {
            tables++;
            lists = tables > TablesInHeader ? (tables - TablesInHeader + EntriesOfTable - 2) / (EntriesOfTable - 1) : 0;
        }

        uint[] tableAt = [.. Enumerable.Range(used, tables).Select(sector => (uint)sector)];
        uint listAt = lists > 0 ? (uint)(used + tables) : EndOfChain;
        WriteHeader(to, (uint)sectors, tableAt, listAt, lists);
        to.Write(content);
        to.Write(new byte[(sectors * SectorBytes) - content.Length]);
        WriteDirectory(to, name, length);
        WriteTable(to, sectors, tables, lists);
        WriteLists(to, tableAt, listAt, lists);
    }

    private static void WriteHeader(Stream to, uint directoryAt, uint[] tableAt, uint listAt, int lists)
    {
        byte[] header = new byte[SectorBytes];
        byte[] magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        magic.CopyTo(header, 0);
        ushort[] versions = [0x3E, 3, 0xFFFE, 9, 6];
        for (int index = 0; index < versions.Length; index++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(24 + (index * 2)), versions[index]);
        }

        uint[] figures =
        [
            (uint)tableAt.Length, directoryAt, 0, StreamBytesLeast, EndOfChain, 0, listAt, (uint)lists,
            .. tableAt.Take(TablesInHeader), .. Enumerable.Repeat(Free, Math.Max(0, TablesInHeader - tableAt.Length)),
        ];
        Put(header, 44, figures);
        to.Write(header);
    }

    private static void WriteDirectory(Stream to, string name, int length)
    {
        byte[] directory = new byte[SectorBytes];
        Entry(directory.AsSpan(0, 128), "Root Entry", 5, child: 1, EndOfChain, 0);
        Entry(directory.AsSpan(128, 128), name, 2, child: Free, 0, length);
        to.Write(directory);
    }

    private static void Entry(Span<byte> entry, string name, byte kind, uint child, uint firstSector, int length)
    {
        int nameBytes = Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)(nameBytes + 2));
        (entry[66], entry[67]) = (kind, 1);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[68..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[72..], Free);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[76..], child);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], firstSector);
        BinaryPrimitives.WriteInt32LittleEndian(entry[120..], length);
    }

    private static void WriteTable(Stream to, int sectors, int tables, int lists)
    {
        uint[] next =
        [
            .. Enumerable.Range(1, sectors - 1).Select(sector => (uint)sector), EndOfChain, EndOfChain,
            .. Enumerable.Repeat(TableSector, tables), .. Enumerable.Repeat(ListSector, lists),
        ];
        byte[] bytes = new byte[tables * SectorBytes];
        bytes.AsSpan().Fill(0xFF);
        Put(bytes, 0, next);
        to.Write(bytes);
    }

    private static void WriteLists(Stream to, uint[] tableAt, uint listAt, int lists)
    {
        uint[][] chunks = [.. tableAt.Skip(TablesInHeader).Chunk(EntriesOfTable - 1)];
        for (int index = 0; index < lists; index++)
        {
            byte[] list = new byte[SectorBytes];
            list.AsSpan().Fill(0xFF);
            Put(list, 0, chunks[index]);
            Put(list, SectorBytes - 4, [index + 1 < lists ? listAt + (uint)index + 1 : EndOfChain]);
            to.Write(list);
        }
    }

    private static void Put(byte[] bytes, int at, uint[] figures)
    {
        for (int index = 0; index < figures.Length; index++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + (index * 4)), figures[index]);
        }
    }
}
