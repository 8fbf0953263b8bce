using NodaTime;
using Restitution.Amounts;
using Restitution.Dates;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Interest;

/// <summary>How a sum bears interest: all that the figure depends on, each part named, none by default.</summary>
/// <remarks>
/// A payment reduces what bears interest from its own day on. <see cref="InterestReckoning"/> applies the rule, to
/// wages and to debts alike. Worked examples: <c>fixtures/worked-examples/interest.json</c>.
/// </remarks>
public sealed record InterestRule
{
    /// <summary>By day, none overlapping. A day without one is a gap.</summary>
    public required IReadOnlyList<InterestRate> Rates { get; init; }

    public required InterestMethod Method { get; init; }

    public required DayCount DayCount { get; init; }

    /// <summary>Whether the day from which interest is counted bears interest itself.</summary>
    public required EndOfSpan FirstDay { get; init; }

    /// <summary>Whether the day to which interest is counted bears interest itself.</summary>
    public required EndOfSpan LastDay { get; init; }

    /// <summary>Null where nobody says; then a payment after interest began to run is a gap.</summary>
    public required Appropriation? Appropriation { get; init; }

    public required InterestRounding Rounding { get; init; }

    /// <summary>What the law on file says of method, count, ends, appropriation and rounding.</summary>
    public IReadOnlyList<Authority> Authorities { get; init; } = [];

    /// <summary>The first day that bears interest.</summary>
    public LocalDate FirstBearing(LocalDate from) => FirstDay == EndOfSpan.In ? from : from.PlusDays(1);

    /// <summary>The last day that bears interest.</summary>
    public LocalDate LastBearing(LocalDate to) => LastDay == EndOfSpan.In ? to : to.PlusDays(-1);

    /// <summary>The rate of one day; null where none is given for it.</summary>
    public InterestRate? RateOn(LocalDate day)
    {
        for (int index = 0; index < Rates.Count; index++)
        {
            if (Rates[index].Holds(day))
            {
                return Rates[index];
            }
        }

        return null;
    }

    /// <summary>What a sum of this span and these payments lacks before interest on it can be reckoned.</summary>
    /// <param name="figure">The id of the figure, for gaps.</param>
    public IEnumerable<Gap> Missing(
        LocalDate from, LocalDate to, IEnumerable<InterestPayment> payments, string figure)
    {
        LocalDate first = FirstBearing(from);
        LocalDate last = LastBearing(to);
        foreach (DateInterval without in WithoutRate(first, last))
        {
            yield return new Gap(GapKind.InterestRateMissing, figure, [Operand.Of(without)]);
        }

        if (Appropriation is null && payments.Any(payment => payment.PaidOn > first && payment.PaidOn <= to))
        {
            yield return new Gap(GapKind.AppropriationMissing, figure, []);
        }
    }

    private IEnumerable<DateInterval> WithoutRate(LocalDate first, LocalDate last)
    {
        for (LocalDate day = first; day <= last;)
        {
            if (RateOn(day) is { } rate)
            {
                if (rate.To is not { } to || to >= last)
                {
                    yield break;
                }

                day = to.PlusDays(1);
                continue;
            }

            LocalDate next = Rates.Select(one => one.From).Where(from => from > day && from <= last)
                .DefaultIfEmpty(last.PlusDays(1)).Min();
            yield return new DateInterval(day, next.PlusDays(-1));
            day = next;
        }
    }
}

/// <summary>A yearly rate over a span of days.</summary>
/// <param name="From">The first day that bears it, included.</param>
/// <param name="To">The last day that bears it, included; null while it lasts.</param>
/// <param name="AnnualFraction">Share of the principal for a year: 0.15 for fifteen per cent.</param>
public sealed record InterestRate(LocalDate From, LocalDate? To, decimal AnnualFraction)
{
    public IReadOnlyList<Authority> Authorities { get; init; } = [];

    /// <summary>Where the rate was read, when the law on file does not state it.</summary>
    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    public bool Holds(LocalDate day) => From <= day && (To is not { } to || day <= to);
}

/// <summary>Whether a day at the end of a span belongs to it.</summary>
public enum EndOfSpan
{
    In = 1,
    Out = 2,
}

/// <summary>Where on the way interest is brought to whole minor units, and by which rule.</summary>
public readonly record struct InterestRounding(InterestRoundingStep Step, RoundingRule Rule);

/// <summary>Where on the way interest is brought to whole minor units.</summary>
public enum InterestRoundingStep
{
    /// <summary>Once, when all strips are added.</summary>
    AtTheEnd = 1,

    /// <summary>Each strip by itself.</summary>
    EachStrip = 2,

    /// <summary>The interest of one day first, which is then multiplied by the days.</summary>
    DailyAmount = 3,
}

/// <summary>The names under which the law on file and the command line call the steps.</summary>
public static class InterestRoundingSteps
{
    private static readonly string[] NamesInOrder = ["at-the-end", "each-strip", "daily-amount"];

    public static IReadOnlyList<string> Names => NamesInOrder;

    /// <summary>Null when the engine knows no step of that name.</summary>
    public static InterestRoundingStep? Named(string rule) =>
        Array.IndexOf(NamesInOrder, rule) is >= 0 and var index ? (InterestRoundingStep)(index + 1) : null;
}
