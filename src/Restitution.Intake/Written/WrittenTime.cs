using System.Globalization;
using NodaTime;

namespace Restitution.Intake.Written;

/// <summary>Reads clock times and lengths of time, already brought to plain text.</summary>
public static class WrittenTime
{
    /// <summary>A time of day such as 08:00, 8.30 น., 17:05:09 or 5:30 PM; null when the text is none.</summary>
    public static LocalTime? Of(string plain)
    {
        string figures = plain.Trim();
        int? half = null;
        if (figures.EndsWith("AM", StringComparison.OrdinalIgnoreCase))
        {
            half = 0;
        }
        else if (figures.EndsWith("PM", StringComparison.OrdinalIgnoreCase))
        {
            half = 12;
        }

        figures = half is null ? WithoutUnit(figures) : figures[..^2].TrimEnd();
        string[] parts = figures.Split(':', '.');
        if (parts.Length is < 2 or > 3 || !parts.All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        int hour = int.Parse(parts[0], CultureInfo.InvariantCulture);
        int minute = parts[1].Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : -1;
        int second = parts.Length == 3 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 0;
        if (half is { } afternoon)
        {
            hour = hour is >= 1 and <= 12 ? (hour % 12) + afternoon : -1;
        }

        return hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59
            ? new LocalTime(hour, minute, second)
            : null;
    }

    /// <summary>
    /// A length of time as whole minutes: 8, 8.5 and 8:30 in hours, 510 in minutes; null when it is none.
    /// </summary>
    public static int? MinutesOf(string plain, bool isHours)
    {
        string figures = plain.Trim();
        string[] parts = figures.Split(':');
        if (parts.Length == 2 && parts[1].Length == 2
            && parts.All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit)))
        {
            int minutes = int.Parse(parts[1], CultureInfo.InvariantCulture);
            return minutes <= 59 ? (int.Parse(parts[0], CultureInfo.InvariantCulture) * 60) + minutes : null;
        }

        if (!decimal.TryParse(
            figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal written)
            || written > 100_000m)
        {
            return null;
        }

        decimal asMinutes = isHours ? written * 60m : written;
        return asMinutes == decimal.Truncate(asMinutes) ? (int)asMinutes : null;
    }

    private static string WithoutUnit(string figures) =>
        figures.EndsWith("น.", StringComparison.Ordinal) ? figures[..^2].TrimEnd() : figures;
}
