using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.DemoCase;

/// <summary>How each exhibit of the demo case is read, as a person would have confirmed it.</summary>
internal static class DemoLayouts
{
    private static readonly Confirmation Confirmed = new("Case officer (training)", new LocalDate(2021, 11, 20));

    private static readonly ColumnMarks Baht = new(null, null, ".", ",", "THB");

    public static IReadOnlyList<Layout> All { get; } =
    [
        Payroll(), SecondBook(), Attendance(), Hours(), Payments(), Bank(BankExhibit.Code),
        Bank(BankExhibit.SecondDelivery), .. TrailLayouts.All(Confirmed), Debts(),
        Slips(RemittanceExhibits.Lao, new(DateOrder.DayMonthYear, YearCount.Common, ",", ".", "LAK")),
        Slips(RemittanceExhibits.Burmese, new(DateOrder.DayMonthYear, YearCount.Common, ".", ",", "MMK")),
    ];

    private static Layout Payroll() => new(PayrollExhibit.Code, ExhibitKind.Payroll, FileFormat.Xlsx)
    {
        Marks = Baht with { DateOrder = DateOrder.DayMonthYear, Calendar = YearCount.Buddhist },
        RowMarks = new RowMarks
        {
            Subtotal = [PayrollExhibit.BoatSubtotal, PayrollExhibit.ShedSubtotal],
            Footer = [PayrollExhibit.Boat, PayrollExhibit.Shed, PayrollExhibit.MadeBy],
        },
        Sheets = [.. PayrollExhibit.Months().Select(month => new SheetLayout(Written.ShortMonth(month))
        {
            HeaderRows = [4, 5],
            FirstDataRow = 6,
            PeriodFrom = PeriodSource.SheetName,
            Columns =
            [
                Column("B", Field.Person), Pay("C", PayItemKind.Wage), Pay("D", PayItemKind.Overtime),
                Pay("E", PayItemKind.SocialSecurity), Pay("F", PayItemKind.FoodAndLodging),
                Pay("G", PayItemKind.DebtRepayment), Pay("H", PayItemKind.DocumentCost), Column("J", Field.Net),
                Column("K", Field.Signed),
            ],
        })],
        Confirmed = Confirmed,
    };

    private static Layout SecondBook() => new(SecondBookExhibit.Code, ExhibitKind.Payroll, FileFormat.Xlsx)
    {
        Marks = Baht with { DateOrder = DateOrder.DayMonthYear, Calendar = YearCount.Buddhist },
        RowMarks = new RowMarks { Subtotal = [SecondBookExhibit.SumOfMonth] },
        Sheets = [.. new[] { "2562", "2563" }.Select(year => new SheetLayout(year)
        {
            HeaderRows = [3],
            FirstDataRow = 4,
            PeriodFrom = PeriodSource.Column,
            Columns =
            [
                Column("A", Field.Period), Column("B", Field.Person), Pay("D", PayItemKind.Wage),
                Pay("E", PayItemKind.OtherDeduction), Column("F", Field.Net),
            ],
        })],
        Confirmed = Confirmed,
    };

    // The headings come again with every year: they are told by the first of them.
    private static Layout Attendance() => Text(
        AttendanceExhibit.Code, ExhibitKind.Attendance, 3,
        new(DateOrder.DayMonthYear, YearCount.Buddhist, null, null, null),
        [
            Column("A", Field.WorkedOn), Column("B", Field.Person), Column("C", Field.StartedAt),
            Column("D", Field.EndedAt), Column("E", Field.Break) with { Unit = TimeUnit.Minutes },
        ]) with
    {
        Encoding = "windows-874",
        RowMarks = new RowMarks { Footer = ["วันที่"] },
    };

    private static Layout Hours() => Text(
        TestimonyExhibits.Hours, ExhibitKind.HoursTestimony, 1,
        new(DateOrder.YearMonthDay, YearCount.Common, null, null, null),
        [
            Column("A", Field.Person), Column("B", Field.From), Column("C", Field.To), Column("D", Field.DaysPerWeek),
            .. new[] { ("E", Field.PerDayLow), ("F", Field.PerDayLikely), ("G", Field.PerDayHigh) }
                .Select(column => Column(column.Item1, column.Item2) with { Unit = TimeUnit.Minutes }),
        ]);

    private static Layout Payments() => Text(
        TestimonyExhibits.Payments, ExhibitKind.AdmittedPayments, 1,
        new(DateOrder.YearMonthDay, YearCount.Common, ".", "", "THB"),
        [
            Column("A", Field.Person), Column("B", Field.PaidOn), Column("C", Field.Amount),
            Column("D", Field.PeriodFrom), Column("E", Field.PeriodTo),
        ]);

    private static Layout Bank(string code) => Text(
        code, ExhibitKind.BankStatement, BankExhibit.HeadingLine,
        Baht with { DateOrder = DateOrder.DayMonthYear, Calendar = YearCount.Common },
        [
            Column("B", Field.BookedOn), Column("D", Field.Description), Column("E", Field.Withdrawal),
            Column("F", Field.Deposit), Column("G", Field.Balance), Column("I", Field.Counterparty),
            Column("J", Field.Reference),
        ]) with
    {
        Account = DemoEmployer.Account,
        Period = new DateInterval(BankBook.From, BankBook.To),
        RowMarks = new RowMarks { Opening = ["ยอดยกมา"], Closing = ["ยอดยกไป"] },
    };

    private static Layout Debts() => Text(
        DebtExhibit.Code, ExhibitKind.DebtNotebook, 1,
        Baht with { DateOrder = DateOrder.DayMonthYear, Calendar = YearCount.Common },
        [
            Column("A", Field.EnteredOn), Column("B", Field.Person), Column("C", Field.Description),
            Column("D", Field.Added), Column("E", Field.Taken),
        ]) with
    {
        Delimiter = '\t',
    };

    private static Layout Slips(string code, ColumnMarks marks) => Text(
        code, ExhibitKind.Remittances, 1, marks,
        [
            Column("B", Field.SentOn), Column("C", Field.Sender), Column("D", Field.Recipient),
            Column("E", Field.Sent), Column("F", Field.Fee), Column("G", Field.Reference),
        ]) with
    {
        Delimiter = ';',
    };

    private static Layout Text(
        string code, ExhibitKind kind, int headingLine, ColumnMarks marks, IReadOnlyList<ColumnLayout> columns) =>
        new(code, kind, FileFormat.Delimited)
        {
            Encoding = "utf-8",
            Delimiter = ',',
            Marks = marks,
            Sheets =
            [
                new SheetLayout(null) { HeaderRows = [headingLine], FirstDataRow = headingLine + 1, Columns = columns },
            ],
            Confirmed = Confirmed,
        };

    private static ColumnLayout Column(string at, Field field) => new(at, null, field);

    private static ColumnLayout Pay(string at, PayItemKind kind) => new(at, null, Field.PayItem) { PayItem = kind };
}
