using System.Text;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Tests.Intake.Ofx;

/// <summary>OFX 1.6, 11.3.1: an account is its bank, where there is one its branch, and its number.</summary>
public sealed class OfxBankTests
{
    [Theory]
    [InlineData("<BANKID>004<ACCTID>1234567", "004")]
    [InlineData("<BANKID>004<BRANCHID>0012<ACCTID>1234567", "004/0012")]
    [InlineData("<BRANCHID>0012<ACCTID>1234567", "")]
    [InlineData("<ACCTID>1234567", "")]
    public void The_bank_and_the_branch_stand_beside_the_account(string account, string bank)
    {
        StatementOutcome statement = Assert.Single(Read("X-01", account).Statements);

        Assert.Equal(("1234567", bank), (statement.Account, statement.Bank));
    }

    [Fact]
    public void The_account_that_a_booking_goes_to_is_not_the_statements()
    {
        ReadExhibit read = Read(
            "X-01", "<BANKID>004<ACCTID>1234567", "<BANKACCTTO><BANKID>014<ACCTID>999<ACCTTYPE>SAVINGS</BANKACCTTO>");

        Assert.Equal(("1234567", "004"), (read.Statements[0].Account, read.Statements[0].Bank));
        Assert.Single(read.Records);
    }

    [Theory]
    [InlineData("<BANKID>004<ACCTID>1234567", "<BANKID>014<ACCTID>1234567", 2)]
    [InlineData("<BANKID>004<BRANCHID>1<ACCTID>1234567", "<BANKID>004<BRANCHID>2<ACCTID>1234567", 2)]
    [InlineData("<BANKID>004<ACCTID>1234567", "<BANKID>004<ACCTID>123-4567", 1)]
    [InlineData("<BANKID>004<ACCTID>1234567", "<ACCTID>1234567", 1)]
    public void One_booking_of_two_files_is_one_where_bank_and_number_agree(string first, string second, int lines)
    {
        var together = ReadTogether.Of([Read("X-01", first), Read("X-02", second)]);

        Assert.Equal(lines, together.Exhibits.Sum(exhibit => exhibit.Records.Count));
        Assert.Empty(together.Questions);
    }

    private static ReadExhibit Read(string exhibit, string account, string inBooking = "")
    {
        string text = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>THB\n"
            + $"<BANKACCTFROM>{account}<ACCTTYPE>SAVINGS</BANKACCTFROM>\n<BANKTRANLIST>\n"
            + $"<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20190305<TRNAMT>-10.00<FITID>F-1234<NAME>A{inBooking}</STMTTRN>\n"
            + "</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";
        var layout = new Layout(exhibit, ExhibitKind.BankStatement, FileFormat.Ofx) { Encoding = "utf-8" };
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = ReadExhibit.From(bytes, exhibit, layout);
        Assert.Null(read.Refusal);
        return read;
    }
}
