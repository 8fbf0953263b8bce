using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>How the exhibits, and the code of the demo case, write days, months, digits and amounts.</summary>
internal static class Written
{
    private static readonly string[] Short =
        ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    private static readonly string[] Long =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
        "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ];

    /// <summary>มี.ค. 2562</summary>
    public static string ShortMonth(YearMonth month) => $"{Short[month.Month - 1]} {Number(month.Year + 543)}";

    /// <summary>มี.ค. 62</summary>
    public static string MemoMonth(YearMonth month) => $"{Short[month.Month - 1]} {Number((month.Year + 543) % 100)}";

    /// <summary>มีนาคม พ.ศ. 2562</summary>
    public static string LongMonth(YearMonth month) => $"{Long[month.Month - 1]} พ.ศ. {Number(month.Year + 543)}";

    /// <summary>05/08/2562</summary>
    public static string BuddhistDay(LocalDate day) => Day(day.Day, day.Month, day.Year + 543);

    /// <summary>05/08/2019</summary>
    public static string CommonDay(LocalDate day) => Day(day.Day, day.Month, day.Year);

    /// <summary>05-08-19</summary>
    public static string BankDay(LocalDate day) =>
        FormattableString.Invariant($"{day.Day:00}-{day.Month:00}-{day.Year % 100:00}");

    public static string IsoDay(LocalDate day) =>
        FormattableString.Invariant($"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    public static LocalDate FromIso(string day) => LocalDatePattern.Iso.Parse(day).GetValueOrThrow();

    public static string Day(int day, int month, int year) =>
        FormattableString.Invariant($"{day:00}/{month:00}/{year:0000}");

    public static string Time(int minutes) => FormattableString.Invariant($"{minutes / 60:00}:{minutes % 60:00}");

    /// <summary>1,234.50</summary>
    public static string Grouped(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>1234.50</summary>
    public static string Plain(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string InDigitsFrom(char zero, string text) =>
        string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? (char)(zero + letter - '0') : letter));
}
