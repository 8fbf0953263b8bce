using NodaMoney;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Written;

/// <summary>How the figures of one column are written, as confirmed.</summary>
/// <param name="DecimalMark">One character, or empty when the column has no decimals.</param>
/// <param name="GroupMark">One character, or empty when digits are not grouped; a space stands for every kind of
/// space.</param>
public sealed record AmountMarks(string DecimalMark, string GroupMark, Currency Currency)
{
    /// <summary>How many digits stand between two group marks.</summary>
    public DigitGrouping Grouping { get; init; } = DigitGrouping.Thousands;

    /// <summary>How many decimals the currency has: 2 for THB, 0 for VND.</summary>
    public int Decimals => CurrencyInfo.FromCode(Currency.Code).DecimalDigits;

    /// <summary>Marks glued to an amount that say it came in, such as CR.</summary>
    public IReadOnlyList<string> Credit { get; init; } = [];

    /// <summary>Marks glued to an amount that say it went out, such as DB.</summary>
    public IReadOnlyList<string> Debit { get; init; } = [];

    public string Wanted
    {
        get
        {
            string decimals = DecimalMark.Length == 0 ? "no decimals" : $"decimal mark \"{DecimalMark}\"";
            string groups = GroupMark.Length == 0 ? "no group mark" : $"group mark \"{GroupMark}\"{Lakhs}";
            return $"an amount in {Currency.Code} with {decimals} and {groups}";
        }
    }

    private string Lakhs => Grouping == DigitGrouping.Lakhs ? " after the thousands and every two digits above" : "";
}
