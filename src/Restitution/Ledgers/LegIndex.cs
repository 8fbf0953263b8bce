using NodaMoney;

namespace Restitution.Ledgers;

/// <summary>Bookings by currency and business day, each day's in the order of their amounts.</summary>
/// <remarks>What is asked of it takes as long as the answer is, not as the bookings are many.</remarks>
internal sealed class LegIndex
{
    private readonly Dictionary<(string Of, Currency Currency, int BusinessDay), TransferLeg[]> byDay;
    private readonly Dictionary<(string, Currency, int), decimal[]> sizes;

    /// <param name="kindOf">What else the bookings are told apart by, such as their account; blank for nothing.</param>
    public LegIndex(IEnumerable<TransferLeg> legs, Func<TransferLeg, string> kindOf)
    {
        byDay = legs.GroupBy(leg => (kindOf(leg), leg.Currency, leg.BusinessDay))
            .ToDictionary(day => day.Key, day => day.OrderBy(leg => leg.Size).ThenBy(leg => leg.Index).ToArray());
        sizes = byDay.ToDictionary(day => day.Key, day => day.Value.Select(leg => leg.Size).ToArray());
    }

    /// <summary>Those of a span of business days and of amounts, all ends included.</summary>
    public IEnumerable<ArraySegment<TransferLeg>> Within(
        string of, Currency currency, int fromDay, int toDay, decimal least, decimal most)
    {
        for (int day = fromDay; day <= toDay; day++)
        {
            if (byDay.TryGetValue((of, currency, day), out TransferLeg[]? legs))
            {
                decimal[] amounts = sizes[(of, currency, day)];
                int from = First(amounts, 0, least, mayReach: true);
                int to = First(amounts, from, most, mayReach: false);
                if (to > from)
                {
                    yield return new ArraySegment<TransferLeg>(legs, from, to - from);
                }
            }
        }
    }

    // The first place whose amount is above the bound, or reaches it.
    private static int First(decimal[] amounts, int from, decimal bound, bool mayReach)
    {
        int low = from;
        int high = amounts.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            bool isBefore = mayReach ? amounts[middle] < bound : amounts[middle] <= bound;
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
