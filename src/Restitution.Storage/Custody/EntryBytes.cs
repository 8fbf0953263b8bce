using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Restitution.Storage.Custody;

/// <summary>The canonical bytes of an entry, and its hash: SHA-256 of a zero byte and these bytes.</summary>
/// <remarks>
/// Ten fields one after another, each its count of bytes (four bytes, the highest first) and then the bytes: the form
/// <c>custody-entry-1</c>; the number (eight bytes, the highest first); the time, actor, act, case and about as text;
/// payload, salt and hash before as bytes, the payload of none bytes where there is nothing. No two entries have the
/// same bytes. The zero byte is that of a leaf in RFC 6962, so that the link of the chain and the leaf of the tree are
/// one hash. Worked by hand in <c>fixtures/worked-examples/custody.json</c>.
/// </remarks>
internal sealed class EntryBytes
{
    public const int HashByteCount = SHA256.HashSizeInBytes;

    /// <summary>Where the number's eight bytes begin, after the zero byte, the form and two counts.</summary>
    private const int NumberAt = 1 + 4 + FormByteCount + 4;

    private const int FormByteCount = 15;

    // Five texts of at most 200 bytes, the fixed fields and the counts.
    private const int ByteCountMost = 1_200;

    private readonly byte[] bytes = new byte[ByteCountMost];
    private int length;

    /// <summary>The zero byte and the canonical bytes.</summary>
    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public ReadOnlySpan<byte> Previous => bytes.AsSpan(length - HashByteCount, HashByteCount);

    public static string HashOf(CustodyEntry entry)
    {
        var written = new EntryBytes();
        written.Write(entry);
        return Convert.ToHexStringLower(SHA256.HashData(written.Written));
    }

    /// <summary>How many bytes are hashed for an entry.</summary>
    public static int CountOf(CustodyEntry entry)
    {
        var written = new EntryBytes();
        written.Write(entry);
        return written.length;
    }

    public void Write(CustodyEntry entry)
    {
        Begin(entry.Number);
        Add(CustodyEntry.AtPattern.Format(entry.At));
        Add(entry.Actor);
        Add(entry.Act);
        Add(entry.Case);
        Add(entry.About);
        Add(Convert.FromHexString(entry.PayloadSha256));
        Add(Convert.FromHexString(entry.Salt));
        Add(Convert.FromHexString(entry.Previous));
    }

    public void Begin(long number)
    {
        length = 1;
        Add("custody-entry-1"u8);
        BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), number);
    }

    public void Add(ReadOnlySpan<byte> field) => field.CopyTo(Room(field.Length));

    /// <summary>Room for the next field, its count already written.</summary>
    public Span<byte> Room(int byteCount)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(length), byteCount);
        int start = length + sizeof(int);
        length = start + byteCount;
        return bytes.AsSpan(start, byteCount);
    }

    /// <summary>The hash that these bytes would have with another number and another hash before.</summary>
    public void HashWith(long number, ReadOnlySpan<byte> previous, Span<byte> hash)
    {
        Span<byte> other = stackalloc byte[length];
        Written.CopyTo(other);
        BinaryPrimitives.WriteInt64BigEndian(other[NumberAt..], number);
        previous.CopyTo(other[^HashByteCount..]);
        SHA256.HashData(other, hash);
    }

    private void Add(string field) => Encoding.UTF8.GetBytes(field, Room(field.Length));
}
