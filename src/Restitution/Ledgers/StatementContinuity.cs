using System.Globalization;
using NodaMoney;
using NodaTime;

namespace Restitution.Ledgers;

/// <summary>
/// Sets the statements of each account in the order of their days and holds each against the next, per currency.
/// </summary>
/// <remarks>
/// Closing of one = opening of the next. Days are those that a statement says it covers, else those from its first
/// booking to its last; days between two statements are missing only where both say what they cover, or where the
/// balances do not meet. Statements that share one day and whose balances meet follow each other. One that has the
/// days, the balances and, line by line, the days and amounts of another is the same again, whatever its number; one
/// that has the sums of another and other lines, or running balances that break otherwise, only shares its days.
/// Nothing is repaired.
/// </remarks>
public static class StatementContinuity
{
    /// <param name="statements">Of all exhibits, in the order in which they were received.</param>
    public static IReadOnlyList<StatementLink> Of(IEnumerable<StatementOutcome> statements)
    {
        StatementOutcome[] all = [.. statements];
        var accounts = new AccountsNamed(all);
        return
        [
            .. from statement in all
               group statement by (Account: Series(statement, accounts), statement.Currency.Code) into ofAccount
               orderby ofAccount.Key.Account, ofAccount.Key.Code
               from link in Links(InOrder([.. ofAccount]))
               select link,
        ];
    }

    /// <summary>Whether the second begins where the first ends: its opening is the other's closing.</summary>
    public static bool Meet(StatementOutcome earlier, StatementOutcome later) =>
        earlier.Closing is { } closing && later.Opening is { } opening && closing == opening;

    // A statement that names no account has a series within its own exhibit alone.
    private static string Series(StatementOutcome statement, AccountsNamed accounts) =>
        accounts.Of(statement) is { Number.Length: > 0 } account ? account.ToString() : $" {statement.Place.Exhibit}";

    private static StatementOutcome[] InOrder(StatementOutcome[] statements)
    {
        if (statements.All(one => one.Days is not null))
        {
            return [.. statements.OrderBy(one => one.Days!.Start).ThenBy(one => one.Days!.End)
                .ThenBy(one => StatementNumber.Of(one.Number)?.Number ?? 0)
                .ThenBy(one => StatementNumber.Of(one.Number)?.Page ?? 0)];
        }

        return statements.All(one => StatementNumber.Of(one.Number) is not null)
            ? [.. statements.OrderBy(one => StatementNumber.Of(one.Number)!.Value)]
            : statements;
    }

    private static IEnumerable<StatementLink> Links(StatementOutcome[] inOrder) =>
        inOrder.Zip(inOrder.Skip(1), Link);

    private static StatementLink Link(StatementOutcome earlier, StatementOutcome later)
    {
        bool isMet = Meet(earlier, later);
        Money? difference = earlier.Closing is { } closing && later.Opening is { } opening
            && closing.Currency == opening.Currency ? opening - closing : null;
        DateInterval? both = Overlap(earlier.Days, later.Days);
        DateInterval? between = Between(earlier.Days, later.Days);
        bool isPeriodStated = earlier.StatedPeriod is not null && later.StatedPeriod is not null;
        LinkKind kind = IsSame(earlier, later) ? LinkKind.SameAgain : (isMet, difference, both, between) switch
        {
            (true, _, null or { Length: 1 }, _) => between is not null && isPeriodStated
                ? LinkKind.DaysMissing : LinkKind.Follows,
            (_, _, not null, _) when !later.IsContinued => LinkKind.DaysOverlap,
            (true, _, _, _) => LinkKind.Follows,
            (_, not null, _, _) => LinkKind.OpeningIsNotClosing,
            (_, _, _, not null) when isPeriodStated => LinkKind.DaysMissing,
            _ => LinkKind.CannotBeCompared,
        };
        bool isInOrder = kind is not (LinkKind.DaysOverlap or LinkKind.SameAgain);
        return new StatementLink(
            kind, earlier, later, isInOrder ? difference : null, kind == LinkKind.Follows ? null : both ?? between)
        {
            NumbersMissing = earlier.Form == later.Form && kind != LinkKind.SameAgain
                ? StatementNumber.Between(earlier.Number, later.Number) : null,
        };
    }

    private static bool IsSame(StatementOutcome one, StatementOutcome other) => one.LineCount > 0
        && one.Days == other.Days && one.Opening == other.Opening && one.Closing == other.Closing
        && one.Movements == other.Movements && one.LineCount == other.LineCount
        && one.LinesMark == other.LinesMark && BreakAlike(one, other)
        && (one.Number == other.Number || IsToldByBalances(one));

    private static bool BreakAlike(StatementOutcome one, StatementOutcome other) =>
        one.BreakCount == other.BreakCount && one.Breaks.Select(broken => (broken.Stated, broken.Computed))
            .SequenceEqual(other.Breaks.Select(broken => (broken.Stated, broken.Computed)));

    // A statement exported anew has a new number. Balances that end where they began tell no copy from the next page.
    private static bool IsToldByBalances(StatementOutcome statement) =>
        statement is { Opening: { } opening, Closing: { } closing } && opening != closing;

    private static DateInterval? Overlap(DateInterval? left, DateInterval? right) =>
        left is null || right is null ? null : left.Intersection(right);

    private static DateInterval? Between(DateInterval? earlier, DateInterval? later) =>
        earlier is null || later is null || later.Start <= earlier.End.PlusDays(1)
            ? null
            : new DateInterval(earlier.End.PlusDays(1), later.Start.PlusDays(-1));
}

/// <summary>A statement's own number with its page: 118/2.</summary>
internal readonly record struct StatementNumber(int Number, int Page) : IComparable<StatementNumber>
{
    /// <summary>Null when the text is no number with at most one page.</summary>
    public static StatementNumber? Of(string? written)
    {
        string[] parts = (written ?? "").Split('/', StringSplitOptions.TrimEntries);
        return parts.Length <= 2 && Read(parts[0]) is { } number && (parts.Length == 1 || Read(parts[1]) is not null)
            ? new StatementNumber(number, parts.Length == 1 ? 0 : Read(parts[1])!.Value)
            : null;
    }

    /// <summary>
    /// The numbers that are missing between two; null when none is, or when the count began anew, as at New Year.
    /// </summary>
    public static string? Between(string? earlier, string? later)
    {
        if (Of(earlier) is not { } first || Of(later) is not { } last || last.Number < first.Number)
        {
            return null;
        }

        if (last.Number == first.Number)
        {
            return last.Page > first.Page + 1 ? Run(first.Page + 1, last.Page - 1, $"{first.Number}/") : null;
        }

        return last.Number > first.Number + 1 ? Run(first.Number + 1, last.Number - 1, "") : null;
    }

    public int CompareTo(StatementNumber other) =>
        Number != other.Number ? Number.CompareTo(other.Number) : Page.CompareTo(other.Page);

    private static string Run(int from, int to, string before) => from == to
        ? string.Create(CultureInfo.InvariantCulture, $"{before}{from}")
        : string.Create(CultureInfo.InvariantCulture, $"{before}{from}–{before}{to}");

    private static int? Read(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
