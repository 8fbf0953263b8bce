namespace Restitution.Storage.Custody;

/// <summary>Statements on the custody log. None changes or removes an entry.</summary>
internal static class CustodySql
{
    private const string Columns =
        "number as Number, written_utc as At, actor as Actor, act as Act, case_code as CaseCode, about as About, "
        + "payload_sha256 as PayloadSha256, salt as Salt, previous as Previous, hash as Hash";

    // The row of the head is taken first: two that append at once wait for each other here, and neither is undone.
    public const string TakeHead = "update custody_head set entry_count = entry_count + 1 where id = 1";

    public const string Head = "select entry_count as EntryCount, hash as Hash from custody_head where id = 1";

    public const string WriteHead = "update custody_head set hash = @hash where id = 1";

    public const string Add =
        """
        insert into custody_entries
            (number, written_utc, actor, act, case_code, about, payload_sha256, salt, previous, hash)
        values (@number, @at, @actor, @act, @caseCode, @about, @payload, @salt, @previous, @hash)
        """;

    public const string AddNode =
        "insert into custody_nodes (height, position, hash) values (@height, @position, @hash)";

    public const string LeafHash = "select hash from custody_entries where number = @number";

    public const string NodeHash = "select hash from custody_nodes where height = @height and position = @position";

    public const string OfNumber = "select " + Columns + " from custody_entries where number = @number";

    public const string All = "select " + Columns + " from custody_entries order by number";

    public const string Page = "select " + Columns + " from custody_entries order by number {page}";

    public const string PageOfCase =
        "select " + Columns + " from custody_entries where case_code = @caseCode order by number {page}";

    public const string OfExhibit =
        "select " + Columns + " from custody_entries where case_code = @caseCode and about = @about order by number";

    public const string CountOfCase = "select count(*) from custody_entries where case_code = @caseCode";
}
