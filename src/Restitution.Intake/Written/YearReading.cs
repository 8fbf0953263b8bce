using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Written;

/// <summary>A written year, counted as its column counts.</summary>
/// <param name="Year">The year of the Common Era; meaningful when <see cref="Fault"/> is null.</param>
/// <param name="Other">The year by the other count, when that is what speaks against this one.</param>
public readonly record struct YearReading(int Year, FaultKind? Fault, int? Other)
{
    /// <summary>The years by which the Buddhist Era is ahead of the Common Era.</summary>
    public const int BuddhistLead = 543;

    // A two-digit year of the Common Era up to here is one of this century; beyond, it is a short Buddhist year or
    // none.
    private const int ShortCommonLast = 35;

    /// <param name="digitCount">How many digits were written: two or four.</param>
    public static YearReading Of(int written, int digitCount, YearCount count) => (digitCount, count) switch
    {
        (4, YearCount.Buddhist) => Judge(written - BuddhistLead, written),
        (4, _) => Judge(written, written - BuddhistLead),
        (2, YearCount.Buddhist) => Judge(2500 + written - BuddhistLead, 2000 + written),
        (2, _) when written <= ShortCommonLast => new(2000 + written, null, null),
        (2, _) => new(2000 + written, FaultKind.DayHasTwoReadings, 2500 + written - BuddhistLead),
        _ => new(written, FaultKind.DayUnreadable, null),
    };

    private static YearReading Judge(int year, int other) => PlausibleDays.HoldYear(year)
        ? new(year, null, null)
        : PlausibleDays.HoldYear(other)
            ? new(year, FaultKind.DayHasTwoReadings, other)
            : new(year, FaultKind.DayImplausible, null);
}
