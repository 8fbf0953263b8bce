using NodaMoney;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>What happened with the money, day by day.</summary>
/// <remarks>
/// Workers' money of one day and account is one event. A withdrawal is large where it takes at least half of what was
/// in the account before it. Nothing here says that money left a country: no record of a bank tells it.
/// </remarks>
internal static class TimelineOfCase
{
    public static IReadOnlyList<MoneyEvent> Of(
        LedgerOfCase ledger, IReadOnlyList<TracedOrigin> origins) =>
    [
        .. Beginnings(ledger).Concat(WorkersMoney(ledger, origins)).Concat(Withdrawals(ledger))
            .Concat(Bought(ledger)).Concat(Sold(ledger))
            .OrderBy(one => one.On).ThenBy(one => one.Kind).ThenBy(one => one.Place),
    ];

    private static IEnumerable<MoneyEvent> Beginnings(LedgerOfCase ledger)
    {
        foreach (var account in ledger.Accounts)
        {
            foreach (WholeSpan span in ledger.SpansOf(account))
            {
                Money none = new(0m, account.Account.Currency);
                int place = ledger.PlaceOf(account);
                yield return new MoneyEvent(
                    span.Days.Start, MoneyEventKind.RecordsBegin, span.Opening ?? none, place, null);
                yield return new MoneyEvent(
                    span.Days.End, MoneyEventKind.RecordsEndHere, span.Closing ?? none, place, null);
            }
        }
    }

    private static IEnumerable<MoneyEvent> WorkersMoney(LedgerOfCase ledger, IReadOnlyList<TracedOrigin> origins) =>
        from origin in origins
        let draft = ledger.Ordered[origin.Movement - 1]
        let kind = origin.Kind == OriginKind.PayDrawnByAnother
            ? MoneyEventKind.PayDrawnByAnother : MoneyEventKind.WorkersMoneyIn
        group (origin, draft) by (draft.On, draft.To, kind, origin.Amount.Currency.Code) into same
        select new MoneyEvent(
            same.Key.On, same.Key.kind,
            same.Skip(1).Aggregate(same.First().origin.Amount, (sum, one) => sum + one.origin.Amount), same.Key.To,
            same.First().draft.Sources[0])
        {
            Count = same.Select(one => one.draft).Distinct().Count(),
        };

    private static IEnumerable<MoneyEvent> Withdrawals(LedgerOfCase ledger)
    {
        var balances = new Dictionary<int, decimal>();
        foreach (DraftMovement draft in ledger.Ordered.OrderBy(one => one.On).ThenBy(one => one.Sequence))
        {
            decimal before = balances.GetValueOrDefault(draft.From);
            if (draft.Kind == MovementKind.Cash && draft.From >= 0 && ledger.IsAccount(draft.From)
                && draft.Out * 2m >= before)
            {
                yield return new MoneyEvent(
                    draft.On, MoneyEventKind.LargeWithdrawal, new Money(draft.Out, draft.Currency), draft.From,
                    draft.Sources[0]);
            }

            balances[draft.From] = before - draft.Out;
            balances[draft.To] = draft.Kind == MovementKind.Opening
                ? draft.In : balances.GetValueOrDefault(draft.To) + draft.In;
        }
    }

    private static IEnumerable<MoneyEvent> Bought(LedgerOfCase ledger) =>
        from draft in ledger.Ordered
        where draft.To >= 0 && ledger.Places[draft.To].Kind == PlaceKind.Holding
        select new MoneyEvent(
            draft.On, MoneyEventKind.HoldingBought, new Money(draft.In, draft.Currency), draft.To, draft.Sources[0]);

    private static IEnumerable<MoneyEvent> Sold(LedgerOfCase ledger) =>
        from draft in ledger.Ordered
        where draft.IsSale
        select new MoneyEvent(
            draft.On, MoneyEventKind.HoldingSold, new Money(draft.In, draft.Currency), draft.From,
            draft.Sources.Count > 0 ? draft.Sources[0] : null);
}
