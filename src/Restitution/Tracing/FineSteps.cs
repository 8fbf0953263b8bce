namespace Restitution.Tracing;

/// <summary>The step in which shares of money are carried: a million-millionth of a unit of the currency.</summary>
/// <remarks>
/// A share that does not end is cut down to the step, and what is cut stays with the rest; so that sums and differences
/// of shares are exact, and the holder's own, which is the rest, makes up the balance to the last digit. Amounts up to
/// ten million million units of a currency can be shared.
/// </remarks>
internal static class FineSteps
{
    private const decimal PerUnit = 1_000_000_000_000m;
    private const decimal Step = 0.000000000001m;

    /// <summary>So much of a share as <paramref name="taken"/> is of the whole.</summary>
    public static decimal Part(decimal share, decimal taken, decimal whole) =>
        taken == whole ? share : share == whole ? taken : Cut(share * taken / whole);

    /// <summary>The same rounded up to the step, never more than what is taken: the last share is the rest.</summary>
    public static decimal PartUp(decimal share, decimal taken, decimal whole)
    {
        if (taken == whole || share == whole)
        {
            return taken == whole ? share : taken;
        }

        decimal exact = share * taken / whole;
        decimal part = Cut(exact);
        return part == exact ? part : Math.Min(taken, part + Step);
    }

    /// <summary>
    /// What of the claims leaves in proportion, and never so little that the claims left exceed what is left.
    /// </summary>
    public static decimal ClaimsInProportion(decimal claims, decimal taken, decimal whole) =>
        Math.Max(Part(claims, taken, whole), claims - (whole - taken));

    private static decimal Cut(decimal amount) => amount.Scale <= 12 ? amount : decimal.Floor(amount * PerUnit) * Step;
}
