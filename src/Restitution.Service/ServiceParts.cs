using NodaTime;
using Restitution.Service.Settings;
using Restitution.Storage.Databases;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service;

/// <summary>What the service stands on, each made once: stores, vaults, custody log and clock.</summary>
public sealed record ServiceParts : IDisposable
{
    private ServiceParts(ServiceOptions options, IClock clock)
    {
        Options = options;
        Clock = clock;
        Database = options.SqlServerConnection is { } connection
            ? new SqlServerDatabase(connection)
            : new SqliteDatabase(Path.Combine(options.DataFolder, "cases.db"));
        Database.MigrateAll();
        Cases = new CaseStore(Database, clock);
        CaseFiles = new CaseFileStore(Database, clock);
        Exhibits = new ExhibitStore(Database, clock);
        Records = new RecordStore(Database);
        Quarantine = new QuarantineStore(Database);
        Computations = new ComputationStore(Database, clock);
        Documents = new DocumentStore(Database, clock);
        Grants = new GrantStore(Database, clock);
        Jobs = new JobStore(Database, clock);
        IdempotencyKeys = new IdempotencyStore(Database, clock);
        Register = new RegisterStore(Database, clock);
        Refusals = new RefusalStore(Database, clock);
        RateFiles = new RateFileStore(Database, clock);
        Vault = new FolderVault(Path.Combine(options.DataFolder, "exhibits"), clock);
    }

    public ServiceOptions Options { get; }

    public IClock Clock { get; }

    public Database Database { get; }

    public CaseStore Cases { get; }

    public CaseFileStore CaseFiles { get; }

    public ExhibitStore Exhibits { get; }

    public RecordStore Records { get; }

    public QuarantineStore Quarantine { get; }

    public ComputationStore Computations { get; }

    public DocumentStore Documents { get; }

    public GrantStore Grants { get; }

    public JobStore Jobs { get; }

    public IdempotencyStore IdempotencyKeys { get; }

    public RegisterStore Register { get; }

    public RefusalStore Refusals { get; }

    public RateFileStore RateFiles { get; }

    public IExhibitVault Vault { get; }

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
