using NodaTime;
using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// Financial patterns that cited rules call flags, and other breaches, each with its innocent explanation.
/// </summary>
internal static class FlagChapter
{
    public static IEnumerable<Block> Of(CaseFindings findings)
    {
        yield return new TextBlock(
            Phrases.Heading("red-flags"), 1,
            [Phrase.Of(findings.RedFlags.Count == 0 ? "findings.red-flags-none" : "findings.red-flags")])
            { StartsPage = true };
        if (findings.RedFlags.Count > 0)
        {
            yield return Flags(findings.RedFlags);
        }

        yield return new TextBlock(
            Phrases.Heading("infractions"), 1,
            [Phrase.Of(findings.Infractions.Count == 0 ? "findings.infractions-none" : "findings.infractions")])
            { StartsPage = true };
        if (findings.Infractions.Count > 0)
        {
            yield return Breaches(findings.Infractions);
        }
    }

    private static TableBlock Flags(IReadOnlyList<RedFlag> flags) => new(
        "redflags", null, 2, Phrases.Caption("red-flags"),
        [
            new("kind", Phrases.Column("pattern"), ColumnKind.Text, 16),
            new("about", Phrases.Column("about"), ColumnKind.Text, 11),
            new("days", Phrases.Column("days-concerned"), ColumnKind.Text, 13),
            new("amount", Phrases.Column("flag-amount"), ColumnKind.Figure, 12),
            new("found", Phrases.Column("what-was-found"), ColumnKind.Text, 26),
            new("innocent", Phrases.Column("innocent"), ColumnKind.Text, 26),
            new("rule", Phrases.Column("rule-cited"), ColumnKind.Text, 22),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
        ],
        [
            .. flags.Select(flag => new Line(
            [
                Cell.Of(Phrase.Of($"red-flag.{flag.Kind}")) with { Figure = flag.Id },
                About(flag.About), Days(flag.From, flag.To),
                flag.Amount is { } amount ? Cell.Of(amount) : Cell.Blank, Cell.Of(Phrase.Of(flag.Because)),
                Cell.Of(Phrase.Of(flag.InnocentExplanation)), RuleOf(flag), FirstOfMany.Places(flag.Sources),
            ])),
        ],
        null);

    private static TableBlock Breaches(IReadOnlyList<Infraction> breaches) => new(
        "infractions", null, 2, Phrases.Caption("infractions"),
        [
            new("kind", Phrases.Column("breach"), ColumnKind.Text, 18),
            new("about", Phrases.Column("about"), ColumnKind.Text, 12),
            new("found", Phrases.Column("what-was-found"), ColumnKind.Text, 28),
            new("innocent", Phrases.Column("innocent"), ColumnKind.Text, 28),
            new("law", Phrases.Column("law-cites"), ColumnKind.Text, 18),
            new("figures", Phrases.Column("figures"), ColumnKind.Text, 12),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
        ],
        [
            .. breaches.Select(breach => new Line(
            [
                Cell.Of(Phrase.Of($"infraction.{breach.Kind}")) with { Figure = breach.Id },
                About(breach.About), Cell.Of(Phrase.Of(breach.Because)),
                Cell.Of(Phrase.Of(breach.InnocentExplanation)), LawOf(breach),
                FirstOfMany.Ids(breach.Figures), FirstOfMany.Places(breach.Sources),
            ])),
        ],
        null);

    private static Cell About(IEnumerable<string> codes) =>
        FirstOfMany.Ids([.. codes.Select(MaskedNumber.Within)]);

    private static Cell Days(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        ({ } first, { } last) => new SpanCell(first, last),
        ({ } first, null) => Cell.Of(first),
        (null, { } last) => Cell.Of(last),
        _ => Cell.Blank,
    };

    // Each with its standing: what was read second hand, and what is no more than this program's own threshold.
    private static Cell RuleOf(RedFlag flag) => flag.Because.Authorities.Count == 0
        ? Cell.Code(flag.Rule)
        : Cell.Of(Phrase.Of("findings.rules-beside",
        [
            .. from authority in flag.Because.Authorities
               group authority by (authority.Cites, authority.Standing) into alike
               let files = string.Join(", ", alike.Select(one => one.File).Distinct(StringComparer.Ordinal))
               select (Operand)new Operand.Clause(
                   "findings.rule-beside",
                   [
                       new Operand.Code(alike.Key.Cites), new Operand.Term($"standing.{alike.Key.Standing}"),
                       new Operand.Code(files),
                       .. alike.First().SeenAt is { } seenAt ? new[] { new Operand.Code(seenAt) } : [],
                   ]),
        ]));

    private static Cell LawOf(Infraction breach) => Cited(breach.Because) is { Length: > 0 } cited
        ? Cell.Code(cited) : Cell.Of(Phrase.Of("findings.no-law-on-file"));

    private static string Cited(Reason reason) => string.Join(
        "; ", reason.Authorities.Select(authority => authority.Cites).Distinct(StringComparer.Ordinal));
}
