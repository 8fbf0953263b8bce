using Restitution.Service.Statistics;

namespace Restitution.Tests.Service.Statistics;

/// <summary>What a table tells of single cases: nothing, also not to whoever takes the cells from the total.</summary>
public sealed class SmallCellsTests
{
    private const int Least = 5;

    [Theory]
    [InlineData("none small", "5 6 7", "5 6 7", "-", "18")]
    [InlineData("one small: the next smallest goes with it", "2 6 7", "7", "8", "15")]
    [InlineData("two small whose sum is not", "3 4 9", "9", "7", "16")]
    [InlineData("two small whose sum is small too", "1 2 9 20", "20", "12", "32")]
    [InlineData("all small, their sum not", "4 4 4", "", "-", "-")]
    [InlineData("all small, their sum too", "1 1", "", "-", "-")]
    [InlineData("a small cell alone", "3", "", "-", "-")]
    [InlineData("a cell of the least alone", "5", "5", "-", "5")]
    [InlineData("just below the least", "4 5 5", "5", "9", "14")]
    [InlineData("no cell", "", "", "-", "-")]
    public void A_small_cell_is_hidden_with_what_would_tell_it(
        string name, string counts, string shown, string other, string total)
    {
        ShownTable table = SmallCells.Hide(Cells(counts), Least);

        Assert.True(
            shown == string.Join(' ', table.Cells.Select(cell => Text(cell.CaseCount))),
            $"{name}: {string.Join(' ', table.Cells.Select(cell => Text(cell.CaseCount)))}");
        Assert.Equal((other, total), (Text(table.Other?.CaseCount), Text(table.CaseCount)));
        Assert.Equal(table.CaseCount is null, table.WorkerCount is null);
    }

    [Fact]
    public void A_cell_whose_cases_few_opened_is_small_however_many_they_are()
    {
        CountedCell[] cells = [.. Cells("9 6"), Cell("planted", 40, "one", "two", "three", "four")];

        ShownTable table = SmallCells.Hide(cells, Least);

        Assert.Equal(["cell 0"], table.Cells.Select(cell => cell.Name));
        Assert.Equal(("other", 46), (table.Other!.Name, table.Other.CaseCount));
    }

    [Fact]
    public void Cells_that_the_same_few_opened_are_small_together()
    {
        string[] few = ["one", "two", "three", "four"];
        CountedCell[] cells = [Cell("planted", 40, few), Cell("planted too", 50, few), .. Cells("9 60")];

        ShownTable table = SmallCells.Hide(cells, Least);

        Assert.Equal(["cell 1"], table.Cells.Select(cell => cell.Name));
        Assert.Equal(99, table.Other!.CaseCount);
    }

    [Fact]
    public void Of_no_table_can_a_small_number_be_worked_out()
    {
        var random = new Random(20211130);
        for (int round = 0; round < 20_000; round++)
        {
            int[] counts = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(1, 14))];
            int least = random.Next(2, 8);

            ShownTable table = SmallCells.Hide(Cells(string.Join(' ', counts)), least);

            int shown = table.Cells.Sum(cell => cell.CaseCount);
            int hiddenCount = counts.Length - table.Cells.Count;
            Assert.All(table.Cells, cell => Assert.True(cell.CaseCount >= least));
            Assert.True(table.CaseCount is null ? table.Cells.Count == 0 : table.CaseCount == counts.Sum());
            if (table.CaseCount is { } total && hiddenCount > 0)
            {
                // Whoever subtracts learns the sum of the hidden cells, and no more.
                Assert.True(hiddenCount >= 2 && total - shown >= least, string.Join(' ', counts));
                Assert.Equal(total - shown, table.Other!.CaseCount);
            }
        }
    }

    [Fact]
    public void A_least_of_one_hides_nothing_and_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallCells.Hide([], 1));

    // Each case opened by another person.
    private static CountedCell[] Cells(string counts) =>
    [
        .. counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((count, index) =>
        {
            int number = int.Parse(count, System.Globalization.CultureInfo.InvariantCulture);
            return Cell(
                FormattableString.Invariant($"cell {index}"), number,
                [.. Enumerable.Range(1, number).Select(each => FormattableString.Invariant($"{index}/{each}"))]);
        }),
    ];

    private static CountedCell Cell(string name, int count, params string[] openers) =>
        new(name, count, 10, openers.ToHashSet());

    private static string Text(int? count) =>
        count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
