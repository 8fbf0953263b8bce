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

    public static byte[] Write() => Encoding.UTF8.GetBytes(string.Concat(Statements()));

    private static IEnumerable<string> Statements()
    {
        decimal balance = TrailOfRecruiter.Opening;
        int number = 0;
        for (YearMonth month = First; month <= Last; month = month.PlusMonths(3))
        {
            LocalDate from = month.ToDateInterval().Start;
            LocalDate to = month.PlusMonths(2).ToDateInterval().End;
            number++;
            var text = new StringBuilder();
            Line(text, $":20:Q{Written.Number(number)}");
            Line(text, $":25:{TrailPlaces.Recruiter.Number}");
            Line(text, $":28C:{Written.Number(number)}/1");
            Line(text, $":60F:C{Six(from)}USD{Comma(balance)}");
            foreach (TrailRow row in Rows.Where(row => row.On >= from && row.On <= to))
            {
                string side = row.Amount < 0 ? "D" : "C";
                Line(text, $":61:{Six(row.On)}{side}{Comma(decimal.Abs(row.Amount))}NTRFNONREF");
                Line(text, $":86:999?20{row.First.Memo}{OtherSide(row)}");
                balance = row.Balance;
            }

            Line(text, $":62F:C{Six(to)}USD{Comma(balance)}");
            Line(text, "-");
            yield return text.ToString();
        }
    }

    private static string OtherSide(TrailRow row) => row.OtherSide.Kind switch
    {
        TrailPlaceKind.Cash or TrailPlaceKind.Bank => "",
        TrailPlaceKind.Account => $"?31{row.OtherSide.Number}",
        _ => $"?32{row.OtherSide.Name}",
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("\r\n");

    private static string Six(LocalDate day) => Written.IsoDay(day).Replace("-", "", StringComparison.Ordinal)[2..];

    private static string Comma(decimal amount) => Written.Plain(amount).Replace('.', ',');
}
