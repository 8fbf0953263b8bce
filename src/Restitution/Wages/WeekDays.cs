using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>Working days of a week, from the pattern of the week that is known of the work.</summary>
internal static class WeekDays
{
    /// <returns>Null, and a gap, where the pattern is not known.</returns>
    public static decimal? PerWeek(LawEnquiry law)
    {
        decimal? days = law.Known("week") switch
        {
            "six-day" => 6m,
            "five-day" => 5m,
            "four-day" => 4m,
            _ => null,
        };
        if (days is null)
            law.Lack(GapKind.WorkingDaysOfWeekMissing);
        return days;
    }
}
