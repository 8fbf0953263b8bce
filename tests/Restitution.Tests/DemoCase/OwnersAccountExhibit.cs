using System.Text;
using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>BANK-03, the owner's account at another bank: a plain table, newest column last, running balance.</summary>
internal static class OwnersAccountExhibit
{
    public const string Code = "BANK-03";
    public const string FileName = "bank-owner.csv";

    /// <summary>The line of the headings.</summary>
    public const int HeadingLine = 5;

    public static IReadOnlyList<TrailRow> Rows { get; } = TrailStatement.Of(TrailPlaces.Owner);

    public static DateInterval Period { get; } = new(new LocalDate(2018, 5, 1), MoneyTrail.To);

    public static byte[] Write() => Encoding.UTF8.GetBytes(string.Join("\r\n", Lines()) + "\r\n");

    /// <summary>Where a row stands.</summary>
    public static string PlaceOf(TrailRow row)
    {
        int index = Rows.Index().First(one => ReferenceEquals(one.Item, row)).Index;
        return FormattableString.Invariant($"{Code}:{HeadingLine + 2 + index}");
    }

    private static IEnumerable<string> Lines() =>
    [
        TrailPlaces.OwnersBank,
        $"Account,{DemoEmployer.OwnersAccount}",
        $"Period,{Written.IsoDay(Period.Start)} to {Written.IsoDay(Period.End)}",
        "Currency,THB",
        "Date,Details,Other side,Money out,Money in,Balance",
        $"{Written.IsoDay(Period.Start)},BALANCE BROUGHT FORWARD,,,,{Written.Plain(TrailOfOwner.Opening)}",
        .. Rows.Select(Line),
    ];

    private static string Line(TrailRow row) => string.Join(
        ',', Written.IsoDay(row.On), row.First.Memo, OtherSide(row),
        row.Amount < 0 ? Written.Plain(-row.Amount) : "", row.Amount > 0 ? Written.Plain(row.Amount) : "",
        Written.Plain(row.Balance));

    // A drawing comes with the number of the account that it came from, as the company's own statement has it.
    private static string OtherSide(TrailRow row) => row.OtherSide.Kind switch
    {
        TrailPlaceKind.Cash or TrailPlaceKind.Bank => "",
        TrailPlaceKind.Account => row.OtherSide.Number,
        _ => row.OtherSide.Name,
    };
}
