using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>For each worker, on a page of its own, what the computation still lacks and room for the answers.</summary>
internal static class WorksheetChapter
{
    private const int FirstShown = 10;

    public static IEnumerable<Block> Of(CaseFindings findings)
    {
        yield return new TextBlock(
            Phrases.Heading("worksheets"), 1,
            [Phrase.Of(findings.MissingFacts.Count == 0 ? "findings.worksheets-none" : "findings.worksheets")])
            { StartsPage = true };
        MissingFact[] worth =
            [.. ByWorth(findings.MissingFacts).Where(fact => fact.Narrows is { Amount: > 0m }).Take(FirstShown)];
        if (worth.Length > 0)
        {
            yield return First(worth);
        }

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
            .. ByWorth(facts).Select((fact, index) => new Line(
            [
                new NumberCell(index + 1), Cell.Of(Phrase.Of(fact.Question)) with { Figure = fact.Id },
                Worth(fact), Cell.Code(FiguresOf(fact)), Cell.Of(Phrase.Of("answer-room")),
            ])),
        ],
        null);

    // Of the whole case, before the pages of each worker: where there is time for one conversation alone.
    private static TableBlock First(MissingFact[] worth) => new(
        "worksheetFirst", null, 2, Phrases.Caption("worksheet-first"),
        [
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 10),
            new("question", Phrases.Column("question"), ColumnKind.Text, 60),
            new("narrows", Phrases.Column("narrows"), ColumnKind.Figure, 16),
        ],
        [
            .. worth.Select(fact => new Line(
            [
                fact.Worker.Length > 0 ? Cell.Code(fact.Worker) : Cell.Blank,
                Cell.Of(Phrase.Of(fact.Question)) with { Figure = fact.Id }, Worth(fact),
            ])),
        ],
        null);

    // What is not known is worth no less than nothing: it is said, and stands last.
    private static Cell Worth(MissingFact fact) =>
        fact.Narrows is { } amount ? Cell.Of(amount) : Cell.Of(Phrase.Of("findings.worth-not-known"));

    private static IEnumerable<MissingFact> ByWorth(IEnumerable<MissingFact> facts) =>
        facts.OrderBy(fact => fact.Narrows is null).ThenByDescending(fact => fact.Narrows?.Amount ?? 0m);

    // A page for a conversation has no room for hundreds of ids.
    private static string FiguresOf(MissingFact fact)
    {
        const int Shown = 4;
        return string.Join(", ", fact.Figures.Take(Shown)) + (fact.Figures.Count > Shown ? ", …" : "");
    }
}
