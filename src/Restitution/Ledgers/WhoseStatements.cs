namespace Restitution.Ledgers;

/// <summary>Tells of which known account the statements of a file are; nothing is guessed.</summary>
internal sealed class WhoseStatements(
    IReadOnlyList<KnownAccount> accounts, AccountDirectory directory, IReadOnlyList<StatementKey> keys,
    IReadOnlyDictionary<string, string> holderOf)
{
    // How many accounts an exhibit tells of in a currency: where it is more than one, the number alone decides.
    private readonly Dictionary<(string, string), int> countIn = keys
        .GroupBy(key => (key.ExhibitCode, key.Currency))
        .ToDictionary(of => of.Key, of => of.Select(key => AccountNumber.Compared(key.Account)).Distinct().Count());

    public WhoseStatement Of(StatementKey key)
    {
        AccountsFound byNumber = AccountNumber.Compared(key.Account).Length == 0
            ? AccountsFound.None : directory.Find(key.Account);
        KnownAccount[] inCurrency =
            [.. byNumber.Accounts.Where(account => account.Currency.Code == key.Currency)];
        KnownAccount[] declared = [.. accounts.Where(account =>
            account.Exhibits.Contains(key.ExhibitCode) && account.Currency.Code == key.Currency)];
        KnownAccount[] both = [.. inCurrency.Where(declared.Contains)];
        return (inCurrency.Length, declared.Length, both.Length) switch
        {
            (_, _, 1) => new WhoseStatement(both[0], AliasMatch.ByExhibit),
            (1, _, _) => new WhoseStatement(inCurrency[0], byNumber.By),
            (> 1, _, _) => new WhoseStatement(null, null) { Several = inCurrency },
            (0, 1, _) when countIn[(key.ExhibitCode, key.Currency)] == 1 =>
                new WhoseStatement(declared[0], AliasMatch.ByExhibit),
            _ => Unnamed(key, byNumber),
        };
    }

    private WhoseStatement Unnamed(StatementKey key, AccountsFound byNumber)
    {
        if (AccountNumber.Compared(key.Account).Length == 0
            && holderOf.TryGetValue(key.ExhibitCode, out string? holder)
            && accounts.Where(account => account.Holder == holder && account.Currency.Code == key.Currency)
                .Take(2).ToArray() is [var only])
        {
            return new WhoseStatement(only, AliasMatch.ByHolder);
        }

        return new WhoseStatement(null, null)
        {
            InOtherCurrency = byNumber.Only,
            IsIbanWrong = ReferenceEquals(byNumber, AccountsFound.WrongIban),
        };
    }
}

/// <summary>The account that a statement is of, and what told; or why it is of none.</summary>
internal sealed record WhoseStatement(KnownAccount? Account, AliasMatch? By)
{
    public IReadOnlyList<KnownAccount> Several { get; init; } = [];

    /// <summary>The account that has its number, in another currency.</summary>
    public KnownAccount? InOtherCurrency { get; init; }

    public bool IsIbanWrong { get; init; }
}
