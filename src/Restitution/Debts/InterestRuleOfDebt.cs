using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Debts;

/// <summary>What of the interest entered on one day is lawful.</summary>
/// <remarks>
/// What is entered on one day is held against the ceiling together. Interest exceeds the ceiling when the agreed rate
/// does, or when what was charged does on the creditor's own base (<see cref="ChargedInterest"/>): a low rate on paper
/// does not clear a high one in the book. Then the law of the day of entry says whether all is void or the excess.
/// Otherwise it is lawful so far as the lesser of the agreed rate and the ceiling lets it grow on the lawful principal.
/// Never more than was entered: the law asks for no interest that the creditor did not. Rounded once, on the line, by
/// the rule on file.
/// </remarks>
internal sealed class InterestRuleOfDebt(
    LawOfDebt law, ChargedInterest charged, Scenario scenario, bool isTold)
{
    private const string WholeVoid = "whole-interest-void";
    private const string ExcessVoid = "excess-void";

    /// <param name="lines">The interest lines of one day, in the order of the book.</param>
    public IReadOnlyList<Judgement> Of(IReadOnlyList<DebtLine> lines, CeilingInterest grown)
    {
        LocalDate on = lines[0].On;
        Currency currency = lines[0].Asserted.Currency;
        (_, RoundingRule rounding, Gap? missing) = law.Conventions(on, lines[0].Id);
        if (missing is not null || grown.Missing is not null || grown.Last is null)
        {
            LookUp<decimal> ceiling = grown.Missing ?? law.Ceiling(on);
            return [.. lines.Select(line => Judgement.NotTold(
                line, scenario, [.. new[] { ceiling.GapFor(line.Id), missing }.OfType<Gap>().Take(1)], isTold))];
        }

        Money entered = lines.Aggregate(new Money(0m, currency), (sum, line) => sum + line.Asserted);
        Money atCeiling = Lesser(Rounding.By(rounding, grown.AtCeiling(currency)), entered);
        Money mostLawful = Rounding.By(rounding, grown.Allowed(currency));
        Money within = Lesser(mostLawful, entered);
        bool isAgreedAbove = law.Book.Agreed is { } agreed
            && agreed.AnnualFraction > LawOfDebt.Annual(grown.Last.Value);
        var day = new Day(
            grown, charged.MostOn(on), mostLawful, isAgreedAbove || charged.IsAboveOn(on), atCeiling - within,
            rounding);
        return isAgreedAbove || charged.ExceedsOn(on)
            ? Exceeding(lines, within, day) : Shared(lines, within, day, [], isVoid: false);
    }

    private static Money Lesser(Money one, Money other) => one < other ? one : other;

    private IReadOnlyList<Judgement> Exceeding(IReadOnlyList<DebtLine> lines, Money within, Day day)
    {
        LookUp<string> excess = law.Excess(lines[0].On);
        Money none = within - within;
        if (excess is { IsFound: true, Value: WholeVoid })
        {
            return Shared(lines, none, day, [excess.Authority], isVoid: true);
        }

        if (excess is { IsFound: true, Value: ExcessVoid })
        {
            return Shared(lines, within, day, [excess.Authority], isVoid: false);
        }

        // The excess is struck whatever the law says; whether the rest stands is not known.
        Gap gap = excess.GapFor(lines[0].Id) ?? LawOfDebt.Unknown(excess.Authority.File, lines[0].On, lines[0].Id);
        IReadOnlyList<Judgement> bound = Shared(
            lines, scenario == Scenario.Low ? within : none, day, [], isVoid: false);
        return [.. bound.Select((judged, index) => judged with
        {
            Gaps = [gap with { Figure = lines[index].Id }],
            Struck = scenario == Scenario.Low ? judged.Struck : NotToldOf(judged.Struck, within, index == 0),
        })];
    }

    // The first line carries the part whose fate is not known: what the ceiling would let stand.
    private static IReadOnlyList<StruckPart> NotToldOf(IReadOnlyList<StruckPart> struck, Money within, bool isFirst)
    {
        Money whole = struck.Aggregate(within - within, (sum, part) => sum + part.Amount);
        Money notTold = !isFirst ? within - within : within < whole ? within : whole;
        return
        [
            .. new StruckPart[]
            {
                new(DebtGround.NotTold, notTold), new(DebtGround.InterestAboveCeiling, whole - notTold),
            }.Where(part => part.Amount.Amount != 0m),
        ];
    }

    // The lawful part of the day goes to its lines in the order of the book.
    private List<Judgement> Shared(
        IReadOnlyList<DebtLine> lines, Money lawfulOfDay, Day day, IReadOnlyList<Authority> authorities, bool isVoid)
    {
        DebtGround ground = isVoid ? DebtGround.InterestVoid
            : day.IsAbove ? DebtGround.InterestAboveCeiling : DebtGround.InterestOnWhatIsNotOwed;
        var judged = new List<Judgement>();
        Money left = lawfulOfDay;
        Money aboveAgreed = isVoid ? left - left : day.AboveAgreed;
        foreach (DebtLine line in lines)
        {
            Money lawful = Lesser(left, line.Asserted);
            left -= lawful;
            Money ofAgreed = Lesser(aboveAgreed, line.Asserted - lawful);
            aboveAgreed -= ofAgreed;
            StruckPart[] struck =
            [
                new(DebtGround.InterestAboveAgreed, ofAgreed), new(ground, line.Asserted - lawful - ofAgreed),
            ];
            judged.Add(new Judgement(
                lawful, [.. struck.Where(part => part.Amount.Amount != 0m)], [],
                isTold ? Told(line, lawful, day, authorities, isVoid) : null));
        }

        return judged;
    }

    private static Reason Told(
        DebtLine line, Money lawful, Day day, IReadOnlyList<Authority> authorities, bool isVoid) => Judgement.Told(
            line, lawful, isVoid ? Statement.DebtInterestVoid : Statement.DebtInterestToCeiling,
            [Operand.Of(line.Asserted), Operand.Of(isVoid ? day.MostOnBook : day.MostLawful)],
            [day.Grown.Last!.Value.Authority, .. authorities]) with
        {
            Rounding = isVoid ? null : day.Rounding,
            Parts = isVoid ? [] : day.Grown.Strips,
        };

    private sealed record Day(
        CeilingInterest Grown, Money MostOnBook, Money MostLawful, bool IsAbove, Money AboveAgreed,
        RoundingRule Rounding);
}
