using System.Text;
using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// BANK-06, what the workers' bank says of their accounts and cards from June 2020 to May 2021: pay in, notes out, with
/// machine, time and who stands there on the camera's picture.
/// </summary>
internal static class WageCardsExhibit
{
    public const string Code = "BANK-06";
    public const string FileName = "bank-wage-cards.csv";

    /// <summary>The words of the balance with which an account begins.</summary>
    public const string Forward = "brought forward";

    /// <summary>The words of the balance with which it ends.</summary>
    public const string Carried = "carried forward";

    /// <summary>Account after account, each with its rows.</summary>
    public static IReadOnlyList<(DemoWorker Worker, TrailRow Row)> Rows { get; } =
    [
        .. from worker in TrailOfPay.Workers
           from row in TrailStatement.Of(TrailPlaces.WagesOf(worker))
           select (worker, row),
    ];

    public static byte[] Write() => Encoding.UTF8.GetBytes(string.Join('\n', Lines().Select(one => one.Line)) + "\n");

    /// <summary>Where a row stands.</summary>
    public static string PlaceOf(TrailRow row) => FormattableString.Invariant(
        $"{Code}:{Lines().Index().First(one => ReferenceEquals(one.Item.Row, row)).Index + 1}");

    private static IEnumerable<(TrailRow? Row, string Line)> Lines() =>
    [
        (null, "account;day;entry;machine;time;drawn by;out;in;balance"),
        .. TrailOfPay.Workers.SelectMany(OfWorker),
    ];

    private static IEnumerable<(TrailRow? Row, string Line)> OfWorker(DemoWorker worker)
    {
        TrailRow[] rows = [.. Rows.Where(one => one.Worker == worker).Select(one => one.Row)];
        return
        [
            (null, End(worker, TrailOfPay.From, Forward, TrailOfPay.Opening)),
            .. rows.Select(row => ((TrailRow?)row, Line(worker, row))),
            (null, End(worker, TrailOfPay.To, Carried, rows[^1].Balance)),
        ];
    }

    private static string End(DemoWorker worker, LocalDate on, string words, decimal balance) =>
        $"{worker.Account};{Written.CommonDay(on)};{words};;;;;;{Written.Plain(balance)}";

    // Who draws with the holder's own card is the holder, and is not written.
    private static string Line(DemoWorker worker, TrailRow row)
    {
        string[] machine = row.First.Machine.Split(' ');
        bool isDrawn = machine is [_, _];
        string by = row.First.DrawnBy == worker.Code ? "" : row.First.DrawnBy;
        return string.Join(
            ';', worker.Account, Written.CommonDay(row.On), isDrawn ? "cash withdrawal" : "transfer in",
            isDrawn ? machine[0] : "", isDrawn ? machine[1] : "", isDrawn ? by : DemoEmployer.Account,
            row.Amount < 0 ? Written.Plain(-row.Amount) : "", row.Amount > 0 ? Written.Plain(row.Amount) : "",
            Written.Plain(row.Balance));
    }
}
