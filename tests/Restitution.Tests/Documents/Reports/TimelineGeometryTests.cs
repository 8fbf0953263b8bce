using NodaMoney;
using NodaTime;
using Restitution.Documents.Charts;
using Restitution.Schedules;

namespace Restitution.Tests.Documents.Reports;

public sealed class TimelineGeometryTests
{
    private static readonly PictureSize Size = new(900m, 12m);

    [Fact]
    public void The_first_and_the_last_day_stand_at_the_ends()
    {
        TimelineGeometry timeline = Of((0, 1, 5m), (1, 11, 10m), (0, 21, 5m));

        Assert.Equal(timeline.Plot.Left, timeline.Marks[0].X);
        Assert.Equal(timeline.Plot.Left + (timeline.Plot.Width / 2m), timeline.Marks[1].X);
        Assert.Equal(timeline.Plot.Left + timeline.Plot.Width, timeline.Marks[2].X);
    }

    [Fact]
    public void A_bar_is_as_high_as_its_amount_and_stays_under_the_line_above()
    {
        TimelineGeometry timeline = Of((1, 1, 5m), (1, 11, 10m));

        Assert.Equal(timeline.Marks[1].Height, timeline.Marks[0].Height * 2m);
        Assert.True(timeline.Marks[1].FootY - timeline.Marks[1].Height - Size.LineHeight > timeline.LineY[0]);
        Assert.All(timeline.Marks, mark => Assert.Equal(timeline.LineY[1], mark.FootY));
    }

    [Fact]
    public void Each_line_has_a_scale_of_its_own()
    {
        TimelineGeometry timeline = Of((0, 1, 5m), (1, 11, 10_000m));

        Assert.Equal(timeline.Marks[1].Height, timeline.Marks[0].Height);
    }

    [Fact]
    public void An_event_without_an_amount_is_still_to_be_seen() =>
        Assert.True(Of((0, 1, 0m), (1, 2, 1_000_000m)).Marks[0].Height >= 3m);

    [Fact]
    public void Events_of_one_day_need_no_span() => Assert.Single(Of((0, 1, 5m)).Marks);

    [Fact]
    public void Without_events_nothing_is_marked() => Assert.Empty(Of().Marks);

    private static TimelineGeometry Of(params (int Kind, int Day, decimal Amount)[] events) => TimelineGeometry.Of(
        new TimelineBlock(
            null, 1, Phrase.Literal("a"), "t", Currency.FromCode("THB"), [Phrase.Literal("a"), Phrase.Literal("b")],
            [.. events.Select(one => new TimelineEvent(one.Kind, new LocalDate(2024, 1, one.Day), one.Amount))]),
        Size);
}
