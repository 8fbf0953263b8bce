using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>PAY-02, the book that the employer kept for himself: what was really paid in 2019 and 2020.</summary>
/// <remarks>
/// One sheet a year with the month in a column, the other spellings of the names, a row for every month's sum, and a
/// column of work-permit numbers, which has no place in a wage claim. It has no signatures.
/// </remarks>
internal static class SecondBookExhibit
{
    public const string Code = "PAY-02";

    public const string SumOfMonth = "รวมเดือนนี้";

    private static readonly string[] Headings =
        ["เดือน", "ชื่อ", "เลขใบอนุญาตทำงาน", "ค่าแรง", "หักไว้", "จ่ายจริง", "หมายเหตุ"];

    public static byte[] Write() => WorkbookText.Write([Sheet(2019), Sheet(2020)]);

    public static bool Covers(DemoMonth month) => month.Month.Year is 2019 or 2020;

    private static DemoSheet Sheet(int year)
    {
        List<IReadOnlyList<DemoCell>> rows =
        [
            [DemoCell.Of("บัญชีจริง (เก็บไว้เอง)")],
            [DemoCell.Of($"ปี {Written.Number(year + 543)}")],
            [.. Headings.Select(DemoCell.Of)],
        ];
        foreach (IGrouping<YearMonth, DemoPay> month in DemoPays.All.Where(pay => pay.Month.Month.Year == year)
            .GroupBy(pay => pay.Month.Month).OrderBy(month => month.Key))
        {
            int first = rows.Count + 1;
            rows.AddRange(month.Select(Line));
            rows.Add(Subtotal(month, first, rows.Count));
        }

        return new DemoSheet(
            Written.Number(year + 543), rows, ["A1:G1", "A2:G2"], HeadRows: 3, [14, 20, 20, 12, 12, 12, 12]);
    }

    private static DemoCell[] Line(DemoPay pay) =>
    [
        DemoCell.Of(Written.ShortMonth(pay.Month.Month)),
        DemoCell.Of(pay.Month.Worker.ThaiOther),
        DemoCell.Of("00-00-" + pay.Month.Worker.Code[2..]),
        DemoCell.Of(pay.Received + KeptBack(pay)),
        DemoCell.Of(KeptBack(pay)),
        DemoCell.Of(pay.Received),
        pay.Received == 0 ? DemoCell.Of("ค้างจ่าย") : DemoCell.Empty,
    ];

    private static decimal KeptBack(DemoPay pay) => pay.Received == 0 ? 0 : pay.Book?.Debt ?? 0;

    private static DemoCell[] Subtotal(IGrouping<YearMonth, DemoPay> month, int first, int last)
    {
        DemoCell Sum(string column, decimal cached) =>
            DemoCell.Computed(FormattableString.Invariant($"SUM({column}{first}:{column}{last})"), cached);
        decimal received = month.Sum(pay => pay.Received);
        decimal kept = month.Sum(KeptBack);
        return
        [
            DemoCell.Of(SumOfMonth),
            DemoCell.Empty,
            DemoCell.Empty,
            Sum("D", received + kept),
            Sum("E", kept),
            Sum("F", received),
        ];
    }
}
