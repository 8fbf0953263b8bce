namespace Restitution.Cases;

/// <summary>What kind of file a computation rests on.</summary>
public enum InputKind
{
    CaseFile = 1,
    Exhibit = 2,
    Layout = 3,
    LawFile = 4,

    /// <summary>The confirmed matches of rows to workers, as places and codes.</summary>
    Matches = 5,

    /// <summary>Corrected rows that a person entered beside an original.</summary>
    Corrections = 6,
}

/// <summary>One file that a computation rests on, by name, with the SHA-256 of its bytes in lower-case hexadecimal.</summary>
public sealed record InputDigest(InputKind Kind, string Name, string Sha256);
