using System.Text;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages;

/// <summary>Reads the amounts of messages, in which marks are given by the standard.</summary>
/// <remarks>Nothing is rounded or cut: more decimals than the currency has are a fault.</remarks>
internal static class MessageAmounts
{
    private const int DigitsMost = 14;

    /// <summary>Digits and at most one mark before the decimals: 500 and 500, and 500,5.</summary>
    /// <param name="mark">The comma of the standard, or the dot of a bank that departs from it.</param>
    /// <returns>The amount, not negative, or null with one fault added.</returns>
    public static Money? Read(
        ReadOnlySpan<byte> figures, byte mark, Currency currency, string column, RowFaults faults)
    {
        if (figures.IsEmpty)
        {
            faults.Add(FaultKind.AmountMissing, column, "no amount", Wanted(currency, mark));
            return null;
        }

        if (!Split(figures, mark, out long units, out int decimals))
        {
            faults.Add(
                FaultKind.AmountUnreadable, column, Encoding.UTF8.GetString(figures), Wanted(currency, mark));
            return null;
        }

        int most = CurrencyInfo.GetInstance(currency).DecimalDigits;
        for (; decimals < most; decimals++)
        {
            units *= 10;
        }

        // Two zeros after the mark change nothing in a currency without decimals; three may be a group of thousands.
        if (decimals > most && !(decimals != 3 && WithoutZeros(ref units, decimals - most)))
        {
            faults.Add(
                FaultKind.AmountHasTooManyDecimals, column, Encoding.UTF8.GetString(figures),
                $"{Wanted(currency, mark)} and at most {most} decimals");
            return null;
        }

        return OfUnits(units, most, currency);
    }

    /// <summary>An amount in minor units of the currency; units are not negative.</summary>
    public static Money OfUnits(long units, int decimals, Currency currency)
    {
        unchecked
        {
            return new Money(new decimal((int)units, (int)(units >> 32), 0, false, (byte)decimals), currency);
        }
    }

    private static string Wanted(Currency currency, byte mark) =>
        $"an amount in {currency.Code} with a {(mark == (byte)'.' ? "dot" : "comma")} before its decimals";

    // So few digits that the decimals which a currency has can be filled up without overflow.
    private static bool Split(ReadOnlySpan<byte> figures, byte mark, out long units, out int decimals)
    {
        units = 0;
        decimals = -1;
        int digits = 0;
        int significant = 0;
        foreach (byte letter in figures)
        {
            uint digit = unchecked((uint)(letter - '0'));
            if (digit <= 9 && significant < DigitsMost)
            {
                units = unchecked((units * 10) + digit);
                digits = unchecked(digits + 1);
                significant = unchecked(significant + (units > 0 ? 1 : 0));
                decimals = unchecked(decimals + (decimals >= 0 ? 1 : 0));
            }
            else if (letter == mark && decimals < 0 && digits > 0)
            {
                decimals = 0;
            }
            else
            {
                return false;
            }
        }

        decimals = Math.Max(0, decimals);
        return digits > 0;
    }

    private static bool WithoutZeros(ref long units, int count)
    {
        for (; count > 0; count--)
        {
            if (units % 10 != 0)
            {
                return false;
            }

            units /= 10;
        }

        return true;
    }
}
