using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>The same amount that leaves the accounts of several workers, or is sent by several, on one day.</summary>
/// <remarks>
/// Money that comes in is not looked at: equal wages on pay day are the rule. Nor is what a worker's own code drew. One
/// flag for each amount and way, a part for each day.
/// </remarks>
internal static class IdenticalAmounts
{
    public static IEnumerable<RedFlag> In(FlagRecords records, RedFlagRule rule) =>
        from row in Left(records.Bookings).Concat(Sent(records.Remittances))
        group row by (row.IsSent, row.Amount) into same
        let days = same.GroupBy(row => row.On).Where(day => WorkersOf(day) >= rule.CountLeast)
            .OrderBy(day => day.Key).ToArray()
        where days.Length > 0
        select Flag(rule, same.Key.Amount, days);

    private static IEnumerable<SameRow> Left(IEnumerable<FlagBooking> bookings) =>
        from booking in bookings
        where booking.Holder.IsWorker && booking.Amount.Amount < 0m
            && booking.OtherSide.Code != booking.Holder.Code
        select new SameRow(false, -booking.Amount, booking.On, booking.Holder.Code, booking.Source);

    private static IEnumerable<SameRow> Sent(IEnumerable<FlagRemittance> remittances) =>
        from remittance in remittances
        where remittance.Worker.Length > 0
        select new SameRow(true, remittance.Sent, remittance.On, remittance.Worker, remittance.Source);

    private static RedFlag Flag(RedFlagRule rule, Money amount, IGrouping<LocalDate, SameRow>[] days)
    {
        SameRow[] rows = [.. days.SelectMany(day => day)];
        Money sum = FlagTelling.Sum(rows.Select(row => row.Amount));
        return rule.Flag(new FlagFound(
            Statement.FlagIdenticalAmounts, Statement.InnocentIdenticalAmounts, Operand.Of(amount))
        {
            Codes = rows.Select(row => row.Worker),
            From = days[0].Key,
            To = days[^1].Key,
            Amount = sum,
            Sources = rows.Select(row => row.Source),
            Working =
            [
                FlagTelling.Count(rows.Length), FlagTelling.Count(WorkersOf(rows)), FlagTelling.Count(days.Length),
                Operand.Of(sum),
            ],
            Parts =
            [
                .. days.Select(day => FlagTelling.Part(
                    Statement.FlagIdenticalOnDay, [Operand.Of(day.Key)],
                    [FlagTelling.Count(day.Count()), FlagTelling.Count(WorkersOf(day)), Operand.Of(amount)],
                    day.Select(row => row.Source))),
            ],
        });
    }

    private static int WorkersOf(IEnumerable<SameRow> rows) =>
        rows.Select(row => row.Worker).Distinct(StringComparer.Ordinal).Count();

    private sealed record SameRow(bool IsSent, Money Amount, LocalDate On, string Worker, SourceRef Source);
}
