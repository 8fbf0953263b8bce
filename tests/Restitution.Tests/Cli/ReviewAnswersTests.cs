using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Cli.Review;
using Restitution.Intake.Layouts;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>A file of answers is held against its form: faults with line, column and what was wanted.</summary>
public sealed class ReviewAnswersTests
{
    private const string Whole = """
        { "by": "officer", "reason": "checked against the originals",
          "layouts": [ "BANK-01", { "exhibit": "BANK-01", "kind": "bank-statement", "encoding": "utf-8",
            "delimiter": ",", "layout": { "currency": "THB" }, "reason": "as its cover says" } ],
          "corrections": [ { "place": "BANK-01:4", "corrected": "x", "reason": "read in the passbook" } ],
          "matches": [ { "place": "BANK-01:2", "code": null, "anyExhibit": false, "reason": "a bank" } ],
          "setAside": [ { "place": "BANK-01:4", "reason": "illegible" } ] }
        """;

    [Fact]
    public void What_the_schema_describes_is_taken_and_fits_it()
    {
        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("review-answers"), Whole));
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write("answers.json", """
            // what was decided at the desk
            { "by": "officer", "reason": "seen", "setAside": [ { "place": "BANK-01:4", "reason": "illegible" }, ] }
            """);

        CommandLine review = Review(folder);

        Assert.True(review.Code == 0, review.ToString());
    }

    [Fact]
    public void The_example_in_the_schema_is_taken_as_answers_and_its_pieces_as_layouts()
    {
        string schema = SchemaCommand.Text("review-answers");
        string example = Assert.Single(JsonNode.Parse(schema)!["examples"]!.AsArray())!.ToJsonString();
        using var folder = new TemporaryFolder();
        folder.Write("answers.json", example);

        var answers = ReviewAnswers.Read(folder["answers.json"]);

        Assert.Empty(SchemaCheck.Of(schema, example));
        Assert.Equal(["BANK-01", "PAY-01", "ZIP-01"], answers.Layouts.Select(answer => answer.Exhibit));
        Layout march = Empty("ZIP-01", FileFormat.Delimited) with { Sheets = [new SheetLayout(null)] };
        foreach ((Layout layout, int index) in new[]
        {
            (Empty("PAY-01", FileFormat.Xlsx) with { Sheets = [new SheetLayout("Mar")] }, 1),
            (Empty("ZIP-01", FileFormat.Archive) with { Members = [new MemberLayout("march.csv", march, null)] }, 2),
        })
        {
            LayoutReading reading = LayoutPatch.Apply(layout, answers.Layouts[index].Layout!);
            Assert.Empty(reading.Faults);
        }

        static Layout Empty(string exhibit, FileFormat format) => new(exhibit, ExhibitKind.Payroll, format);
    }

    [Theory]
    [InlineData("\"corrected\": \"x\"", "\"corected\": \"x\"", "answers.json:4:44: unknown key \"corected\"")]
    [InlineData("\"corrected\": \"x\"", "\"corected\": \"x\"", "wanted one of place, corrected, reason")]
    [InlineData("\"by\": \"officer\", ", "", "answers.json:1:1: no key \"by\"")]
    [InlineData("\"bank-statement\"", "\"bank\"", "kind \"bank\"; wanted one of")]
    [InlineData("\"anyExhibit\": false", "\"anyExhibit\": \"no\"", "a text in quotation marks for \"anyExhibit\"")]
    [InlineData("\"setAside\": [", "\"setAside\": [ 5,", "answers.json:6:17: a number for the answers")]
    [InlineData("\"code\": null, ", "", "no key \"code\"")]
    [InlineData("\"reason\": \"a bank\" }", "\"reason\": \"a bank\"", "the text stops being JSON here")]
    public void A_fault_is_told_with_its_place_and_what_was_wanted(string written, string otherwise, string told)
    {
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write(
            "answers.json", Whole.ReplaceLineEndings("\n").Replace(written, otherwise, StringComparison.Ordinal));

        CommandLine review = Review(folder);

        Assert.Equal(1, review.Code);
        Assert.Contains(told, review.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        using TemporaryFolder folder = CliCase.Ready();
        folder.Write("answers.json", """{ "by": 5, "why": "", "layouts": {} }""");

        CommandLine review = Review(folder);

        Assert.Equal(4, review.Error.Split("review-answers prints the form").Length - 1);
    }

    [Fact]
    public void A_list_without_a_terminal_says_in_words_what_is_open_and_how_to_decide_it()
    {
        using TemporaryFolder folder = CliCase.Folder();
        folder.Write("exhibits/bank.csv", "Details,Balance\nfee,5.00\n");

        CommandLine open = CommandLine.Run(
            ["review", folder.FullPath, "BANK-01", "--kind", "bank-statement"], CliCase.Passphrase);

        Assert.Contains("booked on + amount", open.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("BookedOn", open.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            $"decide it with: restitution review {folder.FullPath} BANK-01", open.Output, StringComparison.Ordinal);
    }

    private static CommandLine Review(TemporaryFolder folder) => CommandLine.Run(
        ["review", folder.FullPath, "--answers", folder["answers.json"]], CliCase.Passphrase);
}
