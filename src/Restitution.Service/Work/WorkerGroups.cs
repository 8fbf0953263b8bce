namespace Restitution.Service.Work;

/// <summary>Divides the workers of a case into the parts in which it is computed.</summary>
/// <remarks>
/// Sixteen parts are wanted, so that as many processes can take part, of at least four workers and at most sixty-four
/// each. Below four the reading of the case would cost more than the reckoning of its workers, since every process that
/// takes part reads the case once; above sixty-four a part would be too much to lose with its process and too much to
/// hold. So 14 workers are four parts, 1,000 are sixteen, and 10,000 are 157.
/// </remarks>
public static class WorkerGroups
{
    public const int PartsWanted = 16;
    public const int WorkersLeast = 4;
    public const int WorkersMost = 64;

    /// <returns>Each worker once, in the order in which they come; the last part may be smaller.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<string> workers)
    {
        int each = Math.Clamp((workers.Count + PartsWanted - 1) / PartsWanted, WorkersLeast, WorkersMost);
        return [.. workers.Chunk(each)];
    }
}
