using FsCheck;
using FsCheck.Fluent;
using NodaMoney;

namespace Restitution.Tests.StandIns.NodaMoney;

/// <summary>What holds for every amount in every currency on the list.</summary>
public sealed class MoneyProperties
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure
        .WithMaxTest(1_000)
        .WithReplay(20_260_101, 4217)
        .WithQuietOnSuccess(true);

    // Small counts and large ones, which still leave room to add two.
    private static readonly Gen<long> Counts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<long>().Select(count => count / 2),
        ArbMap.Default.GeneratorFor<DoNotSize<long>>().Select(count => count.Item / 2));

    private static readonly Gen<Currency> Currencies =
        Gen.Elements(CurrencyInfo.GetAllCurrencies().Select(info => (Currency)info).ToArray());

    [Fact]
    public void Counting_minor_units_loses_nothing() =>
        Holds((left, _, currency) => Money.FromMinorUnits(left, currency).ToMinorUnits() == left);

    [Fact]
    public void Adding_money_adds_minor_units() =>
        Holds((left, right, currency) =>
            (Money.FromMinorUnits(left, currency) + Money.FromMinorUnits(right, currency)).ToMinorUnits()
            == left + right);

    [Fact]
    public void What_is_added_can_be_taken_away() =>
        Holds((left, right, currency) =>
        {
            Money money = Money.FromMinorUnits(left, currency);
            Money other = Money.FromMinorUnits(right, currency);
            return money + other - other == money;
        });

    [Fact]
    public void What_is_written_reads_back_in_every_format_that_names_the_currency() =>
        Holds((left, _, currency) =>
        {
            Money money = Money.FromMinorUnits(left, currency);
            CurrencyInfo info = CurrencyInfo.GetInstance(currency);
            return Money.Parse(money.ToString("R", null), null) == money
                && Money.Parse(money.ToString("G", null), null) == money
                && Money.Parse(money.ToString("C", null), info) == money;
        });

    [Fact]
    public void Order_of_money_is_order_of_minor_units() =>
        Holds((left, right, currency) =>
            Math.Sign(Money.FromMinorUnits(left, currency).CompareTo(Money.FromMinorUnits(right, currency)))
            == Math.Sign(left.CompareTo(right)));

    private static void Holds(Func<long, long, Currency, bool> property)
    {
        Gen<(long Left, long Right, Currency Currency)> cases =
            from left in Counts
            from right in Counts
            from currency in Currencies
            select (left, right, currency);

        Check.One(Seeded, Prop.ForAll(cases.ToArbitrary(), one => property(one.Left, one.Right, one.Currency)));
    }
}
