using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>The minutes of one slot, with where they are known from.</summary>
internal static class MinutesTold
{
    public static Reasoned<int, TWhy> Of<TWhy>(
        PeriodFacts facts, WageLaw law, PremiumSlot slot, in WorkedMinutes minutes)
        where TWhy : struct, IWhy<TWhy>
    {
        int worked = minutes.InSlot(slot.Index);
        HoursOrigin origin = facts.Hours.WeakestOrigin(law.Span);
        Basis basis = HoursWorked.BasisOf(origin);
        TWhy because = default;
        if (TWhy.IsTold)
        {
            because = TWhy.Tell(new Reason(origin switch
            {
                HoursOrigin.Testimony => Statement.MinutesFromTestimony,
                HoursOrigin.Agreement => Statement.MinutesFromAgreement,
                _ => Statement.MinutesFromRecords,
            })
            {
                About = [new Operand.Code(facts.Worker), Operand.Of(law.Span),
                    new Operand.Term(PremiumPay.TermOf(slot.Band))],
                Working = [new Operand.Minutes(worked)],
                Result = new Operand.Minutes(worked),
                Sources = facts.Hours.SourcesWithin(law.Span),
                Basis = basis,
                Assumptions = [.. Assumptions(law, origin, minutes), .. OfHolidays(facts, law)],
            });
        }

        return new(worked, basis, because);
    }

    /// <summary>That a statement on the days of a week is not taken for one on holidays; nothing without one.</summary>
    public static IEnumerable<Assumption> OfHolidays(PeriodFacts facts, WageLaw law) =>
        law.Hours.RestApplies && facts.Hours.LeavesHolidaysOut(law.Span)
        && facts.Calendar.HasHoliday(law.Span, law.Hours.Plan.Days)
            ? [new Assumption(AssumptionKind.HolidaysNotWorked, [Operand.Of(law.Span)])]
            : [];

    private static IEnumerable<Assumption> Assumptions(WageLaw law, HoursOrigin origin, WorkedMinutes minutes)
    {
        if (origin == HoursOrigin.Testimony)
        {
            yield return new Assumption(AssumptionKind.HoursFromTestimony, [Operand.Of(law.Span)]);
        }

        if (minutes.HasAssumedBreak)
        {
            yield return new Assumption(AssumptionKind.BreakOutsideBands, [Operand.Of(law.Span)]);
        }

        if (minutes.WithoutClock > 0)
        {
            yield return new Assumption(AssumptionKind.OutsideBandsWithoutClock, [Operand.Of(law.Span)]);
        }
    }
}
