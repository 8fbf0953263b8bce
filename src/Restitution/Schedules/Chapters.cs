using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// The chapters that no document of a case may leave out: method, limitations, law relied on, sources.
/// </summary>
internal static class Chapters
{
    public static FactsBlock Case(CaseHeading heading) => new(Phrases.Heading("case"), 1,
    [
        new(Phrases.Label("authority"), Cell.Code(heading.AuthorityName)),
        new(Phrases.Label("office"), Cell.Code(heading.AuthorityOffice)),
        new(Phrases.Label("officer"), Phrases.OrDash(heading.Officer)),
        new(Phrases.Label("order-number"), Phrases.OrDash(heading.OrderNumber)),
        new(Phrases.Label("case"), Cell.Code($"{heading.Code} {heading.Title}")),
        .. heading.Respondents.SelectMany(Respondent),
        new(Phrases.Label("claimed-on"), Cell.Of(heading.ClaimedOn)),
        new(Phrases.Label("as-of"), Cell.Of(heading.AsOf)),
        new(Phrases.Label("currency"), Cell.Code(heading.Currency.Code)),
    ]);

    public static TextBlock Method(Claim claim, CaseHeading heading) => new(Phrases.Heading("method"), 1,
    [
        Phrase.Of("method.periods"),
        Phrase.Of("method.greater-of"),
        Phrase.Of("method.premiums"),
        Phrase.Of("method.hours"),
        Phrase.Of("method.attendance"),
        .. heading.HolidaysOnRestDays,
        Phrase.Of("method.payments"),
        Phrase.Of("method.book"),
        Phrase.Of("method.payment-order"),
        Phrase.Of("method.deductions"),
        Phrase.Of("method.one-head"),
        Phrase.Of("method.estimates"),
        .. Periods(claim).Any(period => period.Interest?.Amount.High.Amount > 0m)
            ? new[] { Phrase.Of("method.interest", Operand.Of(heading.AsOf)) }
            : [],
        .. claim.Totals.InterestPerDay.Amount.High.Amount > 0m && claim.InterestAhead.Count > 0
            ? new[] { Phrase.Of("method.interest-after", Operand.Of(heading.AsOf)) }
            : [],
        Phrase.Of("method.due-day"),
        .. Periods(claim).Any(period => period.Surcharge is not null)
            ? new[] { Phrase.Of("method.surcharge"), Phrase.Of("method.surcharge-arrears") }
            : [Phrase.Of("method.withheld")],
        Phrase.Of("method.not-computed"),
        Phrase.Of("method.rounding"),
        .. ConversionPhrases.Of(claim, heading),
        Phrase.Of(claim.LimitationIsAppliedOfOwnMotion switch
        {
            true => "method.limitation-applied",
            false => "method.limitation-not-applied",
            _ => "method.limitation-unknown",
        }),
        .. heading.Findings,
    ], IsNumbered: true);

    private static IEnumerable<PeriodClaim> Periods(Claim claim) => claim.Workers.SelectMany(worker => worker.Periods);

    /// <summary>What the totals are without, and which records would narrow them: two lists.</summary>
    /// <param name="allPlaces">
    /// Whether each place is named, though there are many: in the document that the others name for it.
    /// </param>
    public static IEnumerable<Block> Limitations(Claim claim, CaseHeading heading, bool allPlaces = false)
    {
        Phrase[] setAside = [.. heading.Exhibits
            .Where(exhibit => exhibit.Counts.Quarantined > 0)
            .Select(exhibit => Phrase.Of("limitation.set-aside",
            [
                new Operand.Code(exhibit.Exhibit.Code), new Operand.Number(exhibit.Counts.Quarantined),
                new Operand.Number(exhibit.Counts.Received), .. exhibit.SetAside.Select(Operand.Of),
            ]))];
        Phrase[] corrected = [.. heading.Exhibits
            .Where(exhibit => exhibit.Corrections.Count > 0)
            .SelectMany(Corrected)];
        // Rows set aside are said with their number and sum above.
        IEnumerable<Gap> lacking = claim.AllGaps.Where(gap => gap.Kind != GapKind.RowsSetAside);
        Phrase[] gaps = [.. Phrases.Of(allPlaces ? lacking : lacking.Select(GapInShort.Of))];
        Phrase[] none = gaps.Length + setAside.Length == 0 ? [Phrase.Of("limitation.none")] : [];
        TextBlock limitations = new(Phrases.Heading("limitations"), 1,
            [Phrase.Of("limitation.standing"), Phrase.Of("limitation.not-advice"),
                .. heading.LawBrought.Select(Brought), .. Decided(claim), .. setAside, .. corrected, .. gaps, .. none],
            IsNumbered: true);
        return [limitations, .. MissingEvidenceTable.Top(claim)];
    }

    private static Phrase Brought(LawBrought law) => Phrase.Of(
        law.Origin == LawOrigin.Case ? "limitation.law-of-case" : "limitation.law-of-folder",
        new Operand.Code(string.Join(", ", law.Files)));

    // Once for each file and reason, though many figures depend on it.
    private static IEnumerable<Phrase> Decided(Claim claim) =>
        from authority in AuthoritiesUsed(claim)
        where authority.DecidedBecause is not null
        group authority by (authority.File, authority.Reading, authority.DecidedBecause) into decided
        select decided.Key.Reading is { } reading
            ? Phrase.Of(
                "limitation.law-read", new Operand.Code(decided.Key.File), new Operand.Name("reading", reading),
                new Operand.Code(decided.Key.DecidedBecause!))
            : Phrase.Of(
                "limitation.law-accepted", new Operand.Code(decided.Key.File),
                new Operand.Code(decided.Key.DecidedBecause!));

    private static IEnumerable<Phrase> Corrected(ExhibitHeading exhibit) =>
    [
        Phrase.Of(
            "limitation.corrected",
            new Operand.Code(exhibit.Exhibit.Code), new Operand.Number(exhibit.Corrections.Count)),
        .. exhibit.Corrections.Select(correction => Phrase.Of(
            "limitation.corrected-row",
            new Operand.Code(correction.Place), new Operand.Code(correction.By), Operand.Of(correction.On),
            new Operand.Code(correction.Reason))),
    ];

    public static TableBlock Law(Claim claim) => new(
        "law", Phrases.Heading("law"), 1, Phrases.Caption("law"),
        [
            new("file", Phrases.Column("law-file"), ColumnKind.Text, 14),
            new("title", Phrases.Column("law-title"), ColumnKind.Text, 16),
            new("figure", Phrases.Column("law-figure"), ColumnKind.Text, 10),
            new("span", Phrases.Column("law-span"), ColumnKind.Text, 12),
            new("cites", Phrases.Column("law-cites"), ColumnKind.Text, 26),
            new("standing", Phrases.Column("law-standing"), ColumnKind.Text, 9),
            new("seen", Phrases.Column("law-seen-at"), ColumnKind.Text, 22),
        ],
        [.. AuthoritiesUsed(claim).Select(LawLine)], null);

    public static TableBlock Sources(CaseHeading heading) => new(
        "sources", Phrases.Heading("sources"), 1, Phrases.Caption("sources"),
        [
            new("exhibit", Phrases.Column("exhibit"), ColumnKind.Text, 10),
            new("description", Phrases.Column("description"), ColumnKind.Text, 22),
            new("received", Phrases.Column("rows-received"), ColumnKind.Figure, 7, null, ColumnTotal.Sum),
            new("accepted", Phrases.Column("rows-accepted"), ColumnKind.Figure, 7, null, ColumnTotal.Sum),
            new("quarantined", Phrases.Column("rows-set-aside"), ColumnKind.Figure, 7, null, ColumnTotal.Sum),
            new("duplicate", Phrases.Column("rows-duplicate"), ColumnKind.Figure, 7, null, ColumnTotal.Sum),
            new("ignored", Phrases.Column("rows-ignored"), ColumnKind.Figure, 7, null, ColumnTotal.Sum),
            new("statement", Phrases.Column("statement"), ColumnKind.Text, 10),
            new("sha", Phrases.Column("sha256"), ColumnKind.Text, 30),
        ],
        [.. heading.Exhibits.Select(SourceLine)], SourceTotals(heading));

    /// <summary>Every provision that a figure of the claim rests on, once, by file and day.</summary>
    public static IReadOnlyList<Authority> AuthoritiesUsed(Claim claim) =>
    [
        .. claim.Figures.Select(figure => figure.Reason)
            .Concat(claim.Workers.SelectMany(worker => worker.Periods).Select(period => period.LimitationReason))
            .OfType<Reason>()
            .SelectMany(AllAuthorities)
            .DistinctBy(authority => (authority.File, authority.From, authority.Figure, authority.Reading))
            .OrderBy(authority => authority.File, StringComparer.Ordinal)
            .ThenBy(authority => authority.From)
            .ThenBy(authority => authority.Figure, StringComparer.Ordinal),
    ];

    private static IEnumerable<Fact> Respondent(RespondentHeading respondent) =>
    [
        new(Phrases.Label("respondent"), Cell.Code($"{respondent.Code} {respondent.Name}")),
        new(Phrases.Label("registration-number"), Phrases.OrDash(respondent.RegistrationNumber)),
        new(Phrases.Label("address"), Phrases.OrDash(respondent.Address)),
    ];

    private static Line LawLine(Authority authority) => new(
    [
        Cell.Code(authority.File),
        Cell.Of(Phrase.Literal(LawInWords.Title(authority))),
        Cell.Of(Phrase.Literal(LawInWords.Figure(authority))),
        new TextCell(authority.To is { } to
            ? Phrase.Of("law-span.closed", Operand.Of(authority.From), Operand.Of(to))
            : Phrase.Of("law-span.open", Operand.Of(authority.From))),
        Cell.Of(Phrase.Literal(LawInWords.Cites(authority.Cites))),
        Cell.Of(authority.Origin switch
        {
            LawOrigin.Case => Phrase.Of("law-standing.of-case", Standing(authority)),
            LawOrigin.Folder => Phrase.Of("law-standing.of-folder", Standing(authority)),
            _ => Phrases.Term($"standing.{authority.Standing}"),
        }),
        Phrases.OrDash(authority.SeenAt),
    ]);

    private static Operand.Term Standing(Authority authority) => new($"standing.{authority.Standing}");

    private static Line SourceLine(ExhibitHeading exhibit) => new(
    [
        Cell.Code(exhibit.Exhibit.Code),
        Phrases.OrDash(exhibit.Exhibit.Description),
        new NumberCell(exhibit.Counts.Received),
        new NumberCell(exhibit.Counts.Accepted),
        new NumberCell(exhibit.Counts.Quarantined),
        new NumberCell(exhibit.Counts.Duplicate),
        new NumberCell(exhibit.Counts.Ignored),
        Verdict(exhibit),
        Cell.Code(exhibit.Exhibit.Sha256),
    ]);

    // A statement that foots by the rows that could be read must not look like one that foots by all of them.
    private static Cell Verdict(ExhibitHeading exhibit) => exhibit switch
    {
        { Verdict: null } => Cell.Blank,
        { Verdicts.Count: > 1 } => Cell.Of(Phrase.Of("verdicts", [.. exhibit.Verdicts.SelectMany(counted =>
            new Operand[] { new Operand.Term($"verdict.{counted.Verdict}"), new Operand.Number(counted.Count) })])),
        { Verdict: StatementVerdict.Verified, Counts.Quarantined: > 0 } =>
            Cell.Of(Phrases.Term("verdict.VerifiedByRowsRead")),
        { Verdict: StatementVerdict.Verified, HasControlFindings: true } =>
            Cell.Of(Phrases.Term("verdict.VerifiedButControls")),
        { Verdict: { } verdict } => Cell.Of(Phrases.Term($"verdict.{verdict}")),
    };

    private static Line SourceTotals(CaseHeading heading)
    {
        RowCounts all = heading.Exhibits.Aggregate(default(RowCounts), (sum, exhibit) => sum + exhibit.Counts);
        return new Line(
        [
            Cell.Of(Phrase.Of("total")), Cell.Blank, new NumberCell(all.Received), new NumberCell(all.Accepted),
            new NumberCell(all.Quarantined), new NumberCell(all.Duplicate), new NumberCell(all.Ignored), Cell.Blank,
            Cell.Blank,
        ]);
    }

    private static IEnumerable<Authority> AllAuthorities(Reason reason) => reason.Authorities
        .Concat(reason.Parts.SelectMany(AllAuthorities))
        .Concat(reason.Alternatives.SelectMany(AllAuthorities));
}
