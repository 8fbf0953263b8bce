namespace Restitution.Tests.Law;

/// <summary>A minimum wage by sectors and phases; most else is recalled only.</summary>
public sealed class BruneiLawTests
{
    [Theory]
    [InlineData("2023-07-11", "banking", "LawBeforeFile")]
    [InlineData("2023-07-12", "banking", "500")]
    [InlineData("2023-07-12", "security", "LawBeforeFile")]
    [InlineData("2025-04-01", "security", "LawOnlyRecalled")]
    [InlineData("2025-04-01", "banking", "500")]
    [InlineData("2024-01-01", "fishery", "LawKeyMissing")]
    [InlineData("2026-01-01", "banking", "LawAfterFile")]
    public void The_minimum_wage_is_that_of_the_sector_and_its_phase(string on, string sector, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("bn/minimum-wage", on, $"sector={sector}"));

    [Theory]
    [InlineData("2023-07-11", "banking", "does-not-apply")]
    [InlineData("2023-07-12", "banking", "applies")]
    [InlineData("2025-03-31", "security", "does-not-apply")]
    [InlineData("2025-04-01", "security", "applies")]
    [InlineData("2025-04-01", "fishery", "does-not-apply")]
    public void It_reaches_the_sectors_that_the_order_names(string on, string sector, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer("bn/minimum-wage-reach", on, $"sector={sector}"));

    [Theory]
    [InlineData("banking", "apprentice")]
    [InlineData("banking", "professional-visit-visa")]
    [InlineData("fishery", "special-authorisation-pass")]
    public void It_reaches_no_apprentice_and_no_holder_of_a_listed_pass(string sector, string grade) => Assert.Equal(
        "does-not-apply", AskedLaw.Answer("bn/minimum-wage-reach", "2024-06-01", $"sector={sector} grade={grade}"));

    [Theory]
    [InlineData("bn/minimum-wage-hourly", "sector=banking", "2.62")]
    [InlineData("bn/ordinary-minutes-weekly", "", "2640")]
    [InlineData("bn/premium", "kindOfDay=working minutes=overtime", "1.5")]
    [InlineData("bn/day-premium", "kindOfDay=rest-day reached=whole-day askedBy=employer", "LawOnlyRecalled")]
    [InlineData("bn/wage-divisor", "", "LawOnlyRecalled")]
    [InlineData("bn/deductions-lawful", "kind=housing", "LawUnknown")]
    [InlineData("bn/late-wage-interest", "", "LawUnknown")]
    [InlineData("bn/loan-interest-ceiling", "", "LawUnknown")]
    [InlineData("bn/severance", "", "LawFileMissing")]
    public void What_was_not_seen_is_refused(string id, string known, string answer) =>
        Assert.Equal(answer, AskedLaw.Answer(id, "2024-06-01", known));
}
