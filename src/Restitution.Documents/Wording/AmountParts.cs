using NodaMoney;

namespace Restitution.Documents;

/// <summary>Whole major units and the minor units left over, for putting an amount into words.</summary>
/// <param name="MinorInWhole">Minor units in one major unit: 100 for the baht, 1 for the dong.</param>
internal readonly record struct AmountParts(bool IsNegative, long Whole, long Minor, long MinorInWhole)
{
    public static AmountParts Of(Money amount)
    {
        decimal magnitude = Math.Abs(amount.Amount);
        decimal whole = decimal.Truncate(magnitude);
        long minorInWhole = (long)(1m / amount.Currency.MinimalAmount);
        return new(amount.Amount < 0m, (long)whole, (long)((magnitude - whole) * minorInWhole), minorInWhole);
    }
}
