using System.Data.Common;
using Azure.Core;
using Azure.Identity;
using NodaTime;
using Restitution.Service.Doing;
using Restitution.Service.Problems;
using Restitution.Service.Settings;
using Restitution.Service.Work;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.IdentityVault;
using Restitution.Storage.Packages;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service;

/// <summary>What the service stands on, each made once: database, stores, vaults, custody log and clock.</summary>
public sealed class ServiceParts : IDisposable
{
    private const string DatabaseFile = "cases.db";

    private readonly ChosenPlaces places;

    private ServiceParts(ServiceOptions options, IClock clock, Database database, ChosenPlaces places)
    {
        this.places = places;
        Options = options;
        Places = new PrivatePlaces(options.DataFolder);
        Clock = clock;
        Database = database;
        Vault = places.Exhibits();
        Cases = new CaseStore(database, clock);
        CaseFiles = new CaseFileStore(database, clock);
        Exhibits = new ExhibitStore(database, clock);
        Records = new RecordStore(database);
        Quarantine = new QuarantineStore(database);
        Computations = new ComputationStore(database, clock);
        ComputationParts = new ComputationPartStore(database, clock);
        ComputationSources = new ComputationSourceStore(database);
        Documents = new DocumentStore(database, clock);
        Grants = new GrantStore(database, clock);
        Jobs = new JobStore(database, clock);
        IdempotencyKeys = new IdempotencyStore(database, clock);
        Register = new RegisterStore(database, clock);
        Refusals = new RefusalStore(database, clock);
        RateFiles = new RateFileStore(database, clock);
        Recipients = new RecipientStore(database, clock);
        Shares = new ShareStore(database, clock);
        SenderCertificates = new SenderCertificateStore(database, clock);
        Custody = new CustodyLog(database, clock);
        Checkpoints = places.Checkpoints();
        Definitions = new ReadDefinitions(Cases);
        Readings = new KeptReadings(this);
        Runs = new KeptRuns(this);
        Queue = options.QueueConnection is { } queues
            ? StorageMessages.Open(queues, Jobs) : new DatabaseMessages(Jobs);
        Database identities = options.IdentitySqlServerConnection is { } apart
            ? new SqlServerDatabase(apart) : new SqliteDatabase(Path.Combine(options.DataFolder, "identities.db"));
        Persons = new PersonVault(
            identities, places.KeyOfIdentities(), deeds => Custody.AppendAll(deeds), clock);
        Persons.MigrateAll();
        RevealTerms terms = options.Mode == ServiceMode.Laptop ? RevealTerms.OfLaptop : RevealTerms.OfService;
        Reveals = new RevealDesk(identities, Persons, deeds => Custody.AppendAll(deeds), clock, terms);
        Replacements = new ReplacementDesk(identities, Persons, deeds => Custody.AppendAll(deeds), clock, terms);
    }

    public ServiceOptions Options { get; }

    public IClock Clock { get; }

    /// <summary>The day that it is by the calendar of whoever runs the service.</summary>
    public LocalDate Today => Clock.GetCurrentInstant().InZone(Options.TimeZone).Date;

    public Database Database { get; }

    public IExhibitVault Vault { get; }

    public CaseStore Cases { get; }

    public CaseFileStore CaseFiles { get; }

    public ExhibitStore Exhibits { get; }

    public RecordStore Records { get; }

    public QuarantineStore Quarantine { get; }

    public ComputationStore Computations { get; }

    /// <summary>Claims of some workers on their way to their computation.</summary>
    public ComputationPartStore ComputationParts { get; }

    /// <summary>What kept computations can be made from again.</summary>
    public ComputationSourceStore ComputationSources { get; }

    public DocumentStore Documents { get; }

    public GrantStore Grants { get; }

    public JobStore Jobs { get; }

    public IdempotencyStore IdempotencyKeys { get; }

    public RegisterStore Register { get; }

    public RefusalStore Refusals { get; }

    public RateFileStore RateFiles { get; }

    /// <summary>Offices to which packages are sealed.</summary>
    public RecipientStore Recipients { get; }

    public ShareStore Shares { get; }

    public CustodyLog Custody { get; }

    /// <summary>Copied elsewhere, they show what was done to the log here.</summary>
    public ICheckpointPlace Checkpoints { get; }

    /// <summary>The key that signs checkpoints; one in the data folder is made when it is first opened.</summary>
    public Task<ICheckpointKey> CheckpointKey(CancellationToken stop) => places.CheckpointKey(stop);

    /// <summary>The key that signs packages, with its certificate; both are made when it is first opened.</summary>
    public Task<PackageKey> SharingKey(CancellationToken stop) => places.SharingKey(SenderCertificates, stop);

    public SenderCertificateStore SenderCertificates { get; }

    /// <summary>Definitions as the engine reads them.</summary>
    public ReadDefinitions Definitions { get; }

    /// <summary>The case that was read last, to compute its parts.</summary>
    public KeptReadings Readings { get; }

    /// <summary>Cases as they were computed, to tell why a figure is what it is.</summary>
    public KeptRuns Runs { get; }

    /// <summary>How workers come to know of work.</summary>
    public IWorkMessages Queue { get; }

    /// <summary>Where work lies in the clear while it is done.</summary>
    public string ScratchFolder => Path.Combine(Options.DataFolder, "scratch");

    /// <summary>What of the machine is told to nobody.</summary>
    internal PrivatePlaces Places { get; }

    /// <summary>Who stands behind the codes, in a database apart.</summary>
    public PersonVault Persons { get; }

    /// <summary>Where persons ask to see who stands behind codes.</summary>
    public RevealDesk Reveals { get; }

    /// <summary>Where persons hand in who stands behind codes.</summary>
    public ReplacementDesk Replacements { get; }

    /// <summary>How much the vault takes from requests.</summary>
    public VaultLimits VaultLimits => VaultLimits.Ordinary with
    {
        BytesPerExhibit = Options.Limits.ExhibitBytesMost,
        BytesPerCase = Options.Limits.CaseBytesMost,
        BytesPerChunk = (int)Options.Limits.ChunkBytesMost,

        // Each keeps the room of its exhibit free: so many that half of the case stays for what is sent whole.
        UploadsPerCase = (int)Math.Clamp(
            Options.Limits.CaseBytesMost / Math.Max(1, Options.Limits.ExhibitBytesMost) / 2, 4, 100),
    };

    /// <summary>Opens the installation in the data folder, making what is not there yet.</summary>
    /// <param name="signedIn">Who this machine is to the cloud; null for what its environment gives it.</param>
    /// <exception cref="Restitution.Storage.Refusals.RefusedException">A key cannot be used.</exception>
    public static ServiceParts Open(ServiceOptions options, IClock clock, TokenCredential? signedIn = null)
    {
        MakePrivate(options.DataFolder);
        Database database = options.SqlServerConnection is { } connection
            ? new SqlServerDatabase(connection)
            : new SqliteDatabase(Path.Combine(options.DataFolder, DatabaseFile));
        database.MigrateAll();
        return new ServiceParts(
            options, clock, database, new ChosenPlaces(options, signedIn ?? new DefaultAzureCredential(), clock));
    }

    /// <summary>Whether everything that a request needs answers.</summary>
    public bool IsReady()
    {
        try
        {
            _ = Custody.Head();
            return Directory.Exists(Options.DataFolder);
        }
        catch (DbException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        (Queue as IDisposable)?.Dispose();
        Runs.Dispose();
        places.Dispose();
        Readings.Dispose();
    }

    // Nobody but the user of the service may look into it.
    private static void MakePrivate(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
