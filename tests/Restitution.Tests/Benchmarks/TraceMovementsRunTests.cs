using Restitution.Benchmarks.TraceMovements;
using Restitution.Tests.House;
using Restitution.Tracing;

namespace Restitution.Tests.Benchmarks;

/// <summary>
/// The benchmark's small size, so that it cannot rot. It holds no time against a limit: a busy machine would fail it.
/// </summary>
[Collection(typeof(RunsAlone))]
public sealed class TraceMovementsRunTests
{
    [Fact]
    public void Every_method_is_timed_and_the_same_ledger_gives_the_same_result()
    {
        TraceMovementsResult result = TraceMovementsRun.Of(2_000);

        Assert.Equal(TracingMethods.All, result.Methods.Select(one => one.Method));
        Assert.Equal(result.Hash, TraceMovementsRun.Of(2_000).Hash);
        Assert.NotEqual(result.Hash, TraceMovementsRun.Of(2_001).Hash);
        TestContext.Current.TestOutputHelper?.WriteLine(result.ToString());
    }

    [Fact]
    public void All_methods_in_one_walk_give_what_each_gives_alone()
    {
        TracingLedger ledger = ManyMovements.Of(5_000);
        TracingResult together = Tracer.Of(ledger, new TracingTerms { TrustsOrderAsListed = true });

        Assert.All(together.Methods, method => Assert.Equal(
            Tracer.Of(ledger, new TracingTerms { TrustsOrderAsListed = true, Methods = [method.Method] })
                .Methods[0].Amounts,
            method.Amounts));
    }
}
