using System.Globalization;
using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>TRACK-01 and LOSS-01, and what case.json says of them: consents by track, losses, ends of work.</summary>
internal static class DemoClaimsOfCase
{
    public const string ConsentCode = "TRACK-01";
    public const string LossCode = "LOSS-01";

    private const string Administrative = "administrative";
    private const string Criminal = "criminal";
    private const string Civil = "civil";

    // W-09 withdrew the administrative consent, W-04 the criminal one; W-13 gave none at all.
    private static readonly (string Worker, string Track, string GivenOn, string By, string? WithdrawnOn)[] Given =
    [
        .. DemoWorkers.All.Where(worker => worker.Code != "W-13").Select(worker =>
            (worker.Code, Administrative, "2021-10-04", "worker", worker.Code == "W-09" ? "2021-11-25" : null)),
        .. DemoWorkers.All.Where(worker => worker.Code is "W-01" or "W-02" or "W-03" or "W-04" or "W-05" or "W-08")
            .Select(worker => (worker.Code, Criminal, "2021-10-06", "worker",
                worker.Code == "W-04" ? "2021-11-22" : (string?)null)),
        ("W-01", Civil, "2021-10-11", "representative", null), ("W-03", Civil, "2021-10-11", "worker", null),
        ("W-08", Civil, "2021-10-11", "worker", null),
    ];

    private static readonly DemoLoss[] Lost =
    [
        new("W-01", "recruitment-fee", "8000.00", "2018-04-20", null, null, "wage-deduction", "testimony"),
        new("W-03", "medical-care", "4200.00", "2020-10-25", null, null, "cash", "document"),
        new("W-03", "transport", "1350.00", "2020-10-22", null, null, "cash", "testimony"),
        new("W-05", "recruitment-fee", "15000.00", "2019-01-20", null, null, "cash", "document"),
        new("W-08", "loss-of-earnings", "18000.00", "2021-10-01", "2021-10-01", "2021-11-30", "cash", "testimony"),
    ];

    public static byte[] WriteConsents() => Bytes(
        "worker,track,given_on,by,form,withdrawn_on",
        Given.Select(one => $"{one.Worker},{one.Track},{one.GivenOn},{one.By},written,{one.WithdrawnOn}"));

    public static byte[] WriteLosses() => Bytes(
        "worker,head,baht,on,from,to,paid_by,basis",
        Lost.Select(one =>
            $"{one.Worker},{one.Head},{one.Baht},{one.On},{one.From},{one.To},{one.PaidBy},{one.Basis}"));

    public static IEnumerable<object> Consents() => Given.Select((one, index) => new
    {
        one.Worker,
        one.Track,
        one.GivenOn,
        one.By,
        Form = "written",
        one.WithdrawnOn,
        Sources = new[] { Line(ConsentCode, index) },
    });

    public static IEnumerable<object> Losses() => Lost.Select((one, index) => new
    {
        one.Worker,
        one.Head,
        Amount = one.Baht,
        Currency = "THB",
        one.On,
        one.From,
        one.To,
        one.PaidBy,
        one.Basis,
        Sources = new[] { Line(LossCode, index) },
    });

    public static IEnumerable<object> Tracks() =>
    [
        new { Track = Criminal, Offence = "trafficking" },
        new { Track = Civil, Forum = "labour-court" },
    ];

    /// <summary>
    /// Only accepted so that the columns of the tracks can be shown: each says that nobody read the originals.
    /// </summary>
    public static IEnumerable<object> LawChoices() =>
    [
        Accepted("th/remedy-heads"), Accepted("th/who-orders"),
    ];

    /// <summary>
    /// W-08 was told at the gate that the shed is shut, W-03 fled, W-04 was taken off the boat; null for the others.
    /// </summary>
    public static object? Ended(DemoWorker worker, DemoEpisode episode)
    {
        string? by = worker.Code switch
        {
            "W-08" => "employer",
            "W-03" => "worker",
            "W-04" => "authority",
            _ => null,
        };
        return by is null || episode != worker.Episodes[^1] ? null : new
        {
            By = by,
            Leave = worker.Code == "W-08" ? new { DaysFromFinishedYears = "12", DaysTaken = "2" } : null,
            Sources = new[] { TestimonyExhibits.LineOfTerms(worker, episode) },
        };
    }

    private static object Accepted(string file) => new
    {
        File = file,
        AcceptRecalled = true,
        Reason = "training: shows the columns of the tracks; nobody read the originals",
    };

    private static string Line(string exhibit, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{exhibit}:{index + 2}");

    private static byte[] Bytes(string heading, IEnumerable<string> lines) =>
        Encoding.UTF8.GetBytes(heading + "\n" + string.Join('\n', lines) + "\n");

    private sealed record DemoLoss(
        string Worker, string Head, string Baht, string On, string? From, string? To, string PaidBy, string Basis);
}
