using System.Collections.Concurrent;
using NodaTime;
using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>Until when each head can be claimed on one track.</summary>
/// <remarks>
/// Administrative and civil: pay as <see cref="LimitationPeriod"/> says, severance by its own years where the law has
/// them, recorded losses by <c>limitation-tort-years</c> from the day of the loss. Criminal: all heads follow the
/// offence charged, by <c>limitation-offence-years</c> from the last day of the work. The two days from which time runs
/// are assumptions and are printed as such.
/// </remarks>
public sealed class TrackTime(LawOnFile law, TrackLaw track)
{
    private const string Offences = "limitation-offence-years";
    private const string Wrongs = "limitation-tort-years";

    // In the order in which they are asked: the shorter time first.
    private static readonly string[] KindsOfWrong = ["from-knowledge", "tort"];

    private readonly ConcurrentDictionary<(string, TimeRule, LocalDate, LocalDate, string?), Answer> known = new();

    /// <param name="endedOn">The last day of the worker's employment under that law.</param>
    /// <param name="grade">As the law on file calls it; null for none.</param>
    public Answer LastDay(HeadOfClaim head, LocalDate dueOn, LocalDate endedOn, string? grade)
    {
        TimeRule rule = RuleOf(head);
        return known.GetOrAdd(
            (head.Jurisdiction, rule, dueOn, endedOn, grade),
            (asked, self) => self.Ask<Untold>(asked.Item1, asked.Item2, asked.Item3, asked.Item4, asked.Item5, ""),
            this);
    }

    /// <summary>The reason of one last day; null where the law on file does not tell it.</summary>
    public Reason? Told(HeadOfClaim head, LocalDate dueOn, LocalDate endedOn, string? grade) =>
        Ask<Told>(head.Jurisdiction, RuleOf(head), dueOn, endedOn, grade, head.Owed.Id).Reason;

    private TimeRule RuleOf(HeadOfClaim head) => (track.Track, head) switch
    {
        (RemedyTrack.Criminal, _) => TimeRule.Offence,
        (_, { Kind: HeadKind.OtherLoss or HeadKind.FeeRefund }) => TimeRule.Wrong,
        (_, { Head: "severance" } or { Kind: HeadKind.Interest, AccruesOn: not HeadsOfPay.AllPay })
            when law.File($"{head.Jurisdiction}/limitation-severance-years") is not null
            && IsOfSeverance(head) => TimeRule.Severance,
        _ => TimeRule.Pay,
    };

    private static bool IsOfSeverance(HeadOfClaim head) =>
        head.Head == "severance" || head.AccruesOn?.EndsWith("/severance", StringComparison.Ordinal) == true;

    private Answer Ask<TWhy>(
        string jurisdiction, TimeRule rule, LocalDate dueOn, LocalDate endedOn, string? grade, string figure)
        where TWhy : struct, IWhy<TWhy> => rule switch
        {
            TimeRule.Offence => OfOffence<TWhy>(jurisdiction, endedOn, figure),
            TimeRule.Wrong => OfWrong<TWhy>(jurisdiction, dueOn, figure),
            _ => OfPay<TWhy>(jurisdiction, rule == TimeRule.Severance, dueOn, endedOn, grade, figure),
        };

    private Answer OfPay<TWhy>(
        string jurisdiction, bool isSeverance, LocalDate dueOn, LocalDate endedOn, string? grade, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        var onDay = new LawOfDay(law, jurisdiction, dueOn.PlusDays(1), LawTerms.None
            .With("forum", track.OfCase?.Forum).With("grade", grade));
        Reckoned<TimeToClaim, TWhy> time = LimitationPeriod.ForPay<TWhy>(
            dueOn, track.AskedOn, endedOn, onDay, figure, isSeverance);
        return time.Figure is { } found
            ? new(true, found.Value.LastDay, found.Because.Reason, [])
            : new(false, null, null, time.Missing);
    }

    private Answer OfOffence<TWhy>(string jurisdiction, LocalDate endedOn, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        if (track.OfCase?.Offence is not { } offence)
            return new(false, null, null, [new Gap(GapKind.OffenceNotNamed, figure, [])]);

        return OfYears<TWhy>(
            jurisdiction, Offences, LawTerms.None.With("offence", offence), endedOn,
            AssumptionKind.OffenceRunsFromLastDayOfWork, figure);
    }

    private Answer OfWrong<TWhy>(string jurisdiction, LocalDate on, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        string? kind = law.File($"{jurisdiction}/{Wrongs}") is { } file
            ? KindsOfWrong.FirstOrDefault(file.WordsOf(file.Keys.ToList().IndexOf("kind")).Contains)
            : null;
        return OfYears<TWhy>(
            jurisdiction, Wrongs, LawTerms.None.With("kind", kind), on, AssumptionKind.LossKnownWhenSuffered, figure);
    }

    private Answer OfYears<TWhy>(
        string jurisdiction, string name, LawTerms terms, LocalDate from, AssumptionKind assumed, string figure)
        where TWhy : struct, IWhy<TWhy>
    {
        LookUp<decimal> years = law.FigureFor($"{jurisdiction}/{name}", from, terms);
        if (years.GapFor(figure) is { } gap)
            return new(false, null, null, [gap]);

        LocalDate last = Limitation.LastDayToClaim(from, (int)years.Value);
        return new(true, last, TWhy.IsTold
            ? new Reason(track.AskedOn <= last ? Statement.InTime : Statement.OutOfTime)
            {
                About = [Operand.Of(from), Operand.Of(last), Operand.Of(track.AskedOn)],
                Authorities = [years.Authority],
                Assumptions = [new Assumption(assumed, [])],
            }
            : null, []);
    }

    /// <summary>The last day to claim, included; null where nothing is ever out of time, or it is not known.</summary>
    public readonly record struct Answer(
        bool IsKnown, LocalDate? LastDay, Reason? Reason, IReadOnlyList<Gap> Missing);

    private enum TimeRule
    {
        Pay = 1,
        Severance = 2,
        Wrong = 3,
        Offence = 4,
    }
}
