using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Ledgers;

/// <summary>The known accounts of a case with their records, and statements of accounts that nobody declared.</summary>
/// <remarks>
/// A statement is of a known account where the case says so of its exhibit, where its number is the account's
/// (<see cref="AccountAlias"/>), or where it writes no number and whoever holds the exhibit's account has one account
/// in its currency. A number that fits two accounts is of neither, and a statement in another currency is not of the
/// account. What is of none is a proposal for a person to declare, and is in no ledger.
/// </remarks>
/// <param name="Accounts">In the order in which they are declared; those without any record too.</param>
/// <param name="Proposals">Statements of accounts that are not declared, by account.</param>
public sealed record KnownAccounts(
    IReadOnlyList<AccountRecords> Accounts, IReadOnlyList<AccountProposal> Proposals, IReadOnlyList<Gap> Gaps)
{
    public static KnownAccounts None { get; } = new([], [], []);

    /// <summary>Every booking of every known account, in the order of accounts and days.</summary>
    public IEnumerable<AccountEntry> Entries => Accounts.SelectMany(account => account.Entries);

    public AccountRecords? Of(string code) => Accounts.FirstOrDefault(one => one.Account.Code == code);

    /// <param name="lines">Of all exhibits, overlapping statements merged.</param>
    /// <param name="statements">Of all exhibits.</param>
    /// <param name="holderOf">Whose account an exhibit is, by exhibit; without those of which nothing says so.</param>
    public static KnownAccounts Of(
        IReadOnlyList<KnownAccount> accounts, IReadOnlyList<AccountLine> lines,
        IReadOnlyList<StatementOutcome> statements, IReadOnlyDictionary<string, string> holderOf)
    {
        var directory = new AccountDirectory(accounts);
        ILookup<StatementKey, AccountLine> linesOf = lines.ToLookup(line => StatementKey.Of(line.Line));
        ILookup<StatementKey, StatementOutcome> statementsOf = statements.ToLookup(StatementKey.Of);
        StatementKey[] keys = [.. linesOf.Select(of => of.Key).Concat(statementsOf.Select(of => of.Key)).Distinct()
            .OrderBy(key => key.Exhibit, StringComparer.Ordinal).ThenBy(key => key.Account, StringComparer.Ordinal)
            .ThenBy(key => key.Currency, StringComparer.Ordinal)];
        var whose = new WhoseStatements(accounts, directory, keys, holderOf);
        var found = keys.Select(key => (Key: key, Whose: whose.Of(key))).ToArray();
        ILookup<string, (StatementKey Key, AliasMatch By)> byCode = found.Where(one => one.Whose.Account is not null)
            .ToLookup(one => one.Whose.Account!.Code, one => (one.Key, one.Whose.By!.Value));
        var open = found.Where(one => one.Whose.Account is null).ToArray();
        return new KnownAccounts(
            [.. accounts.Select(account => AccountRecords.Of(
                account, byCode[account.Code], linesOf, statementsOf, directory))],
            AccountProposal.Of(open, linesOf, statementsOf, holderOf),
            [.. AccountGaps.Of(accounts, byCode, open, linesOf)]);
    }
}

/// <summary>The lines of one account and currency in one file.</summary>
/// <param name="Exhibit">With the member of an archive.</param>
internal readonly record struct StatementKey(string Exhibit, string Account, string Currency)
{
    public string ExhibitCode => Exhibit.Split('/')[0];

    public static StatementKey Of(StatementLine line) =>
        new(line.Source.Exhibit, line.Account, line.Amount.Currency.Code);

    public static StatementKey Of(StatementOutcome outcome) =>
        new(outcome.Place.Exhibit, outcome.Account, outcome.Currency.Code);
}
