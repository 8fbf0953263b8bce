using System.Security.Cryptography;
using Restitution.Storage.Databases;

namespace Restitution.Storage.IdentityVault;

/// <summary>Wraps the keys of persons by the newest wrapping key: of those that stand and of those put aside.</summary>
internal static class KeyTurning
{
    private const int KeysAtOnce = 200;

    /// <returns>How many keys were wrapped anew.</returns>
    public static async Task<int> Rewrap(Database database, IKeyWrapping wrapping, CancellationToken cancellation)
    {
        string keyId = wrapping.CurrentKeyId;
        int count = 0;
        (string afterCase, string afterCode) = ("", "");
        while (database.Rows<KeyRow>(
            PersonSql.KeysNotWrappedBy, new { keyId, afterCase, afterCode, skip = 0, take = KeysAtOnce })
            is { Count: > 0 } rows)
        {
            foreach (KeyRow row in rows)
            {
                count += await Rewrap(database, wrapping, row, cancellation).ConfigureAwait(false);
            }

            (afterCase, afterCode) = (rows[^1].CaseCode, rows[^1].Code);
        }

        return count + await RewrapAside(database, wrapping, cancellation).ConfigureAwait(false);
    }

    // What was wrapped anew is not found again; a round that does nothing is the last.
    private static async Task<int> RewrapAside(
        Database database, IKeyWrapping wrapping, CancellationToken cancellation)
    {
        var wanted = new { keyId = wrapping.CurrentKeyId, skip = 0, take = KeysAtOnce };
        int count = 0;
        for (int before = -1; before != count;)
        {
            before = count;
            foreach (KeyRow row in database.Rows<KeyRow>(ReplacementSql.KeysAsideNotWrappedBy, wanted))
            {
                count += await Rewrap(database, wrapping, row, cancellation).ConfigureAwait(false);
            }
        }

        return count;
    }

    private static async Task<int> Rewrap(
        Database database, IKeyWrapping wrapping, KeyRow row, CancellationToken cancellation)
    {
        byte[] dataKey = await wrapping.Unwrap(new WrappedKey(row.KeyId, row.Wrapped), cancellation)
            .ConfigureAwait(false);
        try
        {
            WrappedKey anew = await wrapping.Wrap(dataKey, cancellation).ConfigureAwait(false);
            var values = new
            {
                id = row.ReplacementId ?? Guid.Empty, caseCode = row.CaseCode, code = row.Code, version = row.Version,
                earlierKeyId = row.KeyId, keyId = anew.KeyId, wrapped = anew.Wrapped,
            };
            return row.ReplacementId is null
                ? database.Change(PersonSql.Rewrap, values) : database.Change(ReplacementSql.RewrapAside, values);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(dataKey);
        }
    }
}
