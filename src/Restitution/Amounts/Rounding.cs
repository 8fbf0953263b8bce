using NodaMoney;

namespace Restitution.Amounts;

/// <summary>How an amount was brought to whole minor units. There is no default.</summary>
public enum RoundingRule
{
    /// <summary>To the nearest minor unit, a half away from zero.</summary>
    HalfUpToMinorUnit = 1,

    /// <summary>To the nearest minor unit, a half to the even one.</summary>
    HalfEvenToMinorUnit = 2,

    /// <summary>Toward zero: what is less than a minor unit is cut.</summary>
    DownToMinorUnit = 3,
}

/// <summary>The names under which the law on file calls the rules.</summary>
public static class RoundingRules
{
    /// <summary>Null when the engine knows no rule of that name.</summary>
    public static RoundingRule? Named(string rule) => rule switch
    {
        "half-up-to-minor-unit" => RoundingRule.HalfUpToMinorUnit,
        "half-even-to-minor-unit" => RoundingRule.HalfEvenToMinorUnit,
        "down-to-minor-unit" => RoundingRule.DownToMinorUnit,
        _ => null,
    };
}

/// <summary>The only way from <see cref="UnroundedMoney"/> to <see cref="Money"/>.</summary>
public static class Rounding
{
    public static Money By(RoundingRule rule, UnroundedMoney unrounded) => rule switch
    {
        RoundingRule.HalfUpToMinorUnit => HalfUpToMinorUnit(unrounded),
        RoundingRule.HalfEvenToMinorUnit => HalfEvenToMinorUnit(unrounded),
        RoundingRule.DownToMinorUnit => DownToMinorUnit(unrounded),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a rounding rule."),
    };

    public static Money HalfUpToMinorUnit(UnroundedMoney unrounded) =>
        InMinorUnits(unrounded, static units => decimal.Floor(units + 0.5m));

    public static Money HalfEvenToMinorUnit(UnroundedMoney unrounded) => InMinorUnits(unrounded, static units =>
    {
        decimal below = decimal.Floor(units);
        decimal rest = units - below;
        return rest < 0.5m || (rest == 0.5m && below % 2m == 0m) ? below : below + 1m;
    });

    public static Money DownToMinorUnit(UnroundedMoney unrounded) => InMinorUnits(unrounded, decimal.Floor);

    // The sign is set aside first, so that minus 2.5 satang is treated as 2.5 satang the other way.
    private static Money InMinorUnits(UnroundedMoney unrounded, Func<decimal, decimal> toWhole)
    {
        decimal minorUnit = unrounded.Currency.MinimalAmount;
        decimal magnitude = toWhole(Math.Abs(unrounded.Amount) / minorUnit) * minorUnit;
        return new Money(unrounded.Amount < 0m ? -magnitude : magnitude, unrounded.Currency);
    }
}
