using System.Globalization;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;

namespace Restitution.Tests.Intake.Proposals;

/// <summary>A proposal promises no more than the cells show, whatever little they show.</summary>
public sealed class ThinSampleTests
{
    private const string Bank = "Date,Description,Amount (THB)\n";

    [Fact]
    public void One_row_decides_what_it_decides_and_is_counted_as_one()
    {
        LayoutProposal proposal = For(Bank + "25/03/2019,a,\"1,234.50\"\n");

        Assert.Contains("1 of 1 rows have a first part above 12", proposal.Columns[0].Evidence);
        Assert.Contains(
            "1 of 1 amounts fit decimal mark \".\" and group mark \",\"", proposal.Columns[2].Evidence);
        Assert.True(proposal.HasOneReading, string.Join('\n', proposal.Undecided));
    }

    [Fact]
    public void Headings_without_a_row_decide_nothing()
    {
        LayoutProposal proposal = For(Bank);

        Assert.False(proposal.HasOneReading);
        Assert.Contains("no row has a day", proposal.Columns[0].Evidence);
        Assert.Contains("no row has an amount: no marks are proposed", proposal.Columns[2].Evidence);
        Assert.Contains(proposal.Undecided, about => about.Contains("order of day and month", Ordinal));
        Assert.Contains(proposal.Undecided, about => about.Contains("count of years", Ordinal));
    }

    [Fact]
    public void Amounts_without_a_mark_propose_no_marks_so_that_a_later_mark_is_not_guessed()
    {
        LayoutProposal proposal = For(Bank + "25/03/2019,a,500\n26/03/2019,b,1500\n");
        ColumnMarks marks = proposal.Layout.Sheets[0].Columns[2].Marks;

        Assert.Equal(("", ""), (marks.DecimalMark, marks.GroupMark));
        Assert.Contains(
            "2 of 2 amounts are read, and none has a mark: no marks are proposed", proposal.Columns[2].Evidence);
        Assert.True(proposal.HasOneReading);
        Assert.Single(LayoutsForTests.Read(
            Bank + "25/04/2019,a,\"1,234\"\n", proposal.Layout).Quarantined);
    }

    [Theory]
    [InlineData("1,234", null, "1234.00")]
    [InlineData("1.234", null, "1234.00")]
    [InlineData("1,23", null, "1.23")]
    [InlineData("1,234.50", null, "1234.50")]
    [InlineData("4.680", "VND", "4680")]
    public void One_amount_is_read_where_the_currency_leaves_one_reading(
        string written, string? currency, string amount)
    {
        LayoutProposal proposal = For($"Date;Description;Amount ({currency ?? "THB"})\n25/03/2019;a;{written}\n");

        Assert.True(proposal.HasOneReading, string.Join('\n', proposal.Undecided));
        SheetLayout sheet = proposal.Layout.Sheets[0];
        Layout byLetters = proposal.Layout with
        {
            Sheets = [sheet with { Columns = [.. sheet.Columns.Select(column => column with { Heading = null })] }],
        };
        StatementLine line = Assert.IsType<StatementLine>(Assert.Single(LayoutsForTests.Read(
            $"Date;Description;Amount\n25/03/2019;a;{written}\n", byLetters).Records));
        Assert.Equal(amount, line.Amount.Amount.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_file_without_known_headings_proposes_no_column_and_says_what_was_seen()
    {
        LayoutProposal proposal = For("xx,yy,zz\n25/03/2019,a,\"1,234.50\"\n26/03/2019,b,2.00\n");

        Assert.Empty(proposal.Layout.Sheets[0].Columns);
        Assert.Equal(
            "the file: no row of headings that are known; seen: 3 rows of 3 cells", Assert.Single(proposal.Undecided));
        Assert.All(proposal.Columns, column => Assert.Null(column.Field));
        Assert.Equal(["A", "B", "C"], proposal.Columns.Select(column => column.At));
        Assert.Contains("3 of 3 rows have a cell here", proposal.Columns[0].Evidence);
        Assert.Contains("666 of a thousand of them are days", proposal.Columns[0].Evidence);
        Assert.Contains("2 of 3 amounts fit decimal mark \".\" and group mark \",\"", proposal.Columns[2].Evidence);
    }

    [Theory]
    [InlineData("Break (minutes)", "30", TimeUnit.Minutes)]
    [InlineData("พัก (นาที)", "30", TimeUnit.Minutes)]
    [InlineData("Rest", "60", TimeUnit.Minutes)]
    [InlineData("Break", "1:30", TimeUnit.Hours)]
    [InlineData("Break", "1", null)]
    [InlineData("Break", "15", null)]
    public void The_unit_of_a_break_is_told_by_a_word_or_a_figure_or_left_open(
        string heading, string written, TimeUnit? unit)
    {
        LayoutProposal proposal = For($"Name,Date,In,Out,{heading}\nA,25/03/2019,08:00,17:00,{written}\n");

        Assert.Equal(unit, proposal.Layout.Sheets[0].Columns[4].Unit);
        Assert.Equal(
            unit is null, proposal.Undecided.Any(about => about.Contains("hours or minutes", Ordinal)));
    }

    [Fact]
    public void A_notebook_without_years_takes_them_from_its_title_or_stays_undecided()
    {
        const string Rows = "Date,Sender,Recipient,Amount (THB),Commission\n25/03,A,B,\"1,500.00\",50.00\n";

        LayoutProposal titled = For("สมุดโอนเงิน ปี 2562,,,,\n" + Rows);
        Assert.True(titled.HasOneReading, string.Join('\n', titled.Undecided));
        Assert.Contains(
            "the period from 2019-01-01 to 2019-12-31 stands above the table, and gives the years, which the rows do "
                + "not have", titled.Evidence);
        Assert.Contains("nothing says through whom the money went: the channel stays open", titled.Evidence);

        LayoutProposal untitled = For(Rows);
        Assert.False(untitled.HasOneReading);
        Assert.Contains(
            "the years: the days have none, and no period and no year stand above the table", untitled.Undecided);
    }

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static LayoutProposal For(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LayoutProposal.For(stream, "X-01");
    }
}
