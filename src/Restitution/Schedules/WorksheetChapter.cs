using System.Globalization;
using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>For each worker, on a page of its own, what the computation still lacks and room for the answers.</summary>
/// <remarks>
/// The pages are shown and may be read back: no sum stands on them, no figure that waits for an answer, and the order
/// is that of a conversation and not of what an answer would move. The investigator's own list is a chapter apart, in
/// <see cref="QuestionsByWorth"/>.
/// </remarks>
internal static class WorksheetChapter
{
    // From the way to the work to what may be hard to tell; what is not named here comes last.
    private static readonly string[] Order =
    [
        "question.route", "question.terms", "question.work", "question.hours", "question.holidays", "question.pieces",
        "question.payments", "question.account", "question.senders", "question.names", "question.handed-over",
        "question.when", "question.copies", "question.who-else-knows", "question.papers", "question.leaving",
        "question.disagreement", "question.speaking-out",
    ];

    public static IEnumerable<Block> Of(CaseFindings findings)
    {
        yield return new TextBlock(
            Phrases.Heading("worksheets"), 1,
            [Phrase.Of(findings.MissingFacts.Count == 0 ? "findings.worksheets-none" : "findings.worksheets")])
            { StartsPage = true };
        foreach ((int index, IGrouping<string, MissingFact> facts) in OfEach(findings).Index())
        {
            yield return new TextBlock(
                facts.Key.Length == 0
                    ? Phrase.Of("heading.worksheet-of-case")
                    : Phrase.Of("heading.worksheet-of", new Operand.Code(facts.Key)),
                2,
                [Phrase.Of("findings.worksheet-how"), Phrase.Of("findings.worksheet-no-promise")])
                { StartsPage = index > 0 };
            yield return Questions(index, facts);
        }
    }

    /// <summary>The number of each question on its page, 1-based, by the id of the question.</summary>
    public static IReadOnlyDictionary<string, int> Numbers(CaseFindings findings) => OfEach(findings)
        .SelectMany(facts => InOrder(facts).Select((fact, index) => (fact.Id, Number: index + 1)))
        .ToDictionary(one => one.Id, one => one.Number, StringComparer.Ordinal);

    private static IEnumerable<IGrouping<string, MissingFact>> OfEach(CaseFindings findings) => findings.MissingFacts
        .GroupBy(fact => fact.Worker, StringComparer.Ordinal)
        .OrderBy(facts => facts.Key, StringComparer.Ordinal);

    private static TableBlock Questions(int index, IEnumerable<MissingFact> facts) => new(
        string.Create(CultureInfo.InvariantCulture, $"worksheet{index + 1}"), null, 2, Phrases.Caption("worksheet"),
        [
            new("number", Phrases.Column("question-number"), ColumnKind.Figure, 5),
            new("question", Phrases.Column("question"), ColumnKind.Text, 45),
            new("answer", Phrases.Column("answer"), ColumnKind.Text, 50),
        ],
        [
            .. InOrder(facts).Select((fact, number) => new Line(
            [
                new NumberCell(number + 1), Cell.Of(Phrase.Of(fact.Question)) with { Figure = fact.Id },
                new AnswerCell(),
            ])),
        ],
        null);

    private static IEnumerable<MissingFact> InOrder(IEnumerable<MissingFact> facts) =>
        facts.OrderBy(PlaceOf).ThenBy(fact => fact.Id, StringComparer.Ordinal);

    private static int PlaceOf(MissingFact fact)
    {
        int place = fact.Question.About is [Operand.Term term, ..] ? Array.IndexOf(Order, term.Key) : -1;
        return place < 0 ? Order.Length : place;
    }
}
