using System.Globalization;
using NodaMoney;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Tracing;

/// <summary>The prices of things that were sold, each with what had been paid in and whose a gain or loss is.</summary>
internal static class SaleFigures
{
    public static IEnumerable<Figure> Of(TracedCase traced) =>
        traced.Result.Methods.Count == 0 ? [] : traced.Sales.Select(sale => TracedFigures.Single(
            IdOf(traced, sale), sale.Price,
            new Reason(Statement.HoldingSold)
            {
                About =
                [
                    new Operand.Code(CodeOf(traced, sale.Place)), new Operand.Code(CodeOf(traced, sale.To)),
                    Operand.Of(sale.On), Operand.Of(sale.PaidIn),
                ],
                Working = [Operand.Of(sale.Price)],
                Sources = traced.Rows[sale.Movement - 1],
                Parts = Parts(sale),
            }));

    public static string IdOf(TracedCase traced, HoldingSale sale) => string.Create(
        CultureInfo.InvariantCulture, $"T/sale/{CodeOf(traced, sale.Place)}/{sale.Movement}");

    private static string CodeOf(TracedCase traced, int place) => traced.Result.Ledger.Places[place].Code;

    private static Reason[] Parts(HoldingSale sale) => sale.Difference.Amount switch
    {
        0m => [],
        > 0m => [new Reason(sale.SharesGain ? Statement.SaleGainShared : Statement.SaleGainOwn)
        {
            About = [Operand.Of(sale.Difference)],
        }],
        _ => [new Reason(Statement.SaleLossBorne)
        {
            About = [Operand.Of(new Money(-sale.Difference.Amount, sale.Price.Currency))],
        }],
    };
}
