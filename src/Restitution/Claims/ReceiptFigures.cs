using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>The figures of receipts: what the workers had of one, and each worker's share.</summary>
internal static class ReceiptFigures
{
    public static string IdOf(Receipt receipt) => $"recovery/{receipt.Code}";

    public static string IdOf(Receipt receipt, string worker) => $"recovery/{receipt.Code}/{worker}";

    public static IEnumerable<Figure> Of(Recovery recovery, RecoveryFacts facts) =>
        recovery.Receipts.SelectMany(outcome => outcome.Shares
            .Select(share => Share(outcome.Receipt, share, facts.Terms))
            .Prepend(Whole(outcome)));

    private static Figure Whole(ReceiptOutcome outcome)
    {
        Receipt receipt = outcome.Receipt;
        return new Figure(
            IdOf(receipt), Estimate<Money>.Single(outcome.Shared), Basis.Document,
            new Reason(Statement.ReceiptOfWorkers)
            {
                About = [new Operand.Code(receipt.Code)],
                Working = [Operand.Of(receipt.Amount), Operand.Of(outcome.CostsTaken), Operand.Of(outcome.LeftOver)],
                Result = Operand.Of(outcome.Shared),
                Figures = [.. outcome.Shares.Select(share => IdOf(receipt, share.Worker))],
                Parts =
                [
                    new Reason(Statement.ReceiptRecorded)
                    {
                        About =
                        [
                            new Operand.Code(receipt.Code), Operand.Of(receipt.ReceivedOn),
                            new Operand.Code(receipt.From), new Operand.Term($"receipt-kind.{receipt.Kind}"),
                        ],
                        Authorities = receipt.VictimsFirst is { } victimsFirst ? [victimsFirst] : [],
                        Result = Operand.Of(receipt.Amount),
                        Sources = receipt.Sources,
                    },
                ],
            });
    }

    private static Figure Share(Receipt receipt, ReceiptShare share, RecoveryTerms terms)
    {
        HeadGroup[] groups = [.. GroupAmounts.Groups.Where(group => share.Applied[group].Amount != 0m)];
        return new Figure(
            IdOf(receipt, share.Worker), Estimate<Money>.Single(share.Applied.Total), Basis.Document,
            new Reason(Statement.ReceiptApplied)
            {
                About =
                [
                    new Operand.Code(receipt.Code), new Operand.Code(share.Worker),
                    new Operand.Term($"appropriation.{terms.Appropriation}"), new Operand.Code(terms.Because ?? ""),
                ],
                Working = [.. groups.Select(group => Operand.Of(share.Applied[group]))],
                Result = Operand.Of(share.Applied.Total),
                Sources = terms.Sources,
                Parts = [.. share.Classes.Select(one => Told(receipt, share.Worker, one))],
            });
    }

    private static Reason Told(Receipt receipt, string worker, ClassShare share) => new(Statement.ReceiptShared)
    {
        About = [new Operand.Code(receipt.Code), new Operand.Code(worker), new Operand.Number(share.Number)],
        Working = [Operand.Of(share.Shared), Operand.Of(share.Open), Operand.Of(share.AllOpen)],
        Result = Operand.Of(share.Amount),
    };
}
