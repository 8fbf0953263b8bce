using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Tests.Documents.Reports;

/// <summary>Findings made by hand, with one of everything that a report can hold.</summary>
internal static class MadeFindings
{
    public static CaseFindings Make() => new()
    {
        Corroboration =
        [
            Fact("W-01/paid/2024-01", "W-01", FactKind.PaymentReceived, 6_000m,
                (RecordKind.Payroll, CorroborationOutcome.Contradicted, 3_000m),
                (RecordKind.Bank, CorroborationOutcome.Corroborated, 0m),
                (RecordKind.Remittance, CorroborationOutcome.Silent, null)),
            Fact("W-02/hours", "W-02", FactKind.HoursWorked, null,
                (RecordKind.Attendance, CorroborationOutcome.Contradicted, null),
                (RecordKind.OtherWorkers, CorroborationOutcome.Corroborated, null))
                with { Units = [new Operand.Minutes(600), new Operand.Minutes(840), new Operand.Minutes(900)] },
        ],
        Indicators =
        [
            Indicator("withholding-of-wages", "W-01", IndicatorOutcome.ShownByRecords),
            Indicator("withholding-of-wages", "W-02", IndicatorOutcome.NothingRead),
            Indicator("debt-bondage", "W-02", IndicatorOutcome.Stated),
        ],
        RedFlags = [Flag()],
        Infractions =
        [
            Breach("breach/2", InfractionKind.HoursNotRecorded, "W-01", Footing.NotReceived),
            Breach("breach/1", InfractionKind.TwoSetsOfBooks, "R-1", Footing.Records),
        ],
        Referrals =
        [
            new("referral/1", Agency.LabourInspector, Agency.Police)
                { Findings = ["flag/1", "breach/1"], Because = Said("W-01") },
        ],
        MissingFacts =
        [
            Asked("W-01", "payments") with
            {
                Narrows = MadeTracedCase.Thb(900m), Figures = ["W-01/a", "W-01/b", "W-01/c", "W-01/d", "W-01/e"],
            },
            Asked("W-01", "hours") with { Narrows = MadeTracedCase.Thb(100m) },
            Asked("W-02", "leaving"),
            Asked("W-02", "copies") with { Narrows = MadeTracedCase.Thb(0m) },
        ],
    };

    private static RedFlag Flag() =>
        new("flag/1", RedFlagKind.PayDrawnSameDay, "intl/red-flag-pay-drawn-same-day")
        {
            About = ["W-01", "W-02", "P-3", "account 7412205518"],
            From = new LocalDate(2024, 1, 31),
            To = new LocalDate(2024, 2, 29),
            Amount = MadeTracedCase.Thb(9_000m),
            Sources = [SourceRef.Lines("BANK-03", 4, 9)],
            Because = Said("W-01") with
            {
                Authorities =
                [
                    Rule("intl/red-flag-made", "An advisory", Standing.Reported, "example.org/page"),
                    Rule("intl/red-flag-count-least", "A threshold of this program", Standing.Practice, null),
                    Rule("intl/red-flag-days-most", "A threshold of this program", Standing.Practice, null),
                ],
            },
            InnocentExplanation = Said("W-02"),
            SpeaksFor = new Reason(Statement.RecordsSpeakForExplanation)
            {
                Parts =
                [
                    new Reason(Statement.RecordSpeaksForExplanation)
                    {
                        About = [new Operand.Term("speaks-for.slip-kept"), new Operand.Code("W-01")],
                        Sources = [SourceRef.Line("SLIP-01", 2)],
                    },
                ],
            },
        };

    private static MissingFact Asked(string worker, string question) =>
        new($"ask/{worker}/{question}", worker, new Reason(Statement.WorksheetQuestion)
        {
            About = [new Operand.Term($"question.{question}"), new Operand.Code(worker)],
        });

    private static Infraction Breach(string id, InfractionKind kind, string about, Footing footing) =>
        new(id, kind)
        {
            About = [about],
            RestsOn = Rests(footing),
            Because = Said(about),
            InnocentExplanation = Said(about),
        };

    private static StatedFact Fact(
        string id, string worker, FactKind kind, decimal? amount,
        params (RecordKind Kind, CorroborationOutcome Outcome, decimal? Difference)[] against) =>
        new(id, worker, kind, SourceRef.Line("STMT-01", 3))
        {
            Amount = amount is { } stated ? MadeTracedCase.Thb(stated) : null,
            From = new LocalDate(2024, 1, 1),
            To = new LocalDate(2024, 1, 31),
            Against =
            [
                .. against.Select(one => new Corroboration(
                    one.Kind, one.Outcome, one.Difference is { } money ? MadeTracedCase.Thb(money) : (Money?)null)
                {
                    DifferenceInUnits = one.Difference is null && one.Outcome == CorroborationOutcome.Contradicted
                        ? new Operand.Minutes(-120) : null,
                    ServesItsMaker = one.Kind == RecordKind.Attendance,
                    Because = one.Outcome == CorroborationOutcome.Silent ? null : Said(worker),
                    InnocentExplanation = one.Outcome == CorroborationOutcome.Contradicted ? Said(worker) : null,
                    Sources = [SourceRef.Line("PAY-01", 7)],
                }),
            ],
        };

    private static IndicatorFinding Indicator(string indicator, string worker, IndicatorOutcome outcome) =>
        new($"indicator/{indicator}/{worker}", indicator, worker, outcome)
        {
            RestsOn = outcome == IndicatorOutcome.NothingRead ? null : Rests(Footing.RecordsAndStatements),
            Figures = ["W-01/back-wages"],
            Sources = [SourceRef.Line("PAY-01", 7)],
            Because = Said(worker),
            InnocentExplanation = Said(worker),
        };

    private static RestsOn Rests(Footing footing) => new(footing, new Reason(Statement.RestsOnRows)
    {
        About = [new Operand.Term("rests-on.Records")],
        Working = [new Operand.Number(3), new Operand.Number(1)],
    });

    private static Authority Rule(string file, string cites, Standing standing, string? seenAt) =>
        new(file, "Rule", "3", "rule", new LocalDate(2018, 7, 1), null, cites, standing, null, seenAt, null,
            LawOrigin.Program);

    private static Reason Said(string about) => new(Statement.BackWages)
    {
        About = [new Operand.Code(about)],
        Working = [Operand.Of(MadeTracedCase.Thb(1m)), Operand.Of(MadeTracedCase.Thb(2m))],
    };
}
