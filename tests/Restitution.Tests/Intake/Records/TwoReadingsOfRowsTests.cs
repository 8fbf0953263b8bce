using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake.Records;

/// <summary>Cells of one row that contradict each other are set aside with what each would make of it.</summary>
public sealed class TwoReadingsOfRowsTests
{
    private static readonly Layout Attendance = Text(
        ExhibitKind.Attendance, 1, Column("A", Field.Person), Column("B", Field.WorkedOn),
        Column("C", Field.StartedAt), Column("D", Field.EndedAt),
        Column("E", Field.Worked) with { Unit = TimeUnit.Hours });

    private static readonly Layout Debt = Text(
        ExhibitKind.DebtNotebook, 1, Column("A", Field.Person), Column("B", Field.Added), Column("C", Field.Taken));

    private static readonly Layout Payroll = Text(
        ExhibitKind.Payroll, 1, Column("A", Field.Person), Column("B", Field.Period),
        Column("C", Field.PayItem) with { PayItem = PayItemKind.Wage },
        Column("D", Field.PayItem) with { PayItem = PayItemKind.FoodAndLodging }, Column("E", Field.Net));

    [Theory]
    [InlineData("06:00,22:00,16", 960)]
    [InlineData("20:00,04:00,8", 480)]
    [InlineData(",22:00,8", 480)]
    [InlineData("06:00,22:00,8", null)]
    public void Stated_hours_that_differ_from_the_clock_are_set_aside(string times, int? minutes)
    {
        ReadExhibit read = Read($"A,B,C,D,E\nก,13/03/2019,{times}\n", Attendance);

        Assert.Equal(minutes, (read.Records.SingleOrDefault() as TimeRecord)?.WorkedMinutes);
        Assert.Equal(minutes is null, read.Quarantined.Count == 1);
        Assert.All(read.Quarantined, row => Assert.Contains(
            "(480 or 960 minutes)", Assert.Single(row.Faults).Found, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(TimeUnit.Hours, 498)]
    [InlineData(TimeUnit.HoursAndMinutes, 510)]
    public void Hours_with_a_point_are_what_the_layout_says(TimeUnit unit, int minutes)
    {
        SheetLayout sheet = Attendance.Sheets[0];
        Layout layout = Attendance with
        {
            Sheets = [sheet with { Columns = [.. sheet.Columns.SkipLast(1), sheet.Columns[^1] with { Unit = unit }] }],
        };

        Assert.Equal(minutes, Assert.IsType<TimeRecord>(
            Assert.Single(Read("A,B,C,D,E\nก,13/03/2019,,,8.30\n", layout).Records)).WorkedMinutes);
    }

    [Theory]
    [InlineData("0.00,500.00", "-500.00")]
    [InlineData("500.00,0.00", "500.00")]
    [InlineData("500.00,", "500.00")]
    [InlineData("0.00,-500.00", null)]
    [InlineData(",-500.00", null)]
    [InlineData("-500.00,", null)]
    public void A_minus_on_one_side_of_a_debt_has_two_readings_and_nought_is_no_side(string sides, string? amount)
    {
        ReadExhibit read = Read($"A,B,C\nก,{sides}\n", Debt);

        Assert.Equal(amount, (read.Records.SingleOrDefault() as DebtEntry)?.Amount.Amount
            .ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(
            amount is null ? [FaultKind.AmountHasTwoReadings] : [],
            read.Quarantined.SelectMany(row => row.Faults).Select(fault => fault.Kind));
    }

    [Theory]
    [InlineData("-200.00,8800.00", -200)]
    [InlineData("-200.00,9200.00", 200)]
    [InlineData("-200.00,9100.00", null)]
    public void A_deduction_with_another_sign_than_its_column_is_what_net_pay_shows(string food, int? item)
    {
        ReadExhibit read = Read($"A,B,C,D,E\nก,3/2019,9000.00,500.00,8500.00\nข,3/2019,9000.00,{food}\n", Payroll);

        Assert.Equal(-500m, ((PayRecord)read.Records[0]).Items[1].Amount.Amount);
        Assert.Equal(item, (read.Records.ElementAtOrDefault(1) as PayRecord)?.Items[1].Amount.Amount);
        Assert.Equal(
            item is null ? [FaultKind.AmountHasTwoReadings] : [],
            read.Quarantined.SelectMany(row => row.Faults).Select(fault => fault.Kind));
    }

    [Theory]
    [InlineData("0,500")]
    [InlineData("0,075.50")]
    [InlineData("0,075,000.50")]
    [InlineData("-0,500.00")]
    public void A_first_group_that_begins_with_nought_is_no_group(string amount)
    {
        ReadExhibit read = Read(
            $"A,B\n13/03/2019,\"{amount}\"\n", Bank(Column("A", Field.BookedOn), Column("B", Field.Amount)));

        Assert.Empty(read.Records);
        Assert.Contains(
            Assert.Single(Assert.Single(read.Quarantined).Faults).Kind,
            new[] { FaultKind.AmountHasTwoReadings, FaultKind.AmountUnreadable });
    }
}
