using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>The findings in short, by counts alone: each stands further on with its innocent explanation.</summary>
internal static class FindingsSummary
{
    private static readonly IndicatorOutcome[] Outcomes =
    [
        IndicatorOutcome.ShownByRecords, IndicatorOutcome.RecordsAndStatements, IndicatorOutcome.Stated,
        IndicatorOutcome.NothingRead,
    ];

    public static IEnumerable<Block> Of(CaseFindings findings)
    {
        yield return new TextBlock(Phrases.Heading("findings-summary"), 1, [.. Sentences(findings)], IsNumbered: true);
        if (findings.Indicators.Count > 0)
        {
            yield return ByIndicator(findings.Indicators);
        }
    }

    private static IEnumerable<Phrase> Sentences(CaseFindings findings)
    {
        IReadOnlyList<StatedFact> facts = findings.Corroboration;
        yield return facts.Count == 0
            ? Phrase.Of("findings.corroboration-none")
            : Phrase.Of(
                "findings.summary-facts", Count(facts.Count), Count(Workers(facts.Select(fact => fact.Worker))),
                Count(facts.Count(fact => fact.IsBorneOut)), Count(facts.Count(fact => fact.IsBorneOutByThirdParty)),
                Count(facts.Count(fact => fact.IsContradicted)), Count(facts.Count(ServesItsMakers)),
                Count(facts.Count(fact => fact.IsSilent)));
        yield return findings.RedFlags.Count == 0
            ? Phrase.Of("findings.red-flags-none")
            : Phrase.Of("findings.summary-flags", Count(findings.RedFlags.Count), Kinds(
                findings.RedFlags.GroupBy(flag => $"red-flag.{flag.Kind}")));
        Infraction[] shown = [.. findings.Infractions.Where(one => one.RestsOn.Footing != Footing.NotReceived)];
        yield return shown.Length == 0
            ? Phrase.Of("findings.infractions-none")
            : Phrase.Of("findings.summary-infractions", Count(shown.Length), Kinds(
                shown.GroupBy(one => $"infraction.{one.Kind}")));
        yield return Phrase.Of(
            "findings.summary-onward", Count(findings.Referrals.Count), Count(findings.MissingFacts.Count));
        yield return Phrase.Of("findings.innocent");
    }

    // Where every record that contradicts was made by one whom it serves.
    private static bool ServesItsMakers(StatedFact fact) => fact.IsContradicted && fact.Against
        .Where(one => one.Outcome == CorroborationOutcome.Contradicted).All(one => one.ServesItsMaker);

    private static Operand Kinds<T>(IEnumerable<IGrouping<string, T>> byKind) => new Operand.Clause(
        "findings.summary-kinds",
        [
            .. byKind.Select(kind => new Operand.Clause(
                "findings.summary-kind", [new Operand.Term(kind.Key), Count(kind.Count())])),
        ]);

    // Of each worker the strongest that was found of an indicator.
    private static TableBlock ByIndicator(IReadOnlyList<IndicatorFinding> indicators) => new(
        "indicatorcounts", null, 2, Phrases.Caption("indicator-counts"),
        [
            new("indicator", Phrases.Column("indicator"), ColumnKind.Text, 30),
            .. Outcomes.Select(outcome => new Column(
                $"is{outcome}", Phrase.Of($"indicator-outcome.{outcome}"), ColumnKind.Figure, 14)),
        ],
        [
            .. indicators.GroupBy(one => one.Indicator, StringComparer.Ordinal).Select(same => new Line(
            [
                Cell.Of(IndicatorChapter.NameOf(same.Key)),
                .. Outcomes.Select(outcome => new NumberCell(same
                    .GroupBy(one => one.Worker, StringComparer.Ordinal)
                    .Count(ofWorker => IndicatorChapter.Strongest(ofWorker) == outcome))),
            ])),
        ],
        null);

    private static int Workers(IEnumerable<string> codes) => codes.Distinct(StringComparer.Ordinal).Count();

    private static Operand.Number Count(int count) => new(count);
}
