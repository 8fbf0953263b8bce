using NodaMoney;
using Restitution.Amounts;
using Restitution.Deductions;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Claims;

/// <summary>
/// One head of pay in one period: each minor unit that fell due stands under exactly one of the five others.
/// </summary>
public sealed record HeadLine(
    WageHead Head, Figure Due, Estimate<Money> Paid, Estimate<Money> Withheld, Estimate<Money> LawfullyDeducted,
    Estimate<Money> UnlawfullyDeducted,
    Estimate<Money> Unpaid);

/// <summary>One worker's claim for one pay period.</summary>
/// <remarks>
/// Due = paid + withheld + lawful deductions + unlawful deductions + unpaid, to the minor unit, under every scenario.
/// </remarks>
public sealed record PeriodClaim
{
    public required PayPeriod Period { get; init; }

    public required EmploymentEpisode Episode { get; init; }

    /// <summary>Minutes by band as they are likely to have been.</summary>
    public required MinutesByBand Minutes { get; init; }

    /// <summary>Ordinary pay as promised; null when no promise is on record or a gap stands in its place.</summary>
    public required Figure? Promised { get; init; }

    /// <summary>The statutory floor; null where it does not reach the work or a gap stands in its place.</summary>
    public required Figure? Floor { get; init; }

    /// <summary>The heads under which something is due.</summary>
    public required IReadOnlyList<HeadLine> Heads { get; init; }

    public required Figure Due { get; init; }

    public required Figure Paid { get; init; }

    /// <summary>Tax and social security that the law lets be kept back; not among the lawful deductions.</summary>
    public required Figure Withheld { get; init; }

    public required Figure LawfulDeductions { get; init; }

    public required Figure UnlawfulDeductions { get; init; }

    public required Figure Unpaid { get; init; }

    /// <summary>Unlawful deductions and unpaid together.</summary>
    public required Figure BackWages { get; init; }

    /// <summary>Null where the law on file does not say; a gap is listed.</summary>
    public required Figure? Interest { get; init; }

    /// <summary>Null where the law on file does not say; a gap is listed.</summary>
    public required Figure? Surcharge { get; init; }

    /// <summary>
    /// The fine by days of lateness; null where the law has none, or does not say and a gap is listed.
    /// </summary>
    public Figure? LateFine { get; init; }

    /// <summary>Whether the fine is in the total: its law asks for no finding, or the finding is recorded.</summary>
    public bool LateFineIsOwed { get; init; }

    /// <summary>What bears interest after the as-of day, on the likely figure; null without interest.</summary>
    public UnroundedMoney? PrincipalOpen { get; init; }

    /// <summary>Interest for each day after the as-of day, unrounded, on what each scenario leaves open.</summary>
    public required Estimate<UnroundedMoney> InterestPerDay { get; init; }

    /// <summary>Null when the period of limitation is not on file.</summary>
    public required bool? IsInTime { get; init; }

    public required Reason? LimitationReason { get; init; }

    /// <summary>What was counted as paid in the likely figure.</summary>
    public required IReadOnlyList<PlacedPayment> Payments { get; init; }

    /// <summary>What was taken from pay in the likely figure, each amount with what was lawful of it.</summary>
    public IReadOnlyList<ClassedDeduction> Deductions { get; init; } = [];

    /// <summary>The same in the low figure; null where it is as in the likely one.</summary>
    public IReadOnlyList<ClassedDeduction>? DeductionsLow { get; init; }

    /// <summary>The same in the high figure; null where it is as in the likely one.</summary>
    public IReadOnlyList<ClassedDeduction>? DeductionsHigh { get; init; }

    public IReadOnlyList<ClassedDeduction> DeductionsUnder(Scenario scenario) => scenario switch
    {
        Scenario.Low => DeductionsLow ?? Deductions,
        Scenario.High => DeductionsHigh ?? Deductions,
        _ => Deductions,
    };

    public required IReadOnlyList<Gap> Gaps { get; init; }

    public IEnumerable<Figure> Figures => Heads.Select(line => line.Due)
        .Concat(new[]
        {
            Promised, Floor, Due, Paid, Withheld, LawfulDeductions, UnlawfulDeductions, Unpaid, BackWages, Interest,
            Surcharge, LateFine,
        }.OfType<Figure>());
}
