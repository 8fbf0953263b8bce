using System.Globalization;
using System.Text;
using NodaTime;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;

namespace Restitution.Service.Doing;

/// <summary>The case that this process read last, so that its parts are computed without reading it for each.</summary>
/// <remarks>
/// Laid out in scratch, opened, read, and the scratch removed: nothing of it lies on a disk after that. It is one case
/// at a time, for five minutes after its last use, and read anew when anything that it is made of has changed, and for
/// whoever else asks or for what else: each use of identities has its entry in the custody log. Of an earlier
/// computation it is the case as that had it.
/// </remarks>
public sealed class KeptReadings(ServiceParts parts) : IDisposable
{
    private readonly LastUsed<KeptReading> readings = new(1, Duration.FromMinutes(5), parts.Clock);

    /// <param name="version">Of <c>case.json</c>; null for the one that holds.</param>
    /// <param name="by">Who asks: that identities were used to attribute rows is in the custody log.</param>
    /// <param name="purpose">For what, in that entry.</param>
    /// <exception cref="RefusedException">The case cannot be read as it stands.</exception>
    public Task<KeptReading> Of(StoredCase at, int? version, string by, string purpose, CancellationToken stop)
    {
        int of = version ?? at.Version;
        return readings.Of(
            at.Id, $"{KeyOf(at, of, null)} {by} {purpose}", () => Read(at, of, null, by, purpose, stop), stop);
    }

    /// <summary>The case as a computation had it; where no sources of it are kept, at its version as it stands.
    /// </summary>
    /// <exception cref="RefusedException">The case cannot be read so any more.</exception>
    public Task<KeptReading> Of(
        StoredCase at, KeptComputation made, string by, string purpose, CancellationToken stop) => readings.Of(
            at.Id, $"{KeyOf(at, made)} {by} {purpose}",
            () => Read(at, made.CaseVersion, parts.ComputationSources.Of(made.Id), by, purpose, stop), stop);

    /// <summary>Drops what nobody asked of for long.</summary>
    public void DropUnused() => readings.DropUnused();

    public void Dispose() => readings.Dispose();

    /// <summary>Says of a computation all that a reading of its case is made of: another text, another reading.
    /// </summary>
    internal string KeyOf(StoredCase at, KeptComputation made) =>
        KeyOf(at, made.CaseVersion, parts.ComputationSources.AreKept(made.Id) ? made.Id : null);

    // The sources that are kept of a computation never change: its id stands for them.
    private string KeyOf(StoredCase at, int version, Guid? sourcesOf)
    {
        var made = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{version} {sourcesOf}");
        foreach (StoredCaseFile file in sourcesOf is null ? parts.CaseFiles.OfCase(at.Id) : [])
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

    private async Task<KeptReading> Read(
        StoredCase at, int version, ComputationSources? from, string by, string purpose, CancellationToken stop)
    {
        using var scratch = Scratch.In(parts.ScratchFolder);
        string folder = Path.Combine(scratch.FullPath, "case");
        Directory.CreateDirectory(folder);
        LaidOutCase laid = await new CaseLayingOut(parts).LayOut(
            at, folder, version, (_, _) => { }, stop, from?.Files);
        try
        {
            CaseFolder opened = laid.Open();
            CaseIdentities identities = (await parts.Persons.ForComputation(
                at.Code, CustodyText.CodeOfUser(by), purpose, stop)) with
            {
                Rows = from?.Matches,
            };
            return new KeptReading(
                laid, ReadCase.Of(opened, identities, _ => stop.ThrowIfCancellationRequested()),
                new NameScan(identities));
        }
        catch (RefusedException refused)
        {
            throw laid.Named(refused);
        }
    }
}

/// <summary>A case as it was laid out and read, and the names that nothing which comes out may hold.</summary>
public sealed record KeptReading(LaidOutCase Laid, ReadCase Case, NameScan Protected)
{
    public override string ToString() => "(a case)";
}
