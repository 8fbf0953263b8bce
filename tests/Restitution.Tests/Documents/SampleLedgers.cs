using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Tests.Documents;

/// <summary>Statements and books with one of everything that can be found in them. The figures are made up.</summary>
internal static class SampleLedgers
{
    public static LedgerFindings Make()
    {
        StatementOutcome[] statements = [Whole(), Broken(), Interim(), TwoCurrencies()];
        return LedgerFindings.Of(statements, [Question()], [Book("PAY-01", 0m), Book("PAY-02", 1_500m)]);
    }

    private static StatementOutcome Whole() => Statement("BANK-01", 1, StatementVerdict.Verified) with
    {
        Opening = Thb(1_000m), Closing = Thb(1_500m), Difference = Thb(0m),
        ClosingFrom = ClosingFrom.LastRunningBalance, Number = "118/1", SetAside = new SetAsideRows(2, 2, null, []),
    };

    private static StatementOutcome Broken() => Statement("BANK-02", 2, StatementVerdict.Discrepancy) with
    {
        Opening = Thb(1_600m), Closing = Thb(2_064m), Difference = Thb(-36m), FootsWithReversalsFlipped = true,
        ClosingFrom = ClosingFrom.Stated, Number = "120/1", SetAside = new SetAsideRows(3, 1, Thb(-36m), []),
        ExplainedBy = new SetAsideExplanation([SourceRef.Line("BANK-02", 9)]),
        Breaks =
        [
            .. Enum.GetValues<BreakKind>().Select((kind, index) =>
                new BalanceBreak(kind, SourceRef.Line("BANK-02", index + 4), Thb(1_500m + index), Thb(1_400m))
                {
                    Other = index % 2 == 0 ? SourceRef.Line("BANK-02", index + 20) : null,
                    Explaining = kind == BreakKind.RowMissing ? Thb(100m) : null,
                    Hint = index is > 0 and < 4 ? (BreakHint)index : null,
                }),
        ],
        BreakCount = 200,
        Signals =
        [
            .. Enum.GetValues<SignalKind>().Select((kind, index) => new StatementSignal(
                kind, index % 2 == 0 ? [SourceRef.Line("BANK-02", 7)] : [], index + 1)),
        ],
    };

    private static StatementOutcome Interim() => Statement("BANK-03", 4, StatementVerdict.CannotBeVerified) with
    {
        Form = StatementForm.InterimReport, Because = UnverifiedBecause.InterimReport, StatedPeriod = null,
        Controls =
        [
            new ControlFinding(ControlKind.Total, ControlLevel.Account, SourceRef.Line("BANK-03", 8), 101m, 100m),
            new ControlFinding(ControlKind.Total, ControlLevel.Group, SourceRef.Line("BANK-03", 9), null, 100m),
            new ControlFinding(ControlKind.Records, ControlLevel.Group, SourceRef.Line("BANK-03", 9), 4m, 5m),
            new ControlFinding(ControlKind.Parts, ControlLevel.Group, SourceRef.Line("BANK-03", 9), 1m, 2m),
            new ControlFinding(ControlKind.Parts, ControlLevel.File, SourceRef.Line("BANK-03", 10), 3m, 2m),
            new ControlFinding(ControlKind.TrailerMissing, ControlLevel.File, SourceRef.Line("BANK-03", 1), null, 7m),
        ],
    };

    private static StatementOutcome TwoCurrencies() => Statement("BANK-04", 6, StatementVerdict.Failed) with
    {
        Account = "999-9-99999-9", Opening = Thb(5m), Closing = new Money(7m, "USD"),
        NotBooked = new NotBooked(2, 1),
        Because = UnverifiedBecause.ClosingInAnotherCurrency, SetAside = new SetAsideRows(1, 1, null, []),
    };

    private static StatementOutcome Statement(string exhibit, int month, StatementVerdict verdict) => new(
        SourceRef.Whole(exhibit), "123-4-56789-0", Currency.FromCode("THB"), verdict, Thb(500m), 12)
    {
        StatedPeriod = Restitution.Dates.Spans.MonthOf(new LocalDate(2019, month, 1)),
    };

    private static SameOrTwo Question() => new(
        SourceRef.Line("BANK-02", 30), SourceRef.Line("BANK-01", 9), "123-4-56789-0", new LocalDate(2019, 2, 28),
        Thb(-4_000m));

    private static PayrollBook Book(string code, decimal less) => new(code,
    [
        .. Enumerable.Range(1, 7).Select(month => new ComparedLine(
            "W-01", Restitution.Dates.Spans.MonthOf(new LocalDate(2019, month, 1)),
            [new PayItem(PayItemKind.Wage, "", Thb(9_000m)), new PayItem(PayItemKind.Fine, "", Thb(less - 2_000m))],
            Thb(7_000m - (month == 7 ? less : 0m)), SourceRef.Line(code, month))),
        .. Enumerable.Range(1, 6).Where(worker => less == 0m || worker < 3).Select(worker => new ComparedLine(
            $"W-1{worker}", Restitution.Dates.Spans.MonthOf(new LocalDate(2019, 1, 1)), [], Thb(6_000m),
            SourceRef.Line(code, worker + 10))),
    ])
    {
        SetAside = less == 0m ? [] :
        [
            new SetAsideLine(SourceRef.Line(code, 30), "W-13", null),
            new SetAsideLine(
                SourceRef.Line(code, 31), "W-14", Restitution.Dates.Spans.MonthOf(new LocalDate(2019, 1, 1))),
            new SetAsideLine(SourceRef.Line(code, 32), null, null),
        ],
    };

    private static Money Thb(decimal amount) => new(amount, "THB");
}
