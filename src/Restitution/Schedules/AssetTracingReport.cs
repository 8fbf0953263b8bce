using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>
/// Where the money went: sources, methods side by side, facts account by account, results, what to freeze and ask for.
/// </summary>
/// <remarks>
/// Every chapter stands in every report; where there is nothing to say, the chapter says so. Accounts print with their
/// last four figures, workers by code. Full taint is marked as intelligence wherever it stands.
/// </remarks>
public static class AssetTracingReport
{
    public static Schedule For(CaseHeading heading, TracedCase traced)
    {
        var places = new TracedPlaces(traced);
        Block[] chapters =
        [
            Chapters.Case(heading),
            TracingScope.Of(heading, traced),
            .. TracingSummary.Of(traced, places),
            .. TracingSources.Of(traced, places),
            Chapters.Sources(heading),
            .. TracingMethodChapter.Of(heading, traced),
            .. TracingFacts.Of(traced, places),
            .. FlowChapter.Of(traced, places),
            .. TimelineChapter.Of(traced, places),
            .. TracingResults.Of(traced, places),
            .. FreezeChapter.Of(traced, places),
            TracingLimitations.Of(heading, traced, places),
        ];
        return new()
        {
            Kind = ScheduleKind.AssetTracingReport,
            CaseCode = heading.Code,
            AsOf = heading.AsOf,
            Title = Phrase.Of("tracing.title"),
            RunningHead =
            [
                Phrase.Literal($"{heading.AuthorityName}, {heading.AuthorityOffice}"),
                Phrase.Of("tracing.running-head", new Operand.Code(heading.Code)),
                Phrases.Confidential,
            ],
            Marking = Phrases.Confidential,
            ResultDigest = heading.ResultDigest,
            EngineVersion = heading.EngineVersion,
            Blocks =
            [
                .. chapters.Select(block => WithRangesOfDays(block, traced))
                    .Select(block => TracingSheets.Named(block, places)),
                new TextBlock(Phrases.Heading("tracing-duty"), 1,
                    [
                        Phrase.Of("tracing.duty-facts"), Phrase.Of("tracing.duty-methods"),
                        Phrase.Of("tracing.duty-records"), Phrase.Of("tracing.duty-qualified"),
                    ],
                    IsNumbered: true),
                new SignatureBlock(
                    Phrases.Heading("signature"), 1, [Phrase.Of("sign.prepared"), Phrase.Of("sign.checked")]),
                .. MovementsAppendix.Of(traced, places).Select(block => TracingSheets.Named(block, places)),
                .. TracingReasons.Appendix(traced, chapters),
            ],
        };
    }

    // Here no range comes from testimony.
    private static Block WithRangesOfDays(Block block, TracedCase traced) => block is TableBlock table
        ? table with { RangeNote = TracingMethodChapter.OfOrders(traced, "tracing.ranges-note") } : block;
}
