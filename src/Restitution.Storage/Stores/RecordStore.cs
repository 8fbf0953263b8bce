using System.Data.Common;
using NodaTime;
using Restitution.Storage.Databases;

namespace Restitution.Storage.Stores;

/// <summary>One record of an exhibit, as a list of records shows it.</summary>
/// <remarks>
/// A view for whoever may open the case: a computation reads the exhibit itself. It has no field for a person's name,
/// and the account is written with its last figures only.
/// </remarks>
public sealed record StoredRecord
{
    /// <summary>1-based, in the order in which the exhibit was read, without a hole.</summary>
    public int Number { get; init; }

    /// <summary>Exhibit and place in it, such as <c>BANK-07:214</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>The name of the kind of record.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The day it is about, or the first of the span.</summary>
    public LocalDate? OnDay { get; init; }

    /// <summary>The last day of the span, included.</summary>
    public LocalDate? ToDay { get; init; }

    /// <summary>The code of the worker whom it was matched to.</summary>
    public string? Worker { get; init; }

    public string? Account { get; init; }

    /// <summary>In whole minor units of the currency.</summary>
    public long? AmountMinor { get; init; }

    /// <summary>ISO 4217, three letters.</summary>
    public string? Currency { get; init; }

    public long? BalanceMinor { get; init; }

    public string? Description { get; init; }

    /// <summary>What else the record says, as JSON.</summary>
    public string? Content { get; init; }
}

/// <summary>The records that were read from exhibits.</summary>
public sealed class RecordStore(Database database)
{
    /// <summary>Puts what was read now in the place of what was read before, whole or not at all.</summary>
    /// <param name="records">Numbered from 1 as they come; what their own numbers say is not asked.</param>
    /// <returns>How many there are now.</returns>
    public int ReplaceOfExhibit(Guid exhibitId, IEnumerable<StoredRecord> records, DbTransaction? within = null) =>
        database.Whole(within, transaction =>
        {
            database.Change(RecordSql.RemoveRecords, new { exhibitId }, transaction);
            return database.InsertMany(transaction, RecordSql.Records, records.Select((record, index) => new object?[]
            {
                exhibitId, index + 1, record.Place, record.Kind, record.OnDay, record.ToDay, record.Worker,
                record.Account, record.AmountMinor, record.Currency, record.BalanceMinor, record.Description,
                record.Content,
            }));
        });

    public IReadOnlyList<StoredRecord> OfExhibit(Guid exhibitId, int skip, int take) =>
        database.Rows<StoredRecord>(RecordSql.PageOfRecords, new { exhibitId, skip, last = (long)skip + take });

    public int CountOfExhibit(Guid exhibitId) =>
        database.Row<int>(RecordSql.CountRecords, new { exhibitId });

    public int CountOfCase(Guid caseId) => database.Row<int>(RecordSql.CountRecordsOfCase, new { caseId });
}
