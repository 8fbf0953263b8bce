namespace Restitution.Tracing;

/// <summary>What the reversed movements moved, kept until they are reversed.</summary>
internal sealed class Reversals
{
    private static readonly ParcelShare[] None = [];

    private readonly Movement[] _movements;
    private readonly Dictionary<int, int> _givenUpBy = [];
    private readonly Dictionary<int, ParcelShare[][]> _left = [];
    private readonly Dictionary<int, ParcelShare[][]> _came = [];

    public Reversals(TracingLedger ledger, Movement[] movements, int bookCount)
    {
        _movements = movements;
        foreach (ref readonly Movement movement in movements.AsSpan())
        {
            if (movement.Reverses > 0)
            {
                _left[movement.Reverses] = [.. Enumerable.Repeat(None, bookCount)];
                _came[movement.Reverses] = [.. Enumerable.Repeat(None, bookCount)];
                _givenUpBy[movement.Number] = ReturnsOutOfThings.GivenUpBy(
                    ledger, in movement, in movements[movement.Reverses - 1]);
            }
        }
    }

    public bool IsBack(in Movement movement, out Movement reversed)
    {
        reversed = movement.Reverses > 0 ? _movements[movement.Reverses - 1] : default;
        return movement.Reverses > 0;
    }

    /// <summary>Where a return from outside is no longer; nowhere where nothing tells.</summary>
    public int GivenUpBy(in Movement reversal) => _givenUpBy[reversal.Number];

    public ParcelShare[] Left(int book, int number) => _left[number][book];

    public ParcelShare[] Came(int book, int number) => _came[number][book];

    public void KeepLeft(int book, in Movement movement, Parcel parcel) => Keep(_left, book, in movement, parcel);

    public void KeepCame(int book, in Movement movement, Parcel parcel) => Keep(_came, book, in movement, parcel);

    private static void Keep(
        Dictionary<int, ParcelShare[][]> kept, int book, in Movement movement, Parcel parcel)
    {
        if (kept.Count > 0 && kept.TryGetValue(movement.Number, out ParcelShare[][]? shares))
        {
            shares[book] = parcel.Shares.ToArray();
        }
    }
}
