using System.Globalization;
using NodaMoney;

namespace Restitution.Storage.Computations;

/// <summary>
/// Money for machines: a point before the decimals that the currency has, no separators, the same everywhere.
/// </summary>
public static class AmountText
{
    public static string Of(Money amount)
    {
        decimal minorUnit = amount.Currency.MinimalAmount;
        int decimals = minorUnit == 0m ? 0 : minorUnit.Scale;
        return amount.Amount.ToString(
            "F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
