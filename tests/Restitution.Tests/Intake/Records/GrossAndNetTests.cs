using System.Text;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake.Records;

/// <summary>Net pay is stated, or what is paid less what is taken off; deductions make none by themselves.</summary>
public sealed class GrossAndNetTests
{
    [Theory]
    [InlineData("Gross", "Deductions", "Net paid")]
    [InlineData("Gross wage", "Deductions", "Net wage")]
    [InlineData("Gross pay (THB)", "Deductions", "Net pay")]
    [InlineData("GROSS SALARY", "Deductions", "Net salary")]
    [InlineData("รายได้รวม", "หักเงิน", "เงินสุทธิ")]
    [InlineData("Gaji kotor", "Potongan", "Gaji bersih")]
    [InlineData("Tổng lương", "Khấu trừ", "Thực trả")]
    [InlineData("ເງິນເດືອນລວມ", "ຫັກ", "ເງິນເດືອນສຸດທິ")]
    public void Ordinary_headings_of_gross_and_net_are_read(string gross, string deductions, string net)
    {
        PayRecord record = Assert.Single(Proposed(
            $"Name,Worker ID,Month,Days,{gross},{deductions},{net}\nA B,17,3/2019,26,9300.00,1500.00,7800.00\n"));

        Assert.Equal(new Money(7_800m, "THB"), record.Net);
        Assert.Equal(
            [(PayItemKind.Wage, 9_300m), (PayItemKind.OtherDeduction, -1_500m)],
            record.Items.Select(item => (item.Kind, item.Amount.Amount)));
    }

    [Theory]
    [InlineData("Net paid")]
    [InlineData("Take-home")]
    [InlineData("Net")]
    public void A_book_of_net_pay_alone_is_read(string heading) =>
        Assert.Equal(7_800m, Assert.Single(Proposed($"Name,Month,{heading}\nA B,3/2019,7800.00\n")).Net.Amount);

    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic salary")]
    public void Gross_pay_beside_the_columns_it_adds_up_is_no_item(string basic)
    {
        PayRecord record = Assert.Single(Proposed(
            $"Name,Month,{basic},OT,Gross,Deductions\nA B,3/2019,9000.00,300.00,9300.00,1500.00\n"));

        Assert.Equal([9_000m, 300m, -1_500m], record.Items.Select(item => item.Amount.Amount));
        Assert.Equal(7_800m, record.Net.Amount);
    }

    [Fact]
    public void A_book_of_which_only_deductions_are_known_is_not_read()
    {
        LayoutProposal proposal = For("Name,Month,Pot A,Deductions,Pot B\nA B,3/2019,9300.00,1500.00,7800.00\n");

        Assert.False(proposal.HasOneReading);
        Assert.Contains(
            LayoutCheck.Lacks(proposal.Layout),
            lack => lack.Contains("only columns of what is taken off are read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9000.00,500.00", "8500.00")]
    [InlineData("0.00,500.00", "-500.00")]
    [InlineData(",500.00", null)]
    [InlineData(",", null)]
    public void A_row_without_anything_paid_is_set_aside(string cells, string? net)
    {
        Layout layout = Text(
            ExhibitKind.Payroll, 1, Column("A", Field.Person), Column("B", Field.Period),
            Column("C", Field.PayItem) with { PayItem = PayItemKind.Wage },
            Column("D", Field.PayItem) with { PayItem = PayItemKind.Fine });

        ReadExhibit read = Read($"A,B,C,D\nA B,3/2019,{cells}\n", layout);

        Assert.Equal(net, (read.Records.SingleOrDefault() as PayRecord)?.Net.Amount
            .ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            net is null ? [FaultKind.AmountMissing] : [],
            read.Quarantined.SelectMany(row => row.Faults).Select(fault => fault.Kind));
    }

    private static IEnumerable<PayRecord> Proposed(string text)
    {
        LayoutProposal proposal = For(text);
        Assert.True(proposal.HasOneReading, string.Join('\n', proposal.Undecided));
        return Read(text, proposal.Layout).Records.Cast<PayRecord>();
    }

    private static LayoutProposal For(string text)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LayoutProposal.For(
            bytes, "PAY-01", given: new GivenParts(Currency.FromCode("THB"), null));
    }
}
