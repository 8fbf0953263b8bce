using NodaMoney;
using NodaTime;
using Restitution.Interest;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Tests.Wages;
using Restitution.Tests.WorkedExamples;

namespace Restitution.Tests.Interest;

public sealed class SurchargeTests
{
    private static readonly LocalDate DueOn = new(2023, 6, 30);

    [Theory]
    [InlineData("I15-surcharge-after-the-first")]
    [InlineData("I15-surcharge-every-period")]
    public void The_surcharge_is_the_worked_example_under_each_reading(string id)
    {
        var example = WorkedExample.Of("interest.json", id);

        (Reasoned<Money, Told>? due, Gap? missing) = Surcharge.OnArrears<Told>(
            new Money(example.Number("principal"), example.Currency), example.Day("dueOn"), example.Day("asOf"),
            LawReading(example.Text("reading")), Basis.Document, "W-01/2023-06/surcharge");

        Assert.Null(missing);
        Assert.True(
            due!.Value.Value == example.Expected, $"{example.Heading}\n{ReasonText.Of(due.Value.Because.Reason)}");
        Assert.Equal(new Operand.Number(example.Count("periods")), due.Value.Because.Reason!.Working[2]);
    }

    // Days of delay; periods completed after the first; every completed period.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(6, 0, 0)]
    [InlineData(7, 0, 1)]
    [InlineData(8, 0, 1)]
    [InlineData(13, 0, 1)]
    [InlineData(14, 1, 2)]
    [InlineData(15, 1, 2)]
    [InlineData(20, 1, 2)]
    [InlineData(21, 2, 3)]
    [InlineData(90, 11, 12)]
    public void Only_completed_periods_count(int daysOfDelay, int afterTheFirst, int everyPeriod)
    {
        LocalDate asOf = DueOn.PlusDays(daysOfDelay);

        Assert.Equal(afterTheFirst, Surcharge.CompletedPeriods(DueOn, asOf, 7, Surcharge.AfterTheFirst));
        Assert.Equal(everyPeriod, Surcharge.CompletedPeriods(DueOn, asOf, 7, Surcharge.EveryPeriod));
    }

    [Fact]
    public void A_day_before_the_due_day_earns_nothing() =>
        Assert.Equal(0, Surcharge.CompletedPeriods(DueOn, DueOn.PlusDays(-30), 7, Surcharge.EveryPeriod));

    [Fact]
    public void A_reading_that_the_engine_does_not_know_gives_no_count() =>
        Assert.Null(Surcharge.CompletedPeriods(DueOn, DueOn.PlusDays(90), 7, "by-the-moon"));

    [Fact]
    public void The_default_gives_less_and_prints_the_other_reading_beside_it()
    {
        Reasoned<Money, Told> due = Due(new LateWageLaw("th", DueOn.PlusDays(1), LawOnFile.Embedded)).Due!.Value;

        Assert.Equal(SampleWork.Thb(16_500m), due.Value);
        Reason other = Assert.Single(due.Because.Reason!.Alternatives);
        Assert.Equal(Operand.Of(SampleWork.Thb(18_000m)), other.Result);
        Assert.Equal(Surcharge.EveryPeriod, Assert.Single(other.Authorities).Reading);
    }

    [Fact]
    public void After_the_law_on_file_ends_there_is_a_gap_and_no_figure()
    {
        (Reasoned<Money, Told>? due, Gap? missing) =
            Due(new LateWageLaw("th", new LocalDate(2031, 1, 1), LawOnFile.Embedded));

        Assert.Null(due);
        Assert.Equal(GapKind.LawAfterFile, missing!.Kind);
    }

    private static (Reasoned<Money, Told>? Due, Gap? Missing) Due(LateWageLaw law) => Surcharge.OnArrears<Told>(
        SampleWork.Thb(10_000m), DueOn, DueOn.PlusDays(90), law, Basis.Document, "W-01/2023-06/surcharge");

    private static LateWageLaw LawReading(string reading) => new("th", DueOn.PlusDays(1), LawOnFile.Embedded.Choosing(
        [new LawChoice("th/late-wage-surcharge-count", reading, false, "a test of one reading")]));
}
