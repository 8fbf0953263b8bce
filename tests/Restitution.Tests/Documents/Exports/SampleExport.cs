using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Documents.Exports;
using Restitution.Tracing;

namespace Restitution.Tests.Documents.Exports;

/// <summary>A company's account, a worker's, cash, a truck and someone outside, with a payment of each kind.</summary>
internal static class SampleExport
{
    public const string CompanyName = "=Andaman \"Cold\", Co";

    private static readonly Currency Baht = Currency.FromCode("THB");

    public static ExportedCase Case(string code = "RN-1") => new(
        code, Traced(),
        [
            new ExportedParty("R-01", PartyShape.Company) { Name = CompanyName, RegistrationNumber = "0855500001" },
            new ExportedParty("W-01", PartyShape.Person) { Name = "Vilay Testname" },
        ])
    {
        Holdings =
        [
            new HoldingOnRecord("H-01", HoldingKind.Vehicle, "pick-up", "-81-2345 RN", "R-01", [], [])
            {
                Value = new Money(350_000m, Baht),
            },
        ],
    };

    /// <summary>A worker outside who is paid in baht and in dollars, and a truck that both paid for.</summary>
    public static ExportedCase InTwoCurrencies()
    {
        Currency dollar = Currency.FromCode("USD");
        Place[] places =
        [
            new("A-01", PlaceKind.Account, Baht) { Holder = "R-01" },
            new("W-02", PlaceKind.Outsider, Baht) { Holder = "W-02" },
            new("W-02-USD", PlaceKind.Outsider, dollar) { Holder = "W-02", Beside = "W-02" },
            new("H-01", PlaceKind.Holding, Baht) { Holder = "R-01" },
            new("H-01-USD", PlaceKind.Holding, dollar) { Holder = "R-01", Beside = "H-01" },
        ];
        Movement[] movements = [new(1, Day(6), 0, 1, 10m, 10m), new(2, Day(6), Movement.Nowhere, 2, 0m, 3m)];
        return Case() with
        {
            Traced = new TracedCase
            {
                Accounts = [],
                Result = new TracingResult(new TracingLedger(places, [], movements), [], []),
                Flows =
                [
                    new Flow(0, 1, new Money(10m, Baht), 1, []) { FirstOn = Day(6), LastOn = Day(6) },
                    new Flow(0, 2, new Money(3m, dollar), 1, []) { FirstOn = Day(6), LastOn = Day(6) },
                ],
            },
        };
    }

    private static TracedCase Traced()
    {
        Place[] places =
        [
            new("A-01", PlaceKind.Account, Baht) { Holder = "R-01" },
            new("A-02", PlaceKind.Account, Baht) { Holder = "W-01" },
            new("H-01", PlaceKind.Holding, Baht) { Holder = "R-01", Name = "pick-up" },
            new("CASH-01", PlaceKind.Cash, Baht),
            new("X-01", PlaceKind.Outsider, Baht) { Name = "Vilay Testname" },
        ];
        Movement[] movements =
        [
            new(1, Day(1), Movement.Nowhere, 0, 0m, 1000m) { Kind = MovementKind.Opening },
            new(2, Day(2), 1, 0, 500m, 500m) { Kind = MovementKind.Transfer },
            new(3, Day(3), 0, 2, 350m, 350m),
            new(4, Day(4), 0, 3, 100m, 100m) { Kind = MovementKind.Cash },
            new(5, Day(5), 0, 4, 50.25m, 50.25m),
        ];
        return new TracedCase
        {
            Accounts =
            [
                new TracedAccount(0, "A-01", "R-01", "Bank of Ranong", "…4321", Baht)
                {
                    Closing = new Money(-999.75m, Baht), ClosingOn = Day(5),
                },
                new TracedAccount(1, "A-02", "W-01", "Bank of Ranong", "…8765", Baht),
            ],
            Result = new TracingResult(
                new TracingLedger(places, ["W-01"], movements),
                [new MethodResult(TracingMethod.ProRata, []), new MethodResult(TracingMethod.FullTaint, [])], []),
            Flows =
            [
                new Flow(1, 0, new Money(500m, Baht), 1, [new Money(500m, Baht), new Money(500m, Baht)])
                {
                    FirstOn = Day(2), LastOn = Day(2),
                    Ranges =
                    [
                        new(new Money(480m, Baht), new Money(500m, Baht), new Money(500m, Baht)),
                        Estimate<Money>.Single(new Money(500m, Baht)),
                    ],
                },
                new Flow(0, Movement.Nowhere, new Money(-12.5m, Baht), 2, [new Money(0m, Baht), new Money(1m, Baht)])
                {
                    FirstOn = Day(3), LastOn = Day(4),
                },
            ],
        };
    }

    private static LocalDate Day(int day) => new(2019, 3, day);
}
