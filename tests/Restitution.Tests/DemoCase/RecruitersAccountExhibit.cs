using System.Text;
using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// BANK-04, the recruiter's account in dollars in Vientiane: MT940, one statement a quarter, numbered.
/// </summary>
/// <remarks>No running balance: nothing tells the order of two bookings of one day.</remarks>
internal static class RecruitersAccountExhibit
{
    public const string Code = "BANK-04";
    public const string FileName = "bank-recruiter.sta";

    private static readonly YearMonth First = new(2018, 4);
    private static readonly YearMonth Last = new(2021, 7);

    public static IReadOnlyList<TrailRow> Rows { get; } = TrailStatement.Of(TrailPlaces.Recruiter);

    /// <summary>The last day that a statement covers.</summary>
    public static LocalDate To { get; } = Last.PlusMonths(2).ToDateInterval().End;

    public static byte[] Write() => Encoding.UTF8.GetBytes(string.Concat(Lines().Select(one => one.Line + "\r\n")));

    /// <summary>Where a row stands: its booking and what is said of it are two lines.</summary>
    public static string PlaceOf(TrailRow row)
    {
        int index = Lines().Index().First(one => ReferenceEquals(one.Item.Row, row)).Index;
        return FormattableString.Invariant($"{Code}:{index + 1}-{index + 2}");
    }

    private static IEnumerable<(TrailRow? Row, string Line)> Lines()
    {
        decimal balance = TrailOfRecruiter.Opening;
        int number = 0;
        for (YearMonth month = First; month <= Last; month = month.PlusMonths(3))
        {
            LocalDate from = month.ToDateInterval().Start;
            LocalDate to = month.PlusMonths(2).ToDateInterval().End;
            number++;
            yield return (null, $":20:Q{Written.Number(number)}");
            yield return (null, $":25:{TrailPlaces.Recruiter.Number}");
            yield return (null, $":28C:{Written.Number(number)}/1");
            yield return (null, $":60F:C{Six(from)}USD{Comma(balance)}");
            foreach (TrailRow row in Rows.Where(row => row.On >= from && row.On <= to))
            {
                string side = row.Amount < 0 ? "D" : "C";
                yield return (row, $":61:{Six(row.On)}{side}{Comma(decimal.Abs(row.Amount))}NTRFNONREF");
                yield return (null, $":86:999?20{row.First.Memo}{OtherSide(row)}");
                balance = row.Balance;
            }

            yield return (null, $":62F:C{Six(to)}USD{Comma(balance)}");
            yield return (null, "-");
        }
    }

    private static string OtherSide(TrailRow row) => row.OtherSide.Kind switch
    {
        TrailPlaceKind.Cash or TrailPlaceKind.Bank => "",
        TrailPlaceKind.Account => $"?31{row.OtherSide.Number}",
        _ => $"?32{row.OtherSide.Name}",
    };

    private static string Six(LocalDate day) => Written.IsoDay(day).Replace("-", "", StringComparison.Ordinal)[2..];

    private static string Comma(decimal amount) => Written.Plain(amount).Replace('.', ',');
}
