using System.Globalization;
using System.Text;
using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Intake.Written;

/// <summary>Reads a written amount by the confirmed marks of its column, or says why it cannot be read.</summary>
/// <remarks>
/// Nothing is rounded: more decimals than the currency has are a fault. Text that the column's marks do not fit is set
/// aside with every reading that other marks would give it. A minus may stand in front or behind, brackets mean minus.
/// </remarks>
public static class WrittenAmount
{
    /// <returns>The amount, or null with one fault added.</returns>
    public static Money? Read(
        string written, AmountMarks marks, string column, RowFaults faults, NormalisationCounts counts)
    {
        string plain = PlainText.Of(written, counts).Replace('\u066B', '.').Replace('\u066C', ',');
        string figures = WithoutSign(WithoutSide(plain, marks, counts, out bool isDebit), counts, out bool isNegative);
        IReadOnlyList<string> named = CurrencyMarks.TakeOff(figures, out figures);
        if (named.Count > 0)
        {
            counts.Add(Normalisation.CurrencyMark);
            figures = WithoutSign(figures, counts, out bool isNegativeInside);
            isNegative |= isNegativeInside;
            if (!named.Contains(marks.Currency.Code))
            {
                faults.Add(FaultKind.CurrencyUnknown, column, written, marks.Wanted);
                return null;
            }
        }

        if (FigureReadings.By(figures, marks.DecimalMark, marks.GroupMark, out int decimals) is not { } figure)
        {
            AddUnreadable(written, figures, marks, column, faults);
            return null;
        }

        if (!HasRoom(figure, decimals, marks))
        {
            AddTooManyDecimals(written, figures, marks, column, faults);
            return null;
        }

        return new Money(AtMinorUnit(isNegative != isDebit ? -figure : figure, marks), marks.Currency);
    }

    /// <summary>An amount that a workbook holds as a number; its decimals are judged alike.</summary>
    public static Money? OfNumber(decimal number, AmountMarks marks, string column, RowFaults faults)
    {
        decimal unit = marks.Decimals == 0 ? 1m : marks.Currency.MinimalAmount;
        if (number % unit == 0m)
        {
            return new Money(AtMinorUnit(number, marks), marks.Currency);
        }

        string found = number.ToString(CultureInfo.InvariantCulture);
        faults.Add(FaultKind.AmountHasTooManyDecimals, column, found,
            $"an amount in {marks.Currency.Code} with at most {marks.Decimals} decimals");
        return null;
    }

    /// <summary>Whether the cell holds a dash or nothing, which books write where there is no amount.</summary>
    public static bool IsNothing(string written) =>
        written.AsSpan().Trim(" \u00A0\t\u200B").Trim("-\u2013\u2014").Trim().IsEmpty;

    /// <inheritdoc cref="IsNothing(string)"/>
    public static bool IsNothing(ReadOnlySpan<byte> utf8) =>
        utf8.IsEmpty
            || (utf8.Length <= 12 && utf8[0] is (byte)'-' or > 127 && IsNothing(Encoding.UTF8.GetString(utf8)));

    // Two zeros after the mark change nothing in a currency without decimals; three may be a group of thousands.
    private static bool HasRoom(decimal figure, int decimals, AmountMarks marks) =>
        decimals <= marks.Decimals
        || (decimals != 3 && figure % (marks.Decimals == 0 ? 1m : marks.Currency.MinimalAmount) == 0m);

    // The same number of decimals for every amount of a currency, so that equal amounts print alike.
    private static decimal AtMinorUnit(decimal figure, AmountMarks marks)
    {
        decimal units = decimal.Truncate(figure * Scale(marks.Decimals));
        int[] bits = decimal.GetBits(units);
        return new decimal(bits[0], bits[1], bits[2], bits[3] < 0, (byte)marks.Decimals);
    }

    private static decimal Scale(int decimals) => decimals switch
    {
        0 => 1m,
        2 => 100m,
        3 => 1_000m,
        _ => 10_000m,
    };

    private static string WithoutSide(string plain, AmountMarks marks, NormalisationCounts counts, out bool isDebit)
    {
        isDebit = false;
        foreach ((IReadOnlyList<string> sides, bool debits) in new[] { (marks.Credit, false), (marks.Debit, true) })
        {
            foreach (string side in sides)
            {
                if (plain.Length > side.Length && plain.EndsWith(side, StringComparison.OrdinalIgnoreCase))
                {
                    isDebit = debits;
                    counts.Add(Normalisation.SideMark);
                    return plain[..^side.Length].TrimEnd();
                }
            }
        }

        return plain;
    }

    private static string WithoutSign(string plain, NormalisationCounts counts, out bool isNegative)
    {
        isNegative = false;
        if (plain.Length > 2 && plain[0] == '(' && plain[^1] == ')')
        {
            counts.Add(Normalisation.BracketedSign);
            isNegative = true;
            return plain[1..^1].Trim();
        }

        if (plain.Length > 1 && plain[^1] is '-' or '+' or '\u2212')
        {
            counts.Add(Normalisation.TrailingSign);
            isNegative = plain[^1] != '+';
            return plain[..^1].TrimEnd();
        }

        if (plain.Length > 1 && plain[0] is '-' or '+' or '\u2212')
        {
            isNegative = plain[0] != '+';
            return plain[1..].TrimStart();
        }

        return plain;
    }

    private static void AddUnreadable(
        string written, string figures, AmountMarks marks, string column, RowFaults faults)
    {
        IReadOnlyList<string> readings = FigureReadings.All(figures);
        FaultKind kind = readings.Count > 0 ? FaultKind.AmountHasTwoReadings : FaultKind.AmountUnreadable;
        faults.Add(kind, column, written + Shown(readings), marks.Wanted);
    }

    private static void AddTooManyDecimals(
        string written, string figures, AmountMarks marks, string column, RowFaults faults)
    {
        IReadOnlyList<string> readings = FigureReadings.All(figures);
        string found = readings.Count > 1 ? written + Shown(readings) : written;
        faults.Add(FaultKind.AmountHasTooManyDecimals, column, found,
            $"{marks.Wanted} and at most {marks.Decimals} decimals");
    }

    private static string Shown(IReadOnlyList<string> readings) =>
        readings.Count == 0 ? "" : $" ({string.Join(" or ", readings)}, by marks that the column does not have)";
}
