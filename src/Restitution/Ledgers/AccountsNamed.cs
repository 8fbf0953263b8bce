namespace Restitution.Ledgers;

/// <summary>Which accounts several statements name, so that two of them can be told to be of one account.</summary>
/// <remarks>
/// Two banks can have one number. A statement that names a number alone is of the only bank that is named with it;
/// where two are, nothing decides. So too for a branch. Two banks are told apart only by codes of one kind, for the
/// code of ISO 9362 and a country's own code can name one bank.
/// </remarks>
internal sealed class AccountsNamed
{
    private readonly Dictionary<StatementOutcome, NamedAccount> accounts = new(ReferenceEqualityComparer.Instance);

    public AccountsNamed(IEnumerable<StatementOutcome> statements)
    {
        foreach (StatementOutcome statement in statements)
        {
            accounts.TryAdd(statement, NamedAccount.Of(statement));
        }

        NamedAccount[] named = [.. accounts.Values.Distinct()];
        var bankOf = named.GroupBy(account => account.Number)
            .ToDictionary(banks => banks.Key, banks => Only(banks.Select(one => one.Bank)), StringComparer.Ordinal);
        var branchOf = named.GroupBy(account => (account.Number, account.Bank))
            .ToDictionary(branches => branches.Key, branches => Only(branches.Select(one => one.Branch)));
        foreach ((StatementOutcome statement, NamedAccount written) in accounts.ToArray())
        {
            string bank = written.Bank.Length > 0 ? written.Bank : bankOf[written.Number];
            string branch = written.Branch.Length > 0 ? written.Branch : branchOf[(written.Number, bank)];
            accounts[statement] = written with { Bank = bank, Branch = branch };
        }
    }

    /// <summary>The account with the bank and branch that are the only ones named with its number.</summary>
    /// <param name="statement">One of those given.</param>
    public NamedAccount Of(StatementOutcome statement) => accounts[statement];

    public AccountStanding Standing(StatementOutcome one, StatementOutcome other)
    {
        (NamedAccount left, NamedAccount right) = (Of(one), Of(other));
        if (left.Number.Length == 0 || right.Number.Length == 0)
        {
            return AccountStanding.Open;
        }

        return left == right ? AccountStanding.Same
            : left.Number != right.Number || AreApart(left, right) ? AccountStanding.Other
            : AccountStanding.Open;
    }

    private static bool AreApart(NamedAccount left, NamedAccount right) => left.Bank == right.Bank
        ? left.Branch.Length > 0 && right.Branch.Length > 0
        : left.Bank.Length > 0 && right.Bank.Length > 0
            && AccountNumber.IsInternational(left.Bank) == AccountNumber.IsInternational(right.Bank);

    private static string Only(IEnumerable<string> codes) =>
        codes.Where(code => code.Length > 0).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only]
            ? only : "";
}

/// <summary>An account as it is compared; what nothing names is blank.</summary>
internal readonly record struct NamedAccount(string Number, string Bank, string Branch)
{
    public static NamedAccount Of(StatementOutcome statement)
    {
        string number = AccountNumber.Compared(statement.Account);
        string[] named = statement.Bank.Split('/', 2);
        return named[0].Length > 0
            ? new NamedAccount(
                number, AccountNumber.BankCompared(named[0]), AccountNumber.Compared(named.ElementAtOrDefault(1) ?? ""))
            : new NamedAccount(number, AccountNumber.BankCompared(AccountNumber.BankBefore(statement.Account)), "");
    }

    public override string ToString() =>
        string.Join(' ', new[] { Number, Bank, Branch }.Where(part => part.Length > 0));
}

/// <summary>Whether two statements are of one account. Numbers are not reused.</summary>
internal enum AccountStanding
{
    Same = 1,

    /// <summary>One of them names no account, or no bank where several have the number.</summary>
    Open = 2,
    Other = 3,
}
