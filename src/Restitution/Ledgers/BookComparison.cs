using NodaMoney;
using NodaTime;
using Restitution.Dates;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Holds two sets of payroll books against each other, worker by worker and period by period.</summary>
/// <remarks>
/// Lines meet by person and period; where the periods are written otherwise, by the month in which they begin, when
/// each book has one line left for it. Several lines of one person and period meet in the order of their places. Items
/// are added up by kind, for two books seldom have the same columns. Days that only one book covers are not compared,
/// nor are rows set aside; where one of them may be a line that only the other book has, the line says so.
/// </remarks>
public static class BookComparison
{
    /// <summary>Every two of the books that tell of the same pay, in the order given.</summary>
    public static IReadOnlyList<BooksCompared> OfAll(IReadOnlyList<PayrollBook> books) =>
    [
        .. books.SelectMany((first, index) => books.Skip(index + 1)
            .Select(second => Of(first, second)))
            .OfType<BooksCompared>(),
    ];

    /// <returns>Null when no person and period stands in both: they are no two books of the same pay.</returns>
    public static BooksCompared? Of(PayrollBook first, PayrollBook second)
    {
        if (first.Lines.Count == 0 || second.Lines.Count == 0
            || Span(first.Lines).Intersection(Span(second.Lines)) is not { } both)
        {
            return null;
        }

        ComparedLine[] left = [.. first.Lines.Where(line => IsIn(line.Period, both))];
        ComparedLine[] right = [.. second.Lines.Where(line => IsIn(line.Period, both))];
        List<(ComparedLine First, ComparedLine Second)> pairs = Pairs(left, right);
        if (pairs.Count == 0)
        {
            return null;
        }

        var paired = new HashSet<ComparedLine>(
            pairs.SelectMany(pair => new[] { pair.First, pair.Second }), ReferenceEqualityComparer.Instance);
        ComparedLine[] onlyFirst = [.. left.Where(line => !paired.Contains(line))];
        ComparedLine[] onlySecond = [.. right.Where(line => !paired.Contains(line))];
        SetAsideLine[] asideLeft = [.. first.SetAside.Where(row => row.Period is not { } days || IsIn(days, both))];
        SetAsideLine[] asideRight = [.. second.SetAside.Where(row => row.Period is not { } days || IsIn(days, both))];
        BookDifference[] differences =
        [
            .. pairs.SelectMany(pair => Differences(pair.First, pair.Second))
                .Concat(Only(onlyFirst, asideRight, isFirst: true))
                .Concat(Only(onlySecond, asideLeft, isFirst: false))
                .OrderBy(one => one.Person, StringComparer.Ordinal).ThenBy(one => one.Period.Start)
                .ThenBy(one => one.FirstPlace ?? one.SecondPlace).ThenBy(one => one.Paid ?? (PayItemKind)int.MaxValue),
        ];
        return new BooksCompared(first.Name, second.Name, both, differences)
        {
            InBothCount = pairs.Count,
            AgreeingCount = pairs.Count(pair => !Differences(pair.First, pair.Second).Any()),
            SameNetCount = pairs.Count(pair => pair.First.Net == pair.Second.Net),
            FirstNet = Sum(pairs.Select(pair => pair.First.Net)),
            SecondNet = Sum(pairs.Select(pair => pair.Second.Net)),
            OnlyInFirstCount = onlyFirst.Length,
            OnlyInSecondCount = onlySecond.Length,
            OutsideFirstCount = first.Lines.Count - left.Length,
            OutsideSecondCount = second.Lines.Count - right.Length,
            SetAsideInFirst = [.. asideLeft.Select(row => row.Source).Order()],
            SetAsideInSecond = [.. asideRight.Select(row => row.Source).Order()],
            UnmatchedInFirstCount = first.Unmatched.Count(days => IsIn(days, both)),
            UnmatchedInSecondCount = second.Unmatched.Count(days => IsIn(days, both)),
        };
    }

    // Amounts of two currencies have no sum.
    private static Money? Sum(IEnumerable<Money> amounts)
    {
        Money[] all = [.. amounts];
        return all.DistinctBy(amount => amount.Currency).Count() == 1
            ? all.Aggregate((sum, amount) => sum + amount) : null;
    }

    private static DateInterval Span(IReadOnlyList<ComparedLine> lines) =>
        new(lines.Min(line => line.Period.Start), lines.Max(line => line.Period.End));

    private static bool IsIn(DateInterval period, DateInterval both) =>
        period.Start <= both.End && both.Start <= period.End;

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

    private static IEnumerable<BookDifference> Only(ComparedLine[] lines, SetAsideLine[] ofOther, bool isFirst)
    {
        IReadOnlyDictionary<SourceRef, PerhapsRow> rows = SetAsideCounterparts.Of(lines, ofOther);
        return lines.Select(line => (isFirst
            ? new BookDifference(line.Person, line.Period, null, line.Net, null, line.Source, null)
            : new BookDifference(line.Person, line.Period, null, null, line.Net, null, line.Source)) with
        {
            Perhaps = rows.GetValueOrDefault(line.Source),
        });
    }

    // An amount of nothing is no item; an item in another currency than the net pay stands with the net alone.
    private static Dictionary<PayItemKind, Money> Sums(ComparedLine line) => line.Items
        .Where(one => one.Amount.Amount != 0m && one.Amount.Currency == line.Net.Currency)
        .GroupBy(one => one.Kind)
        .ToDictionary(
            ofKind => ofKind.Key,
            ofKind => ofKind.Select(one => one.Amount).Aggregate((sum, amount) => sum + amount));
}
