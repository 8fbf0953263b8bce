using NodaTime;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;
using static Restitution.Tests.Law.MadeLaw;
using static Restitution.Tests.Rates.SampleRates;

namespace Restitution.Tests.Wages;

/// <summary>A most of wages in ringgit beside a wage in baht: brought over, or nothing is compared.</summary>
public sealed class MostOfWagesInOtherCurrenciesTests
{
    private static readonly LocalDate First = new(2019, 7, 1);
    private static readonly LocalDate Last = new(2019, 7, 31);

    // 640 ringgit at 10 baht are 6,400 baht a month.
    [Theory]
    [InlineData(6_400, false)]
    [InlineData(6_401, true)]
    public void The_most_is_brought_over_by_the_rates_of_the_case(int promised, bool isAbove)
    {
        PeriodFacts facts = Facts(
            WageMost("640"), promised, new Exchange(Book(Rate("1 MYR = 10 THB", "2019-07-31")), Rule));

        Gap[] gaps = [.. WagesDue.ForPeriod<Told>(facts, Scenario.Likely).Gaps];

        Assert.Equal(isAbove, gaps.Any(gap => gap.Kind == GapKind.WageAboveReach));
        Assert.Equal(
            isAbove ? Operand.Of(SampleWork.Unrounded(6_400m)) : null,
            gaps.FirstOrDefault(gap => gap.Kind == GapKind.WageAboveReach)?.About[3]);
        Assert.DoesNotContain(gaps, gap => gap.Kind == GapKind.MostInAnotherCurrency);
    }

    // 6,401 is more than 640, and says nothing of baht and ringgit.
    [Fact]
    public void Without_a_rate_nothing_is_compared_and_a_gap_names_the_file()
    {
        PeriodFacts facts = Facts(WageMost("640"), 6_401, Exchange.None);

        Gap[] gaps = [.. WagesDue.ForPeriod<Told>(facts, Scenario.Likely).Gaps];

        Assert.DoesNotContain(gaps, gap => gap.Kind == GapKind.WageAboveReach);
        Gap gap = gaps.First(gap => gap.Kind == GapKind.MostInAnotherCurrency);
        Assert.Equal(new Operand.Code("aa/hours-and-premiums-wage-most"), gap.About[2]);
        Assert.False(PremiumRate.IsAboveReach(facts, facts.Stretches[0]));
    }

    [Fact]
    public void A_rate_that_is_too_old_is_the_gap()
    {
        PeriodFacts facts = Facts(
            WageMost("640"), 6_401, new Exchange(Book(Rate("1 MYR = 10 THB", "2019-01-31")), Rule));

        Gap[] gaps = [.. WagesDue.ForPeriod<Told>(facts, Scenario.Likely).Gaps];

        Assert.Contains(gaps, gap => gap.Kind == GapKind.RateTooOld);
        Assert.DoesNotContain(gaps, gap => gap.Kind is GapKind.WageAboveReach or GapKind.MostInAnotherCurrency);
    }

    // 600 ringgit are 6,000 baht; the same most written in baht gives the same overtime.
    [Fact]
    public void The_most_for_premiums_is_brought_over_too()
    {
        PeriodFacts inRinggit = Facts(
            MadeRegime.With(Figure("premium-base-most", "MYR per month", "600")), 6_400,
            new Exchange(Book(Rate("1 MYR = 10 THB", "2019-07-31")), Rule));
        PeriodFacts inBaht = Facts(
            MadeRegime.With(Figure("premium-base-most", "THB per month", "6000")), 6_400, Exchange.None);

        Assert.Equal(
            SampleWork.Unrounded(6_000m), PremiumRate.Of<Untold>(inRinggit, inRinggit.Stretches[0])!.Value.Value);
        Assert.Equal(
            SampleWork.Unrounded(6_000m), PremiumRate.Of<Untold>(inBaht, inBaht.Stretches[0])!.Value.Value);
    }

    private static LawOnFile WageMost(string amount) =>
        MadeRegime.With(Figure("hours-and-premiums-wage-most", "MYR per month", amount));

    private static PeriodFacts Facts(LawOnFile law, int promised, Exchange exchange)
    {
        EmploymentEpisode episode = MadeRegime.Episode(First, Last, promised, PayBasis.Monthly);
        return SampleWork.Facts(episode, SampleWork.Hours(episode.Span, 600), law) with { Exchange = exchange };
    }
}
