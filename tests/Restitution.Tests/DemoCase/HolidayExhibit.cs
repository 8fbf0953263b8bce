using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>CAL-01, the holidays that the employer announced for each year; case.json repeats them.</summary>
internal static class HolidayExhibit
{
    public const string Code = "CAL-01";

    public static byte[] Write()
    {
        IEnumerable<string> lines = DemoDays.Holidays.Select(holiday => $"{Written.IsoDay(holiday.On)},{holiday.Name}");
        return Encoding.UTF8.GetBytes("day,holiday\n" + string.Join('\n', lines) + "\n");
    }
}
