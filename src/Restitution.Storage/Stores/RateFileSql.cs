namespace Restitution.Storage.Stores;

/// <summary>Statements on files of rates that were fetched.</summary>
internal static class RateFileSql
{
    private const string Columns =
        "id as Id, source as Source, sha256 as Sha256, first_on as FirstOn, last_on as LastOn, "
        + "fetched_at as FetchedAt";

    public const string Add =
        """
        insert into rates_fetched (id, source, bytes, sha256, first_on, last_on, fetched_at)
        values (@id, @source, @bytes, @sha256, @firstOn, @lastOn, @at)
        """;

    public const string OfBytes =
        $"select {Columns} from rates_fetched where source = @source and sha256 = @sha256";

    public const string OfSource =
        $"select {Columns} from rates_fetched where source = @source order by fetched_at desc, id {{page}}";

    public const string Bytes = "select bytes from rates_fetched where id = @id";
}
