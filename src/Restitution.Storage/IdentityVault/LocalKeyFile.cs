using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using Restitution.Storage.Vault;

namespace Restitution.Storage.IdentityVault;

/// <summary>Wrapping keys in a file of this machine, which its owner alone may read.</summary>
/// <remarks>
/// AES-256 in Galois/counter mode, the identifier of the key bound to what it wraps. The newest key wraps; earlier ones
/// unwrap until they are dropped. A file that others may read is refused, where the system knows owners. It lies
/// outside the folder of the identities, and is copied apart from them.
/// </remarks>
public sealed class LocalKeyFile : IKeyWrapping
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly IReadOnlyList<Key> keys;

    private LocalKeyFile(IReadOnlyList<Key> keys) => this.keys = keys;

    public string CurrentKeyId => keys[^1].Id;

    /// <summary>Opens the file, or makes it with a first key where there is none.</summary>
    public static LocalKeyFile OpenOrCreate(string path, IClock clock)
    {
        if (!File.Exists(path))
        {
            Put(path, [NewKey(clock)]);
        }

        return Open(path);
    }

    /// <exception cref="Refusals.RefusedException">
    /// There is no such file, others may read it, or it holds no keys.
    /// </exception>
    public static LocalKeyFile Open(string path) => new(Read(path));

    /// <summary>
    /// Adds a key, which wraps from then on. Rewrap what the earlier ones wrapped, then drop them.
    /// </summary>
    public static LocalKeyFile AddKey(string path, IClock clock)
    {
        Put(path, [.. Read(path), NewKey(clock)]);
        return Open(path);
    }

    /// <summary>
    /// Destroys every key but the newest. What only they wrapped can never be opened again: an erased identity in an
    /// old copy of the database among it.
    /// </summary>
    public static LocalKeyFile DropEarlierKeys(string path)
    {
        Put(path, [Read(path)[^1]]);
        return Open(path);
    }

    public Task<WrappedKey> Wrap(ReadOnlyMemory<byte> dataKey, CancellationToken cancellation)
    {
        byte[] wrapped = new byte[NonceBytes + dataKey.Length + TagBytes];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(keys[^1].Bytes, TagBytes);
        cipher.Encrypt(
            wrapped.AsSpan(0, NonceBytes), dataKey.Span, wrapped.AsSpan(NonceBytes, dataKey.Length),
            wrapped.AsSpan(^TagBytes..), BoundTo(CurrentKeyId));
        return Task.FromResult(new WrappedKey(CurrentKeyId, wrapped));
    }

    public Task<byte[]> Unwrap(WrappedKey wrapped, CancellationToken cancellation)
    {
        Key key = keys.FirstOrDefault(key => key.Id == wrapped.KeyId) ?? throw IdentityRefusals.KeyUnusable(
            "that the key which wrapped this is not in the file", $"the key {wrapped.KeyId}",
            "put the key file back from its own copy; if the key was dropped on purpose, the identity is gone");
        byte[] bytes = wrapped.Wrapped;
        if (bytes.Length < NonceBytes + TagBytes)
        {
            throw Changed();
        }

        byte[] dataKey = new byte[bytes.Length - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(key.Bytes, TagBytes);
            cipher.Decrypt(
                bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, dataKey.Length), bytes.AsSpan(^TagBytes..),
                dataKey, BoundTo(key.Id));
            return Task.FromResult(dataKey);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Changed();
        }
    }

    public override string ToString() => $"(a key file; {CurrentKeyId})";

    private static Refusals.RefusedException Changed() => IdentityRefusals.KeyUnusable(
        "wrapped bytes that this key does not open", "the wrapped key as it was kept", "put the row back from a copy");

    private static byte[] BoundTo(string keyId) => Encoding.UTF8.GetBytes($"restitution data key\n{keyId}");

    private static Key NewKey(IClock clock) => new(
        Guid.CreateVersion7(clock.GetCurrentInstant().ToDateTimeOffset()).ToString("N"),
        InstantPattern.General.Format(clock.GetCurrentInstant()), RandomNumberGenerator.GetBytes(KeyBytes));

    private static IReadOnlyList<Key> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw IdentityRefusals.KeyUnusable(
                "no key file", "the file that was made when the first identity was kept",
                "correct its path, or put it back from its copy");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerAlone) != 0)
        {
            throw IdentityRefusals.KeyUnusable(
                "a key file that others may read", "mode 600: its owner alone",
                "set the mode to 600; if others could read it, add a key, rewrap and drop the earlier ones");
        }

        try
        {
            if (JsonSerializer.Deserialize<Keys>(File.ReadAllBytes(path), Options) is { All.Count: > 0 } kept
                && kept.All.All(key => key.Bytes.Length == KeyBytes && key.Id.Length > 0))
            {
                return kept.All;
            }
        }
        catch (JsonException)
        {
            // The platform's message may quote the text.
        }

        throw IdentityRefusals.KeyUnusable(
            "a file that holds no keys", "the key file as it was written", "put it back from its copy");
    }

    // Beside it first, for its owner alone, then in its place in one step: a crash leaves the one or the other.
    private static void Put(string path, IReadOnlyList<Key> keys)
    {
        string full = Path.GetFullPath(path);
        string beside = $"{full}.{Guid.CreateVersion7():N}.part";
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(new Keys(keys), Options);
        SyncedFiles.Write(beside, text);
        CryptographicOperations.ZeroMemory(text);
        File.Move(beside, full, overwrite: true);
        SyncedFiles.Sync(Path.GetDirectoryName(full)!);
    }

    private sealed record Keys(IReadOnlyList<Key> All);

    private sealed record Key(string Id, string MadeAt, byte[] Bytes)
    {
        public override string ToString() => Id;
    }
}
