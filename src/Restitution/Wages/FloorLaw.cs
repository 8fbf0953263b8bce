using Restitution.Law;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>What the law on file says of the minimum wage, over days on which it does not change.</summary>
public sealed class FloorLaw
{
    internal FloorLaw(WageQuestions ask, PayBasis basis)
    {
        Reach = ask.Rule("minimum-wage-reach");
        Gazetted = ask.Figure("minimum-wage");
        Unit = ask.UnitOf("minimum-wage");
        if (NameBeside(basis) is { } beside && ask.Figure(beside) is var gazetted && !gazetted.IsNotYet())
        {
            Gazetted = gazetted;
            Unit = ask.UnitOf(beside);
        }

        Allowance = ask.Figure("minimum-wage-allowance");
        AllowanceUnit = ask.UnitOf("minimum-wage-allowance");
        Fraction = ask.Figure("minimum-wage-fraction");
        MonthDays = ask.Figure("minimum-wage-month-days");
        Applies = Reach.Answers("applies");
        IsPlain = Allowance.IsAbsent() && Fraction.IsAbsent();
        RateUnit = TimeUnits.Of(Unit);
        AllowanceRateUnit = TimeUnits.Of(AllowanceUnit);
    }

    /// <summary>Whether the minimum wage reaches the work: <c>applies</c> or <c>does-not-apply</c>.</summary>
    public LookUp<string> Reach { get; }

    public bool Applies { get; }

    /// <summary>The floor as it is gazetted for the basis of pay, else as it is gazetted.</summary>
    public LookUp<decimal> Gazetted { get; }

    /// <summary>The unit of the rate as its file writes it: a currency and a span of time.</summary>
    public string Unit { get; }

    /// <summary>What comes on top of the floor and into no premium; mostly absent.</summary>
    public LookUp<decimal> Allowance { get; }

    public string AllowanceUnit { get; }

    /// <summary>What part of the floor is due to the worker's grade; absent for the whole of it.</summary>
    public LookUp<decimal> Fraction { get; }

    /// <summary>How many daily floors make the floor of a whole month for pay by the month.</summary>
    public LookUp<decimal> MonthDays { get; }

    public TimeUnit? RateUnit { get; }

    public TimeUnit? AllowanceRateUnit { get; }

    /// <summary>Whether neither a part for a grade nor an allowance goes with the floor.</summary>
    internal bool IsPlain { get; }

    /// <summary>The floor that is due to the grade, in the unit of the rate.</summary>
    internal decimal RateForGrade => Fraction.IsFound ? Gazetted.Value * Fraction.Value : Gazetted.Value;

    /// <summary>Whether the floor is gazetted in that currency; in another there is no floor without a rate.</summary>
    public bool IsIn(NodaMoney.Currency currency) =>
        Unit.StartsWith(currency.Code, StringComparison.Ordinal)
        && (!Allowance.IsFound || AllowanceUnit.StartsWith(currency.Code, StringComparison.Ordinal));

    private static string? NameBeside(PayBasis basis) => basis switch
    {
        PayBasis.Monthly => "minimum-wage-monthly",
        PayBasis.Daily => "minimum-wage-daily",
        PayBasis.Hourly => "minimum-wage-hourly",
        _ => null,
    };
}
