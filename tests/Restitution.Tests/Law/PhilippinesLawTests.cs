namespace Restitution.Tests.Law;

/// <summary>Wage orders by region, tranche and sector; compounded premiums; what doubles and who must prove.</summary>
public sealed class PhilippinesLawTests
{
    [Theory]
    [InlineData("2011-05-25", "*", "LawBeforeFile")]
    [InlineData("2012-06-02", "*", "LawOnlyRecalled")]
    [InlineData("2012-10-31", "*", "LawOnlyRecalled")]
    [InlineData("2012-11-01", "*", "426")]
    [InlineData("2013-10-03", "agriculture", "LawOnlyRecalled")]
    [InlineData("2013-10-04", "agriculture", "429")]
    [InlineData("2016-06-01", "hospital-100-beds-or-fewer", "429")]
    [InlineData("2016-06-02", "hospital-100-beds-or-fewer", "481")]
    [InlineData("2025-07-18", "domestic-work", "LawUnknown")]
    [InlineData("2013-10-04", "*", "436")]
    [InlineData("2014-01-01", "*", "451")]
    [InlineData("2015-04-04", "*", "466")]
    [InlineData("2016-06-02", "retail-service-15-or-fewer", "444")]
    [InlineData("2017-10-05", "*", "502")]
    [InlineData("2018-11-21", "*", "502")]
    [InlineData("2018-11-22", "*", "537")]
    [InlineData("2022-06-03", "*", "537")]
    [InlineData("2022-06-04", "manufacturing-under-10", "533")]
    [InlineData("2023-07-16", "*", "610")]
    [InlineData("2024-07-16", "*", "610")]
    [InlineData("2024-07-17", "*", "645")]
    [InlineData("2025-07-17", "*", "645")]
    [InlineData("2025-07-18", "*", "695")]
    [InlineData("2026-01-01", "*", "LawAfterFile")]
    public void In_the_capital_the_basic_minimum_is_that_of_the_order(string on, string sector, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("ph/minimum-wage", on, $"place=PH-00 sector={sector}"));

    [Theory]
    [InlineData("2012-11-01", "30")]
    [InlineData("2014-01-01", "15")]
    [InlineData("2017-10-05", "10")]
    [InlineData("2018-11-22", "0")]
    public void The_allowance_stands_apart_from_the_basic_wage(string on, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("ph/minimum-wage-allowance", on, "place=PH-00"));

    [Theory]
    [InlineData("2024-10-16", "LawOnlyRecalled")]
    [InlineData("2024-10-17", "525")]
    [InlineData("2025-04-15", "525")]
    [InlineData("2025-04-16", "550")]
    [InlineData("2025-10-29", "550")]
    [InlineData("2025-10-30", "570")]
    public void A_tranche_begins_on_its_own_day(string on, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("ph/minimum-wage", on, "place=PH-BUL"));

    [Theory]
    [InlineData("2024-10-17", "PH-AUR", "*", "retail-service", "410")]
    [InlineData("2024-01-01", "PH-CAV", "component-city", "*", "479")]
    [InlineData("2024-01-01", "PH-CAV", "first-class", "agriculture", "425")]
    [InlineData("2024-09-30", "PH-CAV", "component-city", "*", "LawUnknown")]
    [InlineData("2024-01-01", "PH-CAV", "*", "*", "LawBeforeFile")]
    [InlineData("2024-10-01", "PH-CEB", "class-a", "agriculture", "458")]
    [InlineData("2024-10-02", "PH-CEB", "class-a", "agriculture", "501")]
    [InlineData("2025-10-04", "PH-CEB", "class-c", "*", "500")]
    [InlineData("2024-10-01", "PH-SIG", "class-b", "*", "430")]
    [InlineData("2024-10-02", "PH-SIG", "class-b", "*", "LawUnknown")]
    [InlineData("2024-01-01", "PH-BUL", "*", "agriculture", "LawUnknown")]
    [InlineData("2025-10-04", "PH-LAG", "first-class", "retail-service-10-or-fewer", "LawUnknown")]
    [InlineData("2025-10-05", "PH-LAG", "first-class", "retail-service-10-or-fewer", "508")]
    [InlineData("2025-10-05", "PH-LAG", "first-class", "agriculture", "LawUnknown")]
    [InlineData("2025-10-16", "PH-ISA", "*", "agriculture", "460")]
    [InlineData("2025-10-17", "PH-ISA", "*", "agriculture", "LawUnknown")]
    [InlineData("2025-10-04", "PH-DAS", "class-c", "*", "LawKeyMissing")]
    public void Regions_differ_by_class_of_municipality_and_sector(
        string on, string place, string district, string sector, string answer) => Assert.Equal(
            answer, AskedLaw.Answer("ph/minimum-wage", on, $"place={place} district={district} sector={sector}"));

    [Theory]
    [InlineData("rest-day", "ordinary", "1.3")]
    [InlineData("rest-day", "overtime", "1.69")]
    [InlineData("special-day-on-rest-day", "ordinary", "1.5")]
    [InlineData("holiday", "ordinary", "1")]
    [InlineData("holiday", "overtime", "2.6")]
    [InlineData("holiday-on-rest-day", "ordinary", "1.6")]
    [InlineData("holiday-on-rest-day", "overtime", "3.38")]
    [InlineData("double-holiday-on-rest-day", "ordinary", "1.9")]
    [InlineData("working", "overtime", "1.25")]
    public void Premiums_compound_and_what_the_day_pays_unworked_comes_off(
        string kind, string minutes, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("ph/premium", "2020-01-01", $"kindOfDay={kind} minutes={minutes}"));

    [Theory]
    [InlineData("working", "ordinary", "0.1")]
    [InlineData("working", "overtime", "1.375")]
    [InlineData("rest-day", "ordinary", "1.43")]
    [InlineData("rest-day", "overtime", "1.859")]
    [InlineData("holiday", "ordinary", "1.2")]
    public void A_tenth_of_the_rate_of_the_hour_comes_on_at_night(string kind, string minutes, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(
            "ph/premium", "2020-01-01", $"kindOfDay={kind} minutes={minutes} clock=night"));

    [Theory]
    [InlineData("ph/order-interest", "2013-06-30", "forum=labour-award", "0.12")]
    [InlineData("ph/order-interest", "2013-07-01", "forum=labour-award", "0.06")]
    [InlineData("ph/limitation-wages-years", "2020-01-01", "", "3")]
    [InlineData("ph/thirteenth-month", "2020-01-01", "", "twelfth-of-basic-earned")]
    [InlineData("ph/statutory-increase", "2020-01-01", "kind=double-indemnity", "1")]
    [InlineData("ph/burden-of-proof", "2020-01-01", "head=overtime", "worker")]
    [InlineData("ph/burden-of-proof", "2020-01-01", "head=wages", "respondent")]
    [InlineData("ph/wage-divisor", "2020-01-01", "", "LawOnlyRecalled")]
    [InlineData("ph/rest-and-holidays-reach", "2020-01-01", "sector=retail-service-under-10", "LawUnknown")]
    [InlineData("ph/holiday-pay", "2020-01-01", "sector=retail-service-under-10", "unpaid")]
    [InlineData("ph/wage-divisor-year-days", "2020-01-01", "week=six-day", "LawOnlyRecalled")]
    [InlineData("ph/recruitment-fee-charge", "2020-01-01", "sector=domestic-work kind=placement", "not-allowed")]
    [InlineData("ph/minimum-wage-monthly", "2018-06-01", "place=PH-00 sector=domestic-work", "LawUnknown")]
    [InlineData("ph/minimum-wage-monthly", "2024-12-31", "place=PH-00 sector=domestic-work", "LawUnknown")]
    [InlineData("ph/minimum-wage-monthly", "2025-01-03", "place=PH-00 sector=domestic-work", "LawOnlyRecalled")]
    [InlineData("ph/minimum-wage-monthly", "2025-01-04", "place=PH-00 sector=domestic-work", "7000")]
    public void Other_heads_have_days_of_their_own(string id, string on, string known, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(id, on, known));
}
