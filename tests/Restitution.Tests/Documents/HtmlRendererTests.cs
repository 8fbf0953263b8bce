using System.Text.RegularExpressions;
using Restitution.Documents;
using Restitution.Documents.Html;

namespace Restitution.Tests.Documents;

public sealed partial class HtmlRendererTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public void Nothing_a_case_says_becomes_markup(string language)
    {
        string page = Page(language);

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("=HYPERLINK(&quot;http://example.org&quot;)&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_needs_nothing_but_itself()
    {
        string page = Page("en");

        Assert.DoesNotMatch(ThingFromElsewhere(), page);
    }

    [Theory]
    [InlineData("<img src=\"x.png\">")]
    [InlineData("<link href=\"a.css\">")]
    [InlineData("a { background: url(http://a) }")]
    [InlineData("@import 'a.css'")]
    public void The_search_finds_a_thing_from_elsewhere(string markup) => Assert.Matches(ThingFromElsewhere(), markup);

    [Fact]
    public void Every_link_leads_to_one_place_on_the_page()
    {
        string page = Page("en");
        string[] ids = [.. Id().Matches(page).Select(match => match.Groups[1].Value)];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Empty(Link().Matches(page).Select(match => match.Groups[1].Value).Except(ids));
    }

    [Fact]
    public void A_figure_opens_its_reason_and_the_reason_leads_back()
    {
        string page = Page("en");

        Assert.Contains(
            "<a class=\"figure\" id=\"f-W-01.2019-04.due\" href=\"#r-W-01.2019-04.due\">9,300.50</a>", page,
            StringComparison.Ordinal);
        Assert.Contains("<a class=\"close\" href=\"#f-W-01.2019-04.due\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_without_a_reason_is_no_link() =>
        Assert.Contains("<td class=\"figure-side\">3,000.00</td>", Page("en"), StringComparison.Ordinal);

    [Fact]
    public void Every_table_has_a_caption_and_heads_that_say_what_they_head()
    {
        string page = Page("en");
        int tables = Regex.Count(page, "<table");

        Assert.Equal(tables, Regex.Count(page, "<caption"));
        Assert.DoesNotContain("<th>", page, StringComparison.Ordinal);
        Assert.Equal(3, tables);
    }

    [Fact]
    public void The_language_of_the_page_and_of_other_scripts_in_it_is_said()
    {
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"th\">", Page("th"), StringComparison.Ordinal);
        Assert.Contains("<span lang=\"th\">ไม่น้อยกว่าหนึ่งเท่าครึ่ง", Page("en"), StringComparison.Ordinal);
        Assert.DoesNotContain("<span lang=\"th\">", Page("th"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unsigned_page_says_draft_and_a_signed_one_does_not()
    {
        using var signed = new StringWriter();
        HtmlRenderer.Write(SampleSchedule.Make() with { IsDraft = false }, Wording.For("en"), signed);

        Assert.Contains(
            "<div class=\"watermark\" aria-hidden=\"true\">DRAFT</div>", Page("en"), StringComparison.Ordinal);
        Assert.DoesNotContain("DRAFT", signed.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("W-01/a", "W-01_002ea")]
    [InlineData("W-01.a", "W-01/a")]
    [InlineData("a b", "a_0020b")]
    public void Two_ids_never_share_an_anchor(string one, string other) =>
        Assert.NotEqual(HtmlText.Anchor("r-", one), HtmlText.Anchor("r-", other));

    [Theory]
    [InlineData("en")]
    [InlineData("th")]
    public void The_page_is_as_it_was_read(string language) => Golden.Same($"sample.{language}.html", Page(language));

    internal static string Page(string language)
    {
        using var writer = new StringWriter();
        HtmlRenderer.Write(SampleSchedule.Make(), Wording.For(language), writer);
        return writer.ToString();
    }

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex(" href=\"#([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("""\ssrc=|\shref="[^#]|url\([^#]|@import""")]
    private static partial Regex ThingFromElsewhere();
}
