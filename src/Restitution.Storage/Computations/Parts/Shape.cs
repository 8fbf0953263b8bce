using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Law;

namespace Restitution.Storage.Computations.Parts;

/// <summary>How a value of one type is written and read.</summary>
/// <remarks>
/// There is no list of properties to forget one in: a record of the engine is the fields that it has. A type that is
/// none of the engine's and none of the few named here is refused by name, and with it every type that holds it.
/// </remarks>
internal abstract class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new(new Dictionary<Type, Shape>
    {
        [typeof(bool)] = new LeafShape<bool>((to, value) => to.Plain.Write(value), from => from.Plain.ReadBoolean()),
        [typeof(int)] = new LeafShape<int>(
            (to, value) => to.Plain.Write7BitEncodedInt(value), from => from.Plain.Read7BitEncodedInt()),
        [typeof(long)] = new LeafShape<long>(
            (to, value) => to.Plain.Write7BitEncodedInt64(value), from => from.Plain.Read7BitEncodedInt64()),
        [typeof(decimal)] = new LeafShape<decimal>(
            (to, value) => to.Plain.Write(value), from => from.Plain.ReadDecimal()),
        [typeof(LocalDate)] = new LeafShape<LocalDate>(WriteDay, ReadDay),
        [typeof(Currency)] = new LeafShape<Currency>(
            (to, value) => to.Text(value == default ? null : value.Code),
            from => from.Text() is { } code ? Currency.FromCode(code) : default),
        [typeof(Money)] = new LeafShape<Money>(
            (to, value) =>
            {
                to.Plain.Write(value.Amount);
                Of<Currency>().Write(to, value.Currency);
            },
            from => new Money(from.Plain.ReadDecimal(), (Currency)Of<Currency>().Read(from)!)),
        [typeof(string)] = new LeafShape<string?>((to, value) => to.Text(value), from => from.Text()),
        [typeof(DateInterval)] = new LeafShape<DateInterval?>(WriteSpan, ReadSpan),
        [typeof(StatutoryValue)] = new LeafShape<StatutoryValue?>(
            (to, value) => to.File(value), from => from.File()),
    });

    public static Shape Of<T>() => Of(typeof(T));

    /// <exception cref="NotSupportedException">A part cannot carry the type.</exception>
    public static Shape Of(Type type) => Known.GetOrAdd(type, New);

    public abstract void Write(ObjectWriter to, object? value);

    public abstract object? Read(ObjectReader from);

    private static Shape New(Type type)
    {
        if (type.IsEnum)
        {
            return new WordShape(type);
        }

        if (Nullable.GetUnderlyingType(type) is { } maybe)
        {
            return new OptionalShape(Of(maybe));
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return (Shape)Activator.CreateInstance(typeof(ListShape<>).MakeGenericType(type.GetGenericArguments()))!;
        }

        bool isTuple = type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);
        if (!isTuple && (type.Assembly != typeof(CaseComputation).Assembly || type.IsInterface))
        {
            throw new NotSupportedException(
                $"found {type}; wanted a record of the engine, a list of such, or a type that {nameof(Shape)} knows");
        }

        if (type.GetCustomAttribute<InlineArrayAttribute>() is { } row)
        {
            Type shape = typeof(InlineShape<,>).MakeGenericType(type, RecordShape.FieldsOf(type).Single().FieldType);
            return (Shape)Activator.CreateInstance(shape, row.Length)!;
        }

        return type.IsAbstract ? new FamilyShape(type) : new RecordShape(type);
    }

    private static void WriteDay(ObjectWriter to, LocalDate day)
    {
        if (day.Calendar != CalendarSystem.Iso)
        {
            throw new NotSupportedException($"found a day of the calendar {day.Calendar}; wanted one of ISO");
        }

        to.Plain.Write((short)day.Year);
        to.Plain.Write((byte)day.Month);
        to.Plain.Write((byte)day.Day);
    }

    private static LocalDate ReadDay(ObjectReader from) =>
        new(from.Plain.ReadInt16(), from.Plain.ReadByte(), from.Plain.ReadByte());

    private static void WriteSpan(ObjectWriter to, DateInterval? span)
    {
        to.Plain.Write(span is not null);
        if (span is not null)
        {
            WriteDay(to, span.Start);
            WriteDay(to, span.End);
        }
    }

    private static DateInterval? ReadSpan(ObjectReader from) =>
        from.Plain.ReadBoolean() ? new DateInterval(ReadDay(from), ReadDay(from)) : null;
}
