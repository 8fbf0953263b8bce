using NodaMoney;
using Restitution.Documents.Charts;
using Restitution.Schedules;
using Restitution.Tracing;

namespace Restitution.Tests.Documents.Reports;

public sealed class FlowGeometryTests
{
    private static readonly PictureSize Size = new(900m, 12m);

    [Fact]
    public void A_band_is_as_thick_as_its_amount_by_one_scale()
    {
        FlowGeometry flow = Of(4, (0, 1, 30m), (0, 2, 10m), (1, 3, 25m));

        Assert.All(flow.Bands, band => Assert.Equal(LineOf(band.Line) * flow.Scale, band.Thickness));

        decimal LineOf(int line) => new[] { 30m, 10m, 25m }[line];
    }

    [Fact]
    public void A_box_is_as_high_as_the_greater_of_what_came_and_what_left()
    {
        FlowGeometry flow = Of(3, (0, 1, 30m), (1, 2, 25m));

        Assert.Equal(
            [30m, 30m, 25m], flow.Nodes.OrderBy(node => node.Place).Select(node => node.Box.Height / flow.Scale));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bands_of_a_side_fill_it_without_standing_on_each_other(int seed)
    {
        (int From, int To, decimal Amount)[] lines = Lines(seed);
        FlowGeometry flow = Of(9, lines);

        foreach (FlowNode node in flow.Nodes)
        {
            AssertStacked(node.Box, [.. flow.Bands.Where(band => lines[band.Line].From == node.Place)
                .Select(band => (band.FromTop, band.Thickness))]);
            AssertStacked(node.Box, [.. flow.Bands.Where(band => lines[band.Line].To == node.Place)
                .Select(band => (band.ToTop, band.Thickness))]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Boxes_of_a_column_leave_room_for_their_names(int seed)
    {
        FlowGeometry flow = Of(9, Lines(seed));

        foreach (IGrouping<int, FlowNode> column in flow.Nodes.GroupBy(node => node.Layer))
        {
            FlowNode[] inOrder = [.. column.OrderBy(node => node.Box.Top)];
            Assert.True(inOrder[0].Box.Top >= 2m * Size.LineHeight);
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(
                pair.Second.Box.Top - pair.First.Box.Top - pair.First.Box.Height >= 2m * Size.LineHeight));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_picture_stays_on_its_canvas(int seed)
    {
        FlowGeometry flow = Of(9, Lines(seed));

        Assert.All(flow.Bands.SelectMany(band => band.Outline), point => Assert.True(
            point.X >= 0m && point.X <= flow.Width && point.Y >= 0m && point.Y <= flow.Height, $"{point}"));
    }

    [Fact]
    public void A_line_that_closes_a_circle_leads_back_under_the_picture()
    {
        FlowGeometry flow = Of(3, (0, 1, 30m), (1, 2, 20m), (2, 0, 5m));

        Assert.Equal([false, false, true], flow.Bands.Select(band => band.IsBack));
        decimal lowestBox = flow.Nodes.Max(node => node.Box.Top + node.Box.Height);
        Assert.True(flow.Bands[2].Outline.Max(point => point.Y) > lowestBox);
    }

    [Fact]
    public void A_line_that_leads_to_its_own_place_is_a_circle_too() =>
        Assert.True(Assert.Single(Of(1, (0, 0, 5m)).Bands).IsBack);

    [Fact]
    public void A_line_that_passes_a_column_has_room_of_its_own_there()
    {
        FlowGeometry flow = Of(3, (0, 1, 30m), (1, 2, 30m), (0, 2, 20m));
        FlowNode passed = flow.Nodes.Single(node => node.Place == 1);

        Assert.DoesNotContain(flow.Bands[2].Outline, point =>
            point.X >= passed.Box.Left && point.X <= passed.Box.Left + passed.Box.Width
            && point.Y > passed.Box.Top && point.Y < passed.Box.Top + passed.Box.Height);
    }

    [Fact]
    public void The_traced_part_is_its_share_of_the_band()
    {
        FlowBand band = Assert.Single(FlowGeometry.Of(Block(2, [new(0, 1, 40m, 10m)]), Size).Bands);

        decimal traced = band.TracedOutline.Max(point => point.Y) - band.TracedOutline.Min(point => point.Y);
        decimal whole = band.Outline.Max(point => point.Y) - band.Outline.Min(point => point.Y);
        Assert.Equal(whole, traced * 4m);
    }

    [Fact]
    public void Without_amounts_there_is_nothing_to_draw() => Assert.Empty(Of(2, (0, 1, 0m)).Bands);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(5, -1)]
    [InlineData(5, 6)]
    public void Amounts_that_cannot_be_are_refused(int amount, int traced) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => FlowGeometry.Of(Block(2, [new(0, 1, amount, traced)]), Size));

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    private static void AssertStacked(ChartArea box, (decimal Top, decimal Height)[] bands)
    {
        decimal y = box.Top;
        foreach ((decimal top, decimal height) in bands.OrderBy(band => band.Top))
        {
            Assert.Equal(y, top);
            y += height;
        }

        Assert.True(y <= box.Top + box.Height + 0.000001m);
    }

    private static (int From, int To, decimal Amount)[] Lines(int seed)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, 14).Select(_ => (random.Next(9), random.Next(9), (decimal)random.Next(1, 1000))),
        ];
    }

    private static FlowGeometry Of(int places, params (int From, int To, decimal Amount)[] lines) => FlowGeometry.Of(
        Block(places, [.. lines.Select(line => new FlowLine(line.From, line.To, line.Amount, 0m))]), Size);

    private static FlowBlock Block(int places, FlowLine[] lines) => new(
        null, 1, Phrase.Literal("a"), "t", Currency.FromCode("THB"),
        [
            .. Enumerable.Range(0, places).Select(
                place => new FlowPlace(Phrase.Literal($"P-{place}"), PlaceKind.Account)),
        ],
        lines, null);
}
