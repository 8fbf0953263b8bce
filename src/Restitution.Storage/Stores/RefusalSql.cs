namespace Restitution.Storage.Stores;

/// <summary>Statements on refusals.</summary>
internal static class RefusalSql
{
    public const string Add =
        """
        insert into refusals (id, at, subject, act, about, because, status)
        values (@id, @at, @subject, @act, @about, @because, @status)
        """;

    public const string Newest =
        """
        select id as Id, at as At, subject as Subject, act as Act, about as About, because as Because,
            status as Status
        from refusals order by at desc, id {page}
        """;

    public const string Count = "select count(*) from refusals";
}
