using NodaMoney;
using Restitution.Intake.Layouts;
using Restitution.Rates;

namespace Restitution.Intake.RateFiles;

/// <summary>
/// How the table of a central bank is read: one currency of one day in each row, as a person confirmed it.
/// </summary>
/// <remarks>
/// Columns are found by their headings, to the letter. Exactly one of <see cref="Base"/> and <see cref="Quote"/> is
/// set: the bank's own currency, on the side on which it stands; the other one is read from each row. With quote THB a
/// row "LAK, 1000, 3.52" says that LAK 1,000 cost THB 3.52; with base USD a row "LAK, 8560" that USD 1 cost LAK 8,560.
/// </remarks>
public sealed record BankTableLayout
{
    /// <summary>utf-8, windows-874 and so on.</summary>
    public required string Encoding { get; init; }

    public required char Delimiter { get; init; }

    /// <summary>The 1-based line of the headings; what stands above it is a title.</summary>
    public required int HeaderLine { get; init; }

    public required string DayHeading { get; init; }

    public required DateOrder DateOrder { get; init; }

    public required YearCount Calendar { get; init; }

    public required string CurrencyHeading { get; init; }

    public Currency? Base { get; init; }

    public Currency? Quote { get; init; }

    /// <summary>The column of the units; null where all rows are for <see cref="UnitCount"/>.</summary>
    public string? UnitHeading { get; init; }

    public int UnitCount { get; init; } = 1;

    public required string RateHeading { get; init; }

    public required RateSide Side { get; init; }

    /// <summary>One character, or empty when rates have no decimals.</summary>
    public required string DecimalMark { get; init; }

    /// <summary>One character, or empty when digits are not grouped.</summary>
    public required string GroupMark { get; init; }
}
