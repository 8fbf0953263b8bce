using System.Buffers.Binary;
using System.Text;

namespace Restitution.Intake.Archives;

/// <summary>Reads the directory at the end of a ZIP, as APPNOTE.TXT 6.3 lays it out, ZIP64 included.</summary>
/// <remarks>
/// Read by ourselves because an archive is evidence: members that overlap, that share a name, or that the directory
/// and their own headers describe in two ways could be read as two different things.
/// </remarks>
internal static class ZipDirectory
{
    public const int HeaderBytes = 30;

    private const int EntryBytes = 46;
    private const int EndBytes = 22;
    private const int LongEndBytes = 56;
    private const int LocatorBytes = 20;
    private const int CommentBytesMost = ushort.MaxValue;
    private const int Utf8Flag = 0x800;
    private const int OriginalCodePage = 437;
    private const ushort LongSizesField = 1;

    static ZipDirectory() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="stream">Must be able to seek.</param>
    /// <returns>Every member in the order of the directory.</returns>
    /// <exception cref="IntakeRefusedException">The directory is cut short, or the archive as a whole is not safe to
    /// read.</exception>
    public static IReadOnlyList<ZipMember> Read(Stream stream, string place)
    {
        (long at, long length, long count) = End(stream, place);
        if (count > IntakeLimits.MembersMost || length > IntakeLimits.DirectoryBytesMost)
        {
            throw ArchiveRefusals.TooLarge(
                place, $"an archive of {count} members", $"at most {IntakeLimits.MembersMost} members");
        }

        byte[] directory = Take(stream, at, (int)length, place);
        var members = new List<ZipMember>();
        int position = 0;
        while (position < directory.Length)
        {
            members.Add(Entry(directory, ref position, place));
        }

        if (members.Count != count)
        {
            throw ArchiveRefusals.CutShort(place, $"a directory of {members.Count} members that says it has {count}");
        }

        ArchiveCheck.Require(members, at, place);
        return members;
    }

    /// <summary>Where the directory begins, how long it is, and how many members it says it has.</summary>
    private static (long At, long Length, long Count) End(Stream stream, string place)
    {
        int tail = (int)Math.Min(stream.Length, EndBytes + CommentBytesMost);
        byte[] bytes = Take(stream, stream.Length - tail, tail, place);
        for (int at = tail - EndBytes; at >= 0; at--)
        {
            ReadOnlySpan<byte> end = bytes.AsSpan(at);
            if (end.StartsWith("PK\u0005\u0006"u8) && Short(end, 20) == end.Length - EndBytes)
            {
                return Placed(stream, stream.Length - tail + at, end, place);
            }
        }

        throw ArchiveRefusals.CutShort(place, "an archive or a workbook without the directory at its end: cut short or damaged");
    }

    private static (long At, long Length, long Count) Placed(
        Stream stream, long endAt, ReadOnlySpan<byte> end, string place)
    {
        (long at, long length, long count) = (Whole(end, 16), Whole(end, 12), Short(end, 10));
        bool isInParts = Short(end, 4) is not (0 or ushort.MaxValue) || Short(end, 8) != Short(end, 10);
        if (endAt >= LocatorBytes && (at == uint.MaxValue || length == uint.MaxValue || count == ushort.MaxValue))
        {
            byte[] locator = Take(stream, endAt - LocatorBytes, LocatorBytes, place);
            if (locator.AsSpan().StartsWith("PK\u0006\u0007"u8))
            {
                endAt = Long(locator, 8, place);
                byte[] record = Take(stream, endAt, LongEndBytes, place);
                (at, length, count) = (Long(record, 48, place), Long(record, 40, place), Long(record, 32, place));
            }
        }

        if (isInParts)
        {
            throw ArchiveRefusals.Unsafe(place, "one part of an archive in several parts", "the whole archive");
        }

        return at >= 0 && length >= 0 && at <= endAt && length == endAt - at
            ? (at, length, count)
            : throw ArchiveRefusals.CutShort(place, "an archive whose directory is not where it says");
    }

    private static ZipMember Entry(byte[] directory, ref int position, string place)
    {
        ReadOnlySpan<byte> entry = directory.AsSpan(position);
        if (entry.Length < EntryBytes || !entry.StartsWith("PK\u0001\u0002"u8))
        {
            throw ArchiveRefusals.CutShort(place, "a directory that is damaged");
        }

        int nameLength = Short(entry, 28);
        int extraLength = Short(entry, 30);
        int length = EntryBytes + nameLength + extraLength + Short(entry, 32);
        if (entry.Length < length)
        {
            throw ArchiveRefusals.CutShort(place, "a directory that is damaged");
        }

        byte[] name = entry.Slice(EntryBytes, nameLength).ToArray();
        int flags = Short(entry, 8);
        (long unpacked, long packed, long at) = (Whole(entry, 24), Whole(entry, 20), Whole(entry, 42));
        AddLongSizes(entry.Slice(EntryBytes + nameLength, extraLength), ref unpacked, ref packed, ref at, place);
        position += length;
        Encoding encoding = (flags & Utf8Flag) != 0 ? Encoding.UTF8 : Encoding.GetEncoding(OriginalCodePage);
        return new ZipMember(
            encoding.GetString(name), name, flags, Short(entry, 10), (uint)Whole(entry, 16), packed, unpacked, at);
    }

    // Sizes of all bits set stand in an extra field, in this order, only those that are so marked.
    private static void AddLongSizes(
        ReadOnlySpan<byte> extra, ref long unpacked, ref long packed, ref long at, string place)
    {
        while (extra.Length >= 4)
        {
            int length = Short(extra, 2);
            if (length > extra.Length - 4)
            {
                return;
            }

            ReadOnlySpan<byte> field = extra.Slice(4, length);
            if (Short(extra, 0) == LongSizesField)
            {
                TakeLong(ref unpacked, ref field, place);
                TakeLong(ref packed, ref field, place);
                TakeLong(ref at, ref field, place);
            }

            extra = extra[(4 + length)..];
        }
    }

    private static void TakeLong(ref long size, ref ReadOnlySpan<byte> field, string place)
    {
        if (size == uint.MaxValue && field.Length >= 8)
        {
            size = Long(field, 0, place);
            field = field[8..];
        }
    }

    internal static byte[] Take(Stream stream, long at, int length, string place)
    {
        if (at < 0 || at > stream.Length - length)
        {
            throw ArchiveRefusals.CutShort(place, "an archive that is cut short or damaged");
        }

        byte[] bytes = new byte[length];
        stream.Position = at;
        stream.ReadExactly(bytes);
        return bytes;
    }

    internal static int Short(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    internal static long Whole(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at, string place)
    {
        long size = BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
        return size is >= 0 and < long.MaxValue / 4
            ? size
            : throw ArchiveRefusals.CutShort(place, "an archive with a size that no file has");
    }
}
