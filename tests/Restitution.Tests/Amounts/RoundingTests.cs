using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Tests.Amounts;

public sealed class RoundingTests
{
    [Theory]
    [InlineData("0.004", "0.00", "0.00", "0.00")]
    [InlineData("0.005", "0.01", "0.00", "0.00")]
    [InlineData("0.006", "0.01", "0.01", "0.00")]
    [InlineData("0.014", "0.01", "0.01", "0.01")]
    [InlineData("0.015", "0.02", "0.02", "0.01")]
    [InlineData("0.025", "0.03", "0.02", "0.02")]
    [InlineData("-0.004", "0.00", "0.00", "0.00")]
    [InlineData("-0.005", "-0.01", "0.00", "0.00")]
    [InlineData("-0.015", "-0.02", "-0.02", "-0.01")]
    [InlineData("-0.025", "-0.03", "-0.02", "-0.02")]
    [InlineData("369.8630136986", "369.86", "369.86", "369.86")]
    public void Each_rule_rounds_as_it_is_named(string unrounded, string halfUp, string halfEven, string down)
    {
        UnroundedMoney money = new(Amount(unrounded), Currency("THB"));

        Assert.Equal(Amount(halfUp), Rounding.HalfUpToMinorUnit(money).Amount);
        Assert.Equal(Amount(halfEven), Rounding.HalfEvenToMinorUnit(money).Amount);
        Assert.Equal(Amount(down), Rounding.DownToMinorUnit(money).Amount);
    }

    [Theory]
    [InlineData("VND", "1.5", "2")]
    [InlineData("THB", "1.005", "1.01")]
    [InlineData("KWD", "1.0005", "1.001")]
    public void The_minor_unit_is_the_currencys_own(string code, string unrounded, string halfUp) => Assert.Equal(
        Amount(halfUp), Rounding.HalfUpToMinorUnit(new UnroundedMoney(Amount(unrounded), Currency(code))).Amount);

    [Fact]
    public void Rounding_is_the_same_both_ways() => Holds((rule, money) =>
        Rounding.By(rule, money * -1m) == -Rounding.By(rule, money));

    [Fact]
    public void Rounding_moves_an_amount_by_less_than_a_minor_unit() => Holds((rule, money) =>
        Math.Abs(Rounding.By(rule, money).Amount - money.Amount) < 0.01m);

    [Fact]
    public void What_is_rounded_stays_as_it_is() => Holds((rule, money) =>
    {
        Money once = Rounding.By(rule, money);
        return Rounding.By(rule, UnroundedMoney.From(once)) == once;
    });

    [Fact]
    public void A_greater_amount_is_never_rounded_to_less() => Holds((rule, money) =>
        Rounding.By(rule, money).Amount <= Rounding.By(rule, money with { Amount = money.Amount + 0.0001m }).Amount);

    [Fact]
    public void A_number_that_is_no_rule_is_an_error_of_the_caller() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Rounding.By(default, UnroundedMoney.Zero(Currency("THB"))));

    [Theory]
    [InlineData("half-up-to-minor-unit", RoundingRule.HalfUpToMinorUnit)]
    [InlineData("half-even-to-minor-unit", RoundingRule.HalfEvenToMinorUnit)]
    [InlineData("down-to-minor-unit", RoundingRule.DownToMinorUnit)]
    [InlineData("as-you-like", null)]
    public void The_law_on_file_calls_the_rules_by_name(string name, RoundingRule? rule) =>
        Assert.Equal(rule, RoundingRules.Named(name));

    private static void Holds(Func<RoundingRule, UnroundedMoney, bool> property) => Prop.ForAll(
        Arb.From(Gen.Elements(Enum.GetValues<RoundingRule>())),
        Arb.From(Gen.Choose(-10_000_000, 10_000_000)
            .Select(tenThousandths => new UnroundedMoney(tenThousandths / 10_000m, Currency("THB")))),
        property)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_103, 4219).WithQuietOnSuccess(true));

    private static Currency Currency(string code) => CurrencyInfo.FromCode(code);

    private static decimal Amount(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
