using Restitution.Service.Doing;
using Restitution.Service.Writing;
using Restitution.Storage.Computations;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Computes a case of the service by the laptop's own way: laid out as a folder, opened, run.</summary>
internal sealed class CaseComputing(ServiceParts parts)
{
    /// <param name="made">The computation that is made again, from what it was made from.</param>
    /// <param name="use">What is done with the run, and where its files are written before they are kept.</param>
    /// <exception cref="RefusedException">The case cannot be computed as it stands, or a protected name would come out.
    /// </exception>
    public async Task<T> Run<T>(
        StoredCase stored, KeptComputation made, WorkUnderWay way, Func<CaseRun, OutputFolder, T> use)
    {
        KeptReading read = await parts.Readings.Of(stored, made, way.Job.EnqueuedBy, way.Job.Kind, way.Stop);
        return Use(read, one => CaseRun.Of(one, _ => way.Stop.ThrowIfCancellationRequested()), use);
    }

    /// <param name="computed">The run of the case that was read.</param>
    /// <exception cref="RefusedException">As above.</exception>
    public T Use<T>(KeptReading read, Func<ReadCase, CaseRun> computed, Func<CaseRun, OutputFolder, T> use)
    {
        using var scratch = Scratch.In(parts.ScratchFolder);
        try
        {
            using var output = OutputFolder.For(Path.Combine(scratch.FullPath, "out"));
            T used = use(computed(read.Case), output);
            RefusedException.ThrowIfAny(read.Protected.In(output.FullPath));
            return used;
        }
        catch (RefusedException refused)
        {
            throw read.Laid.Named(refused);
        }
    }

    /// <summary>Writes the computation and, where accounts are on record, what is traced and found.</summary>
    public static ComputationFiles FilesOf(CaseRun run, OutputFolder output)
    {
        output.Write(ComputationFile.Name, ComputationFile.Bytes(run.Folder.Case, run.Claim, run.Inputs));
        if (!DocumentKinds.HasAccounts(run))
        {
            return new ComputationFiles(Bytes(output, ComputationFile.Name), null, null);
        }

        RunDocuments.WriteFilesOfMoney(run, output);
        return new ComputationFiles(
            Bytes(output, ComputationFile.Name), Bytes(output, TracedCaseJson.Name), Bytes(output, FindingsJson.Name));
    }

    private static byte[] Bytes(OutputFolder output, string name) =>
        File.ReadAllBytes(Path.Combine(output.FullPath, name));
}
