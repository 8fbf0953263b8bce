using NodaMoney;

namespace Restitution.Amounts;

/// <summary>Shares one amount out so that the shares are whole minor units and sum to it exactly.</summary>
/// <remarks>
/// Largest remainder: each share is cut down to a minor unit, and the units left over go one each to the largest
/// remainders, ties to the earlier share. No share has another sign than the whole.
/// </remarks>
public static class Apportionment
{
    /// <param name="whole">What is shared; may be negative.</param>
    /// <param name="weights">One for each share, none negative, at least one above zero.</param>
    public static IReadOnlyList<Money> ByLargestRemainder(Money whole, IReadOnlyList<decimal> weights)
    {
        decimal minorUnit = whole.Currency.MinimalAmount;
        decimal[] units = Units(Math.Abs(whole.Amount) / minorUnit, weights);
        int sign = whole.Amount < 0m ? -1 : 1;
        return [.. units.Select(count => new Money(sign * count * minorUnit, whole.Currency))];
    }

    /// <summary>Shares of one, in whole steps of <paramref name="step"/>, which sum to one exactly.</summary>
    /// <param name="weights">One for each share, none negative, at least one above zero.</param>
    /// <param name="step">What a share is counted in, such as 0.0001; one is a whole number of it.</param>
    public static IReadOnlyList<decimal> FractionsByLargestRemainder(IReadOnlyList<decimal> weights, decimal step) =>
        [.. Units(1m / step, weights).Select(count => count * step)];

    private static decimal[] Units(decimal unitsToShare, IReadOnlyList<decimal> weights)
    {
        decimal allWeights = weights.Sum();
        if (weights.Any(weight => weight < 0m) || allWeights == 0m)
        {
            throw new ArgumentException("Weights are zero or more, and one is above zero.", nameof(weights));
        }

        decimal[] exact = [.. weights.Select(weight => unitsToShare * weight / allWeights)];
        decimal[] units = [.. exact.Select(decimal.Floor)];
        int leftOver = (int)(unitsToShare - units.Sum());

        foreach (int index in Enumerable.Range(0, exact.Length)
            .Where(index => weights[index] > 0m)
            .OrderByDescending(index => exact[index] - units[index])
            .ThenBy(index => index)
            .Take(leftOver))
        {
            units[index] += 1m;
        }

        return units;
    }
}
