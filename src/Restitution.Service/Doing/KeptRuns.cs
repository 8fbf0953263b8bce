using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using NodaTime;
using Restitution.Service.Work;
using Restitution.Service.Writing;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
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
        runs.Of(at.Id, KeyOf(at, version), () => Computed(at, version, by, stop), stop);

    /// <summary>Drops what nobody asked of for long.</summary>
    public Task DropUnused(CancellationToken stop) => runs.DropUnused(stop);

    public void Dispose() => runs.Dispose();

    private async Task<KeptRun> Computed(StoredCase at, int version, string by, CancellationToken stop)
    {
        using var scratch = Scratch.In(parts.ScratchFolder);
        string folder = Path.Combine(scratch.FullPath, "case");
        Directory.CreateDirectory(folder);
        LaidOutCase laid = await new CaseLayingOut(parts).LayOut(at, folder, version, (_, _) => { }, stop);
        try
        {
            CaseFolder opened = laid.Open();
            CaseIdentities identities = await parts.Persons.ForComputation(
                at.Code, CustodyText.CodeOfUser(by), "explain", stop);
            return new KeptRun(
                CaseRun.Of(opened, identities, _ => stop.ThrowIfCancellationRequested()), new NameScan(identities));
        }
        catch (RefusedException refused)
        {
            throw laid.Named(refused);
        }
    }

    private string KeyOf(StoredCase at, int version)
    {
        var made = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{version}");
        foreach (StoredCaseFile file in parts.CaseFiles.OfCase(at.Id))
        {
            made.Append('\n').Append(file.Path).Append(' ').Append(file.Sha256);
        }

        foreach (StoredExhibit exhibit in parts.Exhibits.OfCase(at.Id, 0, int.MaxValue))
        {
            made.Append('\n').Append(exhibit.Code).Append(' ').Append(exhibit.Sha256);
        }

        foreach (SealedPerson person in parts.Persons.PersonsOf(at.Code))
        {
            made.Append(
                CultureInfo.InvariantCulture,
                $"\n{person.Code} {person.SealedAt.ToUnixTimeTicks()} {person.Erased is null}");
        }

        return FileDigest.OfText(made.ToString());
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
