using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>What is missing before premiums can be reckoned, and what makes them uncertain.</summary>
internal static class PremiumGaps
{
    private static readonly string Overtime = WageHeads.KeyOf(WageHead.Overtime);

    /// <summary>Lists what stands in the place of every premium of a stretch.</summary>
    public static void Add(PeriodFacts facts, WageLaw law, List<Gap> gaps)
    {
        PayBasis basis = facts.Episode.PayBasis;
        if (!facts.HoursAreKnown(law.Span) && basis is PayBasis.Monthly or PayBasis.Piece)
        {
            // For pay by day or hour the ordinary pay has already listed it.
            gaps.Add(OfWorker(facts, law, GapKind.HoursMissing));
        }

        gaps.AddRange(law.Hours.Missing(facts.Figure, Overtime));
        bool needsNormalDay = (law.Hours.Apply && law.Hours.Plan.CountsByDay) || law.Hours.RestApplies
            || MinuteShare.NeedsNormalDay(law, basis);
        if (needsNormalDay && !facts.NormalDayIsKnown(law))
        {
            gaps.Add(law.Hours.OrdinaryMinutes.GapFor(facts.Figure, Overtime)!);
        }

        AddOnce(MinuteShare.Missing(facts, law, basis, Overtime), gaps);
        AddOnce(basis == PayBasis.Piece ? PiecePremiumRate.Missing(facts, law, Overtime) : [], gaps);
        AddOnce(PremiumRate.Missing(facts, law, Overtime), gaps);
    }

    /// <summary>Lists what could make a premium of the stretch greater or smaller.</summary>
    public static void AddUncertain(PeriodFacts facts, WageLaw law, in WorkedMinutes minutes, List<Gap> gaps)
    {
        if (facts.Pieces is not null && PiecePremiumRate.EarningsMissing(facts, law, Overtime) is { } earnings)
        {
            gaps.Add(earnings);
        }

        if (minutes.WithoutClock > 0)
        {
            gaps.Add(OfWorker(facts, law, GapKind.ClockTimesMissing));
        }

        if (minutes.RunsPastMidnight && law.Hours.DayOfWork.GapFor(facts.Figure, Overtime) is { } dayOfWork)
        {
            gaps.Add(dayOfWork);
        }

        if (law.Hours.RestApplies && law.Hours.HolidayOnRestDay.GapFor(facts.Figure, Overtime) is { } onRestDay
            && facts.Calendar.HasHolidayOnRestDay(law.Span, law.Hours.Plan.Days.RestDaysPerWeek))
        {
            gaps.Add(onRestDay);
        }
    }

    /// <summary>Adds what is not listed yet.</summary>
    public static void AddOnce(IEnumerable<Gap> missing, List<Gap> gaps)
    {
        foreach (Gap gap in missing)
        {
            if (!gaps.Exists(
                one => one.Kind == gap.Kind && one.Figure == gap.Figure && one.About.SequenceEqual(gap.About)))
            {
                gaps.Add(gap);
            }
        }
    }

    private static Gap OfWorker(PeriodFacts facts, WageLaw law, GapKind kind) => new(
        kind, $"{facts.Figure}/{Overtime}", [new Operand.Code(facts.Worker), Operand.Of(law.Span)]);
}
