using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Work;
using static Restitution.Tests.Rates.SampleRates;

namespace Restitution.Tests.Cases;

/// <summary>Wages promised and floors gazetted in another currency, by the rate of the day they fall due.</summary>
public sealed class PayInOtherCurrenciesTests
{
    private static readonly RateBook Dollar = Restitution.Tests.Rates.SampleRates.Book(
        Rate("1 USD = 31.85 THB", "2019-03-29"), Rate("1 USD = 31.95 THB", "2019-04-30"),
        Rate("1 USD = 30.00 THB", "2019-12-31"), Rate("10 MYR = 120 THB", "2019-07-31"));

    [Fact]
    public void A_wage_promised_in_dollars_is_due_in_baht_by_the_rate_of_its_due_day()
    {
        WorkerClaim worker = Dollars(RateConvention.DueDay, 400m).Worker();

        Assert.Equal(
            [SampleCase.Thb("12740.00"), SampleCase.Thb("12780.00")], worker.Periods.Select(one => one.Due.Likely));
        Reason promised = worker.Periods[0].Promised!.Reason!;
        Assert.Equal(Statement.Converted, Assert.Single(promised.Parts).Statement);
        Assert.Equal("RATE-01:2", Assert.Single(promised.Parts[0].Sources).ToString());
    }

    // Nothing is paid yet of what falls due, so that the day of payment is the due day.
    [Theory]
    [InlineData(RateConvention.PaymentDay, "12740.00")]
    [InlineData(RateConvention.AsOfDay, "12000.00")]
    public void The_convention_says_by_which_day_a_promise_goes(RateConvention convention, string baht) => Assert.Equal(
        SampleCase.Thb(baht), Dollars(convention, 400m).Period("2019-03").Due.Likely);

    // 1.53 dollars an hour are 48.7305 baht: eight hours 389.844, and not eight times 48.73.
    [Fact]
    public void A_wage_by_the_hour_is_multiplied_before_it_is_rounded() => Assert.Equal(
        SampleCase.Thb("389.84"),
        Dollars(RateConvention.DueDay, 1.53m, PayBasis.Hourly).Worked(new LocalDate(2019, 3, 4), 480)
            .Period("2019-03").Promised!.Likely);

    [Fact]
    public void A_promise_without_a_rate_leaves_the_floor_and_a_gap()
    {
        var withoutRates = new Exchange(RateBook.Empty, Rule);
        WorkerClaim worker = Dollars(RateConvention.DueDay, 400m, exchange: withoutRates).Worker();

        Assert.Equal(SampleCase.Thb("9300"), worker.Periods[0].Due.Likely);
        Assert.Null(worker.Periods[0].Promised);
        Assert.Equal(
            ["W-01/2019-03/promised", "W-01/2019-04/promised"],
            worker.Gaps.Where(gap => gap.Kind == GapKind.RateMissing).Select(gap => gap.Figure));
    }

    // The monthly floor is 1,100 ringgit on that day: 13,200 baht, more than the 12,000 promised.
    [Fact]
    public void A_floor_in_ringgit_stands_beside_a_promise_in_baht()
    {
        WorkerClaim worker = InMalaysianWaters(new Exchange(Dollar, Rule with { Convention = RateConvention.DueDay }))
            .Worker();

        Assert.Equal(SampleCase.Thb("13200.00"), worker.Periods[1].Due.Likely);
        Reason floor = worker.Periods[1].Floor!.Reason!;
        Assert.Contains(floor.Parts, part => part.Statement == Statement.Converted);
        Assert.Equal(
            Operand.Of(new UnroundedMoney(1_100m, Of("MYR"))),
            floor.Parts.First(part => part.Statement == Statement.Converted).Working[0]);
        Assert.DoesNotContain(worker.AllGaps, gap => gap.Kind == GapKind.FloorInAnotherCurrency);
    }

    [Fact]
    public void A_floor_in_ringgit_without_a_fresh_rate_names_the_nearest()
    {
        RateBook old = Book(Rate("10 MYR = 120 THB", "2019-07-01"));
        WorkerClaim worker = InMalaysianWaters(new Exchange(old, Rule)).Worker();

        Assert.Contains(worker.Periods[1].Gaps, gap => gap.Kind == GapKind.RateTooOld);
        Assert.DoesNotContain(worker.Periods[1].Heads, line => line.Head == Restitution.Wages.WageHead.Wages);
    }

    [Fact]
    public void The_likely_total_under_each_convention_stands_side_by_side()
    {
        SampleCase sample = Dollars(RateConvention.DueDay, 400m);

        Claim claim = sample.Compute<Told>();

        Assert.Equal(
            [RateConvention.DueDay, RateConvention.PaymentDay, RateConvention.AsOfDay],
            claim.Conventions.Select(one => one.Convention));
        Assert.Equal(claim.Totals.Total.Likely, Assert.Single(claim.Conventions, one => one.IsTaken).Total);
        Assert.Equal(
            Dollars(RateConvention.AsOfDay, 400m).Compute<Untold>().Totals.Total.Likely,
            claim.Conventions[^1].Total);
        Assert.NotEqual(claim.Conventions[0].Total, claim.Conventions[^1].Total);
    }

    [Fact]
    public void A_case_in_one_currency_has_nothing_to_set_side_by_side() => Assert.Empty(
        new SampleCase { Exchange = new Exchange(Dollar, Rule) }.Compute<Told>().Conventions);

    private static SampleCase Dollars(
        RateConvention convention, decimal amount, PayBasis basis = PayBasis.Monthly, Exchange? exchange = null) =>
        new()
        {
            PayBasis = basis,
            Divided = whole =>
            [
                whole with { Promised = whole.Promised! with { Amount = new Money(amount, Of("USD")) } },
            ],
            Exchange = exchange ?? new Exchange(
                Dollar, Rule with { Convention = convention, AsOf = new LocalDate(2019, 12, 31) }),
        };

    private static SampleCase InMalaysianWaters(Exchange exchange) => new()
    {
        From = new(2019, 6, 1), To = new(2019, 7, 31), Promised = "12000",
        Divided = whole =>
        [
            whole with { Span = new DateInterval(whole.Span.Start, new LocalDate(2019, 6, 30)) },
            whole with
            {
                Span = new DateInterval(new LocalDate(2019, 7, 1), whole.Span.End), Jurisdiction = "my",
                Place = "MY-12",
            },
        ],
        Exchange = exchange,
    };
}
