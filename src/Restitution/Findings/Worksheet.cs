using NodaMoney;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>The interview worksheet: what the computation lacks, as open questions to each worker.</summary>
/// <remarks>
/// From the records that the claim misses, from gaps of the worker that a person can fill, from facts of which no
/// record speaks, and from the indicators that only a statement tells. What could move the total most comes first;
/// what cannot be measured comes after, in the order of the case. No question suggests its answer, promises anything or
/// asks for leave to be in a country. Law, rates and findings are not asked of a worker.
/// </remarks>
internal static class Worksheet
{
    private static readonly (string Indicator, string Term)[] OpenQuestions =
    [
        ("violence-or-threats", "question.disagreement"), ("restriction-of-movement", "question.leaving"),
        ("retained-identity-documents", "question.papers"), ("threat-of-denunciation", "question.speaking-out"),
    ];

    public static IReadOnlyList<MissingFact> Of(CaseStory story, CaseFindings findings)
    {
        MissingFact[] all =
        [
            .. story.Workers.SelectMany(worker => OfWorker(worker, findings)),
            .. story.Claim.Gaps.Select(OfNames).OfType<MissingFact>(),
            .. InfractionsOfCase.LicencesNotChecked(story)
                .Select(gap => (Operand.Code)gap.About[0])
                .Select(recruiter => Asked(
                    "case", $"licence/{recruiter.Value}", "question.licence", null, recruiter, null, [])),
        ];
        return [.. all.GroupBy(one => one.Id).Select(Together)];
    }

    private static IEnumerable<MissingFact> OfWorker(WorkerStory story, CaseFindings findings)
    {
        MissingFact[] all =
        [
            .. story.Claim.MissingEvidence.Select(one => OfEvidence(story.Worker, one)).OfType<MissingFact>(),
            .. story.Claim.AllGaps.Select(gap => OfGap(story.Worker, gap)).OfType<MissingFact>(),
            .. findings.Corroboration.Where(fact => fact.Worker == story.Worker && fact.IsSilent)
                .GroupBy(fact => fact.Kind).Select(ofKind => OfSilence(story.Worker, ofKind)),
            .. findings.Indicators
                .Where(one => one.Worker == story.Worker && one.Outcome == IndicatorOutcome.NothingRead)
                .SelectMany(one => OpenQuestions.Where(open => open.Indicator == one.Indicator))
                .Select(open => Asked(
                    story.Worker, $"indicator/{open.Indicator}", open.Term, story.Worker, null, null, [])),
        ];
        return all.GroupBy(one => one.Id).Select(Together)
            .OrderByDescending(one => one.Narrows?.Amount ?? 0m).ThenBy(one => one.Narrows is null);
    }

    private static MissingFact? OfEvidence(string worker, MissingEvidence one) =>
        TermOf(one.Wanted) is not { } term ? null : Asked(
            worker, $"{NameOf(term)}{(one.Span is { } span ? $"/{LocalDatePattern.Iso.Format(span.Start)}" : "")}",
            term, worker, one.Span is { } days ? Operand.Of(days) : null, one.Narrows?.Likely,
            one.Narrows is { } figure ? [figure.Id] : []);

    private static MissingFact? OfGap(string worker, Gap gap)
    {
        string? term = gap.Kind switch
        {
            GapKind.DebtCorridorMissing => "question.route",
            GapKind.DebtHandedOverUnknown or GapKind.DebtWordUndecided => "question.handed-over",
            GapKind.DebtEntryWithoutDay => "question.when",
            _ => EvidenceForGap.Of(gap) is { } wanted ? TermOf(wanted) : null,
        };
        Operand? about = gap.About.OfType<Operand.Span>().FirstOrDefault();
        about ??= gap.About.OfType<Operand.Day>().FirstOrDefault();
        string name = about is Operand.Span span ? $"/{LocalDatePattern.Iso.Format(span.From)}"
            : about is Operand.Day day ? $"/{LocalDatePattern.Iso.Format(day.Value)}" : "";
        return term is null ? null : Asked(
            worker, $"{NameOf(term)}{name}", term, worker, about, null, gap.Figure.Length > 0 ? [gap.Figure] : []);
    }

    // Of a worker's senders the worker is asked; whose names stand on other rows, whoever can say.
    private static MissingFact? OfNames(Gap gap) => gap.Kind switch
    {
        GapKind.SenderUndecided when gap.About is [_, Operand.Code exhibit, Operand.Code worker, ..] => Asked(
            worker.Value, $"senders/{exhibit.Value}", "question.senders", worker.Value, exhibit, null, []),
        GapKind.PayeeUndecided or GapKind.RowMatchedToNoWorker when gap.About is [_, Operand.Code exhibit, ..] => Asked(
            "case", $"whose-rows/{exhibit.Value}", "question.whose-rows", null, exhibit, null, []),
        _ => null,
    };

    private static MissingFact OfSilence(string worker, IGrouping<FactKind, StatedFact> facts) => Asked(
        worker, $"silent/{FactKinds.KeyOf(facts.Key)}", "question.who-else-knows", worker,
        new Operand.Name("fact", FactKinds.KeyOf(facts.Key)), null, [.. facts.Select(fact => fact.Id)]);

    // What several gaps ask in the same words is asked once.
    private static MissingFact Together(IGrouping<string, MissingFact> same) => same.First() with
    {
        Narrows = same.Select(one => one.Narrows).OfType<Money>().OrderByDescending(one => one.Amount)
            .Select(one => (Money?)one).FirstOrDefault(),
        Figures = [.. same.SelectMany(one => one.Figures).Distinct()],
    };

    private static MissingFact Asked(
        string scope, string name, string term, string? worker, Operand? about, Money? narrows,
        IReadOnlyList<string> figures) =>
        new($"F/{scope}/question/{name}", worker ?? "", new Reason(Statement.WorksheetQuestion)
        {
            About =
            [
                new Operand.Term(term),
                .. worker is null ? Array.Empty<Operand>() : [new Operand.Code(worker)],
                .. about is null ? Array.Empty<Operand>() : [about],
            ],
            Figures = figures,
        })
        {
            Narrows = narrows,
            Figures = figures,
        };

    private static string NameOf(string term) => term["question.".Length..];

    private static string? TermOf(EvidenceWanted wanted) => wanted switch
    {
        EvidenceWanted.AttendanceRecord => "question.hours",
        EvidenceWanted.ProofOfPayment => "question.payments",
        EvidenceWanted.WrittenTerms => "question.terms",
        EvidenceWanted.CountOfPieces => "question.pieces",
        EvidenceWanted.HolidayCalendar => "question.holidays",
        EvidenceWanted.BankStatement => "question.account",
        EvidenceWanted.MatchOfPerson => "question.names",
        EvidenceWanted.ReadableRow => "question.copies",
        EvidenceWanted.TermOfCase => "question.work",
        _ => null,
    };
}
