namespace Restitution.Tests.DemoCase;

/// <summary>
/// What went through the recruiter's account in dollars: fees of workers, commissions, what went to the shell.
/// </summary>
/// <remarks>
/// No day has two movements but one: on 27 December 2019 a fee came in and dollars went out, in that order, which the
/// statement does not tell.
/// </remarks>
internal static class TrailOfRecruiter
{
    public const decimal Opening = 1_200m;

    /// <summary>The one day on which the order of two movements is not known from the records.</summary>
    public const string UnorderedDay = "2019-12-27";

    private static readonly TrailPlace Recruiter = TrailPlaces.Recruiter;

    public static IEnumerable<TrailMove> Moves() => [.. Fees(), .. ToTheShell(), .. Others()];

    private static IEnumerable<TrailMove> Fees() =>
    [
        Fee("2018-04-17", "W-01", 300m), Fee("2018-04-18", "W-02", 350m), Fee("2018-04-19", "W-06", 250m),
        Fee("2018-04-20", "W-10", 250m), Fee("2018-04-23", "W-12", 280m),
        Fee("2018-10-19", "W-08", 300m), Fee("2018-12-21", "W-09", 400m), Fee("2019-01-21", "W-05", 400m),
        Fee("2019-03-01", "W-11", 280m), Fee("2019-08-05", "W-03", 320m), Fee(UnorderedDay, "W-13", 260m),
        Fee("2020-08-21", "W-14", 240m),
    ];

    private static IEnumerable<TrailMove> ToTheShell() =>
    [
        Sent("2018-05-08", "2018-05-09", 1_500m, 47_700m),
        Sent("2019-02-05", "2019-02-05", 1_800m, 56_160m),
        Sent("2019-06-11", "2019-06-12", 1_400m, 43_960m),
        Sent(UnorderedDay, "2019-12-30", 800m, 24_000m),
    ];

    private static IEnumerable<TrailMove> Others() =>
    [
        In("2018-04-03", 450m, TrailPlaces.Outside("others who paid a fee", "APPLICANT (INVENTED)", "USD"), "FEE"),
        Out("2018-07-10", 900m, TrailPlaces.CashOf(Recruiter), "CASH WITHDRAWAL"),
        In("2018-11-27", 600m, TrailPlaces.Outside("others who paid a fee", "APPLICANT (INVENTED)", "USD"), "FEE"),
        Out("2019-04-10", 500m, TrailPlaces.CashOf(Recruiter), "CASH WITHDRAWAL"),
        Out("2019-07-03", 120m, TrailPlaces.Outside("office in Vientiane", "OFFICE RENT (INVENTED)", "USD"), "RENT"),
        Out("2020-10-12", 700m, TrailPlaces.CashOf(Recruiter), "CASH WITHDRAWAL"),
        Out("2021-06-30", 6m, TrailPlaces.BankOf(Recruiter), "SERVICE CHARGE"),
    ];

    private static TrailMove Fee(string on, string code, decimal amount)
    {
        DemoWorker worker = DemoWorkers.All.Single(one => one.Code == code);
        return In(on, amount, TrailPlaces.Outside("workers", worker.Roman, "USD"), "FEE FOR WORK IN THAILAND") with
        {
            Whose = (code, amount),
            Planted = string.CompareOrdinal(on, "2018-05") < 0 ? TrailPatterns.FeesInBurst : "",
        };
    }

    private static TrailMove Sent(string on, string arrivedOn, decimal dollars, decimal baht) =>
        new(Written.FromIso(on), Recruiter, TrailPlaces.Shell, dollars, baht, Exchanged(dollars, baht))
        {
            ArrivedOn = Written.FromIso(arrivedOn),
        };

    /// <summary>What both banks write of a payment in two currencies.</summary>
    public static string Exchanged(decimal dollars, decimal baht) =>
        $"USD {Written.Plain(dollars)} = THB {Written.Plain(baht)} AT {Written.Plain(baht / dollars)}";

    private static TrailMove In(string on, decimal amount, TrailPlace from, string memo) =>
        new(Written.FromIso(on), from, Recruiter, amount, amount, memo);

    private static TrailMove Out(string on, decimal amount, TrailPlace to, string memo) =>
        new(Written.FromIso(on), Recruiter, to, amount, amount, memo);
}
