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

    private const decimal PerUnit = 1_000_000_000m;

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
