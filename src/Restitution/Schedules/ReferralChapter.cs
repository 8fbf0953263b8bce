using System.Globalization;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>What each office should be passed, office by office: each kind of finding once, with its rows.</summary>
/// <remarks>
/// An office stands once, with those that may pass something on to it; under it a kind of finding stands once, with all
/// whom it is about. What goes to two offices stands under both.
/// </remarks>
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

        IGrouping<Agency, Referral>[] offices =
            [.. findings.Referrals.OrderBy(one => one.To).ThenBy(one => one.From).GroupBy(one => one.To)];
        yield return Offices(offices);
        Referred[] all = [.. AllOf(findings)];
        foreach ((int index, IGrouping<Agency, Referral> office) in offices.Index())
        {
            yield return ToOffice(index + 1, office, all);
        }
    }

    private static TableBlock Offices(IGrouping<Agency, Referral>[] offices) => new(
        "referrals", null, 2, Phrases.Caption("referrals"),
        [
            new("to", Phrases.Column("to-agency"), ColumnKind.Text, 20),
            new("from", Phrases.Column("from-agency"), ColumnKind.Text, 40),
            new("findings", Phrases.Column("findings"), ColumnKind.Figure, 10),
        ],
        [
            .. offices.Select(office => new Line(
            [
                Cell.Of(Phrase.Of($"agency.{office.Key}")) with { Figure = office.First().Id },
                FromOf(office.Select(one => one.From)),
                new NumberCell(office.SelectMany(one => one.Findings).Distinct(StringComparer.Ordinal).Count()),
            ])),
        ],
        null);

    private static TableBlock ToOffice(int number, IGrouping<Agency, Referral> office, Referred[] all) => new(
        string.Create(CultureInfo.InvariantCulture, $"referred{number}"),
        Phrase.Of("heading.referral-to", new Operand.Term($"agency.{office.Key}")), 2,
        Phrases.Caption("referral-to", new Operand.Term($"agency.{office.Key}")),
        [
            new("finding", Phrases.Column("finding"), ColumnKind.Text, 22),
            new("about", Phrases.Column("about"), ColumnKind.Text, 26),
            new("count", Phrases.Column("findings"), ColumnKind.Figure, 9),
            new("from", Phrases.Column("from-agency"), ColumnKind.Text, 24),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 28),
            new("speaksFor", Phrases.Column("speaks-for-explanation"), ColumnKind.Text, 20),
        ],
        [
            .. from one in all
               let givers = office.Where(referral => referral.Findings.Contains(one.Id)).ToArray()
               where givers.Length > 0
               group (One: one, Givers: givers) by (one.Name.Key, Of: string.Join(' ', one.Name.Operands)) into alike
               select new Line(
               [
                   Cell.Of(alike.First().One.Name),
                   FirstOfMany.Ids(
                   [
                       .. alike.SelectMany(each => each.One.About).Select(MaskedNumber.Within)
                           .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                   ]),
                   new NumberCell(alike.Count()),
                   FromOf(alike.SelectMany(each => each.Givers).Select(giver => giver.From).Distinct().Order()),
                   FirstOfMany.Places(alike.SelectMany(each => each.One.Sources)),
                   FirstOfMany.FewestFirst(alike.SelectMany(each => each.One.SpeaksFor)),
               ]),
        ],
        null);

    private static Cell FromOf(IEnumerable<Agency> offices) => Cell.Of(Phrase.Of(
        "findings.offices", [.. offices.Select(office => (Operand)new Operand.Term($"agency.{office}"))]));

    private static IEnumerable<Referred> AllOf(CaseFindings findings) =>
    [
        .. findings.Indicators.Select(one => new Referred(
            one.Id, Phrase.Of("name", new Operand.Name("indicator", one.Indicator)), [one.Worker], one.Sources)),
        .. findings.Infractions.Select(one => new Referred(
            one.Id, Phrase.Of($"infraction.{one.Kind}"), one.About, one.Sources)),
        .. findings.RedFlags.Select(one => new Referred(
            one.Id, Phrase.Of($"red-flag.{one.Kind}"), one.About, one.Sources)
        {
            SpeaksFor = [.. one.SpeaksFor.Parts.SelectMany(part => part.Sources)],
        }),
    ];

    private sealed record Referred(
        string Id, Phrase Name, IReadOnlyList<string> About, IReadOnlyList<SourceRef> Sources)
    {
        public IReadOnlyList<SourceRef> SpeaksFor { get; init; } = [];
    }
}
