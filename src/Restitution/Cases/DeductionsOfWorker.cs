using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Deductions;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Cases;

/// <summary>What the books took from one worker's pay, pay day by pay day.</summary>
/// <remarks>
/// Pay days are taken in their order, since a proven cost is taken back once. A line that tells of one period gives its
/// deductions to that period. One that tells of two, as in a month in which the worker came under another law or
/// another place, gives each its share by days, by <see cref="Apportionment"/>; its payment is one payment all the
/// same.
/// </remarks>
internal sealed class DeductionsOfWorker(
    IReadOnlyList<PeriodFacts> periods, Money[] due, bool[] hasFigure, DeductionLaws laws, DeductionRecords records)
{
    private readonly CostsTakenBack costs = new();
    private readonly HashSet<BookLine> paid = new(ReferenceEqualityComparer.Instance);

    /// <summary>The lines that count for a period and what they took; periods are to be asked in their order.</summary>
    public (BooksOfPeriod Lines, PayDeductions Deducted) Booked(PayBook book, int index, Scenario scenario)
    {
        DateInterval span = periods[index].Period.Span;
        IReadOnlyList<BookLine> counted = book.LinesFor(span, scenario, Lawful);
        IReadOnlyList<BookLine> inBook =
            scenario == Scenario.Low ? counted : book.LinesFor(span, Scenario.Low, Lawful);
        PayDeductions deducted = Of(index, counted);
        costs.Keep(deducted);
        return (new BooksOfPeriod(inBook, counted.Count == 0 ? [] : [.. counted.Where(paid.Add)]), deducted);

        decimal Lawful(IReadOnlyList<BookLine> lines) => Of(index, lines).AllLawful.Amount;
    }

    private PayDeductions Of(int index, IReadOnlyList<BookLine> lines)
    {
        PeriodFacts facts = periods[index];
        if (lines.All(line => line.Deductions.Count == 0))
        {
            return PayDeductions.Nothing(due[index].Currency);
        }

        var gaps = new List<Gap>();
        TakenItem[] taken =
        [
            .. lines.SelectMany(line => TakenFromLine.Of(
                line, DaysOf(line, index), facts.Period.DueOn, facts.Worker, facts.Figure, gaps)),
        ];
        PayDeductions classed = DeductionsOfPay.Of(
            new PayDay(facts.Worker, facts.Figure, facts.Period.DueOn, due[index], hasFigure[index]), taken,
            laws.On(facts.Episode.Jurisdiction, facts.Period.DueOn, facts.Episode.Sector), records, costs);
        return gaps.Count == 0 ? classed : classed with { Gaps = [.. gaps, .. classed.Gaps] };
    }

    // Periods of the month of the line alone: a book counts for that month.
    private LineDays DaysOf(BookLine line, int index)
    {
        int first = index;
        while (first > 0 && Tells(line, first - 1))
        {
            first--;
        }

        var days = new List<decimal>();
        for (int place = first; place < periods.Count && Tells(line, place); place++)
        {
            days.Add(periods[place].Period.Span.Intersection(line.ForPeriod)!.Length);
        }

        return new LineDays(days, index - first);
    }

    private bool Tells(BookLine line, int index) =>
        periods[index].Period.Span.Intersection(line.ForPeriod) is not null
        && Dates.Spans.MonthOf(periods[index].Period.Span.Start) == Dates.Spans.MonthOf(line.ForPeriod.Start);
}

/// <summary>The lines of the books for one period.</summary>
/// <param name="InBook">The lines by which most is accounted for, counted or not.</param>
/// <param name="PaidHere">Those of the counted lines that no earlier period told as its payment.</param>
internal sealed record BooksOfPeriod(IReadOnlyList<BookLine> InBook, IReadOnlyList<BookLine> PaidHere);
