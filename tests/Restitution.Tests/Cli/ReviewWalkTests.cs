using System.Text;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>What a person is asked and shown at the terminal, and what is shown where nobody is there.</summary>
public sealed class ReviewWalkTests
{
    private const string Sided = """
        Hari;Uraian;Nilai;DK;Sisa
        2019-05-30;Gaji;9.000,00;DB;91.000,00
        2019-06-03;Biaya;120,00;DB;90.880,00
        2019-06-13;Setoran;500,00;CR;91.380,00

        """;

    [Fact]
    public void Every_filled_column_is_asked_about_and_a_side_is_named_with_its_words()
    {
        using TemporaryFolder folder = Sealed(Sided);

        CommandLine review = Typed(folder, [
            "bank-statement", "1", "booked-on", "description", "amount", "direction", "not-used",
            "year-month-day", "common", ",", ".", "THB", "CR", "DB", "1", "y", "seen",
        ], asked: ["column D hold, \"DK\"", "such as DB / CR?", "column E hold, \"Sisa\"", "stand for money out"]);

        Assert.Contains("BANK-01:2: 2019-05-30 out -9,000.00 THB", review.Output, StringComparison.Ordinal);
        Assert.Contains("1 in of 500.00 THB, 2 out of -9,120.00 THB", review.Output, StringComparison.Ordinal);
        Assert.Contains("filled and not read: E", review.Output, StringComparison.Ordinal);
        Assert.Contains("not-used", File.ReadAllText(folder["layouts/BANK-01.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_shows_both_sides_as_money_in_while_the_side_is_not_read()
    {
        using TemporaryFolder folder = Sealed(Sided);

        CommandLine review = Typed(folder, [
            "bank-statement", "1", "booked-on", "description", "amount", "not-used", "not-used",
            "year-month-day", "common", ",", ".", "THB", "1", "n",
        ], asked: ["filled and not read: D, E"]);

        Assert.Contains("3 in of 9,620.00 THB, 0 out", review.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_is_left_out_for_a_reason_that_is_confirmed_and_is_taken_back_in()
    {
        using TemporaryFolder folder = Sealed(Sided);

        CommandLine review = Typed(
            folder, ["bank-statement", "y", "a copy of another", "n", "a copy of another", "y"],
            asked: ["neither the number of a row nor a reason", "Leave the file out, because \"a copy of another\"?"]);
        CommandLine again = CommandLine.Run(["review", folder.FullPath, "BANK-01"], CliCase.Passphrase, "y\n");

        Assert.Equal(3, Count(review.Output, "In which row of the file"));
        Assert.Contains("Take it back in?", again.Output, StringComparison.Ordinal);
        Assert.Contains("In which row of the file", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("77-1", "\"account\": \"77-1\"", false)]
    [InlineData("", "\"confirmed\"", true)]
    public void A_statement_without_an_account_is_asked_for_it(string typed, string saved, bool isTold)
    {
        using TemporaryFolder folder = Sealed();

        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath], CliCase.Passphrase, $"THB\n{typed}\ny\nseen\n");

        Assert.Contains("Of which account is it?", review.Output, StringComparison.Ordinal);
        Assert.Equal(isTold, review.Output.Contains(
            "no account is named: then it cannot be told", StringComparison.Ordinal));
        Assert.Contains(saved, File.ReadAllText(folder["layouts/BANK-01.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_exhibit_that_cannot_be_read_is_told_and_the_others_are_reviewed()
    {
        using TemporaryFolder folder = WithPdf();

        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath], CliCase.Passphrase, "THB\n1\ny\nseen\ns\nW-99\nW-01\nseen\n");
        CommandLine run = CommandLine.Run(["run", folder.FullPath, "--out", folder["out"]], CliCase.Passphrase);

        Assert.Equal(1, review.Code);
        Assert.DoesNotContain("encod", review.Output, StringComparison.Ordinal);
        Assert.Contains("BANK-01: layout confirmed", review.Output, StringComparison.Ordinal);
        Assert.Contains("1 matches confirmed now", review.Output, StringComparison.Ordinal);
        Assert.Contains("\"W-99\" is no code of the case: W-01", review.Output, StringComparison.Ordinal);
        Assert.Contains("a PDF document", review.Error, StringComparison.Ordinal);
        Assert.Contains("\"citedOnly\": true", review.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
        Assert.Contains("\"citedOnly\": true", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("restitution review", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepting_layouts_goes_on_past_an_exhibit_that_is_open_or_cannot_be_read()
    {
        using TemporaryFolder folder = WithPdf();
        CliCase.WriteLayout(folder, layout => layout with { Confirmed = null });

        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath, "--accept-layout", "--json"], CliCase.Passphrase);

        Assert.Equal(1, review.Code);
        Assert.Contains("\"confirmed\"", File.ReadAllText(folder["layouts/BANK-01.json"]), StringComparison.Ordinal);
        Assert.Contains("\"because\": \"exhibit-unreadable\"", review.Output, StringComparison.Ordinal);
        Assert.Empty(SchemaCheck.Of(
            Restitution.Cli.Commands.SchemaCommand.Text("review"), review.Output));
    }

    [Fact]
    public void Cells_of_a_table_are_masked_unless_names_are_asked_for_which_the_access_log_says()
    {
        using TemporaryFolder folder = Sealed("x1,Somchai Jaidee,zz\nx2,Vilay Testname,yy\n");

        CommandLine hidden = CommandLine.Run(["review", folder.FullPath], CliCase.Passphrase);
        CommandLine atTerminal = CommandLine.Run(["review", folder.FullPath], CliCase.Passphrase, "");
        bool isLogged = File.Exists(folder["access.log"]);
        CommandLine named = CommandLine.Run(["review", folder.FullPath, "--show-names"], CliCase.Passphrase, "");

        Assert.DoesNotContain("Somchai", hidden.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Somchai", atTerminal.ToString(), StringComparison.Ordinal);
        Assert.False(isLogged);
        Assert.Contains("Somchai", named.Output, StringComparison.Ordinal);
        Assert.Contains("\"what\":\"rows shown\",\"about\":\"BANK-01\"", File.ReadAllText(folder["access.log"]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Samples_of_a_column_are_masked_in_the_question_about_it_unless_names_are_asked_for()
    {
        using TemporaryFolder folder = Sealed("Date,Amount,Passport\n2019-05-30,-9000.00,Somchai AA1234567\n");
        string[] review = ["review", folder.FullPath, "--kind", "bank-statement"];

        CommandLine masked = CommandLine.Run(review, CliCase.Passphrase, "\n\n\n\n\n\n\n");
        CommandLine named = CommandLine.Run([.. review, "--show-names"], CliCase.Passphrase, "\n\n\n\n\n\n\n");

        Assert.Contains("What does column C hold, \"Passport\" of the file, such as …?", masked.Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", masked.Output, StringComparison.Ordinal);
        Assert.Contains("such as Somchai AA1234567?", named.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_to_be_shown_where_nothing_was()
    {
        using TemporaryFolder folder = Sealed("x1,Somchai Jaidee,zz\nx2,Vilay Testname,yy\n");

        CommandLine.Run(["review", folder.FullPath], CliCase.Passphrase);

        Assert.False(
            File.Exists(folder["access.log"])
            && File.ReadAllText(folder["access.log"]).Contains("rows shown", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_the_case_does_not_name_is_told_by_review_and_by_run()
    {
        using TemporaryFolder folder = CliCase.Ready();
        CommandLine none = CommandLine.Run(["review", folder.FullPath], CliCase.Passphrase);
        folder.Write("exhibits/more/payroll.csv", "Name,Net\n");

        CommandLine review = CommandLine.Run(["review", folder.FullPath], CliCase.Passphrase);
        CommandLine run = CommandLine.Run(["run", folder.FullPath, "--out", folder["out"]], CliCase.Passphrase);

        const string Told = "1 files in exhibits/ are not named in case.json: exhibits/more/payroll.csv";
        Assert.DoesNotContain("not named", none.Output, StringComparison.Ordinal);
        Assert.Contains(Told, review.Output, StringComparison.Ordinal);
        Assert.Contains(Told, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, review.Code);
        Assert.Equal(0, run.Code);
    }

    [Fact]
    public void A_case_whose_code_is_none_is_not_made()
    {
        using var folder = new TemporaryFolder();

        CommandLine made = CommandLine.Run("case", "new", folder["x"], "--code", "ab c");

        Assert.Equal(1, made.Code);
        Assert.Contains("capital letters, digits and hyphens", made.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["x"]));
    }

    private static CommandLine Typed(TemporaryFolder folder, string[] typed, string[] asked)
    {
        CommandLine review = CommandLine.Run(
            ["review", folder.FullPath], CliCase.Passphrase,
            string.Join('\n', [.. typed, ""]));
        Assert.All(asked, text => Assert.True(
            review.Output.Contains(text, StringComparison.Ordinal), $"{text}\n{review}"));
        return review;
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static TemporaryFolder WithPdf()
    {
        TemporaryFolder folder = CliCase.Folder(json => json.Replace(
            "\"exhibits\": [", "\"exhibits\": [ { \"code\": \"PDF-01\", \"file\": \"exhibits/a.pdf\" },",
            StringComparison.Ordinal));
        folder.Write("exhibits/a.pdf", "%PDF-1.4\n1 0 obj\n");
        CommandLine.Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]], CliCase.Passphrase);
        return folder;
    }

    private static TemporaryFolder Sealed(string? bank = null)
    {
        TemporaryFolder folder = CliCase.Folder();
        CommandLine.Run(["case", "identities", folder.FullPath, "--from", folder["names.json"]], CliCase.Passphrase);
        if (bank is not null)
        {
            File.WriteAllBytes(folder["exhibits/bank.csv"], Encoding.UTF8.GetBytes(bank.ReplaceLineEndings("\n")));
        }

        return folder;
    }
}
