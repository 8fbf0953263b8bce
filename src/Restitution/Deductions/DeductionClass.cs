using NodaTime;
using Restitution.Evidence;
using Restitution.Law;

namespace Restitution.Deductions;

/// <summary>Whether the closed list on file lets a deduction reduce pay.</summary>
/// <remarks>
/// What the list allows outright is lawful. What it allows with the worker's consent is unlawful here, because no
/// consent is on record; so is everything that it does not name.
/// </remarks>
public static class DeductionClass
{
    /// <param name="dueOn">The day on which the pay was due: the law of that day decides.</param>
    public static LookUp<string> Of(PayItemKind kind, string jurisdiction, LocalDate dueOn, LawOnFile law) =>
        law.Rule($"{jurisdiction}/deductions-lawful", dueOn, new LawKeys(KeyOf(kind)));

    public static bool IsLawful(LookUp<string> classed) => classed is { IsFound: true, Value: "allowed" };

    public static bool IsDeduction(PayItem item) => item.Amount.Amount < 0m;

    public static string KeyOf(PayItemKind kind) => kind switch
    {
        PayItemKind.IncomeTax => "income-tax",
        PayItemKind.SocialSecurity => "social-security",
        PayItemKind.FoodAndLodging => "food-and-lodging",
        PayItemKind.DebtRepayment => "debt-repayment",
        PayItemKind.Fine => "fine",
        PayItemKind.DocumentCost => "document-cost",
        PayItemKind.RecruitmentFee => "recruitment-fee",
        PayItemKind.Deposit => "deposit",
        PayItemKind.Advance => "advance",
        _ => "other",
    };
}
