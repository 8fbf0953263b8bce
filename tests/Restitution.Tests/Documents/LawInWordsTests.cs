using NodaTime;
using Restitution.Documents;
using Restitution.Reasons;

namespace Restitution.Tests.Documents;

/// <summary>What law files say in words is said in the language of the document, and no paper says "1 days".</summary>
public sealed class LawInWordsTests
{
    private static readonly Wording English = Wording.For("en");
    private static readonly Wording Thai = Wording.For("th");

    [Theory]
    [InlineData("62", "days", "62 days", "62 วัน")]
    [InlineData("1", "days", "1 day", "1 วัน")]
    [InlineData("2", "count", "2", "2")]
    [InlineData("310", "THB per day", "THB 310 per day", "310 THB ต่อวัน")]
    [InlineData("7", "knots", "7 knots", "7 knots")]
    [InlineData("half-up", "rule", "half-up", "half-up")]
    public void A_figure_has_its_unit_in_words(string figure, string unit, string english, string thai)
    {
        Operand said = LawInWords.Figure(Of(figure, unit));

        Assert.Equal((english, thai), (English.Dress(said), Thai.Dress(said)));
    }

    [Fact]
    public void A_ground_that_is_no_citation_is_said_as_one_reads_it_and_a_citation_stands_as_it_is()
    {
        Operand none = LawInWords.Cites("none: no law sets a number of days");

        Assert.Equal("a threshold of this program: no law sets a number of days", English.Dress(none));
        Assert.DoesNotMatch("[a-z]", Thai.Dress(none));
        Assert.Equal("Labour Act s. 7 (un-amended)", Thai.Dress(LawInWords.Cites("Labour Act s. 7 (un-amended)")));
    }

    [Theory]
    [InlineData("Labour Protection Act B.E. 2541 s. 118", "พระราชบัญญัติคุ้มครองแรงงาน พ.ศ. 2541 มาตรา 118")]
    [InlineData(
        "Labour Protection Act B.E. 2541 s. 9 paras. 1 and 2; Supreme Court 3129/2558",
        "พระราชบัญญัติคุ้มครองแรงงาน พ.ศ. 2541 มาตรา 9 วรรคหนึ่งและวรรคสอง; คำพิพากษาศาลฎีกาที่ 3129/2558")]
    [InlineData(
        "Labour Protection Act B.E. 2541 s. 9 para. 1, as amended by the Labour Protection Act (No. 7) B.E. 2562; "
        + "ss. 17/1, 75",
        "พระราชบัญญัติคุ้มครองแรงงาน พ.ศ. 2541 มาตรา 9 วรรคหนึ่ง ซึ่งแก้ไขเพิ่มเติมโดย"
        + "พระราชบัญญัติคุ้มครองแรงงาน (ฉบับที่ 7) พ.ศ. 2562; มาตรา 17/1, 75")]
    [InlineData(
        "Ministerial Regulation on Labour Protection in Sea Fishery Work B.E. 2557 (2014)",
        "กฎกระทรวงคุ้มครองแรงงานในงานประมงทะเล พ.ศ. 2557")]
    [InlineData(
        "Labour Protection Act B.E. 2541 s. 26; Some Regulation No. 3",
        "พระราชบัญญัติคุ้มครองแรงงาน พ.ศ. 2541 มาตรา 26; Some Regulation No. 3")]
    [InlineData("Labour Protection Act B.E. 2541 s. 26 and more", "Labour Protection Act B.E. 2541 s. 26 and more")]
    public void A_citation_is_in_Thai_where_all_of_it_is_known_and_never_half_of_it(string cites, string thai)
    {
        Assert.Equal(thai, Thai.Dress(LawInWords.Cites(cites)));
        Assert.Equal(cites, English.Dress(LawInWords.Cites(cites)));
    }

    // Whoever cites a statute of a state whose language a paper is in has to give it its name there, or say it is
    // not known. These three are not: their names were found in no page that was read.
    [Fact]
    public void Every_citation_of_the_law_of_a_state_whose_names_are_known_is_in_its_language()
    {
        string[] unknown = ["Wage Committee Notification on hotels (2024)", "ISO 3166-2", "of 2012, the remaining"];

        Assert.Empty(
            from file in Directory.EnumerateFiles(
                Path.Combine(Restitution.Tests.House.SourceTree.Root, "src", "Restitution", "Law", "th"), "*.json")
            from cites in CitesIn(file)
            where !unknown.Any(one => cites.Contains(one, StringComparison.Ordinal))
                && Thai.Dress(LawInWords.Cites(cites)).Any(char.IsAsciiLetter)
            select $"{file}: {cites}");
    }

    // Whoever adds a law file of this program's own thresholds has to say its words in Thai too.
    [Fact]
    public void Every_title_unit_and_ground_of_the_thresholds_of_this_program_is_known_in_Thai()
    {
        Assert.Empty(
            from file in Directory.EnumerateFiles(
                Path.Combine(Restitution.Tests.House.SourceTree.Root, "src", "Restitution", "Law", "intl"), "*.json")
            let text = File.ReadAllText(file)
            where text.Contains("of this program", StringComparison.Ordinal)
                || text.Contains("\"cites\": \"none", StringComparison.Ordinal)
            from operand in OperandsOf(text)
            where English.Dress(operand) == Thai.Dress(operand) && Thai.Dress(operand).Length > 3
            select $"{file}: {Thai.Dress(operand)}");
    }

    [Fact]
    public void A_template_takes_the_singular_where_one_is_counted()
    {
        Template template = Template.Parse("{0} {0#day|days} of {1}");

        Assert.Equal(("1 day of x", "11 days of x"), (template.Fill(["1", "x"]), template.Fill(["11", "x"])));
        Assert.Equal(2, template.OperandsTaken(2));
    }

    private static IEnumerable<Operand> OperandsOf(string text)
    {
        System.Text.Json.Nodes.JsonNode file = System.Text.Json.Nodes.JsonNode.Parse(text)!;
        yield return new Operand.Name("law-title", (string)file["title"]!);
        yield return LawInWords.Figure(Of("17", (string)file["unit"]!));
        foreach (System.Text.Json.Nodes.JsonNode? provision in file["provisions"]!.AsArray())
        {
            if ((string)provision!["cites"]! is { } cites && !cites.StartsWith("ILO", StringComparison.Ordinal)
                && !cites.StartsWith("UN ", StringComparison.Ordinal))
            {
                yield return LawInWords.Cites(cites);
            }
        }
    }

    private static IEnumerable<string> CitesIn(string file) =>
        System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(file))!["provisions"]!.AsArray()
            .Select(provision => (string?)provision!["cites"]).OfType<string>();

    private static Authority Of(string figure, string unit) => new(
        "aa/x", "A title", figure, unit, new LocalDate(2020, 1, 1), null, "none", Standing.Practice, null, null, null,
        LawOrigin.Program);
}
