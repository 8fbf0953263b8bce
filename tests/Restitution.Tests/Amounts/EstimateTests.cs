using Restitution.Amounts;

namespace Restitution.Tests.Amounts;

public sealed class EstimateTests
{
    [Fact]
    public void Three_equal_figures_are_a_single_one()
    {
        Assert.True(Estimate<int>.Single(7).IsSingle);
        Assert.False(new Estimate<int>(7, 7, 8).IsSingle);
        Assert.False(new Estimate<int>(6, 7, 7).IsSingle);
    }

    [Fact]
    public void Each_scenario_has_its_figure() => Assert.Equal(
        [1, 2, 3], Enum.GetValues<Scenario>().Select(scenario => new Estimate<int>(1, 2, 3)[scenario]));

    [Fact]
    public void What_is_done_to_one_is_done_to_all() =>
        Assert.Equal(new Estimate<int>(2, 4, 6), new Estimate<int>(1, 2, 3).Select(one => one * 2));

    [Fact]
    public void A_number_that_is_no_scenario_is_an_error_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Estimate<int>.Single(1)[(Scenario)9]);
}
