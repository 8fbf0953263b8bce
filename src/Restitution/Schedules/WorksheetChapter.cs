using System.Globalization;
using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>For each worker, on a page of its own, what the computation still lacks and room for the answers.</summary>
/// <remarks>
/// The pages are shown and may be read back: no sum stands on them, no figure that waits for an answer, and the order
/// is that of a conversation and not of what an answer would move. The investigator's own list is another document,
/// <see cref="InterviewPriorities"/>.
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
            yield return Questions(index, facts) with { Sheet = SheetOf(facts.Key) };
        }
    }

    /// <summary>The number of each question on its page, 1-based, by the id of the question.</summary>
    public static IReadOnlyDictionary<string, int> Numbers(CaseFindings findings) => OfEach(findings)
        .SelectMany(facts => InOrder(facts).Select((fact, index) => (fact.Id, Number: index + 1)))
        .ToDictionary(one => one.Id, one => one.Number, StringComparer.Ordinal);

    private static IEnumerable<IGrouping<string, MissingFact>> OfEach(CaseFindings findings) => findings.MissingFacts
        .GroupBy(fact => fact.Worker, StringComparer.Ordinal)
        .OrderBy(facts => facts.Key, StringComparer.Ordinal);

    /// <summary>The question as it is put; of whom the page or the column says.</summary>
    public static Cell Question(MissingFact fact)
    {
        Operand[] about =
        [
            .. fact.Question.About.Where(one => one is not Operand.Code code || code.Value != fact.Worker),
        ];
        Phrase said = about is [Operand.Term term, var which]
            ? Phrase.Of("worksheet.question-about", term, which)
            : about is [Operand.Term alone] ? Phrase.Of(alone.Key) : Phrase.Of(fact.Question);
        return new TextCell(said) { Figure = fact.Id };
    }

    private static Phrase SheetOf(string worker) => worker.Length == 0
        ? Phrase.Of("sheet.worksheet-of-case") : Phrase.Of("sheet.worksheet-of", new Operand.Code(worker));

    private static TableBlock Questions(int index, IGrouping<string, MissingFact> facts) => new(
        string.Create(CultureInfo.InvariantCulture, $"worksheet{index + 1}"), null, 2,
        facts.Key.Length == 0
            ? Phrases.Caption("worksheet") : Phrases.Caption("worksheet-of", new Operand.Code(facts.Key)),
        [
            new("number", Phrases.Column("question-number"), ColumnKind.Figure, 5),
            new("question", Phrases.Column("asked-question"), ColumnKind.Text, 45),
            new("answer", Phrases.Column("answer"), ColumnKind.Text, 50),
        ],
        [
            .. InOrder(facts).Select((fact, number) => new Line(
            [
                new NumberCell(number + 1), Question(fact), new AnswerCell(),
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
