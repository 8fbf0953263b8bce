using Restitution.Law;

namespace Restitution.Tests.Law;

/// <summary>A file that nobody would ask, or that answers otherwise than it is asked, is a fault.</summary>
public sealed class QuestionCheckTests
{
    private const string Premium = """
        {
          "id": "aa/premium", "title": "Premium", "kind": "table", "unit": "multiple of the hourly wage",
          "keys": ["kindOfDay", "minutes", "clock", "week"],
          "provisions": [ { "from": "2000-01-01",
            "values": { "working | overtime | * | *": "1.5", "rest-day | overtime+60 | night | six-day": "4" },
            "cites": "Act s. 1", "standing": "reported", "note": "no address was kept" } ],
          "checkedThrough": "2020-12-31"
        }
        """;

    [Fact]
    public void A_file_that_answers_as_it_is_asked_is_sound() => Assert.Empty(Check("aa/premium", Premium));

    [Theory]
    [InlineData(LawFaultKind.NobodyAsks, "aa/premium", "aa/premiums")]
    [InlineData(LawFaultKind.UnitDoesNotFit, "multiple of the hourly wage", "percent")]
    [InlineData(LawFaultKind.KeyUnknown, "\"week\"", "\"weather\"")]
    [InlineData(LawFaultKind.UnknownWord, "rest-day |", "sunday |")]
    [InlineData(LawFaultKind.UnknownWord, "overtime+60", "overtime+")]
    [InlineData(LawFaultKind.UnknownWord, "six-day", "6-day")]
    public void A_file_that_answers_otherwise_is_a_fault(LawFaultKind kind, string sound, string planted)
    {
        string json = Premium.Replace(sound, planted, StringComparison.Ordinal);
        Assert.Contains(kind, Check(kind == LawFaultKind.NobodyAsks ? planted : "aa/premium", json)
            .Select(fault => fault.Kind));
    }

    [Theory]
    [InlineData("multiple of the hourly wage", "percent", 2)]
    [InlineData("\"week\"", "\"weather\"", 3)]
    public void A_wrong_unit_or_key_is_told_with_its_line(string sound, string planted, int line) =>
        Assert.Equal(line, Assert.Single(
            Check("aa/premium", Premium.Replace(sound, planted, StringComparison.Ordinal)),
            fault => fault.Kind is LawFaultKind.UnitDoesNotFit or LawFaultKind.KeyUnknown).LineNumber);

    [Theory]
    [InlineData("by-day", true)]
    [InlineData("unknown", true)]
    [InlineData("by-month", false)]
    public void A_rule_answers_with_a_word_that_the_program_knows(string word, bool isSound) =>
        Assert.Equal(isSound, Check("aa/hours-counted", $$"""
            {
              "id": "aa/hours-counted", "title": "Hours", "kind": "figure", "unit": "rule",
              "provisions": [ { "from": "2000-01-01", "value": "{{word}}", "cites": "Act s. 1",
                "standing": "practice", "note": "assumed" } ],
              "checkedThrough": "2020-12-31"
            }
            """).Count == 0);

    [Theory]
    [InlineData("THB per day", true)]
    [InlineData("thb per day", false)]
    [InlineData("THB per year", false)]
    public void A_unit_of_money_is_the_code_of_a_currency_and_a_span(string unit, bool isTaken) =>
        Assert.Equal(isTaken, LawQuestions.AnsweredBy("aa/minimum-wage")!.TakesUnit(unit));

    [Theory]
    [InlineData("6-months", true)]
    [InlineData("1-year", true)]
    [InlineData("six-months", false)]
    [InlineData("6-moons", false)]
    public void A_length_of_service_is_a_number_and_a_unit(string word, bool isTaken) =>
        Assert.Equal(isTaken, LawDimensions.Takes("service", word));

    [Fact]
    public void Every_dimension_of_every_question_is_known_and_every_name_stands_once()
    {
        Assert.All(
            LawQuestions.All.SelectMany(question => question.Keys), key => Assert.True(LawDimensions.Knows(key)));
        Assert.Equal(LawQuestions.All.Count, LawQuestions.All.DistinctBy(question => question.Name).Count());
        Assert.False(LawDimensions.Knows("weather"));
    }

    private static IReadOnlyList<LawFault> Check(string id, string json) =>
        LawCheck.Of([new LawText(id, json, FromCase: true)]);
}
