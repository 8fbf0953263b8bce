using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>
/// Puts the bookings of an account in the order of their days, and those of one day where balances order them.
/// </summary>
/// <remarks>
/// A day with one booking is in order. Several are where each has a running balance and these follow each other: as
/// they are listed, listed backwards, or, from the balance with which the day began, by one way alone. Otherwise
/// nothing orders them, and they stand as listed with no sequence. The order does not depend on that in which lines are
/// given.
/// </remarks>
public static class EntryOrder
{
    /// <param name="isNewestFirst">Whether the file that a line stands in runs backwards in time.</param>
    /// <param name="opening">The balance before the first; null where it is not known.</param>
    /// <returns>The lines with their place in the day, from 1; 0 where nothing orders them.</returns>
    public static IReadOnlyList<(AccountLine Line, int Sequence)> Of(
        IEnumerable<AccountLine> lines, Func<StatementLine, bool> isNewestFirst, Money? opening)
    {
        AccountLine[] inOrder = [.. lines.Order(Comparer<AccountLine>.Create((left, right) =>
            AsListed(left.Line, right.Line, isNewestFirst)))];
        var ordered = new List<(AccountLine, int)>(inOrder.Length);
        decimal? balance = opening?.Amount;
        for (int from = 0, to; from < inOrder.Length; from = to)
        {
            to = from + 1;
            while (to < inOrder.Length && inOrder[to].Line.BookedOn == inOrder[from].Line.BookedOn)
            {
                to++;
            }

            AccountLine[] day = inOrder[from..to];
            AccountLine[]? byBalance = day.Length == 1 ? day : ByBalances(day, balance);
            ordered.AddRange((byBalance ?? day).Select((line, index) => (line, byBalance is null ? 0 : index + 1)));
            balance = byBalance?[^1].Line.Balance?.Amount ?? balance + day.Sum(line => line.Line.Amount.Amount);
        }

        return ordered;
    }

    private static int AsListed(StatementLine left, StatementLine right, Func<StatementLine, bool> isNewestFirst)
    {
        int byDay = left.BookedOn.CompareTo(right.BookedOn);
        int byPlace = byDay != 0 ? byDay : PlaceOrder.Compare(left.Source, right.Source);
        return byDay == 0 && left.Source.Exhibit == right.Source.Exhibit && isNewestFirst(left) ? -byPlace : byPlace;
    }

    private static AccountLine[]? ByBalances(AccountLine[] day, decimal? before)
    {
        if (day.Any(line => line.Line.Balance is null))
        {
            return null;
        }

        AccountLine[] backwards = [.. day.Reverse()];
        AccountLine[][] follow = [.. new[] { day, backwards }.Where(Follow)];
        return follow.FirstOrDefault(way => Before(way[0]) == before)
            ?? (follow.Length == 1 ? follow[0] : before is { } balance ? OneWay(day, balance) : null);
    }

    private static bool Follow(AccountLine[] day) => day.Zip(day.Skip(1))
        .All(pair => Before(pair.Second) == pair.First.Line.Balance!.Value.Amount);

    private static AccountLine[]? OneWay(AccountLine[] day, decimal balance)
    {
        var next = new Dictionary<decimal, AccountLine>();
        if (!day.All(line => next.TryAdd(Before(line), line)))
        {
            return null;
        }

        var way = new List<AccountLine>(day.Length);
        while (next.Remove(balance, out AccountLine? line))
        {
            way.Add(line);
            balance = line.Line.Balance!.Value.Amount;
        }

        return next.Count == 0 ? [.. way] : null;
    }

    private static decimal Before(AccountLine line) => line.Line.Balance!.Value.Amount - line.Line.Amount.Amount;
}
