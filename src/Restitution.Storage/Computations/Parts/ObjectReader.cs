using Restitution.Law;

namespace Restitution.Storage.Computations.Parts;

/// <summary>Reads what <see cref="ObjectWriter"/> wrote: an object that stood in several places is one again.</summary>
internal sealed class ObjectReader : IDisposable
{
    private readonly PointedAt pointedAt;
    private readonly List<object> objects;
    private readonly List<string> texts = [];

    public ObjectReader(Stream from, PointedAt pointedAt)
    {
        Plain = new BinaryReader(from);
        this.pointedAt = pointedAt;
        objects = [.. pointedAt.OfCase];
    }

    public BinaryReader Plain { get; }

    /// <summary>Whether it follows; else <paramref name="there"/> is what stands in its place.</summary>
    public bool IsNew(out object? there, object? empty = null)
    {
        int mark = Plain.Read7BitEncodedInt();
        there = mark switch
        {
            (int)Mark.Null or (int)Mark.New => null,
            (int)Mark.Empty => empty,
            _ => objects[mark - (int)Mark.First],
        };
        return mark == (int)Mark.New;
    }

    /// <summary>Gives what is being read its number, before what it holds has numbers.</summary>
    public void Enlist(object read) => objects.Add(read);

    public StatutoryValue? File()
    {
        if (!IsNew(out object? there))
        {
            return (StatutoryValue?)there;
        }

        StatutoryValue file = pointedAt.FileOf(Text()!);
        objects.AddRange(PointedAt.In(file));
        return file;
    }

    public string? Text()
    {
        int mark = Plain.Read7BitEncodedInt();
        if (mark == (int)Mark.New)
        {
            texts.Add(Plain.ReadString());
        }

        return mark switch
        {
            (int)Mark.Null => null,
            (int)Mark.New => texts[^1],
            (int)Mark.Empty => "",
            _ => texts[mark - (int)Mark.First],
        };
    }

    public void Dispose() => Plain.Dispose();
}
