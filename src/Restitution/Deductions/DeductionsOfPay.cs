using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Deductions;

/// <summary>Classes what was taken from the pay of one period by the closed list, the caps and the records.</summary>
/// <remarks>
/// Each cap is a share of the wages due on that pay day, cut down to the minor unit. Deductions are applied in the
/// order of <see cref="DeductionRule"/> and within a kind in the order of the book, to the cap of the kind and then to
/// the common cap: what is beyond is unlawful. The common cap holds for the kinds that the law on file lists, and for
/// all where it lists none. Consent after the pay was taken, signed by another, or in another form than the law takes
/// is none. Where the law lets a worker consent to more than the caps, an amount consented to above the cap stands in
/// their place. A cost is taken back once, as far as it is proven. Where nothing on file says whether a deduction is
/// lawful, it stays owed, and a gap is listed. Worked examples: <c>fixtures/worked-examples/deductions.json</c>.
/// </remarks>
public static class DeductionsOfPay
{
    public static PayDeductions Of(
        PayDay pay, IReadOnlyList<TakenItem> taken, DeductionLaw law, DeductionRecords records, CostsTakenBack costs)
    {
        if (taken.Count == 0)
        {
            return PayDeductions.Nothing(pay.Due.Currency);
        }

        var gaps = new List<Gap>();
        var pots = new DeductionPots(pay.Due, law.CapBase);
        var classed = new ClassedDeduction[taken.Count];
        foreach ((int index, ClassedDeduction item) in taken.Index()
            .Select(one => (one.Index, Item: Classed(one.Item, law, records, pay)))
            .OrderBy(one => one.Item.Rule).ThenBy(one => one.Item.Taken.Source).ThenBy(one => one.Index))
        {
            classed[index] = new DeductionLimits(item, pay, law, records, pots, costs, gaps).Applied();
        }

        if (!pay.HasFigure)
        {
            gaps.Add(new Gap(GapKind.DeductionsWithoutWagesDue, $"{pay.Figure}/unlawful-deductions",
                [new Operand.Code(pay.Worker), Operand.Of(Sum(classed, one => one.Taken.Amount, pay.Due))]));
        }

        return new PayDeductions(
            Sum(classed, one => one.IsWithheld ? one.Lawful : one.Lawful - one.Lawful, pay.Due),
            Sum(classed, one => one.IsWithheld ? one.Lawful - one.Lawful : one.Lawful, pay.Due),
            Sum(classed, one => one.Unlawful, pay.Due), classed, [.. gaps.Distinct()]);
    }

    private static ClassedDeduction Classed(TakenItem taken, DeductionLaw law, DeductionRecords records, PayDay pay)
    {
        DeductionKindDecision? decision = records.Kinds
            .LastOrDefault(one => one.Covers(taken.Item.Heading, taken.TakenOn));
        DeductionKindLaw kind = KindOf(taken.Item.Kind, decision, law);
        Money zero = new(0m, pay.Due.Currency);
        return new ClassedDeduction(taken, kind, RuleOf(kind))
        {
            Decision = decision,
            Lawful = zero,
            BeyondDue = zero,
            Unlawful = zero,
        };
    }

    // A column of several matters is answered where the law answers alike for all of them: rule, caps, bearer, forms.
    private static DeductionKindLaw KindOf(PayItemKind kind, DeductionKindDecision? decision, DeductionLaw law)
    {
        if (decision is not null)
        {
            return law.Of(decision.Kind);
        }

        IReadOnlyList<string> words = law.Named(DeductionKinds.WordsOf(kind));
        DeductionKindLaw first = law.Of(words[0]);
        bool agree = words.Skip(1).Select(law.Of).All(other =>
            first.AnswersLike(other) && law.TakesTheSameForms(first.Word, other.Word));
        return agree ? first : first with { OpenBetween = words };
    }

    private static DeductionRule RuleOf(DeductionKindLaw kind)
    {
        bool isBoardAlone = kind.BoardMost.IsFound && !kind.IsNamed;
        return kind switch
        {
            { OpenBetween.Count: > 0 } => DeductionRule.NotOnFile,
            { BorneBy: { IsFound: true, Value: "employer" } } => DeductionRule.NotAllowed,
            _ when isBoardAlone => DeductionRule.ToCap,
            { Rule.IsFound: false } => DeductionRule.NotOnFile,
            _ => kind.Rule.Value switch
            {
                "allowed" when DeductionKinds.IsWithholding(kind.Word) => DeductionRule.WithheldByLaw,
                "allowed" => DeductionRule.Allowed,
                "allowed-to-cap" => DeductionRule.ToCap,
                "allowed-with-consent" => DeductionRule.WithConsent,
                "allowed-with-permission" => DeductionRule.WithPermission,
                "allowed-at-actual-cost" => DeductionRule.AtActualCost,
                _ => DeductionRule.NotAllowed,
            },
        };
    }

    private static Money Sum(ClassedDeduction[] items, Func<ClassedDeduction, Money> of, Money like) =>
        items.Aggregate(new Money(0m, like.Currency), (sum, item) => sum + of(item));
}

/// <summary>The pay day from whose wages something was taken.</summary>
/// <param name="Figure">Worker and period: the first part of the id of each figure.</param>
/// <param name="HasFigure">Whether the wages due are known.</param>
public sealed record PayDay(string Worker, string Figure, LocalDate DueOn, Money Due, bool HasFigure = true);

/// <summary>What was taken back of each proven cost, over the pay days of one worker.</summary>
public sealed class CostsTakenBack
{
    private readonly Dictionary<DeductionCost, Money> taken = [];

    public Money LeftOf(DeductionCost cost) =>
        taken.TryGetValue(cost, out Money before) ? cost.Amount - before : cost.Amount;

    /// <summary>Keeps what these deductions took back, once they are those that count.</summary>
    public void Keep(PayDeductions deductions)
    {
        foreach ((DeductionCost cost, Money amount) in deductions.Items.SelectMany(item => item.Costs))
        {
            taken[cost] = cost.Amount - LeftOf(cost) + amount;
        }
    }
}
