using Restitution.Reasons;

namespace Restitution.Tests.Reasons;

public sealed class ReasonedTests
{
    [Fact]
    public void An_untold_run_that_makes_a_reason_is_impossible_and_stops() =>
        Assert.Throws<InvalidOperationException>(() => Untold.Tell(new Reason(Statement.Sum)));

    [Fact]
    public void An_untold_run_carries_no_reason_and_no_weight()
    {
        Assert.False(Untold.IsTold);
        Assert.Null(default(Untold).Reason);
        Assert.Equal(1, System.Runtime.CompilerServices.Unsafe.SizeOf<Untold>());
    }

    [Fact]
    public void A_told_run_keeps_the_reason()
    {
        var reason = new Reason(Statement.Sum);

        Assert.True(Told.IsTold);
        Assert.Same(reason, Told.Tell(reason).Reason);
    }

    [Theory]
    [InlineData(Basis.Document, Basis.Document, Basis.Document)]
    [InlineData(Basis.Document, Basis.Testimony, Basis.Testimony)]
    [InlineData(Basis.PresumptionOfLaw, Basis.CorroboratedTestimony, Basis.PresumptionOfLaw)]
    public void A_figure_has_the_weakest_basis_that_it_needs(Basis left, Basis right, Basis weakest)
    {
        Assert.Equal(weakest, BasisOf.Weakest(left, right));
        Assert.Equal(weakest, BasisOf.Weakest([right, left]));
    }

    [Fact]
    public void What_needs_nothing_rests_on_documents() => Assert.Equal(Basis.Document, BasisOf.Weakest([]));
}
