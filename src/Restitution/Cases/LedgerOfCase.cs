using NodaMoney;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>The bookings of the known accounts as movements between places.</summary>
/// <remarks>
/// <code>
/// an account of a worker       no place: money that comes from there is the worker's, money that goes there is paid
/// a matched transfer           one movement; by way of a place of its own where it has parts or takes days
/// a debit                      the thing that a decision says it bought; cash or the bank by a decision; an account
///                              that its words name and whose records lack the day; the party on the other side; else
///                              an outsider of whom nothing is known, one for each account
/// a credit                     from the thing whose price it is; the party on the other side; else from nowhere
/// a gap in the records         all that was there ends in a place of its own, and the next span opens with its balance
/// </code>
/// </remarks>
internal sealed partial class LedgerOfCase
{
    private readonly TracedPlaces places = new();
    private readonly List<DraftMovement> drafts = [];
    private readonly List<RecordedSpan> recorded = [];
    private readonly List<Gap> gaps = [];
    private readonly List<TransferMatch> unconfirmed = [];
    private readonly Dictionary<string, int> placeOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<WholeSpan>> spansOf = new(StringComparer.Ordinal);
    private readonly Dictionary<AccountEntry, TransferMatch> transfers;
    private readonly Dictionary<int, string> lostWith = [];
    private readonly HashSet<string> workers;
    private readonly BookingsNamed named;
    private readonly SalesNamed sales;

    public LedgerOfCase(CaseFile caseFile, KnownAccounts known, MatchedTransfers matched, BookingsNamed named)
    {
        this.named = named;
        workers = [.. caseFile.Workers.Select(worker => worker.Code)];
        Accounts = [.. known.Accounts.Where(one => one.Entries.Count > 0 && !workers.Contains(one.Account.Holder))];
        transfers = matched.Matches.Where(match => match.State is TransferState.Confirmed or TransferState.Proposed)
            .SelectMany(match => match.Entries.Select(entry => (entry, match)))
            .ToDictionary(one => one.entry, one => one.match);
        sales = new SalesNamed(caseFile.Tracing.Holdings, named, Accounts);
        AddAccounts();
        AddHoldings(caseFile.Tracing.Holdings, caseFile.ClaimCurrency);
        foreach (AccountRecords account in Accounts)
        {
            AddSpans(account);
            AddEntries(account);
        }

        foreach (TransferMatch match in matched.Matches.Where(transfers.ContainsValue))
        {
            AddTransfer(match);
        }

        AddSalesBesideRecords();
        TellUnconfirmed(matched);
    }

    /// <summary>Accounts with records, without those of workers.</summary>
    public IReadOnlyList<AccountRecords> Accounts { get; }

    public IReadOnlyList<Place> Places => places.All;

    public IReadOnlyList<RecordedSpan> Recorded => recorded;

    public IReadOnlyList<Gap> Gaps => gaps;

    public IReadOnlyList<DraftMovement> Drafts => drafts;

    /// <summary>The movements in the order of their numbers; empty until they were put in order.</summary>
    public IReadOnlyList<DraftMovement> Ordered { get; private set; } = [];

    /// <summary>Places where a path is lost, with the holder of the account that the money left.</summary>
    public IReadOnlyDictionary<int, string> LostWith => lostWith;

    public bool IsWorker(string code) => workers.Contains(code);

    public bool IsAccount(int place) => place >= 0 && Places[place].Kind == PlaceKind.Account;

    /// <summary>Index of a place that there is.</summary>
    public int PlaceNamed(string code) => Places.Index().First(one => one.Item.Code == code).Index;

    /// <summary>Index of the place of an account.</summary>
    public int PlaceOf(AccountRecords account) => placeOf[account.Account.Code];

    public IReadOnlyList<WholeSpan> SpansOf(AccountRecords account) => spansOf[account.Account.Code];

    /// <summary>The credit of an account with records into which a debit of a worker's own account went.</summary>
    public AccountEntry? CreditOf(SourceRef debit) => transfers
        .Where(one => one.Key.IsDebit && one.Key.Line.Source == debit && workers.Contains(one.Key.Account.Holder))
        .SelectMany(one => one.Value.Credits).FirstOrDefault(credit => placeOf.ContainsKey(credit.Account.Code));

    /// <summary>Money that somebody else drew from a worker's own account: from outside, the worker's.</summary>
    public DraftMovement Drawn(StatementLine line, string worker)
    {
        BookingMeaning? meaning = named.MeaningOf(line);
        int to = meaning == BookingMeaning.Cash
            ? places.Of($"CASH-{worker}", PlaceKind.Cash, line.Amount.Currency, beside: worker)
            : places.Of($"OUT-{worker}", PlaceKind.Outsider, line.Amount.Currency, beside: worker);
        var draft = new DraftMovement(line.BookedOn, Movement.Nowhere, to, -line.Amount.Amount, -line.Amount.Amount)
        {
            Currency = line.Amount.Currency,
            Kind = meaning == BookingMeaning.Cash ? MovementKind.Cash : MovementKind.Payment,
            Sources = SourcesOf(line),
        };
        drafts.Add(draft);
        return draft;
    }

    /// <summary>The movements in the order of their days, numbered.</summary>
    public IReadOnlyList<DraftMovement> InOrder()
    {
        DraftMovement[] inOrder = [.. drafts.OrderBy(draft => draft.On).ThenByDescending(draft =>
            draft.Kind == MovementKind.Opening)];
        gaps.AddRange(OrderOfDays.Put(inOrder));
        for (int index = 0; index < inOrder.Length; index++)
        {
            inOrder[index].Number = index + 1;
        }

        Reversed.Find(inOrder);
        Ordered = inOrder;
        return inOrder;
    }

    private void AddAccounts()
    {
        foreach (AccountRecords account in Accounts)
        {
            KnownAccount one = account.Account;
            placeOf.Add(one.Code, places.Of(one.Code, PlaceKind.Account, one.Currency, one.Holder, one.Bank));
        }

        foreach (AccountRecords account in Accounts)
        {
            KnownAccount one = account.Account;
            places.Give(placeOf[one.Code], places.Of(
                $"BANK-{one.Code}", PlaceKind.Bank, one.Currency, name: one.Bank, beside: one.Code));
        }
    }

    // In the currency in which the thing was bought; of a thing that no booking paid for, that of its value.
    private void AddHoldings(IReadOnlyList<HoldingOnRecord> holdings, Currency currency)
    {
        foreach (HoldingOnRecord holding in holdings)
        {
            Currency own = Accounts.SelectMany(account => account.Entries)
                .FirstOrDefault(entry => named.HoldingOf(entry) == holding.Code)?.Amount.Currency
                ?? holding.Value?.Currency ?? currency;
            places.Of(holding.Code, PlaceKind.Holding, own, holding.Holder, holding.Name);
        }
    }

    private void AddSpans(AccountRecords account)
    {
        KnownAccount one = account.Account;
        IReadOnlyList<WholeSpan> spans = WholeSpan.Of(account);
        spansOf.Add(one.Code, spans);
        foreach ((int index, WholeSpan span) in spans.Index())
        {
            int endsIn = index == spans.Count - 1 ? Movement.Nowhere
                : places.Of(
                    $"{one.Code}-END-{index + 1}", PlaceKind.RecordsEnd, one.Currency, one.Holder, one.Bank, one.Code);
            recorded.Add(new RecordedSpan(placeOf[one.Code], span.Days.Start, span.Days.End) { EndsIn = endsIn });
            if (span.Opening is { Amount: not 0m } opening)
            {
                drafts.Add(new DraftMovement(
                    span.Days.Start, Movement.Nowhere, placeOf[one.Code], 0m, opening.Amount)
                {
                    Currency = one.Currency,
                    Kind = MovementKind.Opening,
                    Sources = [.. account.Statements.Where(each => each.Outcome.Days?.Start == span.Days.Start)
                        .Select(each => each.Outcome.Place).Take(1)],
                });
                gaps.Add(new Gap(GapKind.OpeningOriginUnknown, "",
                [
                    new Operand.Code(one.Code), Operand.Of(opening), Operand.Of(span.Days.Start),
                ]));
            }
        }
    }

    private void AddEntries(AccountRecords account)
    {
        AccountEntry[] repeated = [.. account.Entries.Where(entry => entry.Line.MayRepeat is not null)];
        if (repeated.Length > 0)
        {
            gaps.Add(new Gap(GapKind.RepeatedInTracing, "",
            [
                new Operand.Code(account.Account.Code), new Operand.Number(repeated.Length),
                new Operand.Code(repeated[0].Line.Source.ToString()),
            ]));
        }

        foreach (AccountEntry entry in account.Entries.Where(
            one => sales.Of(one) is not null && IsBetweenAccounts(one)))
        {
            sales.RefuseTransfer(entry);
        }

        List<AccountEntry> lost = [];
        foreach (AccountEntry entry in account.Entries.Where(entry =>
            entry.Line.MayRepeat is null && entry.Amount.Amount != 0m && !IsBetweenAccounts(entry)))
        {
            AddEntry(entry, lost);
        }

        if (lost.Count > 0)
        {
            gaps.Add(new Gap(GapKind.WhereToUnknown, "",
            [
                new Operand.Code(account.Account.Code), new Operand.Number(lost.Count),
                Operand.Of(lost.Aggregate(new Money(0m, account.Account.Currency), (sum, one) => sum - one.Amount)),
            ]));
        }
    }

    private void AddEntry(AccountEntry entry, List<AccountEntry> lost)
    {
        if (AddSale(entry))
        {
            return;
        }

        int account = placeOf[entry.Account.Code];
        decimal amount = Math.Abs(entry.Amount.Amount);
        BookingMeaning? meaning = named.MeaningOf(entry.Line);
        (int other, MovementKind kind) = entry.IsDebit
            ? Destination(entry, meaning)
            : (Sender(entry), meaning == BookingMeaning.Cash ? MovementKind.Cash : MovementKind.Payment);
        if (entry.IsDebit && Places[other].Code.StartsWith("OUT-", StringComparison.Ordinal))
        {
            lost.Add(entry);
        }

        drafts.Add(new DraftMovement(
            entry.On, entry.IsDebit ? account : other, entry.IsDebit ? other : account, amount, amount)
        {
            Currency = entry.Amount.Currency,
            Kind = entry.Line.IsReversal ? MovementKind.Reversal : kind,
            OtherSide = OtherSideOf(entry),
            Entries = [entry],
            Sources = SourcesOf(entry.Line),
        });
    }

    private static IReadOnlyList<SourceRef> SourcesOf(StatementLine line) => [line.Source, .. line.AlsoAt];

    private void TellUnconfirmed(MatchedTransfers matched)
    {
        TransferMatch[] open = [.. matched.Matches.Where(match => match.State == TransferState.Proposed
            && match.Entries.Any(IsBetweenAccounts))];
        unconfirmed.AddRange(open);
        if (open.Length > 0)
        {
            gaps.Add(new Gap(GapKind.TransfersUnconfirmed, "",
                [new Operand.Number(open.Length), new Operand.Code(open[0].Debits[0].Line.Source.ToString())]));
        }
    }
}
