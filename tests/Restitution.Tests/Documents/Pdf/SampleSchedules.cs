using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Tests.Documents.Pdf;

/// <summary>Schedules for the tests of the PDF writer; every text in them is literal.</summary>
internal static class SampleSchedules
{
    public static readonly LocalDate AsOf = new(2024, 3, 4);

    public const string Digest = "0f3a9c5be1d24476a8e0c1b2d3f4a5968778695a4b3c2d1e0f9e8d7c6b5a4938";

    public static Schedule Of(params Block[] blocks) => new()
    {
        Kind = ScheduleKind.ComputationSheet,
        CaseCode = "TH-2021-0042",
        AsOf = AsOf,
        Title = Text("Back-pay order and computation sheet"),
        RunningHead = [Text("Labour Protection Office, Ranong"), Text("Confidential")],
        Blocks = blocks,
        ResultDigest = Digest,
        EngineVersion = "0.1.0",
    };

    /// <summary>One of each kind of block.</summary>
    public static Schedule WithEveryBlock() => Of(
        new FactsBlock(Text("The case"), 1,
        [
            new Fact(Text("Case"), Cell.Code("TH-2021-0042")),
            new Fact(Text("Respondent"), Cell.Code("R-01, operator of the trawler and of the processing shed")),
            new Fact(Text("As of"), Cell.Of(AsOf)),
            new Fact(Text("Total back wages"), Cell.Of(Thb(1_234_567.89m), "total")),
            new Fact(Text("In words"), new AmountInWordsCell(Thb(1_234_567.89m))),
            new Fact(Text("Overtime of W-03"), new GapCell(HoursMissing("W-03"))),
        ]),
        new TextBlock(Text("Method"), 2,
        [
            Text("For each pay period the promised wage, the statutory floor and the wage paid stand side by side. "
                + "What is due is the greater of the promised wage and the floor; what is owed is what is due less "
                + "what is proven to have been paid and what the law allows to be deducted."),
            Text("Amounts are rounded once, half up to the minor unit, on the line that is printed; totals add the "
                + "printed lines."),
        ], IsNumbered: true),
        ChartOfMonths(24),
        Table(60),
        new SignatureBlock(Text("Signatures"), 1, [Text("Labour inspector"), Text("Director of the office")]),
        ReasonsOf(["total", "W-03/2019-05/due", "W-03/2019-06/due"]));

    public static ChartBlock ChartOfMonths(int count) => new(
        Text("Promised, due and paid"), 2,
        Text("From January 2020 the floor stands above the promised wage, and pay stays below both."),
        Currency.FromCode("THB"),
        [.. Enumerable.Range(0, count).Select(i => new LocalDate(2018, 5, 1).PlusMonths(i))],
        [
            new Series(Text("Promised"), [.. Enumerable.Range(0, count).Select(i => (decimal?)9_000m)]),
            new Series(Text("Floor"), [.. Enumerable.Range(0, count).Select(i => i < 20 ? 9_240m : (decimal?)9_450m)]),
            new Series(Text("Paid"), [.. Enumerable.Range(0, count).Select(PaidIn)]),
        ]);

    /// <summary>Line n owes n baht and n hundredths, so that every sum on a page can be worked by hand.</summary>
    public static TableBlock Table(int lineCount, int level = 1)
    {
        Line[] lines = [.. Enumerable.Range(1, lineCount).Select(LineOf)];
        decimal owed = Enumerable.Range(1, lineCount).Sum(OwedOn);
        return new TableBlock(
            "owed", Text("Wages owed"), level, Text("What is owed for each pay period"),
            [
                new Column("period", Text("Pay period"), ColumnKind.Text, 3),
                new Column("days", Text("Days"), ColumnKind.Figure, 1),
                new Column("hours", Text("Hours"), ColumnKind.Figure, 1, Total: ColumnTotal.Sum),
                new Column("due", Text("Due"), ColumnKind.Figure, 2),
                new Column("owed", Text("Owed"), ColumnKind.Figure, 2, Total: ColumnTotal.Sum),
                new Column("running", Text("Running total"), ColumnKind.Figure, 2, Total: ColumnTotal.Last),
                new Column("sources", Text("Sources"), ColumnKind.Text, 3),
            ],
            lines,
            new Line(
            [
                Cell.Of(Text("Total of all periods")), Cell.Blank, new MinutesCell(lineCount * 480L), Cell.Blank,
                Cell.Of(Thb(owed), "total"), Cell.Of(Thb(owed)), Cell.Blank,
            ]));
    }

    /// <summary>Twelve columns of amounts: too wide for an upright page.</summary>
    public static TableBlock WideTable(int lineCount) => new(
        "wide", Text("Worker W-03"), 1, Text("Month by month"),
        [
            new Column("period", Text("Pay period"), ColumnKind.Text, 2),
            .. Enumerable.Range(1, 12).Select(i => new Column(
                $"amount{(char)('a' + i)}", Text($"Amount {i}"), ColumnKind.Figure, 1, Total: ColumnTotal.Sum)),
        ],
        [
            .. Enumerable.Range(1, lineCount).Select(number => new Line(
            [
                new SpanCell(new LocalDate(2019, 5, 1), new LocalDate(2019, 5, 31)),
                .. Enumerable.Range(1, 12).Select(i => Cell.Of(Thb((number * 10_000m) + i))),
            ])),
        ],
        Totals: null);

    public static ReasonsBlock ReasonsOf(IEnumerable<string> figures) =>
        new(Text("Reasons"), 1, [.. figures.Select(figure => new FigureReason(figure, ReasonOf(figure)))]);

    public static decimal OwedOn(int number) => number * 1.01m;

    public static Phrase Text(string text) => Phrase.Literal(text);

    public static Money Thb(decimal amount) => new(amount, Currency.FromCode("THB"));

    public static Gap HoursMissing(string worker) => new(
        GapKind.HoursMissing, $"{worker}/2019-05/overtime",
        [new Operand.Code(worker), new Operand.Span(new LocalDate(2019, 5, 1), new LocalDate(2019, 5, 31))]);

    private static decimal? PaidIn(int month) => month % 7 == 3 ? null : 3_000 + (month % 5 * 450);

    private static Line LineOf(int number)
    {
        LocalDate first = new LocalDate(2010, 1, 1).PlusMonths(number);
        Money due = Thb(9_240m);
        return new Line(
        [
            new SpanCell(first, first.PlusMonths(1).PlusDays(-1)),
            number % 9 == 4 ? new GapCell(HoursMissing("W-03")) : new NumberCell(number % 5 == 0 ? 12.5m : 30m),
            new MinutesCell(480),
            number % 11 == 5
                ? new EstimateCell(new Estimate<Money>(Thb(8_000m), due, Thb(11_400.25m)))
                : Cell.Of(due, $"W-03/2019-0{(number % 9) + 1}/due"),
            Cell.Of(Thb(OwedOn(number))),
            Cell.Of(Thb(number * (number + 1) / 2 * 1.01m)),
            new SourcesCell(
                [SourceRef.At("PAY-01", "Mar", $"C{number}", number), SourceRef.Line("BANK-07", 200 + number)]),
        ]);
    }

    private static Reason ReasonOf(string figure) => new(Statement.FloorOfMonth)
    {
        About = [new Operand.Code(figure)],
        Working = [Operand.Of(Thb(308m)), new Operand.Days(30)],
        Result = Operand.Of(Thb(9_240m)),
        Rounding = RoundingRule.HalfUpToMinorUnit,
        Authorities =
        [
            new Authority(
                "th/minimum-wage-daily", "Minimum wage", "308", "THB per day", new LocalDate(2018, 4, 1),
                new LocalDate(2019, 12, 31), "Wage Committee Notification No. 9", Standing.Reported, null, null, null,
                LawOrigin.Program),
        ],
        Sources = [SourceRef.At("PAY-01", "Mar", "C5", 5)],
        Parts =
        [
            new Reason(Statement.MinutesFromTestimony) { Working = [new Operand.Minutes(720), new Operand.Days(26)] },
        ],
    };
}
