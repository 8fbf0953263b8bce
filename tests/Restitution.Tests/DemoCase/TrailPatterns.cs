namespace Restitution.Tests.DemoCase;

/// <summary>The kinds of patterns that are planted in the money trail, as truth-money.json names them.</summary>
internal static class TrailPatterns
{
    public const string FeesInBurst = "fees in a burst";
    public const string PayDrawnSameDay = "pay of several drawn the same day by one";
    public const string ProceedsPastTheCompany = "price of the catch past the company";
    public const string RoundTrip = "round trip";

    /// <summary>Innocent: the cook draws for two who are at work, and both sign for it.</summary>
    public const string CookDraws = "innocent: the cook draws for others, who sign";

    /// <summary>Innocent: the house staff earn the same and are paid on one day.</summary>
    public const string IdenticalOnPayday = "innocent: equal wages on one payday";

    /// <summary>Innocent: ice comes in equal loads at one price.</summary>
    public const string EqualIce = "innocent: equal loads of ice";

    /// <summary>Innocent: two brothers live in one house and share a telephone.</summary>
    public const string Brothers = "innocent: brothers with one telephone and one address";

    /// <summary>Innocent: equal sums of the same days that have nothing to do with each other.</summary>
    public const string EqualButNoTransfer = "innocent: equal sums, no transfer";

    /// <summary>
    /// Pairs of equal sums that the investigator rejects: a school fee and nets sold, and costs of the house beside
    /// what a cold store paid the company. The program proposes the first alone: cash drawn names nobody.
    /// </summary>
    public static IReadOnlyList<(string Debit, string Credit)> ProposedByChance { get; } =
    [
        ("BANK-03:10", "BANK-01:56"), ("BANK-03:29", "BANK-05#Ntry[5]"), ("BANK-03:43", "BANK-01:164"),
        ("BANK-03:113", "BANK-01:447"), ("BANK-03:186", "BANK-01:924"),
    ];
}
