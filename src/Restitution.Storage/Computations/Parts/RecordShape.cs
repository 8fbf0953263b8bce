using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Restitution.Storage.Computations.Parts;

/// <summary>A record of the engine: its fields, one after the other, those of what it is derived from first.</summary>
internal sealed class RecordShape<T> : Shape<T>
{
    // A record may hold its like, so the shapes of its fields are looked for when one is written or read.
    private FieldShape<T>[]? fields;

    private FieldShape<T>[] OfFields => fields ??=
    [
        .. Fields.Of(typeof(T)).Select(one => (FieldShape<T>)Activator.CreateInstance(
            typeof(FieldShape<,>).MakeGenericType(typeof(T), one.FieldType), one)!),
    ];

    public override void Write(ObjectWriter to, T value)
    {
        if (!typeof(T).IsValueType && !to.IsNew(value))
        {
            return;
        }

        foreach (FieldShape<T> field in OfFields)
        {
            field.Write(to, ref value);
        }
    }

    public override T Read(ObjectReader from)
    {
        T read = default!;
        if (!typeof(T).IsValueType)
        {
            if (!from.IsNew(out object? there))
            {
                return (T)there!;
            }

            read = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
            from.Enlist(read!);
        }

        foreach (FieldShape<T> field in OfFields)
        {
            field.Read(from, ref read);
        }

        return read;
    }
}

/// <summary>One field of a record.</summary>
internal abstract class FieldShape<T>
{
    public abstract void Write(ObjectWriter to, ref T of);

    public abstract void Read(ObjectReader from, ref T of);
}

/// <summary>One field of a record, reached without boxing what it holds.</summary>
internal sealed class FieldShape<T, TField>(FieldInfo field) : FieldShape<T>
{
    private readonly Shape<TField> shape = Shape.Of<TField>();
    private readonly Place place = PlaceOf(field);

    private delegate ref TField Place(ref T of);

    public override void Write(ObjectWriter to, ref T of) => shape.Write(to, place(ref of));

    public override void Read(ObjectReader from, ref T of)
    {
        TField read = shape.Read(from);
        place(ref of) = read;
    }

    // Reflection would box each value on the way, and set a field of a struct in a copy.
    private static Place PlaceOf(FieldInfo field)
    {
        var method = new DynamicMethod(
            field.Name, typeof(TField).MakeByRefType(), [typeof(T).MakeByRefType()], typeof(Fields).Module,
            skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        if (!typeof(T).IsValueType)
        {
            code.Emit(OpCodes.Ldind_Ref);
        }

        code.Emit(OpCodes.Ldflda, field);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Place>();
    }
}

/// <summary>The fields of a type, those that the compiler made included.</summary>
internal static class Fields
{
    /// <returns>Those of what it is derived from first.</returns>
    public static IEnumerable<FieldInfo> Of(Type? type) => type is null || type == typeof(object) ? [] :
        Of(type.BaseType).Concat(type
            .GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .OrderBy(field => field.MetadataToken));
}
