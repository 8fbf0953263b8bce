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
                with { Units = [new Operand.Minutes(840)] },
        ],
        Indicators =
        [
            Indicator("withholding-of-wages", "W-01", IndicatorOutcome.ShownByRecords),
            Indicator("withholding-of-wages", "W-02", IndicatorOutcome.NothingRead),
            Indicator("debt-bondage", "W-02", IndicatorOutcome.Stated),
        ],
        RedFlags =
        [
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
            },
        ],
        Infractions =
        [
            new("breach/1", InfractionKind.TwoSetsOfBooks)
                { About = ["R-1"], Because = Said("R-1"), InnocentExplanation = Said("R-1") },
        ],
        Referrals =
        [
            new("referral/1", Agency.LabourInspector, Agency.Police)
                { Findings = ["flag/1", "breach/1"], Because = Said("W-01") },
        ],
        MissingFacts =
        [
            new("ask/W-01/1", "W-01", Said("W-01")) { Narrows = MadeTracedCase.Thb(100m) },
            new("ask/W-01/2", "W-01", Said("W-01"))
                { Narrows = MadeTracedCase.Thb(900m), Figures = ["a", "b", "c", "d", "e"] },
            new("ask/W-02/1", "W-02", Said("W-02")),
        ],
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
            Figures = ["W-01/back-wages"],
            Sources = [SourceRef.Line("PAY-01", 7)],
            Because = Said(worker),
            InnocentExplanation = Said(worker),
        };

    private static Authority Rule(string file, string cites, Standing standing, string? seenAt) =>
        new(file, "Rule", "3", "rule", new LocalDate(2018, 7, 1), null, cites, standing, null, seenAt, null,
            LawOrigin.Program);

    private static Reason Said(string about) => new(Statement.BackWages)
    {
        About = [new Operand.Code(about)],
        Working = [Operand.Of(MadeTracedCase.Thb(1m)), Operand.Of(MadeTracedCase.Thb(2m))],
    };
}
