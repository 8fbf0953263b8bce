using NodaTime;
using Restitution.Evidence;

namespace Restitution.Ledgers;

/// <summary>A row of a payroll book that was set aside, so that it was held against nothing.</summary>
/// <param name="Person">As in <see cref="ComparedLine"/>; null where no name could be read.</param>
/// <param name="Period">Both ends included; null where it could not be read.</param>
public sealed record SetAsideLine(SourceRef Source, string? Person, DateInterval? Period);

/// <summary>The row set aside of one book that may be the line which only the other book has.</summary>
public sealed record PerhapsRow(SourceRef Row, PerhapsBecause Because);

/// <summary>What a line and a row set aside have in common. Numbers are not reused.</summary>
public enum PerhapsBecause
{
    PersonAndPeriod = 1,

    /// <summary>
    /// The row's name could not be read, and of its period only this line stands in one book alone.
    /// </summary>
    PeriodAlone = 2,

    /// <summary>
    /// The row's period could not be read, and of its person only this line stands in one book alone.
    /// </summary>
    PersonAlone = 3,
}
