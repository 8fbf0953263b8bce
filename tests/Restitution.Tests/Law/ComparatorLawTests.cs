namespace Restitution.Tests.Law;

/// <summary>The federal minimum wage from 1974 on, the week of forty hours, instruments between states.</summary>
public sealed class ComparatorLawTests
{
    [Theory]
    [InlineData("1974-04-30", "LawBeforeFile")]
    [InlineData("1974-05-01", "2.00")]
    [InlineData("1974-12-31", "2.00")]
    [InlineData("1975-01-01", "2.10")]
    [InlineData("1976-01-01", "2.30")]
    [InlineData("1977-12-31", "2.30")]
    [InlineData("1978-01-01", "2.65")]
    [InlineData("1979-01-01", "2.90")]
    [InlineData("1980-01-01", "3.10")]
    [InlineData("1981-01-01", "3.35")]
    [InlineData("1990-03-31", "3.35")]
    [InlineData("1990-04-01", "3.80")]
    [InlineData("1991-04-01", "4.25")]
    [InlineData("1996-10-01", "4.75")]
    [InlineData("1997-09-01", "5.15")]
    [InlineData("2007-07-23", "5.15")]
    [InlineData("2007-07-24", "5.85")]
    [InlineData("2008-07-24", "6.55")]
    [InlineData("2009-07-23", "6.55")]
    [InlineData("2009-07-24", "7.25")]
    [InlineData("2025-12-31", "7.25")]
    [InlineData("2026-01-01", "LawAfterFile")]
    public void The_federal_minimum_is_that_of_the_day(string on, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("us/minimum-wage", on));

    [Theory]
    [InlineData("us/ordinary-minutes-weekly", "", "2400")]
    [InlineData("us/hours-counted", "", "by-week")]
    [InlineData("us/premium-base", "", "regular-rate-of-week")]
    [InlineData("us/premium", "kindOfDay=working minutes=overtime", "1.5")]
    [InlineData("us/hours-and-premiums-reach", "sector=domestic-live-in", "does-not-apply")]
    [InlineData("us/limitation-wages-years", "forum=wilful", "3")]
    public void What_is_recalled_answers_only_a_case_that_accepts_it(string id, string known, string answer)
    {
        Assert.Equal("LawOnlyRecalled", AskedLaw.Answer(id, "2015-01-01", known));
        Assert.Equal(answer, AskedLaw.Answer(id, "2015-01-01", known, acceptRecalled: true));
    }

    [Theory]
    [InlineData("1957-04-29", "LawBeforeFile")]
    [InlineData("1957-04-30", "reasonable-value-not-applied-or-length-and-nature-not-limited")]
    public void The_test_of_debt_bondage_is_in_force_since_1957(string on, string answer) => Assert.Equal(
        answer, AskedLaw.Answer("intl/debt-bondage", on, "instrument=supplementary-convention-debt-bondage"));

    [Theory]
    [InlineData("p029-remedies", "MY", "2022-03-21", "LawOnlyRecalled")]
    [InlineData("c181-agencies", "PH", "2022-03-21", "LawUnknown")]
    [InlineData("p029-remedies", "SG", "2022-03-21", "LawKeyMissing")]
    public void Ratifications_are_recalled_only(string instrument, string place, string on, string answer) =>
        Assert.Equal(
            answer, AskedLaw.Answer("intl/instruments-in-force", on, $"instrument={instrument} place={place}"));
}
