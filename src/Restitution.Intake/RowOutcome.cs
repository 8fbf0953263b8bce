using Restitution.Evidence;
using Restitution.Intake.Rows;

namespace Restitution.Intake;

/// <summary>What became of one row: exactly one of four, none dropped or repaired.</summary>
public abstract record RowOutcome
{
    private protected RowOutcome()
    {
    }

    /// <summary>The correction by which the row was read; null for a row as it stands.</summary>
    public abstract Correction? Correction { get; }
}

/// <summary>A row that became a record.</summary>
/// <param name="Raw">The row as it stood in the file.</param>
/// <param name="Book">The set of books it stands in; null for the main one.</param>
public sealed record AcceptedRow(EvidenceRecord Record, RawText Raw, string? Book) : RowOutcome
{
    public string RawText => Raw.ToString();

    public override Correction? Correction => Record.Correction;
}

/// <summary>A row set aside with all its faults.</summary>
public sealed record SetAsideRow(QuarantinedRow Row) : RowOutcome
{
    public override Correction? Correction => Row.Correction;
}

/// <summary>A row that is no record, with the reason.</summary>
public sealed record LeftOutRow(IgnoredRow Row) : RowOutcome
{
    public override Correction? Correction => Row.Correction;
}

/// <summary>A row of a member whose bytes were read before: it adds nothing, whatever it would have been.</summary>
/// <param name="Row">What the row is by the layout of this member.</param>
public sealed record RepeatedRow(RowOutcome Row) : RowOutcome
{
    public override Correction? Correction => Row.Correction;
}
