using Restitution.Ledgers;

namespace Restitution.Findings;

/// <summary>A party of one case: a respondent, a creditor, a company, a vessel. Never a worker.</summary>
/// <param name="Role">What it is in that case, such as employer or recruiter; blank where it is not stated.</param>
public sealed record PartyOnRecord(PartyRef Ref, PartyKind Kind, string Role)
{
    /// <summary>Of a company, an office or a vessel; blank for a person, whose name no register has.</summary>
    public string Name { get; init; } = "";

    public string RegistrationNumber { get; init; } = "";

    public string Address { get; init; } = "";

    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<PartyAccount> Accounts { get; init; } = [];
}

/// <summary>A party by the code of its case and its own, as it is written: <c>RN-2021-007/R-01</c>.</summary>
public readonly record struct PartyRef(string Case, string Code) : IComparable<PartyRef>
{
    /// <summary>Null where the text is not a case's code, a slash and a party's.</summary>
    public static PartyRef? Read(string written)
    {
        string[] parts = written.Trim().Split('/');
        return parts.Length == 2 && IsCode(parts[0]) && IsCode(parts[1]) ? new PartyRef(parts[0], parts[1]) : null;
    }

    public int CompareTo(PartyRef other)
    {
        int byCase = string.CompareOrdinal(Case, other.Case);
        return byCase != 0 ? byCase : string.CompareOrdinal(Code, other.Code);
    }

    public override string ToString() => $"{Case}/{Code}";

    public static bool operator <(PartyRef left, PartyRef right) => left.CompareTo(right) < 0;

    public static bool operator >(PartyRef left, PartyRef right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartyRef left, PartyRef right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartyRef left, PartyRef right) => left.CompareTo(right) >= 0;

    private static bool IsCode(string part) => part.Length > 0
        && part.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '-');
}

/// <summary>An account of a party.</summary>
/// <param name="Bank">As the case writes it.</param>
public sealed record PartyAccount(string Bank, IReadOnlyList<AccountAlias> Numbers);

/// <summary>What kind of party it is. Numbers are not reused.</summary>
public enum PartyKind
{
    Company = 1,
    Person = 2,
    Vessel = 3,
}
