using NodaTime;
using Restitution.Amounts;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The piece work of one pay period under one scenario.</summary>
/// <remarks>
/// The pieces are taken to have been made evenly over all minutes worked, because books tell what was earned and not
/// when. So the minutes that a premium pays take their share of the earnings with them, and what is left is ordinary
/// pay, which is held against the floor.
/// </remarks>
/// <param name="Minutes">All minutes worked in the period; 0 where they are not known.</param>
/// <param name="Apart">By stretch of the law: minutes that premiums pay.</param>
/// <param name="Share">How the base of premiums becomes the pay of a minute, once it is known.</param>
public sealed record PieceWork(
    Scenario Scenario, EarnedByPiece? Earned, bool IsAllTold, int Minutes, IReadOnlyList<int> InStretch,
    IReadOnlyList<int> Apart, WageShare Share)
{
    /// <summary>The facts of a period with its piece work; the same facts for every other basis of pay.</summary>
    public static PeriodFacts In(PeriodFacts facts, ReadOnlySpan<WorkedMinutes> minutes, Scenario scenario)
    {
        if (facts.Episode.PayBasis != PayBasis.Piece)
        {
            return facts;
        }

        DateInterval days = DaysOf(facts.Period);
        EarnedByPiece? earned = facts.Earnings?.Within(days, scenario);
        bool hoursAreKnown = facts.HoursAreKnown(facts.Period.Span);
        int[] worked = new int[minutes.Length];
        int[] apart = new int[minutes.Length];
        for (int index = 0; index < minutes.Length; index++)
        {
            worked[index] = hoursAreKnown ? minutes[index].Bands.Total : 0;
        }

        bool isAllTold = earned is not null && earned.DaysTold >= facts.Period.Span.Length;
        PeriodFacts known = facts with
        {
            Pieces = new(scenario, earned, isAllTold, worked.Sum(), worked, apart, default),
        };
        for (int index = 0; index < minutes.Length; index++)
        {
            apart[index] = PremiumsDue.MinutesPaidApart(known, known.Stretches[index], minutes[index]);
        }

        return known;
    }

    /// <summary>The days of which lines of a book tell for a period: its month, unless others share it.</summary>
    private static DateInterval DaysOf(PayPeriod period) =>
        period.FillsMonthWithOthers ? period.Span : period.Month;
}
