using NodaMoney;
using Restitution.Amounts;
using Restitution.Deductions;
using Restitution.Evidence;

namespace Restitution.Claims;

/// <summary>
/// What of the unlawful deductions of a worker one recorded loss can be, and what other losses left of it.
/// </summary>
/// <remarks>
/// A loss that cites rows of the book is in the deductions of those rows. Any other recruitment fee is in what was
/// taken for fees and debts, and any other loss in what was taken for the rest: what was kept back for food repays no
/// fee.
/// </remarks>
internal sealed class TakenByKind
{
    private static readonly string[] ForFees =
    [
        .. DeductionKinds.WordsOf(PayItemKind.RecruitmentFee), .. DeductionKinds.WordsOf(PayItemKind.DebtRepayment),
        "loan", "debt-for-sole-benefit",
    ];

    private readonly Dictionary<Scenario, List<(ClassedDeduction Deduction, Money Left)>> left = [];
    private readonly Money none;

    public TakenByKind(IReadOnlyList<PeriodClaim> periods, Currency currency)
    {
        none = new Money(0m, currency);
        foreach (Scenario scenario in Enum.GetValues<Scenario>())
        {
            left[scenario] =
                [.. periods.SelectMany(period => period.DeductionsUnder(scenario)).Select(one => (one, one.Unlawful))];
        }
    }

    public Estimate<Money> LeftFor(HeadOfClaim loss) => new(
        LeftFor(loss, Scenario.Low), LeftFor(loss, Scenario.Likely), LeftFor(loss, Scenario.High));

    /// <summary>What of a loss was found here is there for no other.</summary>
    public void Use(HeadOfClaim loss, Estimate<Money> found)
    {
        foreach ((Scenario scenario, List<(ClassedDeduction Deduction, Money Left)> deductions) in left)
        {
            Money open = found[scenario];
            foreach (int index in Enumerable.Range(0, deductions.Count)
                .Where(one => IsIn(loss, deductions[one].Deduction, scenario)))
            {
                Money used = deductions[index].Left < open ? deductions[index].Left : open;
                deductions[index] = (deductions[index].Deduction, deductions[index].Left - used);
                open -= used;
            }
        }
    }

    private Money LeftFor(HeadOfClaim loss, Scenario scenario) => left[scenario]
        .Where(one => IsIn(loss, one.Deduction, scenario)).Aggregate(none, (sum, one) => sum + one.Left);

    private bool IsIn(HeadOfClaim loss, ClassedDeduction deduction, Scenario scenario) =>
        left[scenario].Any(one => IsCited(loss, one.Deduction))
            ? IsCited(loss, deduction)
            : ForFees.Contains(WordOf(deduction)) == (loss.Kind == HeadKind.FeeRefund);

    private static bool IsCited(HeadOfClaim loss, ClassedDeduction deduction) =>
        loss.Sources.Contains(deduction.Taken.Source);

    private static string WordOf(ClassedDeduction deduction) =>
        deduction.Decision?.Kind ?? DeductionKinds.WordsOf(deduction.Taken.Item.Kind)[0];
}
