using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Schedules;

/// <summary>What the report was asked, what it goes by, and what it leaves to whoever signs.</summary>
internal static class TracingScope
{
    public static TextBlock Of(CaseHeading heading, TracedCase traced) => new(Phrases.Heading("tracing-scope"), 1,
    [
        Phrase.Of("tracing.scope", new Operand.Code(heading.Code), Operand.Of(heading.AsOf)),
        Phrase.Of("tracing.scope-instructions"),
        Phrase.Of(
            "tracing.scope-material", new Operand.Number(traced.Accounts.Count),
            new Operand.Number(traced.Accounts.Sum(account => account.LineCount)),
            new Operand.Number(traced.Result.Ledger.Claimants.Count)),
        Phrase.Of("tracing.scope-codes"),
        Phrase.Of("tracing.scope-parts"),
        Phrase.Of("tracing.scope-no-figure"),
        Phrase.Of("tracing.scope-qualifications"),
        Phrase.Of(
            "tracing.scope-engine", new Operand.Code(heading.EngineVersion), new Operand.Code(heading.ResultDigest)),
        .. Phrases.BesideDigest(heading),
    ], IsNumbered: true);
}
