using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Restitution.Storage.Computations.Parts;

internal sealed class LeafShape<T>(Action<ObjectWriter, T> write, Func<ObjectReader, T> read) : Shape<T>
{
    public override void Write(ObjectWriter to, T value) => write(to, value);

    public override T Read(ObjectReader from) => read(from);
}

/// <summary>A word of a closed list, by its number.</summary>
internal sealed class WordShape<T> : Shape<T>
    where T : struct, Enum
{
    private static readonly bool IsByte = Unsafe.SizeOf<T>() == 1;

    public override void Write(ObjectWriter to, T value) =>
        to.Plain.Number(IsByte ? Unsafe.As<T, byte>(ref value) : Unsafe.As<T, int>(ref value));

    public override T Read(ObjectReader from)
    {
        int number = from.Plain.Int();
        if (!IsByte)
        {
            return Unsafe.As<int, T>(ref number);
        }

        byte small = (byte)number;
        return Unsafe.As<byte, T>(ref small);
    }
}

internal sealed class OptionalShape<T> : Shape<T?>
    where T : struct
{
    private readonly Shape<T> shape = Of<T>();

    public override void Write(ObjectWriter to, T? value)
    {
        to.Plain.Byte((byte)(value is null ? 0 : 1));
        if (value is { } given)
        {
            shape.Write(to, given);
        }
    }

    public override T? Read(ObjectReader from) => from.Plain.Byte() != 0 ? shape.Read(from) : null;
}

/// <summary>A list is an object too: records hold it, and two of them are equal when it is the same one.</summary>
internal sealed class ListShape<T> : Shape<IReadOnlyList<T>?>
{
    private readonly Shape<T> shape = Of<T>();

    public override void Write(ObjectWriter to, IReadOnlyList<T>? value)
    {
        if (to.IsNew(value, Array.Empty<T>()))
        {
            to.Plain.Number(value!.Count);
            for (int index = 0; index < value.Count; index++)
            {
                shape.Write(to, value[index]);
            }
        }
    }

    public override IReadOnlyList<T>? Read(ObjectReader from)
    {
        if (!from.IsNew(out object? there, Array.Empty<T>()))
        {
            return (IReadOnlyList<T>?)there;
        }

        var list = new T[from.Plain.Int()];
        from.Enlist(list);
        for (int index = 0; index < list.Length; index++)
        {
            list[index] = shape.Read(from);
        }

        return list;
    }
}

/// <summary>A struct that is a row of elements: it has one field, which stands for all of them.</summary>
internal sealed class InlineShape<TRow, T> : Shape<TRow>
    where TRow : struct
{
    private readonly Shape<T> shape = Of<T>();

    public override void Write(ObjectWriter to, TRow value)
    {
        foreach (T one in Elements(ref value))
        {
            shape.Write(to, one);
        }
    }

    public override TRow Read(ObjectReader from)
    {
        TRow row = default;
        foreach (ref T one in Elements(ref row))
        {
            one = shape.Read(from);
        }

        return row;
    }

    private static Span<T> Elements(ref TRow row) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<TRow, T>(ref row), Unsafe.SizeOf<TRow>() / Unsafe.SizeOf<T>());
}

/// <summary>One of a closed family, by its place among the members in the order of their names.</summary>
internal sealed class FamilyShape<T> : Shape<T?>
    where T : class
{
    private Member[]? members;
    private Dictionary<Type, int>? numbers;

    private Member[] Members => members ??=
    [
        .. typeof(T).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (Member)Activator.CreateInstance(typeof(MemberOf<>).MakeGenericType(typeof(T), type))!),
    ];

    private Dictionary<Type, int> Numbers => numbers ??=
        Members.Index().ToDictionary(one => one.Item.GetType().GenericTypeArguments[1], one => one.Index + 1);

    public override void Write(ObjectWriter to, T? value)
    {
        int number = value is null ? 0 : Numbers[value.GetType()];
        to.Plain.Number(number);
        if (value is not null)
        {
            Members[number - 1].Write(to, value);
        }
    }

    public override T? Read(ObjectReader from)
    {
        int number = from.Plain.Int();
        return number == 0 ? null : Members[number - 1].Read(from);
    }

    private abstract class Member
    {
        public abstract void Write(ObjectWriter to, T value);

        public abstract T Read(ObjectReader from);
    }

    private sealed class MemberOf<TMember> : Member
        where TMember : class, T
    {
        private readonly Shape<TMember> shape = Of<TMember>();

        public override void Write(ObjectWriter to, T value) => shape.Write(to, (TMember)value);

        public override T Read(ObjectReader from) => shape.Read(from);
    }
}
