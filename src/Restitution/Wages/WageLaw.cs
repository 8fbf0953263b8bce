using NodaTime;
using Restitution.Amounts;
using Restitution.Law;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>All that the law on file says about wages for one episode over days on which none of it changes.</summary>
/// <remarks>Every answer is a value or a gap; nothing is carried from one day to another.</remarks>
public sealed class WageLaw
{
    private static readonly string[] FileNames =
    [
        "minimum-wage", "minimum-wage-hourly", "minimum-wage-daily", "minimum-wage-monthly", "minimum-wage-allowance",
        "minimum-wage-fraction", "minimum-wage-month-days", "minimum-wage-reach", "hours-and-premiums-reach",
        "hours-and-premiums-wage-most", "rest-and-holidays-reach", "ordinary-minutes-daily", "ordinary-minutes-weekly",
        "hours-counted", "workweek-start", "day-of-work", "clock-bands", "holiday-on-rest-day", "rest-days-per-week",
        "paid-holidays-least", "holiday-pay", "premium", "day-premium", "premium-base-most", "wage-divisor",
        "wage-divisor-days", "wage-divisor-week-minutes", "wage-divisor-hours", "wage-divisor-year-days", "daily-wage",
        "part-month", "daily-to-month-days", "piece-floor", "piece-premium-base", "rounding",
    ];

    private WageLaw(LawOnFile law, EmploymentEpisode episode, DateInterval span)
    {
        var ask = new WageQuestions(law, episode, span.Start);
        Span = span;
        Floor = new FloorLaw(ask, episode.PayBasis);
        Hours = new HoursLaw(ask, episode.PayBasis);
        Divisor = new DivisorLaw(ask, episode.PayBasis);
        Premiums = new PremiumLaw(ask, Hours.Plan);
        Pieces = new PieceLaw(ask);
        RoundingRule = ask.Rule("rounding");
        Rounding = RoundingRule.IsFound ? RoundingRules.Named(RoundingRule.Value) : null;
    }

    public DateInterval Span { get; }

    public FloorLaw Floor { get; }

    public HoursLaw Hours { get; }

    public DivisorLaw Divisor { get; }

    public PremiumLaw Premiums { get; }

    public PieceLaw Pieces { get; }

    public LookUp<string> RoundingRule { get; }

    /// <summary>The rule that the law on file names for the lines of a schedule.</summary>
    public RoundingRule? Rounding { get; }

    /// <summary>The law over a span, in stretches on which none of its files changes; both ends included.</summary>
    public static IReadOnlyList<WageLaw> Over(DateInterval span, LawOnFile law, EmploymentEpisode episode)
    {
        string[] files = FilesOf(episode.Jurisdiction);
        var stretches = new List<WageLaw>(1);
        for (LocalDate from = span.Start; from <= span.End;)
        {
            LocalDate to = span.End;
            foreach (string file in files)
            {
                to = LocalDate.Min(to, law.UnchangedThrough(file, from));
            }

            stretches.Add(new WageLaw(law, episode, new DateInterval(from, to)));
            from = to.PlusDays(1);
        }

        return stretches;
    }

    private static string[] FilesOf(string jurisdiction) => [.. FileNames.Select(name => $"{jurisdiction}/{name}")];
}
