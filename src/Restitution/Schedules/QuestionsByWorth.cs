using Restitution.Findings;

namespace Restitution.Schedules;

/// <summary>
/// The investigator's own list: which question would narrow a total most, where there is time for few of them.
/// </summary>
/// <remarks>
/// It is not shown to who is asked: an answer that was given beside a sum can be said to have been given for it. So it
/// is a chapter apart, on its own page, and says so. Worker and number lead to the page of the worksheet.
/// </remarks>
internal static class QuestionsByWorth
{
    public static IEnumerable<Block> Of(CaseFindings findings)
    {
        if (findings.MissingFacts.Count == 0)
        {
            yield break;
        }

        yield return new TextBlock(
            Phrases.Heading("questions-by-worth"), 1,
            [Phrase.Of("findings.questions-by-worth"), Phrase.Of("findings.questions-not-shown")])
            { StartsPage = true };
        yield return Table(findings, WorksheetChapter.Numbers(findings));
    }

    private static TableBlock Table(CaseFindings findings, IReadOnlyDictionary<string, int> numbers) => new(
        "questionsByWorth", null, 2, Phrases.Caption("questions-by-worth"),
        [
            new("worker", Phrases.Column("worker"), ColumnKind.Text, 9),
            new("number", Phrases.Column("question-number"), ColumnKind.Figure, 5),
            new("question", Phrases.Column("question"), ColumnKind.Text, 44),
            new("narrows", Phrases.Column("narrows"), ColumnKind.Figure, 14),
            new("figures", Phrases.Column("figures-waiting"), ColumnKind.Text, 20),
        ],
        [
            .. ByWorth(findings.MissingFacts).Select(fact => new Line(
            [
                fact.Worker.Length > 0 ? Cell.Code(fact.Worker) : Cell.Blank, new NumberCell(numbers[fact.Id]),
                Cell.Of(Phrase.Of(fact.Question)) with { Figure = fact.Id }, Worth(fact), Cell.Code(FiguresOf(fact)),
            ])),
        ],
        null);

    // What is not known is worth no less than nothing: it is said, and stands last.
    private static Cell Worth(MissingFact fact) =>
        fact.Narrows is { } amount ? Cell.Of(amount) : Cell.Of(Phrase.Of("findings.worth-not-known"));

    private static IEnumerable<MissingFact> ByWorth(IEnumerable<MissingFact> facts) =>
        facts.OrderBy(fact => fact.Narrows is null).ThenByDescending(fact => fact.Narrows?.Amount ?? 0m);

    // A list to be read at a glance has no room for hundreds of ids.
    private static string FiguresOf(MissingFact fact)
    {
        const int Shown = 4;
        return string.Join(", ", fact.Figures.Take(Shown)) + (fact.Figures.Count > Shown ? ", …" : "");
    }
}
