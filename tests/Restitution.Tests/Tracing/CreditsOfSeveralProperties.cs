using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>What holds of every ledger in which credits are the money of several; seeded.</summary>
public sealed class CreditsOfSeveralProperties
{
    private const int Claimants = 4;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(501, 12)];

    // The holder's own parts too: what came in is what is somewhere, to the minor unit, by lots and by shares.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_end_points_sum_to_what_came_in(int seed)
    {
        (TracingLedger ledger, Dictionary<int, IReadOnlyList<OwnedPart>> shared) = Made(seed);
        decimal came = ledger.Movements.Where(one => one.From == Movement.Nowhere).Sum(one => one.In);

        foreach (MethodResult method in Result(ledger, shared).Methods.Where(Counts))
        {
            Assert.Equal(came, method.Amounts.Sum(one => one.Amount.Likely.Amount));
        }
    }

    // By lots nothing is divided but a lot's own parts, which are apportioned so that owners foot as well as places.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_owner_has_by_lots_what_was_the_owners(int seed)
    {
        (TracingLedger ledger, Dictionary<int, IReadOnlyList<OwnedPart>> shared) = Made(seed);

        foreach (MethodResult method in Result(ledger, shared).Methods.Where(
            one => one.Method is TracingMethod.FirstInFirstOut or TracingMethod.LastInFirstOut))
        {
            for (int claimant = 0; claimant < Claimants; claimant++)
            {
                Assert.Equal(
                    CameIn(ledger, shared, claimant),
                    method.Amounts.Where(one => one.Claimant == claimant).Sum(one => one.Amount.Likely.Amount));
            }
        }
    }

    // The others divide in each place, and each place is apportioned by itself: at most a minor unit a place.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_owner_has_by_shares_what_was_the_owners_to_a_minor_unit_a_place(int seed)
    {
        (TracingLedger ledger, Dictionary<int, IReadOnlyList<OwnedPart>> shared) = Made(seed);

        foreach (MethodResult method in Result(ledger, shared).Methods.Where(one => Counts(one)
            && one.Method is not (TracingMethod.FirstInFirstOut or TracingMethod.LastInFirstOut)
            && one.Method != TracingMethod.PariPassu))
        {
            for (int claimant = 0; claimant < Claimants; claimant++)
            {
                decimal there = method.Amounts.Where(one => one.Claimant == claimant)
                    .Sum(one => one.Amount.Likely.Amount);
                Assert.InRange(
                    there - CameIn(ledger, shared, claimant), -0.01m * ledger.Places.Count,
                    0.01m * ledger.Places.Count);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_amount_is_below_zero_and_a_range_holds_its_likely_amount(int seed)
    {
        (TracingLedger ledger, Dictionary<int, IReadOnlyList<OwnedPart>> shared) = Made(seed);

        Assert.All(Result(ledger, shared, asListed: false).Methods.SelectMany(one => one.Amounts), one => Assert.True(
            one.Amount.Low.Amount >= 0m && one.Amount.Low.Amount <= one.Amount.Likely.Amount
            && one.Amount.Likely.Amount <= one.Amount.High.Amount));
    }

    // A credit of one owner alone is the same whether it is written as shared or as that owner's.
    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_credit_of_one_owner_is_as_if_it_were_not_shared(int seed)
    {
        (TracingLedger ledger, Dictionary<int, IReadOnlyList<OwnedPart>> _) = Made(seed);
        Movement[] owned = [.. ledger.Movements.Where(one => one is { From: Movement.Nowhere, Origin: >= 0 })];
        Dictionary<int, IReadOnlyList<OwnedPart>> whole = owned.ToDictionary(
            one => one.Number,
            one => (IReadOnlyList<OwnedPart>)[new OwnedPart(one.Origin, new Money(one.In, MadeClaim.Baht))]);
        TracingLedger unowned = ledger with
        {
            Movements = [.. ledger.Movements.Select(one => whole.ContainsKey(one.Number)
                ? one with { Origin = TracingLedger.HoldersOwn } : one)],
        };

        foreach ((MethodResult direct, MethodResult written) in Result(ledger, []).Methods.Zip(
            Result(unowned, whole).Methods))
        {
            Assert.Equal(Shown(direct), Shown(written));
        }
    }

    [Fact]
    public void The_control_sees_a_part_that_is_lost()
    {
        (TracingLedger ledger, Dictionary<int, IReadOnlyList<OwnedPart>> shared) = Made(501);
        IReadOnlyList<TracedFunds> amounts = Result(ledger, shared).Methods[0].Amounts;

        Assert.NotEqual(
            ledger.Movements.Where(one => one.From == Movement.Nowhere).Sum(one => one.In),
            amounts.Where(one => one.Amount.Likely.Amount > 0m).Skip(1).Sum(one => one.Amount.Likely.Amount));
    }

    private static bool Counts(MethodResult method) => method.Method != TracingMethod.FullTaint;

    private static TracingResult Result(
        TracingLedger ledger, Dictionary<int, IReadOnlyList<OwnedPart>> shared, bool asListed = true) =>
        CreditsOfSeveral.TracingOf(ledger, new TracingTerms { TrustsOrderAsListed = asListed }, shared);

    private static decimal CameIn(
        TracingLedger ledger, Dictionary<int, IReadOnlyList<OwnedPart>> shared, int claimant) =>
        ledger.Movements.Where(one => one.Origin == claimant).Sum(one => one.In)
        + shared.Values.SelectMany(parts => parts).Where(part => part.Claimant == claimant)
            .Sum(part => part.Amount.Amount);

    private static IEnumerable<string> Shown(MethodResult method) => method.Amounts
        .Where(one => one.Amount.Likely.Amount > 0m)
        .Select(one => string.Create(
            CultureInfo.InvariantCulture, $"{one.Claimant} {one.Place} {one.Amount.Likely.Amount:F2}"));

    // Three accounts, a thing, notes; no account is ever overdrawn, so that nothing is lent.
    private static (TracingLedger Ledger, Dictionary<int, IReadOnlyList<OwnedPart>> Shared) Made(int seed)
    {
        var random = new Random(seed);
        Place[] places =
        [
            .. Enumerable.Range(1, 3).Select(number => new Place($"A-{number}", PlaceKind.Account, MadeClaim.Baht)),
            new Place("H-1", PlaceKind.Holding, MadeClaim.Baht), new Place("CASH", PlaceKind.Cash, MadeClaim.Baht),
        ];
        decimal[] balances = new decimal[3];
        var movements = new List<Movement>();
        Dictionary<int, IReadOnlyList<OwnedPart>> shared = [];
        for (int number = 1; number <= 60; number++)
        {
            LocalDate day = new LocalDate(2020, 1, 1).PlusDays(number / 3);
            int account = random.Next(3);
            if (balances[account] < 100m || random.Next(2) == 0)
            {
                decimal amount = random.Next(100, 900000) / 100m;
                balances[account] += amount;
                int origin = random.Next(-1, Claimants);
                movements.Add(new Movement(number, day, Movement.Nowhere, account, 0m, amount) { Origin = origin });
                if (origin < 0 && amount > 10m)
                {
                    shared.Add(number, Parts(random, amount));
                }
            }
            else
            {
                decimal amount = random.Next(1, (int)(balances[account] * 100m)) / 100m;
                int to = random.Next(5) is var other && other == account ? 4 : other;
                balances[account] -= amount;
                if (to < 3)
                {
                    balances[to] += amount;
                }

                movements.Add(new Movement(number, day, account, to, amount, amount));
            }
        }

        return (new TracingLedger(places, ["W-1", "W-2", "W-3", "W-4"], movements), shared);
    }

    private static List<OwnedPart> Parts(Random random, decimal amount)
    {
        decimal left = amount;
        var parts = new List<OwnedPart>();
        for (int claimant = 0; claimant < Claimants; claimant++)
        {
            decimal part = random.Next(1, (int)(left * 100m / 2m)) / 100m;
            left -= part;
            parts.Add(new OwnedPart(claimant, new Money(part, MadeClaim.Baht)));
        }

        return parts;
    }
}
