using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Rates;

/// <summary>An amount brought into another currency, once, with the rates it was brought by.</summary>
/// <remarks>
/// Amount times rate, divided by the units the rate is quoted for; through a third currency both rates are multiplied
/// and all units divided by once, last. Rounded once, to the minor unit of the new currency, by the rule that the case
/// names. An amount that is in the currency already stays as it is. Worked examples:
/// <c>fixtures/worked-examples/conversion.json</c>.
/// </remarks>
public static class Conversion
{
    /// <param name="on">The day whose rate is asked for.</param>
    /// <param name="figure">The id of the figure that a gap names.</param>
    public static Reckoned<Money, TWhy> Of<TWhy>(
        Money original, Currency into, LocalDate on, RateBook book, RateRule rule, Basis basis, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        if (original.Currency == into)
        {
            return Reckoned<Money, TWhy>.Of(
                original, basis, TWhy.IsTold ? TWhy.Tell(ConversionReason.Same(original, basis)) : default);
        }

        RateAnswer answer = book.Find(original.Currency, into, on, rule);
        return answer.Path is { } path
            ? By<TWhy>(original, path, on, rule, basis)
            : Reckoned<Money, TWhy>.Lacking(
                [RateGap.For(answer.Lack!, UnroundedMoney.From(original), into, on, rule, figure)]);
    }

    /// <summary>The same by rates that were found.</summary>
    internal static Reckoned<Money, TWhy> By<TWhy>(
        Money original, RatePath path, LocalDate on, RateRule rule, Basis basis)
        where TWhy : struct, IWhy<TWhy>
    {
        Money converted = Rounding.By(rule.Rounding, path.Of(UnroundedMoney.From(original)));
        TWhy because = TWhy.IsTold
            ? TWhy.Tell(ConversionReason.By(
                UnroundedMoney.From(original), UnroundedMoney.From(converted), rule.Rounding, path, on, rule, basis))
            : default;
        return Reckoned<Money, TWhy>.Of(converted, basis, because);
    }
}
