namespace Restitution.Storage.Stores;

/// <summary>Statements on the register of parties across cases.</summary>
internal static class RegisterSql
{
    public const string NumberLast = "select coalesce(max(number), 0) from party_register";

    public const string Add =
        """
        insert into party_register (number, one_party, other_party, is_same, decided_by, decided_on, reason, added_at)
        values (@number, @one, @other, @isSame, @by, @on, @reason, @at)
        """;

    public const string All =
        """
        select one_party as One, other_party as Other, is_same as IsSame, decided_by as DecidedBy,
            decided_on as DecidedOn, reason as Reason
        from party_register order by number
        """;
}
