using NodaTime;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.House;

namespace Restitution.Tests.Law;

/// <summary>The sample of the page on the format is a file that works as the page says.</summary>
public sealed class LawReadmeTests
{
    private static readonly string Sample = SampleOfThePage();

    [Fact]
    public void The_sample_is_without_fault() =>
        Assert.Empty(LawCheck.Of([new("aa/minimum-wage", Sample, FromCase: true)]));

    [Theory]
    [InlineData("2020-12-31", "AA-1", "farm", "315")]
    [InlineData("2020-12-31", "AA-1", "hotel", "400")]
    [InlineData("2020-12-31", "AA-2", "farm", GapKind.LawUnknown)]
    [InlineData("2020-12-31", "AA-3", "farm", GapKind.LawKeyMissing)]
    [InlineData("2019-12-31", "AA-1", "farm", GapKind.LawBeforeFile)]
    [InlineData("2021-01-01", "AA-1", "farm", GapKind.LawHole)]
    [InlineData("2021-07-01", "AA-1", "farm", GapKind.LawAfterFile)]
    public void The_sample_answers_as_the_page_says(string day, string place, string sector, object answer)
    {
        LocalDate workedOn = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        LookUp<string> found = LawOnFile.Of([new("aa/minimum-wage", Sample, FromCase: true)])
            .Rule("aa/minimum-wage", workedOn, new(place, sector));

        Assert.Equal(answer, found.IsFound ? found.Value : found.Gap!.Kind);
    }

    private static string SampleOfThePage()
    {
        string page = File.ReadAllText(Path.Combine(SourceTree.Root, "src/Restitution/Law/README.md"));
        int begin = page.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        return page[begin..page.IndexOf("```", begin, StringComparison.Ordinal)];
    }
}
