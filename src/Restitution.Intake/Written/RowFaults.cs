using Restitution.Evidence;

namespace Restitution.Intake.Written;

/// <summary>All that is wrong with the row under reading; emptied for the next.</summary>
public sealed class RowFaults
{
    private readonly List<RowFault> faults = [];

    public bool Any => faults.Count > 0;

    public void Add(FaultKind kind, string? column, string found, string wanted) =>
        faults.Add(new RowFault(kind, column, found, wanted));

    public void Add(RowFault fault) => faults.Add(fault);

    /// <summary>A cell that is empty, or that the row is too short to have.</summary>
    /// <param name="kind">The fault of an empty cell.</param>
    public void AddEmpty(FaultKind kind, string column, bool isBeyondRow, string wanted) => Add(
        isBeyondRow ? FaultKind.ColumnMissing : kind, column,
        isBeyondRow ? "a row that ends before this column" : "an empty cell", wanted);

    /// <summary>The faults so far, and an empty list to go on with.</summary>
    public IReadOnlyList<RowFault> Take()
    {
        RowFault[] taken = [.. faults];
        faults.Clear();
        return taken;
    }
}
