using static Restitution.Law.LawChapter;
using static Restitution.Law.LawQuestion;

namespace Restitution.Law;

/// <summary>The questions that say which financial patterns are red flags, and from how many rows on.</summary>
/// <remarks>None enters a figure: a flag says where to look.</remarks>
internal static class LawQuestionsOfRedFlags
{
    private const string Answers = "looked-for not-looked-for";

    internal static LawQuestion[] InOrder { get; } =
    [
        Ask("red-flag-pay-drawn-same-day", RedFlags, "rule", "", Answers),
        Ask("red-flag-many-workers-one-account", RedFlags, "rule", "", Answers),
        Ask("red-flag-many-workers-one-address", RedFlags, "rule", "", Answers),
        Ask("red-flag-many-workers-one-phone", RedFlags, "rule", "", Answers),
        Ask("red-flag-identical-amounts", RedFlags, "rule", "", Answers),
        Ask("red-flag-fees-in-bursts", RedFlags, "rule", "", Answers),
        Ask("red-flag-controllers-remittances", RedFlags, "rule", "", Answers),
        Ask("red-flag-cash-out-soon-after-credit", RedFlags, "rule", "", Answers),
        Ask("red-flag-round-trip", RedFlags, "rule", "", Answers),
        Ask("red-flag-just-below-threshold", RedFlags, "rule", "", Answers),
        Ask("red-flag-count-least", RedFlags, "count", "kind"),
        Ask("red-flag-days-most", RedFlags, "days", "kind"),
        Ask("red-flag-fraction-least", RedFlags, "fraction of the amount", "kind"),
        Ask("cash-report-from", RedFlags, "CUR", "kind"),
    ];
}
