using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Tests.Claims;
using Restitution.Tests.Law;
using Restitution.Wages;

namespace Restitution.Tests.WorkedExamples;

/// <summary>Awards that courts and practice pages print, made again from their parts.</summary>
public sealed class AwardTests
{
    private const string File = "awards.json";

    private static readonly LocalDate Month = new(2023, 5, 1);

    public static TheoryData<string> WithLosses =>
        [.. WorkedExample.All(File).Where(one => one.Has("losses")).Select(one => one.Id)];

    public static TheoryData<string> WithIncrease => ["D10", "D10-partly-paid"];

    [Theory]
    [MemberData(nameof(WithLosses))]
    public void The_award_follows_from_its_parts_with_each_loss_once(string id)
    {
        WorkedExample example = WorkedExample.Of(File, id);
        HeadOfClaim[] heads = [.. Wages(example), .. Losses(example)];

        var once = new CountingOnce(heads, [], SampleHeads.Worker, example.Currency, isTold: true);

        Assert.Equal(
            example.Each("countedOnce").Select(one => (one.Text("because"), one.Number("removed"))),
            once.Found.Select(one => (one.Because.ToString(), one.Removed.Likely.Amount)));
        decimal credit = example.Has("credit") ? example.Number("credit") : 0m;
        decimal sum = heads.Sum(head => once.Left(head).Likely.Amount) - credit;
        Assert.True(sum == example.Expected.Amount, $"{example.Heading}\n{sum}");
    }

    [Fact]
    public void The_printed_award_of_D2_is_what_comes_of_counting_the_strip_twice()
    {
        WorkedExample example = WorkedExample.Of(File, "D2");
        decimal[] amounts = [.. example.Each("losses").Select(one => one.Number("amount"))];

        // The page adds its second label to a sum of strips that is forty centavos short of them.
        Assert.Equal(example.Number("printed"), amounts[2] + amounts[1] + amounts[3] - 0.40m);
        Assert.NotEqual(example.Number("printed"), example.Expected.Amount);
    }

    [Fact]
    public void Liquidated_damages_of_D4_are_three_times_the_wages()
    {
        WorkedExample example = WorkedExample.Of(File, "D4");

        HeadOfClaim increase = Increase(example, LawOfMultiple(example), "aa", example.Number("wages"), 0m, null, null);

        Assert.Equal(example.Number("increase"), increase.Owed.Likely.Amount);
    }

    [Theory]
    [MemberData(nameof(WithIncrease))]
    public void Double_indemnity_bears_on_the_wage_order_difference_alone(string id)
    {
        WorkedExample example = WorkedExample.Of(File, id);

        HeadOfClaim increase = Increase(
            example, LawOnFile.Embedded, example.Text("law"), example.Number("owedWages"),
            example.Number("owedOvertime"), example.Number("promised"), example.Number("floor"));

        Assert.True(increase.Owed.Likely == example.Expected, $"{example.Heading}\n{increase.Owed.Likely}");
        Assert.Equal(example.Text("kind"), increase.Head);
    }

    private static IEnumerable<HeadOfClaim> Wages(WorkedExample example) => example.Has("wages")
        ?
        [
            SampleHeads.Loss("wages", new Money(example.Number("wages"), example.Currency)),
            SampleHeads.Loss("liquidated-damages", new Money(example.Number("increase"), example.Currency)),
        ]
        : [];

    private static IEnumerable<HeadOfClaim> Losses(WorkedExample example) =>
        example.Each("losses").Select((loss, index) => SampleHeads.Loss(
            loss.Text("head"), new Money(loss.Number("amount"), example.Currency),
            loss.Has("from") ? new DateInterval(loss.Day("from"), loss.Day("to")) : null, number: index + 1));

    private static LawOnFile LawOfMultiple(WorkedExample example) => SampleHeads.LawOf(
        MadeLaw.Table(
            "statutory-increase", "multiple of its base", "kind", ("liquidated-damages", example.Text("multiple"))),
        MadeLaw.List("statutory-increase-base", "heads of claim", "wages"), MadeLaw.Rounding);

    private static HeadOfClaim Increase(
        WorkedExample example, LawOnFile law, string jurisdiction, decimal wages, decimal overtime, decimal? promised,
        decimal? floor)
    {
        PeriodClaim period = SampleHeads.Period(
            jurisdiction, Month, example.Currency, Of(promised), Of(floor), new Money(0m, example.Currency),
            (WageHead.Wages, new Money(wages, example.Currency)),
            (WageHead.Overtime, new Money(overtime, example.Currency)));
        return new StatutoryIncrease(SampleHeads.Worker, law, example.Currency, isTold: true)
            .Of([period], (_, _) => true).Single();

        Money? Of(decimal? amount) => amount is { } given ? new Money(given, example.Currency) : null;
    }
}
