using System.Text.RegularExpressions;
using Restitution.Tests.House;

namespace Restitution.Tests.Cli;

/// <summary>The figures of published and hand-worked examples, as the command prints them.</summary>
public sealed partial class TraceAcceptanceTests
{
    private const string FirstOut = "First in first out";
    private const string LastOut = "Last in first out";
    private const string Rolling = "Pro rata";
    private const string Fund = "Pari passu";
    private const string Lowest = "Lowest balance";

    // pntodd.users.netlink.co.uk/trusts/tracing/mixing.htm: A, B and C each put 10 into one account.
    [Theory]
    [InlineData("a1-before-the-last.csv", Fund, "6.67", "6.67", "6.66")]
    [InlineData("a1.csv", Fund, "3.34", "3.33", "3.33")]
    [InlineData("a1-before-the-last.csv", Rolling, "5.00", "5.00", "10.00")]
    [InlineData("a1.csv", Rolling, "2.50", "2.50", "5.00")]
    [InlineData("a1.csv", FirstOut, "0.00", "0.00", "10.00")]
    [InlineData("a1.csv", LastOut, "10.00", "0.00", "0.00")]
    public void A1_three_beneficiaries_of_one_account(
        string ledger, string method, string ofA, string ofB, string ofC) => Assert.Equal(
        [ofA, ofB, ofC],
        new[] { "A", "B", "C" }.Select(whose => Printed(ledger, whose, method, "--order", "as-listed")));

    // A1 to A12 of the acceptance list, and the facts that it adds; sep is separate, the rest the community's own.
    [Theory]
    [InlineData("a2.csv", "A", FirstOut, "0.00")]
    [InlineData("a2.csv", "B", FirstOut, "100.00")]
    [InlineData("a2.csv", "A", LastOut, "100.00")]
    [InlineData("a2.csv", "B", LastOut, "0.00")]
    [InlineData("a2.csv", "A", Rolling, "50.00")]
    [InlineData("a2.csv", "B", Rolling, "50.00")]
    [InlineData("a4.csv", "sep", Lowest, "10.00")]
    [InlineData("a6.csv", "sep", Lowest, "0.00")]
    [InlineData("a12.csv", "V1", Lowest, "25.00")]
    [InlineData("a12.csv", "V2", Lowest, "25.00")]
    [InlineData("own-money-after.csv", "V1", Lowest, "100.00")]
    [InlineData("by-deposit.csv", "A", FirstOut, "100.00")]
    [InlineData("by-deposit.csv", "B", FirstOut, "50.00")]
    public void Rows_in_their_order_give_the_published_figure(
        string ledger, string whose, string method, string printed) =>
        Assert.Equal(printed, Printed(ledger, whose, method, "--order", "as-listed"));

    [Fact]
    public void A8_rows_of_one_day_that_nothing_orders_give_a_range_from_twenty_to_seventy()
    {
        Assert.Equal("70.00 (20.00–70.00)", Printed("a8.csv", "sep", Lowest));
        Assert.Equal("70.00", Printed("a8.csv", "sep", Lowest, "--order", "as-listed"));
    }

    [Fact]
    public void The_balance_beside_the_lowest_one_is_told_and_all_of_it_is_somebodys()
    {
        CommandLine run = Run("a4.csv", "--order", "as-listed");

        Assert.Contains("all that is there", run.Output, StringComparison.Ordinal);
        Assert.Equal("510.00", CellOf(run.Output, "JOINT, account, USD", "all that is there", Lowest));
        Assert.Equal("500.00", CellOf(run.Output, "JOINT, account, USD", "the holder's own, or unknown", Lowest));
    }

    private static string Printed(string ledger, string whose, string method, params string[] options)
    {
        CommandLine run = Run(ledger, options);
        Assert.True(run.Code == 0, run.ToString());
        return CellOf(run.Output, whose, ", account, ", method);
    }

    // The line of the table that has both texts, in the column of the method.
    private static string CellOf(string output, string first, string second, string method)
    {
        string[] lines = output.Split('\n');
        string line = lines.First(each => each.StartsWith(first + "  ", StringComparison.Ordinal)
            && each.Contains(second, StringComparison.Ordinal));
        string[] headings = Cells(lines.First(each => each.Contains(method, StringComparison.Ordinal)));
        return Cells(line)[Array.IndexOf(headings, method)];
    }

    private static string[] Cells(string line) => Gaps().Split(line.Trim());

    private static CommandLine Run(string ledger, params string[] options) => CommandLine.Run(
        ["trace", Path.Combine(SourceTree.Root, "fixtures", "tracing", "acceptance", ledger), .. options]);

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gaps();
}
