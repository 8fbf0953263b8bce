using NodaTime;

namespace Restitution.Reasons;

/// <summary>How far a figure of the law on file can be relied on.</summary>
public enum Standing
{
    /// <summary>The original was read and is quoted.</summary>
    Enacted = 1,

    /// <summary>Second hand, the source is given.</summary>
    Reported = 2,

    /// <summary>From knowledge, without a source: refused unless the case opts in with a reason.</summary>
    Recalled = 3,

    /// <summary>Arithmetic on other figures, the formula given.</summary>
    Derived = 4,

    /// <summary>It can be read in more than one way.</summary>
    Contested = 5,

    /// <summary>What the authority does where the law is silent; printed as an assumption.</summary>
    Practice = 6,
}

/// <summary>
/// A provision of law as it stood when a figure used it: enough to print the citation and its standing.
/// </summary>
/// <param name="File">The id of the law file, for example <c>th/minimum-wage</c>.</param>
/// <param name="Figure">The value that was used, as the file writes it.</param>
/// <param name="Reading">The reading that was taken where the law is contested; null otherwise.</param>
/// <param name="Origin">Who brought the file.</param>
public sealed record Authority(
    string File, string Title, string Figure, string Unit, LocalDate From, LocalDate? To, string Cites,
    Standing Standing,
    string? Words, string? SeenAt, string? Reading, LawOrigin Origin)
{
    /// <summary>The day for which the law was asked; null where nobody asked, as in a sample.</summary>
    public LocalDate? AskedOn { get; init; }

    /// <summary>The words that were asked for, in the order of the file's keys: <c>P-1 | * | hotel</c>.</summary>
    public string AskedFor { get; init; } = "";

    /// <summary>
    /// Why the case uses a figure that is only recalled, or takes this reading, in its own words; null where it decided
    /// nothing that this figure depends on.
    /// </summary>
    public string? DecidedBecause { get; init; }
}

/// <summary>Who brought a file of law. What stands further down takes the place of what stands above it.</summary>
public enum LawOrigin
{
    /// <summary>It comes with the program.</summary>
    Program = 1,

    /// <summary>A folder that whoever ran the program named.</summary>
    Folder = 2,

    /// <summary>The case added or replaced it.</summary>
    Case = 3,
}
