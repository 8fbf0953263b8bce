using Restitution.Law;
using Restitution.Wages;

namespace Restitution.Claims;

/// <summary>
/// The words for heads of claim and for forums that the product knows by itself, and those of the law.
/// </summary>
/// <remarks>
/// A table of law answers a word that it does not name as any other, and a forum that may award compensation may award
/// any loss: so a misspelt loss would be awarded. A word that neither the product nor a file knows is refused instead.
/// </remarks>
public static class ClaimWords
{
    private static readonly string[] OfTheProduct =
    [
        .. WageHeads.All.Select(WageHeads.KeyOf),
        "severance", "separation-pay", "contract-end-pay", "pay-in-lieu-of-notice", "annual-leave-pay",
        "thirteenth-month", RecordedHeads.Fee, "medical-care", "transport", "housing", "childcare", "legal-costs",
        "loss-of-earnings", "other-loss", "value-of-labour",
    ];

    private static readonly string[] ForumsOfTheProduct =
        ["labour-inspector", "labour-court", "civil-court", "criminal-court"];

    /// <summary>Heads that are a loss by themselves, so that a forum may award them as compensation.</summary>
    public static IReadOnlyList<string> Losses => OfTheProduct;

    public static bool IsLoss(string head) => OfTheProduct.Contains(head);

    /// <summary>
    /// Every word under which a loss can be recorded: the product's own and those of the law on file.
    /// </summary>
    public static IReadOnlyList<string> Heads(LawOnFile law) => Together(
        OfTheProduct, law.Files.Where(file => file.Id.EndsWith("/remedy-heads", StringComparison.Ordinal)), "head");

    /// <summary>Every forum of some jurisdictions, and those that the product knows by itself.</summary>
    public static IReadOnlyList<string> Forums(LawOnFile law, IEnumerable<string> jurisdictions) =>
        Together(ForumsOfTheProduct, jurisdictions.SelectMany(law.FilesOf), "forum");

    private static string[] Together(string[] own, IEnumerable<StatutoryValue> files, string key) =>
    [
        .. files.Where(file => file.Keys.Contains(key))
            .SelectMany(file => file.WordsOf(file.Keys.ToList().IndexOf(key)))
            .Concat(own).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
