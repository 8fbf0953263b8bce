using NodaTime;
using Restitution.Evidence;
using Restitution.Storage.Custody;
using Restitution.Storage.Databases;
using Restitution.Storage.Identities;
using Restitution.Storage.IdentityVault;

namespace Restitution.Tests.Storage.IdentityVault;

/// <summary>An identity vault of one test, with invented persons whose every text holds the same mark.</summary>
internal sealed class KeptPersons : IDisposable
{
    /// <summary>In every name, spelling, account and reason: wherever it is found, something leaked.</summary>
    public const string Mark = "Qzx";

    public const string Case = "RN-2021-007";

    private readonly TemporaryFolder folder = new();
    private readonly List<CustodyDeed> deeds = [];

    public KeptPersons(bool isDualControl = true, IKeyWrapping? wrapping = null)
    {
        Database = new SqliteDatabase(folder["identities.db"]);
        Wrapping = wrapping ?? LocalKeyFile.OpenOrCreate(KeyPath, Clock);
        Vault = VaultBy(Wrapping);
        Vault.MigrateAll();
        RevealTerms terms = isDualControl ? RevealTerms.OfService : RevealTerms.OfLaptop;
        Desk = new RevealDesk(Database, Vault, Note, Clock, terms);
    }

    public static CaseIdentities Sample { get; } = new(
        [
            Person("W-02", $"Somchai {Mark}one", [$"S. {Mark}one", "สมชาย " + Mark], [$"123-4-{Mark}5"]),
            Person("W-01", $"Vilay {Mark}two", [], []),
        ],
        [Person("R-01", $"{Mark} Fishery Co", [$"{Mark} Ltd"], [])],
        [
            Match($"S. {Mark}one", "PAY-01", "W-02"), Match($"V {Mark}", null, "W-01"),
            Match($"the office {Mark}", null, "O-01"), Match($"nobody {Mark}", "BANK-01", null),
            Match($"S. {Mark}one", null, "W-01"),
        ]);

    public MovingClock Clock { get; } = new();

    public SqliteDatabase Database { get; }

    public IKeyWrapping Wrapping { get; }

    public PersonVault Vault { get; }

    public RevealDesk Desk { get; }

    public IReadOnlyList<CustodyDeed> Deeds => deeds;

    /// <summary>Makes the custody log refuse, as when its disk is full.</summary>
    public bool IsLogBroken { get; set; }

    public string KeyPath => folder["wrapping.key"];

    public string FolderPath => folder.FullPath;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public static async Task<KeptPersons> Made(bool isDualControl = true, IKeyWrapping? wrapping = null)
    {
        var kept = new KeptPersons(isDualControl, wrapping);
        await kept.Vault.Keep(Case, Sample, "importer", Now);
        return kept;
    }

    public PersonVault VaultBy(IKeyWrapping wrapping) => new(Database, wrapping, Note, Clock);

    public IEnumerable<string> ActsOn(string about) =>
        deeds.Where(deed => deed.About == about).Select(deed => $"{deed.Act} by {deed.Actor}");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private void Note(IReadOnlyList<CustodyDeed> noted)
    {
        if (IsLogBroken)
        {
            throw new IOException("The log cannot be written.");
        }

        lock (deeds)
        {
            deeds.AddRange(noted);
        }
    }

    private static PersonIdentity Person(string code, string name, string[] spellings, string[] accounts) => new(
        code, new PersonAsWritten(name), [.. spellings.Select(spelling => new PersonAsWritten(spelling))],
        [.. accounts.Select(account => new PersonAsWritten(account))]);

    private static ConfirmedMatch Match(string written, string? exhibit, string? code) => new(
        new PersonAsWritten(written), exhibit, code, "clerk", new LocalDate(2026, 1, 2), $"same name as {Mark}");
}
