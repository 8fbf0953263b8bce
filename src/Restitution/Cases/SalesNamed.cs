using NodaMoney;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>The rows by which the prices of things were paid, found as the decisions of a case name them.</summary>
internal sealed class SalesNamed
{
    private readonly Dictionary<AccountEntry, (HoldingOnRecord Holding, Money Price)> byEntry = [];
    private readonly List<HoldingOnRecord> besideRecords = [];
    private readonly List<TracingRefusal> refusals = [];
    private readonly BookingsNamed named;
    private readonly AccountEntry[] entries;

    public SalesNamed(
        IReadOnlyList<HoldingOnRecord> holdings, BookingsNamed named, IReadOnlyList<AccountRecords> accounts)
    {
        this.named = named;
        entries = [.. accounts.SelectMany(account => account.Entries)];
        foreach (HoldingOnRecord holding in holdings.Where(one => one.Sale is not null))
        {
            Find(holding, holding.Sale!);
        }
    }

    /// <summary>Sales whose price came to no account on record.</summary>
    public IReadOnlyList<HoldingOnRecord> BesideRecords => besideRecords;

    public IReadOnlyList<TracingRefusal> Refusals => refusals;

    /// <summary>
    /// The thing that a credit paid for, and what it comes to in the currency of the case's price; null for none.
    /// </summary>
    public (HoldingOnRecord Holding, Money Price)? Of(AccountEntry entry) =>
        byEntry.TryGetValue(entry, out (HoldingOnRecord, Money) found) ? found : null;

    public void RefuseTransfer(AccountEntry entry) =>
        Refuse(TracingRefusalKind.SaleRowIsTransfer, byEntry[entry].Holding, entry.Line.Source.ToString());

    private void Find(HoldingOnRecord holding, SaleOnRecord sale)
    {
        AccountEntry[] paid = [.. sale.PaidBy.Count > 0 ? Rows(holding, sale) : OfAccount(holding, sale)];
        if (paid.Length == 0)
        {
            if (sale is { PaidBy.Count: 0, Account: null })
            {
                besideRecords.Add(holding);
            }

            return;
        }

        IReadOnlyList<Money> prices = sale.Price is { } price && price.Currency != paid[0].Amount.Currency
            ? Apportionment.ByLargestRemainder(price, [.. paid.Select(entry => entry.Amount.Amount)])
            : [.. paid.Select(entry => entry.Amount)];
        foreach ((int index, AccountEntry entry) in paid.Index())
        {
            byEntry[entry] = (holding, prices[index]);
        }
    }

    private IEnumerable<AccountEntry> Rows(HoldingOnRecord holding, SaleOnRecord sale)
    {
        foreach (SourceRef place in sale.PaidBy)
        {
            if (named.OnSide(place, isDebit: false, "tracing.holdings") is { } entry && entries.Contains(entry))
            {
                yield return entry;
            }
            else
            {
                Refuse(TracingRefusalKind.SaleRowNotFound, holding, place.ToString());
            }
        }
    }

    private IEnumerable<AccountEntry> OfAccount(HoldingOnRecord holding, SaleOnRecord sale)
    {
        if (sale.Account is not { } code)
        {
            return [];
        }

        AccountEntry[] found =
        [
            .. entries.Where(entry => entry.Account.Code == code && entry.On == sale.On && entry.Amount == sale.Price
                && entry.Line.MayRepeat is null),
        ];
        if (found.Length == 1)
        {
            return found;
        }

        Refuse(TracingRefusalKind.SaleRowNotFound, holding, code);
        return [];
    }

    private void Refuse(TracingRefusalKind kind, HoldingOnRecord holding, string what) => refusals.Add(
        new TracingRefusal(kind, 0, [new Operand.Code(holding.Code), new Operand.Code(what)])
        {
            On = holding.Sale!.On,
        });
}
