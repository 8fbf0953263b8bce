using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Work;

/// <summary>The hours of the clock that the law on file names, such as the night.</summary>
/// <remarks>
/// Band 0 is what no band holds. A band begins with its first minute and ends before the minute of its end; one whose
/// end is not after its start runs past midnight. Of bands that overlap the earlier on file holds.
/// </remarks>
public sealed class ClockBands
{
    private const int MinutesOfDay = 24 * 60;

    // From each of these minutes of the day on, through the minute before the next, one band holds.
    private readonly (int From, int Band)[] stretches;

    private ClockBands(IReadOnlyList<string> names, (int From, int Band)[] stretches)
    {
        Names = names;
        this.stretches = stretches;
    }

    public static ClockBands None { get; } = new([], [(0, 0)]);

    /// <summary>The names of the bands from band 1 on.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Bands with the one that is none.</summary>
    public int Count => Names.Count + 1;

    /// <param name="items">Each a name and hours: <c>night 22:00-06:00</c>.</param>
    /// <returns>Null when an item is not written so.</returns>
    public static ClockBands? Read(IReadOnlyList<string> items)
    {
        var names = new List<string>();
        int[] bandOfMinute = new int[MinutesOfDay];
        foreach (string item in items)
        {
            string[] parts = item.Split(' ', '-');
            if (parts.Length < 3 || MinuteOf(parts[^2]) is not { } from || MinuteOf(parts[^1]) is not { } to)
            {
                return null;
            }

            string name = item[..item.LastIndexOf(' ')];
            if (!names.Contains(name))
            {
                names.Add(name);
            }

            int length = to > from ? to - from : to + MinutesOfDay - from;
            for (int minute = 0; minute < length; minute++)
            {
                ref int band = ref bandOfMinute[(from + minute) % MinutesOfDay];
                band = band == 0 ? names.IndexOf(name) + 1 : band;
            }
        }

        return new ClockBands(names, [.. StretchesOf(bandOfMinute)]);
    }

    /// <summary>The band of a minute, and the first minute after it that may lie in another.</summary>
    /// <param name="minute">From midnight of the day on which the work began; it may run into the next days.</param>
    public (int Band, int Until) At(int minute)
    {
        int ofDay = minute % MinutesOfDay;
        int midnight = minute - ofDay;
        for (int index = stretches.Length - 1; index >= 0; index--)
        {
            if (stretches[index].From <= ofDay)
            {
                int next = index + 1 < stretches.Length ? stretches[index + 1].From : MinutesOfDay;
                return (stretches[index].Band, midnight + next);
            }
        }

        throw new InvalidOperationException($"Minute {ofDay} of a day lies in no stretch; the first begins at 0.");
    }

    private static IEnumerable<(int From, int Band)> StretchesOf(int[] bandOfMinute)
    {
        for (int minute = 0; minute < bandOfMinute.Length; minute++)
        {
            if (minute == 0 || bandOfMinute[minute] != bandOfMinute[minute - 1])
            {
                yield return (minute, bandOfMinute[minute]);
            }
        }
    }

    private static int? MinuteOf(string written)
    {
        if (written == "24:00")
        {
            return MinutesOfDay;
        }

        ParseResult<LocalTime> time =
            LocalTimePattern.Create("HH:mm", CultureInfo.InvariantCulture).Parse(written);
        return time.Success ? (time.Value.Hour * 60) + time.Value.Minute : null;
    }
}
