using System.Globalization;
using NodaTime;
using Restitution.Dates;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Interest;

/// <summary>What the law on file says of a fine that grows with each day that pay is late.</summary>
/// <remarks>
/// Days of lateness are numbered from the first day that the law names; the fraction of a day is that of the last step
/// begun. Government Regulation 36/2021 (ID) art. 61 has such a fine.
/// </remarks>
public sealed class LateFineLaw
{
    /// <summary>The reading under which the most holds for all of the delay.</summary>
    public const string WholeDelay = "whole-delay";

    /// <summary>The reading under which the most holds for each month of the delay by itself.</summary>
    public const string EachMonth = "each-month";

    private const string ByDaysLate = "by-days-late";
    private const string DayWord = "day-";

    private readonly string jurisdiction;
    private readonly LocalDate defaultedOn;
    private readonly LookUp<string> rule;
    private readonly string mostForFile;
    private readonly IReadOnlyList<StepOnFile> stepsOnFile;
    private readonly LawOnFile law;

    public LateFineLaw(string jurisdiction, LocalDate defaultedOn, LawOnFile law)
    {
        this.jurisdiction = jurisdiction;
        this.defaultedOn = defaultedOn;
        this.law = law;
        rule = law.Rule($"{jurisdiction}/late-wage-fine", defaultedOn);
        mostForFile = $"{jurisdiction}/late-wage-fine-most-for";
        string byDay = $"{jurisdiction}/late-wage-fine-by-day";
        stepsOnFile = law.File(byDay) is { } file && file.Keys.Count == 1
            ? [.. file.WordsOf(0).Select(word => new StepOnFile(
                DayOf(word), law.Figure(byDay, defaultedOn, new LawKeys(word)))).Where(step => step.IsOfTheDay)]
            : [];
        Steps = [.. stepsOnFile.Where(step => step is { FromDay: not null, DailyFraction.IsFound: true })
            .Select(step => new LateFineStep(
                step.FromDay!.Value, step.DailyFraction.Value, step.DailyFraction.Authority))
            .OrderBy(step => step.FromDay)];
        FirstDay = law.Rule($"{jurisdiction}/late-wage-fine-first-day", defaultedOn);
        Most = law.Figure($"{jurisdiction}/late-wage-fine-most", defaultedOn, new LawKeys("one-month"));
        MostFor = law.Rule(mostForFile, defaultedOn);
        Condition = law.Rule($"{jurisdiction}/late-wage-fine-condition", defaultedOn);
    }

    /// <summary>By the day of lateness on which each begins.</summary>
    public IReadOnlyList<LateFineStep> Steps { get; }

    /// <summary>Which day is the first day of lateness: <see cref="InterestStart"/>, or the due day itself.</summary>
    public LookUp<string> FirstDay { get; }

    /// <summary>The most that the fine comes to, as a fraction of the wage.</summary>
    public LookUp<decimal> Most { get; }

    /// <summary>What the most holds for: all of the delay, or each month of it.</summary>
    public LookUp<string> MostFor { get; }

    /// <summary>The finding without which the fine is not due.</summary>
    public LookUp<string> Condition { get; }

    /// <summary>Whether the law asks for no finding; where that is not known, the fine stands apart.</summary>
    public bool IsOwedWithoutFinding => Condition.IsNone();

    /// <summary>What keeps it from being known whether the law asks for a finding; null where nothing does.</summary>
    public Gap? MissingOfCondition(string figure) => Condition.GapOfLimit(figure);

    /// <summary>Whether this law has such a fine at all.</summary>
    public bool Exists => !rule.IsNone();

    /// <summary>The law that says how the fine is reckoned, and from which day.</summary>
    public IReadOnlyList<Authority> Authorities => [rule.Authority, FirstDay.Authority];

    /// <summary>The first day of lateness.</summary>
    public LocalDate FirstDayOf(LocalDate dueOn) => FirstDayNamed(dueOn)!.Value;

    /// <summary>What the fine lacks, for one figure.</summary>
    public IEnumerable<Gap> Missing(string figure)
    {
        Gap?[] gaps =
        [
            rule.GapFor(figure) ?? (rule.Value == ByDaysLate ? null : Unknown("late-wage-fine", figure)),
            stepsOnFile.Count == 0 ? Unknown("late-wage-fine-by-day", figure) : null,
            .. stepsOnFile.Select(step => step.DailyFraction.GapFor(figure)
                ?? (step.FromDay is null ? Unknown("late-wage-fine-by-day", figure) : null))
                .DistinctBy(gap => gap?.Kind),
            FirstDay.GapFor(figure)
                ?? (FirstDayNamed(defaultedOn) is null ? Unknown("late-wage-fine-first-day", figure) : null),
            Most.IsFound ? MostFor.GapFor(figure) ?? UnknownMostFor(figure) : Most.GapOfLimit(figure),
        ];
        return gaps.OfType<Gap>();
    }

    /// <summary>The readings of what the most holds for that are not taken.</summary>
    public IEnumerable<Reading> ReadingsNotTaken() =>
        law.Readings(mostForFile, defaultedOn).Where(reading => !reading.IsTaken);

    /// <summary>The fraction of the wage for days of lateness, the limit not yet applied.</summary>
    /// <param name="from">The number of the first day counted, 1 for the first day of lateness.</param>
    /// <param name="through">The number of the last day counted, included.</param>
    public decimal FractionOf(int from, int through) => Steps.Select((step, index) =>
    {
        int last = index + 1 < Steps.Count ? Math.Min(through, Steps[index + 1].FromDay - 1) : through;
        return Math.Max(0, last - Math.Max(from, step.FromDay) + 1) * step.DailyFraction;
    }).Sum();

    /// <summary>The fraction of the wage from the first to the last day of lateness, within the limit.</summary>
    /// <remarks>Only where nothing is missing: a most that is not found is then a most that the law has not.</remarks>
    public decimal FractionWithin(LocalDate first, LocalDate last, string mostFor)
    {
        int days = DayCounts.Inclusive(first, last);
        if (!Most.IsFound)
        {
            return FractionOf(1, days);
        }

        if (mostFor == WholeDelay)
        {
            return Math.Min(FractionOf(1, days), Most.Value);
        }

        decimal sum = 0m;
        for (int month = 0; MonthStep.MonthsClampedToMonthEnd(first, month) is var begins && begins <= last; month++)
        {
            LocalDate ends = MonthStep.MonthsClampedToMonthEnd(first, month + 1).PlusDays(-1);
            int before = DayCounts.Inclusive(first, begins) - 1;
            int through = DayCounts.Inclusive(first, LocalDate.Min(ends, last));
            sum += Math.Min(FractionOf(before + 1, through), Most.Value);
        }

        return sum;
    }

    private static int? DayOf(string word) =>
        word.StartsWith(DayWord, StringComparison.Ordinal)
        && int.TryParse(word.AsSpan(DayWord.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            ? day : null;

    private LocalDate? FirstDayNamed(LocalDate dueOn) =>
        FirstDay.Value == "due-day" ? dueOn : InterestStart.FirstDay(FirstDay.Value, dueOn);

    private Gap? UnknownMostFor(string figure) =>
        MostFor.Value is WholeDelay or EachMonth ? null : Unknown("late-wage-fine-most-for", figure);

    private Gap Unknown(string name, string figure) =>
        new(GapKind.LawUnknown, figure, [new Operand.Code($"{jurisdiction}/{name}"), Operand.Of(defaultedOn)]);

    /// <summary>One word of the table of days, with what it answers on the first day of default.</summary>
    /// <param name="FromDay">Null for a word that names no day.</param>
    private sealed record StepOnFile(int? FromDay, LookUp<decimal> DailyFraction)
    {
        // A step of another span than the one in force is not there; one that may not be used is.
        public bool IsOfTheDay => DailyFraction.MissingKind != GapKind.LawKeyMissing;
    }
}

/// <summary>One step of a fine by days.</summary>
/// <param name="FromDay">The first day of lateness that has this fraction; the first day of all is 1.</param>
/// <param name="DailyFraction">Share of the wage for each day.</param>
public sealed record LateFineStep(int FromDay, decimal DailyFraction, Authority Authority);
