using System.Globalization;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>A line's formula as a spreadsheet writes it.</summary>
/// <remarks>
/// A cell of minutes holds a share of a day, which a binary number rarely holds exactly; <c>ROUND(…*1440,0)</c> brings
/// the whole minutes back before anything is multiplied. Cells that are no numbers are left out of sums.
/// </remarks>
internal static class FormulaText
{
    /// <param name="placeOf">The address of a column's cell on this line, with the cell.</param>
    /// <param name="before">The address of the previous number in this column; null on the first line.</param>
    public static string Of(
        LineFormula formula, Func<string, (string Place, Cell Cell)> placeOf, Cell result, string? before) =>
        formula switch
        {
            LineFormula.SumOf sum => Sum(Numbers(sum.Plus, placeOf), Numbers(sum.Minus, placeOf)),
            LineFormula.RunningTotalOf running => Sum(
                [.. before is null ? [] : new[] { before }, .. Numbers([running.Column], placeOf)], []),
            LineFormula.GreaterOf greater =>
                $"MAX({string.Join(',', Numbers([greater.First, greater.Second], placeOf))})",
            LineFormula.RoundedProduct product => Rounded(
                product.Rounding, Product(product, placeOf), Arithmetic.CurrencyOf(result)!.Value),
            _ => throw new ArgumentOutOfRangeException(
                nameof(formula), formula, "Not a formula that a workbook can hold."),
        };

    private static string[] Numbers(IEnumerable<string> columns, Func<string, (string Place, Cell Cell)> placeOf) =>
    [
        .. columns.Select(placeOf)
            .Where(place => Arithmetic.NumberOf(place.Cell) is not null)
            .Select(place => place.Place),
    ];

    // Binary numbers do not add decimals exactly: the sum is brought back to the places that amounts have.
    private static string Sum(string[] plus, string[] minus)
    {
        string sum = string.Join('+', plus) + string.Concat(minus.Select(place => "-" + place));
        return (plus.Length + minus.Length) switch
        {
            0 => "0",
            1 => sum,
            _ => $"ROUND({sum},9)",
        };
    }

    private static string Product(LineFormula.RoundedProduct product, Func<string, (string Place, Cell Cell)> placeOf)
    {
        (string Place, Cell Cell)[] factors = [.. product.Factors.Select(placeOf)];
        (string Place, Cell Cell)[] divisors = [.. product.Divisors.Select(placeOf)];
        int sixtiesBelow = factors.Count(factor => factor.Cell is MinutesCell);
        int sixtiesAbove = divisors.Count(divisor => divisor.Cell is MinutesCell);
        int both = Math.Min(sixtiesAbove, sixtiesBelow);
        string above = string.Join(
            '*', [.. factors.Select(WholeNumber), .. Enumerable.Repeat("60", sixtiesAbove - both)]);
        string[] below = [.. divisors.Select(WholeNumber), .. Enumerable.Repeat("60", sixtiesBelow - both)];
        return below.Length == 0 ? above : $"{above}/({string.Join('*', below)})";
    }

    private static string WholeNumber((string Place, Cell Cell) given) =>
        given.Cell is MinutesCell ? $"ROUND({given.Place}*1440,0)" : given.Place;

    private static string Rounded(RoundingRule rule, string unrounded, Currency currency)
    {
        int places = CurrencyInfo.FromCode(currency.Code).DecimalDigits;
        string decimals = places.ToString(CultureInfo.InvariantCulture);
        switch (rule)
        {
            case RoundingRule.HalfUpToMinorUnit:
                return $"ROUND(ROUND({unrounded},9),{decimals})";
            case RoundingRule.DownToMinorUnit:
                return $"ROUNDDOWN(ROUND({unrounded},9),{decimals})";
            case RoundingRule.HalfEvenToMinorUnit:
                // Half up, then one unit back where it was a half and the unit below is even.
                string units = $"ROUND(ABS({unrounded})*10^{decimals},6)";
                return $"SIGN({unrounded})*(ROUND({units},0)"
                    + $"-IF(AND({units}-INT({units})=0.5,MOD(INT({units}),2)=0),1,0))/10^{decimals}";
            default:
                throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a rounding rule.");
        }
    }
}
