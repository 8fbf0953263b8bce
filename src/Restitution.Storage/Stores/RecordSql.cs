using Restitution.Storage.Databases;

namespace Restitution.Storage.Stores;

/// <summary>Statements on the rows that were read from exhibits, accepted and set aside.</summary>
internal static class RecordSql
{
    public static readonly TableColumns Records = new(
        "records",
        [
            "exhibit_id", "number", "place", "kind", "on_day", "to_day", "worker", "account", "amount_minor",
            "currency", "balance_minor", "description", "content",
        ]);

    public static readonly TableColumns Quarantined = new(
        "quarantined_rows",
        ["exhibit_id", "number", "place", "raw_text", "faults", "amount_minor", "currency"]);

    public const string RemoveRecords = "delete from records where exhibit_id = @exhibitId";

    // Numbers are without a hole, so a page deep in the exhibit is found as soon as the first.
    public const string PageOfRecords =
        """
        select number as Number, place as Place, kind as Kind, on_day as OnDay, to_day as ToDay, worker as Worker,
            account as Account, amount_minor as AmountMinor, currency as Currency, balance_minor as BalanceMinor,
            description as Description, content as Content
        from records where exhibit_id = @exhibitId and number > @skip and number <= @last order by number
        """;

    public const string CountRecords = "select count(*) from records where exhibit_id = @exhibitId";

    public const string CountRecordsOfCase =
        "select count(*) from records r join exhibits e on e.id = r.exhibit_id where e.case_id = @caseId";

    public const string RemoveQuarantined = "delete from quarantined_rows where exhibit_id = @exhibitId";

    public const string PageOfQuarantined =
        """
        select number as Number, place as Place, raw_text as RawUtf8, faults as Faults, amount_minor as AmountMinor,
            currency as Currency
        from quarantined_rows where exhibit_id = @exhibitId and number > @skip and number <= @last order by number
        """;

    public const string CountQuarantined = "select count(*) from quarantined_rows where exhibit_id = @exhibitId";
}
