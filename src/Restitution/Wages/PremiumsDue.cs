using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>Pay for overtime, nights, rest days and holidays in one stretch of a pay period, head by head.</summary>
/// <remarks>
/// Where the rules on hours do not reach the sector, or the wage is above the most that they reach, nothing is due
/// under these heads. Minutes of a rest day or a holiday beyond the normal day, where the rules on hours do not reach
/// and those on rest days and holidays do, are paid once, as ordinary ones.
/// </remarks>
public static class PremiumsDue
{
    /// <param name="add">Takes each head with what is due under it, unrounded.</param>
    /// <param name="gaps">Takes what is missing.</param>
    public static void ForStretch<TWhy>(
        PeriodFacts facts, WageLaw law, in WorkedMinutes minutes,
        Action<WageHead, Reasoned<UnroundedMoney, TWhy>> add, List<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        facts = PiecePremiumRate.WithShare(facts, law);
        int gapsBefore = gaps.Count;
        string overtime = WageHeads.KeyOf(WageHead.Overtime);
        Add(law.Hours.Reach.GapFor(facts.Figure, overtime), gaps);
        Add(law.Hours.RestReach.GapFor(facts.Figure, overtime), gaps);
        if (gaps.Count > gapsBefore || (!law.Hours.Apply && !law.Hours.RestApplies))
        {
            return;
        }

        PremiumGaps.Add(facts, law, gaps);
        Add(PremiumRate.AboveReach(facts, law, overtime), gaps);
        if (gaps.Count > gapsBefore || PremiumRate.Of<TWhy>(facts, law) is not { } baseRate)
        {
            return;
        }

        PremiumGaps.AddUncertain(facts, law, minutes, gaps);
        AddHolidayPay(facts, law, baseRate, add, gaps);
        AddSteps(facts, law, minutes, baseRate, add, gaps);
        for (int index = 0; index < law.Premiums.Slots.Count; index++)
        {
            PremiumSlot slot = law.Premiums.Slots[index];
            int worked = minutes.InSlot(slot.Index);
            if (worked > 0 && law.Hours.Reaches(slot.Band))
            {
                AddSlot(facts, law, slot, minutes, baseRate, add, gaps);
            }
            else if (worked > 0 && IsPaidOnce(law, slot))
            {
                AddSlot(facts, law, slot with { IsPaidOnce = true }, minutes, baseRate, add, gaps);
            }
        }
    }

    /// <summary>Minutes of piece work that premiums pay: their pieces are no part of the ordinary pay.</summary>
    internal static int MinutesPaidApart(PeriodFacts facts, WageLaw law, in WorkedMinutes minutes)
    {
        facts = PiecePremiumRate.WithShare(facts, law);
        var gaps = new List<Gap>();
        if (!law.Hours.Reach.IsFound || !law.Hours.RestReach.IsFound || facts.Pieces is not { Minutes: > 0 }
            || MinimumWageFloor.MissingRate(facts, law, "") is not null)
        {
            return 0;
        }

        PremiumGaps.Add(facts, law, gaps);
        if (gaps.Count > 0 || PremiumRate.Of<Untold>(facts, law) is null || PremiumRate.IsAboveReach(facts, law))
        {
            return 0;
        }

        int apart = 0;
        foreach (PremiumSlot slot in law.Premiums.Slots)
        {
            bool isPaidWhole = IsPaidOnce(law, slot)
                || (slot.Multiple is { IsFound: true, Value: >= 1m } && law.Hours.Reaches(slot.Band));
            apart += isPaidWhole ? minutes.InSlot(slot.Index) : 0;
        }

        return apart + MinutesPaidBySteps(facts, law, minutes);
    }

    private static bool IsPaidOnce(WageLaw law, PremiumSlot slot) => slot.IsOvertime && !law.Hours.Apply
        && law.Hours.RestApplies && WorkBands.KindOf(slot.Band) != DayKind.Working;

    private static int MinutesPaidBySteps(PeriodFacts facts, WageLaw law, in WorkedMinutes minutes)
    {
        int apart = 0;
        foreach (DayKind kind in law.Hours.RestApplies ? law.Hours.Plan.PaidByStep : [])
        {
            bool isPaid = law.Premiums.DayPremiums.Where(step => step.Kind == kind)
                .All(step => step.Multiple is { IsFound: true, Value: > 0m });
            isPaid &= !DayShare.Missing(facts, law, PayBasis.Piece, "").Any();
            apart += isPaid ? minutes.Bands[WorkBands.Ordinary(kind)] : 0;
        }

        return apart;
    }

    private static void Add(Gap? gap, List<Gap> gaps)
    {
        if (gap is not null)
        {
            gaps.Add(gap);
        }
    }

    private static void AddHolidayPay<TWhy>(
        PeriodFacts facts, WageLaw law, Reasoned<UnroundedMoney, TWhy> baseRate,
        Action<WageHead, Reasoned<UnroundedMoney, TWhy>> add, List<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        Add(HolidayPay.Missing(facts, law), gaps);
        if (HolidayPay.ForStretch(facts, law, baseRate) is { } pay)
        {
            add(WageHead.HolidayPay, pay);
        }
    }

    private static void AddSteps<TWhy>(
        PeriodFacts facts, WageLaw law, in WorkedMinutes minutes, Reasoned<UnroundedMoney, TWhy> baseRate,
        Action<WageHead, Reasoned<UnroundedMoney, TWhy>> add, List<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        for (int index = 0; index < law.Premiums.DayPremiums.Count; index++)
        {
            DayPremium step = law.Premiums.DayPremiums[index];
            int days = step.IsWhole ? minutes.WholeDays(step.Kind) : minutes.HalfDays(step.Kind);
            if (days == 0 || !law.Hours.RestApplies)
            {
                continue;
            }

            string head = WageHeads.KeyOf(step.Head);
            Gap[] missing =
            [
                .. DayShare.Missing(facts, law, facts.Episode.PayBasis, head),
                .. step.Multiple.GapFor(facts.Figure, head) is { } gap ? [gap] : Array.Empty<Gap>(),
            ];
            gaps.AddRange(missing);
            if (missing.Length == 0 && step.Multiple.Value != 0m)
            {
                add(step.Head, PremiumPay.ForDays(facts, law, step, baseRate, days));
            }
        }
    }

    private static void AddSlot<TWhy>(
        PeriodFacts facts, WageLaw law, PremiumSlot slot, in WorkedMinutes minutes,
        Reasoned<UnroundedMoney, TWhy> baseRate,
        Action<WageHead, Reasoned<UnroundedMoney, TWhy>> add, List<Gap> gaps)
        where TWhy : struct, IWhy<TWhy>
    {
        if (!slot.IsPaidOnce && slot.Multiple.GapFor(facts.Figure, WageHeads.KeyOf(slot.Head)) is { } gap)
        {
            gaps.Add(gap);
        }
        else if (slot.MultipleDue != 0m)
        {
            Reasoned<int, TWhy> worked = MinutesTold.Of<TWhy>(facts, law, slot, minutes);
            add(slot.Head, PremiumPay.ForSlot(facts, law, slot, baseRate, worked));
        }
    }
}
