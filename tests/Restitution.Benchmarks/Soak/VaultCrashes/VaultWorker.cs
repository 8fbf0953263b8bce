using Restitution.Storage.Vault;

namespace Restitution.Benchmarks.Soak.VaultCrashes;

/// <summary>
/// Writes exhibit after exhibit into a vault until it is killed, and says what it was told is kept.
/// </summary>
public static class VaultWorker
{
    public static async Task<int> Run(int seed)
    {
        string where = Environment.GetEnvironmentVariable(SoakedVault.Variable)
            ?? throw new InvalidOperationException($"{SoakedVault.Variable} names no vault.");
        IExhibitVault vault = await new SoakedVault(where).Open().ConfigureAwait(false);
        Say("ready");
        for (int number = 1; ; number++)
        {
            var made = new MadeUpload(seed, number);
            if (number % 2 == 0)
            {
                using var content = new MemoryStream(made.Bytes, writable: false);
                await vault.Write(made.Address, content, VaultLimits.Ordinary, CancellationToken.None)
                    .ConfigureAwait(false);
            }
            else
            {
                await Upload(vault, made).ConfigureAwait(false);
            }

            Say($"kept {made.Address.Exhibit}");
        }
    }

    private static async Task Upload(IExhibitVault vault, MadeUpload made)
    {
        UploadState state = await vault.StartUpload(made.Wish, VaultLimits.Ordinary, CancellationToken.None)
            .ConfigureAwait(false);
        Say($"started {state.Id} {made.Address.Exhibit}");
        foreach (int number in state.MissingChunks)
        {
            await made.Send(vault, state.Id, number).ConfigureAwait(false);
            Say(FormattableString.Invariant($"chunk {state.Id} {number}"));
        }

        await vault.Complete(state.Id, made.Sha256, CancellationToken.None).ConfigureAwait(false);
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
