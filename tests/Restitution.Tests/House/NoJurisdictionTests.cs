using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NodaMoney;

namespace Restitution.Tests.House;

/// <summary>The engine names no country, place or currency: law and money differ by data alone.</summary>
/// <remarks>
/// Literals and identifiers are read; comments may give a worked example from one country. Reading a quotation back to
/// its figure needs the numbers of a language, which is no jurisdiction: those files are named here, and may hold
/// words.
/// </remarks>
public sealed partial class NoJurisdictionTests
{
    private static readonly HashSet<string> Currencies =
        [.. CurrencyInfo.GetAllCurrencies().Select(currency => currency.Code)];

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
    public void The_rule_notices_a_text(string literal) =>
        Assert.NotEmpty(Jurisdictions($"class A {{ object B() => {literal}; }}"));

    [Theory]
    [InlineData("class ThaiSurcharge { }")]
    [InlineData("class A { int SatangPerBaht; }")]
    [InlineData("class A { void ForMyanmar() { } }")]
    [InlineData("class A { void M(int thbAmount) { } }")]
    public void The_rule_notices_a_name(string source) => Assert.NotEmpty(Jurisdictions(source));

    [Theory]
    [InlineData("/// <summary>Thailand: 9,000 THB by TH-85.</summary> class A { }")]
    [InlineData("class A { string B => \"from\"; string C => \"to\"; string D => \"id\"; }")]
    [InlineData("class A { string B => \"W-03/2019-05\"; }")]
    [InlineData("class Overload { int Dongle; }")]
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
        CountryCode.IsMatch(text) || Currencies.Contains(text.Trim()) || Thai.IsMatch(text) || NameOfOne.IsMatch(text);

    private static bool NamesOneInName(string name) => Word.Matches(name).Any(word =>
        NameOfOne.IsMatch(word.Value) || (word.Length == 3 && RegionCurrency.IsMatch(word.Value)));

    // A bare code of a country in the region, a law file's id, or a place by ISO 3166-2.
    [GeneratedRegex("^(th|la|mm|kh|vn|my|sg|ph|bn|us|gb|uk|cn|hk|tw|jp|kr|au)$|^[a-z]{2}/|"
        + "^(TH|LA|MM|KH|VN|MY|SG|ID|PH|BN|US|GB|CN|HK|TW|JP|KR|AU)(-|$)")]
    private static partial Regex CountryCode { get; }

    [GeneratedRegex(@"\b(Thai(land)?|Lao(s|tian)?|Burm(a|ese)|Myanmar|Cambodian?|Khmer|Viet(namese|nam)?|Indonesian?|"
        + @"Malaysian?|Philippines?|Filipino|Singaporean?|Brunei|Ranong|Bangkok|Vientiane|Baht|Satang|Kip|Riel|Kyat|"
        + @"Dong|Rupiah|Ringgit|Pesos?|Dollars?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NameOfOne { get; }

    [GeneratedRegex("^(THB|LAK|MMK|KHR|VND|IDR|MYR|PHP|SGD|BND|USD|GBP|EUR)$", RegexOptions.IgnoreCase)]
    private static partial Regex RegionCurrency { get; }

    [GeneratedRegex(@"[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]")]
    private static partial Regex Thai { get; }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+")]
    private static partial Regex Word { get; }
}
