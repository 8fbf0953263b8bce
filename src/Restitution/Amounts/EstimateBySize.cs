using NodaMoney;

namespace Restitution.Amounts;

/// <summary>Puts the amounts of the three readings in order of size, for print.</summary>
/// <remarks>
/// An <see cref="Estimate{T}"/> goes by the worker's claim: its low is the reading that is least for it. What lowers
/// the claim, such as what was paid, is greatest under that reading, and would be printed as a range that falls.
/// </remarks>
public static class EstimateBySize
{
    /// <summary>The least of the three, the likely one, the greatest of the three.</summary>
    public static Estimate<Money> BySize(this Estimate<Money> amounts)
    {
        (Money low, Money likely, Money high) = amounts;
        Money least = low < high ? low : high;
        Money most = low < high ? high : low;
        return new(least < likely ? least : likely, likely, most > likely ? most : likely);
    }
}
