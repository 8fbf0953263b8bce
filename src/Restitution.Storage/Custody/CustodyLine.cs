using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Restitution.Storage.Custody;

/// <summary>One line of an exported log: its one form, written and read. It is used again for the next line.</summary>
/// <remarks>
/// <c>{"number":1,"at":"…","actor":"…","act":"…","case":"…","about":"…","payload":"…"…}</c>, then <c>"salt"</c>,
/// <c>"previous"</c> and <c>"hash"</c>, in this order, without a space between or an escape within, ended by a line
/// feed. JSON that says the same otherwise is refused: of two readings one would be the wrong one.
/// </remarks>
internal sealed class CustodyLine
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly byte[] stored = new byte[EntryBytes.HashByteCount];
    private readonly byte[] computed = new byte[EntryBytes.HashByteCount];

    /// <summary>1-based, in the file; of a log in a database the number of the entry.</summary>
    public long LineNumber { get; private set; }

    public long Number { get; private set; }

    /// <summary>Why the line is none of an entry; null when it is one.</summary>
    public string? Fault { get; private set; }

    public bool IsReadable => Fault is null;

    public EntryBytes Bytes { get; } = new();

    /// <summary>The hash that the entry says it has.</summary>
    public ReadOnlySpan<byte> Stored => stored;

    /// <summary>The hash that its other fields give.</summary>
    public ReadOnlySpan<byte> Computed => computed;

    /// <summary>Whether its hash is that of its other fields.</summary>
    public bool IsWhole => stored.AsSpan().SequenceEqual(computed);

    public static string Write(EntryRow row) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"number":{{row.Number}},"at":"{{row.At}}","actor":"{{row.Actor}}","act":"{{row.Act}}",""")
        + $$"""
        "case":"{{row.CaseCode}}","about":"{{row.About}}","payload":"{{row.PayloadSha256}}",
        """
        + $$"""
        "salt":"{{row.Salt}}","previous":"{{row.Previous}}","hash":"{{row.Hash}}"}
        """;

    public static string Write(CustodyEntry entry) => Write(EntryRow.Of(entry));

    /// <summary>The entry that the bytes of a line say; null where they are none in its form.</summary>
    public static CustodyEntry? EntryOf(ReadOnlySpan<byte> utf8)
    {
        var line = new CustodyLine();
        line.Read(utf8, lineNumber: 1);
        if (!line.IsReadable)
        {
            return null;
        }

        string[] texts = Utf8.GetString(utf8).Split('"');
        return CustodyEntry.AtPattern.Parse(texts[5]) is { Success: true } at
            ? new CustodyEntry(
                line.Number, at.Value, texts[9], texts[13], texts[17], texts[21], texts[25], texts[29], texts[33],
                texts[37])
            : null;
    }

    /// <summary>A row of the database, by way of the line that it would be exported as.</summary>
    public void Read(EntryRow row)
    {
        string text = Write(row);
        byte[] room = System.Buffers.ArrayPool<byte>.Shared.Rent(Utf8.GetMaxByteCount(text.Length));
        Read(room.AsSpan(0, Utf8.GetBytes(text, room)), row.Number);
        System.Buffers.ArrayPool<byte>.Shared.Return(room);
    }

    public void Read(ReadOnlySpan<byte> utf8, long lineNumber)
    {
        LineNumber = lineNumber;
        Fault = FaultOf(utf8);
        if (IsReadable)
        {
            SHA256.HashData(Bytes.Written, computed);
        }
    }

    public void Refuse(string fault, long lineNumber) => (Fault, LineNumber) = (fault, lineNumber);

    private string? FaultOf(ReadOnlySpan<byte> rest)
    {
        if (!TakeStart(ref rest, "{\"number\":"u8)
            || !Utf8Parser.TryParse(rest, out long number, out int digits) || number < 1 || !IsDigit(rest[0])
            || rest[0] == (byte)'0')
        {
            return "no number of an entry at its start";
        }

        Number = number;
        Bytes.Begin(number);
        rest = rest[digits..];
        return TakeText(ref rest, ",\"at\":\""u8, isTime: true) ? TextsAndHashesFault(rest) : "no time of the form";
    }

    private string? TextsAndHashesFault(ReadOnlySpan<byte> rest) =>
        !TakeText(ref rest, ",\"actor\":\""u8) ? "no actor of the form"
        : !TakeText(ref rest, ",\"act\":\""u8) ? "no act of the form"
        : !TakeText(ref rest, ",\"case\":\""u8) ? "no case of the form"
        : !TakeText(ref rest, ",\"about\":\""u8) ? "no about of the form"
        : !TakePayload(ref rest) ? "no payload of the form"
        : !TakeHex(ref rest, ",\"salt\":\""u8, Bytes.Room(CustodyEntry.SaltByteCount)) ? "no salt of the form"
        : !TakeHex(ref rest, ",\"previous\":\""u8, Bytes.Room(EntryBytes.HashByteCount)) ? "no hash before of the form"
        : !TakeHex(ref rest, ",\"hash\":\""u8, stored) ? "no hash of the form"
        : !rest.SequenceEqual("}"u8) ? "something after its hash"
        : null;

    private bool TakeText(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> key, bool isTime = false)
    {
        if (!TakeStart(ref rest, key)
            || rest.IndexOf((byte)'"') is not (>= 0 and <= CustodyText.LengthMost and int end))
        {
            return false;
        }

        ReadOnlySpan<byte> text = rest[..end];
        if (text.IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0 || text.Contains((byte)'\\')
            || (isTime && !IsTime(text)))
        {
            return false;
        }

        Bytes.Add(text);
        rest = rest[(end + 1)..];
        return true;
    }

    private bool TakePayload(ref ReadOnlySpan<byte> rest)
    {
        if (TakeStart(ref rest, ",\"payload\":\"\""u8))
        {
            Bytes.Add([]);
            return true;
        }

        return TakeHex(ref rest, ",\"payload\":\""u8, Bytes.Room(EntryBytes.HashByteCount));
    }

    private static bool TakeHex(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> key, Span<byte> into)
    {
        int count = into.Length * 2;
        if (!TakeStart(ref rest, key) || rest.Length <= count || rest[count] != (byte)'"'
            || rest[..count].IndexOfAnyInRange((byte)'A', (byte)'F') >= 0
            || Convert.FromHexString(rest[..count], into, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        rest = rest[(count + 1)..];
        return true;
    }

    private static bool TakeStart(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> start)
    {
        if (!rest.StartsWith(start))
        {
            return false;
        }

        rest = rest[start.Length..];
        return true;
    }

    // 2026-11-22T20:00:00.0000000Z by its shape; which days exist is for whoever wrote it, the hash covers the text.
    private static bool IsTime(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> shape = "0000-00-00T00:00:00.0000000Z"u8;
        if (text.Length != shape.Length)
        {
            return false;
        }

        for (int index = 0; index < shape.Length; index++)
        {
            if (shape[index] == (byte)'0' ? !IsDigit(text[index]) : text[index] != shape[index])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';
}
