using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// The investigator's own list: which question would narrow a total most, where there is time for few of them.
/// </summary>
/// <remarks>
/// It is not shown to who is asked: an answer that was given beside a sum can be said to have been given for it. So it
/// is no part of the findings report, which holds the worksheets and goes to others, but a document of its own. Worker
/// and number lead to the page of the worksheet.
/// </remarks>
public static class InterviewPriorities
{
    public static Schedule For(CaseHeading heading, CaseFindings findings)
    {
        Phrase marking = Phrase.Of("marking.investigator-alone");
        return new()
        {
            Kind = ScheduleKind.InterviewPriorities,
            CaseCode = heading.Code,
            AsOf = heading.AsOf,
            Title = Phrase.Of("priorities.title"),
            RunningHead =
            [
                Phrase.Literal($"{heading.AuthorityName}, {heading.AuthorityOffice}"),
                Phrase.Of("priorities.running-head", new Operand.Code(heading.Code)), marking,
            ],
            Marking = marking,
            ResultDigest = heading.ResultDigest,
            EngineVersion = heading.EngineVersion,
            Blocks =
            [
                Chapters.Case(heading),
                new TextBlock(
                    Phrases.Heading("questions-by-worth"), 1,
                    [
                        Phrase.Of("findings.questions-not-shown"), Phrase.Of("priorities.with-worksheets"),
                        .. findings.MissingFacts.Count == 0
                            ? new[] { Phrase.Of("findings.worksheets-none") }
                            : [Phrase.Of("findings.questions-by-worth")],
                        .. Phrases.BesideDigest(heading), Phrase.Of("limitation.not-advice"),
                    ]),
                .. findings.MissingFacts.Count == 0 ? Array.Empty<Block>() : [Table(findings), Reasons(findings)],
            ],
        };
    }

    private static TableBlock Table(CaseFindings findings)
    {
        IReadOnlyDictionary<string, int> numbers = WorksheetChapter.Numbers(findings);
        return new(
            "questionsByWorth", null, 2, Phrases.Caption("questions-by-worth"),
            [
                new("worker", Phrases.Column("worker"), ColumnKind.Text, 9),
                new("number", Phrases.Column("question-number"), ColumnKind.Figure, 5),
                new("question", Phrases.Column("asked-question"), ColumnKind.Text, 44),
                new("narrows", Phrases.Column("narrows"), ColumnKind.Figure, 14),
                new("figures", Phrases.Column("figures-waiting"), ColumnKind.Text, 20),
            ],
            [
                .. ByWorth(findings.MissingFacts).Select(fact => new Line(
                [
                    fact.Worker.Length > 0 ? Cell.Code(fact.Worker) : Cell.Blank, new NumberCell(numbers[fact.Id]),
                    WorksheetChapter.Question(fact), Worth(fact), Cell.Code(FiguresOf(fact)),
                ])),
            ],
            null);
    }

    private static ReasonsBlock Reasons(CaseFindings findings) => new(
        Phrases.Heading("findings-reasons"), 1,
        [
            .. findings.MissingFacts.Select(fact => new FigureReason(fact.Id, fact.Question))
                .DistinctBy(reason => reason.Figure),
        ]) { StartsPage = true };

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
