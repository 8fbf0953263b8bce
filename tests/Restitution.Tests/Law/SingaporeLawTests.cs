namespace Restitution.Tests.Law;

/// <summary>No floor for a migrant worker, rest days by request, ceilings and the tribunal's limits.</summary>
public sealed class SingaporeLawTests
{
    [Theory]
    [InlineData("sg/minimum-wage-reach", "2020-01-01", "", "does-not-apply")]
    [InlineData("sg/minimum-wage", "2020-01-01", "", "LawKeyMissing")]
    [InlineData("sg/minimum-wage", "2022-08-31", "grade=local-qualifying-salary", "LawBeforeFile")]
    [InlineData("sg/minimum-wage", "2022-09-01", "grade=local-qualifying-salary", "1400")]
    [InlineData("sg/minimum-wage", "2024-06-30", "grade=local-qualifying-salary", "1400")]
    [InlineData("sg/minimum-wage", "2024-07-01", "grade=local-qualifying-salary", "LawOnlyRecalled")]
    [InlineData("sg/minimum-wage", "2018-01-01", "grade=local-cleaner", "LawUnknown")]
    public void The_qualifying_salary_is_of_citizens_and_residents_alone(
        string id, string on, string known, string answer) => Assert.Equal(answer, AskedLaw.Answer(id, on, known));

    [Theory]
    [InlineData("half-day", "employer", "1")]
    [InlineData("whole-day", "employer", "2")]
    [InlineData("half-day", "worker", "LawOnlyRecalled")]
    [InlineData("whole-day", null, "LawKeyMissing")]
    public void A_rest_day_is_paid_by_who_asked_for_it(string reached, string? askedBy, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(
            "sg/day-premium", "2020-01-01",
            $"kindOfDay=rest-day reached={reached}{(askedBy is null ? "" : " askedBy=" + askedBy)}"));

    [Theory]
    [InlineData("2014-03-31", "", "LawBeforeFile")]
    [InlineData("2019-03-31", "", "LawOnlyRecalled")]
    [InlineData("2019-04-01", "", "2600")]
    [InlineData("2019-04-01", "grade=workman", "4500")]
    [InlineData("2026-01-01", "", "LawAfterFile")]
    public void The_rules_on_hours_reach_up_to_a_salary(string on, string known, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("sg/hours-and-premiums-wage-most", on, known));

    [Theory]
    [InlineData("sg/hours-and-premiums-reach", "sector=domestic-work", "LawOnlyRecalled")]
    [InlineData("sg/limitation-wages-years", "forum=employment-claims-tribunal", "1")]
    [InlineData("sg/limitation-wages-years", "forum=civil-court", "LawOnlyRecalled")]
    [InlineData("sg/limitation-wages-months-after-end", "forum=employment-claims-tribunal", "6")]
    [InlineData("sg/remedy-most", "forum=employment-claims-tribunal", "20000")]
    [InlineData("sg/remedy-most", "forum=employment-claims-tribunal kind=union-or-tripartite-mediation", "30000")]
    [InlineData("sg/deductions-cap-each", "kind=housing", "0.25")]
    [InlineData("sg/deductions-lawful", "kind=meals", "LawUnknown")]
    [InlineData("sg/deductions-lawful", "kind=fine", "not-allowed")]
    [InlineData("sg/loan-interest-ceiling", "lender=licensed-moneylender", "0.04")]
    [InlineData("sg/loan-interest-ceiling", "lender=employer", "LawKeyMissing")]
    public void Limits_and_forums_are_on_file(string id, string known, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(id, "2019-06-01", known));
}
