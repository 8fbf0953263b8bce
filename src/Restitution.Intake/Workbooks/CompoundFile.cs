using System.Buffers.Binary;
using System.Text;

namespace Restitution.Intake.Workbooks;

/// <summary>The streams of a compound file, as MS-CFB lays it out: what an XLS workbook is packed in.</summary>
/// <remarks>
/// Every chain of sectors is followed no further than the file has sectors, so that a chain that runs in a ring ends.
/// </remarks>
internal sealed class CompoundFile
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int SectorsInHeader = 109;
    private const uint LastOfChain = 0xFFFFFFFA;

    private readonly Stream stream;
    private readonly string place;
    private readonly int sectorBytes;
    private readonly int miniSectorBytes;
    private readonly long miniMost;
    private readonly uint[] next;
    private readonly uint[] nextMini;
    private readonly Dictionary<string, (uint First, long Length)> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly uint[] miniSectors = [];

    /// <param name="stream">Must be able to seek.</param>
    /// <exception cref="IntakeRefusedException">The file is cut short or damaged.</exception>
    public CompoundFile(Stream stream, string place)
    {
        (this.stream, this.place) = (stream, place);
        byte[] header = Take(0, HeaderBytes);
        int shift = Short(header, 30);
        int miniShift = Short(header, 32);
        Require(shift is 9 or 12 && miniShift == 6);
        sectorBytes = 1 << shift;
        miniSectorBytes = 1 << miniShift;
        miniMost = Whole(header, 56);
        next = Table(SectorsOfTable(header));
        nextMini = Table(Chain(Whole(header, 60), next));
        byte[] directory = Sectors(Chain(Whole(header, 48), next));
        for (int at = 0; at + EntryBytes <= directory.Length; at += EntryBytes)
        {
            Add(directory.AsSpan(at, EntryBytes), ref miniSectors);
        }
    }

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The bytes of a stream of the file, to be read forwards.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Content(string name)
    {
        (uint first, long length) = entries[name];
        bool isMini = length < miniMost;
        int size = isMini ? miniSectorBytes : sectorBytes;
        foreach (uint sector in Chain(first, isMini ? nextMini : next))
        {
            int most = (int)Math.Min(size, length);
            if (most == 0)
            {
                yield break;
            }

            yield return Take(isMini ? MiniAt(sector) : At(sector), most);
            length -= most;
        }

        Require(length == 0);
    }

    private void Add(ReadOnlySpan<byte> entry, ref uint[] ofMini)
    {
        const int Storage = 2, Root = 5;
        int nameBytes = Math.Clamp(Short(entry, 64) - 2, 0, 62);
        uint first = Whole(entry, 116);
        if (entry[66] == Root)
        {
            ofMini = [.. Chain(first, next)];
        }
        else if (entry[66] == Storage)
        {
            entries.TryAdd(Encoding.Unicode.GetString(entry[..nameBytes]), (first, Whole(entry, 120)));
        }
    }

    private List<uint> SectorsOfTable(byte[] header)
    {
        var sectors = new List<uint>();
        for (int index = 0; index < SectorsInHeader; index++)
        {
            AddUsed(sectors, Whole(header, 76 + (index * 4)));
        }

        uint more = Whole(header, 68);
        for (long left = SectorCount; more < LastOfChain && left > 0; left--)
        {
            byte[] list = Take(At(more), sectorBytes);
            for (int at = 0; at < sectorBytes - 4; at += 4)
            {
                AddUsed(sectors, Whole(list, at));
            }

            more = Whole(list, sectorBytes - 4);
        }

        Require(sectors.Count <= SectorCount);
        return sectors;
    }

    private static void AddUsed(List<uint> sectors, uint sector)
    {
        if (sector < LastOfChain)
        {
            sectors.Add(sector);
        }
    }

    private uint[] Table(IEnumerable<uint> sectors)
    {
        byte[] bytes = Sectors(sectors);
        uint[] table = new uint[bytes.Length / 4];
        for (int index = 0; index < table.Length; index++)
        {
            table[index] = Whole(bytes, index * 4);
        }

        return table;
    }

    private byte[] Sectors(IEnumerable<uint> sectors)
    {
        using var bytes = new MemoryStream();
        foreach (uint sector in sectors)
        {
            bytes.Write(Take(At(sector), sectorBytes));
        }

        return bytes.ToArray();
    }

    private IEnumerable<uint> Chain(uint first, uint[] following)
    {
        long left = following.Length;
        for (uint sector = first; sector < LastOfChain; sector = following[sector])
        {
            Require(sector < following.Length && left-- > 0);
            yield return sector;
        }
    }

    private long SectorCount => (stream.Length / sectorBytes) + 1;

    private long At(uint sector) => (sector + 1L) * sectorBytes;

    private long MiniAt(uint sector)
    {
        long at = (long)sector * miniSectorBytes;
        Require(at / sectorBytes < miniSectors.Length);
        return At(miniSectors[at / sectorBytes]) + (at % sectorBytes);
    }

    // The last sector of a file may be cut where its bytes end; what is missing is no letter of any stream.
    private byte[] Take(long at, int length)
    {
        Require(at < stream.Length);
        byte[] bytes = new byte[length];
        stream.Position = at;
        stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false);
        return bytes;
    }

    private void Require(bool holds)
    {
        if (!holds)
        {
            throw new IntakeRefusedException(WorkbookRefusals.CutShort(place));
        }
    }

    private static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint Whole(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
