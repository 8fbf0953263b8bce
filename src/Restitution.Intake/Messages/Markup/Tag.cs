namespace Restitution.Intake.Messages.Markup;

/// <summary>What stands between a &lt; and its &gt;.</summary>
internal enum TagKind
{
    Open = 1,
    Close = 2,

    /// <summary>Opened and closed at once.</summary>
    Empty = 3,
    Comment = 4,
    CharacterData = 5,
    Instruction = 6,

    /// <summary>A document type or an entity, which no message may declare.</summary>
    Declaration = 7,
}

/// <summary>How the reading of a tag, or of an element, ended.</summary>
internal enum MarkupEnd
{
    Complete = 1,

    /// <summary>It goes on beyond the bytes at hand.</summary>
    NeedsMore = 2,
    Broken = 3,
}

/// <summary>One tag in a span of bytes: places are 0-based indexes into the span.</summary>
/// <param name="NameStart">Where the local name begins, behind a prefix.</param>
/// <param name="End">The index behind the tag.</param>
internal readonly record struct Tag(TagKind Kind, int NameStart, int NameEnd, int End)
{
    private const int TagBytesMost = 64 * 1024;

    public ReadOnlySpan<byte> NameIn(ReadOnlySpan<byte> bytes) => bytes[NameStart..NameEnd];

    /// <summary>Reads the tag that begins with the &lt; at an index.</summary>
    public static MarkupEnd Read(ReadOnlySpan<byte> bytes, int at, out Tag tag)
    {
        tag = default;
        if (at + 1 >= bytes.Length)
        {
            return MarkupEnd.NeedsMore;
        }

        byte first = bytes[at + 1];
        return first switch
        {
            (byte)'!' => Special(bytes, at, out tag),
            (byte)'?' => UpTo(bytes, at, "?>"u8, TagKind.Instruction, out tag),
            (byte)'/' => Named(bytes, at, at + 2, TagKind.Close, out tag),
            _ => Named(bytes, at, at + 1, TagKind.Open, out tag),
        };
    }

    private static MarkupEnd Special(ReadOnlySpan<byte> bytes, int at, out Tag tag)
    {
        ReadOnlySpan<byte> rest = bytes[at..];
        if (rest.StartsWith("<!--"u8))
        {
            return UpTo(bytes, at, "-->"u8, TagKind.Comment, out tag);
        }

        if (rest.StartsWith("<![CDATA["u8))
        {
            return UpTo(bytes, at, "]]>"u8, TagKind.CharacterData, out tag);
        }

        tag = new Tag(TagKind.Declaration, at + 2, at + 2, at + 2);
        return rest.Length < 9 ? MarkupEnd.NeedsMore : IsDeclaration(rest) ? MarkupEnd.Complete : MarkupEnd.Broken;
    }

    private static bool IsDeclaration(ReadOnlySpan<byte> rest) =>
        rest.StartsWith("<!DOCTYPE"u8) || rest.StartsWith("<!ENTITY"u8);

    private static MarkupEnd UpTo(
        ReadOnlySpan<byte> bytes, int at, ReadOnlySpan<byte> ending, TagKind kind, out Tag tag)
    {
        tag = default;
        ReadOnlySpan<byte> searched = bytes.Slice(at, Math.Min(bytes.Length - at, TagBytesMost));
        int found = searched[2..].IndexOf(ending);
        if (found < 0)
        {
            return searched.Length == TagBytesMost ? MarkupEnd.Broken : MarkupEnd.NeedsMore;
        }

        tag = new Tag(kind, at, at, at + 2 + found + ending.Length);
        return MarkupEnd.Complete;
    }

    private static MarkupEnd Named(ReadOnlySpan<byte> bytes, int at, int from, TagKind kind, out Tag tag)
    {
        tag = default;
        int start = from;
        int index = from;
        if (from < bytes.Length && !BeginsName(bytes[from]))
        {
            return MarkupEnd.Broken;
        }

        while (index < bytes.Length && IsOfName(bytes[index]))
        {
            start = bytes[index] == (byte)':' ? index + 1 : start;
            index++;
        }

        if (index == bytes.Length)
        {
            return index - at > TagBytesMost ? MarkupEnd.Broken : MarkupEnd.NeedsMore;
        }

        int nameEnd = index;
        MarkupEnd ended = bytes[index] == (byte)'>'
            ? MarkupEnd.Complete
            : PastAttributes(bytes, kind, ref index);
        if (ended != MarkupEnd.Complete)
        {
            return ended == MarkupEnd.NeedsMore && bytes.Length - at > TagBytesMost ? MarkupEnd.Broken : ended;
        }

        bool isEmpty = kind == TagKind.Open && bytes[index - 1] == (byte)'/';
        tag = new Tag(isEmpty ? TagKind.Empty : kind, start, nameEnd, index + 1);
        return nameEnd > start ? MarkupEnd.Complete : MarkupEnd.Broken;
    }

    // To the closing mark. What is neither a name with a quoted value nor a blank is text of a damaged file, and a
    // closing tag has no attributes.
    private static MarkupEnd PastAttributes(ReadOnlySpan<byte> bytes, TagKind kind, ref int index)
    {
        while (true)
        {
            int before = index;
            if (!PassBlanks(bytes, ref index))
            {
                return MarkupEnd.NeedsMore;
            }

            if (bytes[index] == (byte)'>')
            {
                return MarkupEnd.Complete;
            }

            if (kind == TagKind.Close)
            {
                return MarkupEnd.Broken;
            }

            if (bytes[index] == (byte)'/')
            {
                index++;
                return index == bytes.Length ? MarkupEnd.NeedsMore
                    : bytes[index] == (byte)'>' ? MarkupEnd.Complete : MarkupEnd.Broken;
            }

            MarkupEnd attribute = index == before ? MarkupEnd.Broken : PastAttribute(bytes, ref index);
            if (attribute != MarkupEnd.Complete)
            {
                return attribute;
            }
        }
    }

    private static MarkupEnd PastAttribute(ReadOnlySpan<byte> bytes, ref int index)
    {
        int name = index;
        while (index < bytes.Length && IsOfName(bytes[index]))
        {
            index++;
        }

        bool isNamed = index > name;
        if (!PassBlanks(bytes, ref index))
        {
            return MarkupEnd.NeedsMore;
        }

        if (!isNamed || bytes[index++] != (byte)'=')
        {
            return MarkupEnd.Broken;
        }

        if (!PassBlanks(bytes, ref index))
        {
            return MarkupEnd.NeedsMore;
        }

        byte quote = bytes[index++];
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            return MarkupEnd.Broken;
        }

        int close = bytes[index..].IndexOfAny(quote, (byte)'<');
        if (close < 0)
        {
            return MarkupEnd.NeedsMore;
        }

        index += close + 1;
        return bytes[index - 1] == quote ? MarkupEnd.Complete : MarkupEnd.Broken;
    }

    // False where the bytes at hand end.
    private static bool PassBlanks(ReadOnlySpan<byte> bytes, ref int index)
    {
        while (index < bytes.Length && bytes[index] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            index++;
        }

        return index < bytes.Length;
    }

    private static bool BeginsName(byte letter) =>
        char.IsAsciiLetter((char)letter) || letter is (byte)'_' or (byte)':' or >= 0x80;

    private static bool IsOfName(byte letter) =>
        letter is > (byte)' ' and not ((byte)'>' or (byte)'/' or (byte)'<' or (byte)'=' or (byte)'"' or (byte)'\'');
}
