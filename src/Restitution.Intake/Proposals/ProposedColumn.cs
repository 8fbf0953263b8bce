using Restitution.Intake.Layouts;

namespace Restitution.Intake.Proposals;

/// <summary>One column as the file shows it, what it seems to hold, and why.</summary>
/// <param name="Sheet">The sheet's name; null for text.</param>
/// <param name="At">Its letter.</param>
/// <param name="Field">Null when nothing tells what it holds; it is then left out of the layout.</param>
/// <param name="Evidence">Sentences with counts, such as "31 of 31 rows have a first part above 12".</param>
public sealed record ProposedColumn(
    string? Sheet, string At, string Heading, Field? Field, IReadOnlyList<string> Evidence);
