using NodaMoney;
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

    /// <summary>The amount in a currency by the convention of the case, rounded, or the gap.</summary>
    public Reckoned<Money, TWhy> Of<TWhy>(Money original, Currency into, MoneyDays days, Basis basis, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        if (original.Currency == into)
        {
            return Conversion.Of<TWhy>(original, into, default, Book, Rule ?? NotStated, basis, figure);
        }

        RateWay way = WayOf(UnroundedMoney.From(original), into, days, figure);
        return way.Path is { } path
            ? Conversion.By<TWhy>(original, path, way.AskedOn, Rule!, basis)
            : Reckoned<Money, TWhy>.Lacking([way.Missing!]);
    }

    /// <summary>
    /// The amount with its rates, for a record that is kept; exactly one of the two. Of an amount in another currency.
    /// </summary>
    public (ConvertedAmount? Converted, Gap? Missing) Kept(
        Money original, Currency into, MoneyDays days, string figure)
    {
        RateWay way = WayOf(UnroundedMoney.From(original), into, days, figure);
        return way.Path is { } path
            ? (new ConvertedAmount(
                original, Rounding.By(Rule!.Rounding, path.Of(UnroundedMoney.From(original))), path, way.AskedOn, Rule),
                null)
            : (null, way.Missing);
    }

    /// <summary>
    /// The amount in a currency with its rates, which are null where it was in it; nothing where a gap was added.
    /// </summary>
    public (Money Amount, ConvertedAmount? Converted)? OrGap(
        Money original, Currency into, MoneyDays days, string figure, ICollection<Gap> gaps)
    {
        if (original.Currency == into)
        {
            return (original, null);
        }

        (ConvertedAmount? converted, Gap? missing) = Kept(original, into, days, figure);
        if (missing is not null)
        {
            gaps.Add(missing);
        }

        return converted is null ? null : (converted.Amount, converted);
    }

    /// <summary>The rates by which an amount in another currency is brought over, or the gap.</summary>
    public RateWay WayOf(UnroundedMoney original, Currency into, MoneyDays days, string figure)
    {
        RateRule rule = Rule ?? NotStated;
        if (rule.DayFor(days) is not { } on)
        {
            return new RateWay(null, default, new Gap(GapKind.RateDayMissing, figure,
                [
                    Operand.Of(original), new Operand.Code(into.Code),
                    new Operand.Term($"rate-convention.{rule.Convention}"),
                ]));
        }

        RateAnswer answer = (Rule is null ? RateBook.Empty : Book).Find(original.Currency, into, on, rule);
        return new RateWay(
            answer.Path, on,
            answer.Path is null ? RateGap.For(answer.Lack!, original, into, on, rule, figure) : null);
    }

    /// <summary>The same rates by another convention.</summary>
    public Exchange By(RateConvention convention) =>
        this with { Rule = Rule is null ? null : Rule with { Convention = convention } };

    // Asked of an empty book, so that nothing of it is ever used.
    private static readonly RateRule NotStated =
        new(RateConvention.PaymentDay, RateKind.Official, 0, RoundingRule.HalfUpToMinorUnit);
}
