using NodaMoney;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Reasons;
using Restitution.Schedules;

namespace Restitution.Tests.Cases;

/// <summary>A cell of the table of deductions opens to itself, or to nothing.</summary>
public sealed class DeductionTableTests
{
    [Fact]
    public void A_part_of_a_months_sum_does_not_open_as_the_sum_and_the_whole_of_it_does()
    {
        SampleCase sample = new SampleCase()
            .InTheBook(SampleCase.Month(2019, 3), "5000", true, (PayItemKind.DebtRepayment, "500"),
                (PayItemKind.Fine, "50"))
            .InTheBook(SampleCase.Month(2019, 4), "5000", true, (PayItemKind.Fine, "70"));
        Claim claim = sample.Compute<Told>();

        Schedule sheet = ComputationSheet.For(
            CaseHeadings.Of(sample.CaseFile(), sample.Evidence(), sample.Law, new string('0', 64), "0"), claim);

        MoneyCell[] cells =
        [
            .. sheet.Blocks.OfType<TableBlock>()
                .Single(table => table.Key.StartsWith("deductions", StringComparison.Ordinal)).Lines
                .SelectMany(line => line.Cells).OfType<MoneyCell>(),
        ];
        Dictionary<string, Money> figures = claim.Workers.SelectMany(worker => worker.Periods)
            .SelectMany(period => period.Figures).ToDictionary(figure => figure.Id, figure => figure.Likely);
        Assert.All(
            cells.Where(cell => cell.Figure is not null), cell => Assert.Equal(figures[cell.Figure!], cell.Amount));
        Assert.Equal(
            ["W-01/2019-04/unlawful-deductions"], cells.Select(cell => cell.Figure).OfType<string>());
        Assert.Equal(2, cells.Count(cell => cell.Figure is null && cell.Amount == SampleCase.Thb("50")));
    }
}
