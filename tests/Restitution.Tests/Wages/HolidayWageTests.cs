using NodaMoney;
using NodaTime;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Law;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Wages;

public sealed class HolidayWageTests
{
    private static readonly LawText Paid = MadeLaw.Table(
        "holiday-pay", "rule", "payBasis", ("*", "paid"), ("piece", "unpaid"), ("hourly", "unpaid"));

    [Theory]
    [InlineData(PayBasis.Daily, 3, "960.00", Statement.HolidayPayByDay)]
    [InlineData(PayBasis.Monthly, 3, "0.00", Statement.HolidayPayInMonthlyWage)]
    [InlineData(PayBasis.Hourly, 3, "0.00", Statement.NoneByLaw)]
    [InlineData(PayBasis.Daily, 0, "0.00", Statement.HolidayPayByDay)]
    public void A_holiday_without_work_is_paid_by_the_basis_of_pay(
        PayBasis basis, int days, string due, Statement statement)
    {
        Reasoned<Money, Told> pay = Of<Told>(basis, days).Figure!.Value;

        Assert.Equal(
            decimal.Parse(due, System.Globalization.CultureInfo.InvariantCulture), pay.Value.Amount);
        Assert.Equal(statement, pay.Because.Reason!.Statement);
        Assert.Equal("aa/holiday-pay", pay.Because.Reason.Authorities[0].File);
        Assert.Equal(pay.Value, Of<Untold>(basis, days).Figure!.Value.Value);
    }

    [Fact]
    public void Without_the_law_it_is_refused() => Assert.Equal(
        2,
        HolidayWage.ForDays(1, SamplePay.Rate<Told>(1m), MadeLaw.On(new LocalDate(2020, 1, 1), LawTerms.None), "h")
            .Missing.Count);

    [Fact]
    public void Minus_days_are_an_error_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of<Untold>(PayBasis.Daily, -1));

    private static Reckoned<Money, TWhy> Of<TWhy>(PayBasis basis, int days)
        where TWhy : struct, IWhy<TWhy> => HolidayWage.ForDays(
            days, SamplePay.Rate<TWhy>(320m, basis),
            MadeLaw.On(
                new LocalDate(2020, 1, 1), LawTerms.None.With("payBasis", KeyOf(basis)), Paid, MadeLaw.Rounding),
            "holiday");

    private static string KeyOf(PayBasis basis) => basis switch
    {
        PayBasis.Monthly => "monthly",
        PayBasis.Daily => "daily",
        _ => "hourly",
    };
}
