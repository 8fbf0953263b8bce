using System.Globalization;
using NodaTime;
using Restitution.Amounts;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>Each movement of an account as a row, and what happens where records end.</summary>
public sealed class TracingStepTests
{
    private static readonly WrittenLedger Story = WrittenLedger.OfOneAccount(
        "V1 V2", "2026-01-01 >A 100 V1", "2026-01-02 >A 50 V2", "2026-01-03 A>CASH 60", "2026-01-04 >A 10");

    [Fact]
    public void Every_movement_of_the_account_is_a_row_with_balance_what_moved_and_what_is_left()
    {
        IReadOnlyList<TracingStep> steps = StepsOf(TracingMethod.ProRata);

        Assert.Equal([1, 2, 3, 4], steps.Select(step => step.Movement));
        Assert.Equal([100m, 150m, 90m, 100m], steps.Select(step => step.Balance.Amount));
        Assert.Equal("0:40 1:20", Written(steps[2].Moved));
        Assert.Equal("0:60 1:30", Written(steps[2].After));
        Assert.Equal("", Written(steps[3].Moved));
    }

    [Fact]
    public void The_last_row_is_the_result_in_print() => Assert.All(TracingMethods.All, method =>
    {
        TracingStep last = StepsOf(method)[^1];

        Assert.All(last.After, share => Assert.Equal(
            Rounding.HalfUpToMinorUnit(new UnroundedMoney(share.Amount, last.Balance.Currency)),
            Story.FundsOf(share.Claimant, "A", method)!.Amount.Likely));
    });

    [Fact]
    public void Without_an_account_to_tell_of_there_are_no_rows() =>
        Assert.All(Story.Traced().Methods, method => Assert.Empty(method.Steps));

    [Fact]
    public void Money_of_the_last_recorded_day_is_told_where_the_records_end_and_a_later_opening_is_the_holders_own()
    {
        var story = new WrittenLedger(
            ["V1"], ["A account THB", "END recordsend THB"],
            ["2026-01-01 >A 100 V1", "2026-03-01 >A 80 kind=opening", "2026-03-02 >A 5 V1"]);
        TracingResult result = Tracer.Of(
            story.Ledger with
            {
                Recorded = [new RecordedSpan(0, new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 31)) { EndsIn = 1 }],
            },
            new TracingTerms());

        Assert.All(result.Methods, method => Assert.Equal("100.00", story.In("END", method.Method, result)));
        Assert.Equal("5.00", story.In("A", TracingMethod.FirstInFirstOut, result));
        Assert.Equal("5.00", story.In("A", TracingMethod.PariPassu, result));
    }

    [Fact]
    public void A_payment_that_makes_money_a_claimants_makes_all_of_it_the_claimants()
    {
        var story = new WrittenLedger(
            ["V1", "V2"], ["E account THB", "W account THB", "CASH cash THB"],
            ["2026-01-01 >E 100 V2", "2026-01-02 E>W 40 V1", "2026-01-03 W>CASH 40"]);

        Assert.Equal("0.00 60.00", story.In("E", TracingMethod.ProRata));
        Assert.Equal("40.00 0.00", story.In("CASH", TracingMethod.ProRata));
    }

    [Fact]
    public void A_credit_that_is_taken_back_takes_the_very_shares_that_it_brought()
    {
        WrittenLedger story = WrittenLedger.OfOneAccount(
            "V1 V2", "2026-01-01 >A 100 V1", "2026-01-02 >A 100 V2", "2026-01-03 A> 100 kind=reversal reverses=1");

        Assert.All(TracingMethods.All.Where(method => method != TracingMethod.FullTaint), method =>
            Assert.Equal("0.00 100.00", story.In("A", method)));
    }

    private static IReadOnlyList<TracingStep> StepsOf(TracingMethod method) => Tracer.Of(
        Story.Ledger, new TracingTerms { Methods = [method], StepsOf = [Story.Place("A")] }).Methods[0].Steps;

    private static string Written(IEnumerable<Share> shares) => string.Join(' ', shares.Select(share =>
        string.Create(CultureInfo.InvariantCulture, $"{share.Claimant}:{share.Amount:0.##}")));
}
