using Restitution.Evidence;
using Restitution.Intake.Words;

namespace Restitution.Intake.Layouts.Library;

/// <summary>What is known beforehand of the tables that one bank or agent gives out.</summary>
/// <remarks>
/// It is an aid to a proposal and never read by: a proposal takes from it only what the cells of an exhibit do not
/// decide, says so, and a person confirms. What was seen in a public description and what is assumed stand apart.
/// </remarks>
/// <param name="Id">The name of its file.</param>
/// <param name="Issuer">The bank or agent.</param>
public sealed record LibraryLayout(string Id, string Issuer, ExhibitKind Kind)
{
    public LibraryStanding Standing { get; init; }

    /// <summary>Where the layout was described, in words.</summary>
    public string Source { get; init; } = "";

    public IReadOnlyList<string> Seen { get; init; } = [];

    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>Names of the issuer as its exhibits write it above the table.</summary>
    public IReadOnlyList<string> IssuerNames { get; init; } = [];

    /// <summary>Whether the headings are so usual that the issuer's name must stand above them.</summary>
    public bool NeedsIssuer { get; init; }

    /// <summary>Every column in its order.</summary>
    public IReadOnlyList<LibraryColumn> Columns { get; init; } = [];

    public ColumnMarks Marks { get; init; } = ColumnMarks.Undecided;

    public RowMarks RowMarks { get; init; } = RowMarks.None;

    /// <summary>Whether descriptions go on in rows of their own.</summary>
    public bool AreRowsContinued { get; init; }

    public RemittanceChannel? Channel { get; init; }

    /// <summary>The layout as evidence names it.</summary>
    public string Name => $"the layout of {Issuer} on file";
}

/// <summary>One column of a library layout.</summary>
/// <param name="Headings">The ways in which it is headed.</param>
/// <param name="Field"><see cref="Field.NotUsed"/> for a column that is read past.</param>
/// <param name="IsOptional">Whether some exhibits lack it.</param>
public sealed record LibraryColumn(IReadOnlyList<string> Headings, Field Field, bool IsOptional)
{
    private readonly HashSet<string> bareHeadings = [.. Headings.Select(WordLists.Bare)];

    internal bool IsHeaded(string bareHeading) => bareHeadings.Contains(bareHeading);
}

/// <summary>How far a layout of the library can be relied on. Numbers are not reused.</summary>
public enum LibraryStanding
{
    /// <summary>Headings, order and days were seen in a public description.</summary>
    Seen = 1,

    /// <summary>Some of it was seen, the rest is assumed.</summary>
    PartlySeen = 2,

    /// <summary>No specimen was found; the table is made of what such records are said to hold.</summary>
    Assumed = 3,
}
