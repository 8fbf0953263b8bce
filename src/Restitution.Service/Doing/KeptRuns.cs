using System.Collections.Concurrent;
using NodaTime;
using Restitution.Service.Writing;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>The last few computations made again with their reasons, so that figure after figure opens at once.
/// </summary>
/// <remarks>
/// A run is that of a computation by all that it is made from: the version of its definition, the versions of its small
/// files, the exhibits, whose its rows were and which identities are kept. When one changes it is computed anew.
/// </remarks>
public sealed class KeptRuns(ServiceParts parts) : IDisposable
{
    private const int KeptMost = 2;

    private readonly LastUsed<KeptRun> runs = new(KeptMost, Duration.FromMinutes(15), parts.Clock);

    /// <param name="made">The computation that is made again.</param>
    /// <param name="by">Who asks: that identities were used to attribute rows is in the custody log.</param>
    /// <exception cref="RefusedException">The case cannot be computed as it stands.</exception>
    public Task<KeptRun> Of(StoredCase at, KeptComputation made, string by, CancellationToken stop) =>
        runs.Of(made.Id, parts.Readings.KeyOf(at, made), () => Computed(at, made, by, stop), stop);

    /// <summary>Drops what nobody asked of for long.</summary>
    public void DropUnused() => runs.DropUnused();

    public void Dispose() => runs.Dispose();

    private async Task<KeptRun> Computed(StoredCase at, KeptComputation made, string by, CancellationToken stop)
    {
        KeptReading read = await parts.Readings.Of(at, made, by, "explain", stop);
        try
        {
            return new KeptRun(
                CaseRun.Of(read.Case, _ => stop.ThrowIfCancellationRequested()), read.Protected);
        }
        catch (RefusedException refused)
        {
            throw read.Laid.Named(refused);
        }
    }
}

/// <summary>A case as it was computed, and the names that none of its answers may hold.</summary>
public sealed record KeptRun(CaseRun Run, NameScan Protected)
{
    private readonly ConcurrentDictionary<string, FigureIndex> figures = new(StringComparer.Ordinal);

    /// <summary>The figures of a kind of id, found by their ids; made when one of them is first asked for.</summary>
    public FigureIndex FiguresOf(string kind) =>
        figures.GetOrAdd(kind, each => new FigureIndex(FigureExplanation.FiguresOf(Run, each)));

    public override string ToString() => "(a run)";
}
