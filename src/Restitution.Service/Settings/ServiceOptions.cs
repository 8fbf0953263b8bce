using NodaTime;
using Restitution.Storage.KeyVaults;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Settings;

/// <summary>Who may come in.</summary>
public enum ServiceMode
{
    /// <summary>One person on this machine; nothing is bound but loopback.</summary>
    Laptop = 1,

    /// <summary>Several offices; bearer tokens of one issuer, and grants case by case.</summary>
    Offices = 2,
}

/// <summary>Everything that whoever runs the service decides; read once, when it starts.</summary>
public sealed record ServiceOptions
{
    /// <summary>The private folder of this installation: database, vaults, keys, checkpoints, scratch.</summary>
    public required string DataFolder { get; init; }

    public ServiceMode Mode { get; init; } = ServiceMode.Laptop;

    /// <summary>Where it listens; port 0 takes a free one.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = ["http://127.0.0.1:0"];

    /// <summary>The connection of SQL Server or Azure SQL; null for the database in <see cref="DataFolder"/>.</summary>
    public string? SqlServerConnection { get; init; }

    /// <summary>The same for identities, which live apart.</summary>
    public string? IdentitySqlServerConnection { get; init; }

    /// <summary>The address or connection of the blob container for exhibits; null for a folder.</summary>
    public string? BlobConnection { get; init; }

    /// <summary>The key of Azure Key Vault that wraps the keys of identities; null for a key file in
    /// <see cref="DataFolder"/>.</summary>
    public VaultKeyAddress? IdentityKey { get; init; }

    /// <summary>The folder, or the address or connection of the blob container, in which checkpoints of the custody log
    /// are kept; null for a folder of <see cref="DataFolder"/>.</summary>
    public string? CheckpointPlace { get; init; }

    /// <summary>The key of Azure Key Vault that signs checkpoints, with its version; null for a key file.</summary>
    public VaultKeyAddress? CheckpointVaultKey { get; init; }

    /// <summary>The key file that signs checkpoints; null for one in <see cref="DataFolder"/>.</summary>
    public string? CheckpointKeyFile { get; init; }

    /// <summary>The key of Azure Key Vault that signs packages, with its version; null for a key file.</summary>
    public VaultKeyAddress? SharingVaultKey { get; init; }

    /// <summary>The key file that signs packages; null for one in <see cref="DataFolder"/>.</summary>
    public string? SharingKeyFile { get; init; }

    /// <summary>After how many entries of the custody log it is signed again, beside once a day.</summary>
    public int CheckpointEntries { get; init; } = 1_000;

    /// <summary>Whose tokens are taken; null on a laptop.</summary>
    public TokenTrust? Tokens { get; init; }

    public ServiceLimits Limits { get; init; } = new();

    /// <summary>By whose calendar the day is told on which a document is issued or a register decided.</summary>
    public DateTimeZone TimeZone { get; init; } = DateTimeZone.Utc;

    /// <summary>Of how many cases a cell of a statistic is at least made; a smaller one is not told.</summary>
    public int LeastCell { get; init; } = 5;

    /// <summary>Where spans and counts are sent; null sends none.</summary>
    public Uri? TelemetryEndpoint { get; init; }

    /// <summary>Whether queued work is done in this process.</summary>
    public bool DoesWork { get; init; } = true;

    /// <summary>Whether the host of Azure Functions started it: its queues and timers then start the work.</summary>
    public bool IsCustomHandler { get; init; }

    /// <summary>The address or connection of the queues; null for the database alone.</summary>
    public string? QueueConnection { get; init; }

    /// <summary>Files of exchange rates that are fetched daily; none is unless it is named.</summary>
    public IReadOnlyList<Uri> RateAddresses { get; init; } = [];

    /// <summary>For how long a worker has a job before another may take it; renewed while it works.</summary>
    public Duration WorkLease { get; init; } = Duration.FromMinutes(2);

    /// <summary>How often is looked for work that was forgotten.</summary>
    public Duration WatchEvery { get; init; } = Duration.FromSeconds(30);

    /// <summary>Whether this process asks for what is due daily, where no timer of a host does.</summary>
    public bool AsksDaily { get; init; } = true;

    /// <summary>The options of a laptop.</summary>
    public static ServiceOptions ForLaptop(string dataFolder, int port) => new()
    {
        DataFolder = dataFolder,
        Addresses = [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")],
    };

    /// <summary>Refuses options under which the service would let in whom it must not.</summary>
    /// <exception cref="RefusedException">A laptop that listens beyond itself; offices without an issuer.</exception>
    public ServiceOptions Checked()
    {
        List<Refusal> refusals = [];
        if (Mode == ServiceMode.Laptop)
        {
            refusals.AddRange(Addresses.Where(address => !IsLoopback(address)).Select(address => new Refusal(
                RefusedBecause.BindNotLoopback, "the address to listen on", address,
                "http://127.0.0.1, http://[::1] or http://localhost with a port",
                "listen on this machine alone, or set up sign-in for offices")));
        }
        else if (Tokens is null)
        {
            refusals.Add(new Refusal(
                RefusedBecause.ServiceOptionWrong, "RESTITUTION_AUTHORITY", "none",
                "the address of the OpenID Connect issuer, and RESTITUTION_AUDIENCE",
                "set both; without them nobody could sign in"));
        }

        refusals.AddRange(KeysThatWouldBeLost());
        RefusedException.ThrowIfAny(refusals);
        return this;
    }

    // The folder of a function app goes with its instance; what rows elsewhere rest on must not lie in it.
    private IEnumerable<Refusal> KeysThatWouldBeLost()
    {
        if (!IsCustomHandler)
        {
            yield break;
        }

        if (IdentitySqlServerConnection is not null && IdentityKey is null)
        {
            yield return Missing("RESTITUTION_IDENTITIES_KEY", "the address of a key in Azure Key Vault");
        }

        if (SqlServerConnection is not null && CheckpointPlace is null)
        {
            yield return Missing("RESTITUTION_CHECKPOINTS", "a blob container, or a folder that all instances share");
        }

        if (SqlServerConnection is not null && CheckpointVaultKey is null && CheckpointKeyFile is null)
        {
            yield return Missing("RESTITUTION_CHECKPOINTS_KEY", "a key in Azure Key Vault, or a file that all share");
        }

        if (SqlServerConnection is not null && SharingVaultKey is null && SharingKeyFile is null)
        {
            yield return Missing("RESTITUTION_SHARING_KEY", "a key in Azure Key Vault, or a file that all share");
        }
    }

    private static Refusal Missing(string variable, string wanted) => new(
        RefusedBecause.ServiceOptionWrong, variable, "none", wanted,
        "set it: under Azure Functions the private folder goes with its instance");

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed) && parsed.IsLoopback;
}

/// <summary>The issuer whose tokens are taken.</summary>
/// <param name="RolesClaim">The claim that lists the roles of <see cref="Access.Role"/> by their words.</param>
public sealed record TokenTrust(Uri Authority, string Audience, string RolesClaim = "roles");

/// <summary>How much of anything one caller may send or ask.</summary>
public sealed record ServiceLimits
{
    /// <summary>Of a body that is JSON or a small file of a case.</summary>
    public long BodyBytesMost { get; init; } = 4 << 20;

    /// <summary>Of one chunk of an upload.</summary>
    public long ChunkBytesMost { get; init; } = 16 << 20;

    /// <summary>Of one exhibit.</summary>
    public long ExhibitBytesMost { get; init; } = 2L << 30;

    /// <summary>Of all exhibits of a case.</summary>
    public long CaseBytesMost { get; init; } = 50L << 30;

    /// <summary>Requests that one caller may make at once, after a pause.</summary>
    public int RequestsAtOnce { get; init; } = 1_000;

    /// <summary>Requests of one caller in a second, over time.</summary>
    public int RequestsPerSecond { get; init; } = 500;

    /// <summary>Lines of a page.</summary>
    public int PageLinesMost { get; init; } = 500;

    /// <summary>How long a stopping service waits for what is under way.</summary>
    public int StopSeconds { get; init; } = 20;
}
