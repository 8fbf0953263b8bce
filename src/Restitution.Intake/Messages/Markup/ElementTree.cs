using System.Text;
using Restitution.Intake.Rows;

namespace Restitution.Intake.Messages.Markup;

/// <summary>The elements of one unit of an XML message, over the bytes in which they stand.</summary>
/// <remarks>
/// Elements are numbered in the order of the text, 0 for the outermost; <see cref="None"/> is none, and asking for the
/// children of none gives none. Names are local names: prefixes and namespaces play no part. The tree is filled again
/// for each unit, so that reading makes no garbage.
/// </remarks>
internal sealed class ElementTree(Letters letters)
{
    public const int None = -1;

    private const int DepthMost = 64;

    private readonly int[] open = new int[DepthMost];
    private Node[] nodes = new Node[256];
    private int count;
    private int depth;
    private byte[] bytes = [];
    private int from;
    private ReadOnlyMemory<byte> neverInside;

    /// <summary>How many bytes the unit has; meaningful when it is complete.</summary>
    public int Length { get; private set; }

    /// <summary>What was found where the unit broke.</summary>
    public string Found { get; private set; } = "";

    public string Wanted { get; private set; } = "";

    /// <summary>Whether a document type or an entity is declared inside the unit.</summary>
    public bool Declares { get; private set; }

    /// <summary>Whether every byte of the complete unit is a letter in its encoding.</summary>
    public bool CanDecode { get; private set; }

    /// <summary>Reads the unit whose first tag begins at an index.</summary>
    /// <param name="never">The name of an element that never stands inside another: meeting it means that the unit was
    /// not closed.</param>
    public MarkupEnd Fill(byte[] held, int start, int available, ReadOnlyMemory<byte> never)
    {
        (bytes, from, count, depth, neverInside, Declares) = (held, start, 0, 0, never, false);
        ReadOnlySpan<byte> text = held.AsSpan(start, available);
        int at = 0;
        while (true)
        {
            MarkupEnd read = Tag.Read(text, at, out Tag tag);
            if (read == MarkupEnd.Complete)
            {
                read = Take(text, at, tag);
            }
            else if (read == MarkupEnd.Broken)
            {
                Break(Shown(text[at..]), "a tag that is closed");
            }

            if (read != MarkupEnd.Complete)
            {
                return read;
            }

            at = tag.End;
            if (depth == 0)
            {
                Length = at;
                return Judge(text[..at]);
            }

            int next = text[at..].IndexOf((byte)'<');
            if (next < 0)
            {
                return MarkupEnd.NeedsMore;
            }

            at += next;
        }
    }

    /// <summary>The first child of that name.</summary>
    public int Child(int parent, ReadOnlySpan<byte> name) =>
        parent < 0 ? None : Find(parent + 1, nodes[parent].After, name);

    public int Child(int parent, ReadOnlySpan<byte> name, ReadOnlySpan<byte> below) =>
        Child(Child(parent, name), below);

    /// <summary>The next element of the same name beside one.</summary>
    public int Next(int parent, int child) =>
        child < 0 ? None : Find(nodes[child].After, nodes[parent].After, Name(child));

    public ReadOnlySpan<byte> Name(int node) => Slice(nodes[node].NameStart, nodes[node].NameEnd);

    /// <summary>The first child, whatever its name.</summary>
    public int FirstChild(int parent) =>
        parent < 0 || parent + 1 == nodes[parent].After ? None : parent + 1;

    /// <summary>The next child, whatever its name.</summary>
    public int NextChild(int parent, int child) =>
        nodes[child].After == nodes[parent].After ? None : nodes[child].After;

    /// <summary>The code, figure or day that the element holds, without outer spaces.</summary>
    public ReadOnlySpan<byte> Content(int node)
    {
        ReadOnlySpan<byte> content = AsWritten(node);
        return MarkupText.IsPlain(content) || nodes[node].After != node + 1
            ? content : Encoding.UTF8.GetBytes(Text(node));
    }

    public bool IsBlank(int node) => Content(node).IsEmpty;

    public string Text(int node)
    {
        ReadOnlySpan<byte> content = AsWritten(node);
        string text = letters.Of(content);
        return MarkupText.IsPlain(content) ? text : MarkupText.Plain(text, isLenient: true) ?? text;
    }

    /// <summary>The value of an attribute, without its quotes; empty when there is none.</summary>
    public ReadOnlySpan<byte> Attribute(int node, ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> rest = node < 0 ? default : Slice(nodes[node].NameEnd, nodes[node].TagEnd);
        while (rest.IndexOf((byte)'=') is > 0 and var equals)
        {
            ReadOnlySpan<byte> found = rest[..equals].Trim(" \t\r\n"u8);
            ReadOnlySpan<byte> behind = rest[(equals + 1)..].TrimStart(" \t\r\n"u8);
            int close = behind.Length < 2 ? -1 : behind[1..].IndexOf(behind[0]);
            if (close < 0)
            {
                return default;
            }

            if (found.SequenceEqual(name))
            {
                return behind.Slice(1, close);
            }

            rest = behind[(close + 2)..];
        }

        return default;
    }

    public RawText Raw(int node)
    {
        (int start, int end) = (nodes[node].TagStart, nodes[node].End);
        return new RawText(bytes, from + start, end - start, RawEncoding(start, end));
    }

    private Encoding? RawEncoding(int start, int end) => letters.OfRaw(Slice(start, end));

    private ReadOnlySpan<byte> AsWritten(int node) =>
        node < 0 ? default : Slice(nodes[node].ContentStart, nodes[node].ContentEnd).Trim(" \t\r\n"u8);

    private ReadOnlySpan<byte> Slice(int start, int end) => bytes.AsSpan(from + start, end - start);

    private int Find(int first, int after, ReadOnlySpan<byte> name)
    {
        for (int node = first; node < after; node = nodes[node].After)
        {
            if (Name(node).SequenceEqual(name))
            {
                return node;
            }
        }

        return None;
    }

    private MarkupEnd Take(ReadOnlySpan<byte> text, int at, Tag tag)
    {
        switch (tag.Kind)
        {
            case TagKind.Open or TagKind.Empty:
                return Open(text, at, tag);
            case TagKind.Close:
                return Close(text, at, tag);
            case TagKind.Declaration:
                Declares = true;
                return Break(Shown(text[at..]), "a message without declarations");
            default:
                return MarkupEnd.Complete;
        }
    }

    private MarkupEnd Open(ReadOnlySpan<byte> text, int at, Tag tag)
    {
        if (depth == DepthMost)
        {
            return Break($"elements {DepthMost} deep", "a message of its standard");
        }

        if (depth > 0 && tag.NameIn(text).SequenceEqual(neverInside.Span))
        {
            return Break($"{Shown(text[at..])} inside {Open(depth - 1)}", $"</{Open(0)}> before it");
        }

        if (count == nodes.Length)
        {
            Array.Resize(ref nodes, nodes.Length * 2);
        }

        ref Node node = ref nodes[count];
        node = new Node
        {
            TagStart = at,
            NameStart = tag.NameStart,
            NameEnd = tag.NameEnd,
            TagEnd = tag.End,
            ContentStart = tag.End,
            ContentEnd = tag.End,
            End = tag.End,
            After = count + 1,
        };
        if (tag.Kind == TagKind.Open)
        {
            open[depth++] = count;
        }

        count++;
        return MarkupEnd.Complete;
    }

    private MarkupEnd Close(ReadOnlySpan<byte> text, int at, Tag tag)
    {
        ref Node node = ref nodes[open[depth - 1]];
        if (!tag.NameIn(text).SequenceEqual(text[node.NameStart..node.NameEnd]))
        {
            return Break(Shown(text[at..]), $"</{Open(depth - 1)}>");
        }

        node.ContentEnd = at;
        node.End = tag.End;
        node.After = count;
        depth--;
        return MarkupEnd.Complete;
    }

    private MarkupEnd Judge(ReadOnlySpan<byte> text)
    {
        CanDecode = letters.CanDecode(text);
        if (CanDecode && text.Contains((byte)'&'))
        {
            for (int node = 0; node < count; node++)
            {
                ReadOnlySpan<byte> content = nodes[node].After == node + 1 ? AsWritten(node) : default;
                if (content.Contains((byte)'&') && MarkupText.Plain(letters.Of(content), isLenient: false) is null)
                {
                    return Break(letters.Of(content), "references that XML knows, such as &amp;");
                }
            }
        }

        return MarkupEnd.Complete;
    }

    private MarkupEnd Break(string found, string wanted)
    {
        (Found, Wanted) = (found, wanted);
        return MarkupEnd.Broken;
    }

    private string Open(int level) => Encoding.UTF8.GetString(Name(open[level]));

    private static string Shown(ReadOnlySpan<byte> text)
    {
        int close = text[..Math.Min(text.Length, 40)].IndexOf((byte)'>');
        return Encoding.UTF8.GetString(text[..(close < 0 ? Math.Min(text.Length, 40) : close + 1)]);
    }

    private struct Node
    {
        public int TagStart;
        public int NameStart;
        public int NameEnd;
        public int TagEnd;
        public int ContentStart;
        public int ContentEnd;
        public int End;
        public int After;
    }
}
