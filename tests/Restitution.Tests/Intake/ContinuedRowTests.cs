using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Differences;
using Restitution.Intake.Proposals;
using Restitution.Ledgers;
using Restitution.MadeExhibits.Workbooks;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake;

/// <summary>A description that goes on in rows of its own belongs to its record, where the layout says so.</summary>
public sealed class ContinuedRowTests
{
    private const string Head = "Date,Description,Amount,Balance\n";

    private static readonly ColumnLayout[] Columns =
    [
        Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Amount),
        Column("D", Field.Balance),
    ];

    private static readonly Layout EachByItself = Bank(Columns);

    private static readonly Layout GoingOn = Continued(EachByItself);

    [Fact]
    public void A_text_that_goes_on_is_joined_to_its_record_and_kept_word_for_word()
    {
        const string Text = "05/03/2019,TRANSFER,1.00,1.00\n,\"TO  A, B\",,\n, RANONG ,-,";

        ReadExhibit read = Read(Head + Text + "\n", GoingOn);

        StatementLine line = Assert.IsType<StatementLine>(Assert.Single(read.Records));
        Assert.Equal(("TRANSFER TO  A, B RANONG", "X-01:2-4"), (line.Description, line.Source.ToString()));
        Assert.Equal((4, 1, 0, 3), Counts(read));
        Assert.Equal(
            ["X-01:3", "X-01:4"],
            read.Ignored.Where(row => row.Because == IgnoredBecause.Continuation).Select(row => row.Source.ToString()));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Head + Text));
        using ExhibitPass pass = ExhibitReader.Read(stream, "X-01", GoingOn);
        Assert.Equal(Text, Assert.Single(pass.OfType<AcceptedRow>()).RawText);
    }

    [Fact]
    public void Where_the_layout_does_not_say_so_such_a_row_is_set_aside()
    {
        ReadExhibit read = Read(Head + "05/03/2019,TRANSFER,1.00,1.00\n,TO A,,\n", EachByItself);

        Assert.Equal("TRANSFER", ((StatementLine)Assert.Single(read.Records)).Description);
        Assert.Equal(FaultKind.DayMissing, Assert.Single(read.Quarantined).Faults[0].Kind);
    }

    [Theory]
    [InlineData("06/03/2019,TEXT,,")]
    [InlineData(",TEXT,2.00,")]
    [InlineData(",TEXT,0.00,")]
    [InlineData(",TEXT,x,")]
    [InlineData(",TEXT,,3.00")]
    [InlineData("TEXT,,,")]
    public void A_row_with_a_day_or_an_amount_never_goes_on(string row)
    {
        ReadExhibit read = Read(Head + "05/03/2019,TRANSFER,1.00,1.00\n" + row + "\n", GoingOn);

        Assert.Equal("TRANSFER", ((StatementLine)Assert.Single(read.Records)).Description);
        Assert.DoesNotContain(
            Assert.Single(read.Quarantined).Faults, fault => fault.Kind == FaultKind.ContinuesNoRecord);
    }

    [Fact]
    public void A_payee_whose_name_begins_like_a_total_goes_on_and_a_total_does_not()
    {
        Layout layout = GoingOn with { RowMarks = new RowMarks { Subtotal = ["Total*"] } };

        ReadExhibit read = Read(
            Head + "05/03/2019,TRANSFER,1.00,1.00\n,Total Access,,\n,Total,1.00,\n,Total,9.00,\n", layout);

        Assert.Equal("TRANSFER Total Access", ((StatementLine)Assert.Single(read.Records)).Description);
        Assert.Single(read.Ignored, row => row.Because == IgnoredBecause.Subtotal);
        Assert.Equal(FaultKind.SubtotalDoesNotFoot, Assert.Single(Assert.Single(read.Quarantined).Faults).Kind);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void As_many_rows_go_on_with_a_record_as_the_limit_says(int beyond)
    {
        int most = IntakeLimits.ContinuationRowsMost;
        string more = string.Concat(Enumerable.Repeat(",x,,\n", most + beyond));

        ReadExhibit read = Read(Head + "05/03/2019,TRANSFER,1.00,1.00\n" + more, GoingOn);

        Assert.Equal((most + 2 + beyond, 1, beyond, most + 1), Counts(read));
        Assert.Equal($"X-01:2-{most + 2}", read.Records[0].Source.ToString());
        Assert.All(read.Quarantined, row => Assert.Equal(
            (FaultKind.ContinuesNoRecord, true),
            (row.Faults[0].Kind, row.Faults[0].Found.Contains($"{most} rows", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_row_goes_on_with_a_corrected_record()
    {
        const string Bad = "32/03/2019,TRANSFER,1.00,1.00";

        ReadExhibit read = ReadCorrected(
            Head + Bad + "\n,TO A,,\n", Correction("X-01:2", Bad, "31/03/2019,TRANSFER,1.00,1.00"));

        StatementLine line = Assert.IsType<StatementLine>(Assert.Single(read.Records));
        Assert.Equal(("TRANSFER TO A", "X-01:2-3"), (line.Description, line.Source.ToString()));
        Assert.Equal(Bad, line.Correction!.Original);
    }

    [Fact]
    public void A_row_can_be_corrected_into_one_that_goes_on()
    {
        ReadExhibit read = ReadCorrected(
            Head + "05/03/2019,TRANSFER,1.00,1.00\n,TO A,l,\n", Correction("X-01:3", ",TO A,l,", ",TO A,,"));

        Assert.Equal("TRANSFER TO A", ((StatementLine)Assert.Single(read.Records)).Description);
        Assert.Equal((3, 1, 0, 2), Counts(read));
        IgnoredRow row = Assert.Single(read.Ignored, row => row.Because == IgnoredBecause.Continuation);
        Assert.Equal((",TO A,l,", ",TO A,,"), (row.RawText, row.Correction!.Corrected));
    }

    [Fact]
    public void A_row_that_goes_on_with_nothing_can_be_corrected_into_a_record()
    {
        ReadExhibit read = ReadCorrected(
            Head + ",TO A,,\n,TO B,,\n", Correction("X-01:2", ",TO A,,", "05/03/2019,TO A,1.00,1.00"));

        Assert.Equal("TO A TO B", ((StatementLine)Assert.Single(read.Records)).Description);
    }

    [Fact]
    public void Running_balances_are_followed_record_by_record_and_a_break_names_all_lines()
    {
        ReadExhibit read = Read(
            Head + ",B/F,,10.00\n05/03/2019,A,1.00,11.00\n,MORE,,\n06/03/2019,B,1.00,12.50\n,MORE,,\n,C/F,,12.50\n",
            GoingOn);

        StatementOutcome account = Assert.Single(read.Statements);
        Assert.Equal((10m, 12.50m, 2), (account.Opening!.Value.Amount, account.Closing!.Value.Amount,
            account.LineCount));
        Assert.Equal("X-01:5-6", Assert.Single(account.Breaks).Source.ToString());
    }

    [Fact]
    public void A_row_set_aside_still_explains_a_break_when_texts_follow_it()
    {
        ReadExhibit read = Read(
            Head + "05/03/2019,A,1.00,11.00\n32/03/2019,B,1.00,12.00\n,MORE,,\n06/03/2019,C,1.00,13.00\n", GoingOn);
        ReadExhibit without = Read(
            Head + "05/03/2019,A,1.00,11.00\n32/03/2019,B,1.00,12.00\n06/03/2019,C,1.00,13.00\n", GoingOn);

        Assert.Equal(
            Assert.Single(without.Statements).Breaks.Select(one => one.Kind),
            Assert.Single(read.Statements).Breaks.Select(one => one.Kind));
    }

    [Theory]
    [InlineData(FileFormat.Xlsx)]
    [InlineData(FileFormat.Xls)]
    public void Of_a_workbook_the_first_cell_stays_the_place(FileFormat format)
    {
        var sheet = new TypedSheet(
            ["Date", "Description", "Amount", "Balance"], [new LocalDate(2019, 3, 5), "TRANSFER", 1.5m, 1.5m],
            [null, "TO A"], [new LocalDate(2019, 3, 6), "FEE", -0.5m, 1m]);
        Layout layout = Continued(EachByItself with { Format = format, Encoding = null, Delimiter = null },
            "Statement");

        ReadExhibit read = Read(format == FileFormat.Xlsx ? sheet.Xlsx() : sheet.Xls(), layout);

        Assert.Equal((4, 2, 0, 2), Counts(read));
        Assert.Equal(
            [("TRANSFER TO A", "X-01!Statement!A2"), ("FEE", "X-01!Statement!A4")],
            read.Records.Cast<StatementLine>().Select(line => (line.Description, line.Source.ToString())));
    }

    [Fact]
    public void A_notebook_goes_on_as_well()
    {
        Layout layout = Continued(Text(
            ExhibitKind.DebtNotebook, 1, Column("A", Field.Person), Column("B", Field.EnteredOn),
            Column("C", Field.Description), Column("D", Field.Amount)));

        ReadExhibit read = Read("N,D,T,A\nMALI,05/03/2019,RICE,10.00\n,,AND OIL,\nAUNG,,BOOTS,5.00\n", layout);

        Assert.Equal(["RICE AND OIL", "BOOTS"], read.Records.Cast<DebtEntry>().Select(entry => entry.Description));
    }

    [Fact]
    public void A_layout_without_a_text_to_go_on_with_is_refused()
    {
        Layout layout = Continued(Bank(Column("A", Field.BookedOn), Column("C", Field.Amount)));

        Assert.Contains(
            LayoutCheck.Lacks(layout), lack => lack.Contains("rows go on", StringComparison.Ordinal));
    }

    [Fact]
    public void A_layout_file_says_it_and_says_it_again()
    {
        byte[] written = LayoutFile.Write(GoingOn);

        Assert.Contains("\"continuedRows\": true", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
        Assert.True(LayoutFile.Read(written).Layout!.Sheets[0].AreRowsContinued);
        Assert.False(LayoutFile.Read(LayoutFile.Write(EachByItself)).Layout!.Sheets[0].AreRowsContinued);
    }

    [Fact]
    public void A_proposal_says_how_many_rows_go_on()
    {
        LayoutProposal proposal = For(
            "25/03/2019,A,1.00\n,MORE,\n,MORE,\n26/03/2019,B,1.00\n,MORE,\n");

        Assert.True(proposal.Layout.Sheets[0].AreRowsContinued);
        Assert.Contains(
            "3 rows have neither day nor amount and stand below a row that has both: they go on with it",
            proposal.Evidence);
    }

    [Theory]
    [InlineData("25/03/2019,A,1.00\n26/03/2019,B,1.00\n,End of list,\n")]
    [InlineData("25/03/2019,A,1.00\n,ยอดยกไป,\n26/03/2019,B,1.00\n")]
    [InlineData("25/03/2019,A,1.00\nMORE,,\n26/03/2019,B,1.00\n")]
    [InlineData("25/03/2019,A,1.00\n,B,1.00\n26/03/2019,B,1.00\n")]
    public void A_footer_a_balance_or_a_row_with_an_amount_is_no_evidence(string rows) =>
        Assert.False(For(rows).Layout.Sheets[0].AreRowsContinued);

    [Fact]
    public void A_month_in_which_rows_begin_to_go_on_differs_and_one_without_such_rows_does_not()
    {
        Layout without = For("25/03/2019,A,1.00\n26/03/2019,B,1.00\n").Layout;
        Layout with = For("25/03/2019,A,1.00\n,MORE,\n26/03/2019,B,1.00\n").Layout;

        Assert.Equal(
            LayoutChangeKind.ContinuedRows, Assert.Single(LayoutDifference.Between(without, with)).Kind);
        Assert.Empty(LayoutDifference.Between(with, without));
    }

    private static Layout Continued(Layout layout, string? sheet = null) => layout with
    {
        Sheets = [layout.Sheets[0] with { Name = sheet, AreRowsContinued = true }],
    };

    private static (int Received, int Accepted, int Quarantined, int Ignored) Counts(ReadExhibit read) =>
        (read.Counts.Received, read.Counts.Accepted, read.Counts.Quarantined, read.Counts.Ignored);

    private static LayoutProposal For(string rows)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("Date,Description,Amount (THB)\n" + rows));
        return LayoutProposal.For(stream, "X-01");
    }

    private static Correction Correction(string place, string original, string corrected) =>
        new(place, original, corrected, "officer", new LocalDate(2021, 10, 3), "seen against the original");

    private static ReadExhibit ReadCorrected(string text, params Correction[] corrections)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ReadExhibit.From(bytes, "X-01", GoingOn, corrections: new CorrectionSet(corrections));
    }
}
