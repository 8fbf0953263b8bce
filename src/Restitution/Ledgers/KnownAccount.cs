using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>An account that the case declares: who holds it, where, in which currency, under which numbers.</summary>
/// <param name="Code">Unique among accounts, parties, respondents and workers, such as A-01.</param>
/// <param name="Holder">The code of the respondent, party, creditor or worker who holds it.</param>
/// <param name="Bank">As the case writes it.</param>
public sealed record KnownAccount(string Code, string Holder, string Bank, Currency Currency, AccountKind Kind)
{
    /// <summary>
    /// Its number in every spelling. A worker's are blank here and come from the identities when records are read.
    /// </summary>
    public IReadOnlyList<AccountAlias> Numbers { get; init; } = [];

    /// <summary>Exhibits that are said to be statements of it, whatever number they write.</summary>
    public IReadOnlyList<string> Exhibits { get; init; } = [];

    /// <summary>What records who holds it.</summary>
    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>The last four figures; blank where no number is on record.</summary>
    public string Masked => Numbers.Select(number => number.Masked).FirstOrDefault(shown => shown.Length > 0) ?? "";
}

/// <summary>What kind of account it is. Numbers are not reused.</summary>
public enum AccountKind
{
    Bank = 1,

    /// <summary>A wallet known by a phone number.</summary>
    Wallet = 2,
}
