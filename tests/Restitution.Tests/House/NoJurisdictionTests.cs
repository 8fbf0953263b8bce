using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NodaMoney;
using Restitution.Law;

namespace Restitution.Tests.House;

/// <summary>The engine names no country, place or currency: law and money differ by data alone.</summary>
/// <remarks>
/// Places are those that the law on file names, so that a state added there is looked for here.
/// Literals and identifiers are read; comments may give a worked example from one country. Reading a quotation back to
/// its figure needs the numbers of a language, which is no jurisdiction: those files are named here, and may hold
/// words.
/// </remarks>
public sealed partial class NoJurisdictionTests
{
    private static readonly HashSet<string> Currencies =
        [.. CurrencyInfo.GetAllCurrencies().Select(currency => currency.Code)];

    private static readonly HashSet<string> PlainWords =
        ["North East", "North West", "South East", "South West"];

    private static readonly HashSet<string> Places = [.. EntriesOfPlaces().Select(entry => entry.Keys.At(0))];

    private static readonly Regex NameOfPlace = PlacesOnFile();

    private static readonly string[] LanguagesOfQuotations =
    [
        "src/Restitution/Law/NumberWordsThai.cs", "src/Restitution/Law/WrittenFigure.cs",
    ];

    [Fact]
    public void No_source_of_the_engine_names_a_jurisdiction() => Rule.IsKept(
        from file in SourceTree.Engine
        where !LanguagesOfQuotations.Contains(file.Path)
        from found in Jurisdictions(file.Text)
        select $"{file.Path}: {found}");

    [Fact]
    public void A_language_of_quotations_names_no_currency_and_no_country() => Rule.IsKept(
        from path in LanguagesOfQuotations
        from token in new TreeFile(path).Syntax.DescendantTokens()
        where IsText(token) && (CountryCode.IsMatch(token.ValueText) || Currencies.Contains(token.ValueText))
        select $"{path}: {token}");

    [Theory]
    [InlineData("\"th\"")]
    [InlineData("\"th/minimum-wage\"")]
    [InlineData("\"TH-85\"")]
    [InlineData("\"THB\"")]
    [InlineData("\"Thailand\"")]
    [InlineData("\"in Lao PDR\"")]
    [InlineData("$\"{1} baht\"")]
    [InlineData("\"บาท\"")]
    [InlineData("\"đồng\"")]
    [InlineData("\"intl/instruments\"")]
    [InlineData("\"PHL\"")]
    [InlineData("\"Kuala Lumpur\"")]
    [InlineData("\"the port of Sihanoukville\"")]
    [InlineData("\"jawa tengah\"")]
    [InlineData("$\"{1}: MY-14\"")]
    [InlineData("\"United States\"")]
    [InlineData("\"an American vessel\"")]
    public void The_rule_notices_a_text(string literal) =>
        Assert.NotEmpty(Jurisdictions($"class A {{ object B() => {literal}; }}"));

    [Theory]
    [InlineData("class ThaiSurcharge { }")]
    [InlineData("class A { int SatangPerBaht; }")]
    [InlineData("class A { void ForMyanmar() { } }")]
    [InlineData("class A { void M(int thbAmount) { } }")]
    [InlineData("class A { int CentavosPerPeso; }")]
    [InlineData("class MandalayFloor { }")]
    [InlineData("class A { int UsdAmount; int MmkAmount; }")]
    public void The_rule_notices_a_name(string source) => Assert.NotEmpty(Jurisdictions(source));

    [Theory]
    [InlineData("/// <summary>Thailand: 9,000 THB by TH-85.</summary> class A { }")]
    [InlineData("class A { string B => \"from\"; string C => \"to\"; string D => \"id\"; }")]
    [InlineData("class A { string B => \"W-03/2019-05\"; }")]
    [InlineData("class Overload { int Dongle; }")]
    [InlineData("class A { string B => \"a central register of the eastern district\"; }")]
    public void The_rule_lets_a_comment_and_a_key_pass(string source) =>
        Assert.Empty(Jurisdictions(source));

    private static string[] Jurisdictions(string source) =>
    [
        .. from token in SourceTree.Parse(source).DescendantTokens()
           where IsText(token) ? NamesOneInText(token.ValueText) : token.IsKind(SyntaxKind.IdentifierToken)
               && NamesOneInName(token.ValueText)
           select token.ToString(),
    ];

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.Utf8StringLiteralToken;

    private static bool NamesOneInText(string text) =>
        CountryCode.IsMatch(text) || Currencies.Contains(text.Trim()) || Script.IsMatch(text)
        || NameOfOne.IsMatch(text) || PlaceCode.Matches(text).Any(code => Places.Contains(code.Value))
        || NameOfPlace.IsMatch(text);

    private static bool NamesOneInName(string name) => Word.Matches(name).Any(word =>
        NameOfOne.IsMatch(word.Value) || NameOfPlace.IsMatch(word.Value)
        || (word.Length == 3 && RegionCurrency.IsMatch(word.Value)));

    private static IEnumerable<LawEntry> EntriesOfPlaces() =>
        from file in LawOnFile.Embedded.Files
        where file.Id.EndsWith("/places", StringComparison.Ordinal)
        from provision in file.Provisions
        from entry in provision.Values.Entries
        select entry;

    // What is also said of no place in particular is left out.
    private static Regex PlacesOnFile()
    {
        IEnumerable<string> names = EntriesOfPlaces().Select(entry => entry.Text)
            .Where(name => name.Length > 3 && name.All(letter => char.IsAscii(letter)) && !PlainWords.Contains(name))
            .Distinct(StringComparer.Ordinal)
            .Select(Regex.Escape);
        return new($@"\b({string.Join('|', names)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    // A bare code of a country in the region, a law file's id, or a place by ISO 3166-2. Bare "id" names a property.
    [GeneratedRegex("^(th|la|mm|kh|vn|my|sg|ph|bn|us|intl|gb|uk|cn|hk|tw|jp|kr|au)$|^([a-z]{2}|intl)/|"
        + "^(TH|LA|MM|KH|VN|MY|SG|ID|PH|BN|US|GB|CN|HK|TW|JP|KR|AU)(-|$)|"
        + "^(THA|LAO|MMR|KHM|VNM|MYS|SGP|IDN|PHL|BRN|USA)$")]
    private static partial Regex CountryCode { get; }

    [GeneratedRegex(@"\b[A-Z]{2}-[A-Z0-9]{1,3}\b")]
    private static partial Regex PlaceCode { get; }

    [GeneratedRegex(@"\b(Thai(land)?|Siam(ese)?|Lao(s|tian)?|Burm(a|ese)|Myanmar|Cambodian?|Khmer|"
        + @"Viet(namese|nam)?|Indonesian?|Malay(sian?)?|Philippines?|Filipin[oa]|Singaporean?|Brunei(an)?|"
        + @"United States|American?|U\.S\.|Ranong|Bangkok|Vientiane|Hanoi|Sihanoukville|Phnom Penh|Jakarta|Manila|"
        + @"Bandar Seri Begawan|Nay ?Pyi ?Taw|Baht|Satang|Kip|Riel|Kyats?|Pyas?|Dong|Rupiah|Ringgit|Pesos?|Centavos?|"
        + @"Dollars?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NameOfOne { get; }

    [GeneratedRegex("^(THB|LAK|MMK|KHR|VND|IDR|MYR|PHP|SGD|BND|USD|GBP|EUR)$", RegexOptions.IgnoreCase)]
    private static partial Regex RegionCurrency { get; }

    // Thai, Lao, Burmese and Khmer letters, and the letters that Vietnamese alone has.
    [GeneratedRegex(
        @"[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]")]
    private static partial Regex Script { get; }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+")]
    private static partial Regex Word { get; }
}
