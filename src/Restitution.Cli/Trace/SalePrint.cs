using NodaTime.Text;
using Restitution.Cli.Console;
using Restitution.Documents;
using Restitution.Tracing;

namespace Restitution.Cli.Trace;

/// <summary>Things that were sold: a line each, with what becomes of a gain or a loss.</summary>
internal static class SalePrint
{
    public static void Print(
        TracingLedger ledger, IReadOnlyList<HoldingSale> sales, Terminal terminal, Wording wording)
    {
        foreach (HoldingSale sale in sales.Where(one => one.To >= 0))
        {
            string currency = sale.Price.Currency.Code;
            string gain = sale.Difference.Amount switch
            {
                0m => "",
                < 0m => ": what was traced bears the loss in proportion",
                _ when sale.SharesGain => ": what was traced takes the gain in proportion, as was chosen",
                _ => ": the gain is the holder's own and not claimed",
            };
            terminal.Out.WriteLine(
                $"{ledger.Places[sale.Place].Code} was sold on {LocalDatePattern.Iso.Format(sale.On)} for "
                    + $"{currency} {wording.Bare(sale.Price)}, to {ledger.Places[sale.To].Code}; paid for it "
                    + $"{currency} {wording.Bare(sale.PaidIn)}{gain}");
        }
    }
}
