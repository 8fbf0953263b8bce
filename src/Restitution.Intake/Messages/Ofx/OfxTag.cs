using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Ofx;

/// <summary>One tag of OFX, which has a name and no attributes.</summary>
/// <remarks>
/// In SGML a text may hold an opening mark: what is not a name and a closing mark is text. Comments and character data
/// are as in XML.
/// </remarks>
internal static class OfxTag
{
    private const int NameMost = 64;

    /// <returns><see cref="MarkupEnd.Broken"/> where the mark at the index belongs to a text.</returns>
    public static MarkupEnd Read(ReadOnlySpan<byte> bytes, int at, out Tag tag)
    {
        tag = default;
        if (at + 1 >= bytes.Length)
        {
            return MarkupEnd.NeedsMore;
        }

        if (bytes[at + 1] is (byte)'!' or (byte)'?')
        {
            return Tag.Read(bytes, at, out tag);
        }

        bool isClosing = bytes[at + 1] == (byte)'/';
        int start = at + (isClosing ? 2 : 1);
        int end = start;
        while (end < bytes.Length && IsOfName(bytes[end]) && end - start < NameMost)
        {
            end++;
        }

        int behind = end;
        while (behind < bytes.Length && bytes[behind] is (byte)' ' or (byte)'/' && behind - end < NameMost)
        {
            behind++;
        }

        if (behind == bytes.Length)
        {
            return MarkupEnd.NeedsMore;
        }

        if (end == start || !char.IsAsciiLetter((char)bytes[start]) || bytes[behind] != (byte)'>')
        {
            return MarkupEnd.Broken;
        }

        TagKind kind = isClosing ? TagKind.Close : bytes[behind - 1] == (byte)'/' ? TagKind.Empty : TagKind.Open;
        tag = new Tag(kind, start, end, behind + 1);
        return MarkupEnd.Complete;
    }

    private static bool IsOfName(byte letter) =>
        letter is (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9')
            or (byte)'.' or (byte)'_' or (byte)'-';
}
