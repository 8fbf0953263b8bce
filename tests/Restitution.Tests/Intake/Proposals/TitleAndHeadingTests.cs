using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;

namespace Restitution.Tests.Intake.Proposals;

/// <summary>What titles and headings tell: the account, the currency, the kind of exhibit and its columns.</summary>
public sealed class TitleAndHeadingTests
{
    private const string Rows = "Date,Description,Withdrawal,Deposit\n25/03/2019,a,\"1,234.50\",\n26/03/2019,b,,2.00\n";

    [Theory]
    [InlineData("เลขที่บัญชี 123-4-56789-0", "123-4-56789-0")]
    [InlineData("เลขที่บัญชี,123-4-56789-0", "123-4-56789-0")]
    [InlineData("A/C No. 1234567890", "1234567890")]
    [InlineData("No. Rekening : 1234567890", "1234567890")]
    [InlineData("Nomor akun 1234567890", "1234567890")]
    [InlineData("Số tài khoản 0071001234567", "0071001234567")]
    [InlineData("ເລກບັນຊີ 010-12-00-01234567-001", "010-12-00-01234567-001")]
    [InlineData("លេខគណនី 000 123 456", "000 123 456")]
    [InlineData("ငွေစာရင်းအမှတ် 123456789", "123456789")]
    [InlineData("Account No XXX-X-12345-X", "XXX-X-12345-X")]
    public void The_account_is_found_beside_its_label(string title, string account) =>
        Assert.Equal(account, For($"{title}\n{Rows}").Layout.Account);

    [Theory]
    [InlineData("Account summary 2020")]
    [InlineData("Account Somchai")]
    [InlineData("Bank of somewhere")]
    public void Without_an_account_the_evidence_says_so(string title)
    {
        LayoutProposal proposal = For($"{title}\n{Rows}");

        Assert.Null(proposal.Layout.Account);
        Assert.Contains(
            "no account is named; statements of other exhibits cannot be told to be of the same account",
            proposal.Evidence);
    }

    [Theory]
    [InlineData("สกุลเงิน THB", "THB")]
    [InlineData("Currency: SGD", "SGD")]
    [InlineData("Kode Mata Uang : Rp", "IDR")]
    [InlineData("Account currency,USD", "USD")]
    public void A_title_decides_the_currency(string title, string currency)
    {
        LayoutProposal proposal = For($"{title}\n{Rows}");

        Assert.True(proposal.HasOneReading, string.Join('\n', proposal.Undecided));
        Assert.Equal(currency, proposal.Layout.Sheets[0].Columns[2].Marks.Currency);
        Assert.Contains($"{currency} by the words above the amounts", proposal.Columns[2].Evidence);
    }

    [Fact]
    public void A_heading_decides_the_currency_and_marks_in_the_cells_against_it_leave_it_open()
    {
        string headed = Rows.Replace("Withdrawal,Deposit", "Withdrawals (SGD),Deposits (SGD)", Ordinal);

        Assert.Equal("SGD", For(headed).Layout.Sheets[0].Columns[2].Marks.Currency);
        LayoutProposal against = For(headed.Replace("\"1,234.50\"", "\"฿1,234.50\"", Ordinal));
        Assert.Null(against.Layout.Sheets[0].Columns[2].Marks.Currency);
        Assert.Contains(
            "column C (Withdrawals (SGD)): the currency; SGD by the words above the amounts, THB by the marks beside them",
            against.Undecided);
    }

    [Fact]
    public void Receipts_with_english_headings_are_receipts_and_lose_no_column()
    {
        LayoutProposal proposal = For(
            "Receipt No,Date,Worker,Paid to,For,Amount,Currency\nR1,2021-01-25,a,b,passport,5000,THB\n");

        Assert.Equal(ExhibitKind.FeeReceipts, proposal.Layout.Kind);
        Assert.Equal(
            [
                Field.ReceiptNumber, Field.PaidOn, Field.Payer, Field.PaidTo, Field.PaidFor, Field.Amount,
                Field.Currency,
            ],
            proposal.Layout.Sheets[0].Columns.Select(column => column.Field));
        Assert.True(proposal.HasOneReading, string.Join('\n', proposal.Undecided));
    }

    [Fact]
    public void A_name_beside_a_day_and_an_amount_leaves_the_kind_open() => Assert.Contains(
        "the file: the headings fit fee-receipts or bank-statement",
        For("Name,Date,Amount (THB)\na,25/03/2019,500\n").Undecided);

    [Fact]
    public void A_kind_asked_for_without_its_headings_names_some_of_them() => Assert.Contains(
        "payer: payer, paid by, received from, ผู้จ่าย",
        Assert.Single(For("xx,yy\n1,2\n", ExhibitKind.FeeReceipts).Undecided), Ordinal);

    [Theory]
    [InlineData("Họ và tên,Lương cơ bản,Tăng ca,Phụ cấp,Bảo hiểm,Tạm ứng,Thực nhận")]
    [InlineData("Nama karyawan,Upah pokok,Uang lembur,Tunjangan,BPJS Ketenagakerjaan,Kasbon,Gaji diterima")]
    [InlineData("ឈ្មោះ,ប្រាក់ខែ,ថែមម៉ោង,ប្រាក់ឧបត្ថម្ភ,បសស,បុរេប្រទាន,ប្រាក់ទទួលបាន")]
    [InlineData("အမည်,လစာ,အချိန်ပို,ထောက်ပံ့ကြေး,လူမှုဖူလုံရေး,ကြိုထုတ်,အသားတင်လစာ")]
    [InlineData("ຊື່,ເງິນເດືອນ,ລ່ວງເວລາ,ເບ້ຍລ້ຽງ,ປະກັນສັງຄົມ,ເບີກລ່ວງໜ້າ,ຮັບສຸດທິ")]
    public void Payroll_words_of_the_region_are_known(string headings)
    {
        LayoutProposal proposal = For(headings + "\na,1,2,3,4,5,6\n", ExhibitKind.Payroll);
        IReadOnlyList<ColumnLayout> columns = proposal.Layout.Sheets[0].Columns;

        Assert.Equal(
            [
                null, PayItemKind.Wage, PayItemKind.Overtime, PayItemKind.Allowance, PayItemKind.SocialSecurity,
                PayItemKind.Advance, null,
            ],
            columns.Select(column => column.PayItem));
        Assert.Equal((Field.Person, Field.Net), (columns[0].Field, columns[^1].Field));
    }

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static LayoutProposal For(string text, ExhibitKind? kind = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LayoutProposal.For(stream, "X-01", kind);
    }
}
