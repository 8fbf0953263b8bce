using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// TESTIMONY-01, the hours on the boat, TESTIMONY-02, the payments that workers admit, and TESTIMONY-03, the terms that
/// they were promised: tables made from interviews, under codes.
/// </summary>
internal static class TestimonyExhibits
{
    public const string Hours = "TESTIMONY-01";
    public const string Payments = "TESTIMONY-02";
    public const string Terms = "TESTIMONY-03";

    private static readonly (string From, string To, int Days, int Least, int Likely, int Most)[] Seasons =
    [
        ("2018-05-01", "2019-09-30", 7, 12 * 60, 14 * 60, 17 * 60),
        ("2019-10-01", "2020-12-31", 7, 13 * 60, 15 * 60, 18 * 60),
        ("2021-01-01", "2021-09-30", 6, 11 * 60, 13 * 60, 16 * 60),
    ];

    public static byte[] WriteHours()
    {
        List<string> lines = ["worker,from,to,days_a_week,least_minutes,likely_minutes,most_minutes,page_of_statement"];
        lines.AddRange(
            from worker in DemoWorkers.All
            from episode in worker.Episodes
            where episode.IsOnBoat
            from season in Seasons
            let span = episode.Span.Intersection(new(Written.FromIso(season.From), Written.FromIso(season.To)))
            where span is not null
            select string.Join(',', worker.Code, Written.IsoDay(span.Start), Written.IsoDay(span.End), season.Days,
                season.Least, season.Likely, season.Most, 2));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    public static byte[] WriteTerms()
    {
        List<string> lines = ["worker,from,to,place_of_work,promised_baht,each"];
        lines.AddRange(
            from worker in DemoWorkers.All
            from episode in worker.Episodes
            select string.Join(',', worker.Code, Written.IsoDay(episode.Span.Start), Written.IsoDay(episode.Span.End),
                episode.IsOnBoat ? "boat" : "shed", Written.Plain(episode.Promised),
                episode.IsMonthly ? "month" : "day"));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }

    /// <summary>The place of an episode's terms.</summary>
    public static string LineOfTerms(DemoWorker worker, DemoEpisode episode)
    {
        int before = DemoWorkers.All.TakeWhile(one => one != worker).Sum(one => one.Episodes.Count);
        return FormattableString.Invariant($"{Terms}:{before + worker.Episodes.ToList().IndexOf(episode) + 2}");
    }

    public static byte[] WritePayments()
    {
        List<string> lines = ["worker,received_on,baht,for_pay_from,for_pay_to,how"];
        lines.AddRange(
            from pay in DemoPays.All
            from cash in pay.Cash
            where cash.IsAdmitted
            orderby pay.Month.Worker.Code, cash.On
            select string.Join(',', pay.Month.Worker.Code, Written.IsoDay(cash.On), Written.Plain(cash.Amount),
                Written.IsoDay(pay.Month.Span.Start), Written.IsoDay(pay.Month.Span.End), "cash in hand"));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
    }
}
