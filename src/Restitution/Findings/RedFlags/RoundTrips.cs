using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Reasons;

namespace Restitution.Findings;

/// <summary>Money that leaves an account and comes back to it through others within some days.</summary>
/// <remarks>
/// Only transfers between accounts that have a code, none of them a worker's, in one currency, forward in days, each
/// leg not less than a share of the first and not more than the first over that share. At most four legs; the shortest
/// way is taken, and no transfer serves two ways. One flag for each way around, a part for each leg.
/// </remarks>
internal static class RoundTrips
{
    private const int LegsMost = 4;

    public static IEnumerable<RedFlag> In(IReadOnlyCollection<FlagBooking> bookings, RedFlagRule rule)
    {
        Leg[] legs = [.. LegsOf(bookings).OrderBy(leg => leg.On).ThenBy(leg => leg.Row.Source)];
        var next = legs.ToLookup(leg => leg.From, StringComparer.Ordinal);
        var used = new HashSet<SourceRef>();
        var trips = new List<Leg[]>();
        for (int most = 2; most <= LegsMost; most++)
        {
            foreach (Leg first in legs)
            {
                if (!used.Contains(first.Row.Source) && Back([first], next, used, rule, most) is { } trip)
                {
                    used.UnionWith(trip.Select(leg => leg.Row.Source));
                    trips.Add(trip);
                }
            }
        }

        return from trip in trips
               group trip by (Way: string.Join(' ', trip.Select(leg => leg.From)), trip[0].Out.Currency) into way
               select Flag(rule, [.. way.OrderBy(trip => trip[0].On).ThenBy(trip => trip[0].Row.Source)]);
    }

    // A transfer stands in the statements of both sides; the credit counts where the payer's are not on record.
    private static IEnumerable<Leg> LegsOf(IReadOnlyCollection<FlagBooking> bookings)
    {
        HashSet<string> workers = [.. bookings.Where(row => row.Holder.IsWorker).Select(row => row.Account)];
        HashSet<string> paying = [.. bookings.Where(row => row.Amount.Amount < 0m).Select(row => row.Account)];
        return from row in bookings
               where row.OtherAccount.Length > 0 && row.OtherAccount != row.Account
                   && !workers.Contains(row.Account) && !workers.Contains(row.OtherAccount)
                   && (row.Amount.Amount < 0m || (row.Amount.Amount > 0m && !paying.Contains(row.OtherAccount)))
               select row.Amount.Amount < 0m
                   ? new Leg(row.Account, row.OtherAccount, row.On, -row.Amount, row)
                   : new Leg(row.OtherAccount, row.Account, row.On, row.Amount, row);
    }

    private static Leg[]? Back(
        Leg[] way, ILookup<string, Leg> next, HashSet<SourceRef> used, RedFlagRule rule, int most)
    {
        Leg first = way[0];
        Leg last = way[^1];
        if (last.To == first.From)
        {
            return way;
        }

        if (way.Length == most)
        {
            return null;
        }

        foreach (Leg leg in next[last.To])
        {
            bool isOnTheWay = leg.On >= last.On && leg.On <= first.On.PlusDays(rule.DaysMost)
                && leg.Out.Currency == first.Out.Currency && IsAbout(first.Out, leg.Out, rule.FractionLeast)
                && !used.Contains(leg.Row.Source) && !way.Any(one => one.From == leg.To && one != first);
            if (isOnTheWay && Back([.. way, leg], next, used, rule, most) is { } whole)
            {
                return whole;
            }
        }

        return null;
    }

    private static bool IsAbout(Money first, Money leg, decimal fraction) =>
        leg.Amount >= fraction * first.Amount && fraction * leg.Amount <= first.Amount;

    private static RedFlag Flag(RedFlagRule rule, Leg[][] trips)
    {
        Leg[] legs = [.. trips.SelectMany(trip => trip)];
        Money went = FlagTelling.Sum(trips.Select(trip => trip[0].Out));
        return rule.Flag(new FlagFound(
            Statement.FlagRoundTrip, Statement.InnocentRoundTrip, new Operand.Code(legs[0].From))
        {
            Codes = legs.SelectMany(leg => new[] { leg.From, leg.Row.Holder.Code }),
            From = legs.Min(leg => leg.On),
            To = legs.Max(leg => leg.On),
            Amount = went,
            Sources = legs.Select(leg => leg.Row.Source),
            Working =
            [
                FlagTelling.Count(trips.Length), FlagTelling.Count(trips[0].Length), Operand.Of(went),
                Operand.Of(FlagTelling.Sum(trips.Select(trip => trip[^1].Out))),
            ],
            Parts =
            [
                .. legs.Select(leg => FlagTelling.Part(
                    Statement.FlagLeg, [new Operand.Code(leg.From), new Operand.Code(leg.To), Operand.Of(leg.On)],
                    [Operand.Of(leg.Out)], [leg.Row.Source])),
            ],
        });
    }

    private sealed record Leg(string From, string To, LocalDate On, Money Out, FlagBooking Row);
}
