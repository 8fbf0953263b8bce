using System.Globalization;

namespace NodaMoney;

public readonly partial struct Money
{
    private static readonly decimal[] MinorUnitsInOne = [1m, 10m, 100m, 1_000m, 10_000m];

    /// <summary>The amount as a count of the smallest unit: 1250 for THB 12.50, 12500 for VND 12500.</summary>
    /// <remarks>
    /// Exact in both directions. Where ISO 4217 states no minor unit, whole units are counted and a part of one is
    /// refused.
    /// </remarks>
    /// <exception cref="InvalidCurrencyException">Part of a unit, in a currency without a minor unit.</exception>
    /// <exception cref="OverflowException">The count does not fit in 64 bits.</exception>
    public long ToMinorUnits()
    {
        if (Currency.HasMinorUnit)
            return decimal.ToInt64(Amount * MinorUnitsInOne[Currency.PlacesKept]);

        return decimal.IsInteger(Amount)
            ? decimal.ToInt64(Amount)
            : throw new InvalidCurrencyException($"found {ToString("R", CultureInfo.InvariantCulture)}; wanted whole"
                + $" units, as {Currency.Code} has no minor unit");
    }

    public static Money FromMinorUnits(long minorUnits, Currency currency) =>
        new(minorUnits * currency.MinimalAmount, currency);
}
