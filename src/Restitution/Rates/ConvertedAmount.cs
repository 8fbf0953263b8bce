using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Rates;

/// <summary>
/// An amount of a record in the claim's currency, with what it was and the rates it was brought over by.
/// </summary>
public sealed record ConvertedAmount(Money Original, Money Amount, RatePath Path, LocalDate AskedOn, RateRule Rule)
{
    /// <summary>A part of what it was, by the same rates; rounded by itself.</summary>
    /// <param name="part">In the currency of the original.</param>
    public ConvertedAmount WithPart(decimal part) => this with
    {
        Original = new Money(part, Original.Currency),
        Amount = Rounding.By(Rule.Rounding, Path.Of(new UnroundedMoney(part, Original.Currency))),
    };

    public Reason Told(Basis basis) => ConversionReason.By(
        UnroundedMoney.From(Original), UnroundedMoney.From(Amount), Rule.Rounding, Path, AskedOn, Rule, basis);
}
