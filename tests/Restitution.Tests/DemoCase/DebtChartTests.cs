using Restitution.Cases;
using Restitution.Schedules;
using Restitution.Storage.Folders;

namespace Restitution.Tests.DemoCase;

public sealed class DebtChartTests
{
    // The table beside the chart goes below zero where more was taken than was owed; so does the chart.
    [Fact]
    public void A_lawful_balance_below_zero_stands_below_zero_in_the_chart()
    {
        CaseFolder folder = CaseFolder.Open(AndamanDawn.Folder);
        CaseHeading heading = CaseHeadings.Of(
            folder.Case, DemoClaim.Reading.Evidence, folder.Law, new string('0', 64), "0");
        IReadOnlyList<Block> blocks = RestitutionSchedule.For(heading, DemoClaim.Claim).Blocks;
        var checkedOnes = new List<decimal>();
        foreach ((int index, Block block) in blocks.Index())
        {
            if (block is not TableBlock { Key: var key } table || !key.StartsWith("debtW", StringComparison.Ordinal))
            {
                continue;
            }

            decimal after = ((MoneyCell)table.Lines[^1].Cells[5]).Amount.Amount;
            ChartBlock chart = blocks.Skip(index).OfType<ChartBlock>().First();
            if (after < 0m)
            {
                checkedOnes.Add(after);
                Assert.Equal(after, chart.Series[1].Amounts[^1]);
            }
        }

        Assert.Contains(-16_500m, checkedOnes);
    }
}
