using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>What became of pay that reached workers' own accounts from June 2020 to May 2021.</summary>
/// <remarks>
/// On seven days the foreman drew the pay of two or three the day it came, within minutes, at one machine, and paid the
/// notes into the owner's account, one worker's on a day. On one day the cook drew for two, who signed for it. All
/// else the workers drew themselves.
/// </remarks>
internal static class TrailOfPay
{
    public const decimal Opening = 120m;
    public const string Foreman = "F-01";
    public const string Cook = "C-01";

    /// <summary>The machine on the quay at which the foreman stood.</summary>
    public const string QuayMachine = "ATM-0417";

    private const string OtherMachine = "ATM-0222";

    public static readonly LocalDate From = new(2020, 6, 1);
    public static readonly LocalDate To = new(2021, 5, 31);

    private static readonly string[] ForemansDays =
        ["2020-08-11", "2020-10-10", "2020-11-24", "2021-01-04", "2021-02-09", "2021-02-18", "2021-03-11"];

    private const string CooksDay = "2020-07-04";

    // The days on which the notes were paid in, in the order of the foreman's days and of the workers' codes.
    private static readonly string[] PaidInOn =
    [
        "2020-08-13", "2020-08-14", "2020-10-13", "2020-10-14", "2020-11-26", "2020-11-27", "2021-01-05", "2021-01-06",
        "2021-02-10", "2021-02-11", "2021-02-19", "2021-02-22", "2021-03-15", "2021-03-16", "2021-03-17",
    ];

    /// <summary>The workers whose accounts are on record.</summary>
    public static IReadOnlyList<DemoWorker> Workers { get; } =
        [.. DemoWorkers.All.Where(worker => Pays().Any(pay => pay.Worker == worker))];

    public static IEnumerable<TrailMove> Moves() => [.. Drawn(), .. PaidIn()];

    /// <summary>Each pay that came in, with its day.</summary>
    private static IEnumerable<(DemoWorker Worker, LocalDate On, decimal Amount)> Pays() =>
        from pay in DemoPays.All
        from transfer in pay.Transfers
        where transfer.On >= From && transfer.On <= To
        orderby transfer.On, pay.Month.Worker.Code
        select (pay.Month.Worker, transfer.On, transfer.Amount);

    private static IEnumerable<TrailMove> Drawn()
    {
        var choice = new SeededChoice("wage cards");
        foreach ((DemoWorker worker, LocalDate on, decimal amount) in Pays())
        {
            string day = Written.IsoDay(on);
            int minute = 842 + ((worker.Code[^1] - '0') % 5);
            LocalDate own = on.PlusDays(choice.Between(1, 6));
            int ownMinute = choice.Between(480, 1_190);
            string by = ForemansDays.Contains(day) ? Foreman : day == CooksDay ? Cook : "";
            bool isOwn = by.Length == 0;
            yield return new TrailMove(
                isOwn ? Earliest(own, To) : on, TrailPlaces.WagesOf(worker),
                TrailPlaces.CashOf(TrailPlaces.WagesOf(worker)), amount, amount, "ATM")
            {
                DrawnBy = isOwn ? worker.Code : by,
                Machine = (by == Foreman ? QuayMachine : OtherMachine) + " " + Written.Time(isOwn ? ownMinute : minute),
                Planted = by switch
                {
                    Foreman => TrailPatterns.PayDrawnSameDay,
                    Cook => TrailPatterns.CookDraws,
                    _ => "",
                },
            };
        }
    }

    private static IEnumerable<TrailMove> PaidIn() =>
        Pays().Where(pay => ForemansDays.Contains(Written.IsoDay(pay.On))).Zip(PaidInOn, (pay, day) => new TrailMove(
            Written.FromIso(day), TrailPlaces.CashOf(TrailPlaces.WagesOf(pay.Worker)), TrailPlaces.Owner, pay.Amount,
            pay.Amount, "CASH DEPOSIT")
        {
            Whose = (pay.Worker.Code, pay.Amount),
            Planted = TrailPatterns.PayDrawnSameDay,
        });

    private static LocalDate Earliest(LocalDate one, LocalDate other) => one < other ? one : other;
}
