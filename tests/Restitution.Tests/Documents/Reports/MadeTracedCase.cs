using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Tracing;

namespace Restitution.Tests.Documents.Reports;

/// <summary>
/// A traced case made by hand: two accounts that pay each other, one in another currency, a thing bought, cash, a gap
/// in the statements. The movements add up; what each method makes of them is made up, differently for each.
/// </summary>
internal static class MadeTracedCase
{
    /// <summary>Whole numbers of accounts, which no document may print.</summary>
    public static readonly string[] FullNumbers = ["7412205518", "0049931276", "9920014471"];

    private static readonly Currency Baht = Currency.FromCode("THB");
    private static readonly Currency Dollar = Currency.FromCode("USD");

    public static TracedCase Make() => Told(Untold());

    /// <summary>The same with the figures that it prints.</summary>
    public static TracedCase Told(TracedCase traced) => traced with { Figures = TracedFigures.Of(traced) };

    private static TracedCase Untold() => new()
    {
        Accounts =
        [
            Account(0, "A-01", "P-1", "Bank of Ranong", "5518", Baht, 10_000m, 14_400m) with
            {
                Missing = [new(Day(2, 14), Day(2, 29))],
                Balances =
                [
                    Point(Day(1, 31), 20_000m), Point(Day(2, 29), 14_400m), Point(Day(4, 30), 14_400m),
                ],
            },
            Account(1, "A-02", "P-2", "Sea Bank", "1276", Baht, 0m, 6_000m) with { SetAsideCount = 2 },
            Account(5, "A-03", "P-2", "Harbour Bank", "4471", Dollar, null, null),
        ],
        Result = new(Ledger(), [.. TracingMethods.All.Select(Run)], []),
        Method = new(TracingMethod.ProRata, "Prosecutor of Ranong", "nobody's money can be told from another's", []),
        Origins = [Origin("W-01", 2, 20_000m), Origin("W-02", 3, 30_000m)],
        Flows = Flows(),
        Freeze = Freeze(),
        Demands =
        [
            new(1, "Bank of Ranong", "A-01", "P-1", Day(2, 14), Day(2, 29), DemandReason.DaysMissing)
                { NumbersMissing = "119–121" },
            new(2, "Ocean Bank", "O-02 0049931276", "", Day(2, 3), null, DemandReason.AccountUnknown)
                { Amount = Thb(6_000m), Sources = [SourceRef.Line("BANK-01", 9)] },
        ],
        Ends = [new(5, Day(2, 10), [.. TracingMethods.All.Select(method => Range(Dollar, 10m * (int)method))])],
        Substitutes =
        [
            new(2, "P-2", Thb(25_000m), [.. TracingMethods.All.Select(method => Thb(100m * (int)method))]),
        ],
        Timeline =
        [
            new(Day(1, 5), MoneyEventKind.WorkersMoneyIn, Thb(20_000m), 0, SourceRef.Line("BANK-01", 3)),
            new(Day(1, 10), MoneyEventKind.WorkersMoneyIn, Thb(30_000m), 0, SourceRef.Line("BANK-01", 4)),
            new(Day(1, 20), MoneyEventKind.HoldingBought, Thb(25_000m), 2, SourceRef.Line("BANK-02", 2)),
            new(Day(1, 25), MoneyEventKind.LargeWithdrawal, Thb(5_000m), 1, SourceRef.Line("BANK-02", 3)),
            new(Day(2, 10), MoneyEventKind.ToAnotherCountry, Thb(3_500m), 0, SourceRef.Line("BANK-01", 11)),
        ],
        Rows = [.. Enumerable.Range(1, 10).Select(number => new[] { SourceRef.Line("BANK-01", number + 1) })],
        Gaps = [],
    };

    public static LocalDate Day(int month, int day) => new(2024, month, day);

    public static Money Thb(decimal amount) => new(amount, Baht);

    private static TracingLedger Ledger() => new(
        [
            new("A-01", PlaceKind.Account, Baht) { Holder = "P-1" },
            new("A-02", PlaceKind.Account, Baht) { Holder = "P-2" },
            new("H-01", PlaceKind.Holding, Baht) { Holder = "P-2", Name = "pickup truck" },
            new("CASH", PlaceKind.Cash, Baht),
            new("O-02", PlaceKind.Outsider, Baht) { Name = "account 0049931276" },
            new("A-03", PlaceKind.Account, Dollar) { Holder = "P-2" },
            new("BANK", PlaceKind.Bank, Baht),
        ],
        ["W-01", "W-02"],
        [
            new(1, Day(1, 1), Movement.Nowhere, 0, 0m, 10_000m) { Kind = MovementKind.Opening },
            new(2, Day(1, 5), Movement.Nowhere, 0, 0m, 20_000m) { Origin = 0 },
            new(3, Day(1, 10), Movement.Nowhere, 0, 0m, 30_000m) { Origin = 1 },
            new(4, Day(1, 15), 0, 1, 40_000m, 40_000m) { Kind = MovementKind.Transfer },
            new(5, Day(1, 20), 1, 2, 25_000m, 25_000m),
            new(6, Day(1, 25), 1, 3, 5_000m, 5_000m) { Kind = MovementKind.Cash },
            new(7, Day(2, 1), 1, 0, 4_000m, 4_000m) { Kind = MovementKind.Transfer },
            new(8, Day(2, 3), 0, 4, 6_000m, 6_000m),
            new(9, Day(2, 5), 0, 6, 100m, 100m) { Kind = MovementKind.Charge },
            new(10, Day(2, 10), 0, 5, 3_500m, 100m) { Kind = MovementKind.Transfer },
        ]);

    private static TracedAccount Account(
        int place, string code, string holder, string bank, string number, Currency currency, decimal? opening,
        decimal? closing) => new(place, code, holder, bank, number, currency)
        {
            Covered = [new(Day(1, 1), Day(2, 13)), new(Day(3, 1), Day(4, 30))],
            Opening = opening is { } first ? new Money(first, currency) : null,
            Closing = closing is { } last ? new Money(last, currency) : null,
            ClosingOn = Day(4, 30),
            LineCount = 8,
            Sources = [SourceRef.Lines($"BANK-{code[2..]}", 2, 12)],
        };

    private static BalancePoint Point(LocalDate on, decimal balance) => new(
        on, Thb(balance), [.. TracingMethods.All.Select(method => Thb(balance * (int)method / 10m))]);

    private static Estimate<Money> Range(Currency currency, decimal likely) =>
        new(new(likely - 1.25m, currency), new(likely, currency), new(likely + 2.50m, currency));

    private static MethodResult Run(TracingMethod method)
    {
        decimal each = 100m * (int)method;
        return new(method,
        [
            new(0, 0, Range(Baht, each)) { IsExact = true },
            new(0, 2, Range(Baht, 10_000m + each)),
            new(0, 5, Range(Dollar, 5m * (int)method)),
            new(1, 0, Estimate<Money>.Single(Thb(2_000m + each))),
            new(1, 3, Estimate<Money>.Single(Thb(1_000m + each))),
            new(TracingLedger.HoldersOwn, 0, Estimate<Money>.Single(Thb(500m))),
        ])
        {
            Steps = [.. Steps(method)],
        };
    }

    private static IEnumerable<TracingStep> Steps(TracingMethod method)
    {
        decimal balance = 0m;
        foreach (Movement one in Ledger().Movements.Where(one => one.From == 0 || one.To == 0))
        {
            balance += one.To == 0 ? one.In : -one.Out;
            yield return new(
                one.Number, 0, new UnroundedMoney(balance, Baht), [],
                [new(0, balance * (int)method / 30m), new(1, balance / 30m), new(TracingLedger.HoldersOwn, 1m)]);
        }
    }

    private static TracedOrigin Origin(string claimant, int movement, decimal amount) => new(
        claimant, movement, Thb(amount), OriginKind.PaidByWorker,
        new Reason(Statement.TotalOfLines)
        {
            Working = [Operand.Of(Thb(amount))],
            Result = Operand.Of(Thb(amount)),
            Sources = [SourceRef.Line("BANK-01", movement + 1)],
        });

    private static Flow[] Flows() =>
    [
        .. Ledger().Movements.Where(one => one.Kind != MovementKind.Opening)
            .GroupBy(one => (one.From, one.To))
            .Select(same => new Flow(
                same.Key.From, same.Key.To,
                Thb(same.Sum(one => one.From == Movement.Nowhere ? one.In : one.Out)), same.Count(),
                [
                    .. TracingMethods.All.Select(method => Thb(
                        same.Sum(one => one.From == Movement.Nowhere ? one.In : one.Out) * (int)method / 10m)),
                ])
            {
                FirstOn = same.Min(one => one.On),
                LastOn = same.Max(one => one.On),
            }),
    ];

    private static FreezeLine[] Freeze() =>
    [
        new(1, 0, [.. TracingMethods.All.Select(method => Range(Baht, 2_000m + (100m * (int)method)))])
        {
            Value = Thb(14_400m),
            ValueOn = Day(4, 30),
            LeavesPerDay = Thb(310m),
            DaysToEmpty = 46,
            Figure = "T/freeze/A-01",
            Sources = [SourceRef.Line("BANK-01", 11)],
        },
        new(2, 2, [.. TracingMethods.All.Select(method => Range(Baht, 10_000m + (100m * (int)method)))])
        {
            Value = Thb(25_000m),
            ValueOn = Day(1, 20),
            Identifier = "กข 4471",
            Figure = "T/freeze/H-01",
        },
    ];
}
