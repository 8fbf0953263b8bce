using NodaMoney;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Documents;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Storage.Folders;
using Restitution.Tests.DemoCase;
using Restitution.Tests.Tracing;
using Restitution.Tracing;

namespace Restitution.Tests.Documents.Reports;

/// <summary>
/// What the asset-tracing report says beside the traced money: time to claim, receipts, pay drawn and counted as paid,
/// the most to freeze.
/// </summary>
public sealed class TracingBesideClaimTests
{
    private static readonly TwoAccounts Made = new();

    // Of the buyer's 6,000 W-01 has 3,000 of May and W-02 1,000: see the story of the two accounts.
    [Fact]
    public void Wages_out_of_time_are_told_with_their_sum_worker_and_periods()
    {
        string[] said = Limitations(InTime(workerOne: false, workerTwo: true));

        Assert.Contains(
            "Of THB 4,000.00 traced as wages withheld out of proceeds, THB 3,000.00 belongs to pay periods that are out "
                + "of time on the computation’s own flag, if limitation is pleaded. It is traced all the same.",
            said);
        Assert.Contains(
            "W-01: of THB 3,000.00 withheld out of proceeds, THB 3,000.00 is out of time and THB 0.00 is not.",
            said);
        Assert.DoesNotContain(said, sentence => sentence.StartsWith("W-02: of", StringComparison.Ordinal));
        Assert.DoesNotContain(said, sentence => sentence.Contains("is not on file.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_has_no_time_on_file_is_told_and_counted_as_neither()
    {
        string[] said = Limitations(InTime(workerOne: true, workerTwo: null));

        Assert.Contains("For THB 1,000.00 of it the time to claim is not on file.", said);
        Assert.Contains(said, sentence => sentence.StartsWith(
            "Of THB 4,000.00 traced as wages withheld out of proceeds, THB 0.00 belongs", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_wages_out_of_proceeds_nothing_is_said_of_time() => Assert.DoesNotContain(
        Limitations(Made.Traced() with { InTime = null }),
        sentence => sentence.Contains("out of time", StringComparison.Ordinal));

    // 84,000.00 in cash of R-02 on 22 November 2021: receipts.csv of the demo, its first row.
    [Fact]
    public void A_receipt_is_told_with_its_payer_day_and_share_and_lowers_no_traced_amount()
    {
        Recovery recovery = DemoClaim.Claim.Recovery!;
        ReceiptOutcome first = recovery.Receipts[0];
        TracedCase without = Made.Traced() with { Recovery = null };
        TracedCase with = without with { Recovery = recovery };

        string[] told = [.. Limitations(with).Except(Limitations(without))];

        Assert.Contains(
            "THB 84,000.00 came in from R-02 on 22 November 2021, "
                + $"{Wording.For("en").Dress(Operand.Of(first.Shared))} of it for the workers. "
                + "No traced amount is lowered by it: what was recovered is not owed a second time.",
            told);
        Assert.Equal(recovery.Receipts.Count, told.Count(sentence =>
            sentence.Contains(" came in from ", StringComparison.Ordinal)));
        Assert.Equal(recovery.Exposures.Count, told.Count(sentence =>
            sentence.Contains(" and for no more, whatever is traced", StringComparison.Ordinal)));
        Assert.Equal(
            without.Freeze.Select(line => line.Traced).SelectMany(one => one),
            with.Freeze.Select(line => line.Traced).SelectMany(one => one));
    }

    // The planted draws of the demo: fifteen of them, 69,800.00 together, all of pay that the claim counts as paid.
    [Fact]
    public void Pay_traced_as_drawn_by_another_and_counted_as_paid_is_a_gap_for_each_worker()
    {
        Gap[] gaps = [.. Twice(Traced(DemoClaim.Claim))];

        Assert.Equal(["W-01", "W-02", "W-03", "W-05", "W-08", "W-09", "W-11"], gaps.Select(gap => gap.Figure));
        Assert.Equal(69_800m, gaps.Sum(gap => ((Operand.Amount)gap.About[1]).Value.Amount));
        Assert.Equal(15m, gaps.Sum(gap => ((Operand.Number)gap.About[2]).Value));
        Assert.Equal(
            [new Operand.Code("W-05"), Operand.Of(MadeClaim.Thb("20500")), new Operand.Number(3m)],
            gaps.Single(gap => gap.Figure == "W-05").About);
    }

    [Fact]
    public void Where_the_claim_counts_none_of_it_as_paid_there_is_no_such_gap()
    {
        Claim unpaid = DemoClaim.Claim with
        {
            Workers =
            [
                .. DemoClaim.Claim.Workers.Select(worker => worker with
                {
                    Periods = [.. worker.Periods.Select(period => period with { Payments = [] })],
                }),
            ],
        };

        Assert.Empty(Twice(Traced(unpaid)));
    }

    [Fact]
    public void The_most_to_freeze_is_what_is_traced_or_the_value_where_that_is_less_and_a_figure_that_opens()
    {
        TracedCase traced = Made.Traced();
        int chosen = traced.Result.Methods.Select(one => one.Method).ToList()
            .IndexOf(TracingMethod.LowestIntermediateBalance);
        Schedule report = AssetTracingReport.For(MadeHeading.Make(), traced);
        MoneyCell[] printed =
        [
            .. report.Blocks.OfType<TableBlock>().Single(table => table.Key == "freezeMost").Lines
                .SelectMany(line => line.Cells).OfType<MoneyCell>().Where(cell => cell.Figure is not null),
        ];

        Assert.Equal(traced.Freeze.Select(FreezeLimit.IdOf), printed.Select(cell => cell.Figure));
        Assert.All(traced.Freeze, line =>
        {
            Figure figure = traced.Figures.Single(one => one.Id == FreezeLimit.IdOf(line));
            decimal most = line.Traced[chosen].BySize().High.Amount;
            Assert.Equal(
                line.Value is { } value ? Math.Min(most, Math.Max(0m, value.Amount)) : most, figure.Likely.Amount);
            Assert.Equal(figure.Likely, printed.Single(cell => cell.Figure == figure.Id).Amount);
            Assert.Equal(Statement.FreezeAtMost, figure.Reason!.Statement);
            Assert.Empty(figure.Reason.Figures.Except(traced.Figures.Select(one => one.Id)));
        });
        Assert.Empty(printed.Where(cell => cell.Amount.Amount != 0m).Select(cell => cell.Figure).Except(
            report.Blocks.OfType<ReasonsBlock>().SelectMany(block => block.Reasons).Select(reason => reason.Figure)));
    }

    [Theory]
    [InlineData("900", "900")] // less than the 1,000 traced
    [InlineData("1000", "1000")]
    [InlineData("1200", "1000")]
    [InlineData("-50", "0")] // an overdraft holds nothing
    [InlineData(null, "1000")]
    public void The_value_on_record_bounds_it(string? value, string most)
    {
        var line = new FreezeLine(1, 0, [Estimate<Money>.Single(MadeClaim.Thb("1000"))])
        {
            Value = value is null ? null : MadeClaim.Thb(value), Figure = "T/freeze/A-01",
        };

        Assert.Equal(MadeClaim.Thb(most), FreezeLimit.Of(line, 0));
    }

    [Fact]
    public void Nobody_having_chosen_a_method_there_is_no_most_to_freeze()
    {
        TracedCase traced = new TwoAccounts { Tracing = Made.Tracing with { Method = null } }.Traced();

        Assert.DoesNotContain(traced.Figures, figure => figure.Id.EndsWith("/most", StringComparison.Ordinal));
    }

    private static TracedCase InTime(bool? workerOne, bool? workerTwo)
    {
        TracedCase traced = Made.Traced();
        WorkerClaim[] workers =
        [
            .. Made.Claim.Workers.Select(worker => worker with
            {
                Periods =
                [
                    .. worker.Periods.Select(period => period with
                    {
                        IsInTime = worker.Worker == "W-01" ? workerOne : workerTwo,
                    }),
                ],
            }),
        ];
        return traced with { InTime = ProceedsInTime.Of(traced.Origins, workers) };
    }

    private static string[] Limitations(TracedCase traced) =>
    [
        .. AssetTracingReport.For(MadeHeading.Make(), traced).Blocks.OfType<TextBlock>()
            .Single(block => block.Heading?.Key == "heading.tracing-limitations").Paragraphs
            .Select(Wording.For("en").Say),
    ];

    private static TracedCase Traced(Claim claim)
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        return TracingOfCase.Of(folder.Case, DemoClaim.Reading.Evidence, claim, folder.Law);
    }

    private static IEnumerable<Gap> Twice(TracedCase traced) =>
        traced.Gaps.Where(gap => gap.Kind == GapKind.DrawnPayCountedAsPaid);
}
