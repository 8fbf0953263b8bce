using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Tests.Amounts;

public sealed class ApportionmentTests
{
    private static readonly Currency Dollar = CurrencyInfo.FromCode("USD");

    // A library's own split gives the sixtieth person minus 0.18 here.
    [Fact]
    public void One_dollar_among_sixty_gives_forty_of_them_two_cents_and_twenty_one()
    {
        IReadOnlyList<Money> shares = Apportionment.ByLargestRemainder(Usd(1m), Equal(60));

        Assert.Equal(40, shares.Count(share => share == Usd(0.02m)));
        Assert.Equal(20, shares.Count(share => share == Usd(0.01m)));
    }

    [Fact]
    public void Ties_go_to_the_earlier_share() =>
        Assert.Equal([Usd(0.02m), Usd(0.01m), Usd(0.01m)], Apportionment.ByLargestRemainder(Usd(0.04m), Equal(3)));

    [Fact]
    public void The_larger_remainder_goes_before_the_earlier_share() => Assert.Equal(
        [Usd(0.33m), Usd(0.67m)], Apportionment.ByLargestRemainder(Usd(1m), [1m, 2m]));

    [Fact]
    public void A_share_without_weight_gets_nothing() => Assert.Equal(
        [Usd(0m), Usd(0.01m)], Apportionment.ByLargestRemainder(Usd(0.01m), [0m, 5m]));

    [Fact]
    public void A_currency_without_minor_units_is_shared_in_whole_ones()
    {
        Currency dong = CurrencyInfo.FromCode("VND");

        Assert.Equal(
            [4m, 3m, 3m],
            Apportionment.ByLargestRemainder(new Money(10m, dong), Equal(3)).Select(share => share.Amount));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 2)]
    public void A_weight_below_zero_and_no_weight_at_all_are_errors_of_the_caller(int first, int second) =>
        Assert.Throws<ArgumentException>(() => Apportionment.ByLargestRemainder(Usd(1m), [first, second]));

    [Fact]
    public void Shares_sum_to_the_whole_and_none_has_another_sign() => Holds((cents, weights) =>
    {
        Money whole = Usd(cents / 100m);
        IReadOnlyList<Money> shares = Apportionment.ByLargestRemainder(whole, weights);
        return shares.Sum(share => share.Amount) == whole.Amount
            && shares.All(share => share.Amount == 0m || Math.Sign(share.Amount) == Math.Sign(whole.Amount));
    });

    [Fact]
    public void No_share_is_a_minor_unit_or_more_from_its_exact_part() => Holds((cents, weights) =>
    {
        Money whole = Usd(cents / 100m);
        IReadOnlyList<Money> shares = Apportionment.ByLargestRemainder(whole, weights);
        return shares.Select((share, index) => Math.Abs(share.Amount - (whole.Amount * weights[index] / weights.Sum())))
            .All(distance => distance < 0.01m);
    });

    [Fact]
    public void What_is_owed_the_other_way_is_shared_alike() => Holds((cents, weights) =>
        Apportionment.ByLargestRemainder(Usd(cents / 100m), weights).Select(share => -share)
            .SequenceEqual(Apportionment.ByLargestRemainder(Usd(-cents / 100m), weights)));

    private static void Holds(Func<int, decimal[], bool> property) => Prop.ForAll(
        Arb.From(Gen.Choose(-1_000_000, 1_000_000)),
        Arb.From(Gen.NonEmptyListOf(Gen.Choose(0, 1_000))
            .Select(weights => (decimal[])[.. weights.Select(weight => (decimal)weight)])
            .Where(weights => weights.Sum() > 0m)),
        property)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_102, 4219).WithQuietOnSuccess(true));

    private static decimal[] Equal(int count) => [.. Enumerable.Repeat(1m, count)];

    private static Money Usd(decimal amount) => new(amount, Dollar);
}
