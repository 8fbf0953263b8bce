using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// What the records bear out, contradict or point to, who should get it, and what is still to be asked of whom.
/// </summary>
/// <remarks>
/// Nothing in it says that anyone is guilty, and no figure of the computation depends on it. Each finding stands beside
/// its innocent explanation. Every chapter stands in every report.
/// </remarks>
public static class FindingsReport
{
    public static Schedule For(CaseHeading heading, CaseFindings findings) => new()
    {
        Kind = ScheduleKind.FindingsReport,
        CaseCode = heading.Code,
        AsOf = heading.AsOf,
        Title = Phrase.Of("findings.title"),
        RunningHead =
        [
            Phrase.Literal($"{heading.AuthorityName}, {heading.AuthorityOffice}"),
            Phrase.Of("findings.running-head", new Operand.Code(heading.Code)),
            Phrases.Confidential,
        ],
        Marking = Phrases.Confidential,
        ResultDigest = heading.ResultDigest,
        EngineVersion = heading.EngineVersion,
        Blocks =
        [
            Chapters.Case(heading),
            new TextBlock(Phrases.Heading("findings-scope"), 1,
                [
                    Phrase.Of("findings.scope"), Phrase.Of("findings.no-guilt"), Phrase.Of("findings.no-figure"),
                    Phrase.Of("findings.innocent"), Phrase.Of("findings.codes"),
                    Phrase.Of(
                        "findings.scope-engine", new Operand.Code(heading.EngineVersion),
                        new Operand.Code(heading.ResultDigest)),
                    .. Phrases.BesideDigest(heading),
                ],
                IsNumbered: true),
            .. FindingsSummary.Of(findings),
            .. CorroborationChapter.Of(findings),
            .. PayChapter.Of(findings),
            .. IndicatorChapter.Of(findings),
            .. FlagChapter.Of(findings),
            .. ReferralChapter.Of(findings),
            .. WorksheetChapter.Of(findings),
            Limitations(heading, findings),
            Chapters.Sources(heading),
            new SignatureBlock(
                Phrases.Heading("signature"), 1, [Phrase.Of("sign.prepared"), Phrase.Of("sign.checked")]),
            new ReasonsBlock(Phrases.Heading("findings-reasons"), 1, [.. Reasons(findings)]) { StartsPage = true },
        ],
    };

    private static TextBlock Limitations(CaseHeading heading, CaseFindings findings) => new(
        Phrases.Heading("findings-limitations"), 1,
        [
            Phrase.Of("findings.no-guilt"),
            Phrase.Of("findings.no-figure"),
            Phrase.Of("findings.limitation-silent"),
            Phrase.Of("findings.limitation-nothing-read"),
            Phrase.Of("findings.limitation-rules"),
            Phrase.Of("findings.limitation-independence"),
            Phrase.Of("limitation.not-advice"),
            .. heading.Exhibits.Where(exhibit => exhibit.Counts.Quarantined > 0)
                .Select(exhibit => Phrase.Of("limitation.set-aside",
                [
                    new Operand.Code(exhibit.Exhibit.Code), new Operand.Number(exhibit.Counts.Quarantined),
                    new Operand.Number(exhibit.Counts.Received), .. exhibit.SetAside.Select(Operand.Of),
                ])),
            .. Phrases.Of(findings.Gaps),
            .. findings.Corroboration.Count == 0 ? new[] { Phrase.Of("findings.corroboration-none") } : [],
        ],
        IsNumbered: true) { StartsPage = true };

    private static IEnumerable<FigureReason> Reasons(CaseFindings findings) => findings.Reasons
        .Select(reason => new FigureReason(reason.Id, reason.Because))
        .Concat(PayChapter.Reasons(findings.Pay))
        .DistinctBy(reason => reason.Figure);
}
