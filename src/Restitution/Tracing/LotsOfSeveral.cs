using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Tracing;

/// <summary>A ledger in which a shared credit is one lot, with a claimant of its own, that its owners share.</summary>
internal sealed class LotsOfSeveral
{
    private readonly TracingLedger ledger;
    private readonly TracingLedger lots;

    // By the index of the claimant that stands for a lot, less the number of real ones.
    private readonly List<(decimal Whole, IReadOnlyList<OwnedPart> Parts)> sharedLots = [];

    public LotsOfSeveral(TracingLedger ledger, IReadOnlyDictionary<int, IReadOnlyList<OwnedPart>> shared)
    {
        this.ledger = ledger;
        var claimants = new List<string>(ledger.Claimants);
        var movements = new List<Movement>(ledger.Movements.Count);
        foreach (Movement movement in ledger.Movements)
        {
            if (shared.TryGetValue(movement.Number, out IReadOnlyList<OwnedPart>? parts))
            {
                movements.Add(movement with { Origin = claimants.Count });
                claimants.Add($"lot {sharedLots.Count + 1}");
                sharedLots.Add((movement.In, parts));
            }
            else
            {
                movements.Add(movement);
            }
        }

        lots = ledger with { Claimants = claimants, Movements = movements };
    }

    public TracingResult Of(TracingTerms terms)
    {
        TracingResult result = Tracer.Enclosing(lots, terms);
        return result with
        {
            Ledger = ledger,
            Methods =
            [
                .. result.Methods.Select(one => one with
                {
                    Amounts = [.. Shared(one.Amounts)],
                    Steps = [.. one.Steps.Select(Shared)],
                }),
            ],
        };
    }

    private IEnumerable<TracedFunds> Shared(IReadOnlyList<TracedFunds> amounts)
    {
        var parts = new List<TracedFunds>(amounts.Count);
        foreach (IGrouping<int, TracedFunds> lot in amounts.GroupBy(one => one.Claimant))
        {
            parts.AddRange(lot.Key < ledger.Claimants.Count
                ? lot
                : lot.GroupBy(one => one.Amount.Likely.Currency)
                    .SelectMany(places => PartsOf(lot.Key - ledger.Claimants.Count, places)));
        }

        return parts.GroupBy(part => (part.Claimant, part.Place))
            .Select(same => same.Aggregate(Added))
            .OrderBy(one => one.Claimant == TracingLedger.HoldersOwn ? int.MaxValue : one.Claimant)
            .ThenBy(one => one.Place);
    }

    // Place after place, what is still missing of each owner's part so far: then rows and columns both foot.
    private List<TracedFunds> PartsOf(int lot, IEnumerable<TracedFunds> places)
    {
        (decimal whole, IReadOnlyList<OwnedPart> parts) = sharedLots[lot];
        decimal own = whole - parts.Sum(part => part.Amount.Amount);
        decimal[] weights = [.. parts.Select(part => part.Amount.Amount), own];
        int[] owners = [.. parts.Select(part => part.Claimant), TracingLedger.HoldersOwn];
        var given = new decimal[weights.Length];
        var shares = new List<TracedFunds>();
        decimal soFar = 0m;
        foreach (TracedFunds place in places)
        {
            soFar += place.Amount.Likely.Amount;
            decimal[] missing =
                [.. weights.Select((weight, index) => Math.Max(0m, (weight * soFar / whole) - given[index]))];
            IReadOnlyList<Money> likely = missing.Sum() > 0m
                ? Apportionment.ByLargestRemainder(place.Amount.Likely, missing)
                : [.. weights.Select(_ => new Money(0m, place.Amount.Likely.Currency))];
            for (int index = 0; index < weights.Length; index++)
            {
                given[index] += likely[index].Amount;
                if (weights[index] > 0m)
                {
                    shares.Add(place with
                    {
                        Claimant = owners[index],
                        Amount = Range(place.Amount, likely[index], weights[index], whole),
                    });
                }
            }
        }

        return shares;
    }

    private static Estimate<Money> Range(Estimate<Money> lot, Money likely, decimal weight, decimal whole)
    {
        if (lot.IsSingle)
        {
            return Estimate<Money>.Single(likely);
        }

        Money low = Rounding.DownToMinorUnit(UnroundedMoney.From(lot.Low) * weight / whole);
        Money high = Rounding.HalfUpToMinorUnit(UnroundedMoney.From(lot.High) * weight / whole);
        return new Estimate<Money>(
            low.Amount < likely.Amount ? low : likely, likely, high.Amount > likely.Amount ? high : likely);
    }

    private static TracedFunds Added(TracedFunds one, TracedFunds other) => one with
    {
        Amount = new Estimate<Money>(
            one.Amount.Low + other.Amount.Low, one.Amount.Likely + other.Amount.Likely,
            one.Amount.High + other.Amount.High),
        ExhaustedBy = one.ExhaustedBy == 0 || other.ExhaustedBy == 0
            ? 0 : Math.Max(one.ExhaustedBy, other.ExhaustedBy),
        IsExact = one.Amount.IsSingle && other.Amount.IsSingle && one.IsExact && other.IsExact,
    };

    private TracingStep Shared(TracingStep step) => step with
    {
        Moved = [.. step.Moved.SelectMany(PartsOf)],
        After = [.. step.After.SelectMany(PartsOf)],
    };

    private IEnumerable<Share> PartsOf(Share share)
    {
        if (share.Claimant < ledger.Claimants.Count)
        {
            return [share];
        }

        (decimal whole, IReadOnlyList<OwnedPart> parts) = sharedLots[share.Claimant - ledger.Claimants.Count];
        return parts.Select(part => new Share(part.Claimant, share.Amount * part.Amount.Amount / whole));
    }
}
