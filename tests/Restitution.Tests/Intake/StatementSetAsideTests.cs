using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using Restitution.Tests.Intake.Camt;
using Restitution.Tests.Intake.Messages;
using Restitution.Tests.Intake.Ofx;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake;

/// <summary>
/// Each statement says how many of its rows were set aside, and whether they would explain a difference.
/// </summary>
public sealed class StatementSetAsideTests
{
    private static readonly Layout Columns = Bank(
        Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Amount));

    [Fact]
    public void A_statement_that_foots_says_which_rows_it_foots_without()
    {
        StatementOutcome outcome = Assert.Single(Read(
            Table("31/02/2019,no such day,0.00\n02/03/2019,no amount,about ten\n", "1500.00"), Columns).Statements);

        Assert.Equal(
            (StatementVerdict.Verified, 2, 1, 0m),
            (outcome.Verdict, outcome.SetAside.Count, outcome.SetAside.UnreadCount,
                outcome.SetAside.Sum!.Value.Amount));
    }

    [Theory]
    [InlineData("31/02/2019,x,-70.00\n", "1430.00", "X-01:4")]
    [InlineData("31/02/2019,x,-70.00\n31/02/2019,y,20.00\n", "1450.00", "all")]
    [InlineData("31/02/2019,x,-70.00\n31/02/2019,y,20.00\n", "1520.00", "X-01:5")]
    [InlineData("31/02/2019,x,-70.00\n", "1570.00", null)]
    [InlineData("31/02/2019,x,-70.00\n02/03/2019,y,about ten\n31/02/2019,z,20.00\n", "1450.00", null)]
    public void A_difference_that_rows_set_aside_would_explain_says_so(string rows, string closing, string? explained)
    {
        StatementOutcome outcome = Assert.Single(Read(Table(rows, closing), Columns).Statements);

        Assert.Equal((StatementVerdict.Discrepancy, 500m), (outcome.Verdict, outcome.Movements.Amount));
        Assert.Equal(explained, outcome.ExplainedBy switch
        {
            null => null,
            { IsSumOfAll: true } => "all",
            var one => string.Join(' ', one.Places),
        });
    }

    [Fact]
    public void A_row_before_the_first_record_counts_too()
    {
        StatementOutcome outcome = Assert.Single(Read(
            "Date,Text,Amount\n31/02/2019,x,-70.00\n01/03/2019,wages,500.00\n", Columns).Statements);

        Assert.Equal((1, -70m), (outcome.SetAside.Count, outcome.SetAside.Sum!.Value.Amount));
    }

    [Fact]
    public void A_text_that_goes_on_with_nothing_counts_and_holds_no_amount()
    {
        Layout goingOn = Columns with { Sheets = [Columns.Sheets[0] with { AreRowsContinued = true }] };
        StatementOutcome outcome = Assert.Single(Read(
            Table("31/02/2019,x,-70.00\n,and its text,\n", "1430.00"), goingOn).Statements);

        Assert.Equal((2, 0, "X-01:4"), (
            outcome.SetAside.Count, outcome.SetAside.UnreadCount, outcome.ExplainedBy!.Places[0].ToString()));
    }

    [Fact]
    public void A_row_of_a_table_of_several_accounts_counts_for_each_of_its_currency()
    {
        Layout accounts = Bank(
            Column("A", Field.BookedOn), Column("B", Field.Account), Column("C", Field.Amount),
            Column("D", Field.Currency));
        ReadExhibit read = Read(
            "Date,Account,Amount,Currency\n01/03/2019,1,5.00,THB\n01/03/2019,2,6.00,THB\n01/03/2019,3,7.00,USD\n"
            + "31/02/2019,1,-70.00,THB\n", accounts);

        Assert.Equal([1, 1, 0], read.Statements.Select(statement => statement.SetAside.Count));
    }

    [Fact]
    public void Each_statement_of_an_mt940_file_has_its_own_rows_set_aside()
    {
        const string Second = ":20:B\n:25:888\nstray\n:28C:1/1\n:60F:C200101EUR10,00\n:61:200105D1,00NTRFX\n"
            + ":62F:C200105EUR9,00\n-}\n";
        ReadExhibit read = ReadMessage.OfEntries(
            ":61:200230D4,00NTRFX\n:61:200105C1,00NTRFX\n:62F:C200105EUR997,00\n-}\n" + Second);

        Assert.Equal(
            [("777", StatementVerdict.Discrepancy, 1), ("888", StatementVerdict.Verified, 1)],
            read.Statements.Select(one => (one.Account, one.Verdict, one.SetAside.Count)));
        Assert.Equal("BANK-01:5", read.Statements[0].ExplainedBy?.Places.Single().ToString());
    }

    [Fact]
    public void A_row_of_the_second_page_belongs_to_the_statement_of_the_first()
    {
        ReadExhibit read = ReadMessage.OfEntries(
            ":61:200105C1,00NTRFX\n:62M:C200105EUR1001,00\n-}\n:20:T\n:25:777\n:28C:1/2\n:60M:C200105EUR1001,00\n"
            + ":61:200230D4,00NTRFX\n:62F:C200105EUR1001,00\n-}\n");

        Assert.Equal(1, Assert.Single(read.Statements).SetAside.Count);
    }

    [Fact]
    public void An_entry_set_aside_before_the_first_that_is_read_counts_for_its_own_camt_statement()
    {
        string bad = CamtForTests.Entry("4.00", day: "2019-02-30");
        string first = CamtForTests.Statement(
            CamtForTests.Balance("OPBD", "10.00"), CamtForTests.Balance("CLBD", "11.00"), CamtForTests.Entry("1.00"));
        string second = CamtForTests.Statement(
            CamtForTests.Balance("OPBD", "10.00"), CamtForTests.Balance("CLBD", "15.00"), bad,
            CamtForTests.Entry("1.00"));
        string both = first.Replace("</Stmt></BkToCstmrStmt></Document>", "</Stmt>", StringComparison.Ordinal)
            + second.Replace("<Document><BkToCstmrStmt>", "", StringComparison.Ordinal);
        ReadExhibit read = CamtForTests.Read(both);

        Assert.Equal([0, 1], read.Statements.Select(one => one.SetAside.Count));
        Assert.Equal("X-01#Ntry[2]", read.Statements[1].ExplainedBy?.Places.Single().ToString());
    }

    [Fact]
    public void A_balance_set_aside_is_no_amount_that_would_explain_anything()
    {
        ReadExhibit read = CamtForTests.Read(CamtForTests.Statement(
            CamtForTests.Balance("OPBD", "10.00"), CamtForTests.Balance("CLBD", "11.00").Replace(
                "CRDT", "BOTH", StringComparison.Ordinal), CamtForTests.Entry("1.00")));

        Assert.Equal((1, null), (read.Statements[0].SetAside.Count, read.Statements[0].SetAside.Sum));
        Assert.Empty(read.QuarantinedSums);
    }

    [Fact]
    public void Rows_of_an_ofx_statement_count_for_it()
    {
        string bad = OfxForTests.Booking("4.00", day: "");
        ReadExhibit read = OfxForTests.Read(OfxForTests.Statement(bad + OfxForTests.Booking("1.00")));

        Assert.Equal(1, Assert.Single(read.Statements).SetAside.Count);
    }

    private static string Table(string rows, string closing) =>
        $"Date,Text,Amount\n,ยอดยกมา,1000.00\n01/03/2019,wages,500.00\n{rows},ยอดยกไป,{closing}\n";
}
