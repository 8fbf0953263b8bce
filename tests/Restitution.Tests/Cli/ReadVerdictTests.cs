using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>
/// The table says of a statement what it rests on: ends that foot, balances between them, a closing that is stated.
/// </summary>
public sealed class ReadVerdictTests
{
    private const string Statement =
        "Account no,1234567890\nDate,Description,Withdrawal,Deposit,Balance (THB)\n"
        + "01/03/2019,Balance B/F,,,12500.00\n"
        + "02/03/2019,transfer,,9300.00,21800.00\n"
        + "05/03/2019,ATM,3000.00,,18800.00\n"
        + "13/03/2019,fee,15.00,,18785.00\n"
        + "31/03/2019,salary,,9300.00,28085.00\n";

    private const string Closing = "31/03/2019,Closing balance,,,28085.00\n";

    [Fact]
    public void A_statement_of_which_a_balance_between_the_ends_was_altered_is_not_called_verified()
    {
        CommandLine read = Read(("a.csv", Altered + Closing));

        Assert.Contains("ends foot, 1 row: balance altered", TableLine(read, "a.csv"), StringComparison.Ordinal);
        Assert.Contains("account …7890, THB: ends foot, 1 row: balance altered", read.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("verified", read.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_that_states_no_closing_balance_says_so_in_the_table()
    {
        string whole = TableLine(Read(("a.csv", Statement + Closing)), "a.csv");
        string cut = TableLine(Read(("a.csv", Statement)), "a.csv");

        Assert.Contains("verified", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("no stated closing", whole, StringComparison.Ordinal);
        Assert.Contains("verified, no stated closing", cut, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_with_an_altered_balance_is_not_the_same_again_and_its_open_line_is_to_decide()
    {
        CommandLine read = Read(("a.csv", Statement + Closing), ("b.csv", Altered + Closing));

        Assert.Contains(
            "a.csv and b.csv: days overlap, 2019-03-02 to 2019-03-31, closing 28,085.00, opening 12,500.00; "
            + "3 lines merged, 1 not merged and to decide", read.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("same again", read.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_another_format_that_nothing_decides_are_not_said_to_count_once()
    {
        CommandLine read = Read(
            ("a.csv", Statement + Closing),
            ("c.sta", ":20:X\n:25:1234567890\n:28C:3/1\n:60F:C190301THB12500,00\n"
                + ":61:1903020302C9300,00NTRFSALARY//REF001\n:61:1903050305D3000,00NMSCATM//REF002\n"
                + ":62F:C190331THB18800,00\n-\n"));

        Assert.Contains("; 0 lines merged, 2 not merged and to decide", read.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("count once", read.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31/02/2019", true)]
    [InlineData("28/02/2019", false)]
    [InlineData("", false)]
    [InlineData("opening", false)]
    public void An_opening_balance_of_a_day_that_does_not_exist_is_set_aside_and_nothing_rests_on_it(
        string day, bool isSetAside)
    {
        CommandLine read = Read(("a.csv", (Statement + Closing).Replace("01/03/2019", day, StringComparison.Ordinal)));
        string line = TableLine(read, "a.csv");

        Assert.Equal(isSetAside, read.Output.Contains("31/02/2019", StringComparison.Ordinal));
        Assert.Equal(isSetAside, line.Contains("cannot be verified", StringComparison.Ordinal));
    }

    private static string Altered => Statement.Replace("18800.00\n", "18900.00\n", StringComparison.Ordinal);

    private static string TableLine(CommandLine read, string file) =>
        read.Output.Split('\n').First(line => line.Contains(file, StringComparison.Ordinal)
            && line.Contains("delimited", StringComparison.Ordinal));

    private static CommandLine Read(params (string Name, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach ((string name, string text) in files)
        {
            folder.Write(name, text);
        }

        return CommandLine.Run("read", folder.FullPath);
    }
}
