using Restitution.Cli;
using Restitution.Intake;
using Restitution.Tests.House;

namespace Restitution.Tests.Cli;

/// <summary>A sheet that may be named for a person is told by its number, and can still be found.</summary>
public sealed class ShownPlacesTests
{
    private static readonly ShownPlaces Places = ShownPlaces.Of(
    [
        ("PAY-01", ["มี.ค. 2562", "Somchai", "Somchai Testname", "1-2345-67890-12-3", "Payroll Mar-19", "2562-03"]),
    ]);

    [Theory]
    [InlineData("PAY-01!มี.ค. 2562!B6")]
    [InlineData("PAY-01!Payroll Mar-19!B6")]
    [InlineData("PAY-01!2562-03!B6")]
    [InlineData("PAY-02!Somchai!B6")]
    [InlineData("BANK-01:214")]
    public void Months_and_words_of_books_stay_as_they_are(string place) => Assert.Equal(place, Places.In(place));

    [Theory]
    [InlineData("PAY-01!Somchai!B6", "PAY-01!sheet 2!B6")]
    [InlineData("PAY-01!Somchai Testname!B6", "PAY-01!sheet 3!B6")]
    [InlineData("PAY-01!1-2345-67890-12-3!B6", "PAY-01!sheet 4!B6")]
    [InlineData("see PAY-01!Somchai, PAY-01!Somchai!C7", "see PAY-01!sheet 2, PAY-01!sheet 2!C7")]
    public void Other_sheets_are_told_by_their_number_in_the_workbook(string place, string shown) =>
        Assert.Equal(shown, Places.In(place));

    [Theory]
    [InlineData("sheet Somchai: column C: the currency", "sheet 2: column C: the currency")]
    [InlineData("Sheet Somchai is left out", "Sheet 2 is left out")]
    [InlineData("the workbook has Mar 2019, Somchai", "the workbook has Mar 2019, sheet 2")]
    [InlineData("Somchai!C \"Net\": net", "sheet 2!C \"Net\": net")]
    [InlineData("P!T!C4, column T", "P!sheet 3!C4, column T")]
    [InlineData("P!Vilay: no such sheet", "P!sheet 1 of the layout: no such sheet")]
    public void A_sentence_about_one_file_names_its_sheets_by_number(string sentence, string shown) => Assert.Equal(
        shown, ShownPlaces.OfOne("P", ["Mar 2019", "Somchai", "T"], ["Vilay", "Somchai"]).In(sentence));

    [Fact]
    public void Read_names_a_sheet_by_its_number_unless_names_are_asked_for()
    {
        string book = Path.Combine(SourceTree.Root, "fixtures/exhibits/xlsx/good/payroll.xlsx");

        CommandLine read = CommandLine.Run("read", book, "--layout", book + ".layout.json");
        CommandLine named = CommandLine.Run("read", book, "--layout", book + ".layout.json", "--show-names");

        Assert.Contains("payroll.xlsx!sheet 2", read.Output, StringComparison.Ordinal);
        Assert.Contains("payroll.xlsx!มี.ค. 2562", read.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("เล่มจริง", read.ToString(), StringComparison.Ordinal);
        Assert.Contains("payroll.xlsx!เล่มจริง", named.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("118/2", "118/2")]
    [InlineData("1234567890/1", "…7890/1")]
    [InlineData("Somchai 5", "… 5")]
    public void A_long_number_of_a_statement_is_shown_by_its_last_figures(string number, string shown) =>
        Assert.Equal(shown, ShownText.OfNumber(number));
}
