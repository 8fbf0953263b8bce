using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake;

/// <summary>Rows in their plain forms are read a shorter way: it must give what the long way gives.</summary>
public sealed class BankRowsTests
{
    private static readonly string[] Cells =
        ["", "0.00", "5.00", "-5.00", "\"1,234.50\"", "12", "-", "(5.00)", "5.001", "\"1,2\"", "x"];

    // A currency in the row itself keeps rows from the shorter way.
    private static readonly ColumnLayout Currency = Column("E", Field.Currency);

    [Fact]
    public void Two_columns_of_amounts_are_read_alike_on_both_ways()
    {
        ColumnLayout[] columns =
        [
            Column("A", Field.BookedOn), Column("B", Field.Withdrawal), Column("C", Field.Deposit),
            Column("D", Field.Balance),
        ];

        AssertAlike(columns);
        Assert.Equal(
            [-5.00m, -1234.50m, 5.00m, -5.00m, 0.00m],
            Records("05/03/2019,5.00,,1.00", "05/03/2019,\"1,234.50\",,1.00", "05/03/2019,,5.00,1.00",
                "05/03/2019,,-5.00,1.00", "05/03/2019,,0.00,1.00").Select(line => line.Amount.Amount));

        IEnumerable<StatementLine> Records(params string[] rows) =>
            Read("A,B,C,D\n" + string.Join('\n', rows), Bank(columns)).Records.Cast<StatementLine>();
    }

    [Fact]
    public void One_column_of_amounts_is_read_alike_on_both_ways() => AssertAlike(
        [Column("A", Field.BookedOn), Column("B", Field.Amount), Column("C", Field.Reference),
            Column("D", Field.Balance)]);

    [Fact]
    public void Two_columns_of_two_currencies_keep_each_its_own()
    {
        var dong = new ColumnMarks(null, null, null, null, "VND");
        Layout layout = Bank(
            Column("A", Field.BookedOn), Column("B", Field.Withdrawal),
            Column("C", Field.Deposit) with { Marks = dong }, Column("D", Field.Balance));

        ReadExhibit read = Read("A,B,C,D\n05/03/2019,5.00,,1.00\n05/03/2019,,5,1.00\n", layout);

        Assert.Equal(
            [(-5.00m, "THB"), (5m, "VND")],
            read.Records.Cast<StatementLine>().Select(line => (line.Amount.Amount, line.Amount.Currency.Code)));
    }

    private static void AssertAlike(ColumnLayout[] columns)
    {
        IEnumerable<string> rows =
            from outward in Cells
            from inward in Cells
            from balance in Cells
            from day in new[] { "05/03/2019", "31/02/2019" }
            select $"{day},{outward},{inward},{balance},THB";
        string text = "A,B,C,D,E\n" + string.Join('\n', rows);

        ReadExhibit shorter = Read(text, Bank(columns));
        ReadExhibit longer = Read(text, Bank([.. columns, Currency]));

        Assert.True(shorter.Records.Count > 100 && shorter.Quarantined.Count > 100);
        Assert.Equal(longer.Records.Select(Told), shorter.Records.Select(Told));
        Assert.Equal(longer.Quarantined.Select(Told), shorter.Quarantined.Select(Told));
    }

    private static object Told(EvidenceRecord record) =>
        record is StatementLine line
            ? (line.Source, line.BookedOn, line.Amount, line.Balance, line.Reference) : record;

    private static object Told(QuarantinedRow row) =>
        (row.Source, row.RawText, row.ReadableAmount, string.Join(';', row.Faults));
}
