using System.Data.Common;
using System.Text;
using Restitution.Storage.Databases;

namespace Restitution.Storage.Stores;

/// <summary>One row set aside, whole.</summary>
public sealed record StoredQuarantinedRow
{
    /// <summary>1-based, in the order in which the exhibit was read, without a hole.</summary>
    public int Number { get; init; }

    public string Place { get; init; } = "";

    /// <summary>The row as it was, in UTF-8: a text column would end at the first NUL of a hostile file.</summary>
    public byte[] RawUtf8 { get; init; } = [];

    /// <summary>All that is wrong with it, as JSON.</summary>
    public string Faults { get; init; } = "";

    /// <summary>In whole minor units, where that much could be read.</summary>
    public long? AmountMinor { get; init; }

    public string? Currency { get; init; }

    public string RawText => Encoding.UTF8.GetString(RawUtf8);
}

/// <summary>The rows of exhibits that were set aside.</summary>
public sealed class QuarantineStore(Database database)
{
    /// <summary>Puts what was set aside now in the place of what was before, whole or not at all.</summary>
    /// <param name="rows">Numbered from 1 as they come.</param>
    /// <returns>How many there are now.</returns>
    public int ReplaceOfExhibit(
        Guid exhibitId, IEnumerable<StoredQuarantinedRow> rows, DbTransaction? within = null) =>
        database.Whole(within, transaction =>
        {
            database.Change(RecordSql.RemoveQuarantined, new { exhibitId }, transaction);
            return database.InsertMany(transaction, RecordSql.Quarantined, rows.Select((row, index) => new object?[]
            {
                exhibitId, index + 1, row.Place, row.RawUtf8, row.Faults, row.AmountMinor, row.Currency,
            }));
        });

    public IReadOnlyList<StoredQuarantinedRow> OfExhibit(Guid exhibitId, int skip, int take) =>
        database.Rows<StoredQuarantinedRow>(
            RecordSql.PageOfQuarantined, new { exhibitId, skip, last = (long)skip + take });

    public int CountOfExhibit(Guid exhibitId) =>
        database.Row<int>(RecordSql.CountQuarantined, new { exhibitId });
}
