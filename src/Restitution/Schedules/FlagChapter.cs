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
            [
                Phrase.Of(findings.Infractions.All(one => one.RestsOn.Footing == Footing.NotReceived)
                    ? "findings.infractions-none" : "findings.infractions"),
            ])
            { StartsPage = true };
        Infraction[] shown = [.. findings.Infractions.Where(one => one.RestsOn.Footing != Footing.NotReceived)];
        Infraction[] lacking = [.. findings.Infractions.Except(shown)];
        if (shown.Length > 0)
        {
            yield return Breaches("infractions", shown);
        }

        if (lacking.Length > 0)
        {
            yield return new TextBlock(
                Phrases.Heading("not-received"), 2, [Phrase.Of("findings.not-received")]);
            yield return Breaches("notReceived", lacking);
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
            new("innocent", Phrases.Column("innocent"), ColumnKind.Text, 24),
            new("speaksFor", Phrases.Column("speaks-for"), ColumnKind.Text, 22),
            new("rule", Phrases.Column("rule-cited"), ColumnKind.Text, 22),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
        ],
        [
            .. flags.Select(flag => new Line(
            [
                Cell.Of(Phrase.Of($"red-flag.{flag.Kind}")) with { Figure = flag.Id },
                About(flag.About), Days(flag.From, flag.To),
                flag.Amount is { } amount ? Cell.Of(amount) : Cell.Blank, Cell.Of(Phrase.Of(flag.Because)),
                Cell.Of(Phrase.Of(flag.InnocentExplanation)), SpeaksFor(flag), RuleOf(flag),
                FirstOfMany.Places(flag.Sources),
            ])),
        ],
        null);

    // Papers of which no rows were read come after, and do not count among what speaks for it.
    private static Cell SpeaksFor(RedFlag flag) => Cell.Of(Phrase.Of("findings.speaks-for",
    [
        .. flag.SpeaksFor.Statement == Statement.NoRecordSpeaksForExplanation
            ? new[] { (Operand)new Operand.Clause("findings.none-speaks-for", []) } : [],
        .. flag.SpeaksFor.Parts.Select(part => new Operand.Clause(
            "findings.speaks-for-one", [FirstOfMany.PlacesAsOperand(part.Sources), .. part.About])),
    ]));

    private static TableBlock Breaches(string key, IReadOnlyList<Infraction> breaches) => new(
        key, null, 2, Phrases.Caption(key == "infractions" ? key : "not-received"),
        [
            new("kind", Phrases.Column("breach"), ColumnKind.Text, 18),
            new("about", Phrases.Column("about"), ColumnKind.Text, 12),
            new("found", Phrases.Column("what-was-found"), ColumnKind.Text, 26),
            new("rests", Phrases.Column("rests-on"), ColumnKind.Text, 18),
            new("innocent", Phrases.Column("innocent"), ColumnKind.Text, 24),
            new("law", Phrases.Column("law-cites"), ColumnKind.Text, 18),
            new("figures", Phrases.Column("figures"), ColumnKind.Text, 12),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
        ],
        [
            .. breaches.Select(breach => new Line(
            [
                Cell.Of(Phrase.Of($"infraction.{breach.Kind}")) with { Figure = breach.Id },
                About(breach.About), Cell.Of(Phrase.Of(breach.Because)),
                Cell.Of(Phrase.Of(breach.RestsOn.Because)),
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
        ? Cell.Code(flag.Rule) : Cited(flag.Because);

    private static Cell LawOf(Infraction breach) => breach.Because.Authorities.Count == 0
        ? Cell.Of(Phrase.Of("findings.no-law-on-file")) : Cited(breach.Because);

    private static Cell Cited(Reason reason) => Cell.Of(Phrase.Of("findings.rules-beside",
        [
            .. from authority in reason.Authorities
               group authority by (authority.Cites, authority.Standing) into alike
               let files = string.Join(", ", alike.Select(one => one.File).Distinct(StringComparer.Ordinal))
               select (Operand)new Operand.Clause(
                   "findings.rule-beside",
                   [
                       LawInWords.Cites(alike.Key.Cites), new Operand.Term($"standing.{alike.Key.Standing}"),
                       new Operand.Code(files),
                       .. alike.First().SeenAt is { } seenAt ? new[] { new Operand.Code(seenAt) } : [],
                   ]),
        ]));
}
