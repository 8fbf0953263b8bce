using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>For each worker, on a page of its own, what the computation still lacks and room for the answers.</summary>
internal static class WorksheetChapter
{
    public static IEnumerable<Block> Of(CaseFindings findings)
    {
        yield return new TextBlock(
            Phrases.Heading("worksheets"), 1,
            [Phrase.Of(findings.MissingFacts.Count == 0 ? "findings.worksheets-none" : "findings.worksheets")])
            { StartsPage = true };
        foreach ((IGrouping<string, MissingFact> facts, int number) in findings.MissingFacts
            .GroupBy(fact => fact.Worker, StringComparer.Ordinal)
            .OrderBy(facts => facts.Key, StringComparer.Ordinal).Select((facts, number) => (facts, number)))
        {
            yield return new TextBlock(
                facts.Key.Length == 0
                    ? Phrase.Of("heading.worksheet-of-case")
                    : Phrase.Of("heading.worksheet-of", new Operand.Code(facts.Key)),
                2,
                [Phrase.Of("findings.worksheet-how"), Phrase.Of("findings.worksheet-no-promise")])
                { StartsPage = true };
            yield return Questions(number, facts);
        }
    }

    private static TableBlock Questions(int number, IEnumerable<MissingFact> facts) => new(
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"worksheet{number + 1}"), null, 2,
        Phrases.Caption("worksheet"),
        [
            new("number", Phrases.Column("question-number"), ColumnKind.Figure, 5),
            new("question", Phrases.Column("question"), ColumnKind.Text, 34),
            new("narrows", Phrases.Column("narrows"), ColumnKind.Figure, 13),
            new("figures", Phrases.Column("figures-waiting"), ColumnKind.Text, 16),
            new("answer", Phrases.Column("answer"), ColumnKind.Text, 34),
        ],
        [
            .. facts.OrderByDescending(fact => fact.Narrows?.Amount ?? 0m).Select((fact, index) => new Line(
            [
                new NumberCell(index + 1), Cell.Of(Phrase.Of(fact.Question)) with { Figure = fact.Id },
                fact.Narrows is { } amount ? Cell.Of(amount) : Cell.Blank,
                Cell.Code(FiguresOf(fact)), Cell.Of(Phrase.Of("answer-room")),
            ])),
        ],
        null);

    // A page for a conversation has no room for hundreds of ids.
    private static string FiguresOf(MissingFact fact)
    {
        const int Shown = 4;
        return string.Join(", ", fact.Figures.Take(Shown)) + (fact.Figures.Count > Shown ? ", …" : "");
    }
}
