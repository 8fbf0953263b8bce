using Restitution.Cases;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Storage.Computations;
using Restitution.Storage.Computations.Parts;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;

namespace Restitution.Storage.Runs;

/// <summary>A case folder opened and read, before anything is computed. The folder itself is needed no more.</summary>
/// <param name="Pieces">What it was read from, without the law.</param>
public sealed record ReadCase(
    CaseFolder Folder, CaseIdentities Identities, CaseReading Reading, IReadOnlyList<ComputationInput> Pieces)
{
    /// <summary>What a part that is made of it is made by and from.</summary>
    public PartLabel Label => field ??= PartLabel.Of(Pieces, Folder.Law);

    /// <summary>The codes of all workers, in the order of the case file.</summary>
    public IReadOnlyList<string> Workers => [.. Folder.Case.Workers.Select(worker => worker.Code)];

    /// <param name="starting">Told the code of each exhibit as its reading starts.</param>
    public static ReadCase Of(CaseFolder folder, CaseIdentities identities, Action<string> starting)
    {
        var reading = CaseReading.Of(folder, identities, starting);
        return new ReadCase(folder, identities, reading, ComputationInputs.WithoutLaw(folder, reading));
    }

    // Kept with the reading: a part after the first finds the law looked up.
    private WorkersOfCase Reckoning => field ??= new WorkersOfCase(Folder.Case, Reading.Evidence, Folder.Law);

    /// <summary>The claims of some workers, with their reasons.</summary>
    public IReadOnlyList<WorkerClaim> Claims(IEnumerable<string> codes) => [.. Reckoned(codes)];

    /// <summary>The same as bytes for whoever joins them.</summary>
    public byte[] Part(IEnumerable<string> codes) =>
        PartForm.Bytes(Label, Reckoned(codes), Folder.Case, Folder.Law);

    /// <summary>The claims in a part; null where it was made of something else than this, or by another program.
    /// </summary>
    public IReadOnlyList<WorkerClaim>? ClaimsIn(byte[] part) =>
        PartForm.Read(part, Label, Folder.Case, Folder.Law);

    /// <summary>The claims in several parts, read side by side, in whatever order they come.</summary>
    /// <param name="parts">Each is asked for when there is time to read it.</param>
    public IEnumerable<WorkerClaim> ClaimsIn(IEnumerable<byte[]> parts, CancellationToken stop) =>
        parts.AsParallel().WithCancellation(stop).SelectMany(part => ClaimsIn(part) ?? []);

    private ParallelQuery<WorkerClaim> Reckoned(IEnumerable<string> codes) =>
        Reckoning.Claims<Told>(codes.ToHashSet(StringComparer.Ordinal));

    public override string ToString() => "(a case)";
}
