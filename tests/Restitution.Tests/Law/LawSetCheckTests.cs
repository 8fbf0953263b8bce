using Restitution.Law;
using Restitution.Reasons;

namespace Restitution.Tests.Law;

/// <summary>Faults between files, each planted into a small jurisdiction that is otherwise whole.</summary>
public sealed class LawSetCheckTests
{
    [Fact]
    public void The_law_that_comes_with_the_program_has_no_fault_between_its_files() =>
        Assert.Empty(LawSetCheck.Of(LawOnFile.Embedded.Files));

    [Theory]
    [InlineData("wage-divisor", "rule", "days-by-hours", "wage-divisor-days", "days per month", "26")]
    [InlineData("wage-divisor", "rule", "weeks-by-weekly-minutes", "wage-divisor-week-minutes", "minutes per week",
        "2880")]
    [InlineData("wage-divisor", "rule", "six-days-by-weekly-minutes", "wage-divisor-week-minutes", "minutes per week",
        "2640")]
    [InlineData("wage-divisor", "rule", "hours", "wage-divisor-hours", "hours per month", "173")]
    [InlineData("hours-counted", "rule", "by-week", "ordinary-minutes-weekly", "minutes per week", "2880")]
    [InlineData("severance", "rule", "per-year", "severance-days", "days of wage per year of service", "15")]
    [InlineData("severance", "rule", "by-length", "severance-months", "months of wage", "1")]
    [InlineData("late-wage-surcharge", "fraction of the arrears per period", "0.15", "rounding", "rule", "half-up")]
    [InlineData("order-interest", "fraction of the principal per year", "0.05", "day-count", "rule", "actual-365")]
    [InlineData("limitation-wages", "rule", "applies", "limitation-wages-years", "years", "3")]
    [InlineData("deductions-lawful", "rule", "allowed-to-cap", "deductions-cap-each",
        "fraction of the pay due on the pay day", "0.1")]
    [InlineData("recruitment-fee-charge", "rule", "allowed-to-cap", "recruitment-fee-months-most", "months of wage",
        "1")]
    public void An_answer_without_what_it_needs_is_found_and_gone_with_it(
        string question, string unit, string answer, string companion, string companionUnit, string figure)
    {
        LawText needing = File(question, unit, answer);
        LawText needed = File(companion, companionUnit, figure);

        LawFault found = Assert.Single(Faults(needing), fault => Names(fault, companion));
        Assert.Equal(
            (LawFaultKind.CompanionMissing, $"aa/{question}", 4), (found.Kind, found.Id, found.LineNumber));
        Assert.DoesNotContain(Faults(needing, needed), fault => Names(fault, companion));
    }

    [Fact]
    public void Interest_on_late_wages_needs_six_things_beside_it_unless_it_is_nothing()
    {
        const string Unit = "fraction of the principal per year";

        Assert.Equal(6, Faults(File("late-wage-interest", Unit, "0.15")).Count);
        Assert.Empty(Faults(File("late-wage-interest", Unit, "0")));
        Assert.Empty(Faults(File("late-wage-interest", Unit, "unknown")));
    }

    [Fact]
    public void A_companion_of_another_jurisdiction_does_not_count()
    {
        const string Id = "bb/wage-divisor-hours";
        LawText elsewhere = new(Id, Json(Id, "hours per month", "173"), LawOrigin.Case);

        Assert.Single(Faults(File("wage-divisor", "rule", "hours"), elsewhere));
    }

    [Theory]
    [InlineData("night", 0)]
    [InlineData("late-night", 1)]
    public void A_premium_names_only_bands_of_the_clock_that_are_defined(string band, int faults)
    {
        LawText premium = Table(
            "premium", "multiple of the hourly wage", "clock", $$""" "{{band}}": "0.3", "*": "0" """);
        LawText bands = new("aa/clock-bands", """
            {
              "id": "aa/clock-bands", "title": "t", "kind": "list", "unit": "name and hours",
              "provisions": [
                { "from": "2000-01-01", "items": ["night 22:00-06:00"], "cites": "Act", "standing": "reported", "note": "n" }
              ],
              "checkedThrough": "2020-12-31"
            }
            """, LawOrigin.Case);

        Assert.Equal(faults, Faults(premium, bands).Count(fault => fault.Kind == LawFaultKind.BandUndefined));
        Assert.Single(Faults(premium), fault => fault.Kind == LawFaultKind.BandUndefined);
    }

    [Fact]
    public void A_holiday_on_a_rest_day_that_is_its_own_kind_needs_a_premium_of_its_own()
    {
        LawText rule = File("holiday-on-rest-day", "rule", "own-kind");

        Assert.Single(Faults(rule, Premium("holiday")), fault => fault.Kind == LawFaultKind.CompanionMissing);
        Assert.Empty(Faults(rule, Premium("holiday-on-rest-day")));

        static LawText Premium(string kind) =>
            Table("premium", "multiple of the hourly wage", "kindOfDay", $$""" "{{kind}}": "2", "*": "0" """);
    }

    [Fact]
    public void A_place_that_the_places_of_the_state_do_not_name_is_found()
    {
        LawText wage = Table("minimum-wage", "AAA per day", "place", """ "AA-1": "10", "AA-2": "11" """);
        LawText places = Table("places", "rule", "place", """ "AA-1": "Somewhere" """);

        LawFault found = Assert.Single(Faults(wage, places));
        Assert.Equal((LawFaultKind.PlaceUnknown, "the place \"AA-2\""), (found.Kind, found.Found));
        Assert.Equal(2, Faults(wage).Count);
    }

    [Fact]
    public void What_is_not_on_file_and_sectors_that_no_reach_names_are_listed_and_are_no_fault()
    {
        LawText wage = Table("minimum-wage", "AAA per day", "sector", """ "farm": "10", "framing": "11", "*": "9" """);
        LawText reach = Table("rest-and-holidays-reach", "rule", "sector", """ "farm": "applies" """);
        LawOnFile law = LawOnFile.Of([wage, reach]);

        LawLack lack = Assert.Single(LawSetCheck.Lacks(law.Files));
        Assert.Empty(LawSetCheck.Of(law.Files));
        Assert.Equal("aa", lack.Jurisdiction);
        Assert.Equal(["framing"], lack.SectorsOfNoReach);
        Assert.Contains("premium", lack.NotOnFile);
        Assert.DoesNotContain("minimum-wage", lack.NotOnFile);
        Assert.DoesNotContain("rest-day-pay", lack.NotOnFile);
    }

    [Fact]
    public void Every_companion_names_questions_and_answers_that_are_asked()
    {
        Assert.All(LawCompanions.All, companion =>
        {
            LawQuestion asked = LawQuestions.AnsweredBy(companion.Question)!;
            Assert.True(
                companion.Word is null || asked.Words.Contains(companion.Word),
                $"{companion.Question}: {companion.Word}");
            Assert.All(companion.Needs, name => Assert.NotNull(LawQuestions.AnsweredBy(name)));
        });
    }

    private static bool Names(LawFault fault, string companion) =>
        fault.Wanted.Split(' ').Contains($"aa/{companion}");

    private static IReadOnlyList<LawFault> Faults(params LawText[] texts) => LawSetCheck.Of(LawOnFile.Of(texts).Files);

    private static LawText File(string name, string unit, string value) =>
        new($"aa/{name}", Json($"aa/{name}", unit, value), LawOrigin.Case);

    private static string Json(string id, string unit, string value) => $$"""
        {
          "id": "{{id}}", "title": "t", "kind": "figure", "unit": "{{unit}}",
          "provisions": [
            { "from": "2000-01-01", "value": "{{value}}", "cites": "Act", "standing": "reported", "note": "n" }
          ],
          "checkedThrough": "2020-12-31"
        }
        """;

    private static LawText Table(string name, string unit, string key, string values) => new($"aa/{name}", $$"""
        {
          "id": "aa/{{name}}", "title": "t", "kind": "table", "unit": "{{unit}}", "keys": ["{{key}}"],
          "provisions": [
            { "from": "2000-01-01", "values": { {{values}} }, "cites": "Act", "standing": "reported", "note": "n" }
          ],
          "checkedThrough": "2020-12-31"
        }
        """, LawOrigin.Case);
}
