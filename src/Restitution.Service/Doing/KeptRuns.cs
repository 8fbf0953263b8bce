using System.Collections.Concurrent;
using NodaTime;
using Restitution.Service.Writing;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>The last few cases computed with their reasons, so that one figure after another opens at once.</summary>
/// <remarks>
/// A run is that of a case by all that it is made from: the version of its definition, the small files, the exhibits
/// and which identities are kept. When one of them changes it is dropped and computed anew.
/// </remarks>
public sealed class KeptRuns(ServiceParts parts) : IDisposable
{
    private const int KeptMost = 2;

    private readonly LastUsed<KeptRun> runs = new(KeptMost, Duration.FromMinutes(15), parts.Clock);

    /// <param name="version">Of <c>case.json</c>.</param>
    /// <param name="by">Who asks: that identities were used to attribute rows is in the custody log.</param>
    /// <exception cref="RefusedException">The case cannot be computed as it stands.</exception>
    public Task<KeptRun> Of(StoredCase at, int version, string by, CancellationToken stop) =>
        runs.Of(at.Id, parts.Readings.KeyOf(at, version), () => Computed(at, version, by, stop), stop);

    /// <summary>Drops what nobody asked of for long.</summary>
    public void DropUnused() => runs.DropUnused();

    public void Dispose() => runs.Dispose();

    private async Task<KeptRun> Computed(StoredCase at, int version, string by, CancellationToken stop)
    {
        KeptReading read = await parts.Readings.Of(at, version, by, "explain", stop);
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
