using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Restitution.Storage.Computations.Parts;

internal sealed class LeafShape<T>(Action<ObjectWriter, T> write, Func<ObjectReader, T> read) : Shape
{
    public override void Write(ObjectWriter to, object? value) => write(to, (T)value!);

    public override object? Read(ObjectReader from) => read(from);
}

/// <summary>A word of a closed list, by its number.</summary>
internal sealed class WordShape(Type type) : Shape
{
    private readonly Dictionary<int, object> words = Enum.GetValues(type).Cast<object>()
        .DistinctBy(NumberOf).ToDictionary(NumberOf);

    public override void Write(ObjectWriter to, object? value) => to.Plain.Write7BitEncodedInt(NumberOf(value!));

    public override object Read(ObjectReader from)
    {
        int number = from.Plain.Read7BitEncodedInt();
        return words.TryGetValue(number, out object? word) ? word : Enum.ToObject(type, number);
    }

    private static int NumberOf(object word) => ((IConvertible)word).ToInt32(null);
}

internal sealed class OptionalShape(Shape shape) : Shape
{
    public override void Write(ObjectWriter to, object? value)
    {
        to.Plain.Write(value is not null);
        if (value is not null)
        {
            shape.Write(to, value);
        }
    }

    public override object? Read(ObjectReader from) => from.Plain.ReadBoolean() ? shape.Read(from) : null;
}

/// <summary>A list is an object too: records hold it, and two of them are equal when it is the same one.</summary>
internal sealed class ListShape<T> : Shape
{
    private readonly Shape shape = Of<T>();

    public override void Write(ObjectWriter to, object? value)
    {
        if (to.IsNew(value, Array.Empty<T>()))
        {
            var list = (IReadOnlyList<T>)value!;
            to.Plain.Write7BitEncodedInt(list.Count);
            foreach (T one in list)
            {
                shape.Write(to, one);
            }
        }
    }

    public override object? Read(ObjectReader from)
    {
        if (!from.IsNew(out object? there, Array.Empty<T>()))
        {
            return there;
        }

        var list = new T[from.Plain.Read7BitEncodedInt()];
        from.Enlist(list);
        for (int index = 0; index < list.Length; index++)
        {
            list[index] = (T)shape.Read(from)!;
        }

        return list;
    }
}

/// <summary>A struct that is a row of elements: it has one field, which stands for all of them.</summary>
internal sealed class InlineShape<TRow, T>(int length) : Shape
    where TRow : struct
{
    private readonly Shape shape = Of<T>();

    public override void Write(ObjectWriter to, object? value)
    {
        foreach (T one in Elements(value!))
        {
            shape.Write(to, one);
        }
    }

    public override object Read(ObjectReader from)
    {
        object row = default(TRow);
        foreach (ref T one in Elements(row))
        {
            one = (T)shape.Read(from)!;
        }

        return row;
    }

    private Span<T> Elements(object row) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<TRow, T>(ref Unsafe.Unbox<TRow>(row)), length);
}

/// <summary>A record of the engine: its fields, one after the other, those of what it is derived from first.</summary>
internal sealed class RecordShape : Shape
{
    private readonly Type type;
    private readonly FieldInfo[] fields;

    // A record may hold its like, so the shapes of its fields are looked for when one is written or read.
    private readonly Lazy<Shape[]> shapes;

    public RecordShape(Type type)
    {
        this.type = type;
        fields = [.. FieldsOf(type)];
        shapes = new Lazy<Shape[]>(() => [.. fields.Select(field => Of(field.FieldType))]);
    }

    public static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null || type == typeof(object) ? [] :
        FieldsOf(type.BaseType).Concat(type
            .GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .OrderBy(field => field.MetadataToken));

    public override void Write(ObjectWriter to, object? value)
    {
        if (!type.IsValueType && !to.IsNew(value))
        {
            return;
        }

        for (int index = 0; index < fields.Length; index++)
        {
            shapes.Value[index].Write(to, fields[index].GetValue(value));
        }
    }

    public override object? Read(ObjectReader from)
    {
        if (!type.IsValueType && !from.IsNew(out object? there))
        {
            return there;
        }

        object read = RuntimeHelpers.GetUninitializedObject(type);
        if (!type.IsValueType)
        {
            from.Enlist(read);
        }

        for (int index = 0; index < fields.Length; index++)
        {
            fields[index].SetValue(read, shapes.Value[index].Read(from));
        }

        return read;
    }
}

/// <summary>One of a closed family, by its place among the members in the order of their names.</summary>
internal sealed class FamilyShape(Type family) : Shape
{
    private readonly Type[] members =
    [
        .. family.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(family))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public override void Write(ObjectWriter to, object? value)
    {
        int number = value is null ? 0 : Array.IndexOf(members, value.GetType()) + 1;
        to.Plain.Write7BitEncodedInt(number);
        if (value is not null)
        {
            Of(value.GetType()).Write(to, value);
        }
    }

    public override object? Read(ObjectReader from)
    {
        int number = from.Plain.Read7BitEncodedInt();
        return number == 0 ? null : Of(members[number - 1]).Read(from);
    }
}
