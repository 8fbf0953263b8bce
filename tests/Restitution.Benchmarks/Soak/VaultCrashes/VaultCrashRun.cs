using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Restitution.Storage.Refusals;
using Restitution.Storage.Vault;

namespace Restitution.Benchmarks.Soak.VaultCrashes;

/// <summary>Kills a process that writes into a vault at a moment of chance, and looks at what is left.</summary>
/// <remarks>
/// Kept: whatever it was told is kept, to the byte. Never there: half an exhibit. Going on: every upload that was not
/// finished takes what is missing and completes. Left behind: nothing, once it has expired.
/// </remarks>
public sealed class VaultCrashRun(SoakedVault soaked)
{
    private const int LinesMost = 40;
    private const int WaitMostMilliseconds = 60;

    /// <summary>Exhibits that were kept, uploads that went on, over all runs so far.</summary>
    public (int Kept, int Resumed) Counts { get; private set; }

    /// <returns>What broke a promise; none where all were kept.</returns>
    public async Task<IReadOnlyList<string>> Once(int seed)
    {
        IReadOnlyList<string> told = await KilledWorker(seed).ConfigureAwait(false);
        IExhibitVault vault = await soaked.Open().ConfigureAwait(false);
        List<string> faults = [];
        await CheckKept(vault, seed, told, faults).ConfigureAwait(false);
        await CheckUploads(vault, seed, told, faults).ConfigureAwait(false);
        Instant later = SystemClock.Instance.GetCurrentInstant() + Duration.FromHours(1);
        await vault.ExpireUploads(later, CancellationToken.None).ConfigureAwait(false);
        faults.AddRange(soaked.LeftBehind().Select(name => $"left behind: {name}"));
        faults.AddRange((await vault.UnfinishedUploads(CancellationToken.None).ConfigureAwait(false))
            .Select(upload => $"left behind: upload of {upload.Wish.Address}"));
        return [.. faults.Select(fault => FormattableString.Invariant($"seed {seed}: {fault}"))];
    }

    private async Task<IReadOnlyList<string>> KilledWorker(int seed)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        string number = seed.ToString(CultureInfo.InvariantCulture);
        foreach (string argument in (string[])
            [typeof(VaultCrashRun).Assembly.Location, "soak", "vault-worker", number])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment[SoakedVault.Variable] = soaked.Where;

        using Process worker = Process.Start(start)!;
        var random = new Random(seed);
        List<string> told = [];
        for (int left = random.Next(2, LinesMost); left > 0; left--)
        {
            told.Add(await worker.StandardOutput.ReadLineAsync().ConfigureAwait(false)
                ?? throw new InvalidOperationException("The worker ended by itself."));
        }

        // So far by what was told, however slow the machine; then somewhere in the middle of what comes next.
        Task<string> rest = worker.StandardOutput.ReadToEndAsync();
        await Task.Delay(random.Next(WaitMostMilliseconds)).ConfigureAwait(false);
        worker.Kill();
        await worker.WaitForExitAsync().ConfigureAwait(false);
        string text = await rest.ConfigureAwait(false);

        // A last line without its end was not told.
        return [.. told, .. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private async Task CheckKept(
        IExhibitVault vault, int seed, IReadOnlyList<string> told, List<string> faults)
    {
        IReadOnlyList<VaultedExhibit> kept =
            await vault.OfCase(MadeUpload.CaseOf(seed), CancellationToken.None).ConfigureAwait(false);
        HashSet<string> codes = [.. kept.Select(exhibit => exhibit.Address.Exhibit)];
        faults.AddRange(told.Where(line => line.StartsWith("kept ", StringComparison.Ordinal))
            .Select(line => line["kept ".Length..])
            .Where(code => !codes.Contains(code))
            .Select(code => $"{code} was told to be kept and is not there"));
        foreach (VaultedExhibit exhibit in kept)
        {
            if (!await IsWhole(vault, exhibit).ConfigureAwait(false))
            {
                faults.Add($"{exhibit.Address} is there and is not what was written");
            }
        }

        Counts = (Counts.Kept + kept.Count, Counts.Resumed);
    }

    private async Task CheckUploads(
        IExhibitVault vault, int seed, IReadOnlyList<string> told, List<string> faults)
    {
        IReadOnlyList<UploadState> unfinished =
            await vault.UnfinishedUploads(CancellationToken.None).ConfigureAwait(false);
        foreach (UploadState state in unfinished.Where(state => state.Wish.Address.Case == MadeUpload.CaseOf(seed)))
        {
            string prefix = $"chunk {state.Id} ";
            faults.AddRange(told.Where(line => line.StartsWith(prefix, StringComparison.Ordinal))
                .Select(line => int.Parse(line[prefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture))
                .Except(state.ChunksHere)
                .Select(number => FormattableString.Invariant($"chunk {number} of {state.Wish.Address} is lost")));
            await GoOn(vault, state, faults).ConfigureAwait(false);
            Counts = (Counts.Kept, Counts.Resumed + 1);
        }
    }

    private static async Task GoOn(IExhibitVault vault, UploadState state, List<string> faults)
    {
        MadeUpload made = MadeUpload.Of(state.Wish.Address);
        try
        {
            foreach (int number in state.MissingChunks.ToArray())
            {
                await made.Send(vault, state.Id, number).ConfigureAwait(false);
            }

            VaultedExhibit exhibit = await vault.Complete(state.Id, made.Sha256, CancellationToken.None)
                .ConfigureAwait(false);
            if (!await IsWhole(vault, exhibit).ConfigureAwait(false))
            {
                faults.Add($"{exhibit.Address} was completed and is not what was written");
            }
        }
        catch (RefusedException refused)
        {
            faults.Add($"{state.Wish.Address} does not go on: {refused.Message}");
        }
    }

    private static async Task<bool> IsWhole(IExhibitVault vault, VaultedExhibit exhibit)
    {
        try
        {
            await using Stream stream = await vault.OpenVerified(
                exhibit.Address, MadeUpload.Of(exhibit.Address).Sha256, CancellationToken.None).ConfigureAwait(false);
            await stream.CopyToAsync(Stream.Null).ConfigureAwait(false);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
