using Restitution.Law;
using Restitution.Work;

namespace Restitution.Wages;

/// <summary>What the law on file pays besides the ordinary wage, slot by slot of the plan of hours.</summary>
public sealed class PremiumLaw
{
    private const string Name = "premium";
    private const string Continued = "overtime-continued";

    private readonly PremiumSlot[] slots;
    private readonly DayPremium[] dayPremiums;

    internal PremiumLaw(WageQuestions ask, HoursPlan plan)
    {
        slots = [.. SlotsOf(ask, plan)];
        dayPremiums = [.. plan.PaidByStep.SelectMany(kind => StepsOf(ask, kind))];
        BaseMost = ask.Figure("premium-base-most");
        BaseMostUnit = ask.UnitOf("premium-base-most");
        WageMost = ask.Figure("hours-and-premiums-wage-most");
        WageMostUnit = ask.UnitOf("hours-and-premiums-wage-most");
        HolidayPay = ask.Rule("holiday-pay");
    }

    /// <summary>In the order of the heads; those that earn nothing besides the wage are not among them.</summary>
    public IReadOnlyList<PremiumSlot> Slots => slots;

    public IReadOnlyList<DayPremium> DayPremiums => dayPremiums;

    /// <summary>The most by the month on which premiums are reckoned; mostly absent.</summary>
    public LookUp<decimal> BaseMost { get; }

    /// <summary>Its currency and span of time, as its file writes them.</summary>
    public string BaseMostUnit { get; }

    /// <summary>The wage by the month above which the rules do not reach; mostly absent.</summary>
    public LookUp<decimal> WageMost { get; }

    /// <inheritdoc cref="BaseMostUnit"/>
    public string WageMostUnit { get; }

    /// <summary>Whether paid holidays are paid to the basis of pay when they are not worked.</summary>
    public LookUp<string> HolidayPay { get; }

    /// <summary>The multiple for a band of days, whatever the hour of the clock.</summary>
    public LookUp<decimal> Multiple(WorkBand band) => slots.FirstOrDefault(slot => slot.Band == band)?.Multiple
        ?? default;

    /// <summary>The tiers of overtime of a file: the minutes after which each begins, the first at once.</summary>
    internal static IReadOnlyList<int> TierStartsOf(WageQuestions ask) =>
    [
        .. ask.WordsOf(Name, "minutes")
            .Where(word => word.StartsWith("overtime+", StringComparison.Ordinal))
            .Select(word => int.Parse(word["overtime+".Length..], System.Globalization.CultureInfo.InvariantCulture))
            .Append(0).Distinct().Order(),
    ];

    internal static bool KnowsContinued(WageQuestions ask) => ask.WordsOf(Name, "minutes").Contains(Continued);

    // Also where the file asks for a word that the terms do not know: the step is then a gap and no hourly premium.
    internal static IReadOnlyList<DayKind> PaidByStep(WageQuestions ask)
    {
        IReadOnlyList<string> words = ask.WordsOf("day-premium", "kindOfDay");
        return [.. DayKinds.All.Where(kind => kind != DayKind.Working && words.Contains(DayKinds.KeyOf(kind))
            && (ask.Rule(Name, ask.Terms.With("kindOfDay", DayKinds.KeyOf(kind)).With("minutes", "ordinary")).IsAbsent()
                || !ask.Figure("day-premium", StepTerms(ask, kind, isWhole: true)).IsAbsent()))];
    }

    private static IEnumerable<PremiumSlot> SlotsOf(WageQuestions ask, HoursPlan plan) =>
        from kind in DayKinds.All
        from tier in Enumerable.Range(0, plan.TierCount)
        where tier > 0 || !plan.PaidByStep.Contains(kind)
        from clock in Enumerable.Range(0, plan.Clock.Count)
        let head = HeadOf(kind, tier > 0, clock > 0)
        where head is not null
        orderby (int)head
        select new PremiumSlot(
            plan.SlotOf(kind, tier, clock), tier == 0 ? WorkBands.Ordinary(kind) : WorkBands.Overtime(kind), head.Value,
            WordOf(tier, plan), clock == 0 ? null : plan.Clock.Names[clock - 1],
            Multiple(ask, kind, tier, clock, plan));

    private static LookUp<decimal> Multiple(WageQuestions ask, DayKind kind, int tier, int clock, HoursPlan plan)
    {
        LawTerms terms = ask.Terms.With("kindOfDay", DayKinds.KeyOf(kind))
            .With("clock", clock == 0 ? null : plan.Clock.Names[clock - 1]);
        LookUp<decimal> answer = ask.Figure(Name, terms.With("minutes", WordOf(tier, plan)));
        // A tier that the file does not write for this kind of day is paid as the one before it.
        for (int before = IsContinued(tier, plan) ? 1 : tier - 1; answer.IsAbsent() && before > 0; before--)
        {
            answer = ask.Figure(Name, terms.With("minutes", WordOf(before, plan)));
        }

        return answer;
    }

    private static bool IsContinued(int tier, HoursPlan plan) => plan.KnowsContinued && tier == plan.TierCount - 1;

    private static string WordOf(int tier, HoursPlan plan) =>
        tier == 0 ? "ordinary"
        : IsContinued(tier, plan) ? Continued
        : plan.TierStarts[tier - 1] == 0 ? "overtime"
        : FormattableString.Invariant($"overtime+{plan.TierStarts[tier - 1]}");

    private static IEnumerable<DayPremium> StepsOf(WageQuestions ask, DayKind kind) => new[] { false, true }
        .Select(isWhole => new DayPremium(
            kind, isWhole, HeadOf(kind, false, false)!.Value,
            ask.Figure("day-premium", StepTerms(ask, kind, isWhole))));

    private static LawTerms StepTerms(WageQuestions ask, DayKind kind, bool isWhole) => ask.Terms
        .With("kindOfDay", DayKinds.KeyOf(kind)).With("reached", isWhole ? "whole-day" : "half-day");

    // Null for what the ordinary wage pays: the ordinary minutes of a working day outside every band.
    private static WageHead? HeadOf(DayKind kind, bool isOvertime, bool isInBand) => (kind, isOvertime) switch
    {
        (DayKind.Working, false) => isInBand ? WageHead.NightWork : null,
        (DayKind.Working, true) => WageHead.Overtime,
        (DayKind.RestDay, false) => WageHead.RestDayWork,
        (DayKind.RestDay, true) => WageHead.RestDayOvertime,
        (DayKind.SpecialDay or DayKind.SpecialDayOnRestDay, false) => WageHead.SpecialDayWork,
        (DayKind.SpecialDay or DayKind.SpecialDayOnRestDay, true) => WageHead.SpecialDayOvertime,
        (_, false) => WageHead.HolidayWork,
        (_, true) => WageHead.HolidayOvertime,
    };
}

/// <summary>Minutes that the law pays alike, and the multiple of the hourly wage that it pays for them.</summary>
/// <param name="Index">Their place in the plan of hours.</param>
/// <param name="Tier">As the law on file keys minutes: <c>overtime+60</c>.</param>
/// <param name="Clock">The band of the clock; null outside every band.</param>
public sealed record PremiumSlot(
    int Index, WorkBand Band, WageHead Head, string Tier, string? Clock, LookUp<decimal> Multiple)
{
    /// <summary>Whether no rule on hours reaches the minutes, so that they are paid as ordinary ones are.</summary>
    public bool IsPaidOnce { get; init; }

    /// <summary>The multiple that is due; asked only where it is on file or the minutes are paid once.</summary>
    public decimal MultipleDue => IsPaidOnce ? 1m : Multiple.Value;

    /// <summary>Whether other overtime comes before it on the same day.</summary>
    public bool IsLaterTier => Tier is not ("ordinary" or "overtime");

    public bool IsOvertime => WorkBands.IsOvertime(Band);
}

/// <summary>What the law pays for half a day, or for a whole one, as a multiple of the daily wage.</summary>
public sealed record DayPremium(DayKind Kind, bool IsWhole, WageHead Head, LookUp<decimal> Multiple);
