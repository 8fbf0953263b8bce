using NodaMoney;
using Restitution.Amounts;

namespace Restitution.Tracing;

/// <summary>What a book holds at the end, in whole minor units that sum to what is in each place.</summary>
internal sealed class PrintedFunds(TracingLedger ledger, MoneyWalk walk, FundsBook book)
{
    private readonly decimal[] _shares = new decimal[ledger.Claimants.Count + 1];
    private readonly List<TracedFunds> _funds = [];

    /// <param name="rangeOf">By place, then claimant; null where the order of rows tells nothing.</param>
    public IReadOnlyList<TracedFunds> With(Func<int, int, FundsRange?> rangeOf)
    {
        for (int place = 0; place < ledger.Places.Count; place++)
        {
            AddPlace(place, rangeOf);
        }

        // The holder's own, below every index, comes after the claimants.
        return [.. _funds.OrderBy(one => unchecked((uint)one.Claimant)).ThenBy(one => one.Place)];
    }

    private void AddPlace(int place, Func<int, int, FundsRange?> rangeOf)
    {
        decimal there = Math.Max(0m, walk.BalanceOf(place));
        Money[] printed = Printed(place, there);
        (decimal lows, decimal highs, bool isExact) = (0m, 0m, true);
        for (int claimant = 0; claimant < ledger.Claimants.Count; claimant++)
        {
            FundsRange? range = rangeOf(place, claimant);
            if (!book.HasOrHad(place, claimant) && range is not { High: > 0m })
            {
                continue;
            }

            // What an overdraft takes depends on the order of the day itself, so a bank can get more than it did.
            decimal most = walk.Holds(place) ? there : decimal.MaxValue;
            Estimate<Money> amount = Ranged(range, printed[claimant], most);
            lows = book is FullTaintBook ? Math.Max(lows, amount.Low.Amount) : lows + amount.Low.Amount;
            highs += amount.High.Amount;
            isExact &= amount.IsSingle;
            _funds.Add(new TracedFunds(claimant, place, amount)
            {
                IsExact = range is not { IsExact: false },
                ExhaustedBy = walk.Holds(place) ? book.ExhaustedBy(place, claimant) : 0,
            });
        }

        if (walk.WasUsed(place))
        {
            AddOwn(place, printed[^1], isExact, Math.Max(0m, there - highs), there - lows);
        }
    }

    private void AddOwn(int place, Money own, bool isExact, decimal least, decimal most)
    {
        Estimate<Money> amount = isExact
            ? Estimate<Money>.Single(own) : new(Least(own, least), own, Most(own, most));
        _funds.Add(new TracedFunds(TracingLedger.HoldersOwn, place, amount) { IsExact = isExact });
    }

    private static Estimate<Money> Ranged(FundsRange? range, Money likely, decimal most)
    {
        if (range is not { } found || found.Low == found.High)
        {
            return Estimate<Money>.Single(likely);
        }

        return new(Least(likely, found.Low), likely, Most(likely, Math.Min(found.High, most)));
    }

    // The ends are rounded by themselves; where the likely amount was given the unit left over it stays within.
    private static Money Least(Money likely, decimal low)
    {
        Money rounded = Rounding.HalfUpToMinorUnit(new UnroundedMoney(low, likely.Currency));
        return rounded < likely ? rounded : likely;
    }

    private static Money Most(Money likely, decimal high)
    {
        Money rounded = Rounding.HalfUpToMinorUnit(new UnroundedMoney(high, likely.Currency));
        return rounded > likely ? rounded : likely;
    }

    private Money[] Printed(int place, decimal there)
    {
        Currency currency = ledger.Places[place].Currency;
        Span<decimal> claims = _shares.AsSpan(0, _shares.Length - 1);
        book.SharesOf(place, there, walk.Holds(place), claims);
        _shares[^1] = there;
        if (book is FullTaintBook taint)
        {
            _shares[^1] -= walk.Holds(place) ? Greatest(claims) : Math.Min(there, taint.Touched(place));
            return [.. _shares.Select(share => Rounding.HalfUpToMinorUnit(new UnroundedMoney(share, currency)))];
        }

        foreach (decimal claim in claims)
        {
            _shares[^1] -= claim;
        }

        return there == 0m
            ? [.. _shares.Select(_ => new Money(0m, currency))]
            : [.. Apportionment.ByLargestRemainder(new Money(there, currency), _shares)];
    }

    private static decimal Greatest(ReadOnlySpan<decimal> claims)
    {
        decimal greatest = 0m;
        foreach (decimal claim in claims)
        {
            greatest = Math.Max(greatest, claim);
        }

        return greatest;
    }
}
