using System.Collections;
using System.Reflection;
using NodaMoney;
using NodaTime;
using Restitution.Debts;
using Restitution.Law;
using Restitution.Work;

namespace Restitution.Tests.Storage.Parts;

/// <summary>Holds two things against each other by all that their public properties tell, however deep.</summary>
/// <remarks>It knows nothing of fields, so that it is no second telling of the form that it tests.</remarks>
internal sealed class SameClaim
{
    private readonly Dictionary<object, object> pairs = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> faults = [];

    public static IReadOnlyList<string> Faults(object first, object second)
    {
        var same = new SameClaim();
        same.Compare(first, second, first.GetType().Name);
        return same.faults;
    }

    private void Compare(object? first, object? second, string at)
    {
        if (first is null || second is null || IsPlain(first))
        {
            if (!Equals(first, second))
            {
                faults.Add($"{at}: {first ?? "(nothing)"}, {second ?? "(nothing)"}");
            }
        }
        else if (first is StatutoryValue or Provision or EmploymentEpisode or CreditorsBook)
        {
            Is(ReferenceEquals(first, second), at, "not the one of the case or the law on file");
        }
        else if (first is MinutesByBand minutes)
        {
            Is(
                Enum.GetValues<WorkBand>().All(band => minutes[band] == ((MinutesByBand)second)[band])
                    && Enum.GetValues<DayKind>().All(kind =>
                        minutes.DaysWorked(kind) == ((MinutesByBand)second).DaysWorked(kind)),
                at, "other minutes");
        }
        else if (first.GetType().IsValueType)
        {
            Properties(first, second, at);
        }
        else if (pairs.TryGetValue(first, out object? seen))
        {
            Is(ReferenceEquals(seen, second), at, "one object has become two");
        }
        else
        {
            pairs.Add(first, second);
            Inside(first, second, at);
        }
    }

    private void Inside(object first, object second, string at)
    {
        if (first is not IEnumerable list)
        {
            Is(first.GetType() == second.GetType(), at, "of another type");
            Properties(first, second, at);
            return;
        }

        object?[] one = [.. list.Cast<object?>()];
        object?[] other = [.. ((IEnumerable)second).Cast<object?>()];
        Is(one.Length == other.Length, at, "of another length");
        for (int index = 0; index < Math.Min(one.Length, other.Length); index++)
        {
            Compare(one[index], other[index], $"{at}[{index}]");
        }
    }

    private void Properties(object first, object second, string at)
    {
        foreach (FieldInfo field in first.GetType().GetFields())
        {
            Compare(field.GetValue(first), field.GetValue(second), $"{at}.{field.Name}");
        }

        // A property without a setter is worked out of the others, anew each time.
        foreach (PropertyInfo property in first.GetType().GetProperties()
            .Where(one => one.GetIndexParameters().Length == 0 && one.CanWrite))
        {
            Compare(property.GetValue(first), property.GetValue(second), $"{at}.{property.Name}");
        }
    }

    private void Is(bool holds, string at, string fault)
    {
        if (!holds)
        {
            faults.Add($"{at}: {fault}");
        }
    }

    private static bool IsPlain(object value) =>
        value is string or decimal or LocalDate or Money or Currency or DateInterval
        || value.GetType().IsPrimitive || value.GetType().IsEnum;
}
