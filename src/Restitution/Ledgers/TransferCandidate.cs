using NodaMoney;
using Restitution.Rates;

namespace Restitution.Ledgers;

/// <summary>Bookings that may be one transfer, scored but for whether they are the only ones.</summary>
internal sealed class TransferCandidate(TransferLeg[] debits, TransferLeg[] credits, int amountPoints)
{
    public TransferLeg[] Debits => debits;

    public TransferLeg[] Credits => credits;

    public ConvertedAmount? ByRate { get; init; }

    public IEnumerable<TransferLeg> Legs => debits.Concat(credits);

    /// <summary>The number of business days that is furthest from none.</summary>
    public int BusinessDays { get; } = Pairs(debits, credits)
        .Select(pair => pair.Credit.BusinessDay - pair.Debit.BusinessDay).MaxBy(days => (Math.Abs(days), -days));

    private int Named { get; } = Pairs(debits, credits)
        .Min(pair => Math.Max(pair.Debit.NamedPoints(pair.Credit), pair.Credit.NamedPoints(pair.Debit)));

    private int Reference { get; } = debits[0].Reference.Length > 0
        && debits.Concat(credits).All(leg => leg.Reference == debits[0].Reference) ? TransferScore.ReferenceMost : 0;

    private int Direction => TransferScore.Direction(
        BusinessDays, Pairs(debits, credits).Any(pair => pair.Credit.Entry.On < pair.Debit.Entry.On));

    /// <summary>Whether nothing else could be the other side of any of its bookings.</summary>
    public bool IsOnlyOne { get; set; }

    public int Score => amountPoints + TransferScore.Days(BusinessDays) + Named + Reference + Direction + Uniqueness;

    public TransferMatch Match(TransferState state) => new(state, Entries(debits), Entries(credits))
    {
        Out = Sum(debits),
        In = Sum(credits),
        ByRate = ByRate,
        BusinessDays = BusinessDays,
        Factors = TransferScore.Factors(
            amountPoints, TransferScore.Days(BusinessDays), Named, Reference, Direction, Uniqueness),
    };

    private int Uniqueness => IsOnlyOne ? TransferScore.UniquenessMost : 0;

    private static Money Sum(TransferLeg[] legs) => new(legs.Sum(leg => leg.Size), legs[0].Currency);

    private static AccountEntry[] Entries(TransferLeg[] legs) =>
        [.. legs.OrderBy(leg => leg.Index).Select(leg => leg.Entry)];

    private static IEnumerable<(TransferLeg Debit, TransferLeg Credit)> Pairs(
        TransferLeg[] debits, TransferLeg[] credits) =>
        debits.SelectMany(debit => credits.Select(credit => (debit, credit)));
}
