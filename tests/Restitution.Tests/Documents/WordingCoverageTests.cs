using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Restitution.Claims;
using Restitution.Documents;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Ledgers;
using Restitution.Reasons;
using Restitution.Schedules;
using Restitution.Tracing;
using Restitution.Wages;
using Restitution.Work;

namespace Restitution.Tests.Documents;

public sealed partial class WordingCoverageTests
{
    private static readonly string[] KeysMadeOfKinds =
    [
        .. Keys<Standing>("standing"), .. Keys<PayItemKind>("pay-item"), .. Keys<PaymentProof>("proof"),
        .. Keys<StatementVerdict>("verdict"), .. Keys<DayOfWeek>("weekday"),
        .. Keys<UnverifiedBecause>("unverified"), .. Keys<BreakKind>("break"), .. Keys<BreakHint>("hint"),
        .. Keys<SignalKind>("signal"), .. Keys<LinkKind>("link"),
        .. WageHeads.All.SelectMany(
            head => new[] { $"head.{WageHeads.KeyOf(head)}", $"column.head-{WageHeads.KeyOf(head)}" }),
        .. WorkBands.All.SelectMany(
            band => new[] { PremiumPay.TermOf(band), $"column.hours-{PremiumPay.TermOf(band)}" }),
        .. RemedyTracks.All.Select(track => $"track.{RemedyTracks.KeyOf(track)}"),
        .. Keys<TrackBar>("bar"), .. Keys<AwardPower>("power"), .. Keys<SameLoss>("same-loss"),
        .. Keys<LossPaidBy>("paid-by"), .. Keys<CreditKind>("credit"), .. Keys<ConsentState>("consent"),
        .. Enum.GetValues<EndedBy>().Select(by => $"ended-by.{by}"),
        .. Keys<PlaceKind>("place"), .. Keys<PlaceKind>("column.place"), .. Keys<TracingMethod>("tracing-method"),
        .. Keys<TracingMethod>("tracing-method-short"), .. Keys<TracingMethod>("tracing-method-says"),
        .. Keys<TracingMethod>("tracing-method-from"), .. Keys<OriginKind>("origin-kind"),
        .. Keys<MovementKind>("movement"), .. Keys<MoneyEventKind>("money-event"), .. Keys<DemandReason>("demand"),
        .. Keys<TracingRefusalKind>("tracing-refusal"), .. Keys<TracingRefusalKind>("tracing-refused"),
        .. TracingMethods.All.Select(method => $"method.{TracingMethods.NameOf(method)}"),
        .. Keys<RecordKind>("record-kind"),
        .. Keys<CorroborationOutcome>("column.facts"), .. Keys<CorroborationOutcome>("corroboration"),
        .. Keys<FactKind>("fact"), .. Keys<IndicatorOutcome>("indicator-outcome"), .. Keys<RedFlagKind>("red-flag"),
        .. Keys<InfractionKind>("infraction"), .. Keys<Agency>("agency"),
        .. GapForReaders.Kinds.Select(GapForReaders.KeyOf),
        .. Enum.GetValues<PayBasis>().Select(basis => $"pay-basis.{WorkBands.KeyOf(basis)}"),
    ];

    public static TheoryData<string> Languages => [.. Wording.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_statement_has_a_sentence(string language) => Assert.Empty(
        Enum.GetNames<Statement>().Except(WordingFile.Load(language).Statements.Keys));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_closed_kind_has_its_words(string language)
    {
        WordingFile file = WordingFile.Load(language);
        Type[] kinds =
        [
            typeof(GapKind), typeof(AssumptionKind), typeof(Restitution.Amounts.RoundingRule), typeof(Basis),
            typeof(Standing),
            typeof(Party), typeof(FaultKind), typeof(IgnoredBecause), typeof(PayItemKind),
        ];

        Assert.Empty(
            from kind in kinds
            from member in Enum.GetNames(kind)
            where !file.Kinds.GetValueOrDefault(kind.Name, new Dictionary<string, string>()).ContainsKey(member)
            select $"{kind.Name}.{member}");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_that_the_sources_name_has_its_words(string language)
    {
        IReadOnlyDictionary<string, string> phrases = WordingFile.Load(language).Phrases;

        Assert.Empty(SourceTexts().SelectMany(KeysIn).Concat(KeysMadeOfKinds).Except(phrases.Keys).Except(["literal"]));
    }

    [Theory]
    [InlineData("Phrase.Of(\"order.pay\", x)", "order.pay")]
    [InlineData("Phrases.Heading(\"law\")", "heading.law")]
    [InlineData("new Operand.Term(\"band.a\")", "band.a")]
    [InlineData("wording.Say(\"reason.by\", x)", "reason.by")]
    public void The_search_finds_a_key(string source, string key) => Assert.Equal([key], KeysIn(source));

    [Fact]
    public void All_languages_know_the_same_keys()
    {
        WordingFile english = WordingFile.Load("en");
        foreach (string language in Wording.Languages)
        {
            WordingFile other = WordingFile.Load(language);

            Assert.Equal(english.Phrases.Keys.Order(), other.Phrases.Keys.Order());
            Assert.Equal(english.Statements.Keys.Order(), other.Statements.Keys.Order());
            Assert.Equal(english.Currencies.Keys.Order(), other.Currencies.Keys.Order());
        }
    }

    [Fact]
    public void A_translation_takes_the_operands_that_the_English_takes()
    {
        WordingFile english = WordingFile.Load("en");
        WordingFile thai = WordingFile.Load("th");

        Assert.Empty(english.Phrases.Where(phrase => Places(phrase.Value) != Places(thai.Phrases[phrase.Key]))
            .Select(phrase => phrase.Key));
        Assert.Empty(english.Statements
            .Where(words => Places(words.Value.Formula ?? "") != Places(thai.Statements[words.Key].Formula ?? ""))
            .Select(words => words.Key));
        Assert.Empty(
            from kind in english.Kinds
            from words in kind.Value
            where Places(words.Value) != Places(thai.Kinds[kind.Key][words.Key])
            select $"{kind.Key}.{words.Key}");
    }

    [Fact]
    public void A_key_without_words_is_an_error_that_names_it()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => Wording.For("en").Say(Phrase.Of("no.such.key")));

        Assert.Equal(
            "wording/en.json, phrases: found no \"no.such.key\"; write the wording of this key there.",
            refused.Message);
    }

    [Theory]
    [InlineData("reading.half-of-it", "half of it")]
    [InlineData("sector.salt-farming", "salt farming")]
    [InlineData("finding.bad-faith", "bad faith")]
    public void A_word_that_a_law_file_or_a_case_brings_prints_as_it_is(string key, string word) =>
        Assert.Equal(word, Wording.For("en").Say(Phrase.Of(key)));

    [Fact]
    public void A_language_without_a_file_is_refused() => Assert.StartsWith(
        "found the language \"xx\"; wanted one with a wording file: en, th",
        Assert.Throws<ArgumentException>(() => Wording.For("xx")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ \"language\": \"en\" }")]
    [InlineData("{ \"language\": \"en\", \"language\": \"en\" }")]
    [InlineData("{ \"tongue\": \"en\" }")]
    [InlineData("null")]
    public void A_wording_file_with_a_missing_doubled_or_unknown_key_is_refused(string json) =>
        Assert.Throws<JsonException>(() => WordingFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))));

    private static IEnumerable<string> Keys<TKind>(string prefix)
        where TKind : struct, Enum => Enum.GetNames<TKind>().Select(
            name => prefix.StartsWith("column.", StringComparison.Ordinal) ? $"{prefix}-{name}" : $"{prefix}.{name}");

    private static IEnumerable<string> SourceTexts([CallerFilePath] string here = "") =>
        Directory.EnumerateFiles(Path.Combine(here, "../../../../src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => path.Contains("/Restitution/", StringComparison.Ordinal)
                || path.Contains("/Restitution.Documents/", StringComparison.Ordinal))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    private static IEnumerable<string> KeysIn(string source) => KeyPattern().Matches(source).Select(match =>
        (match.Groups["family"].Value is { Length: > 0 } family && family is not ("Of" or "Term" or "Say")
            ? family.ToLowerInvariant() + "."
            : "") + match.Groups["key"].Value);

    private static string Places(string text) =>
        string.Join(' ', PlacePattern().Matches(text).Select(match => match.Value).Distinct().Order());

    [GeneratedRegex("""
        (?x)
        (?:Phrase\.(?<family>Of) | Phrases\.(?<family>Column|Label|Heading|Caption|Term)
            | Operand\.(?<family>Term) | \b(?<family>Say))
        \("(?<key>[a-zA-Z0-9.-]+)"[,)]
        """)]
    private static partial Regex KeyPattern();

    [GeneratedRegex("""\{\d*\*?""")]
    private static partial Regex PlacePattern();
}
