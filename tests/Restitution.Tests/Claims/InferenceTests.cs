using NodaMoney;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Cases;
using Restitution.Tests.WorkedExamples;

namespace Restitution.Tests.Claims;

public sealed class InferenceTests
{
    private static readonly Currency Baht = CurrencyInfo.FromCode("THB");

    [Theory]
    [InlineData("100.00 50.00 25.00 25.00", "0.5000 0.2500 0.1250 0.1250")]
    [InlineData("1.00 1.00 1.00 0.00", "0.3334 0.3333 0.3333 0.0000")]
    [InlineData("0.01 999999.99 0.00 0.00", "0.0000 1.0000 0.0000 0.0000")]
    [InlineData("0.00 0.00 7.00 0.00", "0.0000 0.0000 1.0000 0.0000")]
    public void The_fractions_are_those_of_the_amounts_and_sum_to_one(string amounts, string fractions)
    {
        InferenceShares shares = Shares(amounts);

        Assert.Equal(fractions, string.Join(' ', shares.Fractions!.Select(one => one.ToString(
            "0.0000", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(1m, shares.Fractions!.Sum());
    }

    [Fact]
    public void The_fractions_of_the_worked_example_are_its_own()
    {
        WorkedExample example = WorkedExample.Of("recovery.json", "fractions");

        Assert.Equal(
            example.Texts("fractions"),
            Shares(string.Join(' ', example.Texts("amounts"))).Fractions!.Select(one =>
                one.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("0.00 0.00 0.00 0.00")]
    [InlineData("100.00 -50.00 0.00 0.00")]
    public void Of_nothing_or_of_what_was_taken_away_there_are_no_fractions(string amounts) =>
        Assert.Null(Shares(amounts).Fractions);

    [Fact]
    public void Every_share_sums_to_its_total_in_a_hundred_cases_made_from_seeds() => Assert.All(
        Enumerable.Range(1, 100),
        seed =>
        {
            Claim claim = Compute(seed);
            foreach (Figure total in claim.Totals.Figures.Concat(
                claim.Workers.SelectMany(worker => worker.Totals.Figures)))
            {
                InferenceShares shares = InferenceShares.Of(total);
                Assert.Equal(total.Likely, shares.Whole);
                Assert.True(shares.Fractions is not { } fractions || fractions.Sum() == 1m, $"{seed}: {total.Id}");
            }
        });

    [Fact]
    public void The_shares_of_a_column_are_the_sums_of_its_lines_by_their_basis() => Assert.All(
        Enumerable.Range(1, 100),
        seed => Assert.All(Compute(seed).Workers, worker => Assert.All(
            InferenceShares.Bases,
            basis => Assert.Equal(
                worker.Periods.Where(period => period.BackWages.Basis == basis)
                    .Sum(period => period.BackWages.Likely.Amount),
                worker.Totals.BackWages.Inference![basis].Amount))));

    [Fact]
    public void Told_and_untold_runs_have_equal_shares()
    {
        var random = new RandomCase(7);
        Claim untold =
            CaseComputation.Of<Untold>(random.File, RandomCase.EvidenceOf(random.Records), LawOnFile.Embedded);

        Assert.Equal(
            Compute(7).Totals.Figures.Select(total => total.Inference),
            untold.Totals.Figures.Select(total => total.Inference));
    }

    [Fact]
    public void Each_share_opens_down_to_its_lines()
    {
        Claim claim = Compute(11);
        Dictionary<string, Figure> byId = claim.Figures.Concat(claim.FiguresBeside)
            .DistinctBy(figure => figure.Id)
            .ToDictionary(figure => figure.Id, StringComparer.Ordinal);

        Figure whole = byId["case/total/inference"];
        Figure[] shares = [.. whole.Reason!.Figures.Select(id => byId[id])];

        Assert.Equal(whole.Likely.Amount, shares.Sum(share => share.Likely.Amount));
        Assert.All(byId.Values.Where(figure => figure.Reason?.Statement == Statement.ShareOfBasis), share =>
            Assert.Equal(share.Likely.Amount, share.Reason!.Figures.Sum(id => byId[id].Likely.Amount)));
    }

    private static Claim Compute(int seed)
    {
        var random = new RandomCase(seed);
        return CaseComputation.Of<Told>(random.File, RandomCase.EvidenceOf(random.Records), LawOnFile.Embedded);
    }

    private static InferenceShares Shares(string amounts)
    {
        Money[] each =
        [
            .. amounts.Split(' ').Select(text =>
                new Money(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Baht)),
        ];
        return new(each[0], each[1], each[2], each[3]);
    }
}
