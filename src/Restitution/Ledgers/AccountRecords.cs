using NodaMoney;
using NodaTime;

namespace Restitution.Ledgers;

/// <summary>
/// All records of one known account: its statements, its bookings in order, the days that they cover.
/// </summary>
/// <remarks>
/// Days are covered where a statement says so, else from its first booking to its last; and between two statements
/// whose balances meet. Other days between statements are missing.
/// </remarks>
public sealed record AccountRecords(KnownAccount Account)
{
    /// <summary>In the order of their days, each with what told that it is of the account.</summary>
    public IReadOnlyList<IdentifiedStatement> Statements { get; init; } = [];

    /// <summary>In the order of their days; within a day as told by <see cref="EntryOrder"/>.</summary>
    public IReadOnlyList<AccountEntry> Entries { get; init; } = [];

    /// <summary>Both ends included.</summary>
    public IReadOnlyList<DateInterval> Covered { get; init; } = [];

    /// <summary>Days between those covered, both ends included.</summary>
    public IReadOnlyList<DateInterval> Missing { get; init; } = [];

    /// <summary>How its statements follow each other, with the numbers that are missing between them.</summary>
    public IReadOnlyList<StatementLink> Links { get; init; } = [];

    /// <summary>The balance with which its records begin; null where it is not known.</summary>
    public Money? Opening { get; init; }

    /// <summary>The balance with which its records end; null where it is not known.</summary>
    public Money? Closing { get; init; }

    /// <summary>The last day that records cover; null without any.</summary>
    public LocalDate? ClosingOn => Covered.Count == 0 ? null : Covered[^1].End;

    /// <summary>Rows of its statements that were set aside, and so are not among the entries.</summary>
    public int SetAsideCount => Statements.Sum(one => one.Outcome.SetAside.Count);

    internal static AccountRecords Of(
        KnownAccount account, IEnumerable<(StatementKey Key, AliasMatch By)> own,
        ILookup<StatementKey, AccountLine> linesOf, ILookup<StatementKey, StatementOutcome> statementsOf,
        AccountDirectory directory)
    {
        (StatementKey Key, AliasMatch By)[] keys = [.. own];
        IdentifiedStatement[] statements = [.. keys.SelectMany(one => statementsOf[one.Key]
                .Select(outcome => new IdentifiedStatement(outcome, one.By)))
            .OrderBy(one => one.Outcome.Days?.Start ?? LocalDate.MaxIsoValue)
            .ThenBy(one => one.Outcome.Days?.End ?? LocalDate.MaxIsoValue)
            .ThenBy(one => one.Outcome.Place)];
        StatementLink[] links = [.. StatementContinuity.Of(
            statements.Select(one => one.Outcome with { Account = account.Code, Bank = "" }))];
        AccountLine[] lines = [.. keys.SelectMany(one => linesOf[one.Key])];
        HashSet<string> newestFirst = [.. statements.Where(one => one.Outcome.IsNewestFirst)
            .Select(one => one.Outcome.Place.Exhibit)];
        StatementOutcome? first = statements.Select(one => one.Outcome).FirstOrDefault(one => !one.IsContinued);
        AccountEntry[] entries =
        [
            .. EntryOrder.Of(lines, line => newestFirst.Contains(line.Source.Exhibit), first?.Opening)
                .Select((one, index) => Entry(account, index + 1, one.Line, one.Sequence, directory)),
        ];
        (IReadOnlyList<DateInterval> covered, IReadOnlyList<DateInterval> missing) = AccountCoverage.Of(
            [.. statements.Select(one => one.Outcome)], links, [.. entries.Select(entry => entry.On)]);
        return new AccountRecords(account)
        {
            Statements = statements,
            Entries = entries,
            Covered = covered,
            Missing = missing,
            Links = links,
            Opening = first?.Opening,
            Closing = ClosingOf(statements, entries),
        };
    }

    private static AccountEntry Entry(
        KnownAccount account, int number, AccountLine line, int sequence, AccountDirectory directory)
    {
        AccountsFound named = directory.NamedIn(line.Line.Counterparty.Reveal());
        return new AccountEntry(account, number, line, sequence)
        {
            Named = named.Accounts.Count > 0 ? named : directory.NamedIn(line.Line.Description),
        };
    }

    private static Money? ClosingOf(IdentifiedStatement[] statements, AccountEntry[] entries)
    {
        StatementOutcome? last = statements.Select(one => one.Outcome).Where(one => one.Days is not null)
            .MaxBy(one => one.Days!.End);
        return last?.Closing
            ?? (entries.Length > 0 && entries[^1].IsOrderKnown ? entries[^1].Line.Balance : null);
    }
}

/// <summary>A statement, and what told of which account it is.</summary>
public sealed record IdentifiedStatement(StatementOutcome Outcome, AliasMatch By);
