using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using Restitution.Claims;

namespace Restitution.Tests.Claims;

public sealed class ReceiptSharingTests
{
    private static readonly Currency Baht = CurrencyInfo.FromCode("THB");

    // 100.00 among 200.00, 100.00 and 33.33 open: 60.0006, 30.0003 and 9.9991 of 333.33; the unit left over goes to the
    // largest remainder, .91 of a satang.
    [Fact]
    public void Each_has_a_share_by_what_is_open_and_the_last_satang_goes_to_the_largest_remainder() => Assert.Equal(
        [("W-01", 60.00m), ("W-02", 30.00m), ("W-03", 10.00m)],
        Share(
            "100.00", ReceiptAppropriation.ProRata, [], Open("W-01", 200m), Open("W-02", 100m),
            Open("W-03", 33.33m)));

    [Fact]
    public void A_class_is_paid_in_full_before_the_next() => Assert.Equal(
        [("W-01", 10.00m), ("W-02", 100.00m)],
        Share(
            "110.00", ReceiptAppropriation.ProRata, [new PriorityClass(["W-02"], [])], Open("W-01", 200m),
            Open("W-02", 100m)));

    [Fact]
    public void A_class_may_be_a_group_of_heads()
    {
        ReceiptShare share = ReceiptSharing.Of(
            Thb(30m), [new OpenClaim("W-01", new GroupAmounts(Thb(100m), Thb(10m), Thb(20m), Thb(0m)))],
            [new PriorityClass([], [HeadGroup.Increase])], ReceiptAppropriation.InterestFirst).Single();

        Assert.Equal(new GroupAmounts(Thb(0m), Thb(10m), Thb(20m), Thb(0m)), share.Applied);
    }

    [Theory]
    [InlineData(ReceiptAppropriation.InterestFirst, "5.00", "10.00", "0.00")]
    [InlineData(ReceiptAppropriation.PrincipalFirst, "15.00", "0.00", "0.00")]
    [InlineData(ReceiptAppropriation.ProRata, "11.54", "1.15", "2.31")]
    public void What_a_worker_has_is_applied_as_the_case_states(
        ReceiptAppropriation appropriation, string backWages, string interest, string increase)
    {
        GroupAmounts applied = ReceiptSharing.Appropriated(
            Thb(15m), new GroupAmounts(Thb(100m), Thb(10m), Thb(20m), Thb(0m)), appropriation);

        Assert.Equal(
            [backWages, interest, increase],
            new[] { applied.BackWages, applied.Interest, applied.Increase }
                .Select(one => one.Amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Shares_sum_to_the_receipt_none_is_negative_nor_above_what_is_open() => Holds((received, open, terms) =>
    {
        IReadOnlyList<ReceiptShare> shares =
            ReceiptSharing.Of(received, open, terms.Priority, terms.Appropriation!.Value);
        decimal shared = shares.Sum(share => share.Applied.Total.Amount);
        decimal allOpen = open.Sum(one => one.Amounts.Total.Amount);
        return shared == Math.Min(received.Amount, allOpen)
            && shares.All(share => GroupAmounts.Groups.All(group => share.Applied[group].Amount >= 0m
                && share.Applied[group].Amount
                    <= open.Single(one => one.Worker == share.Worker).Amounts[group].Amount));
    });

    [Fact]
    public void The_order_of_the_workers_does_not_matter() => Holds((received, open, terms) =>
        Applied(received, open, terms).SequenceEqual(Applied(received, [.. open.Reverse()], terms)));

    [Fact]
    public void A_higher_class_is_not_touched_by_what_a_lower_one_is_owed() => Holds((received, open, terms) =>
    {
        PriorityClass[] first = [new PriorityClass([open[0].Worker], [])];
        ReceiptShare with = ReceiptSharing.Of(received, open, first, terms.Appropriation!.Value)
            .Single(share => share.Worker == open[0].Worker);
        return with.Applied.Total.Amount == Math.Min(received.Amount, open[0].Amounts.Total.Amount);
    });

    private static IEnumerable<(string, GroupAmounts)> Applied(Money received, OpenClaim[] open, RecoveryTerms terms) =>
        ReceiptSharing.Of(received, open, terms.Priority, terms.Appropriation!.Value)
            .Select(share => (share.Worker, share.Applied))
            .OrderBy(share => share.Worker, StringComparer.Ordinal);

    private static void Holds(Func<Money, OpenClaim[], RecoveryTerms, bool> isSo) => Prop.ForAll(
        Arb.From(Gen.Choose(1, 1_000_000)),
        seed =>
        {
            var random = new Random(seed);
            OpenClaim[] open =
            [
                .. Enumerable.Range(1, random.Next(1, 60)).Select(number => new OpenClaim(
                    FormattableString.Invariant($"W-{number:00}"),
                    GroupAmounts.Of(_ => Thb(random.Next(0, 3) == 0 ? 0m : random.Next(0, 1_000_000) / 100m)))),
            ];
            Money received = Thb(random.Next(0, 200_000_000) / 100m);
            var terms = new RecoveryTerms(
                (ReceiptAppropriation)random.Next(1, 4), "a test",
                [
                    .. Enumerable.Range(0, random.Next(0, 4)).Select(_ => new PriorityClass(
                        random.Next(0, 2) == 0 ? [] : [open[random.Next(0, open.Length)].Worker],
                        random.Next(0, 2) == 0 ? [] : [(HeadGroup)random.Next(1, 5)])),
                ],
                []);
            Assert.True(isSo(received, open, terms), $"receipt of seed {seed}");
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_122, 4219).WithQuietOnSuccess(true));

    private static IEnumerable<(string, decimal)> Share(
        string received, ReceiptAppropriation appropriation, PriorityClass[] priority, params OpenClaim[] open) =>
        ReceiptSharing.Of(
            Thb(decimal.Parse(received, System.Globalization.CultureInfo.InvariantCulture)), open, priority,
            appropriation).Select(share => (share.Worker, share.Applied.Total.Amount));

    private static OpenClaim Open(string worker, decimal backWages) =>
        new(worker, GroupAmounts.None(Baht) with { BackWages = Thb(backWages) });

    private static Money Thb(decimal amount) => new(amount, Baht);
}
