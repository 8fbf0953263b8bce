using Restitution.Law;

namespace Restitution.Tests.Law;

public sealed class PlaceNamesTests
{
    private const string File = "th/places";

    [Theory]
    [InlineData("Ranong", "TH-85")]
    [InlineData("ระนอง", "TH-85")]
    [InlineData("TH-85", "TH-85")]
    [InlineData("chon buri", "TH-20")]
    [InlineData("Ayutthaya", "TH-14")]
    [InlineData("Phra Nakhon Si Ayutthaya", "TH-14")]
    public void A_name_in_either_language_or_the_code_itself_stands_for_the_place(string name, string code) =>
        Assert.Equal([code], PlaceNames.CodesOf(LawOnFile.Embedded, File, name));

    [Theory]
    [InlineData("Ranongg")]
    [InlineData("TH-59")]
    [InlineData("")]
    public void A_name_that_is_not_on_file_stands_for_nothing(string name) =>
        Assert.Empty(PlaceNames.CodesOf(LawOnFile.Embedded, File, name));

    [Fact]
    public void No_name_stands_for_two_of_the_seventy_seven_places()
    {
        LawEntry[] entries = [.. LawOnFile.Embedded.File(File)!.Provisions[0].Values.Entries];

        Assert.Equal(77, entries.Select(entry => entry.Keys.First).Distinct().Count());
        Assert.All(entries, entry => Assert.Single(PlaceNames.CodesOf(LawOnFile.Embedded, File, entry.Text)));
    }

    [Fact]
    public void Without_a_table_of_names_nothing_is_known() =>
        Assert.Empty(PlaceNames.CodesOf(LawOnFile.Embedded, "aa/places", "Ranong"));
}
