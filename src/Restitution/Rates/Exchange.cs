using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Rates;

/// <summary>The rates of one case and the rule by which they are chosen: the one way into another currency.</summary>
/// <remarks>
/// <code>
/// Reckoned&lt;Money, TWhy&gt; fee = exchange.Of&lt;TWhy&gt;(
///     receipt.Amount, claimCurrency, MoneyDays.Paid(receipt.PaidOn), Basis.Document, "W-03/fees");
/// </code>
/// An amount in the currency already comes back as it is, rates or none.
/// </remarks>
/// <param name="Rule">Null where the case states none: then every other currency is a gap.</param>
public sealed record Exchange(RateBook Book, RateRule? Rule)
{
    /// <summary>No rates: amounts in another currency are gaps.</summary>
    public static Exchange None { get; } = new(RateBook.Empty, null);

    /// <summary>The amount in a currency by the convention of the case, or the gap.</summary>
    public Reckoned<Money, TWhy> Of<TWhy>(Money original, Currency into, MoneyDays days, Basis basis, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        (RateRule rule, LocalDate? on) = Rule is { } stated
            ? (stated, stated.DayFor(days)) : (NotStated, days.PaidOn ?? days.DueOn);
        if (original.Currency == into)
        {
            return Conversion.Of<TWhy>(original, into, default, Book, rule, basis, figure);
        }

        return on is { } day
            ? Conversion.Of<TWhy>(original, into, day, Book, rule, basis, figure)
            : Reckoned<Money, TWhy>.Lacking(
            [
                new Gap(GapKind.RateDayMissing, figure,
                    [
                        Operand.Of(original), new Operand.Code(into.Code),
                        new Operand.Term($"rate-convention.{rule.Convention}"),
                    ]),
            ]);
    }

    /// <summary>
    /// The amount with its rates, for a record that is kept; exactly one of the two. Of an amount in another currency.
    /// </summary>
    public (ConvertedAmount? Converted, Gap? Missing) Kept(
        Money original, Currency into, MoneyDays days, string figure)
    {
        if (Of<Untold>(original, into, days, Basis.Document, figure) is { Missing: [var gap, ..] })
        {
            return (null, gap);
        }

        LocalDate on = Rule!.DayFor(days)!.Value;
        RatePath path = Book.Find(original.Currency, into, on, Rule).Path!.Value;
        Money converted = Rounding.By(Rule.Rounding, path.Of(UnroundedMoney.From(original)));
        return (new ConvertedAmount(original, converted, path, on, Rule), null);
    }

    /// <summary>The same rates by another convention.</summary>
    public Exchange By(RateConvention convention) =>
        this with { Rule = Rule is null ? null : Rule with { Convention = convention } };

    // Asked of an empty book, so that nothing of it is ever used.
    private static readonly RateRule NotStated =
        new(RateConvention.PaymentDay, RateKind.Official, 0, RoundingRule.HalfUpToMinorUnit);
}
