using System.CommandLine;
using Restitution.Cli.Console;
using Restitution.Service;
using Restitution.Service.Settings;

namespace Restitution.Cli.Commands;

/// <summary>An installation of the service, opened for one command: where its parts lie is said by the environment, as
/// for the service itself.</summary>
internal static class OpenedInstallation
{
    public static Option<string> KeptIn(string description) => new("--data")
    {
        Description = description,
        HelpName = "DIR",
        DefaultValueFactory = _ => "restitution-data",
    };

    public static ServiceParts Open(string keptIn, Terminal terminal) =>
        ServiceParts.Open(OptionsOf(keptIn, 0, terminal), terminal.Clock);

    public static ServiceOptions OptionsOf(string keptIn, int port, Terminal terminal) =>
        OptionsFromEnvironment.ReadForLaptop(terminal.Variable, Path.GetFullPath(keptIn), port);
}
