using NodaMoney;
using Restitution.Evidence;
using Restitution.Storage.Refusals;
using Restitution.Tracing;

namespace Restitution.Storage.CaseJson;

/// <summary>Turns what <c>case.json</c> says of the sale of a thing into what the engine takes.</summary>
/// <remarks>Whether the rows of a sale exist is known only when exhibits are read.</remarks>
internal sealed class HoldingSaleReader(CaseTerms terms, IReadOnlySet<string> holders, IReadOnlySet<string> exhibits)
{
    private const string Cash = "cash";

    /// <param name="places">Reads places, each of which may be said to be one thing only.</param>
    public SaleOnRecord Read(
        HoldingSaleShape sale, Func<IReadOnlyList<string>, object[], IReadOnlyList<SourceRef>> places, object[] path)
    {
        Check(sale, path);
        bool isCash = sale.PaidTo is Cash;
        if (sale.PaidTo is { } party && !isCash)
        {
            terms.Exists(party, holders, "party", [.. path, "paidTo"]);
        }

        return new SaleOnRecord(
            places(sale.PaidBy, [.. path, "paidBy"]), terms.Sources(sale.Sources, exhibits, [.. path, "sources"]))
        {
            On = sale.On is { } on ? terms.Day(on, [.. path, "on"]) : null,
            Price = sale.Price is { } price ? Amount(price, [.. path, "price"]) : null,
            Account = sale.Account,
            PaidTo = isCash ? null : sale.PaidTo,
            IsCash = isCash,
            GainShared = sale.Gain is { } gain ? new GainChoice(gain.ChosenBy, gain.Reason) : null,
        };
    }

    private void Check(HoldingSaleShape sale, object[] path)
    {
        bool hasRows = sale.PaidBy.Count > 0;
        if (hasRows ? sale.Account is not null || sale.PaidTo is not null || sale.On is not null
            : sale.On is null || sale.Price is null || (sale.Account is not null && sale.PaidTo is not null))
        {
            terms.Refuse(RefusedBecause.KeyMissing, "a sale that says too little of the price, or says it twice over",
                "either paidBy, or on and price with account or paidTo",
                "name the rows of the price, or its day and amount and where it went", path);
        }
    }

    private Money Amount(HoldingValueShape value, object[] path) => terms.Amount(
        new PromisedShape { Amount = value.Amount, Currency = value.Currency, Basis = "document", Sources = [] }, path);
}
