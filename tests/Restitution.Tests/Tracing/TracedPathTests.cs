using System.Globalization;
using Restitution.Cases;
using Restitution.Storage.Folders;
using Restitution.Tests.DemoCase;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>The movements by which a traced amount came about, worked by hand and over the whole demo case.</summary>
public sealed class TracedPathTests
{
    // A holds 100 of its own and 100 of V1; 50 go to B and on into H, then 30 to someone outside.
    private static readonly WrittenLedger Story = new(
        ["V1", "V2"], ["A account THB", "B account THB", "H holding THB", "OUT outsider THB"],
        [
            "2026-01-01 >A 100", "2026-01-02 >A 100 V1", "2026-01-03 A>B 50", "2026-01-04 B>H 50",
            "2026-01-05 A>OUT 30",
        ]);

    [Fact]
    public void Pro_rata_each_step_tells_what_moved_and_what_is_there_before_and_after() => Assert.Equal(
        [
            "2 A in 100: 0 +100 = 100", "3 A out 50: 100 -25 = 75", "3 B in 50: 0 +25 = 25",
            "4 B out 50: 25 -25 = 0", "4 H in 50: 0 +25 = 25",
        ],
        Steps("T/V1/H/pro-rata"));

    [Fact]
    public void Last_in_first_out_takes_the_newest_lot() => Assert.Equal(
        [
            "2 A in 100: 0 +100 = 100", "3 A out 50: 100 -50 = 50", "3 B in 50: 0 +50 = 50",
            "4 B out 50: 50 -50 = 0", "4 H in 50: 0 +50 = 50",
        ],
        Steps("T/V1/H/last-in-first-out"));

    [Fact]
    public void First_in_first_out_carries_nothing_of_the_claimant_there_and_has_no_steps() =>
        Assert.Empty(Steps("T/V1/H/first-in-first-out"));

    // 75 × 30 ÷ 150 = 15 leaves with the 30.
    [Fact]
    public void What_left_after_the_last_movement_on_stands_with_the_account_and_not_with_the_thing()
    {
        Assert.DoesNotContain(Steps("T/V1/H/pro-rata"), step => step.StartsWith('5'));
        Assert.Equal("5 A out 30: 75 -15 = 60", Steps("T/V1/A/pro-rata")[^1]);
    }

    [Theory]
    [InlineData("T/freeze/A/pro-rata", "5 A out 30: 75 -15 = 60")]
    [InlineData("T/freeze/A/most", "5 A out 30: 75 -15 = 60")]
    [InlineData("T/balance/A/2026-01-04/pro-rata", "3 A out 50: 100 -25 = 75")]
    public void All_claimants_together_and_a_balance_of_an_earlier_day_have_steps_too(string figure, string last) =>
        Assert.Equal(last, Steps(figure)[^1]);

    [Theory]
    [InlineData("T/freeze/A/value")]
    [InlineData("T/flow/A/B/pro-rata")]
    [InlineData("T/V9/A/pro-rata")]
    [InlineData("T/V1/Z/pro-rata")]
    [InlineData("T/V1/A/no-such-method")]
    [InlineData("W-01/2019-05/unpaid")]
    public void A_figure_that_tells_of_no_single_place_has_none(string figure) =>
        Assert.Null(PathAsked.Of(Traced(), figure));

    [Fact]
    public void Pay_that_becomes_the_workers_on_the_way_begins_there()
    {
        var story = new WrittenLedger(
            ["V1"], ["A account THB", "B account THB"], ["2026-01-01 >A 100", "2026-01-02 A>B 40 V1"]);

        Assert.Equal(["2 B in 40: 0 +40 = 40"], Steps("T/V1/B/pro-rata", Traced(story)));
    }

    [Fact]
    public void Into_another_currency_what_came_is_in_the_currency_of_the_place()
    {
        var story = new WrittenLedger(
            ["V1"], ["A account THB", "H holding USD"], ["2026-01-01 >A 330 V1", "2026-01-02 A>H 330/10"]);

        Assert.Equal("2 H in 10: 0 +10 = 10", Steps("T/V1/H/pro-rata", Traced(story))[^1]);
    }

    // Printed amounts are apportioned to whole minor units, so that the last step is less than one of them away.
    [Fact]
    public void Over_the_whole_demo_the_last_step_is_the_figure_under_every_method()
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        TracedCase traced =
            TracingOfCase.Of(folder.Case, DemoClaim.Reading.Evidence, DemoClaim.Claim, folder.Law);
        TracingLedger ledger = traced.Result.Ledger;
        HashSet<int> emptied = [.. ledger.Recorded.Where(span => span.EndsIn >= 0).Select(span => span.Place)];
        var wrong = new List<string>();
        int count = 0;
        foreach ((int method, MethodResult run) in traced.Result.Methods.Index())
        {
            foreach (TracedFunds funds in run.Amounts.Where(one => one.Claimant >= 0 && IsToldByMovements(one.Place)))
            {
                count++;
                PathStep? last = TracedPath.Of(traced, new PathAsked(method, funds.Claimant, funds.Place))
                    .LastOrDefault(step => step.Place == funds.Place);
                if (Math.Abs((last?.After ?? 0m) - funds.Amount.Likely.Amount) >= 0.01m)
                {
                    wrong.Add($"{run.Method} {ledger.Claimants[funds.Claimant]} {ledger.Places[funds.Place].Code}: "
                        + $"{last?.After} for {funds.Amount.Likely.Amount}");
                }
            }
        }

        Assert.True(count > 300, $"{count} amounts");
        Assert.Empty(wrong);

        // A bank's charges, and what is told where records end, come by no movement of their own.
        bool IsToldByMovements(int place) => !emptied.Contains(place)
            && ledger.Places[place].Kind is not (PlaceKind.Bank or PlaceKind.RecordsEnd);
    }

    private static string[] Steps(string figure, TracedCase? traced = null)
    {
        traced ??= Traced();
        PathAsked asked = PathAsked.Of(traced, figure)!;
        return
        [
            .. TracedPath.Of(traced, asked).Select(step => string.Create(
                CultureInfo.InvariantCulture,
                $"{step.Movement} {traced.Result.Ledger.Places[step.Place].Code} {(step.IsIn ? "in" : "out")} "
                    + $"{step.Amount:0.##}: {step.Before:0.##} {(step.IsIn ? "+" : "-")}{step.Moved:0.##} "
                    + $"= {step.After:0.##}")),
        ];
    }

    private static TracedCase Traced(WrittenLedger? story = null)
    {
        TracingLedger ledger = (story ?? Story).Ledger;
        return TracedCase.None with
        {
            Method = new MethodChoice(TracingMethod.ProRata, "Prosecutor", "mixed", []),
            Result = Tracer.Of(ledger, new TracingTerms
            {
                TrustsOrderAsListed = true,
                StepsOf = [.. ledger.Places.Index().Where(one => one.Item.Kind == PlaceKind.Account)
                    .Select(one => one.Index)],
            }),
        };
    }
}
