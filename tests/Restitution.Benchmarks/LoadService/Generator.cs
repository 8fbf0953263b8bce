using System.Diagnostics;
using System.Globalization;

namespace Restitution.Benchmarks.LoadService;

/// <summary>The public generator <c>wrk</c>, held to a constant rate by <c>reads.lua</c>.</summary>
/// <param name="token">The bearer token that every request carries.</param>
/// <param name="connections">Each sends when its turn in the time-table comes, or late when its last answer was.
/// </param>
public sealed class Generator(Uri address, string token, int connections)
{
    /// <summary>Whether the program is there.</summary>
    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "wrk")));

    /// <summary>Sends requests for so long, the addresses one after the other and then again.</summary>
    /// <returns>What the script printed; <see cref="ReadsResult.Of"/> reads it.</returns>
    /// <exception cref="InvalidOperationException">The program ended with a fault.</exception>
    public async Task<string> Run(
        IReadOnlyList<(string Kind, string Address)> requests, int rate, int seconds, CancellationToken stop)
    {
        string file = Path.GetTempFileName();
        try
        {
            // A file, since what stands in a command line is seen by everyone on the machine.
            await File.WriteAllLinesAsync(
                file, [token, .. requests.Select(each => $"{each.Kind} {each.Address}")], stop);
            return await Told(file, rate, seconds, stop);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<string> Told(string file, int rate, int seconds, CancellationToken stop)
    {
        string threads = connections.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("wrk")
        {
            ArgumentList =
            {
                // The first second is the generator's own, to begin in.
                "-t", threads, "-c", threads, "-d", string.Create(CultureInfo.InvariantCulture, $"{seconds + 1}s"),
                "--timeout", "30s", "-s", Path.Combine(AppContext.BaseDirectory, "LoadService", "reads.lua"),
                address.ToString(), "--", file, rate.ToString(CultureInfo.InvariantCulture), threads,
            },
            RedirectStandardOutput = true,
        };
        using Process wrk = Process.Start(start)!;
        string told = await wrk.StandardOutput.ReadToEndAsync(stop);
        await wrk.WaitForExitAsync(stop);
        return wrk.ExitCode == 0 ? told : throw new InvalidOperationException($"wrk ended with {wrk.ExitCode}: {told}");
    }
}
