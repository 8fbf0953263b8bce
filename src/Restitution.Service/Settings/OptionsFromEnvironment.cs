using System.Globalization;
using NodaTime;
using Restitution.Storage.KeyVaults;
using Restitution.Storage.Refusals;

namespace Restitution.Service.Settings;

/// <summary>Reads the options from variables of the environment, all faults at once.</summary>
/// <remarks>
/// An office is set up by RESTITUTION_AUTHORITY and RESTITUTION_AUDIENCE; without them it is a laptop. A variable that
/// cannot be read is refused and never replaced by what stands otherwise. No value is printed: one may hold a secret.
/// </remarks>
public sealed class OptionsFromEnvironment
{
    private const string Identities = "RESTITUTION_IDENTITIES_KEY";
    private const string Checkpoints = "RESTITUTION_CHECKPOINTS";
    private const string CheckpointsKey = "RESTITUTION_CHECKPOINTS_KEY";
    private const string SharingKey = "RESTITUTION_SHARING_KEY";

    private static readonly string[] OfSignIn = ["RESTITUTION_AUTHORITY", "RESTITUTION_AUDIENCE"];

    private static readonly string[] OfOffices =
        [.. OfSignIn, "RESTITUTION_ADDRESSES", "FUNCTIONS_CUSTOMHANDLER_PORT"];

    private readonly Func<string, string?> variable;
    private readonly List<Refusal> refusals = [];

    private OptionsFromEnvironment(Func<string, string?> variable) => this.variable = variable;

    /// <param name="variable">A variable of the environment; null when it is not set.</param>
    /// <exception cref="RefusedException">A variable cannot be read, or the options do not go together.</exception>
    public static ServiceOptions Read(Func<string, string?> variable, string dataFolder)
    {
        var reader = new OptionsFromEnvironment(variable);
        ServiceOptions options = reader.Options(dataFolder);
        RefusedException.ThrowIfAny(reader.refusals);
        return options.Checked();
    }

    /// <summary>The same for one person on this machine: who signs in and where it listens is not asked.</summary>
    /// <exception cref="RefusedException">A variable cannot be read.</exception>
    public static ServiceOptions ReadForLaptop(Func<string, string?> variable, string dataFolder, int port) =>
        Read(name => OfOffices.Contains(name) ? null : variable(name), dataFolder) with
        {
            DataFolder = dataFolder,
            Addresses = ServiceOptions.ForLaptop(dataFolder, port).Addresses,
        };

    /// <summary>Refuses to serve one person where an office was set up: nobody would have to sign in.</summary>
    /// <exception cref="RefusedException">An issuer or an audience of tokens is set.</exception>
    public static void RefuseOffices(Func<string, string?> variable) => RefusedException.ThrowIfAny(
    [
        .. OfSignIn.Where(name => variable(name) is { Length: > 0 }).Select(name => new Refusal(
            RefusedBecause.ServiceOptionWrong, name, "that offices are to sign in",
            "nothing, since this serves one person without a sign-in",
            "start Restitution.Service for offices, or leave the variable out")),
    ]);

    private ServiceOptions Options(string dataFolder)
    {
        TokenTrust? tokens = Tokens();
        string[]? functions = FunctionsAddress();
        var usual = new ServiceOptions { DataFolder = dataFolder };
        return usual with
        {
            DataFolder = Text("RESTITUTION_DATA") ?? dataFolder,
            Mode = tokens is null && Text("RESTITUTION_AUTHORITY") is null ? ServiceMode.Laptop : ServiceMode.Offices,
            Tokens = tokens,
            Addresses = Text("RESTITUTION_ADDRESSES")?.Split(';', StringSplitOptions.RemoveEmptyEntries)
                ?? functions ?? usual.Addresses,
            SqlServerConnection = Text("RESTITUTION_SQLSERVER"),
            IdentitySqlServerConnection = Text("RESTITUTION_IDENTITIES_SQLSERVER"),
            BlobConnection = Text("RESTITUTION_BLOBS"),
            IdentityKey = KeyOfIdentities(),
            CheckpointPlace = CheckpointPlace(),
            CheckpointVaultKey = SigningVaultKey(CheckpointsKey),
            CheckpointKeyFile = SigningKeyFile(CheckpointsKey),
            SharingVaultKey = SigningVaultKey(SharingKey),
            SharingKeyFile = SigningKeyFile(SharingKey),
            CheckpointEntries = Count("RESTITUTION_CHECKPOINT_ENTRIES", 1) ?? usual.CheckpointEntries,
            TimeZone = TimeZone() ?? usual.TimeZone,
            LeastCell = Count("RESTITUTION_LEAST_CELL", 2) ?? usual.LeastCell,
            TelemetryEndpoint = Address("OTEL_EXPORTER_OTLP_ENDPOINT"),
            DoesWork = Text("RESTITUTION_WORK") is not "elsewhere" && functions is null,
            IsCustomHandler = functions is not null,
            QueueConnection = Text("RESTITUTION_QUEUES"),
            RateAddresses = Addresses("RESTITUTION_RATES"),
            WorkLease = Count("RESTITUTION_WORK_LEASE_SECONDS", 2) is { } seconds
                ? Duration.FromSeconds(seconds) : usual.WorkLease,
            AsksDaily = functions is null,
            Limits = Limits(usual.Limits),
        };
    }

    private ServiceLimits Limits(ServiceLimits usual) => usual with
    {
        RequestsAtOnce = Count("RESTITUTION_REQUESTS_AT_ONCE", 1) ?? usual.RequestsAtOnce,
        RequestsPerSecond = Count("RESTITUTION_REQUESTS_PER_SECOND", 1) ?? usual.RequestsPerSecond,
    };

    private TokenTrust? Tokens()
    {
        Uri? authority = Address("RESTITUTION_AUTHORITY");
        string? audience = Text("RESTITUTION_AUDIENCE");
        if (authority is null || audience is null)
        {
            if (authority is not null)
            {
                Refuse("RESTITUTION_AUDIENCE", "the audience that a token is made for");
            }

            return null;
        }

        return new TokenTrust(authority, audience, Text("RESTITUTION_ROLES_CLAIM") ?? "roles");
    }

    private DateTimeZone? TimeZone() => Text("RESTITUTION_TIME_ZONE") is not { } text ? null
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(text)
            ?? Refused<DateTimeZone>("RESTITUTION_TIME_ZONE", "a time zone by its IANA name, such as Asia/Bangkok");

    private VaultKeyAddress? KeyOfIdentities() => Text(Identities) is not { } text ? null
        : VaultKeyAddress.Read(text) is { Version: null } key ? key
        : Refused<VaultKeyAddress>(
            Identities, "the address of a key of Azure Key Vault, such as https://name.vault.azure.net/keys/identities; "
            + "without a version, because the newest wraps");

    private VaultKeyAddress? SigningVaultKey(string name) =>
        Text(name) is not { } text || Path.IsPathFullyQualified(text) ? null
        : VaultKeyAddress.Read(text) is { Version: not null } key ? key
        : Refused<VaultKeyAddress>(
            name, "the full path of a key file, or the address of a key of Azure Key Vault with its version, "
            + "because another version is another key");

    private string? SigningKeyFile(string name) =>
        Text(name) is { } text && Path.IsPathFullyQualified(text) ? text : null;

    private string? CheckpointPlace() => Text(Checkpoints) is not { } text || ChosenPlaces.IsCheckpointPlace(text)
        ? Text(Checkpoints)
        : Refused<string>(
            Checkpoints, "the full path of a folder, or the address of a blob container without a signature in it");

    private T? Refused<T>(string name, string wanted)
        where T : class
    {
        Refuse(name, wanted);
        return null;
    }

    // The host of Azure Functions tells its custom handler where to listen.
    private string[]? FunctionsAddress() => Count("FUNCTIONS_CUSTOMHANDLER_PORT", 1) is { } port
        ? [string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")]
        : null;

    private string? Text(string name) => variable(name) is { Length: > 0 } text ? text : null;

    private int? Count(string name, int least)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count >= least)
        {
            return count;
        }

        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least}"));
        return null;
    }

    private Uri? Address(string name) => Text(name) is { } text ? Address(name, text) : null;

    private Uri[] Addresses(string name) =>
        [.. (Text(name) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => Address(name, text)).OfType<Uri>()];

    private Uri? Address(string name, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "https" or "http")
        {
            return address;
        }

        Refuse(name, "an address that begins with https:// or http://");
        return null;
    }

    private void Refuse(string name, string wanted) => refusals.Add(new Refusal(
        RefusedBecause.ServiceOptionWrong, name, "another or none", wanted, "set the variable and start again"));
}
