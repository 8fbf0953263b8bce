using NodaMoney;
using NodaTime;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>A picture of figures that a table of the same document holds: the picture never stands alone.</summary>
/// <param name="Takeaway">One sentence that says what the picture shows.</param>
/// <param name="Twin">The key of the table with the same figures, which every format prints.</param>
public abstract record PictureBlock(Phrase? Heading, int Level, Phrase Takeaway, string Twin, Currency Currency)
    : Block(Heading, Level);

/// <summary>Money between places, each line as thick as its amount; all amounts in one currency.</summary>
/// <param name="Traced">What the traced part of each line is; null where no line has one.</param>
public sealed record FlowBlock(
    Phrase? Heading, int Level, Phrase Takeaway, string Twin, Currency Currency, IReadOnlyList<FlowPlace> Places,
    IReadOnlyList<FlowLine> Lines, Phrase? Traced) : PictureBlock(Heading, Level, Takeaway, Twin, Currency);

/// <summary>One place of the picture.</summary>
/// <param name="Name">Short: a code, and what a reader knows it by.</param>
public sealed record FlowPlace(Phrase Name, PlaceKind Kind);

/// <summary>What went from one place to another.</summary>
/// <param name="From">Index of the place it left.</param>
/// <param name="Amount">In major units, not negative.</param>
/// <param name="Traced">The part of it that is traced, from nothing to all of it.</param>
public sealed record FlowLine(int From, int To, decimal Amount, decimal Traced);

/// <summary>What happened with money, by its days; events of a kind stand on a line of their own.</summary>
/// <param name="Kinds">The lines, from the top.</param>
public sealed record TimelineBlock(
    Phrase? Heading, int Level, Phrase Takeaway, string Twin, Currency Currency, IReadOnlyList<Phrase> Kinds,
    IReadOnlyList<TimelineEvent> Events) : PictureBlock(Heading, Level, Takeaway, Twin, Currency);

/// <summary>One event.</summary>
/// <param name="Kind">Index of its line.</param>
/// <param name="Amount">In major units; events without one stand as a mark alone.</param>
public sealed record TimelineEvent(int Kind, LocalDate On, decimal Amount);
