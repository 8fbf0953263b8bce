using Restitution.Work;

namespace Restitution.Tests.Work;

public sealed class MinutesByBandTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 1, 0, 1)]
    [InlineData(479, 479, 0, 1)]
    [InlineData(480, 480, 0, 1)]
    [InlineData(481, 480, 1, 1)]
    [InlineData(1_440, 480, 960, 1)]
    public void A_day_is_cut_at_the_ordinary_limit(int worked, int ordinary, int overtime, int days)
    {
        foreach (DayKind kind in Enum.GetValues<DayKind>())
        {
            var bands = default(MinutesByBand);

            bands.AddDay(kind, worked, 480);

            Assert.Equal(ordinary, bands[WorkBands.Ordinary(kind)]);
            Assert.Equal(overtime, bands[WorkBands.Overtime(kind)]);
            Assert.Equal(days, bands.DaysWorked(kind));
            Assert.Equal(worked, bands.Total);
        }
    }

    [Fact]
    public void Two_spans_add_band_by_band()
    {
        MinutesByBand all = default, monday = default, sunday = default;
        monday.AddDay(DayKind.Working, 500, 480);
        sunday.AddDay(DayKind.RestDay, 300, 480);

        all.Add(monday);
        all.Add(sunday);
        all.Add(monday);

        Assert.Equal(40, all[WorkBand.WorkingOvertime]);
        Assert.Equal(300, all[WorkBand.RestDayOrdinary]);
        Assert.Equal(2, all.DaysWorked(DayKind.Working));
        Assert.Equal(1_300, all.Total);
    }

    [Fact]
    public void Minus_minutes_are_an_error_of_the_caller()
    {
        var bands = default(MinutesByBand);

        Assert.Throws<ArgumentOutOfRangeException>(() => bands.AddDay(DayKind.Working, -1, 480));
    }

    [Fact]
    public void Every_band_is_of_one_kind_of_day_and_on_one_side_of_the_limit() => Assert.All(WorkBands.All, band =>
    {
        DayKind kind = WorkBands.KindOf(band);
        Assert.Equal(band, WorkBands.IsOvertime(band) ? WorkBands.Overtime(kind) : WorkBands.Ordinary(kind));
    });
}
