namespace Restitution.Storage.Stores;

/// <summary>Statements on exhibits.</summary>
internal static class ExhibitSql
{
    private const string Columns =
        "id as Id, case_id as CaseId, code as Code, file_name as FileName, sha256 as Sha256, "
        + "byte_count as ByteCount, received_on as ReceivedOn, custodian as Custodian, vaulted_as as VaultedAs, "
        + "state as State, told as Told, rows_received as RowsReceived, rows_accepted as RowsAccepted, "
        + "rows_quarantined as RowsQuarantined, rows_duplicate as RowsDuplicate, rows_ignored as RowsIgnored, "
        + "version as Version, added_at as AddedAt, added_by as AddedBy, changed_at as ChangedAt";

    public const string Add =
        """
        insert into exhibits (id, case_id, code, file_name, sha256, byte_count, received_on, custodian, vaulted_as,
            state, told, rows_received, rows_accepted, rows_quarantined, rows_duplicate, rows_ignored, version,
            added_at, added_by, changed_at)
        values (@id, @caseId, @code, @fileName, @sha256, @byteCount, @receivedOn, @custodian, @vaultedAs,
            @state, null, 0, 0, 0, 0, 0, 1, @at, @by, @at)
        """;

    public const string OfId = $"select {Columns} from exhibits where id = @id";

    public const string OfCode = $"select {Columns} from exhibits where case_id = @caseId and code = @code";

    public const string OfBytes = $"select {Columns} from exhibits where case_id = @caseId and sha256 = @sha256";

    public const string OfCase = $"select {Columns} from exhibits where case_id = @caseId order by code {{page}}";

    public const string CountOfCase =
        "select count(*) as Number, coalesce(sum(byte_count), 0) as ByteCount from exhibits where case_id = @caseId";

    public const string Tell =
        """
        update exhibits set state = @state, told = @told, rows_received = @received, rows_accepted = @accepted,
            rows_quarantined = @quarantined, rows_duplicate = @duplicate, rows_ignored = @ignored,
            version = version + 1, changed_at = @at
        where id = @id and version = @expected
        """;
}
