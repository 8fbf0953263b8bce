using System.Numerics;

namespace Restitution.Tests.DemoCase;

/// <summary>An exact number, for a reckoning that never rounds.</summary>
internal readonly record struct Fraction(BigInteger Over, BigInteger Under)
{
    public static readonly Fraction Zero = new(0, 1);

    public static Fraction Of(decimal amount) => Reduced(new BigInteger(amount * 10_000m), 10_000);

    public static Fraction operator +(Fraction one, Fraction other) =>
        Reduced((one.Over * other.Under) + (other.Over * one.Under), one.Under * other.Under);

    public static Fraction operator -(Fraction one, Fraction other) =>
        Reduced((one.Over * other.Under) - (other.Over * one.Under), one.Under * other.Under);

    public static Fraction operator *(Fraction one, Fraction other) =>
        Reduced(one.Over * other.Over, one.Under * other.Under);

    public static Fraction operator /(Fraction one, Fraction other) =>
        Reduced(one.Over * other.Under, one.Under * other.Over);

    public static bool operator >(Fraction one, Fraction other) => one.Over * other.Under > other.Over * one.Under;

    public static bool operator <(Fraction one, Fraction other) => other > one;

    public static Fraction Least(Fraction one, Fraction other) => one > other ? other : one;

    /// <summary>Whole hundredths, what is beyond them cut off.</summary>
    public BigInteger Hundredths => BigInteger.Divide(Over * 100, Under);

    private static Fraction Reduced(BigInteger over, BigInteger under)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(over, under);
        BigInteger sign = under.Sign < 0 ? -1 : 1;
        return common.IsZero ? Zero : new Fraction(over / common * sign, under / common * sign);
    }
}
