using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>What the law on file says of one red flag: that it is looked for, and from how many rows on.</summary>
/// <param name="Id">The id of the law file that states the rule.</param>
/// <param name="Authorities">The rule and each threshold, as the law on file answered them.</param>
public sealed record RedFlagRule(RedFlagKind Kind, string Id, IReadOnlyList<Authority> Authorities)
{
    public int CountLeast { get; init; }

    /// <summary>At most so many days after the first row.</summary>
    public int DaysMost { get; init; }

    public decimal FractionLeast { get; init; }

    /// <summary>The amounts from which the law on file has banks report cash, by day and currency.</summary>
    public IReadOnlyList<CashReport> CashReports { get; init; } = [];
}

/// <summary>From which amount banks report cash, in one currency, while a provision is in force.</summary>
/// <param name="Currency">As the unit of the file writes it.</param>
/// <param name="To">The last day for which the file speaks of it, included.</param>
public sealed record CashReport(
    decimal FromAmount, string Currency, NodaTime.LocalDate From, NodaTime.LocalDate To, Authority Authority);

/// <summary>Red flags as the law on file names them.</summary>
public static class RedFlagKinds
{
    public static IReadOnlyList<RedFlagKind> All { get; } = Enum.GetValues<RedFlagKind>();

    /// <summary>The name of the law file, without its folder.</summary>
    public static string FileOf(RedFlagKind kind) => kind switch
    {
        RedFlagKind.PayDrawnSameDay => "red-flag-pay-drawn-same-day",
        RedFlagKind.ManyWorkersOneAccount => "red-flag-many-workers-one-account",
        RedFlagKind.ManyWorkersOneAddress => "red-flag-many-workers-one-address",
        RedFlagKind.ManyWorkersOnePhone => "red-flag-many-workers-one-phone",
        RedFlagKind.IdenticalAmounts => "red-flag-identical-amounts",
        RedFlagKind.FeesInBursts => "red-flag-fees-in-bursts",
        RedFlagKind.ControllersRemittances => "red-flag-controllers-remittances",
        RedFlagKind.CashOutSoonAfterCredit => "red-flag-cash-out-soon-after-credit",
        RedFlagKind.RoundTrip => "red-flag-round-trip",
        RedFlagKind.JustBelowThreshold => "red-flag-just-below-threshold",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a known red flag."),
    };

    /// <summary>The word of the thresholds' tables, and a part of each flag's id.</summary>
    public static string KeyOf(RedFlagKind kind) => FileOf(kind)["red-flag-".Length..];

    internal static bool NeedsCount(RedFlagKind kind) => kind != RedFlagKind.RoundTrip;

    internal static bool NeedsDays(RedFlagKind kind) => kind is RedFlagKind.FeesInBursts
        or RedFlagKind.CashOutSoonAfterCredit or RedFlagKind.RoundTrip or RedFlagKind.JustBelowThreshold;

    internal static bool NeedsFraction(RedFlagKind kind) => kind is RedFlagKind.PayDrawnSameDay
        or RedFlagKind.CashOutSoonAfterCredit or RedFlagKind.RoundTrip or RedFlagKind.JustBelowThreshold;
}
