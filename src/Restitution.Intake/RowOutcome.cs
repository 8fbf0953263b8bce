using Restitution.Evidence;
using Restitution.Intake.Rows;

namespace Restitution.Intake;

/// <summary>What became of one row: exactly one of three, none dropped or repaired.</summary>
public abstract record RowOutcome
{
    private protected RowOutcome()
    {
    }
}

/// <summary>A row that became a record.</summary>
/// <param name="Raw">The row as it stood in the file.</param>
/// <param name="Book">The set of books it stands in; null for the main one.</param>
public sealed record AcceptedRow(EvidenceRecord Record, RawText Raw, string? Book) : RowOutcome
{
    public string RawText => Raw.ToString();
}

/// <summary>A row set aside with all its faults.</summary>
public sealed record SetAsideRow(QuarantinedRow Row) : RowOutcome;

/// <summary>A row that is no record, with the reason.</summary>
public sealed record LeftOutRow(IgnoredRow Row) : RowOutcome;
