using Restitution.Evidence;

namespace Restitution.Intake.Written;

/// <summary>All that is wrong with the row under reading; emptied for the next.</summary>
public sealed class RowFaults
{
    private readonly List<RowFault> faults = [];

    public bool Any => faults.Count > 0;

    public void Add(FaultKind kind, string? column, string found, string wanted) =>
        faults.Add(new RowFault(kind, column, found, wanted));

    /// <summary>The faults so far, and an empty list to go on with.</summary>
    public IReadOnlyList<RowFault> Take()
    {
        RowFault[] taken = [.. faults];
        faults.Clear();
        return taken;
    }
}
