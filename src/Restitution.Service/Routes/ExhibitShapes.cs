using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;
using Restitution.Storage.Vault;

namespace Restitution.Service.Routes;

/// <summary>An exhibit in the register.</summary>
/// <param name="Told">What reading found: refusals with place and remedy, or how each statement came out.</param>
/// <param name="Work">The work that reads it, where this request put it in the queue.</param>
public sealed record ExhibitShown(
    string Code, string FileName, string Sha256, long ByteCount, string? ReceivedOn, string? Custodian,
    ExhibitState State, RowsShown Rows, JsonNode? Told, int Version, string AddedAt, Guid? Work);

/// <summary>How its rows were accounted for: received is the sum of the others.</summary>
public sealed record RowsShown(int Received, int Accepted, int Quarantined, int Duplicate, int Ignored);

/// <param name="BytesPerChunk">Of every chunk but the last.</param>
public sealed record StartUploadBody(string Exhibit, long ByteCount, int BytesPerChunk);

/// <param name="Sha256">Of the whole, in lower-case hexadecimal.</param>
/// <param name="ReceivedOn">Year-month-day.</param>
public sealed record CompleteUploadBody(
    string Sha256, string FileName, string? ReceivedOn = null, string? Custodian = null);

public sealed record UploadShown(
    Guid Id, string Exhibit, long ByteCount, int BytesPerChunk, int ChunkCount, IReadOnlyList<int> ChunksHere,
    bool IsCompleted, string StartedAt);

/// <summary>One record of an exhibit, amounts as text in whole minor units.</summary>
public sealed record RecordShown(
    int Number, string Place, string Kind, string? OnDay, string? ToDay, string? Worker, string? Account,
    string? AmountMinor, string? Currency, string? BalanceMinor, string? Description, JsonNode? Content);

/// <summary>One row set aside, whole, with all that is wrong with it.</summary>
public sealed record QuarantinedShown(
    int Number, string Place, string RawText, JsonNode? Faults, string? AmountMinor, string? Currency);

internal static class ShownExhibits
{
    public static ExhibitShown Shown(this StoredExhibit exhibit, Guid? work = null) => new(
        exhibit.Code, exhibit.FileName, exhibit.Sha256, exhibit.ByteCount,
        exhibit.ReceivedOn is { } day ? LocalDatePattern.Iso.Format(day) : null, exhibit.Custodian, exhibit.State,
        new RowsShown(
            exhibit.RowsReceived, exhibit.RowsAccepted, exhibit.RowsQuarantined, exhibit.RowsDuplicate,
            exhibit.RowsIgnored),
        Json(exhibit.Told), exhibit.Version, exhibit.AddedAt.Text(), work);

    // Of a completed upload every chunk is here, joined: whoever was cut off before the answer sends none again.
    public static UploadShown Shown(this UploadState upload) => new(
        upload.Id, upload.Wish.Address.Exhibit, upload.Wish.ByteCount, upload.Wish.BytesPerChunk, upload.ChunkCount,
        [.. Enumerable.Range(1, upload.ChunkCount).Except(upload.MissingChunks)], upload.Completed is not null,
        upload.StartedAt.Text());

    public static RecordShown Shown(this StoredRecord record) => new(
        record.Number, record.Place, record.Kind, Day(record.OnDay), Day(record.ToDay), record.Worker, record.Account,
        Whole(record.AmountMinor), record.Currency, Whole(record.BalanceMinor), record.Description,
        Json(record.Content));

    public static QuarantinedShown Shown(this StoredQuarantinedRow row) => new(
        row.Number, row.Place, row.RawText, Json(row.Faults), Whole(row.AmountMinor), row.Currency);

    public static JsonNode? Json(string? text) => text is { Length: > 0 } ? JsonNode.Parse(text) : null;

    /// <exception cref="RefusedException">It is no day.</exception>
    public static LocalDate? ReadDay(string? text, string place) => text is null ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day
        : throw new RefusedException(
            RefusedBecause.DayDoesNotExist, place, "what is no day", "a day written year-month-day",
            "correct the day and send it again");

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static string? Whole(long? minorUnits) =>
        minorUnits?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
