using Restitution.MadeExhibits.Workbooks;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>What a review says of a book: how many sheets, which values, where an answer went wrong.</summary>
public sealed class ReviewSheetsTests
{
    [Fact]
    public void Two_columns_of_one_sheet_that_lack_the_same_are_not_two_sheets()
    {
        using TemporaryFolder folder = Case();

        string review = Run(folder).Output;

        Assert.Contains("column C (Basic): the currency; nothing names it\n", review, StringComparison.Ordinal);
        Assert.Contains("column D (Net): the currency; nothing names it\n", review, StringComparison.Ordinal);
        Assert.DoesNotContain("(in 2 sheets)", review, StringComparison.Ordinal);
    }

    [Fact]
    public void A_subtotal_is_no_sample_of_a_column()
    {
        using TemporaryFolder folder = Case();

        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath, "PAY-01", "--show-names"], CliCase.Passphrase, "\n\n\n\n\n\n\n\n");

        Assert.Contains("column E hold, \"Zed\"", review.Output, StringComparison.Ordinal);
        Assert.Contains("such as 17 / 18?", review.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_a_layout_that_was_answered_is_not_said_to_be_in_a_file_that_is_not_there()
    {
        using TemporaryFolder folder = Case();
        folder.Write("answers.json", """
            { "by": "officer", "reason": "seen", "layouts": [ { "exhibit": "PAY-01", "layout": { "curency": "THB" } } ] }
            """);

        CommandLine review = Run(folder, "--answers", folder["answers.json"]);

        Assert.Equal(1, review.Code);
        Assert.Contains("exhibit PAY-01, the layout as answered: ", review.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("layouts/PAY-01.json", review.Error, StringComparison.Ordinal);
    }

    private static CommandLine Run(TemporaryFolder folder, params string[] options) =>
        CommandLine.Run(["review", folder.FullPath, "PAY-01", .. options], CliCase.Passphrase);

    private static TemporaryFolder Case()
    {
        TemporaryFolder folder = CliCase.Ready(json => json.Replace(
            "\"exhibits\": [", "\"exhibits\": [ { \"code\": \"PAY-01\", \"file\": \"exhibits/pay.xlsx\" },",
            StringComparison.Ordinal));
        File.WriteAllBytes(folder["exhibits/pay.xlsx"], new TypedSheet(
            ["Name", "Month", "Basic", "Net", "Zed"], ["W-01", "2019-05", 100m, 100m, 17m],
            ["W-02", "2019-05", 200m, 200m, 18m], ["Total", null, 300m, 300m, 35m]).Xlsx());
        return folder;
    }
}
