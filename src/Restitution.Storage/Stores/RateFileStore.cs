using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;
using Restitution.Storage.Folders;

namespace Restitution.Storage.Stores;

/// <summary>A file of exchange rates as a source published it.</summary>
public sealed record StoredRateFile
{
    public Guid Id { get; init; }

    /// <summary>The code of the source.</summary>
    public string Source { get; init; } = "";

    public string Sha256 { get; init; } = "";

    /// <summary>The first day with a rate; null where the file was not read.</summary>
    public LocalDate? FirstOn { get; init; }

    /// <summary>The last, included.</summary>
    public LocalDate? LastOn { get; init; }

    public Instant FetchedAt { get; init; }
}

/// <summary>Files of rates that were fetched, each kept whole: a case takes one of them by its digest.</summary>
public sealed class RateFileStore(Database database, IClock clock)
{
    /// <summary>Keeps a file; the same bytes of the same source again are the file that is there.</summary>
    public StoredRateFile Add(
        Guid id, string source, byte[] bytes, LocalDate? firstOn, LocalDate? lastOn, DbTransaction? within = null)
    {
        string sha256 = FileDigest.Of(bytes);
        try
        {
            return database.Whole(within, transaction =>
            {
                if (OfBytes(source, sha256, transaction) is { } there)
                {
                    return there;
                }

                var row = new { id, source, bytes, sha256, firstOn, lastOn, at = clock.GetCurrentInstant() };
                database.Change(RateFileSql.Add, row, transaction);
                return OfBytes(source, sha256, transaction)!;
            });
        }
        catch (DbException fault) when (database.IsDuplicateKey(fault) && within is null)
        {
            return OfBytes(source, sha256, null)!;
        }
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<StoredRateFile> OfSource(string source, int skip, int take) =>
        database.Rows<StoredRateFile>(RateFileSql.OfSource, new { source, skip, take });

    public byte[]? Bytes(Guid id) => database.Row<byte[]>(RateFileSql.Bytes, new { id });

    private StoredRateFile? OfBytes(string source, string sha256, DbTransaction? within) =>
        database.Row<StoredRateFile>(RateFileSql.OfBytes, new { source, sha256 }, within);
}
