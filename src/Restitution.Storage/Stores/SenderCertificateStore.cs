using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;

namespace Restitution.Storage.Stores;

/// <summary>The certificate of each key elsewhere that signs packages: one, whichever process made it.</summary>
/// <remarks>Recipients know an installation by it, and no two signatures over the same text are alike.</remarks>
public sealed class SenderCertificateStore(Database database, IClock clock)
{
    /// <summary>Null where none was made yet.</summary>
    /// <param name="key">The address of the key, with its version.</param>
    public byte[]? OfKey(string key) => database.Row<byte[]>(SenderCertificateSql.OfKey, new { key });

    /// <summary>Keeps the certificate.</summary>
    /// <returns>It, or the one that another process kept before.</returns>
    public byte[] Add(string key, byte[] certificate)
    {
        try
        {
            database.Change(SenderCertificateSql.Add, new { key, certificate, at = clock.GetCurrentInstant() });
            return certificate;
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault))
        {
            return OfKey(key)!;
        }
    }
}
