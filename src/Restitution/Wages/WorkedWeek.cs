using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Wages;

/// <summary>The minutes of one workweek, which stands alone even where it reaches into two months.</summary>
/// <param name="FirstDay">The first of its seven days; its law decides.</param>
/// <param name="WorkedMinutes">All minutes worked, waiting included where it is work.</param>
/// <param name="Sources">The records that the minutes were read from.</param>
public sealed record WorkedWeek(
    LocalDate FirstDay, int WorkedMinutes, Basis Basis, IReadOnlyList<SourceRef> Sources)
{
    public DateInterval Span => new(FirstDay, FirstDay.PlusDays(6));
}

/// <summary>One part of the pay of a workweek.</summary>
/// <param name="Kind">What it was paid for; waiting at a rate is pay by the hour.</param>
/// <param name="PerHour">The rate of pay by the hour; null otherwise.</param>
/// <param name="Minutes">The minutes at that rate; null otherwise.</param>
public sealed record WeekPay(WeekPayKind Kind, UnroundedMoney Amount, UnroundedMoney? PerHour, int? Minutes)
{
    public static WeekPay ByHour(UnroundedMoney perHour, int minutes) =>
        new(WeekPayKind.Hours, perHour * minutes / 60m, perHour, minutes);
}

/// <summary>What a part of a week's pay was paid for. Numbers are not reused.</summary>
public enum WeekPayKind
{
    Hours = 1,
    Pieces = 2,

    /// <summary>A salary for whatever hours the week has.</summary>
    Salary = 3,

    /// <summary>A bonus or allowance that counts toward the regular rate.</summary>
    Bonus = 4,
}

/// <summary>What the law on file says of overtime that goes by the workweek.</summary>
/// <param name="OrdinaryMinutes">The limit of the week.</param>
/// <param name="PremiumFraction">
/// What a minute beyond it earns on top, as a fraction of the regular rate: the multiple on file less one, because the
/// week's remuneration has paid every minute once.
/// </param>
public sealed record OvertimeByWeek(
    int OrdinaryMinutes, decimal PremiumFraction, RoundingRule Rounding, IReadOnlyList<Authority> Provisions)
{
    /// <summary>The law of the week's first day.</summary>
    /// <returns>No law, and what is missing, where the law on file does not reckon by the workweek.</returns>
    public static (OvertimeByWeek? Law, IReadOnlyList<Gap> Missing) On(LawOfDay law, string figure)
    {
        LawEnquiry asked = law
            .With("kindOfDay", "working").With("minutes", "overtime")
            .Enquire(figure, isTold: true);
        string premiumBase = asked.Rule("premium-base");
        if (premiumBase is not ("regular-rate-of-week" or ""))
            asked.CannotFollow("premium-base");
        decimal limit = asked.Figure("ordinary-minutes-weekly");
        decimal multiple = asked.Figure("premium");
        if (multiple is > 0m and < 1m)
            asked.CannotFollow("premium");
        RoundingRule rounding = asked.Rounding();
        return asked.IsAnswered
            ? (new((int)limit, multiple - 1m, rounding, asked.TakeAuthorities()), [])
            : (null, asked.Missing);
    }
}
