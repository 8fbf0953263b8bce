using Restitution.Findings;

namespace Restitution.Schedules;

/// <summary>What each agency should pass to which other, with the findings that say so.</summary>
internal static class ReferralChapter
{
    public static IEnumerable<Block> Of(CaseFindings findings)
    {
        yield return new TextBlock(
            Phrases.Heading("referrals"), 1,
            [Phrase.Of(findings.Referrals.Count == 0 ? "findings.referrals-none" : "findings.referrals")])
            { StartsPage = true };
        if (findings.Referrals.Count == 0)
        {
            yield break;
        }

        yield return new TableBlock(
            "referrals", null, 2, Phrases.Caption("referrals"),
            [
                new("from", Phrases.Column("from-agency"), ColumnKind.Text, 16),
                new("to", Phrases.Column("to-agency"), ColumnKind.Text, 16),
                new("why", Phrases.Column("referred-because"), ColumnKind.Text, 36),
                new("findings", Phrases.Column("findings"), ColumnKind.Text, 26),
                new("sources", Phrases.Column("sources"), ColumnKind.Text, 16),
            ],
            [
                .. findings.Referrals.OrderBy(one => one.From).ThenBy(one => one.To).Select(one => new Line(
                [
                    Cell.Of(Phrase.Of($"agency.{one.From}")),
                    Cell.Of(Phrase.Of("referral.to", new Reasons.Operand.Term($"agency.{one.To}")))
                        with { Figure = one.Id },
                    Cell.Of(Phrase.Of(one.Because)), FirstOfMany.Ids(one.Findings),
                    FirstOfMany.Places(one.Because.Sources),
                ])),
            ],
            null);
    }
}
