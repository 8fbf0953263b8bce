using Restitution.Evidence;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;
using Restitution.Rates;

namespace Restitution.Intake.RateFiles;

/// <summary>Reads the rows of one form of rate file.</summary>
internal abstract class RateRows
{
    public RowFaults Faults { get; } = new();

    protected NormalisationCounts Counts { get; } = new();

    /// <summary>Whether the headings were found; before, every row is a title.</summary>
    public abstract bool HasHeadings { get; }

    /// <summary>Adds the rates of a row, or its faults.</summary>
    /// <returns>Why the row holds no rate; null when it does, or is at fault.</returns>
    /// <exception cref="IntakeRefusedException">The headings are not those of the form.</exception>
    public abstract IgnoredBecause? Read(TableRow row, List<DatedRate> rates);

    /// <summary>What is said of a file in which no headings were found.</summary>
    public abstract IntakeRefusal WithoutHeadings();
}
