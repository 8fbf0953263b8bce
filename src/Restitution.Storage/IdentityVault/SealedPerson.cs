using NodaTime;

namespace Restitution.Storage.IdentityVault;

/// <summary>That an identity is kept, or was: its code and never its name.</summary>
/// <param name="Erased">When, by whom and why it was erased; null while it is kept.</param>
public sealed record SealedPerson(string Case, string Code, PersonKind Kind, Instant SealedAt, Erasure? Erased)
{
    /// <summary>False of an erasure whose bytes stand in a file of the database still.</summary>
    public bool AreBytesGone { get; init; } = true;
}

/// <summary>What stays of an erased identity.</summary>
/// <param name="By">The code of the person who erased it.</param>
public sealed record Erasure(Instant At, string By, string Reason)
{
    // A reason is typed by a person and may name one.
    public override string ToString() => "(an erasure)";
}

/// <summary>What became of the identities that were handed in.</summary>
/// <param name="Erased">Codes that were left out: their identities were erased here and are not brought back.</param>
public sealed record KeptIdentities(IReadOnlyList<string> Kept, IReadOnlyList<string> Erased);

/// <summary>Identities that were read by an approved request.</summary>
/// <param name="Erased">Codes that were asked for and have been erased since.</param>
public sealed record RevealedIdentities(
    IReadOnlyList<Identities.PersonIdentity> Persons, IReadOnlyList<string> Erased)
{
    public override string ToString() => "(identities)";
}
