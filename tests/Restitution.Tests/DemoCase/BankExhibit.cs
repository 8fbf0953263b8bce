using System.Text;

namespace Restitution.Tests.DemoCase;

/// <summary>BANK-01 and BANK-02, one statement delivered twice: the layout of a Thai bank's table export.</summary>
/// <remarks>
/// A byte-order mark, seven rows of particulars with an address over three lines, totals above the detail, an empty
/// first column, DD-MM-YY in the Common Era, thousands separators, a running balance. It foots.
/// </remarks>
internal static class BankExhibit
{
    public const string Code = "BANK-01";
    public const string SecondDelivery = "BANK-02";

    /// <summary>The line of the headings: an address of three lines stands above them.</summary>
    public const int HeadingLine = 12;

    private const int Columns = 10;

    public static byte[] Write() =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", Lines()) + "\r\n")];

    /// <summary>Where a booking stands, as a place in the exhibit.</summary>
    public static string PlaceOf(BankBooking booking)
    {
        int index = BankBook.All.Index().First(one => ReferenceEquals(one.Item, booking)).Index;
        return FormattableString.Invariant($"{Code}:{HeadingLine + 1 + index + 1}");
    }

    private static IEnumerable<string> Lines() =>
    [
        .. Head(),
        Row(Written.BankDay(BankBook.From), "", "ยอดยกมา", "", "", Written.Grouped(BankBook.Opening)),
        .. BankBook.All.Select(Line),
        Row(Written.BankDay(BankBook.To), "", "ยอดยกไป", "", "", Written.Grouped(BankBook.All[^1].Balance)),
    ];

    private static string[] Head() =>
    [
        Row("ธนาคารตัวอย่างอันดามัน (สมมติ) สาขาระนอง"),
        Row("รายการเดินบัญชีกระแสรายวัน"),
        Row("ชื่อบัญชี", DemoEmployer.ThaiName),
        Row("ที่อยู่", "99/9 หมู่ 9 ถนนสะพานปลา\nตำบลสมมติ อำเภอเมือง\nจังหวัดระนอง 85000"),
        Row("เลขที่บัญชี", DemoEmployer.Account),
        Row("รอบระหว่างวันที่", $"{Written.CommonDay(BankBook.From)} - {Written.CommonDay(BankBook.To)}"),
        Row("สกุลเงิน", "THB"),
        Row("รวมถอนเงิน", Count(isIn: false), "รายการ", Total(isIn: false)),
        Row("รวมฝากเงิน", Count(isIn: true), "รายการ", Total(isIn: true)),
        Row("วันที่", "เวลา", "รายการ", "ถอนเงิน", "ฝากเงิน", "ยอดคงเหลือ", "ช่องทาง", "คู่บัญชี", "บันทึกช่วยจำ"),
    ];

    private static string Line(BankBooking booking) => Row(
        Written.BankDay(booking.On),
        Written.Time(booking.Minute),
        booking.Text,
        booking.Amount < 0 ? Written.Grouped(-booking.Amount) : "",
        booking.Amount > 0 ? Written.Grouped(booking.Amount) : "",
        Written.Grouped(booking.Balance),
        booking.Channel,
        booking.OtherSide,
        booking.Memo);

    private static string Count(bool isIn) => Written.Number(BankBook.All.Count(one => one.Amount > 0 == isIn));

    private static string Total(bool isIn) =>
        Written.Grouped(BankBook.All.Where(one => one.Amount > 0 == isIn).Sum(one => decimal.Abs(one.Amount)));

    // The first column is empty in every row, as some banks export it.
    private static string Row(params string[] cells) =>
        "," + string.Join(',', cells.Concat(Enumerable.Repeat("", Columns - 1 - cells.Length)).Select(Quoted));

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(',', '\n') ? $"\"{cell}\"" : cell;
}
