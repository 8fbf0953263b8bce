using NodaMoney;
using Restitution.Evidence;
using Restitution.Rates;
using static Restitution.Tests.Rates.SampleRates;

namespace Restitution.Tests.Rates;

public sealed class RateBookTests
{
    // The rate is of 12 April; seven days is the most that the rule allows.
    [Theory]
    [InlineData("2019-04-11", RateLackKind.OnlyLater)]
    [InlineData("2019-04-12", null)]
    [InlineData("2019-04-13", null)]
    [InlineData("2019-04-19", null)]
    [InlineData("2019-04-20", RateLackKind.TooOld)]
    public void A_rate_holds_from_its_day_to_the_last_that_the_case_allows(string on, RateLackKind? lack)
    {
        RateAnswer answer = Book(Rate("1000 LAK = 3.52 THB", "2019-04-12"))
            .Find(Of("LAK"), Of("THB"), Day(on), Rule);

        Assert.Equal(lack, answer.Lack?.Kind);
        Assert.Equal(lack is null ? null : Day("2019-04-12"), answer.Lack?.Nearest);
        Assert.Equal(lack is null, answer.Path is not null);
    }

    [Theory]
    [InlineData("2019-04-12", 2)]
    [InlineData("2019-04-14", 2)]
    [InlineData("2019-04-15", 3)]
    public void The_last_rate_on_or_before_the_day_is_taken(string on, int line) => Assert.Equal(
        line,
        Book(Rate("1000 LAK = 3.55 THB", "2019-04-15", line: 3), Rate("1000 LAK = 3.52 THB", "2019-04-12", line: 2))
            .Find(Of("LAK"), Of("THB"), Day(on), Rule).Path!.Value.First.Dated.Source.FirstLineNumber);

    [Fact]
    public void A_rate_is_turned_round_only_where_the_case_says_so()
    {
        RateBook book = Book(Rate("1000 LAK = 3.52 THB", "2019-04-12"));

        Assert.Equal(RateLackKind.OnlyInverse, Lack(book, "THB", "LAK", Rule));
        Assert.True(book.Find(Of("THB"), Of("LAK"), Day("2019-04-12"), Rule with { AllowsInverse = true })
            .Path!.Value.First.IsInverted);
    }

    [Fact]
    public void A_rate_of_the_pair_itself_goes_before_one_turned_round() => Assert.False(
        Book(Rate("1000 LAK = 3.52 THB", "2019-04-10"), Rate("1 THB = 283 LAK", "2019-04-12"))
            .Find(Of("LAK"), Of("THB"), Day("2019-04-12"), Rule with { AllowsInverse = true })
            .Path!.Value.First.IsInverted);

    [Fact]
    public void Official_and_street_rates_are_never_mixed()
    {
        RateBook street = Book(Rate("100 MMK = 2.08 THB", "2019-04-12", RateKind.Street));
        RateBook mixed = Book(
            Rate("1 USD = 1515 MMK", "2019-04-12", RateKind.Street), Rate("1 USD = 31.85 THB", "2019-04-12"));

        Assert.Equal(RateLackKind.OnlyOfOtherKind, Lack(street, "MMK", "THB", Rule));
        Assert.Equal(RateLackKind.None, Lack(mixed, "MMK", "THB", Rule with { AllowsInverse = true }));
    }

    [Fact]
    public void Both_legs_are_of_one_day_unless_the_case_says_otherwise()
    {
        RateBook book = Book(Rate("1 EUR = 1.12 USD", "2019-04-12"), Rate("1 EUR = 34.9 THB", "2019-04-11"));
        RateRule rule = Rule with { AllowsInverse = true };

        Assert.Equal(RateLackKind.OnlyOfTwoDays, Lack(book, "USD", "THB", rule));
        Assert.NotNull(book.Find(
            Of("USD"), Of("THB"), Day("2019-04-12"), rule with { LegsMayBeOfTwoDays = true }).Path);
    }

    [Fact]
    public void The_last_day_that_has_both_legs_is_found_behind_days_that_have_one()
    {
        RateBook book = Book(
            Rate("1 EUR = 1.10 USD", "2019-04-08"), Rate("1 EUR = 1.12 USD", "2019-04-11"),
            Rate("1 EUR = 34.8 THB", "2019-04-08"), Rate("1 EUR = 34.9 THB", "2019-04-12"));

        RatePath path = book.Find(Of("USD"), Of("THB"), Day("2019-04-12"), Rule with { AllowsInverse = true })
            .Path!.Value;

        Assert.Equal(Day("2019-04-08"), path.On);
        Assert.Equal(Of("EUR"), path.Through);
    }

    // Two ways: through the euro of the 10th, through the dollar of the 11th.
    [Theory]
    [InlineData(null, "USD")]
    [InlineData("EUR", "EUR")]
    public void The_third_currency_is_the_one_the_case_names_else_the_one_with_the_latest_rates(
        string? named, string through)
    {
        RateBook book = Book(
            Rate("1 EUR = 9800 LAK", "2019-04-10"), Rate("1 EUR = 34.9 THB", "2019-04-10"),
            Rate("1 USD = 8560 LAK", "2019-04-11"), Rate("1 USD = 31.85 THB", "2019-04-11"));
        RateRule rule = Rule with { AllowsInverse = true, Pivot = named is null ? (Currency?)null : Of(named) };

        Assert.Equal(Of(through), book.Find(Of("LAK"), Of("THB"), Day("2019-04-12"), rule).Path!.Value.Through);
    }

    [Fact]
    public void Of_third_currencies_with_equal_days_the_first_by_code_is_taken() => Assert.Equal(
        Of("EUR"),
        Book(
            Rate("1 USD = 8560 LAK", "2019-04-10"), Rate("1 USD = 31.85 THB", "2019-04-10"),
            Rate("1 EUR = 9800 LAK", "2019-04-10"), Rate("1 EUR = 34.9 THB", "2019-04-10"))
            .Find(Of("LAK"), Of("THB"), Day("2019-04-12"), Rule with { AllowsInverse = true }).Path!.Value.Through);

    [Fact]
    public void A_day_with_two_figures_has_none_and_both_are_told()
    {
        (RateBook book, IReadOnlyList<RateConflict> conflicts) = RateBook.Of(
        [
            Rate("1000 LAK = 3.52 THB", "2019-04-12", line: 4), Rate("1000 LAK = 3.53 THB", "2019-04-12", line: 9),
        ]);

        RateConflict conflict = Assert.Single(conflicts);
        Assert.Equal((4, 9), (conflict.First.Source.FirstLineNumber, conflict.Second.Source.FirstLineNumber));
        Assert.Equal(RateLackKind.None, Lack(book, "LAK", "THB", Rule));
    }

    [Fact]
    public void The_same_figure_again_by_another_unit_is_no_contradiction() => Assert.Empty(
        RateBook.Of([Rate("1000 LAK = 3.52 THB", "2019-04-12"), Rate("1 LAK = 0.00352 THB", "2019-04-12", line: 3)])
            .Conflicts);

    [Fact]
    public void A_pair_without_any_rate_has_none() =>
        Assert.Equal(RateLackKind.None, Lack(RateBook.Empty, "LAK", "THB", Rule));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 50)]
    public void A_rate_of_nothing_or_for_an_unusual_unit_is_the_callers_error(int rate, int units) =>
        Assert.ThrowsAny<ArgumentException>(() => new DatedRate(
            Of("LAK"), Of("THB"), rate, units, Day("2019-04-12"), RateKind.Official, RateSide.Mid, "Invented Bank",
            SourceRef.Line("RATE-01", 2)));

    private static RateLackKind? Lack(RateBook book, string from, string to, RateRule rule) =>
        book.Find(Of(from), Of(to), Day("2019-04-12"), rule).Lack?.Kind;
}
