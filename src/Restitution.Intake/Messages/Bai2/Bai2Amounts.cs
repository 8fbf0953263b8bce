using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Written;

namespace Restitution.Intake.Messages.Bai2;

/// <summary>Reads amounts in minor units, with or without a sign.</summary>
internal static class Bai2Amounts
{
    private const int DigitsMost = 18;

    /// <returns>The minor units, or null with one fault added.</returns>
    public static long? Units(ReadOnlySpan<byte> field, RowFaults faults)
    {
        if (field.IsEmpty)
        {
            faults.Add(FaultKind.AmountMissing, "amount", "no amount", "an amount in minor units");
            return null;
        }

        if (Plain(field) is { } units)
        {
            return units;
        }

        faults.Add(
            FaultKind.AmountUnreadable, "amount", Encoding.UTF8.GetString(field),
            "an amount in minor units: digits without a mark");
        return null;
    }

    /// <summary>Null for anything but a sign and digits.</summary>
    public static long? Plain(ReadOnlySpan<byte> field)
    {
        bool isSigned = !field.IsEmpty && field[0] is (byte)'+' or (byte)'-';
        ReadOnlySpan<byte> digits = (isSigned ? field[1..] : field).TrimStart((byte)'0');
        long units = 0;
        foreach (byte letter in digits)
        {
            uint digit = unchecked((uint)(letter - '0'));
            if (digit > 9 || digits.Length > DigitsMost)
            {
                return null;
            }

            units = (units * 10) + digit;
        }

        return field.Length == (isSigned ? 1 : 0) ? null : field[0] == (byte)'-' ? -units : units;
    }
}
