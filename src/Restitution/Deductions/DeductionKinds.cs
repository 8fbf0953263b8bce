using Restitution.Evidence;

namespace Restitution.Deductions;

/// <summary>Under which words the laws know what a payroll column takes.</summary>
/// <remarks>
/// Laws name one matter differently: a deposit is a security deposit in another statute, food and lodging are two words
/// in a third. All words of a kind are looked for; a kind that a statute names by none of them falls under what the
/// statute says of everything else. What a column really took, such as a debt for the worker's sole benefit, is for a
/// person to decide (<see cref="DeductionKindDecision"/>), never for a word that sounds alike.
/// </remarks>
public static class DeductionKinds
{
    public const string IncomeTax = "income-tax";
    public const string SocialSecurity = "social-security";

    /// <summary>The first is the word of a law that names none of them.</summary>
    public static IReadOnlyList<string> WordsOf(PayItemKind kind) => kind switch
    {
        PayItemKind.IncomeTax => [IncomeTax],
        PayItemKind.SocialSecurity => [SocialSecurity],
        PayItemKind.FoodAndLodging => ["food-and-lodging", "board-and-lodging", "housing", "meals"],
        PayItemKind.DebtRepayment => ["debt-repayment"],
        PayItemKind.Fine => ["fine"],
        PayItemKind.DocumentCost => ["document-cost"],
        PayItemKind.RecruitmentFee => ["recruitment-fee", "recruitment-cost", "job-placement"],
        PayItemKind.Deposit => ["deposit", "security-deposit"],
        PayItemKind.Advance => ["advance", "wage-advance"],
        _ => ["other"],
    };

    /// <summary>Whether a column of this kind takes from pay; a negative earning takes from it too.</summary>
    public static bool IsDeduction(PayItemKind kind) => kind >= PayItemKind.IncomeTax;

    /// <summary>Whether what is taken belongs to an authority: tax and social security.</summary>
    public static bool IsWithholding(string word) => word is IncomeTax or SocialSecurity;

    /// <summary>Whether it is board or lodging, of which a law may count a share of the wage and no more.</summary>
    public static bool IsBoardAndLodging(string word) =>
        WordsOf(PayItemKind.FoodAndLodging).Contains(word);
}
