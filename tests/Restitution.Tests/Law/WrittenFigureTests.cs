using Restitution.Law;

namespace Restitution.Tests.Law;

/// <summary>How the figure of a quotation is read back, seen through the check of a file that quotes it.</summary>
public sealed class WrittenFigureTests
{
    private const string Times = "multiple of the hourly wage";
    private const string Minutes = "minutes per day";

    [Theory]
    [InlineData("$5.85", "5.85")]
    [InlineData("forty", "40")]
    [InlineData("one hundred and twenty days", "120")]
    [InlineData("two thousand eight hundred and eighty", "2880")]
    [InlineData("12,500 baht", "12500")]
    [InlineData("1.5 times", "1.5")]
    [InlineData("one and one-half times", "1.5")]
    [InlineData("two and a half times", "2.5")]
    [InlineData("one-half", "0.5")]
    [InlineData("twice", "2")]
    [InlineData("one-fifth", "0.2")]
    [InlineData("1/5", "0.2")]
    [InlineData("1 1/2", "1.5")]
    [InlineData("15 per cent", "0.15")]
    [InlineData("7.5%", "0.075")]
    [InlineData("ten percent", "0.1")]
    [InlineData("ร้อยละสิบห้า", "0.15")]
    [InlineData("ร้อยละ ๗.๕", "0.075")]
    [InlineData("๓๐ วัน", "30")]
    [InlineData("หนึ่งร้อยยี่สิบวัน", "120")]
    [InlineData("สิบสามวัน", "13")]
    [InlineData("ยี่สิบเอ็ด", "21")]
    [InlineData("หนึ่งเท่าครึ่ง", "1.5")]
    [InlineData("สามเท่า", "3")]
    [InlineData("หนึ่งในห้า", "0.2")]
    [InlineData("၄၈၀၀", "4800")]
    [InlineData("១២", "12")]
    public void A_figure_is_read_as_the_quotation_writes_it(string asWritten, string value) =>
        Assert.Empty(Check(asWritten, value, Times));

    [Theory]
    [InlineData("eight hours", "480")]
    [InlineData("แปดชั่วโมง", "480")]
    [InlineData("60 minutes", "60")]
    public void Hours_are_minutes_where_the_file_counts_minutes(string asWritten, string value) =>
        Assert.Empty(Check(asWritten, value, Minutes));

    [Theory]
    [InlineData("forty", "4")]
    [InlineData("$5.85", "5.84")]
    [InlineData("ร้อยละสิบห้า", "15")]
    [InlineData("eight hours", "480")]
    [InlineData("8 hours or 7 hours", "8")]
    [InlineData("1.2.3", "1.2")]
    [InlineData("eight or nine", "8")]
    [InlineData("สองหรือสาม", "2")]
    [InlineData("the sum", "1")]
    public void Another_figure_two_figures_or_none_are_a_fault(string asWritten, string value) =>
        Assert.Equal([LawFaultKind.FigureReadsOtherwise], Check(asWritten, value, Times).Select(fault => fault.Kind));

    private static IReadOnlyList<LawFault> Check(string asWritten, string value, string unit) =>
        LawCheck.Of([new LawText(unit == Times ? "aa/premium" : "aa/ordinary-minutes-daily", $$"""
            {
              "id": "{{(unit == Times ? "aa/premium" : "aa/ordinary-minutes-daily")}}",
              "title": "Quoted", "kind": "figure", "unit": "{{unit}}",
              "provisions": [ { "from": "2000-01-01", "value": "{{value}}", "cites": "Act s. 1", "standing": "enacted",
                "words": "as follows: {{asWritten}}", "asWritten": "{{asWritten}}" } ],
              "checkedThrough": "2020-12-31"
            }
            """, FromCase: true)]);
}
