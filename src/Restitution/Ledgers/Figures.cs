using System.Globalization;
using NodaMoney;

namespace Restitution.Ledgers;

/// <summary>What two figures have in common that a slip of the hand, or a hand that meant it, leaves behind.</summary>
internal static class Figures
{
    public static BreakHint? HintFor(Money written, decimal fitting) =>
        written.Amount != fitting && DigitsOf(written, written.Amount) == DigitsOf(written, fitting)
            ? BreakHint.DigitsTransposed
            : null;

    /// <summary>Whether the difference, in minor units, is divisible by nine.</summary>
    public static bool IsDivisibleByNine(Money of, decimal difference) => difference * Units(of) % 9m == 0m;

    private static string DigitsOf(Money of, decimal figure) => string.Concat(
        Math.Abs(figure * Units(of)).ToString("F0", CultureInfo.InvariantCulture).Order());

    private static decimal Units(Money money)
    {
        decimal units = 1m;
        for (int digit = CurrencyInfo.FromCode(money.Currency.Code).DecimalDigits; digit > 0; digit--)
        {
            units *= 10m;
        }

        return units;
    }
}
