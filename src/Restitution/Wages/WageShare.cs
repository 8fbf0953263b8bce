using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>How a wage becomes the pay of a minute or of a day: what it is multiplied by, then divided by.</summary>
/// <remarks>
/// Kept as two numbers, because the hourly wage by itself is often a repeating decimal: the pay is multiplied out first
/// and divided once.
/// </remarks>
/// <param name="Statement">The statement of a reason whose formula has this shape.</param>
public readonly record struct WageShare(decimal Times, decimal Divisor, Statement Statement)
{
    /// <summary>The pay of so many minutes or days at a multiple.</summary>
    public UnroundedMoney Of(UnroundedMoney wage, decimal multiple, int count) =>
        (Times == 1m ? wage * multiple * count : wage * Times * multiple * count) / Divisor;

    /// <summary>The wage by this basis that comes to as much as a wage by another.</summary>
    /// <param name="other">The share of the other wage for the same minute or day.</param>
    public UnroundedMoney FromOther(UnroundedMoney otherWage, WageShare other) =>
        otherWage * other.Times * Divisor / (other.Divisor * Times);
}
