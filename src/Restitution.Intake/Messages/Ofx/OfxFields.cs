using System.Text;
using Restitution.Intake.Messages.Markup;

namespace Restitution.Intake.Messages.Ofx;

/// <summary>The fields of one aggregate, over the bytes in which they stand.</summary>
/// <remarks>
/// OFX 1 leaves the closing tags of fields away, banks leave away those of aggregates, and some close what was not
/// opened. A field's text therefore ends at the next tag, and the aggregate at its own closing tag, before the next of
/// its kind, or where the list around it closes. Reading makes no garbage.
/// </remarks>
internal sealed class OfxFields(Letters letters)
{
    public const int None = -1;

    private const int FieldsMost = 1_000;

    private Field[] fields = new Field[32];
    private int count;
    private byte[] bytes = [];
    private int from;

    public int Length { get; private set; }

    public bool CanDecode { get; private set; }

    /// <summary>Whether a document type or an entity is declared inside.</summary>
    public bool Declares { get; private set; }

    /// <summary>Reads the aggregate whose opening tag begins at an index.</summary>
    /// <returns><see cref="MarkupEnd.Broken"/> only for a declaration, or for more fields than an aggregate
    /// has.</returns>
    public MarkupEnd Fill(byte[] held, int start, int available)
    {
        (bytes, from, count, Declares) = (held, start, 0, false);
        ReadOnlySpan<byte> text = held.AsSpan(start, available);
        MarkupEnd read = OfxTag.Read(text, 0, out Tag outer);
        if (read != MarkupEnd.Complete)
        {
            return read;
        }

        ReadOnlySpan<byte> name = outer.NameIn(text);
        int at = outer.End;
        int parent = None;
        while (text[at..].IndexOf((byte)'<') is >= 0 and var next)
        {
            at += next;
            read = OfxTag.Read(text, at, out Tag tag);
            if (read == MarkupEnd.NeedsMore)
            {
                return read;
            }

            if (read == MarkupEnd.Broken)
            {
                at++;
                continue;
            }

            if (tag.Kind == TagKind.Declaration || count == FieldsMost)
            {
                Declares = tag.Kind == TagKind.Declaration;
                return MarkupEnd.Broken;
            }

            ReadOnlySpan<byte> found = tag.NameIn(text);
            if (tag.Kind == TagKind.Close && Ascii.EqualsIgnoreCase(found, name))
            {
                return End(text[..tag.End]);
            }

            if (tag.Kind is TagKind.Open or TagKind.Close or TagKind.Empty && OfxNames.Ends(tag.Kind, found, name))
            {
                return End(text[..at].TrimEnd(" \t\r\n"u8));
            }

            parent = Take(text, tag, at, parent);
            at = tag.End;
        }

        return MarkupEnd.NeedsMore;
    }

    /// <summary>The first field of that name, wherever it stands.</summary>
    public int Find(ReadOnlySpan<byte> name) => Find(name, None, isAnywhere: true);

    /// <summary>The first field of that name inside an aggregate of the unit.</summary>
    public int Find(ReadOnlySpan<byte> aggregate, ReadOnlySpan<byte> name)
    {
        int parent = Find(aggregate);
        return parent < 0 ? None : Find(name, parent, isAnywhere: false);
    }

    public ReadOnlySpan<byte> Content(int field) =>
        field < 0 ? default : Slice(fields[field].ValueStart, fields[field].ValueEnd).Trim(" \t\r\n"u8);

    public string Text(int field)
    {
        ReadOnlySpan<byte> content = Content(field);
        string text = letters.Of(content);
        return MarkupText.IsPlain(content) ? text : MarkupText.Plain(text, isLenient: true)!;
    }

    private ReadOnlySpan<byte> Slice(int start, int end) => bytes.AsSpan(from + start, end - start);

    private int Find(ReadOnlySpan<byte> name, int parent, bool isAnywhere)
    {
        for (int field = 0; field < count; field++)
        {
            ref Field candidate = ref fields[field];
            if ((isAnywhere || candidate.Parent == parent)
                && candidate.NameEnd - candidate.NameStart == name.Length
                && Ascii.EqualsIgnoreCase(Slice(candidate.NameStart, candidate.NameEnd), name))
            {
                return field;
            }
        }

        return None;
    }

    private MarkupEnd End(ReadOnlySpan<byte> text)
    {
        Length = text.Length;
        CanDecode = letters.CanDecode(text);
        return MarkupEnd.Complete;
    }

    // Takes a tag; what is open afterwards is the parent of the fields that follow.
    private int Take(ReadOnlySpan<byte> text, Tag tag, int at, int parent)
    {
        switch (tag.Kind)
        {
            case TagKind.Open:
                return Add(text, tag, parent);
            case TagKind.Close:
                ReadOnlySpan<byte> closed = tag.NameIn(text);
                for (int open = parent; open >= 0; open = fields[open].Parent)
                {
                    if (Ascii.EqualsIgnoreCase(Slice(fields[open].NameStart, fields[open].NameEnd), closed))
                    {
                        return fields[open].Parent;
                    }
                }

                return parent;
            case TagKind.CharacterData or TagKind.Comment when count > 0 && fields[count - 1].IsLast(at):
                fields[count - 1].ValueEnd = ValueEnd(text, tag.End);
                return parent;
            default:
                return parent;
        }
    }

    // A field that has a text can hold no other; one without may be an aggregate.
    private int Add(ReadOnlySpan<byte> text, Tag tag, int parent)
    {
        if (count == fields.Length)
        {
            Array.Resize(ref fields, fields.Length * 2);
        }

        int end = ValueEnd(text, tag.End);
        fields[count] = new Field
        {
            NameStart = tag.NameStart,
            NameEnd = tag.NameEnd,
            ValueStart = tag.End,
            ValueEnd = end,
            Parent = parent,
        };
        count++;
        return text[tag.End..end].Trim(" \t\r\n"u8).IsEmpty ? count - 1 : parent;
    }

    private static int ValueEnd(ReadOnlySpan<byte> text, int start)
    {
        int at = start;
        while (text[at..].IndexOf((byte)'<') is >= 0 and var next)
        {
            at += next;
            if (OfxTag.Read(text, at, out _) != MarkupEnd.Broken)
            {
                return at;
            }

            at++;
        }

        return text.Length;
    }

    private struct Field
    {
        public int NameStart;
        public int NameEnd;
        public int ValueStart;
        public int ValueEnd;
        public int Parent;

        public readonly bool IsLast(int at) => ValueEnd == at;
    }
}
