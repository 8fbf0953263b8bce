using NodaMoney;
using NodaTime;
using Restitution.Documents.Charts;
using Restitution.Schedules;

namespace Restitution.Tests.Documents;

public sealed class ChartGeometryTests
{
    [Theory]
    [InlineData("9300", "0,2000,4000,6000,8000,10000")]
    [InlineData("1", "0,1")]
    [InlineData("0", "0,1")]
    [InlineData("-500", "-500,-400,-300,-200,-100,0")]
    public void Amounts_are_marked_in_round_steps(string highest, string ticks) => Assert.Equal(
        ticks, string.Join(',', Of([Amount(highest)]).AmountTicks.Select(tick => tick.Amount)));

    [Fact]
    public void A_month_without_an_amount_breaks_the_line() =>
        Assert.Equal(
            [false, true, false], Of([1m, null, 2m], [1m, 1m, 1m]).Lines[0].Months.Select(step => step is null));

    [Fact]
    public void Names_of_series_never_stand_on_each_other()
    {
        decimal[] heights = [.. Of([5m], [5m], [5m]).Labels.Select(label => label.Y).Order()];

        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 15m));
    }

    [Fact]
    public void A_bar_reaches_from_nothing_to_its_amount()
    {
        ChartGeometry chart = Of([10m]);

        Assert.Equal(chart.AmountTicks[0].Y, chart.Bars[0].Top + chart.Bars[0].Height);
        Assert.Equal(chart.AmountTicks[^1].Y, chart.Bars[0].Top);
    }

    private static decimal Amount(string text) =>
        decimal.Parse(
            text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture);

    private static ChartGeometry Of(params decimal?[][] series) => ChartGeometry.Of(
        new ChartBlock(
            null, 1, Phrase.Literal(""), Currency.FromCode("THB"),
            [.. Enumerable.Range(0, series[0].Length).Select(month => new LocalDate(2019, 1, 1).PlusMonths(month))],
            [.. series.Select(amounts => new Series(Phrase.Literal("a"), amounts))]),
        600m, 300m);
}
