using System.Text;
using System.Text.Unicode;
using Restitution.Evidence;
using Restitution.Intake.Rows;
using Restitution.Intake.Text;

namespace Restitution.Intake.Messages;

/// <summary>The bytes of one unit of a message, such as a booking with its details: its place, how it is decoded.
/// </summary>
/// <remarks>It is filled anew for each unit and never kept.</remarks>
internal sealed class MessageUnit(string exhibit, TextEncoding encoding)
{
    private const int TooLongBytesShown = 1024;

    private byte[] bytes = [];
    private int start;
    private int length;
    private Encoding? codePage;

    public int FirstLineNumber { get; private set; }

    public int LastLineNumber { get; private set; }

    /// <summary>Why the unit cannot be read at all; null when it can.</summary>
    public RowFault? Fault { get; private set; }

    public SourceRef Place => SourceRef.Lines(exhibit, FirstLineNumber, LastLineNumber);

    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(start, length);

    public RawText Raw { get; private set; }

    public void Set(byte[] bytes, int start, int length, int firstLine, int lastLine)
    {
        (this.bytes, this.start, this.length) = (bytes, start, length);
        (FirstLineNumber, LastLineNumber) = (firstLine, lastLine);
        Decode();
    }

    /// <summary>A unit of which only the beginning is kept.</summary>
    public void SetTooLong(byte[] bytes, int start, int length, int firstLine)
    {
        int shown = Math.Min(length, TooLongBytesShown);
        for (int cut = 0; encoding.IsUtf8 && cut < 3 && shown < length && (bytes[start + shown] & 0xC0) == 0x80; cut++)
        {
            shown--;
        }

        Set(bytes, start, shown, firstLine, firstLine);
        Raw = new RawText(Raw.ToString());
        Fault = new RowFault(
            FaultKind.FieldTooLong, null,
            $"more than {IntakeLimits.MessageFieldBytesMost} bytes, of which the first {TooLongBytesShown} are shown",
            $"at most {IntakeLimits.MessageFieldBytesMost} bytes");
    }

    public void ExtendTo(int lastLine) => LastLineNumber = lastLine;

    /// <summary>Reads what a person put in the place of the unit, at the same place.</summary>
    /// <param name="corrected">UTF-8.</param>
    public void Replace(byte[] corrected)
    {
        (bytes, codePage, Fault) = (corrected, null, null);
        (start, length) = (0, bytes.Length);
    }

    public string Text(ReadOnlySpan<byte> part) => (codePage ?? Encoding.UTF8).GetString(part);

    /// <summary>The text of a part; the same short text is not made anew each time.</summary>
    public string Text(ReadOnlySpan<byte> part, TextPool texts) => codePage is null ? texts.Of(part) : Text(part);

    private void Decode()
    {
        Fault = null;
        codePage = null;
        ReadOnlySpan<byte> span = Bytes;
        if (!Ascii.IsValid(span) && !(encoding.IsUtf8 && IsUtf8(span)))
        {
            if (encoding.CodePage is null || !TextEncoding.CanDecode(encoding.CodePage, span))
            {
                Raw = new RawText(Convert.ToHexStringLower(encoding.Wide is { } order
                    ? WideText.BytesOf(span, order == WideOrder.BigEndian) : span));
                Fault = new RowFault(
                    FaultKind.TextCannotBeDecoded, null,
                    "bytes that are no letters in this encoding, shown in hexadecimal", $"text in {encoding.Name}");
                return;
            }

            codePage = encoding.CodePage;
        }

        Raw = new RawText(bytes, start, length, codePage);
    }

    // A file of UTF-16 comes here already as UTF-8, with a mark where it could not be decoded.
    private static bool IsUtf8(ReadOnlySpan<byte> span) => Utf8.IsValid(span);
}
