using System.Collections.Frozen;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Work;

/// <summary>The holidays of one year as announced, with where the announcement is recorded.</summary>
/// <param name="jurisdiction">The law under which they are holidays; null for whatever law governs the work.</param>
public sealed class HolidayCalendar(
    int year, IEnumerable<Holiday> holidays, IReadOnlyList<SourceRef> sources, string? jurisdiction = null)
{
    private readonly FrozenDictionary<LocalDate, HolidayKind> kinds =
        holidays.GroupBy(holiday => holiday.On).ToFrozenDictionary(same => same.Key, same => same.Max(one => one.Kind));

    public int Year { get; } = year;

    public string? Jurisdiction { get; } = jurisdiction;

    public IReadOnlyList<SourceRef> Sources { get; } = sources;

    public IReadOnlyList<Holiday> Holidays { get; } =
        [.. holidays.OrderBy(holiday => holiday.On).ThenByDescending(holiday => holiday.Kind)];

    /// <summary>What holiday the day is, the greatest where it is several; null when it is none.</summary>
    public HolidayKind? KindOn(LocalDate day) => kinds.TryGetValue(day, out HolidayKind kind) ? kind : null;
}

/// <summary>One holiday as announced.</summary>
public sealed record Holiday(LocalDate On, string Name, HolidayKind Kind = HolidayKind.Holiday);

/// <summary>What sort of holiday an announcement makes a day.</summary>
public enum HolidayKind
{
    /// <summary>A day off that is not paid when it is not worked, and better paid when it is.</summary>
    SpecialDay = 1,

    /// <summary>A paid holiday.</summary>
    Holiday = 2,

    /// <summary>Two paid holidays on one day.</summary>
    DoubleHoliday = 3,
}
