using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Written;

namespace Restitution.Tests.Intake;

/// <summary>Days as the region writes them: R10 to R12 of the acceptance cases.</summary>
public sealed class WrittenDayTests
{
    private static readonly DateInterval OverNewYear = new(new LocalDate(2023, 12, 15), new LocalDate(2024, 1, 14));

    [Theory]
    [InlineData("05/08/2569", YearCount.Buddhist, "2026-08-05")]
    [InlineData("2568-06-11", YearCount.Buddhist, "2025-06-11")]
    [InlineData("11/06/68", YearCount.Buddhist, "2025-06-11")]
    [InlineData("11/06/25", YearCount.Common, "2025-06-11")]
    [InlineData("29/02/2567", YearCount.Buddhist, "2024-02-29")]
    [InlineData("1/6/2562", YearCount.Buddhist, "2019-06-01")]
    [InlineData("๓๑/๑๒/๒๕๖๑", YearCount.Buddhist, "2018-12-31")]
    [InlineData("໒໙/໐໔/໒໐໑໘", YearCount.Common, "2018-04-29")]
    [InlineData("៣១-១២-២០១៨", YearCount.Common, "2018-12-31")]
    [InlineData("၃၁.၁၂.၂၀၁၈", YearCount.Common, "2018-12-31")]
    [InlineData("12 มี.ค. 2562", YearCount.Buddhist, "2019-03-12")]
    [InlineData("12 ม.ค. 62", YearCount.Buddhist, "2019-01-12")]
    [InlineData("12 มีนาคม พ.ศ. 2562", YearCount.Common, "2019-03-12")]
    [InlineData("12 มิ.ย. 2562", YearCount.Buddhist, "2019-06-12")]
    [InlineData("12 เม.ย. 2562", YearCount.Buddhist, "2019-04-12")]
    [InlineData("Mar 12, 2019", YearCount.Common, "2019-03-12")]
    [InlineData("12 Desember 2021", YearCount.Common, "2021-12-12")]
    [InlineData("ngày 15 tháng 3 năm 2019", YearCount.Common, "2019-03-15")]
    [InlineData("໒໗ ກໍລະກົດ ໒໐໑໔", YearCount.Common, "2014-07-27")]
    [InlineData("5 ဒီဇင်ဘာ 2018", YearCount.Common, "2018-12-05")]
    [InlineData("'28/12/2023", YearCount.Common, "2023-12-28")]
    [InlineData("03/06/2019 14:33", YearCount.Common, "2019-06-03")]
    [InlineData("20190603", YearCount.Common, "2019-06-03", DateOrder.YearMonthDay)]
    [InlineData("06/03/2019", YearCount.Common, "2019-06-03", DateOrder.MonthDayYear)]
    public void A_day_is_read_by_the_marks_of_its_column(
        string written, YearCount calendar, string day, DateOrder order = DateOrder.DayMonthYear) =>
        Assert.Equal(day, Read(written, new DayMarks(order, calendar, null)));

    [Theory]
    [InlineData("29/02/2568", YearCount.Buddhist, FaultKind.DayDoesNotExist)]
    [InlineData("31/04/2019", YearCount.Common, FaultKind.DayDoesNotExist)]
    [InlineData("11/06/25", YearCount.Buddhist, FaultKind.DayHasTwoReadings)]
    [InlineData("11/06/68", YearCount.Common, FaultKind.DayHasTwoReadings)]
    [InlineData("11/06/45", YearCount.Common, FaultKind.DayHasTwoReadings)]
    [InlineData("11/06/2019", YearCount.Buddhist, FaultKind.DayHasTwoReadings)]
    [InlineData("11/06/2562", YearCount.Common, FaultKind.DayHasTwoReadings)]
    [InlineData("1899-12-30", YearCount.Common, FaultKind.DayImplausible)]
    [InlineData("1900-01-00", YearCount.Common, FaultKind.DayImplausible)]
    [InlineData("28/12", YearCount.Common, FaultKind.DayUnreadable)]
    [InlineData("yesterday", YearCount.Common, FaultKind.DayUnreadable)]
    [InlineData("12 Marc 2019", YearCount.Common, FaultKind.DayUnreadable)]
    [InlineData("1/2/3/2019", YearCount.Common, FaultKind.DayUnreadable)]
    public void A_day_that_cannot_be_read_is_a_fault_and_never_a_default(
        string written, YearCount calendar, FaultKind fault) =>
        Assert.Equal(fault.ToString(), Read(written, new DayMarks(DateOrder.DayMonthYear, calendar, null)));

    [Theory]
    [InlineData("14/12", "DayImplausible")]
    [InlineData("15/12", "2023-12-15")]
    [InlineData("28/12", "2023-12-28")]
    [InlineData("31/12", "2023-12-31")]
    [InlineData("01/01", "2024-01-01")]
    [InlineData("14/01", "2024-01-14")]
    [InlineData("15/01", "DayImplausible")]
    [InlineData("30/02", "DayDoesNotExist")]
    public void R10_a_year_is_inferred_from_the_statement_period_over_new_year(string written, string day) =>
        Assert.Equal(day, Read(written, new DayMarks(DateOrder.DayMonthYear, YearCount.Common, OverNewYear)));

    [Fact]
    public void In_a_period_longer_than_a_year_a_day_without_a_year_has_two_readings() => Assert.Equal(
        nameof(FaultKind.DayHasTwoReadings),
        Read("20/12", new DayMarks(
            DateOrder.DayMonthYear, YearCount.Common,
            new DateInterval(new LocalDate(2022, 12, 1), new LocalDate(2023, 12, 31)))));

    [Fact]
    public void Both_readings_are_shown()
    {
        var faults = new RowFaults();
        WrittenDay.Read(
            "11/06/25", new DayMarks(DateOrder.DayMonthYear, YearCount.Buddhist, null), "A", faults,
            new NormalisationCounts());

        Assert.Equal("11/06/25 (1982-06-11 or 2025-06-11)", Assert.Single(faults.Take()).Found);
    }

    [Theory]
    [InlineData("มี.ค. 2562", "2019-03-01", "2019-03-31")]
    [InlineData("ประจำเดือนกุมภาพันธ์ พ.ศ. 2563", "2020-02-01", "2020-02-29")]
    [InlineData("03/2562", "2019-03-01", "2019-03-31")]
    [InlineData("2562-03", "2019-03-01", "2019-03-31")]
    [InlineData("1-15 เม.ย. 2562", "2019-04-01", "2019-04-15")]
    [InlineData("16/03/2562 - 15/04/2562", "2019-03-16", "2019-04-15")]
    [InlineData("มี.ค. 62", "2019-03-01", "2019-03-31")]
    [InlineData("13/2562", null, null)]
    [InlineData("มี.ค.", null, null)]
    [InlineData("มี.ค. 2562 และ เม.ย. 2562", null, null)]
    public void A_pay_period_is_a_month_part_of_one_or_two_days(string written, string? from, string? to)
    {
        var faults = new RowFaults();
        DateInterval? period = WrittenPeriod.Read(
            written, new DayMarks(DateOrder.DayMonthYear, YearCount.Buddhist, null), "A", faults,
            new NormalisationCounts());

        Assert.Equal(from, period is null ? null : LocalDatePattern.Iso.Format(period.Start));
        Assert.Equal(to, period is null ? null : LocalDatePattern.Iso.Format(period.End));
        Assert.Equal(from is null, faults.Any);
    }

    private static string Read(string written, DayMarks marks)
    {
        var faults = new RowFaults();
        LocalDate? day = WrittenDay.Read(written, marks, "A", faults, new NormalisationCounts());
        return day is { } read ? LocalDatePattern.Iso.Format(read) : Assert.Single(faults.Take()).Kind.ToString();
    }
}
