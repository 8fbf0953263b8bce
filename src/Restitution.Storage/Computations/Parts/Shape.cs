using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Law;

namespace Restitution.Storage.Computations.Parts;

/// <summary>The shapes of all types that a part can carry.</summary>
/// <remarks>
/// There is no list of properties to forget one in: a record of the engine is the fields that it has. A type that is
/// none of the engine's and none of the few named here is refused by name, and with it every type that holds it.
/// </remarks>
internal abstract class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new(new Dictionary<Type, Shape>
    {
        [typeof(bool)] = new LeafShape<bool>(
            (to, value) => to.Plain.Byte((byte)(value ? 1 : 0)), from => from.Plain.Byte() != 0),
        [typeof(int)] = new LeafShape<int>((to, value) => to.Plain.Number(value), from => from.Plain.Int()),
        [typeof(long)] = new LeafShape<long>(
            (to, value) => to.Plain.Number(unchecked((ulong)value)), from => unchecked((long)from.Plain.Number())),
        [typeof(decimal)] = new LeafShape<decimal>(
            (to, value) => to.Plain.Decimal(value), from => from.Plain.Decimal()),
        [typeof(LocalDate)] = new LeafShape<LocalDate>(WriteDay, ReadDay),
        [typeof(Currency)] = new LeafShape<Currency>((to, value) => to.Currency(value), from => from.Currency()),
        [typeof(Money)] = new LeafShape<Money>(
            (to, value) =>
            {
                to.Plain.Decimal(value.Amount);
                to.Currency(value.Currency);
            },
            from => new Money(from.Plain.Decimal(), from.Currency())),
        [typeof(string)] = new LeafShape<string?>((to, value) => to.Text(value), from => from.Text()),
        [typeof(DateInterval)] = new LeafShape<DateInterval?>(WriteSpan, ReadSpan),
        [typeof(StatutoryValue)] = new LeafShape<StatutoryValue?>(
            (to, value) => to.File(value), from => from.File()),
    });

    public static Shape<T> Of<T>() => (Shape<T>)Of(typeof(T));

    /// <exception cref="NotSupportedException">A part cannot carry the type.</exception>
    public static Shape Of(Type type) => Known.GetOrAdd(type, New);

    private static Shape New(Type type)
    {
        if (type.IsEnum && Enum.GetUnderlyingType(type) is var number
            && (number == typeof(int) || number == typeof(byte)))
        {
            return Made(typeof(WordShape<>), type);
        }

        if (Nullable.GetUnderlyingType(type) is { } maybe)
        {
            return Made(typeof(OptionalShape<>), maybe);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return Made(typeof(ListShape<>), type.GetGenericArguments());
        }

        if (!IsCarried(type))
        {
            throw new NotSupportedException(
                $"found {type}; wanted a record of the engine, a list of such, or a type that {nameof(Shape)} knows");
        }

        return type.GetCustomAttribute<InlineArrayAttribute>() is not null
            ? Made(typeof(InlineShape<,>), type, Fields.Of(type).Single().FieldType)
            : Made(type.IsAbstract ? typeof(FamilyShape<>) : typeof(RecordShape<>), type);
    }

    // What another type is derived from would be written without what that one adds.
    private static bool IsCarried(Type type) =>
        type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)
        || (type.Assembly == typeof(CaseComputation).Assembly && !type.IsEnum
            && (type.IsValueType || (type.IsClass && (type.IsSealed || type.IsAbstract))));

    private static Shape Made(Type shape, params Type[] of) =>
        (Shape)Activator.CreateInstance(shape.MakeGenericType(of))!;

    private static void WriteDay(ObjectWriter to, LocalDate day)
    {
        if (day.Calendar != CalendarSystem.Iso)
        {
            throw new NotSupportedException($"found a day of the calendar {day.Calendar}; wanted one of ISO");
        }

        to.Plain.Number((day.Year << 9) | (day.Month << 5) | day.Day);
    }

    private static LocalDate ReadDay(ObjectReader from)
    {
        int day = from.Plain.Int();
        return new LocalDate(day >> 9, (day >> 5) & 0xF, day & 0x1F);
    }

    private static void WriteSpan(ObjectWriter to, DateInterval? span)
    {
        to.Plain.Byte((byte)(span is null ? 0 : 1));
        if (span is not null)
        {
            WriteDay(to, span.Start);
            WriteDay(to, span.End);
        }
    }

    private static DateInterval? ReadSpan(ObjectReader from) =>
        from.Plain.Byte() != 0 ? new DateInterval(ReadDay(from), ReadDay(from)) : null;
}

/// <summary>How a value of one type is written and read.</summary>
internal abstract class Shape<T> : Shape
{
    public abstract void Write(ObjectWriter to, T value);

    public abstract T Read(ObjectReader from);
}
