using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Tests.Amounts;

public sealed class UnroundedMoneyTests
{
    private static readonly Currency Baht = CurrencyInfo.FromCode("THB");
    private static readonly Currency Kip = CurrencyInfo.FromCode("LAK");

    [Fact]
    public void Two_currencies_never_meet()
    {
        UnroundedMoney baht = new(1m, Baht);
        UnroundedMoney kip = new(1m, Kip);

        Assert.Throws<ArgumentException>(() => baht + kip);
        Assert.Throws<ArgumentException>(() => baht - kip);
        Assert.Throws<ArgumentException>(() => UnroundedMoney.Greater(baht, kip));
    }

    [Fact]
    public void Of_two_equal_amounts_the_left_is_the_greater() =>
        Assert.Equal(new UnroundedMoney(2m, Baht), UnroundedMoney.Greater(new(2m, Baht), new(2m, Baht)));

    [Fact]
    public void It_prints_its_currency_and_all_its_digits_under_every_culture() =>
        Assert.Equal("THB 1234.56789", new UnroundedMoney(1234.56789m, Baht).ToString());

    [Fact]
    public void Multiplying_first_keeps_what_dividing_first_loses()
    {
        UnroundedMoney baht = new(1m, Baht);

        Assert.Equal(1m, (baht * 3m / 3m).Amount);
        Assert.NotEqual(1m, (baht / 3m * 3m).Amount);
    }
}
