using System.Globalization;
using System.Text;
using NodaMoney;
using Restitution.Evidence;

namespace Restitution.Intake.Written;

/// <summary>Reads a written amount by the confirmed marks of its column, or says why it cannot be read.</summary>
/// <remarks>
/// Nothing is rounded: more decimals than the currency has are a fault. Text that the column's marks do not fit is set
/// aside with every reading that other marks would give it. A minus may stand in front or behind, brackets mean minus.
/// Words of thousands, lakhs and millions multiply the figure before them (<see cref="WordedFigure"/>).
/// </remarks>
public static class WrittenAmount
{
    // Beyond this the decimals of a currency no longer fit behind a figure.
    private const decimal FigureMost = 10_000_000_000_000_000_000_000m;

    /// <returns>The amount, or null with one fault added.</returns>
    public static Money? Read(
        string written, AmountMarks marks, string column, RowFaults faults, NormalisationCounts counts)
    {
        string plain = PlainText.Of(written, counts).Replace('\u066B', '.').Replace('\u066C', ',');
        var signs = new AmountSigns(marks, counts);
        string figures = signs.TakeOff(plain);
        (IReadOnlyList<string> named, bool isMarked) = CurrencyMarks.TakeOffBoth(figures, out figures);
        if (isMarked)
        {
            counts.Add(Normalisation.CurrencyMark);
            figures = signs.TakeOffInner(figures);
            if (!named.Contains(marks.Currency.Code))
            {
                faults.Add(FaultKind.CurrencyUnknown, column, written, marks.Wanted);
                return null;
            }
        }

        WordedFigure? worded = NumberWords.Of(figures);
        decimal? read = worded is null ? Bare(figures, marks, column, written, faults)
            : Worded(worded, marks, column, written, faults);
        counts.Note(Normalisation.NumberWord, worded is not null && read is not null);
        if (read is not { } figure)
        {
            return null;
        }

        if (signs.HasTwoReadings)
        {
            string shown = figure.ToString(CultureInfo.InvariantCulture);
            faults.Add(FaultKind.AmountHasTwoReadings, column,
                $"{written} ({shown} or -{shown}: a minus beside a mark of money out)", marks.Wanted);
            return null;
        }

        return new Money(AtMinorUnit(signs.IsNegative ? -figure : figure, marks), marks.Currency);
    }

    /// <summary>An amount that a workbook holds as a number; its decimals are judged alike.</summary>
    public static Money? OfNumber(decimal number, AmountMarks marks, string column, RowFaults faults)
    {
        string found = number.ToString(CultureInfo.InvariantCulture);
        if (number is >= FigureMost or <= -FigureMost)
        {
            faults.Add(FaultKind.AmountUnreadable, column, found, marks.Wanted);
            return null;
        }

        if (IsWhole(number, marks))
        {
            return new Money(AtMinorUnit(number, marks), marks.Currency);
        }

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

    private static decimal? Bare(
        string figures, AmountMarks marks, string column, string written, RowFaults faults)
    {
        if (ByMarks(figures, marks, out int decimals) is not { } figure)
        {
            AddUnreadable(written, FigureReadings.All(figures), marks, column, faults, OutOfPlace(figures, marks));
            return null;
        }

        if (!HasRoom(figure, decimals, marks))
        {
            AddTooManyDecimals(written, figures, marks, column, faults);
            return null;
        }

        return figure;
    }

    private static decimal? Worded(
        WordedFigure worded, AmountMarks marks, string column, string written, RowFaults faults)
    {
        IReadOnlyList<decimal> readings = worded.Readings(figures => ByMarks(figures, marks, out _));
        if (readings is [var only] && worded.Uncertainty is null)
        {
            if (IsWhole(only, marks))
            {
                return only;
            }

            faults.Add(FaultKind.AmountHasTooManyDecimals, column, $"{written} ({Iso(only)})",
                $"{marks.Wanted} and at most {marks.Decimals} decimals");
            return null;
        }

        if (readings.Count == 0)
        {
            AddUnreadable(written, WordedByOtherMarks(worded), marks, column, faults);
            return null;
        }

        string why = worded.Uncertainty is { } uncertainty ? $": {uncertainty}" : "";
        faults.Add(FaultKind.AmountHasTwoReadings, column,
            $"{written} ({string.Join(" or ", readings.Order().Select(Iso))}{why})", marks.Wanted);
        return null;
    }

    private static string[] WordedByOtherMarks(WordedFigure worded) =>
    [
        .. from pair in FigureReadings.Others
           from reading in worded.Readings(figures => FigureReadings.By(figures, pair.Decimal, pair.Group, out _))
           group reading by reading into alike
           select Iso(alike.Key),
    ];

    private static decimal? ByMarks(string figures, AmountMarks marks, out int decimals) =>
        FigureReadings.By(figures, marks.DecimalMark, marks.GroupMark, out decimals, marks.Grouping);

    private static string Iso(decimal figure) => figure.ToString("0.#############", CultureInfo.InvariantCulture);

    // Two zeros after the mark change nothing in a currency without decimals; three may be a group of thousands.
    private static bool HasRoom(decimal figure, int decimals, AmountMarks marks) =>
        decimals <= marks.Decimals || (decimals != 3 && IsWhole(figure, marks));

    private static bool IsWhole(decimal figure, AmountMarks marks) =>
        figure % (marks.Decimals == 0 ? 1m : marks.Currency.MinimalAmount) == 0m;

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

    // What the figure is when its group marks may stand anywhere: 1.234,56 is then 1.23456.
    private static decimal? OutOfPlace(string figures, AmountMarks marks) => marks.GroupMark.Length == 0
        ? null
        : FigureReadings.By(
            figures.Replace(marks.GroupMark, "", StringComparison.Ordinal), marks.DecimalMark, "", out _);

    private static void AddUnreadable(
        string written, IReadOnlyList<string> readings, AmountMarks marks, string column, RowFaults faults,
        decimal? outOfPlace = null)
    {
        FaultKind kind = readings.Count > 0 ? FaultKind.AmountHasTwoReadings : FaultKind.AmountUnreadable;
        string? own = outOfPlace is { } figure && readings.Count > 0 ? Iso(figure) : null;
        string found = own is null || readings.Contains(own)
            ? written + Shown(readings)
            : $"{written} ({string.Join(" or ", readings)}, by marks that the column does not have, or {own}, by its own "
                + "out of place)";
        faults.Add(kind, column, found, marks.Wanted);
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
