using NodaMoney;
using Restitution.Ledgers;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Cases;

/// <summary>Things that were sold: the price is their movement, wherever it came to.</summary>
internal sealed partial class LedgerOfCase
{
    /// <summary>Sales that cannot be followed: then nothing is traced.</summary>
    public IReadOnlyList<TracingRefusal> SaleRefusals => [.. sales.Refusals, .. InTwoCurrencies()];

    // Whose transfer it is on record is not a price from outside.
    private bool AddSale(AccountEntry entry)
    {
        if (sales.Of(entry) is not { } sold)
        {
            return false;
        }

        int holding = PlaceNamed(sold.Holding.Code);
        decimal price = sold.Price.Currency == Places[holding].Currency ? sold.Price.Amount : 0m;
        drafts.Add(new DraftMovement(entry.On, holding, placeOf[entry.Account.Code], price, entry.Amount.Amount)
        {
            Currency = entry.Amount.Currency,
            Kind = KindOf(sold.Holding),
            OtherSide = OtherSideOf(entry),
            Entries = [entry],
            Sources = [.. SourcesOf(entry.Line), .. sold.Holding.Sale!.Sources],
        });
        return true;
    }

    private void AddSalesBesideRecords()
    {
        foreach (HoldingOnRecord holding in sales.BesideRecords)
        {
            SaleOnRecord sale = holding.Sale!;
            int from = PlaceNamed(holding.Code);
            Money price = sale.Price!.Value;
            decimal leaving = price.Currency == Places[from].Currency ? price.Amount : 0m;
            drafts.Add(new DraftMovement(sale.On!.Value, from, PaidTo(holding, price.Currency), leaving, price.Amount)
            {
                Currency = price.Currency,
                Kind = KindOf(holding),
                Sources = sale.Sources,
            });
        }
    }

    // What is lost is lost with the holder of the thing.
    private int PaidTo(HoldingOnRecord holding, Currency currency)
    {
        SaleOnRecord sale = holding.Sale!;
        if (sale.PaidTo is { } party)
        {
            return places.Of(party, PlaceKind.Outsider, currency, party);
        }

        int place = sale.IsCash
            ? places.Of($"CASH-{holding.Code}", PlaceKind.Cash, currency, beside: holding.Code)
            : places.Of($"OUT-{holding.Code}", PlaceKind.Outsider, currency, beside: holding.Code);
        lostWith[place] = holding.Holder;
        return place;
    }

    private static MovementKind KindOf(HoldingOnRecord holding) =>
        holding.Sale?.GainShared is null ? MovementKind.Sale : MovementKind.SaleSharingGain;

    // Nothing tells how one price divides between what was paid in two currencies.
    private IEnumerable<TracingRefusal> InTwoCurrencies() =>
        from code in drafts.Where(draft => draft.IsSale).Select(draft => Places[draft.From].Code).Distinct()
        where Places.Any(place => place.Kind == PlaceKind.Holding && place.Beside == code)
        select new TracingRefusal(TracingRefusalKind.SaleOfTwoCurrencies, 0, [new Operand.Code(code)]);
}
