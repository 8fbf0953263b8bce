using NodaMoney;
using NodaTime;
using Restitution.Tracing;

namespace Restitution.Benchmarks.TraceMovements;

/// <summary>An invented ledger of a thousand accounts and fourteen claimants, made from a seed.</summary>
/// <remarks>
/// Of a hundred movements some forty bring money from outside, one in ten of them a claimant's; thirty pay outsiders,
/// ten are cash, eighteen go from account to account, one buys a holding and one is a charge. They fall on the days of
/// five years and are listed account by account as statements are, so that they have to be put in order.
/// </remarks>
public static class ManyMovements
{
    public const int AccountCount = 1_000;
    public const int ClaimantCount = 14;

    private const int Seed = 20211122;
    private const int HoldingCount = 20;
    private const int Bank = AccountCount + HoldingCount;
    private const int Cash = Bank + 1;
    private const int Outsider = Cash + 1;
    private const int DayCount = 1_826;
    private const int DaysBetween = 25;
    private const int DaysOfAccount = 36;

    private static readonly LocalDate First = new(2017, 1, 1);

    public static TracingLedger Of(int movementCount)
    {
        var random = new Random(Seed);
        var movements = new Movement[movementCount];
        for (int index = 0; index < movementCount; index++)
        {
            int account = random.Next(AccountCount);
            movements[index] = MovementOf(random, index + 1, account, First.PlusDays(random.Next(DayCount)));
        }

        return LedgerOf(movements);
    }

    /// <summary>
    /// The same on 900 days, each account on every twenty-fifth of them only, so that several rows of a day are of
    /// one account; accounts pay only accounts of a higher number, so that no money goes in a circle.
    /// </summary>
    public static TracingLedger WithoutOrder(int movementCount)
    {
        var random = new Random(Seed);
        var movements = new Movement[movementCount];
        for (int index = 0; index < movementCount; index++)
        {
            int account = random.Next(AccountCount);
            LocalDate on = First.PlusDays((account % DaysBetween) + (random.Next(DaysOfAccount) * DaysBetween));
            Movement movement = MovementOf(random, index + 1, account, on);
            bool goesDown = movement.To < AccountCount && movement.From > movement.To;
            movements[index] = goesDown ? movement with { To = Outsider } : movement;
        }

        return LedgerOf(movements);
    }

    private static TracingLedger LedgerOf(Movement[] movements)
    {
        Currency baht = CurrencyInfo.FromCode("THB");
        return new TracingLedger(
            [
                .. Enumerable.Range(1, AccountCount).Select(number =>
                    new Place($"A-{number}", PlaceKind.Account, baht) { Bank = Bank }),
                .. Enumerable.Range(1, HoldingCount).Select(number =>
                    new Place($"H-{number}", PlaceKind.Holding, baht)),
                new Place("BANK", PlaceKind.Bank, baht), new Place("CASH", PlaceKind.Cash, baht),
                new Place("OUT", PlaceKind.Outsider, baht),
            ],
            [.. Enumerable.Range(1, ClaimantCount).Select(number => $"W-{number}")], movements);
    }

    private static Movement MovementOf(Random random, int number, int account, LocalDate on)
    {
        int kind = random.Next(100);
        if (kind < 40)
        {
            decimal coming = random.Next(10_000, 5_000_000) / 100m;
            int origin = random.Next(10) == 0 ? random.Next(ClaimantCount) : TracingLedger.HoldersOwn;
            return new Movement(number, on, Movement.Nowhere, account, 0m, coming) { Origin = origin };
        }

        int to = kind switch
        {
            < 70 => Outsider,
            < 80 => Cash,
            < 98 => (account + 1 + random.Next(AccountCount - 1)) % AccountCount,
            98 => AccountCount + random.Next(HoldingCount),
            _ => Bank,
        };
        decimal leaving = kind == 99 ? random.Next(100, 10_000) / 100m : random.Next(1_000, 3_500_000) / 100m;
        return new Movement(number, on, account, to, leaving, leaving);
    }
}
