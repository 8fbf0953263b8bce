using Restitution.Service.Statistics;

namespace Restitution.Tests.Service.Statistics;

/// <summary>What a table tells of single cases: nothing, also not to whoever takes the cells from the total.</summary>
public sealed class SmallCellsTests
{
    private const int Least = 5;

    [Theory]
    [InlineData("none small", "5 6 7", "5 6 7", "18")]
    [InlineData("one small: the next smallest goes with it", "2 6 7", "- - 7", "15")]
    [InlineData("two small whose sum is not", "3 4 9", "- - 9", "16")]
    [InlineData("two small whose sum is small too", "1 2 9 20", "- - - 20", "32")]
    [InlineData("all small, their sum not", "4 4 4", "- - -", "12")]
    [InlineData("all small, their sum too", "1 1", "- -", "-")]
    [InlineData("a small cell alone", "3", "-", "-")]
    [InlineData("a cell of the least alone", "5", "5", "5")]
    [InlineData("just below the least", "4 5 5", "- - 5", "14")]
    [InlineData("no cell", "", "", "0")]
    public void A_small_cell_is_hidden_with_what_would_tell_it(string name, string counts, string shown, string total)
    {
        ShownTable table = SmallCells.Hide(Cells(counts), Least);

        string[] expected = shown.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(
            expected.SequenceEqual(table.Cells.Select(cell => Text(cell.CaseCount))),
            $"{name}: {string.Join(' ', table.Cells.Select(cell => Text(cell.CaseCount)))}");
        Assert.Equal(total, Text(table.CaseCount));
        Assert.All(table.Cells, cell => Assert.Equal(cell.CaseCount is null, cell.WorkerCount is null));
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

            int[] hidden = [.. counts.Where((_, index) => table.Cells[index].CaseCount is null)];
            Assert.All(table.Cells, cell => Assert.True(cell.CaseCount is null || cell.CaseCount >= least));
            Assert.True(table.CaseCount is null || table.CaseCount == counts.Sum());
            if (table.CaseCount is not null && hidden.Length > 0)
            {
                // Whoever subtracts learns the sum of the hidden cells, and no more.
                Assert.True(hidden.Length >= 2 && hidden.Sum() >= least, string.Join(' ', counts));
            }

            if (table.CaseCount is null)
            {
                Assert.True(counts.Sum() < least || hidden.Length == counts.Length, string.Join(' ', counts));
            }
        }
    }

    [Fact]
    public void A_least_of_one_hides_nothing_and_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallCells.Hide([], 1));

    private static CountedCell[] Cells(string counts) =>
    [
        .. counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((count, index) => new CountedCell(
            FormattableString.Invariant($"cell {index}"),
            int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), 10)),
    ];

    private static string Text(int? count) =>
        count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-";
}
