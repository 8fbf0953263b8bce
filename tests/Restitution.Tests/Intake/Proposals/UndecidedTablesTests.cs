using System.Text;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;

namespace Restitution.Tests.Intake.Proposals;

/// <summary>What neither a cell nor the issuer's name decides stays undecided.</summary>
public sealed class UndecidedTablesTests
{
    private const string Aba = "Date,Transaction Details,Money In,Money Out,Balance\n05/03/2019,a,5.00,,5.00\n";

    private const string Uob = "Transaction Date,Transaction Description,Withdrawal,Deposit,Available Balance\n"
        + "25/03/2019,a,,5.00,5.00\n";

    [Fact]
    public void Headings_alone_decide_neither_days_nor_currency()
    {
        Assert.Contains(For(Aba).Undecided, about => about.Contains("the order of day and month", Ordinal));
        Assert.Contains(For(Uob).Undecided, about => about.Contains("the currency", Ordinal));
        Assert.DoesNotContain(
            For("United Overseas Bank\n" + Uob).Undecided, about => about.Contains("the currency", Ordinal));
    }

    [Fact]
    public void What_a_layout_on_file_assumes_decides_no_days_also_below_the_issuers_name() => Assert.Contains(
        For("ABA Bank\n" + Aba).Undecided, about => about.Contains("the order of day and month", Ordinal));

    [Theory]
    [InlineData("100.500", true)]
    [InlineData("\"9,000\"", true)]
    [InlineData("\"9,000.00\"", false)]
    [InlineData("100.50", false)]
    public void Without_a_currency_marks_are_decided_only_where_every_number_of_decimals_gives_the_same(
        string amount, bool isOpen)
    {
        LayoutProposal open = For($"Date,Description,Amount\n13/03/2019,a,{amount}\n");
        LayoutProposal dinar = For($"Date,Description,Amount (KWD)\n13/03/2019,a,1.500\n13/03/2019,a,\"1,000.500\"\n");

        Assert.Equal(isOpen, open.Layout.Sheets[0].Columns[2].Marks.DecimalMark is null);
        Assert.Equal(".", dinar.Layout.Sheets[0].Columns[2].Marks.DecimalMark);
    }

    [Theory]
    [InlineData("8.30", "10.45", true)]
    [InlineData("8.30", "8:30", true)]
    [InlineData("8.30", "8.75", false)]
    [InlineData("8.30", "8.5", false)]
    [InlineData("8.00", "10.00", false)]
    public void Two_digits_behind_the_point_of_hours_have_two_readings_unless_the_column_decides(
        string first, string second, bool isOpen)
    {
        LayoutProposal proposal = For(
            $"Name,Date,Time in,Time out,Hours\nA,13/03/2019,,,{first}\nB,14/03/2019,,,{second}\n");

        Assert.Equal(
            isOpen, proposal.Undecided.Any(about => about.Contains("hours with decimals", Ordinal)));
        Assert.Equal(isOpen ? null : TimeUnit.Hours, proposal.Layout.Sheets[0].Columns[4].Unit);
    }

    [Fact]
    public void A_year_of_another_era_than_the_others_is_named_by_its_row()
    {
        const string Rows = "Date,Description,Amount (THB)\n13/03/2562,a,1.00\n14/03/2019,b,2.00\n15/03/2562,c,3.00\n";

        Assert.Contains(For(Rows).Undecided, about => about.EndsWith("the rarer era stands first in row 3", Ordinal));
        Assert.DoesNotContain(
            For(Rows.Replace("2019", "2562", Ordinal)).Undecided, about => about.Contains("rarer era", Ordinal));
    }

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static LayoutProposal For(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LayoutProposal.For(stream, "X-01");
    }
}
