using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// What went through the account of a company that trades in nothing: a truck, cash, and one month unseen.
/// </summary>
/// <remarks>No day has two movements. Of May 2020 no statement was handed over.</remarks>
internal static class TrailOfShell
{
    public const decimal Opening = 15_000m;

    public static readonly YearMonth MissingMonth = new(2020, 5);

    private static readonly TrailPlace Shell = TrailPlaces.Shell;

    public static IEnumerable<TrailMove> Moves() =>
    [
        Out("2018-05-21", 12_500m, TrailPlaces.Outside("office in Bangkok", "OFFICE SERVICE (INVENTED)"), "RENT"),
        Out("2018-07-18", 250_000m, TrailPlaces.Outside("net maker", "NET FACTORY (INVENTED)"), "NETS"),
        In("2018-08-20", 35_000m, "NETS SOLD") with { Planted = TrailPatterns.EqualButNoTransfer },
        Out("2018-09-14", 40_000m, TrailPlaces.CashOf(Shell), "CASH"),
        Out("2018-12-20", 180_000m, TrailPlaces.Outside("net maker", "NET FACTORY (INVENTED)"), "NETS"),
        ToTheRecruiter("2019-03-20", "2019-03-21", 31_500m, 1_000m),
        Out("2019-06-20", 389_000m, TrailPlaces.Truck, "TRUCK 85-0001 RANONG"),
        Out("2019-08-26", 20_000m, TrailPlaces.CashOf(Shell), "CASH"),
        Out("2020-02-19", 60_000m, TrailPlaces.Outside("net maker", "NET FACTORY (INVENTED)"), "NETS"),
        Out("2020-03-25", 30_000m, TrailPlaces.CashOf(Shell), "CASH"),
        In("2020-05-12", 90_000m, "NETS SOLD"),
        Out("2020-05-20", 110_000m, TrailPlaces.CashOf(Shell), "CASH"),
        In("2020-06-16", 40_000m, "NETS SOLD"),
        Out("2020-07-14", 25_000m, TrailPlaces.CashOf(Shell), "CASH"),
        Out("2021-01-19", 30_000m, TrailPlaces.CashOf(Shell), "CASH"),
    ];

    private static TrailMove ToTheRecruiter(string on, string arrivedOn, decimal baht, decimal dollars) =>
        new(Written.FromIso(on), Shell, TrailPlaces.Recruiter, baht, dollars,
            TrailOfRecruiter.Exchanged(dollars, baht))
        {
            ArrivedOn = Written.FromIso(arrivedOn),
            Planted = TrailPatterns.RoundTrip,
        };

    private static TrailMove In(string on, decimal amount, string memo) => new(
        Written.FromIso(on), TrailPlaces.Outside("customer", "CORAL NET SHOP (INVENTED)"), Shell, amount, amount, memo);

    private static TrailMove Out(string on, decimal amount, TrailPlace to, string memo) =>
        new(Written.FromIso(on), Shell, to, amount, amount, memo);
}
