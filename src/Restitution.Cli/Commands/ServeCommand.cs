using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Restitution.Cli.Console;
using Restitution.Service;
using Restitution.Service.Settings;
using Restitution.Service.SignIn;

namespace Restitution.Cli.Commands;

/// <summary><c>serve</c>: the service for one person on this machine, until it is stopped.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5180;

    public static Command Make(Terminal terminal)
    {
        var port = new Option<int>("--port")
        {
            Description = "Where it listens on 127.0.0.1; 0 takes a free port.",
            DefaultValueFactory = _ => UsualPort,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 0 or > 65535)
            {
                result.AddError("--port: wanted a number from 0 to 65535");
            }
        });
        Option<string> keptIn = OpenedInstallation.KeptIn(
            "The private folder in which cases, exhibits and keys are kept; made when it is missing.");
        var command = new Command(
            "serve",
            "Run the service for one person on this machine: nothing is reachable from another, and each request shows the "
            + "secret that lies in the folder. Ctrl+C stops it, after what is under way has ended.")
        {
            port, keptIn,
        };
        command.SetAction((parsed, stop) => Serve(
            OpenedInstallation.OptionsOf(parsed.GetRequiredValue(keptIn), parsed.GetValue(port), terminal), terminal,
            stop));
        return HelpWithExamples.For(command, "restitution serve --port 5180 --data my-cases");
    }

    private static async Task<int> Serve(ServiceOptions options, Terminal terminal, CancellationToken stop)
    {
        OptionsFromEnvironment.RefuseOffices(terminal.Variable);
        using ServiceParts parts = ServiceParts.Open(options, terminal.Clock);
        await using WebApplication app = ServiceApplication.Build(options, parts);
        await app.StartAsync(stop);
        terminal.Out.WriteLine($"listening on {string.Join(", ", app.Urls)}");
        terminal.Out.WriteLine(LaptopSecret.Hint(options.DataFolder));
        terminal.Out.Flush();
        await app.WaitForShutdownAsync(stop);
        return ExitCode.Done;
    }
}
