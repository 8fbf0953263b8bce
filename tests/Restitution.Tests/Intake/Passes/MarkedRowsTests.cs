using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake.Passes;

/// <summary>A word at the beginning of a cell takes no booking and no worker away.</summary>
public sealed class MarkedRowsTests
{
    private const string Marches = "มี.ค. 2562";

    private static readonly RowMarks Words = new()
    {
        Opening = ["Opening balance"],
        Subtotal = ["รวม*", "Total*"],
        Footer = ["Kredit", "Prepared by*"],
        Pending = ["PEND"],
    };

    private static readonly Layout BankBook = Bank(
        Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Withdrawal),
        Column("D", Field.Deposit)) with { RowMarks = Words };

    private static readonly Layout Payroll = Text(
        ExhibitKind.Payroll, 1, Column("A", Field.Person), Column("B", Field.Period),
        Column("C", Field.PayItem) with { PayItem = PayItemKind.Wage }, Column("D", Field.Net)) with
        {
            RowMarks = Words, Marks = Baht with { Calendar = YearCount.Buddhist },
        };

    private static readonly Layout Attendance = Text(
        ExhibitKind.Attendance, 1, Column("A", Field.Person), Column("B", Field.WorkedOn),
        Column("C", Field.StartedAt), Column("D", Field.EndedAt)) with { RowMarks = Words };

    [Theory]
    [InlineData("Total wages Nilar")]
    [InlineData("TotalEnergies fuel")]
    [InlineData("รวมพร แสงทอง")]
    [InlineData("KREDIT")]
    [InlineData("Prepared by hand")]
    public void A_booking_with_a_day_and_an_amount_stays_a_booking(string description)
    {
        ReadExhibit read = Read($"A,B,C,D\n01/03/2019,a,5.00,\n02/03/2019,{description},5.00,\n", BankBook);

        Assert.Equal(
            ["a", description], read.Records.Cast<StatementLine>().Select(line => line.Description));
    }

    [Theory]
    [InlineData("02/03/2019,Total,12.00,")]
    [InlineData("02/03/2019,Total withdrawals,12.00,")]
    [InlineData("02/03/2019,Opening balance,,7.00")]
    public void A_row_that_may_be_a_booking_or_a_total_is_set_aside(string row)
    {
        ReadExhibit read = Read($"A,B,C,D\n01/03/2019,a,5.00,\n01/03/2019,b,7.00,\n{row}\n", BankBook);

        Assert.Equal(2, read.Records.Count);
        Assert.Equal(FaultKind.RowHasTwoReadings, Assert.Single(Assert.Single(read.Quarantined).Faults).Kind);
    }

    [Theory]
    [InlineData(",Total,12.00,", IgnoredBecause.Subtotal)]
    [InlineData("Total withdrawals,,12.00,", IgnoredBecause.Subtotal)]
    [InlineData("01/03/2019,Opening balance,,", IgnoredBecause.OpeningBalance)]
    [InlineData("Prepared by: ก,,,", IgnoredBecause.Footer)]
    [InlineData("PEND,a,5.00,", IgnoredBecause.Pending)]
    public void A_row_that_is_no_booking_is_left_out_by_its_word(string row, IgnoredBecause because)
    {
        ReadExhibit read = Read($"A,B,C,D\n01/03/2019,a,5.00,\n01/03/2019,b,7.00,\n{row}\n", BankBook);

        Assert.Empty(read.Quarantined);
        Assert.Equal([IgnoredBecause.Header, because], read.Ignored.Select(ignored => ignored.Because));
    }

    [Fact]
    public void A_booking_at_fault_is_set_aside_and_not_left_out_by_its_word()
    {
        ReadExhibit read = Read("A,B,C,D\n01/03/2019,a,5.00,\n31/02/2019,Total fuel,5.00,\n", BankBook);

        Assert.Contains(
            Assert.Single(read.Quarantined).Faults, fault => fault.Kind == FaultKind.DayDoesNotExist);
    }

    [Theory]
    [InlineData("รวมพร แสงทอง", "9.00", true, null)]
    [InlineData("รวมพร แสงทอง", "18.00", false, FaultKind.RowHasTwoReadings)]
    [InlineData("Total Wiroj", "9.00", false, FaultKind.RowHasTwoReadings)]
    [InlineData("Total Wiroj", "18.00", false, null)]
    [InlineData("รวมทั้งสิ้น", "18.00", false, null)]
    [InlineData("รวม", "18.00", false, null)]
    [InlineData("รวม", "18.50", false, FaultKind.SubtotalDoesNotFoot)]
    public void A_worker_named_like_a_total_is_told_apart_by_what_the_row_adds_up(
        string name, string pay, bool isRecord, FaultKind? fault)
    {
        ReadExhibit read = Read(
            $"A,B,C,D\nก,{Marches},9.00,9.00\nข,{Marches},9.00,9.00\n{name},{Marches},{pay},{pay}\n", Payroll);

        Assert.Equal(isRecord ? 3 : 2, read.Records.Count);
        Assert.Equal(fault, read.Quarantined.SelectMany(row => row.Faults).FirstOrDefault()?.Kind);
        Assert.Equal(!isRecord && fault is null ? 2 : 1, read.Ignored.Count);
    }

    [Fact]
    public void The_days_of_a_worker_named_like_a_total_are_read()
    {
        ReadExhibit read = Read(
            "A,B,C,D\nรวมพร แสงทอง,13/03/2019,06:00,18:00\nTotal Wiroj,13/03/2019,06:00,18:00\n"
            + "รวม,13/03/2019,06:00,18:00\nรวมพร แสงทอง,31/02/2019,06:00,18:00\n",
            Attendance);

        Assert.Equal(2, read.Records.Count);
        Assert.Equal(
            [FaultKind.RowHasTwoReadings, FaultKind.DayDoesNotExist],
            read.Quarantined.Select(row => Assert.Single(row.Faults).Kind));
    }
}
