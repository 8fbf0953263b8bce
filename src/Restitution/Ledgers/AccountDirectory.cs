namespace Restitution.Ledgers;

/// <summary>Finds known accounts by a number as a record writes it.</summary>
/// <remarks>
/// A number that fits two accounts, as a mask often does, finds neither, and both are told. Numbers are looked up by
/// their last four signs, so that the time a look-up takes does not grow with the accounts.
/// </remarks>
public sealed class AccountDirectory
{
    private const int Tail = 4;
    private const int FiguresInText = 6;

    private readonly Dictionary<string, List<(KnownAccount Account, AccountAlias Alias)>> byTail =
        new(StringComparer.Ordinal);
    private readonly List<(KnownAccount Account, AccountAlias Alias)> withoutTail = [];
    private readonly List<(KnownAccount Account, AccountAlias Alias)> all = [];
    private readonly Dictionary<string, AccountsFound> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AccountsFound> named = new(StringComparer.Ordinal);

    public AccountDirectory(IEnumerable<KnownAccount> accounts)
    {
        foreach (KnownAccount account in accounts)
        {
            foreach (AccountAlias alias in account.Numbers)
            {
                all.Add((account, alias));
                if (TailOf(alias) is not { } tail)
                {
                    withoutTail.Add((account, alias));
                }
                else if (byTail.TryGetValue(tail, out var same))
                {
                    same.Add((account, alias));
                }
                else
                {
                    byTail.Add(tail, [(account, alias)]);
                }
            }
        }
    }

    /// <summary>The accounts that a number fits: one, none, or several of which it is then neither.</summary>
    public AccountsFound Find(string written)
    {
        if (!found.TryGetValue(written, out AccountsFound? known))
        {
            known = Found(AccountAlias.Read(written), 0);
            found.Add(written, known);
        }

        return known;
    }

    /// <summary>The accounts whose number stands in a text, such as a bank's words for the other side.</summary>
    public AccountsFound NamedIn(string text)
    {
        if (text.Length < Tail || all.Count == 0)
        {
            return AccountsFound.None;
        }

        if (!named.TryGetValue(text, out AccountsFound? known))
        {
            known = NumbersIn.Text(text).Select(number => Found(AccountAlias.Read(number), FiguresInText))
                .FirstOrDefault(one => one.Accounts.Count > 0) ?? AccountsFound.None;
            named.Add(text, known);
        }

        return known;
    }

    private AccountsFound Found(AliasReading reading, int lengthLeast)
    {
        if (reading.Alias is not { } alias
            || (alias.Kind != AliasKind.Masked && alias.Compared.Length < lengthLeast))
        {
            return reading.Fault == AliasFault.IbanChecksum ? AccountsFound.WrongIban : AccountsFound.None;
        }

        var hits = new List<(KnownAccount Account, AliasMatch By)>();
        foreach ((KnownAccount account, AccountAlias known) in MayFit(alias))
        {
            if (known.With(alias) is { } by)
            {
                hits.Add((account, by));
            }
        }

        // What is equal in full goes before what only fits a mask.
        AliasMatch? best = hits.Count == 0 ? null : hits.Min(hit => hit.By);
        bool isWhole = best is AliasMatch.InFull or AliasMatch.ByIban;
        return best is null ? AccountsFound.None : new AccountsFound(
            [.. hits.Where(hit => !isWhole || hit.By is AliasMatch.InFull or AliasMatch.ByIban)
                .Select(hit => hit.Account).Distinct().OrderBy(account => account.Code, StringComparer.Ordinal)],
            best);
    }

    private IEnumerable<(KnownAccount Account, AccountAlias Alias)> MayFit(AccountAlias alias) =>
        TailOf(alias) is { } tail ? (byTail.GetValueOrDefault(tail) ?? []).Concat(withoutTail) : all;

    private static string? TailOf(AccountAlias alias) =>
        alias.Compared.Length >= Tail && alias.Compared[^Tail..].All(char.IsAsciiLetterOrDigit)
            ? alias.Compared[^Tail..] : null;
}

/// <summary>Accounts that a number fits.</summary>
/// <param name="By">What told; null where it fits none.</param>
public sealed record AccountsFound(IReadOnlyList<KnownAccount> Accounts, AliasMatch? By)
{
    public static AccountsFound None { get; } = new([], null);

    /// <summary>None, because the number is shaped as an IBAN whose check figures do not fit.</summary>
    public static AccountsFound WrongIban { get; } = new([], null);

    /// <summary>The account where it fits one alone.</summary>
    public KnownAccount? Only => Accounts.Count == 1 ? Accounts[0] : null;

    /// <summary>Whether it fits several, and so tells nothing.</summary>
    public bool IsOpen => Accounts.Count > 1;
}
