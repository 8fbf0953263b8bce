using NodaTime;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.DemoCase;

/// <summary>How the statements of the money trail are read.</summary>
internal static class TrailLayouts
{
    private static readonly ColumnMarks Marks = new(null, YearCount.Common, ".", "", "THB");

    public static IEnumerable<Layout> All(Confirmation confirmed) =>
    [
        Owner(confirmed), Message(RecruitersAccountExhibit.Code, FileFormat.Mt940, confirmed),
        Message(ShellsAccountExhibit.Code, FileFormat.Camt, confirmed), WageCards(confirmed),
    ];

    private static Layout Owner(Confirmation confirmed) =>
        Table(OwnersAccountExhibit.Code, ',', OwnersAccountExhibit.HeadingLine, DateOrder.YearMonthDay, confirmed,
        [
            ("A", Field.BookedOn), ("B", Field.Description), ("C", Field.Counterparty), ("D", Field.Withdrawal),
            ("E", Field.Deposit), ("F", Field.Balance),
        ]) with
        {
            Account = DemoEmployer.OwnersAccount,
            Period = OwnersAccountExhibit.Period,
            RowMarks = new RowMarks { Opening = ["BALANCE BROUGHT FORWARD"] },
        };

    private static Layout WageCards(Confirmation confirmed) =>
        Table(WageCardsExhibit.Code, ';', 1, DateOrder.DayMonthYear, confirmed,
        [
            ("A", Field.Account), ("B", Field.BookedOn), ("C", Field.Description), ("D", Field.Reference),
            ("E", Field.Description), ("F", Field.Counterparty), ("G", Field.Withdrawal), ("H", Field.Deposit),
            ("I", Field.Balance),
        ]) with
        {
            Period = new DateInterval(TrailOfPay.From, TrailOfPay.To),
            RowMarks = new RowMarks { Opening = [WageCardsExhibit.Forward], Closing = [WageCardsExhibit.Carried] },
        };

    private static Layout Table(
        string code, char delimiter, int headingLine, DateOrder order, Confirmation confirmed,
        IEnumerable<(string At, Field Field)> columns) => new(code, ExhibitKind.BankStatement, FileFormat.Delimited)
        {
            Encoding = "utf-8",
            Delimiter = delimiter,
            Marks = Marks with { DateOrder = order },
            Sheets =
            [
                new SheetLayout(null)
                {
                    HeaderRows = [headingLine],
                    FirstDataRow = headingLine + 1,
                    Columns = [.. columns.Select(column => new ColumnLayout(column.At, null, column.Field))],
                },
            ],
            Confirmed = confirmed,
        };

    private static Layout Message(string code, FileFormat format, Confirmation confirmed) =>
        new(code, ExhibitKind.BankStatement, format) { Encoding = "utf-8", Confirmed = confirmed };
}
