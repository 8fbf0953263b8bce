using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Interest;

/// <summary>What the law on file says of interest on a sum that a forum has ordered and nobody has paid.</summary>
/// <remarks>
/// It runs on the whole sum ordered from the day after the order that the law names, at the rate of the day of the
/// order. Industrial Relations Act 1967 (MY) s. 30 (1A): eight per cent from the thirty-first day.
/// </remarks>
public sealed class OrderInterestLaw(string jurisdiction, string forum, LocalDate orderedOn, LawOnFile law)
{
    private readonly LookUp<decimal> annualFraction = law.FigureFor(
        $"{jurisdiction}/order-interest", orderedOn, LawTerms.None.With("forum", forum));

    private readonly LookUp<decimal> fromDay = law.FigureFor(
        $"{jurisdiction}/order-interest-from-day", orderedOn, LawTerms.None.With("forum", forum));

    private readonly LookUp<string> method = law.Rule($"{jurisdiction}/order-interest-method", orderedOn);
    private readonly LookUp<string> dayCount = law.Rule($"{jurisdiction}/day-count", orderedOn);
    private readonly LookUp<string> rounding = law.Rule($"{jurisdiction}/rounding", orderedOn);

    public string Forum { get; } = forum;

    public LocalDate OrderedOn { get; } = orderedOn;

    /// <summary>Whether this law has interest on orders of any forum.</summary>
    public bool Exists => annualFraction.MissingKind is not GapKind.LawFileMissing;

    public decimal AnnualFraction => annualFraction.Value;

    /// <summary>The number of the first day that bears interest, the day after the order being 1.</summary>
    public int FirstDayNumber => (int)fromDay.Value;

    /// <summary>The first day that bears interest.</summary>
    public LocalDate FirstDay => OrderedOn.PlusDays(FirstDayNumber);

    public IReadOnlyList<Authority> Authorities => [annualFraction.Authority, fromDay.Authority];

    /// <summary>Both ends in; only where nothing is missing. A payment wants an appropriation from somebody.</summary>
    public InterestRule Rule => new()
    {
        Rates =
        [
            new InterestRate(LocalDate.MinIsoValue, null, annualFraction.Value)
            {
                Authorities = [annualFraction.Authority],
            },
        ],
        Method = InterestMethods.Named(method.Value)!.Value,
        DayCount = DayCounts.Named(dayCount.Value)!.Value,
        FirstDay = EndOfSpan.In,
        LastDay = EndOfSpan.In,
        Appropriation = null,
        Rounding = new InterestRounding(InterestRoundingStep.AtTheEnd, RoundingRules.Named(rounding.Value)!.Value),
        Authorities = [fromDay.Authority, method.Authority, dayCount.Authority],
    };

    /// <summary>What is missing, for one figure.</summary>
    public IEnumerable<Gap> Missing(string figure) => ((Gap?[])
    [
        annualFraction.GapFor(figure), fromDay.GapFor(figure),
        method.GapFor(figure) ?? (InterestMethods.Named(method.Value) is null ? Unknown(method, figure) : null),
        dayCount.GapFor(figure) ?? (DayCounts.Named(dayCount.Value) is null ? Unknown(dayCount, figure) : null),
        rounding.GapFor(figure) ?? (RoundingRules.Named(rounding.Value) is null ? Unknown(rounding, figure) : null),
    ]).OfType<Gap>();

    private Gap Unknown(LookUp<string> rule, string figure) =>
        new(GapKind.LawUnknown, figure, [new Operand.Code(rule.Authority.File), Operand.Of(OrderedOn)]);
}
