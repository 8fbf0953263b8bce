using NodaTime;

namespace Restitution.Evidence;

/// <summary>What a person put in the place of a row that could not be read. The row itself is kept beside it.</summary>
/// <param name="Place">The place of the row, as <see cref="SourceRef"/> writes it.</param>
/// <param name="Original">The row as it stood, so that a correction cannot slip to another row.</param>
/// <param name="Corrected">The whole row as it should be read, in the form of its file.</param>
public sealed record Correction(
    string Place, string Original, string Corrected, string By, LocalDate On, string Reason)
{
    /// <summary>The columns, by their letters, of cells that had no fault and that it changes all the same.</summary>
    public IReadOnlyList<string> AlsoChanged { get; init; } = [];
}
