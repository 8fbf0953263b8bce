using Restitution.Tracing;

namespace Restitution.Documents.Exports;

/// <summary>From which account to which a transfer goes that takes days or has parts.</summary>
/// <remarks>
/// Such a transfer lies on the way between its two ends. Where it comes from one account, what leaves the way is the
/// payment; where it comes from several, what comes to it is. The other movements of the way are not told again.
/// </remarks>
internal sealed class WaysBetween
{
    private readonly Dictionary<int, HashSet<int>> sources = [];
    private readonly Dictionary<int, HashSet<int>> targets = [];

    public WaysBetween(TracingLedger ledger)
    {
        for (int place = 0; place < ledger.Places.Count; place++)
        {
            if (ledger.Places[place].Kind == PlaceKind.OnTheWay)
            {
                (sources[place], targets[place]) = ([], []);
            }
        }

        foreach (Movement movement in ledger.Movements)
        {
            if (sources.TryGetValue(movement.To, out HashSet<int>? from))
            {
                from.Add(movement.From);
            }

            if (targets.TryGetValue(movement.From, out HashSet<int>? to))
            {
                to.Add(movement.To);
            }
        }
    }

    /// <summary>The two ends of a payment; null where another movement of the same way tells of it.</summary>
    public (int From, int To)? Ends(Movement movement)
    {
        if (sources.TryGetValue(movement.From, out HashSet<int>? before))
        {
            return before.Count == 1 ? (before.First(), movement.To) : null;
        }

        if (sources.TryGetValue(movement.To, out HashSet<int>? others))
        {
            // Money that nothing took off the way again has not arrived anywhere.
            HashSet<int> after = targets[movement.To];
            return others.Count > 1 || after.Count == 0
                ? (movement.From, after.Count == 1 ? after.First() : Movement.Nowhere) : null;
        }

        return (movement.From, movement.To);
    }
}
