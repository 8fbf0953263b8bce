using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>The statements to ask banks for next, what waits on most first.</summary>
/// <remarks>
/// What waits is the workers' money whose path ends for want of the statement; of a balance with which records begin,
/// the balance, after those. Where a claim's method is not chosen, the most that any of them gives. Where records
/// end, the statement is asked for as soon as any method waits for it, be it nothing by the chosen one.
/// </remarks>
internal static class DemandsOfCase
{
    public static IReadOnlyList<StatementDemand> Of(
        LedgerOfCase ledger, KnownAccounts known, CaseFile caseFile, TracedAmounts traced, Func<int, Money> waiting,
        Func<Money, decimal?> compared)
    {
        var demands = new List<StatementDemand>();
        foreach (AccountRecords account in ledger.Accounts)
        {
            demands.AddRange(OfGaps(account, ledger, waiting));
            demands.AddRange(OfEnds(account, ledger, caseFile.AsOf, traced, waiting));
        }

        demands.AddRange(OfUnknown(ledger, known, waiting));
        demands.AddRange(ledger.Accounts.SelectMany(account => OfBeginnings(account, ledger, caseFile)));
        return
        [
            .. demands
                .OrderBy(demand => demand.Why == DemandReason.RecordsBegin)
                .ThenByDescending(demand => demand.Amount is { } amount ? compared(amount) ?? 0m : 0m)
                .ThenBy(demand => demand.Account, StringComparer.Ordinal).ThenBy(demand => demand.From)
                .Select((demand, index) => demand with { Priority = index + 1 }),
        ];
    }

    private static IEnumerable<StatementDemand> OfGaps(
        AccountRecords account, LedgerOfCase ledger, Func<int, Money> waiting)
    {
        KnownAccount one = account.Account;
        foreach ((int index, DateInterval missing) in account.Missing.Index())
        {
            StatementLink? link = account.Links.FirstOrDefault(each =>
                each.NumbersMissing is not null && each.Later.Days?.Start == missing.End.PlusDays(1));
            int endedIn = ledger.PlaceNamed($"{one.Code}-END-{index + 1}");
            yield return Demand(one, missing.Start, missing.End, DemandReason.DaysMissing) with
            {
                NumbersMissing = link?.NumbersMissing,
                Amount = waiting(endedIn),
                Place = endedIn,
                Sources = SourcesAround(account, missing),
            };
        }

        foreach (StatementLink link in account.Links.Where(each => each.NumbersMissing is not null
            && !account.Missing.Any(days => each.Later.Days?.Start == days.End.PlusDays(1))))
        {
            yield return Demand(
                one, link.Earlier.Days?.End ?? default, link.Later.Days?.Start, DemandReason.NumbersMissing) with
            {
                NumbersMissing = link.NumbersMissing,
                Sources = [link.Earlier.Place, link.Later.Place],
            };
        }
    }

    private static IEnumerable<StatementDemand> OfEnds(
        AccountRecords account, LedgerOfCase ledger, LocalDate asOf, TracedAmounts traced, Func<int, Money> waiting)
    {
        int place = ledger.PlaceOf(account);
        if (account.ClosingOn is { } end && end < asOf && MayBeThere.AtMost(traced, place, null).Any(IsSome))
        {
            yield return Demand(account.Account, end.PlusDays(1), null, DemandReason.RecordsEnd) with
            {
                Amount = waiting(place),
                Place = place,
                Sources = SourcesAround(account, new DateInterval(end, end)),
            };
        }
    }

    private static IEnumerable<StatementDemand> OfUnknown(
        LedgerOfCase ledger, KnownAccounts known, Func<int, Money> waiting)
    {
        foreach ((int index, Place place) in ledger.Places.Index())
        {
            bool isUnseen = place.Kind == PlaceKind.RecordsEnd
                && place.Code.EndsWith("-UNSEEN", StringComparison.Ordinal);
            bool isParty = place is { Kind: PlaceKind.Outsider, Holder.Length: > 0 } && !ledger.IsWorker(place.Holder);
            if ((isUnseen || isParty) && waiting(index) is { Amount: > 0m } there)
            {
                DraftMovement[] paid = [.. ledger.Drafts.Where(draft => draft.To == index)];
                KnownAccount? account = isUnseen
                    ? known.Accounts.First(each => place.Code == $"{each.Account.Code}-UNSEEN").Account : null;
                yield return new StatementDemand(
                    0, account?.Bank ?? "", account?.Code ?? "", place.Holder, paid.Min(draft => draft.On), null,
                    DemandReason.AccountUnknown)
                {
                    Amount = there,
                    Place = index,
                    Sources = [.. paid.SelectMany(draft => draft.Sources)],
                };
            }
        }
    }

    // From the first day of work on, earlier days cannot hold a worker's money that the work brought in.
    private static IEnumerable<StatementDemand> OfBeginnings(
        AccountRecords account, LedgerOfCase ledger, CaseFile caseFile)
    {
        LocalDate? worked = caseFile.Workers.SelectMany(worker => worker.Episodes)
            .Select(episode => (LocalDate?)episode.Span.Start).Min();
        if (worked is { } first && ledger.SpansOf(account) is [{ Opening: { Amount: > 0m } opening } begins, ..]
            && first < begins.Days.Start)
        {
            yield return Demand(
                account.Account, first, begins.Days.Start.PlusDays(-1), DemandReason.RecordsBegin) with
            {
                Amount = opening,
                Sources = SourcesAround(account, new DateInterval(begins.Days.Start, begins.Days.Start)),
            };
        }
    }

    private static bool IsSome(Estimate<Money> traced) => traced.BySize().High.Amount > 0m;

    private static StatementDemand Demand(KnownAccount one, LocalDate from, LocalDate? to, DemandReason why) =>
        new(0, one.Bank, one.Code, one.Holder, from, to, why);

    internal static IReadOnlyList<SourceRef> SourcesAround(AccountRecords account, DateInterval days) =>
    [
        .. account.Statements.Select(one => one.Outcome)
            .Where(one => one.Days is { } own
                && own.Start <= days.End.PlusDays(1) && own.End >= days.Start.PlusDays(-1))
            .Select(one => one.Place),
    ];
}
