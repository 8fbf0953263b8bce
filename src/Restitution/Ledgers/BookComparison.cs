using NodaMoney;
using NodaTime;
using Restitution.Dates;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Holds two sets of payroll books against each other, worker by worker and period by period.</summary>
/// <remarks>
/// Lines meet by person and period; where the periods are written otherwise, by the month in which they begin, when
/// each book has one line left for it. Several lines of one person and period meet in the order of their places. Items
/// are added up by kind, for two books seldom have the same columns. Days that only one book covers are not compared.
/// </remarks>
public static class BookComparison
{
    /// <summary>Every two of the books that tell of the same pay, in the order given.</summary>
    public static IReadOnlyList<BooksCompared> OfAll(IReadOnlyList<PayrollBook> books) =>
    [
        .. books.SelectMany((first, index) => books.Skip(index + 1)
            .Select(second => Of(first.Name, first.Lines, second.Name, second.Lines)))
            .OfType<BooksCompared>(),
    ];

    /// <returns>Null when no person and period stands in both: they are no two books of the same pay.</returns>
    public static BooksCompared? Of(
        string first, IReadOnlyList<ComparedLine> firstLines, string second, IReadOnlyList<ComparedLine> secondLines)
    {
        if (firstLines.Count == 0 || secondLines.Count == 0 || Span(firstLines) is not { } firstSpan
            || Span(secondLines) is not { } secondSpan || firstSpan.Intersection(secondSpan) is not { } both)
        {
            return null;
        }

        ComparedLine[] left = [.. firstLines.Where(line => IsIn(line, both))];
        ComparedLine[] right = [.. secondLines.Where(line => IsIn(line, both))];
        List<(ComparedLine First, ComparedLine Second)> pairs = Pairs(left, right);
        if (pairs.Count == 0)
        {
            return null;
        }

        var paired = new HashSet<ComparedLine>(
            pairs.SelectMany(pair => new[] { pair.First, pair.Second }), ReferenceEqualityComparer.Instance);
        ComparedLine[] onlyFirst = [.. left.Where(line => !paired.Contains(line))];
        ComparedLine[] onlySecond = [.. right.Where(line => !paired.Contains(line))];
        BookDifference[] differences =
        [
            .. pairs.SelectMany(pair => Differences(pair.First, pair.Second))
                .Concat(onlyFirst.Select(line => Only(line, isFirst: true)))
                .Concat(onlySecond.Select(line => Only(line, isFirst: false)))
                .OrderBy(one => one.Person, StringComparer.Ordinal).ThenBy(one => one.Period.Start)
                .ThenBy(one => one.FirstPlace ?? one.SecondPlace).ThenBy(one => one.Paid ?? (PayItemKind)int.MaxValue),
        ];
        return new BooksCompared(first, second, both, differences)
        {
            InBothCount = pairs.Count,
            AgreeingCount = pairs.Count(pair => !Differences(pair.First, pair.Second).Any()),
            SameNetCount = pairs.Count(pair => pair.First.Net == pair.Second.Net),
            FirstNet = Sum(pairs.Select(pair => pair.First.Net)),
            SecondNet = Sum(pairs.Select(pair => pair.Second.Net)),
            OnlyInFirstCount = onlyFirst.Length,
            OnlyInSecondCount = onlySecond.Length,
            OutsideFirstCount = firstLines.Count - left.Length,
            OutsideSecondCount = secondLines.Count - right.Length,
        };
    }

    // Amounts of two currencies have no sum.
    private static Money? Sum(IEnumerable<Money> amounts)
    {
        Money[] all = [.. amounts];
        return all.DistinctBy(amount => amount.Currency).Count() == 1
            ? all.Aggregate((sum, amount) => sum + amount) : null;
    }

    private static DateInterval? Span(IReadOnlyList<ComparedLine> lines) =>
        new(lines.Min(line => line.Period.Start), lines.Max(line => line.Period.End));

    private static bool IsIn(ComparedLine line, DateInterval both) =>
        line.Period.Start <= both.End && both.Start <= line.Period.End;

    private static List<(ComparedLine, ComparedLine)> Pairs(ComparedLine[] first, ComparedLine[] second)
    {
        List<(ComparedLine, ComparedLine)> pairs = Meeting(first, second, line => (line.Person, line.Period), false);
        var met = new HashSet<ComparedLine>(
            pairs.SelectMany(pair => new[] { pair.Item1, pair.Item2 }), ReferenceEqualityComparer.Instance);
        pairs.AddRange(Meeting(
            [.. first.Where(line => !met.Contains(line))], [.. second.Where(line => !met.Contains(line))],
            line => (line.Person, Spans.MonthOf(line.Period.Start)), true));
        return pairs;
    }

    private static List<(ComparedLine, ComparedLine)> Meeting(
        ComparedLine[] first, ComparedLine[] second, Func<ComparedLine, (string, DateInterval)> key, bool isOnlyOneEach)
    {
        ILookup<(string, DateInterval), ComparedLine> byKey =
            second.OrderBy(line => line.Source).ToLookup(key);
        return
        [
            .. first.OrderBy(line => line.Source).GroupBy(key)
                .Where(lines => !isOnlyOneEach || (lines.Count() == 1 && byKey[lines.Key].Count() == 1))
                .SelectMany(lines => lines.Zip(byKey[lines.Key])),
        ];
    }

    private static IEnumerable<BookDifference> Differences(ComparedLine first, ComparedLine second)
    {
        Dictionary<PayItemKind, Money> left = Sums(first);
        Dictionary<PayItemKind, Money> right = Sums(second);
        foreach (PayItemKind kind in left.Keys.Union(right.Keys).Order())
        {
            Money? inFirst = left.TryGetValue(kind, out Money one) ? one : null;
            Money? inSecond = right.TryGetValue(kind, out Money other) ? other : null;
            if (inFirst != inSecond)
            {
                yield return new BookDifference(
                    first.Person, first.Period, kind, inFirst, inSecond, first.Source, second.Source);
            }
        }

        if (first.Net != second.Net)
        {
            yield return new BookDifference(
                first.Person, first.Period, null, first.Net, second.Net, first.Source, second.Source);
        }
    }

    private static BookDifference Only(ComparedLine line, bool isFirst) => isFirst
        ? new BookDifference(line.Person, line.Period, null, line.Net, null, line.Source, null)
        : new BookDifference(line.Person, line.Period, null, null, line.Net, null, line.Source);

    // An amount of nothing is no item; an item in another currency than the net pay stands with the net alone.
    private static Dictionary<PayItemKind, Money> Sums(ComparedLine line) => line.Items
        .Where(one => one.Amount.Amount != 0m && one.Amount.Currency == line.Net.Currency)
        .GroupBy(one => one.Kind)
        .ToDictionary(
            ofKind => ofKind.Key,
            ofKind => ofKind.Select(one => one.Amount).Aggregate((sum, amount) => sum + amount));
}

/// <summary>Two sets of books held against each other over the days that both cover.</summary>
/// <param name="First">The exhibit, or the book within one.</param>
/// <param name="Days">First and last day that both books cover, both included.</param>
/// <param name="Differences">By person, period and place; items first, net pay last.</param>
public sealed record BooksCompared(
    string First, string Second, DateInterval Days, IReadOnlyList<BookDifference> Differences)
{
    /// <summary>Persons and periods that both books have.</summary>
    public required int InBothCount { get; init; }

    /// <summary>Of these, how many agree in every item and in the net pay.</summary>
    public required int AgreeingCount { get; init; }

    /// <summary>Of these, how many have the same net pay, whatever the items.</summary>
    public required int SameNetCount { get; init; }

    /// <summary>The net pay of the first book where both have a line; null in several currencies.</summary>
    public required Money? FirstNet { get; init; }

    public required Money? SecondNet { get; init; }

    public required int OnlyInFirstCount { get; init; }

    public required int OnlyInSecondCount { get; init; }

    /// <summary>Lines of days that the other book does not cover; they are not compared.</summary>
    public required int OutsideFirstCount { get; init; }

    public required int OutsideSecondCount { get; init; }
}

/// <summary>One item of one person and period in which two books differ, or a line that only one of them has.</summary>
/// <param name="Paid">The kind of item; null for the net pay.</param>
/// <param name="InFirst">Null when the first book has no such item or no such line.</param>
public sealed record BookDifference(
    string Person, DateInterval Period, PayItemKind? Paid, Money? InFirst, Money? InSecond, SourceRef? FirstPlace,
    SourceRef? SecondPlace)
{
    public bool IsLineOfOneBook => FirstPlace is null || SecondPlace is null;

    /// <summary>
    /// Second less first, what is not there counting as nothing; null when the two are in two currencies.
    /// </summary>
    public Money? Difference => (InFirst, InSecond) switch
    {
        ({ } first, { } second) => first.Currency == second.Currency ? second - first : null,
        ({ } first, null) => -first,
        (null, { } second) => second,
        _ => null,
    };
}
