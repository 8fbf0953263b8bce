using Restitution.Intake.Statements;
using Restitution.Ledgers;

namespace Restitution.Intake;

/// <summary>Several exhibits read, and what only shows when they lie side by side.</summary>
/// <param name="Exhibits">In the order given, bookings that several statements have merged into one.</param>
/// <param name="Links">How the statements of each account follow each other.</param>
/// <param name="Questions">Lines of which nothing tells whether they are one booking or two.</param>
/// <param name="Books">Payroll books that tell of the same pay, held against each other by names as written.</param>
public sealed record ReadTogether(
    IReadOnlyList<ReadExhibit> Exhibits, IReadOnlyList<StatementLink> Links, IReadOnlyList<SameOrTwo> Questions,
    IReadOnlyList<BooksCompared> Books)
{
    public static ReadTogether Of(IReadOnlyList<ReadExhibit> read)
    {
        (IReadOnlyList<ReadExhibit> merged, IReadOnlyList<SameOrTwo> questions) = Overlaps.Merged(read);
        return new ReadTogether(
            merged, StatementContinuity.Of(merged.SelectMany(exhibit => exhibit.Statements)), questions,
            BookComparison.OfAll([.. merged.SelectMany(PayrollBooks.AsWritten)]));
    }
}
