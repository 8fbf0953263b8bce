using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Findings;

/// <summary>Gives each amount of the pay chain its id, its reason and its rows, and adds them up.</summary>
/// <remarks>
/// <code>
/// P/W-03/2019-05/drawn           one column of a worker's period; without a period: P/W-03/no-period/booked
/// P/W-03/total/drawn             of a worker
/// P/total/drawn                  of all
/// P/W-03/2019-05/sent-on/THB     what was sent on, by currency
/// </code>
/// A column without anything read has no figure. What statements show is a figure of nothing where statements of those
/// days are on record and have no booking; where none are on record it is no figure at all. So it is with what was
/// drawn, which only the worker's own account can show.
/// </remarks>
public static class PayFigures
{
    private const string Total = "total";

    public static PayFound Of(IReadOnlyList<PayChainLine> chain, IReadOnlyList<Gap> gaps)
    {
        if (chain.Count == 0)
        {
            return PayFound.None with { Gaps = gaps };
        }

        PayLine[] lines = [.. chain.Select(line => new PayLineFigures(line).Line())];
        PayTotal[] totals =
        [
            .. lines.GroupBy(line => line.Chain.Worker, StringComparer.Ordinal).Select(worker => Added(
                worker.Key, $"{PayFound.Prefix}{worker.Key}/{Total}", [.. worker.Select(line => line.Amounts)],
                [.. worker.Select(line => line.Note).OfType<Reason>()])),
        ];
        return new PayFound
        {
            Lines = lines,
            Totals = totals,
            All = Added(
                "", $"{PayFound.Prefix}{Total}", [.. totals.Select(total => total.Amounts)],
                [.. lines.Select(line => line.Note).OfType<Reason>()]),
            Gaps = [.. gaps, .. totals.SelectMany(total => Unseen(total.Worker, chain))],
        };
    }

    private static PayTotal Added(string worker, string id, PayAmounts[] all, Reason[] notes) => new(
        worker, new PayAmounts(
        [
            .. PayColumns.All.Select(column =>
            {
                Figure[] parts = [.. all.Select(one => one.Of(column)).OfType<Figure>()];
                return parts.Length == 0 ? null : Sum(
                    worker, $"{id}/{PayColumns.KeyOf(column)}", parts,
                    column == PayColumn.PayrollSays ? notes : []);
            }),
        ],
        [
            .. all.SelectMany(one => one.SentOn).GroupBy(one => one.Likely.Currency)
                .OrderBy(same => same.Key.Code, StringComparer.Ordinal)
                .Select(same => Sum(worker, $"{id}/{PayFound.SentOnKey}/{same.Key.Code}", [.. same], [])),
        ]));

    private static Figure Sum(string worker, string id, Figure[] parts, Reason[] notes) => Figured(
        id, parts.Select(part => part.Likely).Aggregate((sum, part) => sum + part),
        new Reason(Statement.TotalOfLines)
        {
            About = worker.Length > 0 ? [new Operand.Code(worker)] : [],
            Working = [.. parts.Select(part => Operand.Of(part.Likely))],
            Figures = [.. parts.Select(part => part.Id)],
            Parts = notes,
        });

    internal static Figure Figured(string id, Money amount, Reason reason) => new(
        id, Estimate<Money>.Single(amount), Basis.Document, reason with { Result = Operand.Of(amount) });

    private static IEnumerable<Gap> Unseen(string worker, IReadOnlyList<PayChainLine> chain)
    {
        PayChainLine[] own = [.. chain.Where(line => line.Worker == worker)];
        PayChainLine[] without =
            [.. own.Where(line => line.Bank == BankOnRecord.None && line.PayrollRows.Count > 0)];
        if (without.Length > 0)
        {
            yield return Gap(GapKind.PayWithoutBankRecord, without, line => line.PayrollSays);
        }

        PayChainLine[] unseen = [.. own.Where(line => line.BookedUnseen is not null)];
        if (unseen.Length > 0)
        {
            yield return Gap(GapKind.PayDrawNotShown, unseen, line => line.BookedUnseen!.Value);
        }

        Gap Gap(GapKind kind, PayChainLine[] lines, Func<PayChainLine, Money> amount) => new(
            kind, "",
            [
                new Operand.Code(worker), Operand.Of(lines.Select(amount).Aggregate((sum, one) => sum + one)),
                new Operand.Number(lines.Length),
            ]);
    }
}
