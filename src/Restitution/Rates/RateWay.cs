using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Rates;

/// <summary>The rates by which one amount is brought over, and the day they were asked for, or the gap.</summary>
/// <param name="Missing">Null exactly when there is a path.</param>
public readonly record struct RateWay(RatePath? Path, LocalDate AskedOn, Gap? Missing)
{
    /// <summary>Why an amount on the way to money is what it is, unrounded; of a way that has a path.</summary>
    public Reason Told(UnroundedMoney original, RateRule rule) => ConversionReason.By(
        original, Path!.Value.Of(original), null, Path.Value, AskedOn, rule, Basis.Document);
}
