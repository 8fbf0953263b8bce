using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Tracing;

/// <summary>The steps of the accounts that were asked for, gathered while the walk goes on.</summary>
internal sealed class StepLog(TracingLedger ledger, IReadOnlyList<int> places, int bookCount)
{
    private readonly HashSet<int> _places = [.. places];
    private readonly List<(int Index, TracingStep Step)>[] _steps =
        [.. Enumerable.Range(0, bookCount).Select(_ => new List<(int, TracingStep)>())];

    private readonly decimal[][] _left = Rows(ledger, bookCount);
    private readonly decimal[][] _came = Rows(ledger, bookCount);
    private readonly decimal[] _after = new decimal[ledger.Claimants.Count];

    /// <summary>As listed; of a movement between two such accounts the step of the one it leaves is first.</summary>
    public IReadOnlyList<TracingStep> Of(int book) =>
        [.. _steps[book].OrderBy(one => one.Index).Select(one => one.Step)];

    public void Left(int book, in Movement movement, Parcel parcel)
    {
        if (movement.From >= 0 && _places.Contains(movement.From))
        {
            Gather(_left[book], parcel);
        }
    }

    public void Came(int book, in Movement movement, Parcel parcel)
    {
        if (movement.To >= 0 && _places.Contains(movement.To))
        {
            Gather(_came[book], parcel);
        }
    }

    public void Close(FundsBook[] books, in Movement movement, decimal[] balances)
    {
        for (int index = 0; index < books.Length; index++)
        {
            Close(books[index], index, movement.Number, movement.From, _left[index], balances);
            Close(books[index], index, movement.Number, movement.To, _came[index], balances);
        }
    }

    private void Close(FundsBook book, int index, int number, int place, decimal[] moved, decimal[] balances)
    {
        if (place < 0 || !_places.Contains(place))
        {
            return;
        }

        Currency currency = ledger.Places[place].Currency;
        book.SharesOf(place, balances[place], holds: true, _after);
        _steps[index].Add((number, new TracingStep(
            number, place, new UnroundedMoney(balances[place], currency), NotZero(moved), NotZero(_after))));
        Array.Clear(moved);
    }

    private static void Gather(decimal[] moved, Parcel parcel)
    {
        foreach (ref readonly ParcelShare share in parcel.Shares)
        {
            if (share.Claimant >= 0)
            {
                moved[share.Claimant] += share.Amount;
            }
        }
    }

    private static Share[] NotZero(decimal[] amounts) =>
        [.. amounts.Select((amount, claimant) => new Share(claimant, amount)).Where(share => share.Amount != 0m)];

    private static decimal[][] Rows(TracingLedger ledger, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new decimal[ledger.Claimants.Count])];
}
