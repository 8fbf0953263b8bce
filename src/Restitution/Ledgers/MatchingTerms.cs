using Restitution.Dates;
using Restitution.Rates;

namespace Restitution.Ledgers;

/// <summary>The bounds within which a debit and a credit may be one transfer; each is printed.</summary>
/// <remarks>They narrow what is proposed to a person and decide nothing: a person confirms or rejects.</remarks>
public sealed record MatchingTerms
{
    /// <summary>The bounds of this program where a case states none: the one place of them.</summary>
    public static MatchingTerms Default { get; } = new();

    /// <summary>The days on which banks book.</summary>
    public BusinessDays Calendar { get; init; } = BusinessDays.WithoutHolidays;

    /// <summary>How many business days after the debit a credit may be booked, the last included.</summary>
    public int DaysAfterMost { get; init; } = 3;

    /// <summary>How many business days before it, where banks close their days at other hours.</summary>
    public int DaysBeforeMost { get; init; } = 1;

    /// <summary>The most that may be kept back as a fee, as a share of the debit, included.</summary>
    public decimal FeeFractionMost { get; init; } = 0.03m;

    /// <summary>How far a credit may be from what the debit comes to at the rate on record, as a share.</summary>
    public decimal RateFractionMost { get; init; } = 0.03m;

    /// <summary>The most parts of a payment that are looked for where no reference joins them.</summary>
    public int PartsMost { get; init; } = 3;

    /// <summary>The most bookings of one account among which parts are looked for.</summary>
    public int PoolMost { get; init; } = 24;

    /// <summary>
    /// The most credits that are held against one debit; beyond, only those that its words or reference name.
    /// </summary>
    public int CandidatesMost { get; init; } = 50;

    /// <summary>The least score (<see cref="TransferScore"/>) of what is proposed, of 100.</summary>
    public int ScoreLeast { get; init; } = 50;

    /// <summary>Who chose other bounds than those of this program for a case; blank for nobody.</summary>
    public string ChosenBy { get; init; } = "";

    /// <summary>Why; blank where nobody chose.</summary>
    public string Reason { get; init; } = "";

    /// <summary>By which rates amounts in two currencies are compared; without them they are not.</summary>
    public Exchange Exchange { get; init; } = Exchange.None;
}
