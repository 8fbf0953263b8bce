using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>PAY-01, the book that the employer shows: one sheet a month, in Thai.</summary>
/// <remarks>
/// Merged titles, two header rows, a row for each department, subtotals (one does not foot), a hidden column with what
/// was really paid in 2020, net pay as a formula with its cached value, and three lines that cannot be read.
/// </remarks>
internal static class PayrollExhibit
{
    public const string Code = "PAY-01";

    public const string Boat = "แผนกเรือ อันดามันดอน";
    public const string Shed = "แผนกโรงงานแปรรูป";
    public const string BoatSubtotal = "รวมแผนกเรือ";
    public const string ShedSubtotal = "รวมแผนกโรงงาน";
    public const string MadeBy = "ผู้จัดทำ";

    private const int NetColumn = 10;

    // Column I, what was really paid, is hidden.
    private static readonly int[] Widths = [6, 24, 12, 12, 15, 13, 11, 14, 0, 13, 20];

    private static readonly YearMonth DoesNotFoot = new(2019, 4);

    private static readonly string[] Groups =
        ["ลำดับ", "ชื่อ", "รายได้", "", "รายการหัก", "", "", "", "จ่ายจริง", "รับสุทธิ", "ลายมือชื่อ"];

    private static readonly string[] Headings =
        ["", "", "ค่าจ้าง", "ค่าล่วงเวลา", "หักประกันสังคม", "หักค่าอาหาร", "หักหนี้", "หักค่าเอกสาร", "", "", ""];

    /// <summary>What makes a line unreadable, where something does.</summary>
    public static BookFault? FaultOf(DemoPay pay) =>
        (pay.Month.Worker.Code, pay.Month.Month.Year, pay.Month.Month.Month) switch
    {
        ("W-10", 2019, 6) => BookFault.BrokenFormula,
        ("W-12", 2018, 11) => BookFault.AmountInWords,
        ("W-07", 2020, 3) => BookFault.NameMissing,
        _ => null,
    };

    public static byte[] Write() => WorkbookText.Write([.. Months().Select(Sheet)]);

    /// <summary>The months that have a sheet.</summary>
    public static IEnumerable<YearMonth> Months() =>
        DemoPays.All.Where(pay => pay.Book is not null).Select(pay => pay.Month.Month).Distinct().Order();

    /// <summary>The cell of the worker's name in the sheet of the month.</summary>
    public static string CellOf(string worker, YearMonth month)
    {
        List<DemoPay?> rows = [.. RowsOf(month)];
        int row = rows.FindIndex(pay => pay?.Month.Worker.Code == worker) + 6;
        return FormattableString.Invariant($"{Code}!{Written.ShortMonth(month)}!B{row}");
    }

    // A null stands for a department's row or its subtotal, so that places in this list are rows of the sheet.
    private static IEnumerable<DemoPay?> RowsOf(YearMonth month)
    {
        List<DemoPay> lines = [.. DemoPays.All.Where(pay => pay.Book is not null && pay.Month.Month == month)];
        return
        [
            null, .. lines.Where(pay => pay.Month.Episode.IsOnBoat), null,
            null, .. lines.Where(pay => !pay.Month.Episode.IsOnBoat), null,
        ];
    }

    private static DemoSheet Sheet(YearMonth month)
    {
        List<DemoPay?> lines = [.. RowsOf(month)];
        int boatEnds = lines.IndexOf(null, 1);
        List<IReadOnlyList<DemoCell>> rows =
        [
            [DemoCell.Of(DemoEmployer.ThaiName)],
            [DemoCell.Of($"ทะเบียนจ่ายค่าจ้างลูกจ้าง เดือน {Written.LongMonth(month)}")],
            [],
            [.. Groups.Select(Heading)],
            [.. Headings.Select(Heading)],
            [DemoCell.Of(Boat)],
            .. lines[1..boatEnds].Index().Select(line => Line(line.Item!, line.Index + 1, line.Index + 7)),
            Subtotal(BoatSubtotal, 7, boatEnds + 5, month == DoesNotFoot ? 1000 : 0, lines[1..boatEnds]),
            [DemoCell.Of(Shed)],
            .. lines[(boatEnds + 2)..^1].Index().Select(line =>
                Line(line.Item!, line.Index + boatEnds, line.Index + boatEnds + 8)),
            Subtotal(ShedSubtotal, boatEnds + 8, lines.Count + 4, 0, lines[(boatEnds + 2)..^1]),
            [],
            [DemoCell.Of(MadeBy), DemoCell.Empty, DemoCell.Empty, DemoCell.Of("ผู้ตรวจ")],
        ];
        return new DemoSheet(
            Written.ShortMonth(month), rows,
            ["A1:K1", "A2:K2", "A4:A5", "B4:B5", "C4:D4", "E4:H4", "I4:I5", "J4:J5", "K4:K5", "A6:K6"],
            HeadRows: 5, Widths);
    }

    private static DemoCell Heading(string text) => text.Length == 0 ? DemoCell.Empty : DemoCell.Of(text);

    private static DemoCell[] Line(DemoPay pay, int number, int row)
    {
        BookLine book = pay.Book!;
        BookFault? fault = FaultOf(pay);
        string formula = FormattableString.Invariant($"C{row}+D{row}-E{row}-F{row}-G{row}-H{row}");
        return
        [
            DemoCell.Of(Written.Number(number)),
            fault == BookFault.NameMissing ? DemoCell.Empty : DemoCell.Of(NameIn(pay)),
            DemoCell.Of(book.Wage),
            DemoCell.Of(book.Overtime),
            DemoCell.Of(book.SocialSecurity),
            DemoCell.Of(book.Food),
            fault == BookFault.BrokenFormula ? DemoCell.Broken("#REF!B12", "#REF!") : DemoCell.Of(book.Debt),
            DemoCell.Of(book.Documents),
            pay.Month.Month.Year == 2020 ? DemoCell.Of(pay.Received) : DemoCell.Empty,
            fault switch
            {
                BookFault.BrokenFormula => DemoCell.Broken(formula, "#REF!"),
                BookFault.AmountInWords => DemoCell.Of("สี่พันกว่าบาท"),
                _ => DemoCell.Computed(formula, book.Net),
            },
            book.IsSigned ? DemoCell.Of("พิมพ์ลายนิ้วมือ") : DemoCell.Empty,
        ];
    }

    private static string NameIn(DemoPay pay) =>
        pay.Month.Month.Month % 5 == 0 ? pay.Month.Worker.ThaiOther : pay.Month.Worker.Thai;

    // A subtotal adds what the cells hold: a cell that is text or an error adds nothing.
    private static DemoCell[] Subtotal(string title, int first, int last, decimal slip, List<DemoPay?> lines)
    {
        List<BookLine> books = [.. lines.Select(pay => pay!.Book!)];
        decimal unreadableNet = lines.Where(pay => FaultOf(pay!) is BookFault.BrokenFormula or BookFault.AmountInWords)
            .Sum(pay => pay!.Book!.Net);
        decimal unreadableDebt = lines.Where(pay => FaultOf(pay!) is BookFault.BrokenFormula)
            .Sum(pay => pay!.Book!.Debt);
        DemoCell Sum(int column, decimal cached) => DemoCell.Computed(
            FormattableString.Invariant(
                $"SUM({WorkbookText.Column(column)}{first}:{WorkbookText.Column(column)}{last})"), cached);
        decimal net = books.Sum(book => book.Net) - unreadableNet;
        return
        [
            DemoCell.Of(title),
            DemoCell.Empty,
            Sum(3, books.Sum(book => book.Wage)),
            Sum(4, books.Sum(book => book.Overtime)),
            Sum(5, books.Sum(book => book.SocialSecurity)),
            Sum(6, books.Sum(book => book.Food)),
            Sum(7, books.Sum(book => book.Debt) - unreadableDebt),
            Sum(8, books.Sum(book => book.Documents)),
            DemoCell.Empty,
            slip == 0 ? Sum(NetColumn, net) : DemoCell.Of(net + slip),
        ];
    }
}

/// <summary>What was done to a line of the first book so that it cannot be read.</summary>
internal enum BookFault
{
    BrokenFormula = 1,
    AmountInWords = 2,
    NameMissing = 3,
}
