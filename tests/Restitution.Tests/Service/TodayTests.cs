using NodaTime;

namespace Restitution.Tests.Service;

public sealed class TodayTests
{
    // A day and an hour apart: the two never have the same day.
    [Fact]
    public async Task The_day_is_told_by_the_calendar_of_whoever_runs_the_service()
    {
        LocalDate early = await TodayIn("Pacific/Kiritimati");
        LocalDate late = await TodayIn("Pacific/Pago_Pago");

        Assert.True(early > late, $"{early} and {late}");
    }

    private static async Task<LocalDate> TodayIn(string zone)
    {
        await using RunningService service = await RunningService.OnALaptop(
            options => options with { TimeZone = DateTimeZoneProviders.Tzdb[zone] });
        return service.Parts.Today;
    }
}
