using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>The indicators of forced labour that records or statements speak of, worker by worker.</summary>
internal static class IndicatorChapter
{
    public static IEnumerable<Block> Of(CaseFindings findings)
    {
        yield return new TextBlock(
            Phrases.Heading("indicators"), 1,
            findings.Indicators.Count == 0
                ? [Phrase.Of("findings.indicators-none")]
                : [Phrase.Of("findings.indicators"), Phrase.Of("findings.indicator-symbols")]) { StartsPage = true };
        if (findings.Indicators.Count == 0)
        {
            yield break;
        }

        yield return Matrix(findings);
        IndicatorFinding[] met = [.. findings.Indicators.Where(one => one.Outcome != IndicatorOutcome.NothingRead)];
        if (met.Length > 0)
        {
            yield return Told(met);
        }
    }

    private static TableBlock Matrix(CaseFindings findings)
    {
        string[] indicators =
            [.. findings.Indicators.Select(one => one.Indicator).Distinct(StringComparer.Ordinal)];
        return new TableBlock(
            "indicators", null, 2, Phrases.Caption("indicators"),
            [
                new("worker", Phrases.Column("worker"), ColumnKind.Text, 9),
                .. indicators.Select((indicator, index) => new Column(
                    $"by{(char)('A' + index)}", NameOf(indicator), ColumnKind.Text, 14)),
            ],
            [
                .. findings.Indicators.GroupBy(one => one.Worker, StringComparer.Ordinal)
                    .OrderBy(same => same.Key, StringComparer.Ordinal)
                    .Select(same => new Line(
                    [
                        Cell.Code(same.Key),
                        .. indicators.Select(indicator => OutcomeOf(same, indicator)),
                    ])),
            ],
            null);
    }

    private static Cell OutcomeOf(IEnumerable<IndicatorFinding> ofWorker, string indicator) => Cell.Of(Phrase.Of(
        $"indicator-outcome.{Strongest(ofWorker.Where(one => one.Indicator == indicator))}"));

    /// <summary>The strongest where several rows speak of one indicator; nothing read where none does.</summary>
    public static IndicatorOutcome Strongest(IEnumerable<IndicatorFinding> found) => found
        .Select(one => one.Outcome).DefaultIfEmpty(IndicatorOutcome.NothingRead).MinBy(Strength);

    private static int Strength(IndicatorOutcome outcome) => outcome switch
    {
        IndicatorOutcome.ShownByRecords => 1,
        IndicatorOutcome.RecordsAndStatements => 2,
        IndicatorOutcome.Stated => 3,
        _ => 4,
    };

    private static TableBlock Told(IndicatorFinding[] met) => new(
        "indicatorsTold", Phrases.Heading("indicators-told"), 2, Phrases.Caption("indicators-told"),
        [
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
            new("indicator", Phrases.Column("indicator"), ColumnKind.Text, 14),
            new("outcome", Phrases.Column("outcome"), ColumnKind.Text, 12),
            new("rests", Phrases.Column("rests-on"), ColumnKind.Text, 18),
            new("found", Phrases.Column("what-was-found"), ColumnKind.Text, 26),
            new("innocent", Phrases.Column("innocent"), ColumnKind.Text, 24),
            new("figures", Phrases.Column("figures"), ColumnKind.Text, 12),
            new("sources", Phrases.Column("sources"), ColumnKind.Text, 14),
        ],
        [
            .. met.OrderBy(one => one.Worker, StringComparer.Ordinal).Select(one => new Line(
            [
                Cell.Code(one.Worker), Cell.Of(NameOf(one.Indicator)) with { Figure = one.Id },
                Cell.Of(Phrase.Of($"indicator-outcome.{one.Outcome}")),
                one.RestsOn is { } restsOn ? Cell.Of(Phrase.Of(restsOn.Because)) : Cell.Blank,
                Cell.Of(Phrase.Of(one.Because)),
                Cell.Of(Phrase.Of(one.InnocentExplanation)), FirstOfMany.Ids(one.Figures),
                FirstOfMany.Places(one.Sources),
            ])),
        ],
        null);

    public static Phrase NameOf(string indicator) => Phrase.Of("name", new Operand.Name("indicator", indicator));
}
