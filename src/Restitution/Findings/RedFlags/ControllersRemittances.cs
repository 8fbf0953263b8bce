using NodaMoney;
using NodaTime;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>What someone of the case who is no worker sends, beside what the workers send themselves.</summary>
/// <remarks>
/// A flag where there are enough remittances of one sender and they come to more than what any worker sent in the same
/// days and currency. What workers sent stands beside it, worker by worker.
/// </remarks>
internal static class ControllersRemittances
{
    public static IEnumerable<RedFlag> In(IReadOnlyList<FlagRemittance> remittances, RedFlagRule rule) =>
        from remittance in remittances
        where remittance.Sender.IsController
        group remittance by (remittance.Sender, remittance.Sent.Currency) into ofOne
        where ofOne.Count() >= rule.CountLeast
        let sent = FlagTelling.Sum(ofOne.Select(one => one.Sent))
        let own = OwnOf(remittances, ofOne.Min(one => one.On), ofOne.Max(one => one.On), ofOne.Key.Currency)
        where own.All(worker => worker.Sum.Amount < sent.Amount)
        select Flag(rule, ofOne.Key.Sender, [.. ofOne], sent, own);

    private static OwnSum[] OwnOf(
        IEnumerable<FlagRemittance> remittances, LocalDate first, LocalDate last, Currency currency) =>
    [
        .. from remittance in remittances
           where remittance.Sender.IsWorker && remittance.Sent.Currency == currency
               && remittance.On >= first && remittance.On <= last
           group remittance by remittance.Sender.Code into ofWorker
           orderby ofWorker.Key
           select new OwnSum(
               ofWorker.Key, FlagTelling.Sum(ofWorker.Select(one => one.Sent)), [.. ofWorker]),
    ];

    private static RedFlag Flag(
        RedFlagRule rule, KnownAs sender, FlagRemittance[] rows, Money sent, OwnSum[] own) =>
        rule.Flag(new FlagFound(
            Statement.FlagControllersRemittances, Statement.InnocentControllersRemittances,
            new Operand.Code(sender.Code))
        {
            Codes = rows.Select(row => row.Worker).Append(sender.Code),
            From = rows.Min(row => row.On),
            To = rows.Max(row => row.On),
            Amount = sent,
            Sources = rows.Select(row => row.Source),
            Working =
            [
                FlagTelling.Count(rows.Length), Operand.Of(sent), FlagTelling.Count(own.Sum(one => one.Rows.Count)),
                FlagTelling.Count(own.Length),
                Operand.Of(own.Aggregate(sent - sent, (sum, one) => sum + one.Sum)),
            ],
            Parts =
            [
                .. own.Select(one => FlagTelling.Part(
                    Statement.FlagSentByWorker, [new Operand.Code(one.Worker)],
                    [FlagTelling.Count(one.Rows.Count), Operand.Of(one.Sum)], one.Rows.Select(row => row.Source))),
            ],
        });

    private sealed record OwnSum(string Worker, Money Sum, IReadOnlyList<FlagRemittance> Rows);
}
