using NodaMoney;
using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>Each fact that a worker states against each kind of record, in symbols and in words.</summary>
internal static class CorroborationChapter
{
    private static readonly CorroborationOutcome[] Outcomes = Enum.GetValues<CorroborationOutcome>();

    public static IEnumerable<Block> Of(CaseFindings findings)
    {
        yield return new TextBlock(
            Phrases.Heading("corroboration"), 1,
            findings.Corroboration.Count == 0
                ? [Phrase.Of("findings.corroboration-none")]
                : [
                    Phrase.Of("findings.corroboration"), Phrase.Of("findings.symbols"),
                    Phrase.Of("findings.limitation-independence"),
                ]) { StartsPage = true };
        if (findings.Corroboration.Count == 0)
        {
            yield break;
        }

        yield return Counted(findings);
        foreach ((IGrouping<string, StatedFact> facts, int number) in findings.Corroboration
            .GroupBy(fact => fact.Worker, StringComparer.Ordinal)
            .OrderBy(facts => facts.Key, StringComparer.Ordinal).Select((facts, number) => (facts, number)))
        {
            yield return Matrix(facts.Key, number, [.. facts]);
        }

        if (Contradictions(findings) is { } contradictions)
        {
            yield return contradictions;
        }
    }

    // Without totals: each fact stands once against each kind of record.
    private static TableBlock Counted(CaseFindings findings)
    {
        (RecordKind Kind, int[] Counts)[] byKind =
        [
            .. findings.Corroboration.SelectMany(fact => fact.Against).GroupBy(one => one.Against)
                .OrderBy(same => same.Key)
                .Select(same => (same.Key, Outcomes.Select(outcome =>
                    same.Count(one => one.Outcome == outcome)).ToArray())),
        ];
        return new TableBlock(
            "corroboration", null, 2, Phrases.Caption("corroboration-counted"),
            [
                new("against", Phrases.Column("record-kind"), ColumnKind.Text, 30),
                .. Outcomes.Select(outcome => new Column(
                    $"is{outcome}", Phrase.Of($"column.facts-{outcome}"), ColumnKind.Figure, 12)),
                new(
                    "facts", Phrases.Column("facts"), ColumnKind.Figure, 12,
                    new LineFormula.SumOf([.. Outcomes.Select(outcome => $"is{outcome}")], [])),
            ],
            [
                .. byKind.Select(kind => new Line(
                [
                    Cell.Of(Phrase.Of($"record-kind.{kind.Kind}")),
                    .. kind.Counts.Select(count => new NumberCell(count)), new NumberCell(kind.Counts.Sum()),
                ])),
            ],
            null);
    }

    private static TableBlock Matrix(string worker, int number, IReadOnlyList<StatedFact> facts)
    {
        // A kind that is silent on every fact of the worker has no column: the counts above tell of it.
        RecordKind[] kinds =
        [
            .. facts.SelectMany(fact => fact.Against).Where(one => one.Outcome != CorroborationOutcome.Silent)
                .Select(one => one.Against).Distinct().Order(),
        ];
        return new TableBlock(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"facts{number + 1}"),
            Phrase.Of("heading.corroboration-of", new Operand.Code(worker)), 2, Phrases.Caption("corroboration"),
            [
                new("fact", Phrases.Column("stated-fact"), ColumnKind.Text, 18),
                new("days", Phrases.Column("span"), ColumnKind.Text, 14),
                new("stated", Phrases.Column("stated"), ColumnKind.Figure, 12),
                .. kinds.Select(kind => new Column(
                    $"of{kind}", Phrase.Of($"record-kind.{kind}"), ColumnKind.Text, 14)),
                new("sources", Phrases.Column("sources"), ColumnKind.Text, 16),
            ],
            [.. facts.Select(fact => FactLine(fact, kinds))], null);
    }

    private static Line FactLine(StatedFact fact, RecordKind[] kinds) => new(
    [
        Cell.Of(NameOf(fact)),
        fact is { From: { } from, To: { } to } ? new SpanCell(from, to)
            : fact.From is { } day ? Cell.Of(day) : Cell.Blank,
        fact.Amount is { } amount ? Cell.Of(amount) : Cell.Blank,
        .. kinds.Select(kind => fact.Against.FirstOrDefault(one => one.Against == kind) is { } found
            ? Cell.Of(Outcome(found)) with { Figure = found.Because is null ? null : IdOf(fact, found) }
            : Cell.Of(Phrase.Of("corroboration.NotLooked"))),
        FirstOfMany.Places([fact.Source, .. fact.Against.SelectMany(one => one.Sources)]),
    ]);

    private static Phrase NameOf(StatedFact fact) => fact.Units switch
    {
        [] => Phrase.Of($"fact.{fact.Kind}"),
        [Operand.Minutes, Operand.Minutes, Operand.Minutes] => Phrase.Of("fact.with-hours", [.. fact.Units]),
        _ => Phrase.Of("fact.with-units", [new Operand.Term($"fact.{fact.Kind}"), .. fact.Units]),
    };

    private static string IdOf(StatedFact fact, Corroboration found) =>
        $"{fact.Id}/{RecordKinds.KeyOf(found.Against)}";

    private static Phrase Outcome(Corroboration found)
    {
        if (InPart(found) is { } rows)
        {
            return Phrase.Of("corroboration.CorroboratedInPart", rows);
        }

        string key = found is { Outcome: CorroborationOutcome.Contradicted, ServesItsMaker: true }
            ? "corroboration.ContradictedForItsMaker" : $"corroboration.{found.Outcome}";
        return found switch
        {
            { Difference: { Amount: not 0m } difference } => Phrase.Of(key, [Operand.Of(difference)]),
            { Outcome: CorroborationOutcome.NotCompared, Because.Working: [_, var recorded] } =>
                Phrase.Of(key, [recorded]),
            { DifferenceInUnits: Operand.Minutes { Value: not 0 } minutes } => Phrase.Of($"{key}-hours", [minutes]),
            { DifferenceInUnits: { } units and not (Operand.Minutes or Operand.Days { Value: 0 }) } =>
                Phrase.Of(key, [units]),
            _ => Phrase.Of(key),
        };
    }

    // Rows that end before the span does bear out no more than the days that they reach.
    private static Operand.Span? InPart(Corroboration found) =>
        found.Outcome == CorroborationOutcome.Corroborated
        && found.Because is { Working: [Operand.Span stated, Operand.Span rows, ..] }
        && (rows.From > stated.From || rows.To < stated.To) ? rows : null;

    // An inconsistency is often explicable: how both can be honest stands beside each kind of contradiction.
    private static TableBlock? Contradictions(CaseFindings findings)
    {
        Line[] lines =
        [
            .. from fact in findings.Corroboration.OrderBy(fact => fact.Worker, StringComparer.Ordinal)
               from found in fact.Against
               where found.Outcome == CorroborationOutcome.Contradicted
               group (fact, found) by (fact.Worker, fact.Kind, found.Against) into alike
               select ContradictionLine(alike.Key.Worker, alike.Key.Kind, alike.Key.Against, [.. alike]),
        ];
        return lines.Length == 0 ? null : new TableBlock(
            "contradictions", Phrases.Heading("contradictions"), 2, Phrases.Caption("contradictions"),
            [
                new("worker", Phrases.Column("worker"), ColumnKind.Text, 8),
                new("fact", Phrases.Column("stated-fact"), ColumnKind.Text, 14),
                new("against", Phrases.Column("record-kind"), ColumnKind.Text, 11),
                new("count", Phrases.Column("facts"), ColumnKind.Figure, 7, null, ColumnTotal.Sum),
                new("serving", Phrases.Column("serving-maker"), ColumnKind.Figure, 9, null, ColumnTotal.Sum),
                new("differences", Phrases.Column("differences"), ColumnKind.Figure, 12),
                new("innocent", Phrases.Column("how-both-honest"), ColumnKind.Text, 36),
            ],
            lines,
            new Line(
            [
                Cell.Of(Phrases.Term("total")), Cell.Blank, Cell.Blank, SumOf(3), SumOf(4), Cell.Blank, Cell.Blank,
            ]));

        NumberCell SumOf(int column) => new(lines.Sum(line => ((NumberCell)line.Cells[column]).Number));
    }

    private static Line ContradictionLine(
        string worker, FactKind kind, RecordKind against, IReadOnlyList<(StatedFact Fact, Corroboration Found)> alike)
    {
        Money[] differences = [.. alike.Select(one => one.Found.Difference).OfType<Money>()];
        Reason? innocent = alike.Select(one => one.Found.InnocentExplanation).FirstOrDefault(one => one is not null);
        return new Line(
        [
            Cell.Code(worker), Cell.Of(Phrase.Of($"fact.{kind}")), Cell.Of(Phrase.Of($"record-kind.{against}")),
            new NumberCell(alike.Count), new NumberCell(alike.Count(one => one.Found.ServesItsMaker)),
            differences.Length > 0 && differences.Select(one => one.Currency).Distinct().Count() == 1
                ? Cell.Of(TracingResults.Sum(differences, differences[0].Currency)) : Cell.Blank,
            innocent is null ? Cell.Blank : Cell.Of(Phrase.Of(innocent)),
        ]);
    }
}
