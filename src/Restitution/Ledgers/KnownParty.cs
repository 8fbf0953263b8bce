using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>Someone beside respondents and workers through whom money may go: a company, an agent, an office.</summary>
/// <remarks>A person has no name here: names of persons stand in the identities alone.</remarks>
/// <param name="Code">Such as P-01; it may be the code under which a debt book names its creditor.</param>
public sealed record KnownParty(string Code, PartyRole Role)
{
    /// <summary>Null for a person.</summary>
    public string? Name { get; init; }

    public bool IsPerson { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? Address { get; init; }

    /// <summary>As written.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];
}

/// <summary>What a party is in the records; nothing follows from it in law. Numbers are not reused.</summary>
public enum PartyRole
{
    Recruiter = 1,
    Agent = 2,
    Owner = 3,
    Company = 4,
    Buyer = 5,
    Lender = 6,
    Office = 7,
    Other = 8,

    /// <summary>A ship or boat, whose register number is its marking.</summary>
    Vessel = 9,
}
