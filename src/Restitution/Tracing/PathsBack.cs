using NodaMoney;

namespace Restitution.Tracing;

/// <summary>Where what is traced to each place came from, credit by credit, under each method.</summary>
/// <remarks>
/// The ledger is traced again with each origin for a claimant of its own, in the order as listed: the likely amounts.
/// </remarks>
internal static class PathsBack
{
    public static IReadOnlyList<CameFrom> Of(
        TracingLedger ledger, TracingTerms terms, IReadOnlyList<TracedOrigin> origins, TracingResult result)
    {
        if (result.Methods.Count == 0)
        {
            return [];
        }

        int[] credits = [.. origins.Select(origin => origin.Movement).Distinct().Order()];
        Dictionary<int, int> indexOf = credits.Index().ToDictionary(one => one.Item, one => one.Index);
        Dictionary<int, IReadOnlyList<OwnedPart>> shared = [];
        Movement[] movements = [.. ledger.Movements];
        foreach (IGrouping<int, TracedOrigin> credit in origins.GroupBy(origin => origin.Movement))
        {
            ref Movement movement = ref movements[credit.Key - 1];
            Money part = credit.Skip(1).Aggregate(credit.First().Amount, (sum, one) => sum + one.Amount);
            bool isWhole = part.Amount == movement.In;
            movement = movement with { Origin = isWhole ? indexOf[credit.Key] : TracingLedger.HoldersOwn };
            if (!isWhole)
            {
                shared.Add(credit.Key, [new OwnedPart(indexOf[credit.Key], part)]);
            }
        }

        TracingResult back = CreditsOfSeveral.TracingOf(
            ledger with
            {
                Claimants = [.. credits.Select(credit => $"credit {credit}")], Movements = movements,
            },
            terms with { TrustsOrderAsListed = true, StepsOf = [] }, shared);
        return [.. Listed(back, credits)];
    }

    private static IEnumerable<CameFrom> Listed(TracingResult back, int[] credits)
    {
        var traced = new TracedAmounts(back);
        foreach (int place in Enumerable.Range(0, back.Ledger.Places.Count))
        {
            for (int credit = 0; credit < credits.Length; credit++)
            {
                Money none = new(0m, back.Ledger.Places[place].Currency);
                Money[] byMethod =
                [
                    .. Enumerable.Range(0, traced.MethodCount)
                        .Select(method => traced.Of(method, credit, place)?.Amount.Likely ?? none),
                ];
                if (byMethod.Any(amount => amount.Amount > 0m))
                {
                    yield return new CameFrom(place, credits[credit], byMethod);
                }
            }
        }
    }
}
