using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Storage.Reading;

/// <summary>Refuses decisions on transfers that name rows which no exhibit has, or rows of the other side.</summary>
internal static class DecidedRows
{
    public static IReadOnlyList<Refusal> Refusals(CaseFolder folder, CaseEvidence evidence)
    {
        // Pieces of two folders are put together to tell what each changes: their rows need not be the same.
        if (folder.IsMixed || folder.Case.TransferDecisions.Count == 0)
        {
            return [];
        }

        var lineAt = new Dictionary<SourceRef, StatementLine>();
        foreach (StatementLine line in evidence.Records.Select(record => record.Record).OfType<StatementLine>())
        {
            foreach (SourceRef place in line.AlsoAt.Prepend(line.Source))
            {
                lineAt.TryAdd(place, line);
            }
        }

        return
        [
            .. folder.Case.TransferDecisions.Index().SelectMany(one => Sides(one.Item).SelectMany(side =>
                side.Rows.Index().Select(row => Of(
                    row.Item, lineAt.GetValueOrDefault(row.Item), side.IsOut,
                    folder.PlaceOf(["transfers", one.Index, side.Key, row.Index])))))
                .OfType<Refusal>(),
        ];
    }

    private static IEnumerable<(string Key, IReadOnlyList<SourceRef> Rows, bool IsOut)> Sides(
        TransferDecision decision) => [("debit", decision.Debits, true), ("credit", decision.Credits, false)];

    private static Refusal? Of(SourceRef row, StatementLine? line, bool isOut, string place)
    {
        string wanted = isOut ? "a booking of money out" : "a booking of money in";
        return line switch
        {
            null => new Refusal(
                RefusedBecause.RowUnknown, place, $"the row \"{row}\", which is no booking of the case", wanted,
                "correct the place; restitution read --json prints the place of each row"),
            _ when line.Amount.Amount < 0m != isOut => new Refusal(
                RefusedBecause.RowUnknown, place, $"the row \"{row}\", whose money goes the other way", wanted,
                "exchange debit and credit, or correct the place"),
            _ => null,
        };
    }
}
