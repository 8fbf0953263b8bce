using NodaTime;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>What is not traced, and what is not a ledger.</summary>
public sealed class TracingRefusalTests
{
    private static readonly string[] Places = ["A account THB", "D account USD", "CASH cash THB"];

    [Fact]
    public void A_transfer_into_another_currency_of_which_nothing_tells_what_came_in_is_refused()
    {
        TracingRefusal refusal = Assert.Single(Of("2026-01-02 A>D 100/0").Refusals);

        Assert.Equal((TracingRefusalKind.CurrencyLegUnknown, 1), (refusal.Kind, refusal.Movement));
        Assert.Equal([new Operand.Code("A"), new Operand.Code("D")], refusal.About);
        Assert.Equal(new LocalDate(2026, 1, 2), refusal.On);
    }

    [Fact]
    public void An_opening_below_zero_is_an_overdraft_of_the_holder_but_never_a_claimants()
    {
        Assert.Equal(
            TracingRefusalKind.OpeningLotNegative,
            Assert.Single(Of("2026-01-01 >A -50 V1 kind=opening").Refusals).Kind);
        Assert.Equal(
            TracingRefusalKind.OpeningLotNegative,
            Assert.Single(Of("2026-01-01 A> 50 V1 kind=opening").Refusals).Kind);
        Assert.Equal("30.00", Story("2026-01-01 >A -50 kind=opening", "2026-01-02 >A 80 V1")
            .In("A", TracingMethod.FirstInFirstOut));
    }

    [Fact]
    public void A_method_that_is_forbidden_is_refused_only_when_it_is_asked_for()
    {
        TracingLedger ledger = Story("2026-01-02 >A 100 V1").Ledger;
        var terms = new TracingTerms
        {
            Methods = [TracingMethod.ProRata, TracingMethod.FullTaint], Forbidden = [TracingMethod.FullTaint],
        };

        TracingRefusal refusal = Assert.Single(Tracer.Of(ledger, terms).Refusals);
        Assert.Equal(TracingRefusalKind.MethodForbidden, refusal.Kind);
        Assert.Equal([new Operand.Name("method", "full-taint")], refusal.About);
        Assert.Empty(Tracer.Of(ledger, terms with { Methods = [TracingMethod.ProRata] }).Refusals);
    }

    [Fact]
    public void All_that_stands_against_a_ledger_is_told_at_once()
    {
        TracingResult result = Tracer.Of(
            Story(
                "2026-01-01 >A -50 V1 kind=opening", "2026-01-02 >A 9 V1", "2026-01-02 A>D 100/0",
                "2026-01-02 D>A 0/7").Ledger,
            new TracingTerms { Forbidden = [TracingMethod.LastInFirstOut] });

        Assert.Equal(
            Enum.GetValues<TracingRefusalKind>().Where(kind => kind < TracingRefusalKind.SaleBeforePurchase),
            result.Refusals.Select(refusal => refusal.Kind).Distinct().Order());
        Assert.Empty(result.Methods);
    }

    [Fact]
    public void A_circle_that_no_claimants_money_can_reach_is_not_refused() => Assert.Empty(new WrittenLedger(
        ["V1"], ["A account THB", "B account THB", "C account THB"],
        ["2026-01-01 >C 100 V1", "2026-01-02 A>B 60", "2026-01-02 B>A 20"]).Traced(asListed: false).Refusals);

    [Theory]
    [InlineData("2026-01-02 >A -1")]
    [InlineData("2026-01-02 A>A 1")]
    [InlineData("2026-01-02 > 1")]
    [InlineData("2026-01-02 >A 0.001")]
    [InlineData("2026-01-02 A>CASH 10/11")]
    [InlineData("2026-01-02 A>CASH 10/0")]
    [InlineData("2026-01-02 A> 10 V1")]
    [InlineData("2026-01-02 >A 10 reverses=1")]
    [InlineData("2026-01-02 >A 10 reverses=2")]
    public void A_ledger_that_contradicts_itself_is_an_error_of_the_caller(string movement) =>
        Assert.Throws<ArgumentException>(() => Of(movement));

    [Fact]
    public void Numbers_that_are_not_places_and_places_that_are_not_there_are_errors_of_the_caller()
    {
        TracingLedger ledger = Story("2026-01-02 >A 10").Ledger;
        Movement movement = ledger.Movements[0];

        Throws(ledger with { Movements = [movement with { Number = 2 }] });
        Throws(ledger with { Movements = [movement with { To = 9 }] });
        Throws(ledger with { Movements = [movement with { Origin = 1 }] });
        Throws(ledger with { Places = [ledger.Places[0] with { Bank = 7 }, .. ledger.Places.Skip(1)] });
        Throws(ledger with { Recorded = [new RecordedSpan(5, movement.On, movement.On)] });
        Assert.Throws<ArgumentException>(() => Tracer.Of(ledger, new TracingTerms { StepsOf = [3] }));
        Assert.Empty(Tracer.Of(ledger, new TracingTerms { StepsOf = [0] }).Refusals);
    }

    private static void Throws(TracingLedger ledger) =>
        Assert.Throws<ArgumentException>(() => Tracer.Of(ledger, new TracingTerms()));

    private static TracingResult Of(params string[] movements) => Story(movements).Traced();

    private static WrittenLedger Story(params string[] movements) => new(["V1"], Places, movements);
}
