using Restitution.Tracing;

namespace Restitution.Intake.TracingLedgers;

/// <summary>Makes movements of rows: two rows of one id that are one transfer become one movement.</summary>
/// <remarks>
/// A transfer stands where the first of its two rows stands. Where its money came in on a later day than it went out,
/// it lies in a place of its own between the two days, so that neither account has it too early or too long.
/// </remarks>
internal sealed class LedgerMovements
{
    private readonly IReadOnlyList<LedgerRow> rows;
    private readonly LedgerIds ids;
    private readonly List<Movement> made = [];
    private readonly List<MovementRows> rowsOfMade = [];
    private readonly List<LedgerContradiction> contradictions = [];
    private readonly Dictionary<string, int> numberOfId = new(StringComparer.Ordinal);
    private readonly List<(int Index, string Id)> reversals = [];

    public LedgerMovements(IReadOnlyList<LedgerAccount> accounts, IReadOnlyList<LedgerRow> rows)
    {
        this.rows = rows;
        ids = new LedgerIds(rows);
        Places = new LedgerPlaces(accounts, LedgerSales.SoldIn(rows));
        for (int index = 0; index < rows.Count; index++)
        {
            Take(index);
        }

        foreach ((int index, string id) in reversals)
        {
            made[index] = made[index] with { Reverses = numberOfId.GetValueOrDefault(id) };
        }

        contradictions.AddRange(LedgerOpenings.Contradictions(rows));
        contradictions.AddRange(LedgerSales.Contradictions(rows));
        PerhapsOne = PerhapsOneTransfers.In(rows, ids, accounts);
    }

    public LedgerPlaces Places { get; }

    public IReadOnlyList<Movement> Made => made;

    public IReadOnlyList<MovementRows> RowsOfMade => rowsOfMade;

    public IReadOnlyList<LedgerContradiction> Contradictions => contradictions;

    public IReadOnlyList<PerhapsOneTransfer> PerhapsOne { get; }

    private void Take(int index)
    {
        LedgerRow row = rows[index];
        if (row.Id.Length == 0 || ids.IsAlone(index))
        {
            if (row is { IsReversal: true, Id.Length: > 0 })
            {
                contradictions.Add(LedgerGroupCheck.ReversalOfNothing(row));
            }

            TakeAlone(row);
            return;
        }

        LedgerRow[] group = ids.GroupOf(row.Id);
        LedgerRow[] legs = [.. group.Where(other => other.IsReversal == row.IsReversal)];
        if (legs[0].Line != row.Line)
        {
            return;
        }

        if (LedgerGroupCheck.Contradiction(group, row.IsReversal) is { } contradiction)
        {
            contradictions.Add(contradiction);
        }
        else if (legs.Length == 2)
        {
            TakeTransfer(legs.Single(leg => leg.IsOut), legs.Single(leg => !leg.IsOut));
        }
        else
        {
            TakeAlone(row);
        }
    }

    private void TakeAlone(LedgerRow row)
    {
        Place account = Places.InOrder[row.Account];
        if (row.Kind == MovementKind.Opening)
        {
            Add(
                new Movement(made.Count + 1, row.Day, Movement.Nowhere, row.Account, 0m, row.Amount)
                {
                    Kind = MovementKind.Opening, Origin = row.Origin, Sequence = row.Sequence,
                },
                new MovementRows(row.Line, 0), row);
            return;
        }

        int to = row.IsOut ? Places.GoneTo(row.To, row.Kind, account.Currency) : row.Account;
        bool isOtherCurrency = to != Movement.Nowhere && Places.InOrder[to].Currency != account.Currency;
        Add(
            new Movement(
                made.Count + 1, row.Day, row.IsOut ? row.Account : Movement.Nowhere, to,
                row.IsOut ? row.Size : 0m, to == Movement.Nowhere || isOtherCurrency ? 0m : row.Size)
            {
                Kind = row.Kind ?? (row.To.Length > 0 && to >= 0 && Places.InOrder[to].Kind == PlaceKind.Account
                    ? MovementKind.Transfer : MovementKind.Payment),
                Origin = row.Origin,
                Sequence = row.Sequence,
            },
            new MovementRows(row.Line, 0), row);
    }

    private void TakeTransfer(LedgerRow paidOut, LedgerRow paidIn)
    {
        if (ContradictionOf(paidOut, paidIn) is { } contradiction)
        {
            contradictions.Add(contradiction);
            return;
        }

        var lines = new MovementRows(paidOut.Line, paidIn.Line);
        MovementKind kind = paidOut.Kind ?? paidIn.Kind ?? MovementKind.Transfer;
        if (paidOut.Day == paidIn.Day)
        {
            Add(
                new Movement(
                    made.Count + 1, paidOut.Day, paidOut.Account, paidIn.Account, paidOut.Size, paidIn.Size)
                {
                    Kind = kind,
                    Sequence = Math.Max(paidOut.Sequence, paidIn.Sequence),
                },
                lines, paidOut);
            return;
        }

        int between = Places.OnTheWay(paidOut.Id, Places.InOrder[paidOut.Account].Currency);
        Add(
            new Movement(made.Count + 1, paidOut.Day, paidOut.Account, between, paidOut.Size, paidOut.Size)
            {
                Kind = kind, Sequence = paidOut.Sequence,
            },
            lines, paidOut);
        made.Add(new Movement(made.Count + 1, paidIn.Day, between, paidIn.Account, paidOut.Size, paidIn.Size)
        {
            Kind = kind == MovementKind.Sale ? MovementKind.Transfer : kind, Sequence = paidIn.Sequence,
        });
        rowsOfMade.Add(lines);
    }

    private LedgerContradiction? ContradictionOf(LedgerRow paidOut, LedgerRow paidIn)
    {
        Place target = Places.InOrder[paidIn.Account];
        if (paidOut.To.Length > 0 && paidOut.To != target.Code)
        {
            return LedgerGroupCheck.Of(
                LedgerContradictionKind.ToAnotherAccount, [paidOut, paidIn],
                "money that goes to one account and comes in on another", "one account in both rows");
        }

        return paidIn.Size > paidOut.Size && target.Currency == Places.InOrder[paidOut.Account].Currency
            ? LedgerGroupCheck.Of(
                LedgerContradictionKind.MoreInThanOut, [paidOut, paidIn], "more money in than went out",
                "at most what went out; what is less is the bank's charge")
            : null;
    }

    private void Add(Movement movement, MovementRows lines, LedgerRow row)
    {
        if (row.IsReversal)
        {
            reversals.Add((made.Count, row.Id));
        }
        else if (row.Id.Length > 0)
        {
            numberOfId[row.Id] = movement.Number;
        }

        made.Add(movement);
        rowsOfMade.Add(lines);
    }
}
