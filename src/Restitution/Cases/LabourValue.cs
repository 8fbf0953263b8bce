using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>
/// Both limbs where the greater of gain and value of the labour is due, and the head that comes of them.
/// </summary>
/// <remarks>
/// <c>greater-of-gain-and-labour</c> of <c>value-of-labour</c> on file, or of the case where the law has no such file.
/// The labour is what each pay period would have been due at the floor with the premiums that reach the work, as if
/// nothing had been promised: an exemption from premiums is applied before any overtime. Increases of the law that
/// stand in the claim go with the labour. What was paid, and what was lawfully taken, is taken off the greater once.
/// </remarks>
internal sealed class LabourValue<TWhy>(CaseFile caseFile, Worker worker, LawOnFile law)
    where TWhy : struct, IWhy<TWhy>
{
    private const string Rule = "greater-of-gain-and-labour";
    private const string Head = "value-of-labour";

    private readonly List<Gap> gaps = [];

    /// <returns>Null where neither law nor case asks for it.</returns>
    public (GreaterValue Limbs, HeadOfClaim? Head)? Of(
        IReadOnlyList<PeriodClaim> periods, IReadOnlyList<PeriodFacts> facts, IReadOnlyList<HeadOfClaim> increases)
    {
        (PeriodClaim Period, PeriodFacts Facts)[] valued = [.. periods.Zip(facts).Where(one => IsAsked(one.First))];
        if (valued.Length == 0)
            return null;

        string id = $"{worker.Code}/{Head}";
        string jurisdiction = valued[0].Period.Episode.Jurisdiction;
        Figure? labour = Labour(valued, [.. increases.Where(one => one.IsUnconditional)]);
        Figure? gain = Gain();
        if (gain is null)
            gaps.Add(new Gap(GapKind.GainNotOnRecord, id, [new Operand.Code(worker.Code)]));
        if ((labour ?? gain) is not { } either)
            return (new GreaterValue(null, null, null, [.. gaps.Distinct()]), null);

        Estimate<Money> most = gain is not null && labour is not null
            ? gain.Amount.Greater(labour.Amount) : either.Amount;
        Basis basis = most.Likely == labour?.Likely ? labour.Basis : (gain ?? labour)!.Basis;
        var greater = new Figure($"{id}/greater", most, basis, TWhy.IsTold
            ? new Reason(Statement.GreaterOfGainAndLabour)
            {
                About = [new Operand.Code(worker.Code)],
                Working = [.. new[] { gain, labour }.OfType<Figure>().Select(limb => Operand.Of(limb.Likely))],
                Result = Operand.Of(most.Likely),
                Authorities = Authorities(valued[^1].Period),
                Basis = basis,
                Figures = [.. new[] { gain, labour }.OfType<Figure>().Select(limb => limb.Id)],
            }
            : null);
        return (
            new GreaterValue(gain, labour, greater, [.. gaps.Distinct()]), HeadOf(id, jurisdiction, greater, valued));
    }

    private bool IsAsked(PeriodClaim period)
    {
        LookUp<string> rule = RuleOn(period);
        return rule.IsFound ? rule.Value == Rule
            : rule.MissingKind == GapKind.LawFileMissing && caseFile.ValueOfLabour == Rule;
    }

    private LookUp<string> RuleOn(PeriodClaim period) =>
        law.Rule($"{period.Episode.Jurisdiction}/value-of-labour", period.Period.DueOn);

    private IReadOnlyList<Authority> Authorities(PeriodClaim period) =>
        RuleOn(period) is { IsFound: true } rule ? [rule.Authority] : [];

    private Figure? Gain()
    {
        RecordedGain[] gains =
            [.. caseFile.Gains.Where(gain => gain.Worker == worker.Code).SelectMany(InClaimCurrency)];
        if (gains.Length == 0)
            return null;

        Money sum = gains.Aggregate(new Money(0m, caseFile.ClaimCurrency), (total, gain) => total + gain.Amount);
        Basis basis = BasisOf.Weakest([.. gains.Select(gain => gain.Basis)]);
        return new Figure($"{worker.Code}/{Head}/gain", Estimate<Money>.Single(sum), basis, TWhy.IsTold
            ? new Reason(Statement.GainFromServices)
            {
                About = [new Operand.Code(worker.Code)],
                Working = [.. gains.Select(gain => Operand.Of(gain.Amount))],
                Result = Operand.Of(sum),
                Basis = basis,
                Sources = [.. gains.SelectMany(gain => gain.Sources).Distinct()],
                Parts = [.. gains.Select(gain => gain.Converted?.Told(gain.Basis)).OfType<Reason>()],
            }
            : null);
    }

    // What was gained over a span of work goes by the last day of it.
    private IEnumerable<RecordedGain> InClaimCurrency(RecordedGain gain)
    {
        if (caseFile.Exchange.OrGap(
            gain.Amount, caseFile.ClaimCurrency, MoneyDays.Paid(gain.Span.End), $"{worker.Code}/{Head}/gain", gaps)
            is { } inClaim)
        {
            yield return gain with { Amount = inClaim.Amount, Converted = inClaim.Converted };
        }
    }

    private Figure? Labour((PeriodClaim Period, PeriodFacts Facts)[] valued, HeadOfClaim[] increases)
    {
        PeriodFacts[] unpromised =
        [
            .. valued.Select(one => one.Facts with { Episode = one.Facts.Episode with { Promised = null } }),
        ];
        WagesDueOfPeriod<TWhy>[] likely = Under<TWhy>(Scenario.Likely);
        gaps.AddRange(likely.SelectMany(one => one.Gaps)
            .Select(gap => gap with { Figure = $"{worker.Code}/{Head}/labour" }));
        if (likely.Any(one => one.Heads[(int)WageHead.Wages] is null))
            return null;

        Estimate<Money> labour = new(
            Sum(Under<Untold>(Scenario.Low)), Sum(likely), Sum(Under<Untold>(Scenario.High)));
        Estimate<Money> amount = PerScenario.Sum(
            increases.Select(one => one.Owed.Amount).Prepend(labour), caseFile.ClaimCurrency);
        Basis basis = BasisOf.Weakest(
            [.. likely.SelectMany(one => one.Heads).OfType<Reasoned<Money, TWhy>>().Select(head => head.Basis)]);
        return new Figure($"{worker.Code}/{Head}/labour", amount, basis, TWhy.IsTold
            ? new Reason(Statement.LabourAtFloor)
            {
                About = [new Operand.Code(worker.Code)],
                Working =
                [
                    .. likely.Select(one => Operand.Of(one.Total(caseFile.ClaimCurrency))),
                    .. increases.Select(one => Operand.Of(one.Owed.Likely)),
                ],
                Result = Operand.Of(amount.Likely),
                Basis = basis,
                Parts =
                [
                    .. likely.SelectMany(one => one.Heads).OfType<Reasoned<Money, TWhy>>()
                        .Select(head => head.Because.Reason).OfType<Reason>(),
                ],
                Figures = [.. increases.Select(one => one.Owed.Id)],
            }
            : null);

        WagesDueOfPeriod<T>[] Under<T>(Scenario scenario)
            where T : struct, IWhy<T> => [.. unpromised.Select(one => WagesDue.ForPeriod<T>(one, scenario))];
    }

    private Money Sum<T>(WagesDueOfPeriod<T>[] due)
        where T : struct, IWhy<T> => due.Aggregate(
            new Money(0m, caseFile.ClaimCurrency), (sum, one) => sum + one.Total(caseFile.ClaimCurrency));

    private HeadOfClaim HeadOf(
        string id, string jurisdiction, Figure greater, (PeriodClaim Period, PeriodFacts Facts)[] valued)
    {
        Estimate<Money> had = PerScenario.Sum(
            valued.Select(one => one.Period.Paid.Amount.Plus(one.Period.Withheld.Amount)
                .Plus(one.Period.LawfulDeductions.Amount)),
            caseFile.ClaimCurrency);
        // Where more was paid than the scenario values, nothing is left, and nothing is owed back.
        Estimate<Money> owed = greater.Amount.Less(had).AboveNothing();
        LocalDate end = valued[^1].Period.Period.Span.End;
        return new HeadOfClaim
        {
            Head = Head,
            Kind = HeadKind.GreaterValue,
            Jurisdiction = jurisdiction,
            Owed = new Figure(id, owed, greater.Basis, TWhy.IsTold
                ? new Reason(Statement.GreaterLessPaid)
                {
                    About = [new Operand.Code(worker.Code)],
                    Working = [Operand.Of(greater.Likely), Operand.Of(had.Likely)],
                    Result = Operand.Of(owed.Likely),
                    Basis = greater.Basis,
                    Figures =
                    [
                        greater.Id,
                        .. valued.SelectMany(one => new[]
                        {
                            one.Period.Paid.Id, one.Period.Withheld.Id, one.Period.LawfulDeductions.Id,
                        }),
                    ],
                }
                : null),
            Parts = [new DuePart(end, owed, id)],
            MakesGood = new DateInterval(valued[0].Period.Period.Span.Start, end),
        };
    }
}
