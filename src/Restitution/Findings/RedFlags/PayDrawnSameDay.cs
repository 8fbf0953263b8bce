using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Pay of several workers that came into their accounts and was drawn the same day by one person.</summary>
/// <remarks>
/// Pay is a credit from someone of the case who is no worker. What one person drew of an account that day has to reach
/// a share of the pay. A worker who draws the own pay is none; who drew has to be told by the row, by a code or by
/// a writing that returns on others. What the accounts show to have been drawn together, by a name or at one machine
/// within a quarter of an hour, is added where the rows do not tell it already: no booking is drawn twice. One flag for
/// each person and currency, a part for each day; for a machine one flag for each time.
/// </remarks>
internal static class PayDrawnSameDay
{
    public static IEnumerable<RedFlag> In(FlagRecords records, RedFlagRule rule)
    {
        Draw[] told =
        [
            .. records.Bookings.Where(booking => booking.Holder.IsWorker)
                .GroupBy(booking => (booking.Account, booking.Holder.Code, booking.On, booking.Amount.Currency))
                .SelectMany(day => DrawsOf(day.Key.Code, day.Key.On, [.. day], rule.FractionLeast)),
        ];
        HashSet<SourceRef> rows = [.. told.SelectMany(draw => draw.Rows).Select(row => row.Source)];
        return FlagsOf(
            [.. told, .. records.Draws.SelectMany(draw => Together(draw, rows, rule.FractionLeast))], rule);
    }

    private static IEnumerable<RedFlag> FlagsOf(Draw[] draws, RedFlagRule rule) =>
        from draw in draws
        group draw by (draw.By, draw.Drawn.Currency) into byOne
        let days = byOne.GroupBy(draw => draw.On)
            .Where(day => WorkersOf(day) >= rule.CountLeast).OrderBy(day => day.Key).ToArray()
        where days.Length > 0
        select Flag(rule, byOne.Key.By, days);

    private static IEnumerable<Draw> DrawsOf(string worker, LocalDate drawnOn, FlagBooking[] day, decimal fractionLeast)
    {
        FlagBooking[] pay = [.. day.Where(row => row.Amount.Amount > 0m && row.OtherSide.IsController)];
        if (pay.Length == 0)
        {
            return [];
        }

        Money paid = FlagTelling.Sum(pay.Select(row => row.Amount));
        return from row in day
               where row.Amount.Amount < 0m && row.OtherSide.Code != worker
               let hand = Hand.Of(row.OtherSide, row.Hand)
               where !hand.IsBlank
               group row by hand into drawn
               let sum = FlagTelling.Sum(drawn.Select(row => -row.Amount))
               where sum.Amount >= fractionLeast * paid.Amount
               select new Draw(drawn.Key, worker, drawnOn, paid, sum, [.. pay, .. drawn]);
    }

    private static IEnumerable<Draw> Together(FlagDraw draw, HashSet<SourceRef> told, decimal fractionLeast)
    {
        var machine = Hand.AtMachine(draw.Pays.Min(pay => pay.Debit.Source));
        return from pay in draw.Pays
               where !told.Contains(pay.Debit.Source)
               let hand = Hand.Of(pay.Debit.OtherSide, pay.Debit.Hand)
               let who = draw.IsNamed && !hand.IsBlank ? hand : machine
               group pay by (pay.Worker, who, pay.Drawn.Currency) into drawn
               let rows = drawn.SelectMany(pay => pay.Pay).DistinctBy(row => row.Source).ToArray()
               let paid = FlagTelling.Sum(rows.Select(row => row.Amount))
               let sum = FlagTelling.Sum(drawn.Select(pay => pay.Drawn))
               where sum.Amount >= fractionLeast * paid.Amount
               select new Draw(
                   drawn.Key.who, drawn.Key.Worker, draw.On, paid, sum, [.. rows, .. drawn.Select(pay => pay.Debit)]);
    }

    private static RedFlag Flag(RedFlagRule rule, Hand by, IGrouping<LocalDate, Draw>[] days)
    {
        Draw[] draws = [.. days.SelectMany(day => day)];
        Money drawn = FlagTelling.Sum(draws.Select(draw => draw.Drawn));
        return rule.Flag(new FlagFound(Statement.FlagPayDrawnSameDay, Statement.InnocentPayDrawnSameDay, by.Shown)
        {
            Codes = draws.Select(draw => draw.Worker).Append(by.Known.Code),
            From = days[0].Key,
            To = days[^1].Key,
            Days = [.. days.Select(day => day.Key)],
            Amount = drawn,
            Sources = draws.SelectMany(draw => draw.Rows.Select(row => row.Source)),
            Working =
            [
                FlagTelling.Count(WorkersOf(draws)), FlagTelling.Count(days.Length),
                Operand.Of(FlagTelling.Sum(draws.Select(draw => draw.Paid))), Operand.Of(drawn),
            ],
            Parts = [.. days.Select(PartOf)],
        });
    }

    private static Reason PartOf(IGrouping<LocalDate, Draw> day) => FlagTelling.Part(
        Statement.FlagPayDrawnOnDay,
        [Operand.Of(day.Key)],
        [
            FlagTelling.Count(WorkersOf(day)), Operand.Of(FlagTelling.Sum(day.Select(draw => draw.Paid))),
            Operand.Of(FlagTelling.Sum(day.Select(draw => draw.Drawn))),
        ],
        day.SelectMany(draw => draw.Rows.Select(row => row.Source)));

    private static int WorkersOf(IEnumerable<Draw> draws) =>
        draws.Select(draw => draw.Worker).Distinct(StringComparer.Ordinal).Count();

    private sealed record Draw(
        Hand By, string Worker, LocalDate On, Money Paid, Money Drawn, IReadOnlyList<FlagBooking> Rows);
}
