using System.Text.Json;
using NodaMoney;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Folders;
using Restitution.Tests.Findings;
using Restitution.Wages;

namespace Restitution.Tests.DemoCase;

/// <summary>The pay chain of the demo case as it is printed, against truth-money.json.</summary>
public sealed class PayChainOfDemoTests
{
    private static readonly PayFound Pay = DemoFindings.Findings.Pay;

    [Fact]
    public void The_planted_draws_are_all_in_the_column_and_no_other_is()
    {
        (string Worker, string Row)[] planted = Planted();
        (string Worker, string Row)[] inColumn =
        [
            .. from line in Pay.Lines
               from drawn in line.Chain.Drawn
               from row in drawn.Sources
               select (line.Chain.Worker, row.ToString()),
        ];

        Assert.Equal(17, planted.Length);
        Assert.Equal(planted.Order(), inColumn.Order());
        Assert.Equal(81_700m, Pay.All!.Amounts.Of(PayColumn.DrawnByAnother)!.Likely.Amount);
    }

    // The amount of W-12's row of November 2018 is written in words and was set aside; 3,400.00 is admitted for it.
    [Fact]
    public void The_columns_of_each_worker_add_up_to_the_payroll_but_for_rows_that_were_set_aside()
    {
        PayLine noted = Assert.Single(Pay.Lines, line => line.Note is not null);
        Reason payroll = Pay.Totals.Single(total => total.Worker == "W-12").Amounts.Of(PayColumn.PayrollSays)!.Reason!;

        Assert.Equal(("W-12", "2018-11"), (noted.Chain.Worker, noted.Chain.Period!.Id));
        Assert.Equal(3_400m, noted.Chain.BeyondPayroll!.Value.Amount);
        Assert.Equal("PAY-01", Assert.Single(noted.Chain.PayrollSetAside).Exhibit);
        Assert.Equal([Statement.PayrollRowSetAside], payroll.Parts.Select(part => part.Statement));
        Assert.Single(Pay.All!.Amounts.Of(PayColumn.PayrollSays)!.Reason!.Parts);
        Assert.All(Pay.Totals, total => Assert.Equal(
            AmountOf(total, PayColumn.PayrollSays)
                + Pay.Lines.Where(line => line.Chain.Worker == total.Worker)
                    .Sum(line => line.Chain.BeyondPayroll?.Amount ?? 0m),
            AmountOf(total, PayColumn.Booked) + AmountOf(total, PayColumn.OtherwiseShown)
                + AmountOf(total, PayColumn.AssertedOnly)));
    }

    // The row names W-12: of another worker without a line for that month it is none. One that names nobody may be.
    [Fact]
    public void A_row_that_names_somebody_is_of_that_worker_alone()
    {
        PayChainLine lacking = Pay.Lines.Single(line => line.Note is not null).Chain with { PayrollSetAside = [] };
        CaseEvidence evidence = DemoClaim.Reading.Evidence;
        var rows = new PayrollSetAside(evidence);
        var unnamed = new PayrollSetAside(evidence with
        {
            Exhibits =
            [
                .. evidence.Exhibits.Select(one => one with
                {
                    Quarantined =
                    [
                        .. one.Quarantined.Select(row => row.Pay is null
                            ? row : row with { Pay = row.Pay with { Person = default } }),
                    ],
                }),
            ],
        });

        Assert.Single(rows.Added(lacking).PayrollSetAside);
        Assert.Empty(rows.Added(lacking with { Worker = "W-03" }).PayrollSetAside);
        Assert.Single(unnamed.Added(lacking with { Worker = "W-03" }).PayrollSetAside);
        Assert.Empty(rows.Added(lacking with { PayrollRows = [SourceRef.Line("PAY-01", 3)] }).PayrollSetAside);
        Assert.Empty(rows.Added(lacking with { OtherwiseShown = lacking.Booked }).PayrollSetAside);
    }

    private static decimal AmountOf(PayTotal total, PayColumn column) =>
        total.Amounts.Of(column)?.Likely.Amount ?? 0m;

    [Fact]
    public void Each_of_them_names_who_drew_it_and_the_innocent_explanation()
    {
        Reason[] drawn =
        [
            .. Pay.Lines.Where(line => line.Chain.Drawn.Count > 0)
                .Select(line => line.Amounts.Of(PayColumn.DrawnByAnother)!.Reason!),
        ];

        Assert.Equal(16, drawn.Length);
        Assert.All(drawn, reason => Assert.Contains(
            reason.Parts, part => part.Statement == Statement.InnocentPayDrawnSameDay));
        Assert.Equal(
            ["C-01", "F-01"],
            drawn.SelectMany(reason => reason.Parts)
                .Where(part => part.Statement == Statement.PayDrawnTogetherOn)
                .Select(part => ((Operand.Code)part.About[1]).Value).Distinct().Order());
    }

    [Fact]
    public void Every_amount_has_an_id_of_its_own_a_reason_and_the_rows_where_it_has_any()
    {
        Figure[] figures = [.. Pay.Figures];

        Assert.Equal(figures.Length, figures.Select(figure => figure.Id).Distinct().Count());
        Assert.All(figures, figure => Assert.NotNull(figure.Reason));
        Assert.All(
            figures.Where(figure => figure.Likely.Amount > 0m && figure.Reason!.Figures.Count == 0),
            figure => Assert.NotEmpty(figure.Reason!.Sources));
        Assert.Empty(figures.SelectMany(figure => figure.Reason!.Figures).Except(figures.Select(one => one.Id)));
    }

    [Fact]
    public void The_totals_are_those_of_the_lines()
    {
        foreach (PayColumn column in PayColumns.All)
        {
            Assert.Equal(
                Pay.Lines.Sum(line => line.Amounts.Of(column)?.Likely.Amount ?? 0m),
                Pay.All!.Amounts.Of(column)!.Likely.Amount);
        }
    }

    [Fact]
    public void The_findings_report_prints_a_line_for_each_period_and_a_foot()
    {
        var heading = CaseHeadings.Of(
            CaseFolder.Open(AndamanDawn.Folder).Case, DemoClaim.Reading.Evidence,
            CaseFolder.Open(AndamanDawn.Folder).Law, "a digest", "a version");
        Schedule report = FindingsReport.For(heading, DemoFindings.Findings);
        TableBlock table = report.Blocks.OfType<TableBlock>().Single(block => block.Key == "paychain");
        string[] printed =
        [
            .. table.Lines.SelectMany(line => line.Cells).OfType<MoneyCell>().Select(cell => cell.Figure!),
        ];

        Assert.Equal(Pay.Lines.Count, table.Lines.Count);
        Assert.Equal(Pay.Lines.SelectMany(line => line.Amounts.Known).Select(figure => figure.Id).Order(),
            printed.Order());
        Assert.Contains(
            new MoneyCell(new Money(81_700m, CurrencyInfo.FromCode("THB")), "P/total/drawn"), table.Totals!.Cells);
        Assert.Empty(Pay.Lines.Where(line => line.Chain.Drawn.Count > 0)
            .Select(line => line.Amounts.Of(PayColumn.DrawnByAnother)!.Id)
            .Except(report.Blocks.OfType<ReasonsBlock>().SelectMany(block => block.Reasons)
                .Select(reason => reason.Figure)));
    }

    [Fact]
    public void Without_any_statement_nothing_is_booked_or_drawn_and_each_worker_is_a_gap()
    {
        CaseFile caseFile = CaseFolder.Open(AndamanDawn.Folder).Case with { Accounts = [] };
        CaseEvidence evidence = DemoClaim.Reading.Evidence with
        {
            Records = [.. DemoClaim.Reading.Evidence.Records.Where(record => record.Record is not StatementLine)],
        };

        PayFound pay = FindingsOfCase.PayOf(caseFile, evidence);

        Assert.Null(pay.All!.Amounts.Of(PayColumn.Booked));
        Assert.Null(pay.All.Amounts.Of(PayColumn.DrawnByAnother));
        Assert.Equal(
            caseFile.Workers.Count, pay.Gaps.Count(gap => gap.Kind == GapKind.PayWithoutBankRecord));
        Assert.DoesNotContain(Pay.Gaps, gap => gap.Kind == GapKind.PayWithoutBankRecord);
    }

    // The file lists workers and rows in one order.
    private static (string Worker, string Row)[] Planted()
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(AndamanDawn.Folder, "truth-money.json")));
        return
        [
            .. from pattern in truth.RootElement.GetProperty("patterns").EnumerateArray()
               where pattern.GetProperty("kind").GetString() is TrailPatterns.PayDrawnSameDay or TrailPatterns.CookDraws
               from one in Texts(pattern.GetProperty("workers")).Zip(Texts(pattern.GetProperty("rows")))
               select one,
        ];
    }

    private static IEnumerable<string> Texts(JsonElement all) => all.EnumerateArray().Select(one => one.GetString()!);
}
