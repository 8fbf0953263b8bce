namespace Restitution.Storage.Stores;

/// <summary>Statements on offices to which packages are sealed.</summary>
internal static class RecipientSql
{
    private const string Columns =
        "id as Id, office as Office, certificate as Certificate, fingerprint as Fingerprint, "
        + "valid_until_at as ValidUntilAt, state as State, version as Version, added_at as AddedAt, "
        + "added_by as AddedBy, confirmed_at as ConfirmedAt, confirmed_by as ConfirmedBy, "
        + "withdrawn_at as WithdrawnAt, withdrawn_by as WithdrawnBy";

    public const string Add =
        """
        insert into share_recipients (id, office, certificate, fingerprint, valid_until_at, state, version, added_at,
            added_by, confirmed_at, confirmed_by, withdrawn_at, withdrawn_by)
        values (@id, @office, @certificate, @fingerprint, @validUntil, @added, 1, @at, @by, null, null, null, null)
        """;

    public const string OfId = $"select {Columns} from share_recipients where id = @id";

    public const string OfFingerprint = $"select {Columns} from share_recipients where fingerprint = @fingerprint";

    public const string All = $"select {Columns} from share_recipients order by added_at desc, id {{page}}";

    public const string Confirm =
        """
        update share_recipients set state = @confirmed, confirmed_at = @at, confirmed_by = @by, version = version + 1
        where id = @id and state = @added
        """;

    public const string Withdraw =
        """
        update share_recipients set state = @withdrawn, withdrawn_at = @at, withdrawn_by = @by, version = version + 1
        where id = @id and state <> @withdrawn
        """;
}
