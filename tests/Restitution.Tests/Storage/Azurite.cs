using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Restitution.Tests.House;

namespace Restitution.Tests.Storage;

/// <summary>
/// A storage account of this machine for one class of tests: blobs and queues on free loopback ports.
/// </summary>
/// <remarks>
/// <c>infra/set-up azurite</c> puts the program under <c>out/azurite</c>. Where it is missing, the tests say skipped.
/// </remarks>
public sealed class Azurite : IAsyncLifetime
{
    // The account and the key that this program publishes for every installation of it: no secret.
    private const string Account = "devstoreaccount1";
    private const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly TemporaryFolder folder = new();
    private Process? running;

    /// <summary>Null where the program is missing.</summary>
    public string? ConnectionText { get; private set; }

    private static string? Program => new[]
        {
            Path.Combine(SourceTree.Root, "out", "azurite", "node_modules", "azurite", "dist", "src", "azurite.js"),
        }
        .FirstOrDefault(File.Exists);

    /// <summary>The connection text; a test that needs it is skipped where the program is missing.</summary>
    public string Needed()
    {
        Assert.SkipWhen(
            ConnectionText is null,
            "Azurite is not installed here; infra/set-up azurite installs it (Node.js is needed).");
        return ConnectionText!;
    }

    public async ValueTask InitializeAsync()
    {
        if (Program is not { } program)
        {
            return;
        }

        int blobs = FreePort();
        int queues = FreePort();
        var start = new ProcessStartInfo("node")
        {
            ArgumentList =
            {
                program, "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--location", folder.FullPath,
                "--blobHost", "127.0.0.1", "--blobPort", Text(blobs), "--queueHost", "127.0.0.1", "--queuePort",
                Text(queues), "--tableHost", "127.0.0.1", "--tablePort", Text(FreePort()),
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        try
        {
            running = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no Node.js; the tests say so.
            return;
        }

        await Listens(blobs);
        await Listens(queues);
        ConnectionText = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{Text(blobs)}/{Account};"
            + $"QueueEndpoint=http://127.0.0.1:{Text(queues)}/{Account};";
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            running.Kill(entireProcessTree: true);
            await running.WaitForExitAsync();
            running.Dispose();
        }

        folder.Dispose();
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Listens(int port)
    {
        for (int turn = 0; ; turn++)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (turn < 600)
            {
                await Task.Delay(50);
            }
        }
    }
}
