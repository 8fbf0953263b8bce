using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Interest;

/// <summary>
/// What the law on file says of pay that is late: interest by the year, surcharge by the period, limitation.
/// </summary>
/// <param name="defaultedOn">The first day of default, the day after the pay fell due: its law decides.</param>
/// <param name="suppliedRates">Rates that a case shows where the law names only where they are found.</param>
/// <param name="head">The head of pay, where the first day of interest goes by it.</param>
public sealed class LateWageLaw(
    string jurisdiction, LocalDate defaultedOn, LawOnFile law, IReadOnlyList<InterestRate>? suppliedRates = null,
    string head = "wages")
{
    private const int IsKnown = 1;
    private const int IsLacking = 2;
    private const string AtPayment = "-at-payment";

    private readonly string countFile = $"{jurisdiction}/late-wage-surcharge-count";
    private readonly IReadOnlyList<InterestRate> supplied = suppliedRates ?? [];

    // One law serves thousands of periods, so that it is found out once whether it lacks anything; 0 until then.
    private int interest;
    private InterestRule? rule;

    public string Jurisdiction { get; } = jurisdiction;

    public LocalDate DefaultedOn { get; } = defaultedOn;

    /// <summary>Whether and how often interest bears interest: <see cref="InterestMethods"/>.</summary>
    public LookUp<string> Method { get; } = law.Rule($"{jurisdiction}/late-wage-interest-method", defaultedOn);

    /// <summary>From which day interest runs: <see cref="InterestStart"/>.</summary>
    public LookUp<string> Start { get; } = law.Rule(
        $"{jurisdiction}/late-wage-interest-start", defaultedOn, new LawKeys(head));

    /// <summary>The heads of pay that bear interest.</summary>
    public LookUp<IReadOnlyList<string>> Bases { get; } = law.List(
        $"{jurisdiction}/late-wage-interest-bases", defaultedOn);

    /// <summary>The order in which periods take payments.</summary>
    public LookUp<string> PaymentOrder { get; } = law.Rule($"{jurisdiction}/payment-order", defaultedOn);

    /// <summary>What a late payment is applied to: <see cref="Appropriations"/>.</summary>
    public LookUp<string> AppropriationRule { get; } =
        law.Rule($"{jurisdiction}/late-wage-appropriation", defaultedOn);

    /// <summary>What a person says of it where the law on file is silent; null for nothing.</summary>
    public Appropriation? AppropriationGiven { get; init; }

    public LookUp<decimal> AnnualFraction { get; } = law.Figure($"{jurisdiction}/late-wage-interest", defaultedOn);

    /// <summary>Where the rate is found, in a law that does not state it itself: the case has to show it.</summary>
    public LookUp<string> RateSource { get; } =
        law.Rule($"{jurisdiction}/late-wage-interest-rate-source", defaultedOn) is { IsFound: true } named
            ? named : law.Rule($"{jurisdiction}/late-wage-fine-after-month", defaultedOn);

    /// <summary>The fine by days of lateness, where this law has one.</summary>
    public LateFineLaw Fine { get; } = new(jurisdiction, defaultedOn, law);

    /// <summary>Days that a sum has to be late before it bears interest, where the law has such a limit.</summary>
    public LookUp<decimal> LeastDaysLate { get; } =
        law.Figure($"{jurisdiction}/late-wage-interest-late-days-least", defaultedOn);

    public LookUp<string> DayCount { get; } = law.Rule($"{jurisdiction}/day-count", defaultedOn);

    public LookUp<decimal> SurchargeFraction { get; } = law.Figure($"{jurisdiction}/late-wage-surcharge", defaultedOn);

    public LookUp<decimal> SurchargeDays { get; } = law.Figure($"{jurisdiction}/late-wage-surcharge-days", defaultedOn);

    public LookUp<string> SurchargeCount { get; } = law.Rule($"{jurisdiction}/late-wage-surcharge-count", defaultedOn);

    /// <summary>The finding without which the surcharge is not due.</summary>
    public LookUp<string> SurchargeCondition { get; } = law.Rule(
        $"{jurisdiction}/late-wage-surcharge-condition", defaultedOn);

    /// <summary>Whether the surcharge runs together with interest; cited wherever both are printed.</summary>
    public LookUp<string> SurchargeBesideInterest { get; } =
        law.Rule($"{jurisdiction}/late-wage-surcharge-beside-interest", defaultedOn);

    public LookUp<decimal> LimitationYears { get; } = law.Figure($"{jurisdiction}/limitation-wages-years", defaultedOn);

    /// <summary>
    /// Whether the authority applies limitation that nobody pleads: <c>applied</c> or <c>not-applied</c>.
    /// </summary>
    public LookUp<string> LimitationOfOwnMotion { get; } =
        law.Rule($"{jurisdiction}/limitation-of-own-motion", defaultedOn);

    public LookUp<string> RoundingRule { get; } = law.Rule($"{jurisdiction}/rounding", defaultedOn);

    /// <summary>Who has to prove that a head was paid, or that it was earned: whichever is in dispute.</summary>
    public LookUp<string> BurdenOf(string head) => law.RuleFor(
        $"{Jurisdiction}/burden-of-proof", DefaultedOn, LawTerms.None.With("head", head));

    public DayCount? CountOfDays { get; } =
        law.Rule($"{jurisdiction}/day-count", defaultedOn) is { IsFound: true } count
            ? DayCounts.Named(count.Value) : null;

    public RoundingRule? Rounding { get; } =
        law.Rule($"{jurisdiction}/rounding", defaultedOn) is { IsFound: true } rule
            ? RoundingRules.Named(rule.Value) : null;

    /// <summary>Whether all that interest needs is on file, and is something that the engine knows.</summary>
    public bool KnowsInterest
    {
        get
        {
            if (interest == 0)
            {
                interest = MissingForInterest("").Any() ? IsLacking : IsKnown;
            }

            return interest == IsKnown;
        }
    }

    /// <summary>The rule by which wages bear interest, both ends in; only where <see cref="KnowsInterest"/>.</summary>
    public InterestRule Rule => rule ??= new InterestRule
    {
        Rates = AnnualFraction.IsFound
            ? [new InterestRate(LocalDate.MinIsoValue, null, AnnualFraction.Value)
                { Authorities = [AnnualFraction.Authority] }]
            : supplied,
        Method = Method.IsFound ? InterestMethods.Named(Method.Value)!.Value : InterestMethod.Simple,
        DayCount = CountOfDays!.Value,
        FirstDay = EndOfSpan.In,
        LastDay = EndOfSpan.In,
        Appropriation = AppropriationRule.IsFound
            ? Appropriations.Named(AppropriationRule.Value) : AppropriationGiven,
        Rounding = new InterestRounding(InterestRoundingStep.AtTheEnd, Rounding!.Value),
        Authorities = [DayCount.Authority],
    };

    /// <summary>Whether each part of a sum bears interest by itself, for as long as it was late.</summary>
    public bool GoesByPortion => LeastDaysLate.IsFound || IsRateAtPayment;

    /// <summary>Whether the rate of the day of payment holds for all the days before it.</summary>
    public bool IsRateAtPayment => !AnnualFraction.IsFound && RateSource.IsFound
        && RateSource.Value.EndsWith(AtPayment, StringComparison.Ordinal);

    /// <summary>The readings of how periods of the surcharge are counted, each with its citation.</summary>
    public IReadOnlyList<Reading> SurchargeReadings() => law.Readings(countFile, DefaultedOn);

    /// <summary>
    /// What interest lacks, for one figure. Where the law gives none, method, start and bases decide nothing.
    /// </summary>
    public IEnumerable<Gap> MissingForInterest(string figure) => ((Gap?[])
    [
        RateSource.IsFound ? null : AnnualFraction.GapFor(figure),
        .. AnnualFraction is { IsFound: true, Value: 0m } ? [] : MissingOfManner(figure),
        DayCount.GapFor(figure) ?? (CountOfDays is null ? Unknown("day-count", figure) : null),
        RoundingRule.GapFor(figure) ?? (Rounding is null ? Unknown("rounding", figure) : null),
    ]).OfType<Gap>();

    private Gap?[] MissingOfManner(string figure) =>
    [
        Method.GapFor(figure)
            ?? (InterestMethods.Named(Method.Value) is null ? Unknown("late-wage-interest-method", figure) : null),
        Start.GapFor(figure)
            ?? (InterestStart.FirstDay(Start.Value, DefaultedOn) is null
                ? Unknown("late-wage-interest-start", figure) : null),
        Bases.GapFor(figure),
        LeastDaysLate.GapOfLimit(figure),
        AppropriationRule.IsFound && Appropriations.Named(AppropriationRule.Value) is null
            ? Unknown("late-wage-appropriation", figure) : null,
    ];

    private Gap Unknown(string name, string figure) =>
        new(GapKind.LawUnknown, figure, [new Operand.Code($"{Jurisdiction}/{name}"), Operand.Of(DefaultedOn)]);
}
