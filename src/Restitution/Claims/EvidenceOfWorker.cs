using System.Globalization;
using NodaMoney;
using NodaTime;
using NodaTime.Text;
using Restitution.Amounts;
using Restitution.Reasons;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Claims;

/// <summary>The records that would narrow or firm one worker's back wages, and by how much.</summary>
/// <remarks>
/// High less low of back wages comes from hours that a statement gives as a range, and from payments that count under
/// one scenario alone. What is due of each run of months, high less low, is the part of hours; the rest of the range is
/// the part of payments. Where payments take away from the range instead, since what is not due cannot be unpaid, the
/// whole range is shared among the runs by what is due. The parts sum to high less low of the worker's back wages.
/// </remarks>
public static class EvidenceOfWorker
{
    public static IReadOnlyList<MissingEvidence> Of(
        IReadOnlyList<PeriodFacts> facts, IReadOnlyList<PeriodClaim> periods, Figure backWages)
    {
        if (periods.Count == 0)
            return [];

        string worker = facts[0].Worker;
        Run[] hours =
        [
            .. Runs(facts, periods, (one, period) => RestsOnStatement(one) || WidthOf(period.Due).Amount != 0m),
        ];
        IReadOnlyList<Money> widths = Widths(hours, WidthOf(backWages), out Money ofPayments);
        Money none = ofPayments - ofPayments;
        Money allDue = hours.Aggregate(none, (sum, run) => sum + DueWidthOf(run));
        return
        [
            .. hours.Select((run, index) => Entry(
                run, WantedBy(run), widths[index], OfHours(run, widths[index], WidthOf(backWages), allDue))),
            .. Runs(facts, periods, (_, period) => period.Promised?.Basis > Basis.Document)
                .Select(run => Entry(run, EvidenceWanted.WrittenTerms, none, new(Statement.NarrowedByRecord))),
            .. ofPayments.Amount > 0m
                ? new[]
                {
                    Payments(worker, periods, ofPayments, new(Statement.NarrowedByRest)
                    {
                        Working =
                        [
                            Operand.Of(WidthOf(backWages)),
                            .. widths.Where(width => width.Amount != 0m).Select(Operand.Of),
                        ],
                    }),
                }
                : [],
        ];
    }

    /// <summary>High less low.</summary>
    public static Money WidthOf(Figure figure) => figure.Amount.High - figure.Amount.Low;

    private static IReadOnlyList<Money> Widths(Run[] hours, Money whole, out Money ofPayments)
    {
        Money none = whole - whole;
        Money[] due = [.. hours.Select(DueWidthOf)];
        Money allDue = due.Aggregate(none, (sum, one) => sum + one);
        ofPayments = whole > allDue ? whole - allDue : none;
        return allDue > whole
            ? Apportionment.ByLargestRemainder(whole, [.. due.Select(one => one.Amount)])
            : due;
    }

    private static Money DueWidthOf(Run run) => run.Periods.Skip(1)
        .Aggregate(WidthOf(run.Periods[0].Due), (sum, period) => sum + WidthOf(period.Due));

    // What is narrowed is the sum of what the lines are wide, or the share of the total that they have.
    private static Reason OfHours(Run run, Money narrows, Money whole, Money allDue) => narrows.Amount == 0m
        ? new(Statement.NarrowedByRecord)
        : allDue > whole
            ? new(Statement.NarrowedByShare)
            {
                Working = [Operand.Of(whole), Operand.Of(DueWidthOf(run)), Operand.Of(allDue)],
            }
            : new(Statement.NarrowedBySum)
            {
                Working =
                [
                    .. run.Periods.Select(period => WidthOf(period.Due)).Where(width => width.Amount != 0m)
                        .Select(Operand.Of),
                ],
            };

    private static bool RestsOnStatement(PeriodFacts facts) =>
        facts.Hours.WeakestOrigin(facts.Period.Span) == HoursOrigin.Testimony;

    private static EvidenceWanted WantedBy(Run run) => run.Facts.All(one => one.Episode.PayBasis == PayBasis.Piece)
        ? EvidenceWanted.CountOfPieces
        : EvidenceWanted.AttendanceRecord;

    private static IEnumerable<Run> Runs(
        IReadOnlyList<PeriodFacts> facts, IReadOnlyList<PeriodClaim> periods,
        Func<PeriodFacts, PeriodClaim, bool> lacks)
    {
        int from = 0;
        for (int index = 0; index <= periods.Count; index++)
        {
            bool belongs = index < periods.Count && lacks(facts[index], periods[index]);
            if (belongs && index > from && ReferenceEquals(periods[index].Episode, periods[from].Episode))
                continue;
            if (index > from)
                yield return new Run([.. facts.Take(from..index)], [.. periods.Take(from..index)]);
            from = belongs ? index : index + 1;
        }
    }

    private static MissingEvidence Entry(Run run, EvidenceWanted wanted, Money narrows, Reason because)
    {
        Money none = narrows - narrows;
        var span = new DateInterval(run.Periods[0].Period.Span.Start, run.Periods[^1].Period.Span.End);
        return Measured(run.Facts[0].Worker, wanted, span, narrows, run.Periods.Aggregate(
            none, (sum, period) => sum + period.BackWages.Likely),
            [.. run.Periods.Where(period => wanted != EvidenceWanted.WrittenTerms || period.Promised is not null)
                .Select(period => wanted == EvidenceWanted.WrittenTerms ? period.BackWages : period.Due)],
            because);
    }

    private static MissingEvidence Payments(
        string worker, IReadOnlyList<PeriodClaim> periods, Money narrows, Reason because)
    {
        PeriodClaim[] ranged = [.. periods.Where(period => !period.Paid.Amount.IsSingle
            || !period.Withheld.Amount.IsSingle || !period.LawfulDeductions.Amount.IsSingle)];
        PeriodClaim[] told = ranged.Length == 0 ? [.. periods] : ranged;
        var span = new DateInterval(told[0].Period.Span.Start, told[^1].Period.Span.End);
        Money likely = told.Aggregate(narrows - narrows, (sum, period) => sum + period.BackWages.Likely);
        return Measured(
            worker, EvidenceWanted.ProofOfPayment, span, narrows, likely, [.. told.Select(period => period.Paid)],
            because);
    }

    private static MissingEvidence Measured(
        string worker, EvidenceWanted wanted, DateInterval span, Money narrows, Money firms,
        IReadOnlyList<Figure> lines, Reason because) => new()
    {
        Wanted = wanted,
        Worker = worker,
        Span = span,
        Total = $"{worker}/back-wages",
        Firms = firms,
        Narrows = new Figure(
            $"{worker}/missing/{KeyOf(wanted)}/{LocalDatePattern.Iso.Format(span.Start)}",
            Estimate<Money>.Single(narrows), BasisOf.Weakest([.. lines.Select(line => line.Basis)]),
            because with
            {
                About = [new Operand.Code(worker), new Operand.Term($"wanted.{wanted}"), Operand.Of(span)],
                Result = Operand.Of(narrows),
                Figures = [$"{worker}/back-wages", .. lines.Select(line => line.Id)],
            }),
    };

    private static string KeyOf(EvidenceWanted wanted) => wanted switch
    {
        EvidenceWanted.AttendanceRecord => "attendance",
        EvidenceWanted.CountOfPieces => "pieces",
        EvidenceWanted.ProofOfPayment => "payment",
        EvidenceWanted.WrittenTerms => "terms",
        _ => ((int)wanted).ToString(CultureInfo.InvariantCulture),
    };

    private sealed record Run(IReadOnlyList<PeriodFacts> Facts, IReadOnlyList<PeriodClaim> Periods);
}
