using Restitution.Debts;
using static Restitution.Tests.Debts.MadeDebt;

namespace Restitution.Tests.Debts;

public sealed class EffectiveRateTests
{
    // 10,000 for 73 days is 730,000 money-days; 200 × 365 ÷ 730,000 = 0.1.
    [Fact]
    public void It_is_what_is_charged_over_the_balances_of_all_days() => Assert.Equal(
        0.1m, Rate(new MadeDebt().Entry("2019-01-01", DebtEntryKind.Advance, 10_000m)
            .Entry("2019-03-15", DebtEntryKind.Interest, 200m)));

    [Fact]
    public void It_is_cut_and_not_rounded() => Assert.Equal(
        0.0999m, Rate(new MadeDebt().Entry("2019-01-01", DebtEntryKind.Advance, 10_000m)
            .Entry("2019-03-15", DebtEntryKind.Interest, 199.99m)));

    [Fact]
    public void A_book_that_charges_nothing_for_time_has_none() => Assert.Null(
        Rate(new MadeDebt().Entry("2019-01-01", DebtEntryKind.Advance, 10_000m)
            .Entry("2019-03-15", DebtEntryKind.SetOff, -200m)));

    [Fact]
    public void Interest_on_the_day_of_the_advance_alone_has_none() => Assert.Null(
        Rate(new MadeDebt().Entry("2019-01-01", DebtEntryKind.Advance, 10_000m)
            .Entry("2019-01-01", DebtEntryKind.Interest, 200m)));

    private static decimal? Rate(MadeDebt debt) =>
        EffectiveRate.Of(debt.Under(LawOf()).Lines, 365, isTold: true)?.AnnualFraction;
}
