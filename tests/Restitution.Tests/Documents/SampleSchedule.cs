using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Tests.Documents;

/// <summary>
/// A small computation sheet with one of everything that a schedule can hold. The figures are made up.
/// </summary>
internal static class SampleSchedule
{
    public const string HostileText = "=HYPERLINK(\"http://example.org\")<script>alert('x')</script> & more";

    private static readonly Currency Baht = Currency.FromCode("THB");

    private static readonly Authority Overtime = new(
        "th/overtime-multiplier", "Overtime multiplier", "1.5", "times the hourly wage", new LocalDate(1998, 8, 19),
        null,
        "Labour Protection Act B.E. 2541 s. 61", Standing.Enacted, "ไม่น้อยกว่าหนึ่งเท่าครึ่งของอัตราค่าจ้างต่อชั่วโมง",
        "https://example.org/lpa", null, LawOrigin.Program);

    public static Schedule Make() => new()
    {
        Kind = ScheduleKind.ComputationSheet,
        CaseCode = "SAMPLE-01",
        AsOf = new LocalDate(2019, 6, 30),
        Title = Phrase.Literal("Computation sheet"),
        RunningHead = [Phrase.Literal("Department of Labour, Ranong"), Phrase.Literal("Confidential")],
        ResultDigest = new string('a', 60) + "0123",
        EngineVersion = "0.1.0",
        Blocks =
        [
            new FactsBlock(Phrase.Literal("The case"), 1,
            [
                new Fact(Phrase.Literal("Respondent"), Cell.Of(Phrase.Literal(HostileText))),
                new Fact(Phrase.Literal("Order in words"), new AmountInWordsCell(Thb(9_300.50m))),
                new Fact(Phrase.Literal("Order"), Cell.Of(Thb(9_300.50m), "W-01/total")),
            ]),
            new TextBlock(
                Phrase.Literal("Method"), 1, [Phrase.Literal("Each line stands alone."), Phrase.Literal("-1 is text.")],
                true),
            Sheet(),
            Overtimes(),
            Chart(),
            new ReasonsBlock(Phrase.Literal("Reasons"), 1, Reasons()) { StartsPage = true },
            new SignatureBlock(
                Phrase.Literal("Signature"), 1, [Phrase.Literal("Labour inspector"), Phrase.Literal("Checked by")]),
        ],
    };

    private static TableBlock Sheet()
    {
        decimal[] due = [9_300.50m, 9_300m, 9_300m];
        decimal[] paid = [3_000m, 0m, 6_500.25m];
        decimal running = 0m;
        var lines = new List<Line>();
        for (int index = 0; index < due.Length; index++)
        {
            var from = new LocalDate(2019, 4 + index, 1);
            decimal unpaid = due[index] - paid[index];
            running += unpaid;
            string figure = $"W-01/2019-0{4 + index}";
            lines.Add(new Line(
            [
                new SpanCell(from, from.PlusMonths(1).PlusDays(-1)),
                Cell.Of(from.PlusMonths(1).PlusDays(6)),
                Cell.Of(Thb(due[index]), $"{figure}/due"),
                Cell.Of(Thb(paid[index]), $"{figure}/paid"),
                new EstimateCell(new(Thb(unpaid - 100m), Thb(unpaid), Thb(unpaid + 100m)), $"{figure}/unpaid"),
                Cell.Of(Thb(running)),
                index == 1
                    ? new GapCell(new Gap(GapKind.HoursMissing, figure,
                        [new Operand.Code("W-01"), new Operand.Span(from, from.PlusDays(30))]))
                    : new SourcesCell([SourceRef.Line("TIME-02", 14), SourceRef.Line("TIME-02", 15)]),
            ]));
        }

        return new TableBlock(
            "W01", Phrase.Literal("Worker W-01"), 2, Phrase.Literal("Wages due and paid"),
            [
                new Column("period", Phrase.Literal("Period"), ColumnKind.Text, 3),
                new Column("payday", Phrase.Literal("Due on"), ColumnKind.Text, 3),
                new Column("due", Phrase.Literal("Due"), ColumnKind.Figure, 3, Total: ColumnTotal.Sum),
                new Column("paid", Phrase.Literal("Paid"), ColumnKind.Figure, 3, Total: ColumnTotal.Sum),
                new Column("unpaid", Phrase.Literal("Unpaid"), ColumnKind.Figure, 4,
                    new LineFormula.SumOf(["due"], ["paid"]), ColumnTotal.Sum),
                new Column("running", Phrase.Literal("Running total"), ColumnKind.Figure, 3,
                    new LineFormula.RunningTotalOf("unpaid"), ColumnTotal.Last),
                new Column("proof", Phrase.Literal("Evidence"), ColumnKind.Text, 4),
            ],
            lines,
            new Line(
            [
                Cell.Of(Phrase.Literal("Total")), Cell.Blank, Cell.Of(Thb(due.Sum())), Cell.Of(Thb(paid.Sum())),
                new EstimateCell(new(Thb(running - 300m), Thb(running), Thb(running + 300m))), Cell.Of(Thb(running)),
                Cell.Blank,
            ]));
    }

    private static TableBlock Overtimes()
    {
        (decimal Base, long Minutes, RoundingRule Rule)[] given =
        [
            (9_300m, 150, RoundingRule.HalfUpToMinorUnit),
            (9_301m, 601, RoundingRule.HalfUpToMinorUnit),
            (-9_300.72m, 125, RoundingRule.HalfUpToMinorUnit),
        ];
        return new TableBlock(
            "Overtime", Phrase.Literal("Overtime"), 2, Phrase.Literal("Overtime on the monthly wage"),
            [
                new Column("day", Phrase.Literal("Day"), ColumnKind.Text, 2),
                new Column("base", Phrase.Literal("Monthly wage"), ColumnKind.Figure, 2),
                new Column("divisor", Phrase.Literal("Days"), ColumnKind.Figure, 1),
                new Column("normal", Phrase.Literal("Normal day"), ColumnKind.Figure, 2),
                new Column("multiplier", Phrase.Literal("Times"), ColumnKind.Figure, 1),
                new Column("minutes", Phrase.Literal("Hours"), ColumnKind.Figure, 2, Total: ColumnTotal.Sum),
                new Column("pay", Phrase.Literal("Pay"), ColumnKind.Figure, 2,
                    new LineFormula.RoundedProduct(
                        ["base", "multiplier", "minutes"], ["divisor", "normal"], RoundingRule.HalfUpToMinorUnit),
                    ColumnTotal.Sum),
                new Column("greater", Phrase.Literal("Greater"), ColumnKind.Figure, 2,
                    new LineFormula.GreaterOf("base", "pay")),
            ],
            [.. given.Select(
                (line, index) => OvertimeLine(line.Base, line.Minutes, new LocalDate(2019, 4, 1 + index)))],
            new Line(
            [
                Cell.Of(Phrase.Literal("Total")), Cell.Blank, Cell.Blank, Cell.Blank, Cell.Blank,
                new MinutesCell(given.Sum(line => line.Minutes)),
                Cell.Of(Thb(given.Sum(line => OvertimePay(line.Base, line.Minutes).Amount))),
                Cell.Blank,
            ]));
    }

    private static Line OvertimeLine(decimal monthly, long minutes, LocalDate day)
    {
        Money pay = OvertimePay(monthly, minutes);
        return new Line(
        [
            Cell.Of(day), Cell.Of(Thb(monthly)), new NumberCell(30m), new MinutesCell(480), new NumberCell(1.5m),
            new MinutesCell(minutes), Cell.Of(pay, $"W-01/{day.Day}/overtime"),
            Cell.Of(pay.Amount > monthly ? pay : Thb(monthly)),
        ]);
    }

    private static Money OvertimePay(decimal monthly, long minutes) =>
        Rounding.HalfUpToMinorUnit(new UnroundedMoney(monthly * 1.5m * minutes / (30m * 480m), Baht));

    private static ChartBlock Chart() => new(
        Phrase.Literal("Promised, due and paid"), 2, Phrase.Literal("Less than a third of the wages due was paid"),
        Baht,
        [.. Enumerable.Range(0, 30).Select(month => new LocalDate(2017, 1, 1).PlusMonths(month))],
        [
            new Series(Phrase.Literal("Promised"), [.. Enumerable.Range(0, 30).Select(_ => (decimal?)9_000m)]),
            new Series(Phrase.Literal("Due"), [.. Enumerable.Range(0, 30)
                .Select(month => month == 7 ? (decimal?)null : 9_300m + (month / 12 * 300m))]),
            new Series(Phrase.Literal(
                "Paid"), [.. Enumerable.Range(0, 30).Select(month => (decimal?)(month % 4 * 1_500m))]),
        ]);

    private static List<FigureReason> Reasons()
    {
        var overtime = new Reason(Statement.PremiumOnMonthlyBase)
        {
            About = [new Operand.Code("overtime"), new Operand.Code("W-01"), Operand.Of(new LocalDate(2019, 4, 1))],
            Working =
            [
                Operand.Of(Thb(9_300m)), new Operand.Number(30m), new Operand.Minutes(480), new Operand.Number(1.5m),
                new Operand.Minutes(150),
            ],
            Result = Operand.Of(OvertimePay(9_300m, 150)),
            Rounding = RoundingRule.HalfUpToMinorUnit,
            Authorities = [Overtime],
            Sources = [SourceRef.Line("TIME-02", 14), SourceRef.Line("TIME-02", 15),
                SourceRef.At("PAY-01", "Mar", "C5", 5)],
            Basis = Basis.Testimony,
            BurdenOn = Party.Respondent,
            Assumptions = [new Assumption(AssumptionKind.RestDayOnePerWeek, [])],
            Alternatives =
            [
                new Reason(Statement.PremiumOnMonthlyBase)
                {
                    About = [new Operand.Code("overtime")],
                    Working =
                    [
                        Operand.Of(Thb(9_300m)), new Operand.Number(26m), new Operand.Minutes(480),
                        new Operand.Number(1.5m),
                        new Operand.Minutes(150),
                    ],
                    Result = new Operand.Amount(new UnroundedMoney(9_300m * 1.5m * 150m / (26m * 480m), Baht)),
                },
            ],
        };
        var due = new Reason(Statement.Sum)
        {
            Working = [Operand.Of(Thb(9_000m)), Operand.Of(Thb(300.50m))],
            Result = Operand.Of(Thb(9_300.50m)),
            Parts = [overtime],
        };
        return [new("W-01/total", due), new("W-01/2019-04/due", due), new("W-01/1/overtime", overtime)];
    }

    private static Money Thb(decimal amount) => new(amount, Baht);
}
