using System.Globalization;
using NodaTime.Text;
using Restitution.Claims;
using Restitution.Debts;

namespace Restitution.Tests.DemoCase;

/// <summary>The two debts that the case's README derives by hand, held against the program to the satang.</summary>
public sealed class DebtsByHandTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AndamanDawn.Folder, "README.md"));

    [Theory]
    [InlineData("W-03")]
    [InlineData("W-02")]
    public void Both_ledgers_agree_with_the_hand_line_by_line(string worker) => Assert.Equal(
        LedgerOf(worker),
        Debt(worker).Entries.Select(entry => string.Join(" | ",
            LocalDatePattern.Iso.Format(entry.Line.On),
            entry.Line.Sources[0].FirstLineNumber.ToString(CultureInfo.InvariantCulture),
            Written(entry.Line.Asserted.Amount), Written(entry.AssertedBalance.Amount),
            Written(entry.Lawful.Likely.Amount), Written(entry.LawfulBalance.Amount))));

    [Theory]
    [InlineData("W-03", 1)]
    [InlineData("W-02", 2)]
    public void What_they_come_to_agrees_with_the_hand(string worker, int column)
    {
        DebtFinding debt = Debt(worker);
        string[][] rows = [.. Rows(Array.FindIndex(Lines, line => line.StartsWith("| Of the debt", Exact)), 3)];
        Dictionary<string, string> hand = rows.ToDictionary(row => row[0], row => row[column]);

        Assert.Equal(
            debt.Totals.ToDictionary(figure => figure.Id.Split('/')[^1], figure => Written(figure.Likely.Amount)),
            hand.Where(row => !row.Key.Contains(' ', Exact) && row.Value != "none").ToDictionary());
        Assert.Equal(LocalDatePattern.Iso.Parse(hand["ended by set-offs"]).Value, debt.EndBySetOffs.Likely.On);
        Assert.Equal(LocalDatePattern.Iso.Parse(hand["ended by the work"]).Value, debt.EndByServices.Likely.On);
        Assert.Equal(
            hand["effective yearly rate"],
            string.Create(CultureInfo.InvariantCulture, $"{debt.AnnualFraction * 100m:0.00} %"));
    }

    [Fact]
    public void Every_worker_has_both_ledgers_of_the_recruiter() => Assert.All(DemoWorkers.All, worker =>
    {
        DebtFinding debt = Debt(worker.Code);
        Assert.NotEmpty(debt.Entries);
        Assert.True(debt.LawfulEver.Likely.Amount > 0m);
        Assert.Equal(DebtEndKind.Ended, debt.EndBySetOffs.Likely.Kind);
        Assert.Equal(DebtEndKind.Ended, debt.EndByServices.Likely.Kind);
    });

    [Fact]
    public void A_changed_line_of_the_hand_would_be_noticed() =>
        Assert.NotEqual(LedgerOf("W-03"), LedgerOf("W-02"));

    private const StringComparison Exact = StringComparison.Ordinal;

    private static DebtFinding Debt(string worker) => Assert.Single(DemoClaim.Worker(worker).Debts.Accounts);

    private static IEnumerable<string> LedgerOf(string worker) =>
        Rows(Array.IndexOf(Lines, $"### {worker}") + 2, 7)
            .Select(row => string.Join(" | ", row[0], row[1], row[3], row[4], row[5], row[6]));

    // The rows of the table whose head stands at the index.
    private static IEnumerable<string[]> Rows(int head, int columns) => Lines.Skip(head + 2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
        .Where(row => row.Length == columns);

    private static string Written(decimal amount) =>
        amount.ToString("#,##0.00;−#,##0.00", CultureInfo.InvariantCulture);
}
