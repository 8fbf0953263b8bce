namespace Restitution.Tracing;

/// <summary>The step in which shares of money are carried: a thousand-millionth of a unit of the currency.</summary>
/// <remarks>
/// A share that does not end is cut down to the step, and what is cut stays with the rest; so that sums and differences
/// of shares are exact, and the holder's own, which is the rest, makes up the balance to the last digit.
/// </remarks>
internal static class FineSteps
{
    public const int Places = 9;

    public const decimal Step = 0.000000001m;

    private const long StepsPerUnit = 1_000_000_000;

    private const decimal PerUnit = StepsPerUnit;

    private static readonly ulong[] PowersOfTen =
        [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>How many steps an amount has, which is a whole number of them: 128 bits hold any decimal.</summary>
    public static Int128 CountOf(decimal amount)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(amount, bits);
        int finer = Places - amount.Scale;
        if (bits[2] == 0 && bits[3] >= 0 && finer >= 0)
        {
            ulong digits = unchecked(((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
            ulong high = Math.BigMul(digits, PowersOfTen[finer], out ulong low);
            return new Int128(high, low);
        }

        decimal units = decimal.Truncate(amount);
        return ((Int128)units * StepsPerUnit) + (Int128)((amount - units) * PerUnit);
    }

    /// <summary>The amount of so many steps, as exact as they.</summary>
    public static decimal AmountOf(Int128 steps)
    {
        if (steps >= 0 && steps <= ulong.MaxValue)
        {
            ulong digits = (ulong)steps;
            return unchecked(new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, Places));
        }

        Int128 units = steps / StepsPerUnit;
        return (decimal)units + ((decimal)(steps - (units * StepsPerUnit)) * Step);
    }

    /// <summary>So much of a share as <paramref name="taken"/> is of the whole.</summary>
    public static decimal Part(decimal share, decimal taken, decimal whole) =>
        taken == whole ? share : share == whole ? taken : Cut(share * taken / whole);

    /// <summary>
    /// What of the claims leaves in proportion, and never so little that the claims left exceed what is left.
    /// </summary>
    public static decimal ClaimsInProportion(decimal claims, decimal taken, decimal whole) =>
        Math.Max(Part(claims, taken, whole), claims - (whole - taken));

    private static decimal Cut(decimal amount) =>
        amount.Scale <= Places ? amount : decimal.Floor(amount * PerUnit) * Step;
}
