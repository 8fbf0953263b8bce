using System.Collections.Frozen;
using NodaTime;
using Restitution.Evidence;

namespace Restitution.Work;

/// <summary>The paid holidays of one year as announced, with where the announcement is recorded.</summary>
public sealed class HolidayCalendar(int year, IEnumerable<Holiday> holidays, IReadOnlyList<SourceRef> sources)
{
    private readonly FrozenSet<LocalDate> days = holidays.Select(holiday => holiday.On).ToFrozenSet();

    public int Year { get; } = year;

    public IReadOnlyList<SourceRef> Sources { get; } = sources;

    public IReadOnlyList<Holiday> Holidays { get; } = [.. holidays.OrderBy(holiday => holiday.On)];

    public bool IsHoliday(LocalDate day) => days.Contains(day);
}

/// <summary>One paid holiday.</summary>
public sealed record Holiday(LocalDate On, string Name);
