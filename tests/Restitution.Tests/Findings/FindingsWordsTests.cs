using System.Text.RegularExpressions;
using Restitution.Documents;
using Restitution.Findings;
using Restitution.Reasons;

namespace Restitution.Tests.Findings;

/// <summary>Nobody is called guilty, promised anything or asked what does not matter.</summary>
public sealed partial class FindingsWordsTests
{
    private const int FirstOfFindings = 700;
    private const int LastOfFindings = 839;

    public static TheoryData<string> Languages => [.. Wording.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_says_that_anyone_is_guilty(string language) =>
        Assert.DoesNotContain(TextsOf(language), text => Guilt.IsMatch(text));

    [Theory]
    [InlineData("The respondent is guilty of it")]
    [InlineData("A criminal pattern")]
    [InlineData("the offender")]
    [InlineData("ผู้กระทำความผิด")]
    public void Such_a_sentence_is_noticed(string text) => Assert.Matches(Guilt, text);

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_question_is_of_immigration_or_promises_anything(string language) =>
        Assert.DoesNotContain(QuestionsOf(language), text => NotAsked.IsMatch(text));

    [Theory]
    [InlineData("What visa was there?")]
    [InlineData("How much compensation is wanted?")]
    [InlineData("Was the stay legal?")]
    [InlineData("เข้าเมืองเมื่อใด")]
    public void Such_a_question_is_noticed(string text) => Assert.Matches(NotAsked, text);

    [Fact]
    public void Every_question_is_open() => Assert.All(QuestionsOf("en"), text => Assert.Matches(Open, text));

    [Theory]
    [InlineData("Did the employer keep the papers?")]
    [InlineData("You were not paid, were you?")]
    public void A_leading_question_is_noticed(string text) => Assert.DoesNotMatch(Open, text);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_question_fact_record_indicator_and_office_has_its_words(string language)
    {
        IReadOnlyDictionary<string, string> phrases = WordingFile.Load(language).Phrases;
        CaseFindings demo = DemoFindings.Findings;

        Assert.Empty(
            Enum.GetValues<FactKind>().Select(kind => $"fact.{FactKinds.KeyOf(kind)}")
                .Concat(RecordKinds.All.Select(kind => $"record.{RecordKinds.KeyOf(kind)}"))
                .Concat(RecordKinds.All.Select(kind => $"maker.{RecordKinds.MakerKeyOf(kind)}"))
                .Concat(demo.Indicators.Select(one => $"indicator.{one.Indicator}"))
                .Concat(demo.Referrals.SelectMany(one => one.Because.About).Select(TermOf))
                .Concat(demo.Indicators.Select(one => one.RestsOn).OfType<RestsOn>()
                    .Concat(demo.Infractions.Select(one => one.RestsOn)).Select(one => TermOf(one.Because.About[0])))
                .Concat(Enum.GetValues<ExplainingKind>().Select(ExplainingKinds.TermOf))
                .Concat(demo.MissingFacts.Select(one => TermOf(one.Question.About[0])))
                .Distinct().Except(phrases.Keys));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_reason_of_the_demo_prints(string language)
    {
        Wording wording = Wording.For(language);

        Assert.All(DemoFindings.Findings.Reasons, reason =>
        {
            Assert.NotEmpty(wording.Print(new Restitution.Schedules.FigureReason(reason.Id, reason.Because)));
            Assert.All(
                reason.All,
                one => Assert.NotEmpty(wording.Print(new Restitution.Schedules.FigureReason(reason.Id, one))));
        });
    }

    private static string TermOf(Operand operand) => ((Operand.Term)operand).Key;

    private static IEnumerable<string> TextsOf(string language)
    {
        WordingFile file = WordingFile.Load(language);
        return Enum.GetValues<Statement>()
            .Where(one => (int)one is >= FirstOfFindings and <= LastOfFindings)
            .Select(one => file.Statements[one.ToString()].Sentence)
            .Concat(file.Phrases.Where(phrase => IsOfFindings(phrase.Key)).Select(phrase => phrase.Value));
    }

    private static IEnumerable<string> QuestionsOf(string language) => WordingFile.Load(language).Phrases
        .Where(phrase => phrase.Key.StartsWith("question.", StringComparison.Ordinal)).Select(phrase => phrase.Value);

    private static bool IsOfFindings(string key) => key.Split('.')[0]
        is "fact" or "record" or "maker" or "indicator" or "agency" or "question" or "red-flag" or "infraction"
            or "speaks-for" or "rests-on" or "lacking";

    [GeneratedRegex(@"\b(guilt|crim|offend|offence|culprit|perpetrat|fraud|trafficker|thief|slave)|"
        + "ความผิด|อาชญา|ทุจริต|ฉ้อโกง|ค้ามนุษย์|จำเลย", RegexOptions.IgnoreCase)]
    private static partial Regex Guilt { get; }

    [GeneratedRegex(@"\b(immigra|visa|illegal|legal|overstay|undocumented|compensat|reward|entitled|deport)|"
        + "เข้าเมือง|วีซ่า|ผิดกฎหมาย|ชดเชย|รางวัล", RegexOptions.IgnoreCase)]
    private static partial Regex NotAsked { get; }

    [GeneratedRegex(@"^(When|How|What|Where|Who|Which|On which|Into which|By which|From whom|Whose)[ ,].*\?$")]
    private static partial Regex Open { get; }
}
