using Restitution.Service.Writing;
using Restitution.Storage.Computations;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Refusals;
using Restitution.Storage.Runs;
using Restitution.Storage.Stores;

namespace Restitution.Service.Work;

/// <summary>Computes a case of the service by the laptop's own way: laid out as a folder, opened, run.</summary>
internal sealed class CaseComputing(ServiceParts parts)
{
    /// <param name="version">Of <c>case.json</c>; null for the one that holds.</param>
    /// <param name="use">What is done with the run while its folder is there.</param>
    /// <exception cref="RefusedException">The case cannot be computed as it stands, or a protected name would come out.
    /// </exception>
    public async Task<T> Run<T>(
        StoredCase stored, int? version, WorkUnderWay way, Func<LaidOutCase, CaseRun, OutputFolder, T> use)
    {
        using Scratch scratch = Scratch.In(parts.ScratchFolder);
        string folder = Path.Combine(scratch.FullPath, "case");
        Directory.CreateDirectory(folder);
        LaidOutCase laid = await new CaseLayingOut(parts).LayOut(
            stored, folder, version, (done, whole) => way.Tell(done, whole), way.Stop);
        try
        {
            CaseFolder opened = laid.Open();
            CaseIdentities identities = await parts.IdentitiesFor(stored, way.Job, way.Stop);
            int done = 0;
            int whole = opened.Exhibits.Count + 3;
            var run = CaseRun.Of(opened, identities, _ => way.Tell(++done, whole));
            using var output = OutputFolder.For(Path.Combine(scratch.FullPath, "out"));
            T used = use(laid, run, output);
            RefusedException.ThrowIfAny(new NameScan(identities).In(output.FullPath));
            return used;
        }
        catch (RefusedException refused)
        {
            throw laid.Named(refused);
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
