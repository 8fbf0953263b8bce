using NodaMoney;
using Restitution.Ledgers;
using Restitution.Rates;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>What a case makes of a tracing: accounts, flows, what to freeze and ask for, where records end.</summary>
internal sealed class ResultsOfTracing
{
    private readonly CaseFile caseFile;
    private readonly LedgerOfCase ledger;
    private readonly OriginsOfCase origins;
    private readonly TracingResult result;
    private readonly TracedAmounts traced;
    private readonly MethodChoice? method;

    public ResultsOfTracing(
        CaseFile caseFile, LedgerOfCase ledger, OriginsOfCase origins, TracingResult result, MethodChoice? method)
    {
        (this.caseFile, this.ledger, this.origins, this.method) = (caseFile, ledger, origins, method);
        this.result = result;
        traced = new TracedAmounts(result, origins.All);
    }

    public TracedCase Case(KnownAccounts known)
    {
        IReadOnlyList<StatementDemand> demands =
            DemandsOfCase.Of(ledger, known, caseFile, traced, Waiting, InClaimCurrency);
        return Case(demands, MayBeThereOfCase.Of(ledger, traced, caseFile.AsOf, demands));
    }

    private TracedCase Case(IReadOnlyList<StatementDemand> demands, IReadOnlyList<MayBeThere> mayBe) => new()
    {
        Accounts = [.. ledger.Accounts.Select(Account)],
        Result = result,
        Method = method,
        Origins = origins.All,
        Unconfirmed = ledger.Unconfirmed(),
        Rows = [.. ledger.Ordered.Select(draft => draft.Sources)],
        Flows = MoneyFlows.Of(traced),
        Freeze = FreezeSchedule.Of(traced, Things(), method?.Method, InClaimCurrency),
        NothingTraced =
        [
            .. FreezeSchedule.Rest(traced, Things()).Where(line => mayBe.All(may => may.Place != line.Place)),
        ],
        MayBeThere = mayBe,
        Demands = demands,
        Ends = [.. Ends()],
        Substitutes = [.. Substitutes()],
        Timeline = TimelineOfCase.Of(ledger, origins.All),
    };

    private TracedAccount Account(AccountRecords records)
    {
        KnownAccount one = records.Account;
        int place = ledger.PlaceOf(records);
        WholeSpan? last = ledger.SpansOf(records).Count > 0 ? ledger.SpansOf(records)[^1] : null;
        return new TracedAccount(place, one.Code, one.Holder, one.Bank, one.Masked, one.Currency)
        {
            Covered = records.Covered,
            Missing = records.Missing,
            Opening = ledger.SpansOf(records) is [var first, ..] ? first.Opening : null,
            Closing = last?.Closing,
            ClosingOn = last?.Closing is null ? null : records.ClosingOn,
            LineCount = records.Entries.Count,
            SetAsideCount = records.SetAsideCount,
            Sources = [.. records.Statements.Select(statement => statement.Outcome.Place).Concat(one.Sources)],
            Balances = AccountBalances.Of(traced, place, records.Covered),
        };
    }

    private IEnumerable<FreezeLine> Things()
    {
        foreach (AccountRecords account in ledger.Accounts)
        {
            yield return OfAccount(account);
        }

        foreach (HoldingOnRecord holding in caseFile.Tracing.Holdings)
        {
            foreach ((int index, Place place) in ledger.Places.Index().Where(one =>
                one.Item.Kind == PlaceKind.Holding && (one.Item.Code == holding.Code
                    || one.Item.Code == $"{holding.Code}-{one.Item.Currency.Code}") && !IsSold(one.Index)))
            {
                yield return new FreezeLine(0, index, [])
                {
                    Value = place.Code == holding.Code ? holding.Value : null,
                    ValueOn = holding.ValuedOn,
                    Identifier = holding.Identifier,
                    Sources = [.. holding.Sources, .. holding.BoughtBy],
                    Figure = $"T/freeze/{place.Code}",
                };
            }
        }

        foreach ((int index, Place place) in ledger.Places.Index().Where(one =>
            one.Item.Kind == PlaceKind.RecordsEnd && one.Item.Code.EndsWith("-UNSEEN", StringComparison.Ordinal)))
        {
            yield return new FreezeLine(0, index, [])
            {
                Sources = [.. ledger.Drafts.Where(draft => draft.To == index).SelectMany(draft => draft.Sources)],
                Figure = $"T/freeze/{place.Code}",
            };
        }
    }

    // What was sold is no longer there to freeze: its price is, where it went.
    private bool IsSold(int place) => ledger.Drafts.Any(draft => draft.IsSale && draft.From == place)
        && traced.AllOf(place).All(amount => amount.High.Amount <= 0m);

    private FreezeLine OfAccount(AccountRecords account)
    {
        int place = ledger.PlaceOf(account);
        WholeSpan? last = ledger.SpansOf(account).Count > 0 ? ledger.SpansOf(account)[^1] : null;
        Pace? pace = last is null ? null : FreezeSchedule.PaceOf(result.Ledger, place, last.Days);
        return new FreezeLine(0, place, [])
        {
            Value = last?.Closing,
            ValueOn = last?.Closing is null ? null : last.Days.End,
            LeavesPerDay = pace?.PerDay,
            Days = pace?.Days,
            Left = pace?.Left,
            DaysToEmpty = last?.Closing is { } balance ? pace?.DaysToEmpty(balance) : null,
            Sources = [.. account.Statements.Select(one => one.Outcome.Place).TakeLast(1)],
            Figure = $"T/freeze/{account.Account.Code}",
        };
    }

    private IEnumerable<RecordsEnd> Ends()
    {
        foreach (RecordedSpan span in ledger.Recorded)
        {
            bool isLast = span.EndsIn == Movement.Nowhere;
            if (!isLast || span.To < caseFile.AsOf)
            {
                yield return new RecordsEnd(
                    isLast ? span.Place : span.EndsIn, span.To, traced.AllOf(isLast ? span.Place : span.EndsIn));
            }
        }

        foreach ((int index, Place place) in ledger.Places.Index().Where(one =>
            one.Item.Kind == PlaceKind.RecordsEnd && one.Item.Code.EndsWith("-UNSEEN", StringComparison.Ordinal)))
        {
            yield return new RecordsEnd(
                index, ledger.Drafts.Where(draft => draft.To == index).Min(draft => draft.On), traced.AllOf(index));
        }
    }

    // Notes, and outsiders of whom nothing is known: the path is lost with the holder of the account that they left.
    private IEnumerable<SubstituteAsset> Substitutes()
    {
        foreach (var lost in ledger.LostWith
            .GroupBy(one => (one.Value, Currency: ledger.Places[one.Key].Currency.Code)).OrderBy(one => one.Key.Value))
        {
            Money[] byMethod =
            [
                .. Enumerable.Range(0, traced.MethodCount).Select(index => Together(
                    traced.Method(index), lost.Select(one => traced.AllOf(index, one.Key).Likely))),
            ];
            if (byMethod.Where((_, index) => traced.Method(index) != TracingMethod.FullTaint)
                .All(amount => amount.Amount == 0m))
            {
                continue;
            }

            foreach (FreezeLine thing in Things().Where(line =>
                ledger.Places[line.Place].Holder == lost.Key.Value && line.Value is not { Amount: <= 0m }))
            {
                yield return new SubstituteAsset(thing.Place, lost.Key.Value, thing.Value, byMethod)
                {
                    LostIn = [.. lost.Select(one => one.Key)],
                    Sources = thing.Sources,
                };
            }
        }
    }

    // Full taint is never added up: of it the most at any one place.
    private static Money Together(TracingMethod method, IEnumerable<Money> lost) => method == TracingMethod.FullTaint
        ? lost.MaxBy(one => one.Amount) : lost.Aggregate((sum, next) => sum + next);

    private Money Waiting(int place) => traced.MethodCount == 0
        ? new Money(0m, ledger.Places[place].Currency)
        : FreezeSchedule.Ranked(traced, traced.AllOf(place), method?.Method);

    private decimal? InClaimCurrency(Money amount) => amount.Currency == caseFile.ClaimCurrency
        ? amount.Amount
        : amount.Currency == Currency.NoCurrency ? null
        : caseFile.Exchange.Kept(amount, caseFile.ClaimCurrency, MoneyDays.Paid(caseFile.AsOf), "").Converted?.Amount
            .Amount;
}
