using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Ledgers;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>Where a booking leads, and how a transfer goes.</summary>
internal sealed partial class LedgerOfCase
{
    private readonly List<(int Place, LocalDate FreeFrom)> ways = [];

    // With a leg on a worker's own account there is one place of the ledger alone.
    private bool IsBetweenAccounts(AccountEntry entry) =>
        transfers.TryGetValue(entry, out TransferMatch? match)
        && match.Entries.All(each => placeOf.ContainsKey(each.Account.Code) && each.Line.MayRepeat is null);

    private (int Place, MovementKind Kind) Destination(AccountEntry entry, BookingMeaning? meaning)
    {
        Currency currency = entry.Amount.Currency;
        string account = entry.Account.Code;
        if (named.HoldingOf(entry) is { } holding)
        {
            return (places.Of(holding, PlaceKind.Holding, currency), MovementKind.Payment);
        }

        if (meaning == BookingMeaning.BankCharge)
        {
            return (places.Of($"BANK-{account}", PlaceKind.Bank, currency, beside: account), MovementKind.Charge);
        }

        if (meaning == BookingMeaning.Cash)
        {
            return (Lost($"CASH-{account}", PlaceKind.Cash, entry), MovementKind.Cash);
        }

        if (Unseen(entry) is { } unseen)
        {
            return (unseen, MovementKind.Transfer);
        }

        return OtherSideOf(entry) is { } party
            ? (places.Of(party, PlaceKind.Outsider, currency, party), MovementKind.Payment)
            : (Lost($"OUT-{account}", PlaceKind.Outsider, entry), MovementKind.Payment);
    }

    private int Lost(string code, PlaceKind kind, AccountEntry entry)
    {
        int place = places.Of(code, kind, entry.Amount.Currency, beside: entry.Account.Code);
        lostWith[place] = entry.Account.Holder;
        return place;
    }

    private int Sender(AccountEntry entry) => OtherSideOf(entry) is { } party
        ? places.Of(party, PlaceKind.Outsider, entry.Amount.Currency, party) : Movement.Nowhere;

    // A known account that the words name, and whose records lack the day: records end there, which is no dead end.
    private int? Unseen(AccountEntry entry)
    {
        if (entry.Named.Only is not { } other || other.Code == entry.Account.Code || workers.Contains(other.Holder))
        {
            return null;
        }

        bool isSeen = spansOf.TryGetValue(other.Code, out IReadOnlyList<WholeSpan>? spans)
            && spans.Any(span => span.Days.Contains(entry.On));
        return isSeen ? null : places.Of(
            $"{other.Code}-UNSEEN", PlaceKind.RecordsEnd, entry.Amount.Currency, other.Holder, other.Bank, other.Code);
    }

    // The holder of the other leg of a transfer is known where that leg is on a worker's own account.
    private string? OtherSideOf(AccountEntry entry) => transfers.TryGetValue(entry, out TransferMatch? match)
        ? match.Entries.First(each => each.IsDebit != entry.IsDebit).Account.Holder
        : entry.Booking.OtherSide
            ?? (entry.Named.Only is { } other && other.Code != entry.Account.Code ? other.Holder : null);

    /// <summary>What is followed as matched and unconfirmed, by its two accounts, once all is numbered.</summary>
    public IReadOnlyList<UnconfirmedTransfers> Unconfirmed() =>
    [
        .. unconfirmed.GroupBy(match => (From: PlaceOf(match.Debits[0]), To: PlaceOf(match.Credits[0])))
            .OrderBy(same => same.Key.From).ThenBy(same => same.Key.To)
            .Select(same =>
            {
                HashSet<AccountEntry> entries = [.. same.SelectMany(match => match.Entries)];
                return new UnconfirmedTransfers(
                    same.Key.From, same.Key.To, same.Count(),
                    new Money(same.Sum(match => match.Out.Amount), Places[same.Key.From].Currency),
                    [.. Ordered.Where(draft => draft.Entries.Any(entries.Contains)).Select(draft => draft.Number)]);
            }),
    ];

    private void AddTransfer(TransferMatch match)
    {
        if (!IsBetweenAccounts(match.Debits[0]))
        {
            return;
        }

        if (match is { Debits: [var debit], Credits: [var credit] } && debit.On == credit.On)
        {
            drafts.Add(Leg(debit.On, PlaceOf(debit), PlaceOf(credit), -debit.Amount.Amount, credit.Amount.Amount) with
            {
                Entries = [debit, credit],
                Sources = [.. SourcesOf(debit.Line), .. SourcesOf(credit.Line)],
            });
            return;
        }

        int way = WayFor(match);
        IReadOnlyList<Money> arriving = Apportionment.ByLargestRemainder(
            match.In, [.. match.Debits.Select(each => -each.Amount.Amount)]);
        foreach ((int index, AccountEntry each) in match.Debits.Index())
        {
            drafts.Add(Leg(each.On, PlaceOf(each), way, -each.Amount.Amount, arriving[index].Amount) with
            {
                Entries = [each],
                Sources = SourcesOf(each.Line),
            });
        }

        foreach (AccountEntry each in match.Credits)
        {
            drafts.Add(Leg(each.On, way, PlaceOf(each), each.Amount.Amount, each.Amount.Amount) with
            {
                Entries = [each],
                Sources = SourcesOf(each.Line),
            });
        }
    }

    // One that is free again serves the next, so that money of two transfers never meets there.
    private int WayFor(TransferMatch match)
    {
        LocalDate first = match.Entries.Min(entry => entry.On);
        LocalDate last = match.Entries.Max(entry => entry.On);
        int free = ways.FindIndex(way => way.FreeFrom < first && Places[way.Place].Currency == match.In.Currency);
        if (free < 0)
        {
            free = ways.Count;
            ways.Add((places.Of(
                $"WAY-{ways.Count + 1}", PlaceKind.OnTheWay, match.In.Currency,
                beside: match.Debits[0].Account.Code), last));
        }

        ways[free] = (ways[free].Place, last);
        return ways[free].Place;
    }

    private int PlaceOf(AccountEntry entry) => placeOf[entry.Account.Code];

    private DraftMovement Leg(LocalDate on, int from, int to, decimal leaving, decimal arriving) =>
        new(on, from, to, leaving, arriving) { Currency = Places[to].Currency, Kind = MovementKind.Transfer };
}
