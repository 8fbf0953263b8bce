using NodaMoney;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Tests.Reasons;
using Restitution.Tests.WorkedExamples;
using static Restitution.Tests.Rates.SampleRates;

namespace Restitution.Tests.Rates;

public sealed class ConversionTests
{
    public static TheoryData<string> Examples =>
        [.. WorkedExample.All("conversion.json").Select(example => example.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_amount_is_brought_over_as_it_was_worked_by_hand(string id)
    {
        var example = WorkedExample.Of("conversion.json", id);
        var original = new Money(example.Number("amount"), Of(example.Text("from")));
        RateRule rule = Rule with
        {
            AllowsInverse = true, Rounding = RoundingRules.Named(example.Text("rounding"))!.Value,
        };
        RateBook book = Book([.. example.Each("rates").Select(rate => new DatedRate(
            Of(rate.Text("base")), Of(rate.Text("quote")), rate.Number("rate"), rate.Count("units"), rate.Day("on"),
            RateKind.Official, RateSide.Reference, "Invented Bank", SourceRef.Line("RATE-01", 2)))]);

        Reckoned<Money, Told> told =
            Conversion.Of<Told>(original, example.Currency, example.Day("on"), book, rule, Basis.Document, "W-01/x");
        Reckoned<Money, Untold> untold =
            Conversion.Of<Untold>(original, example.Currency, example.Day("on"), book, rule, Basis.Document, "W-01/x");

        Reason reason = told.Figure!.Value.Because.Reason!;
        Assert.True(told.Figure.Value.Value == example.Expected, $"{example.Heading}\n{ReasonText.Of(reason)}");
        Assert.Equal(told.Figure.Value.Value, untold.Figure!.Value.Value);
        Assert.Equal(
            example.Has("through") ? Statement.ConvertedThrough
                : original.Currency == example.Currency ? Statement.NotConverted : Statement.Converted,
            reason.Statement);
        Assert.Equal(
            example.Has("through") ? new Operand.Code(example.Text("through")) : null,
            reason.About.ElementAtOrDefault(3));
    }

    [Fact]
    public void The_reason_keeps_amount_rates_units_days_sources_and_path()
    {
        RateBook book = Book(
            Rate("1 EUR = 1.1204 USD", "2019-04-12", line: 7), Rate("100 EUR = 3496.2 THB", "2019-04-12", line: 8));

        Reason reason = Conversion.Of<Told>(
            new Money(300m, Of("USD")), Of("THB"), Day("2019-04-14"), book, Rule with { AllowsInverse = true },
            Basis.Testimony, "W-01/x").Figure!.Value.Because.Reason!;

        Assert.Equal(
            [
                Operand.Of(new Money(300m, Of("USD"))), new Operand.Number(1m), new Operand.Number(3496.2m),
                new Operand.Number(1.1204m), new Operand.Number(100m),
            ],
            reason.Working);
        Assert.Equal(["RATE-01:7", "RATE-01:8"], reason.Sources.Select(source => source.ToString()));
        Assert.Equal(
            [Statement.RateOfDayInverted, Statement.RateOfDay], reason.Parts.Select(part => part.Statement));
        Assert.Equal(Operand.Of(new UnroundedMoney(100m, Of("EUR"))), reason.Parts[1].About[0]);
        Assert.Equal(RoundingRule.HalfUpToMinorUnit, reason.Rounding);
        Assert.Equal(Basis.Testimony, reason.Basis);
    }

    [Fact]
    public void An_amount_in_the_currency_needs_no_rate_and_no_rule() => Assert.Equal(
        new Money(9_300m, Of("THB")),
        Exchange.None.Of<Told>(
            new Money(9_300m, Of("THB")), Of("THB"), MoneyDays.Paid(Day("2019-04-12")), Basis.Document, "x")
            .Figure!.Value.Value);

    [Fact]
    public void Without_stated_terms_another_currency_is_a_gap() => Assert.Equal(
        GapKind.RateMissing,
        Assert.Single(Exchange.None.Of<Untold>(
            new Money(1m, Of("LAK")), Of("THB"), MoneyDays.Paid(Day("2019-04-12")), Basis.Document, "x").Missing).Kind);

    [Theory]
    [InlineData(RateConvention.DueDay, "3.00")]
    [InlineData(RateConvention.PaymentDay, "4.00")]
    [InlineData(RateConvention.OrderDay, "5.00")]
    [InlineData(RateConvention.AsOfDay, "6.00")]
    public void The_convention_says_whose_day_it_is(RateConvention convention, string baht)
    {
        var exchange = new Exchange(
            Book(
                Rate("1000 LAK = 3 THB", "2019-04-01"), Rate("1000 LAK = 4 THB", "2019-04-09"),
                Rate("1000 LAK = 5 THB", "2021-12-15"), Rate("1000 LAK = 6 THB", "2021-11-30")),
            Rule with { Convention = convention, OrderedOn = Day("2021-12-15"), AsOf = Day("2021-11-30") });

        Money converted = exchange.Of<Untold>(
            new Money(1_000m, Of("LAK")), Of("THB"), new MoneyDays(Day("2019-04-09"), Day("2019-04-01")),
            Basis.Document, "x").Figure!.Value.Value;

        Assert.Equal(decimal.Parse(baht, System.Globalization.CultureInfo.InvariantCulture), converted.Amount);
    }

    [Fact]
    public void A_convention_that_goes_by_an_unknown_day_is_a_gap() => Assert.Equal(
        GapKind.RateDayMissing,
        Assert.Single(new Exchange(
            Book(Rate("1000 LAK = 3 THB", "2019-04-01")), Rule with { Convention = RateConvention.OrderDay })
            .Of<Untold>(new Money(1m, Of("LAK")), Of("THB"), MoneyDays.Paid(Day("2019-04-01")), Basis.Document, "x")
            .Missing).Kind);
}
