using NodaMoney;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Checks a payroll book against itself: net pay line by line, and amounts that repeat.</summary>
/// <remarks>
/// A finding keeps both figures and changes neither. Equal amounts have an innocent explanation, a flat wage, which is
/// printed with them.
/// </remarks>
public static class PayrollCheck
{
    /// <summary>So many persons with one net pay in one period are worth a look.</summary>
    public const int SamePersonsLeast = 5;

    /// <summary>So many periods in a row with one net pay are worth a look.</summary>
    public const int SamePeriodsLeast = 6;

    private const int PlacesKept = 20;

    /// <param name="lines">Of one book, in the order of the file.</param>
    public static IReadOnlyList<PayrollFinding> Of(IReadOnlyList<ComparedLine> lines) =>
        [.. lines.Select(NetOf).OfType<PayrollFinding>(), .. ManyPersons(lines), .. ManyPeriods(lines)];

    private static PayrollFinding? NetOf(ComparedLine line)
    {
        if (line.Items.Count == 0 || line.Items.Any(one => one.Amount.Currency != line.Net.Currency))
        {
            return null;
        }

        Money sum = line.Items.Select(one => one.Amount).Aggregate((left, right) => left + right);
        return sum == line.Net
            ? null
            : new PayrollFinding(PayrollFindingKind.NetIsNotSumOfItems, line.Net, [line.Source], 1)
            {
                SumOfItems = sum,
            };
    }

    private static IEnumerable<PayrollFinding> ManyPersons(IReadOnlyList<ComparedLine> lines) =>
        from line in lines
        where line.Net.Amount != 0m
        group line by (line.Period, line.Net) into same
        let persons = same.DistinctBy(line => line.Person).ToArray()
        where persons.Length >= SamePersonsLeast
        select new PayrollFinding(
            PayrollFindingKind.SameNetForManyPersons, same.Key.Net,
            [.. persons.Take(PlacesKept).Select(line => line.Source)], persons.Length)
        {
            Days = same.Key.Period,
        };

    private static IEnumerable<PayrollFinding> ManyPeriods(IReadOnlyList<ComparedLine> lines)
    {
        foreach (IGrouping<string, ComparedLine> person in lines.GroupBy(line => line.Person, StringComparer.Ordinal))
        {
            var run = new List<ComparedLine>();
            foreach (ComparedLine line in person.OrderBy(line => line.Period.Start).ThenBy(line => line.Source))
            {
                if (run.Count > 0 && run[^1].Net != line.Net)
                {
                    if (Run(run) is { } ended)
                    {
                        yield return ended;
                    }

                    run.Clear();
                }

                run.Add(line);
            }

            if (Run(run) is { } last)
            {
                yield return last;
            }
        }
    }

    private static PayrollFinding? Run(List<ComparedLine> run) =>
        run.Count < SamePeriodsLeast || run[0].Net.Amount == 0m
        ? null
        : new PayrollFinding(
            PayrollFindingKind.SameNetForManyPeriods, run[0].Net,
            [.. run.Take(PlacesKept).Select(line => line.Source)], run.Count)
        {
            Days = new DateInterval(run[0].Period.Start, run.Max(line => line.Period.End)),
        };
}

/// <summary>One thing about a payroll book.</summary>
/// <param name="Net">The net pay as written.</param>
/// <param name="Places">The first places; <paramref name="Count"/> counts all.</param>
public sealed record PayrollFinding(
    PayrollFindingKind Kind, Money Net, IReadOnlyList<SourceRef> Places, int Count)
{
    /// <summary>What the items add up to; null where that is not the question.</summary>
    public Money? SumOfItems { get; init; }

    /// <summary>The days that it concerns, both ends included; null for a single line.</summary>
    public DateInterval? Days { get; init; }
}

/// <summary>What a payroll book shows of itself. Numbers are not reused.</summary>
public enum PayrollFindingKind
{
    /// <summary>The net pay of a line is not the sum of its items.</summary>
    NetIsNotSumOfItems = 1,

    /// <summary>Many persons have the same net pay for one period. Innocent: a flat wage.</summary>
    SameNetForManyPersons = 2,

    /// <summary>One person has the same net pay for many periods in a row. Innocent: a fixed wage.</summary>
    SameNetForManyPeriods = 3,
}
