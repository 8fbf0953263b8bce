using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// Papers beside the statements that case.json cites: what was bought, slips that crew signed, addresses.
/// </summary>
internal static class TrailPapers
{
    public const string Things = "REGISTER-01";
    public const string Slips = "SLIP-01";
    public const string Contacts = "CONTACT-01";

    /// <summary>The two brothers, who live in one house and share a telephone.</summary>
    public static readonly string[] Brothers = ["W-10", "W-11"];

    public static byte[] WriteThings() => Table(
        "thing;register;mark;bought on;price (baht);seller",
        "truck, six wheels;land transport office;85-0001;2019-06-20;389000.00;" + TrailPlaces.Truck.Name,
        "plot of land, 2 rai;land office;deed 1234;2021-02-24;4850000.00;" + TrailPlaces.Land.Name);

    public static byte[] WriteSlips() => Table(
    [
        "day;worker;amount (baht);drawn by;signed by the worker",
        .. DrawnByCook().Select(drawn => string.Join(
            ';', Written.IsoDay(drawn.Move.On), drawn.Worker, Written.Plain(drawn.Move.Out), TrailOfPay.Cook, "yes")),
    ]);

    /// <summary>The slips as case.json records them: a paper for each day on which the cook drew.</summary>
    public static IEnumerable<object> SpeakingForTheCook() =>
        DrawnByCook().GroupBy(drawn => drawn.Move.On).Select(day => new
        {
            Pattern = "pay-drawn-same-day",
            Kind = "slip-kept",
            By = TrailOfPay.Cook,
            Of = day.Select(drawn => drawn.Worker).Order(StringComparer.Ordinal),
            From = Written.IsoDay(day.Key),
            Sources = new[]
            {
                FormattableString.Invariant($"{Slips}:{day.Min(drawn => drawn.Line)}-{day.Max(drawn => drawn.Line)}"),
            },
        });

    private static IEnumerable<(TrailMove Move, string Worker, int Line)> DrawnByCook() =>
        MoneyTrail.All.Where(move => move.Planted == TrailPatterns.CookDraws).Select((move, index) => (
            move, DemoWorkers.All.Single(worker => worker.Account == move.From.Number).Code, index + 2));

    // The numbers are of a range that no telephone has.
    public static byte[] WriteContacts() => Table(
    [
        "worker;telephone;lives at;why shared",
        .. DemoWorkers.All.Select((worker, index) => Brothers.Contains(worker.Code)
            ? $"{worker.Code};000-555-0110;room 3 behind the shed;brothers, one telephone"
            : $"{worker.Code};000-555-01{Written.Number(index + 20)};"
                + $"{HomeOf(worker, index)};"),
    ]);

    /// <summary>The place of a worker's line in the list of contacts.</summary>
    public static string ContactOf(string worker) => FormattableString.Invariant(
        $"{Contacts}:{DemoWorkers.All.Index().Single(one => one.Item.Code == worker).Index + 2}");

    private static string HomeOf(DemoWorker worker, int index) =>
        worker.Episodes[^1].IsOnBoat ? "on board" : $"room {Written.Number(index + 4)} behind the shed";

    private static byte[] Table(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
}
