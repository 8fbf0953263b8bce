using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Words;
using Restitution.Intake.Written;

namespace Restitution.Tests.Intake.Written;

/// <summary>Days whose month is a word, in the languages of the region, and the words that look alike.</summary>
public sealed class MonthWordTests
{
    /// <summary>Every name on the list, with the month it stands for.</summary>
    public static TheoryData<string, int> Names()
    {
        var names = new TheoryData<string, int>();
        foreach (JsonProperty language in WordLists.Read("month-names").GetProperty("months").EnumerateObject())
        {
            foreach ((int index, JsonElement month) in language.Value.EnumerateArray().Index())
            {
                foreach (string name in month.Strings())
                {
                    names.Add(name, index + 1);
                }
            }
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_of_a_month_is_read_whole_and_short(string name, int month)
    {
        Assert.Equal($"2019-{month:00}-05", Read($"5 {name} 2019"));
        Assert.Equal($"2019-{month:00}-05", Read($"5{name}2019"));
        Assert.Equal($"2019-{month:00}-05", Read($"05-{name}-19"));
    }

    [Theory]
    [InlineData("16 Desember 2021", "2021-12-16")]
    [InlineData("16 Disember 2021", "2021-12-16")]
    [InlineData("Jan 01, 2021", "2021-01-01")]
    [InlineData("January 1, 2021", "2021-01-01")]
    [InlineData("5th March 2019", "2019-03-05")]
    [InlineData("March 5th, 2019", "2019-03-05")]
    [InlineData("05-Mar-19", "2019-03-05")]
    [InlineData("05MAR2019", "2019-03-05")]
    [InlineData("2019-Mar-05", "2019-03-05")]
    [InlineData("วันที่ 5 มีนาคม พ.ศ. 2562", "2019-03-05")]
    [InlineData("5 มีนาคม ค.ศ. 2019", "2019-03-05")]
    [InlineData("วันที่ ๕ เดือน มีนาคม พ.ศ. ๒๕๖๒", "2019-03-05")]
    [InlineData("5 เดือน 3 พ.ศ. 2562", "2019-03-05")]
    [InlineData("ngày 5 tháng 3 năm 2019", "2019-03-05")]
    [InlineData("5 thg 3, 2019", "2019-03-05")]
    [InlineData("5 Th3 2019", "2019-03-05")]
    [InlineData("5 tháng Ba năm 2019", "2019-03-05")]
    [InlineData("5 tháng Năm năm 2019", "2019-05-05")]
    [InlineData("5 tháng mười hai 2019", "2019-12-05")]
    [InlineData("5 tháng mười 2019", "2019-10-05")]
    [InlineData("ວັນທີ 5 ເດືອນ ມີນາ ປີ 2019", "2019-03-05")]
    [InlineData("៥ ខែមីនា ឆ្នាំ២០១៩", "2019-03-05")]
    [InlineData("ថ្ងៃទី ០៥ ខែ មីនា ឆ្នាំ ២០១៩", "2019-03-05")]
    [InlineData("၂၀၁၉ ခုနှစ် မတ်လ ၅ ရက်", "2019-03-05")]
    [InlineData("၅ ဇူလိုင် ၂၀၁၉", "2019-07-05")]
    [InlineData("ika-5 ng Marso 2019", "2019-03-05")]
    [InlineData("Marso 5, 2019", "2019-03-05")]
    [InlineData("5 haribulan Mac 2019", "2019-03-05")]
    public void A_day_in_words_is_read_in_a_column_of_the_common_era(string written, string day) =>
        Assert.Equal(day, Read(written));

    [Theory]
    [InlineData("5 มี.ค. 62", "2019-03-05")]
    [InlineData("5 ม.ค. 62", "2019-01-05")]
    [InlineData("5 มค 62", "2019-01-05")]
    [InlineData("๕ มิ.ย. ๖๒", "2019-06-05")]
    [InlineData("5 เม.ย. 2562", "2019-04-05")]
    [InlineData("29 ก.พ. 2567", "2024-02-29")]
    [InlineData("29 ก.พ. 2568", nameof(FaultKind.DayDoesNotExist))]
    public void A_day_in_words_is_read_in_a_column_of_the_buddhist_era(string written, string day) =>
        Assert.Equal(day, Read(written, YearCount.Buddhist));

    [Fact]
    public void A_year_in_front_of_the_name_is_read_where_the_column_says_so() => Assert.Equal(
        "2019-03-05", Read("19-Mar-05", YearCount.Common, DateOrder.YearMonthDay));

    [Theory]
    [InlineData("5 ม.ย. 2562", "ม.ย.", "เม.ย. and มิ.ย.")]
    [InlineData("5 มย 62", "มย", "เม.ย. and มิ.ย.")]
    [InlineData("5 มุ.ค. 2562", "มุ.ค.", "ม.ค. and มี.ค.")]
    public void R13_a_month_word_one_mark_away_from_two_names_is_set_aside_with_both(
        string written, string word, string names)
    {
        RowFault fault = Fault(written, YearCount.Buddhist);

        Assert.Contains(word, written, StringComparison.Ordinal);
        Assert.Equal(FaultKind.DayHasTwoReadings, fault.Kind);
        Assert.Equal($"{written} (one mark away from {names})", fault.Found);
    }

    [Fact]
    public void A_month_word_one_mark_away_from_one_name_is_not_read_either() => Assert.Equal(
        (FaultKind.DayUnreadable, "5 มนาคม 2562 (one mark away from มีนาคม)"),
        (Fault("5 มนาคม 2562", YearCount.Buddhist).Kind, Fault("5 มนาคม 2562", YearCount.Buddhist).Found));

    [Theory]
    [InlineData("5 Marc 2019")]
    [InlineData("5 Mar Apr 2019")]
    [InlineData("5 tháng 13 2019")]
    [InlineData("tháng 3 2019")]
    [InlineData("5 พฤษ 2562")]
    [InlineData("5 Juny 2019")]
    public void A_word_that_is_no_month_is_no_day(string written) =>
        Assert.NotEqual("2019", Read(written)[..4]);

    [Theory]
    [InlineData("tháng 3 năm 2019", "2019-03-01 to 2019-03-31")]
    [InlineData("Tháng 12/2019", "2019-12-01 to 2019-12-31")]
    [InlineData("Bulan Mac 2019", "2019-03-01 to 2019-03-31")]
    [InlineData("Jan 01, 2021 - Jan 20, 2021", "2021-01-01 to 2021-01-20")]
    [InlineData("01/03/2019 đến 31/03/2019", "2019-03-01 to 2019-03-31")]
    [InlineData("1 Maret 2019 s/d 31 Maret 2019", "2019-03-01 to 2019-03-31")]
    [InlineData("ເດືອນ ມີນາ 2019", "2019-03-01 to 2019-03-31")]
    [InlineData("ខែមីនា ឆ្នាំ២០១៩", "2019-03-01 to 2019-03-31")]
    [InlineData("Marso 2019", "2019-03-01 to 2019-03-31")]
    public void A_period_in_words_is_read(string written, string period)
    {
        DateInterval? read = WrittenPeriod.Read(
            written, new DayMarks(DateOrder.DayMonthYear, YearCount.Common, null), "A", new RowFaults(),
            new NormalisationCounts());

        Assert.Equal(
            period,
            read is null ? null : $"{LocalDatePattern.Iso.Format(read.Start)} to {LocalDatePattern.Iso.Format(read.End)}");
    }

    private static string Read(
        string written, YearCount calendar = YearCount.Common, DateOrder order = DateOrder.DayMonthYear)
    {
        var faults = new RowFaults();
        LocalDate? day = WrittenDay.Read(
            written, new DayMarks(order, calendar, null), "A", faults, new NormalisationCounts());
        return day is { } read ? LocalDatePattern.Iso.Format(read) : Assert.Single(faults.Take()).Kind.ToString();
    }

    private static RowFault Fault(string written, YearCount calendar)
    {
        var faults = new RowFaults();
        WrittenDay.Read(
            written, new DayMarks(DateOrder.DayMonthYear, calendar, null), "A", faults, new NormalisationCounts());
        return Assert.Single(faults.Take());
    }
}
