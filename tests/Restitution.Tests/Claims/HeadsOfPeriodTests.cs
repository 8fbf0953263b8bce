using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using Restitution.Claims;
using Restitution.Tests.Wages;

namespace Restitution.Tests.Claims;

public sealed class HeadsOfPeriodTests
{
    [Fact]
    public void Payments_fill_the_heads_in_their_order_then_deductions()
    {
        IReadOnlyList<HeadShares> shares = HeadsOfPeriod.Split(
            [SampleWork.Thb(9_000m), SampleWork.Thb(1_000m)],
            SampleWork.Thb(6_000m), SampleWork.Thb(300m), SampleWork.Thb(200m), SampleWork.Thb(3_000m));

        Assert.Equal(new HeadShares(Thb(9_000), Thb(6_000), Thb(300), Thb(200), Thb(2_500), Thb(0)), shares[0]);
        Assert.Equal(new HeadShares(Thb(1_000), Thb(0), Thb(0), Thb(0), Thb(500), Thb(500)), shares[1]);
    }

    [Fact]
    public void A_baht_that_stands_under_no_head_stops_the_run_with_the_figures()
    {
        InvalidOperationException impossible = Assert.Throws<InvalidOperationException>(() =>
            HeadsOfPeriod.Split([Thb(100)], Thb(90), Thb(0), Thb(20), Thb(0)));

        Assert.Contains("10", impossible.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_head_is_the_sum_of_its_shares_and_each_share_stands_once() => Prop.ForAll(
        Arb.From(Gen.ArrayOf(Gen.Choose(0, 2_000_000), 7)), Arb.From(Gen.ArrayOf(Gen.Choose(0, 100), 4)), Foots)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_260_104, 4219).WithQuietOnSuccess(true));

    private static bool Foots(int[] satangDue, int[] weights)
    {
        int due = satangDue.Sum();
        int all = Math.Max(100, weights.Sum());
        Money[] parts = [.. weights.Select(weight => Thb(decimal.Floor(due * (decimal)weight / all) / 100m))];

        IReadOnlyList<HeadShares> shares =
            HeadsOfPeriod.Split(
                [.. satangDue.Select(satang => Thb(satang / 100m))], parts[0], parts[3], parts[1], parts[2]);

        return shares.All(head => head.Due
                == head.Paid + head.Withheld + head.LawfullyDeducted + head.UnlawfullyDeducted + head.Unpaid)
            && shares.Sum(head => head.Withheld.Amount) == parts[3].Amount
            && shares.Sum(head => head.Paid.Amount) == parts[0].Amount
            && shares.Sum(head => head.LawfullyDeducted.Amount) == parts[1].Amount
            && shares.Sum(head => head.UnlawfullyDeducted.Amount) == parts[2].Amount
            && shares.All(head => head.Unpaid.Amount >= 0m);
    }

    private static Money Thb(decimal amount) => SampleWork.Thb(amount);
}
