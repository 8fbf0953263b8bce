using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Evidence;

namespace Restitution.Tracing;

/// <summary>Money that was traced into an account when its records ended, and that may be there still.</summary>
/// <remarks>
/// Where records open again, nothing tells whose their balance is, so that it counts as the holder's own; what was
/// traced there may be in it. No more can be than stood there, than each later stretch of records opens with, and than
/// the last of them ends with. It is a ground to ask for the statement between and to name the account in a request to
/// freeze. Where records open again it is in no sum of what is traced; where they do not, it is what the schedule has.
/// </remarks>
/// <param name="EndedIn">The place that tells what was there when records ended.</param>
/// <param name="EndedOn">The last day on record before the break, included.</param>
/// <param name="Traced">At most, in the order of the methods that were run; nothing under full taint.</param>
public sealed record MayBeThere(int Place, int EndedIn, LocalDate EndedOn, IReadOnlyList<Estimate<Money>> Traced)
{
    /// <summary>The first day on record again; null where nothing follows.</summary>
    public LocalDate? OpenedOn { get; init; }

    /// <summary>The balance with which records open again; null where nothing tells it.</summary>
    public Money? Opened { get; init; }

    /// <summary>
    /// The least of the balances with which records open again and of the last one; null where none is known.
    /// </summary>
    public Money? Most { get; init; }

    /// <summary>The last known balance and its day.</summary>
    public Money? Value { get; init; }

    public LocalDate? ValueOn { get; init; }

    /// <summary>Which of the statements to ask for is this one; null where none is.</summary>
    public int? Demand { get; init; }

    public IReadOnlyList<SourceRef> Sources { get; init; } = [];

    /// <summary>Such as <c>T/may-be/A-01/2020-06-01</c>, the first day that is missing.</summary>
    public string Figure { get; init; } = "";

    public LocalDate MissingFrom => EndedOn.PlusDays(1);

    /// <summary>Whether the schedule has the same money, as traced there on the last day on record.</summary>
    public bool IsInSchedule => OpenedOn is null;

    public static string FigureOf(Place place, LocalDate endedOn) =>
        $"T/may-be/{place.Code}/{LocalDatePattern.Iso.Format(endedOn.PlusDays(1))}";

    /// <summary>What was there when records ended, no end of it above the most that can be there still.</summary>
    public static IReadOnlyList<Estimate<Money>> AtMost(TracedAmounts traced, int endedIn, Money? most) =>
    [
        .. Enumerable.Range(0, traced.MethodCount).Select(method =>
            traced.Method(method) == TracingMethod.FullTaint
                ? Estimate<Money>.Single(new Money(0m, traced.CurrencyOf(endedIn)))
                : traced.AllOf(method, endedIn).Select(amount => Lesser(amount, most))),
    ];

    private static Money Lesser(Money amount, Money? most) =>
        most is { } bound && bound.Amount < amount.Amount
            ? new Money(Math.Max(0m, bound.Amount), amount.Currency) : amount;
}
