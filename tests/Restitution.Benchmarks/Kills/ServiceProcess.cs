using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Restitution.Benchmarks.Kills;

/// <summary>The service in a process of its own, which can be ended as a power cut ends it.</summary>
public sealed class ServiceProcess : IDisposable
{
    private readonly Process process;

    private ServiceProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public bool IsEnded => process.HasExited;

    /// <summary>The most that it had in memory since it began; 0 where the system does not say.</summary>
    public long PeakBytes
    {
        get
        {
            string status = string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/status");
            string? line = File.Exists(status)
                ? File.ReadLines(status).FirstOrDefault(each => each.StartsWith("VmHWM:", StringComparison.Ordinal))
                : null;
            return line is null
                ? 0 : long.Parse(line["VmHWM:".Length..^"kB".Length], NumberStyles.AllowLeadingWhite
                    | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) << 10;
        }
    }

    /// <param name="program">Restitution.Service.dll.</param>
    /// <param name="variables">Of its environment, beside the folder and the address.</param>
    public static ServiceProcess Start(
        string program, string keptIn, IReadOnlyDictionary<string, string>? variables = null)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { program }, RedirectStandardOutput = true };
        start.Environment["RESTITUTION_DATA"] = keptIn;
        start.Environment["RESTITUTION_ADDRESSES"] = address.ToString();
        foreach ((string name, string text) in variables ?? new Dictionary<string, string>())
        {
            start.Environment[name] = text;
        }

        Process process = Process.Start(start)
            ?? throw new InvalidOperationException("The service did not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        return new ServiceProcess(process, address);
    }

    /// <summary>Waits until it answers.</summary>
    public async Task Answers(HttpClient web, CancellationToken stop)
    {
        while (!process.HasExited)
        {
            try
            {
                using HttpResponseMessage answer = await web.GetAsync(new Uri(Address, "/health"), stop);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50, stop);
            }
        }

        throw new InvalidOperationException("The service ended before it answered.");
    }

    /// <summary>kill -9: nothing in the process learns of it.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
