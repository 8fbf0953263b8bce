using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Tests.Cases;
using Restitution.Tracing;
using Restitution.Work;

namespace Restitution.Tests.Findings;

/// <summary>What is found in a case of one worker, or of two who worked side by side.</summary>
internal static class Found
{
    public static CaseFindings In(SampleCase sample, params AttributedRecord[] more) =>
        In(sample, sample.CaseFile(), more);

    public static CaseFindings In(SampleCase sample, CaseFile file, params AttributedRecord[] more)
    {
        var evidence = new CaseEvidence([], [.. sample.Evidence().Records, .. more]);
        Claim claim = CaseComputation.Of<Told>(file, evidence, sample.Law);
        return FindingsOfCase.Of(file, evidence, claim, TracedCase.None, sample.Law);
    }

    public static StatedFact Fact(CaseFindings findings, FactKind kind) =>
        findings.Corroboration.First(fact => fact.Worker == "W-01" && fact.Kind == kind);

    public static Corroboration Cell(CaseFindings findings, FactKind fact, RecordKind record) =>
        Fact(findings, fact).Against.Single(one => one.Against == record);

    public static CorroborationOutcome Outcome(CaseFindings findings, FactKind fact, RecordKind record) =>
        Cell(findings, fact, record).Outcome;

    public static IndicatorFinding Indicator(CaseFindings findings, string name) =>
        findings.Indicators.Single(one => one.Worker == "W-01" && one.Indicator == name);

    /// <summary>The same case with a second worker on the same terms.</summary>
    public static CaseFile WithAnother(CaseFile file, Func<EmploymentEpisode, EmploymentEpisode>? on = null) =>
        file with
        {
            Workers =
            [
                .. file.Workers,
                new Worker("W-02", [.. file.Workers[0].Episodes.Select(episode => on?.Invoke(episode) ?? episode)]),
            ],
        };

    public static StatedByWorker Stated(
        StatedKind kind, string? amount, LocalDate? from, LocalDate? to = null, string worker = "W-01") =>
        new(worker, kind, amount is null ? null : SampleCase.Thb(amount), from, to ?? from,
            [SourceRef.Line("TESTIMONY-09", worker == "W-01" ? 2 : 3)]);

    public static AttributedRecord Of(EvidenceRecord record, string worker = "W-01", string? payer = null) =>
        new(record, worker, payer, true);

    public static PersonAsWritten Somebody => new("Sea Star");
}
