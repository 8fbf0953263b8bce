using Restitution.Law;

namespace Restitution.Storage.Computations.Parts;

/// <summary>Writes objects one inside the other, each once: where one comes again, its number stands.</summary>
internal sealed class ObjectWriter : IDisposable
{
    private readonly Dictionary<object, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private int count;

    public ObjectWriter(Stream into, PointedAt pointedAt)
    {
        Plain = new BinaryWriter(into);
        Enlist(pointedAt.OfCase);
    }

    public BinaryWriter Plain { get; }

    /// <summary>Whether it has to be written now; else what there is to write of it is written.</summary>
    public bool IsNew(object? value, object? empty = null)
    {
        int? known = value is null ? (int)Mark.Null
            : ReferenceEquals(value, empty) ? (int)Mark.Empty
            : numbers.TryGetValue(value, out int number) ? (int)Mark.First + number
            : null;
        Plain.Write7BitEncodedInt(known ?? (int)Mark.New);
        if (known is null)
        {
            Enlist([value!]);
        }

        return known is null;
    }

    /// <summary>A file of law, by its id: with it, whatever stands in it is known.</summary>
    public void File(StatutoryValue? file)
    {
        if (file is null || numbers.ContainsKey(file))
        {
            IsNew(file);
            return;
        }

        Plain.Write7BitEncodedInt((int)Mark.New);
        Text(file.Id);
        Enlist(PointedAt.In(file));
    }

    public void Text(string? text)
    {
        int? known = text is null ? (int)Mark.Null
            : text.Length == 0 ? (int)Mark.Empty
            : texts.TryGetValue(text, out int number) ? (int)Mark.First + number
            : null;
        Plain.Write7BitEncodedInt(known ?? (int)Mark.New);
        if (known is null)
        {
            Plain.Write(text!);
            texts.Add(text!, texts.Count);
        }
    }

    public void Dispose() => Plain.Dispose();

    private void Enlist(IEnumerable<object> objects)
    {
        foreach (object one in objects)
        {
            numbers.TryAdd(one, count++);
        }
    }
}

/// <summary>What stands where an object could.</summary>
internal enum Mark
{
    Null = 0,

    /// <summary>It follows.</summary>
    New = 1,

    /// <summary>The list, or the text, that is empty.</summary>
    Empty = 2,

    /// <summary>From here on, the number of an object that came before.</summary>
    First = 3,
}
