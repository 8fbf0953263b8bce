using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Tests.WorkedExamples;

namespace Restitution.Tests.Claims;

public sealed class RecoveryLedgerTests
{
    private static readonly Currency Baht = CurrencyInfo.FromCode("THB");

    [Theory]
    [InlineData("receipt-under-an-order")]
    [InlineData("receipt-before-the-day-of-the-claim")]
    public void A_part_receipt_is_shared_and_interest_runs_on_what_is_open(string id)
    {
        WorkedExample example = WorkedExample.Of("recovery.json", id);
        IReadOnlyList<WorkedExample> workers = example.Each("workers");
        var order = new RecordedOrder(
            "O-1", RecordedStage.Ordered, example.Day("through"), "an authority", example.Day("through"), null, null,
            [.. workers.Select(one => new OrderedForWorker(
                one.Text("worker"),
                new GroupAmounts(Amount(one, "backWages"), Amount(one, "interest"), Thb(0m), Thb(0m)),
                Amount(one, "perDay")))],
            []);

        Recovery recovery = RecoveryLedger.Of(new RecoveryFacts(
            Baht, example.Day("asOf"), [.. workers.Select(one => Assessed(one.Text("worker"), 100_000m, ["R-01"]))],
            ["R-01"], [order], [Received(example.Text("received"), example.Day("receivedOn"))],
            Terms(Enum.Parse<ReceiptAppropriation>(example.Text("appropriation")))));

        Assert.All(workers, one =>
        {
            WorkerRecovery line = recovery.Workers.Single(worker => worker.Worker == one.Text("worker"));
            Assert.True(
                line.Collected.BackWages == Amount(one, "toBackWages")
                && line.Collected.Interest == Amount(one, "toInterest")
                && line.Collected.Total == Amount(one, "share")
                && line.Balance.BackWages == Amount(one, "openBackWages")
                && line.Balance.Interest == Amount(one, "openInterest")
                && line.InterestNotRun == Amount(one, "notRun") && line.BalancePerDay == Amount(one, "perDayOnOpen"),
                $"{example.Heading}\n{line}");
        });
    }

    [Fact]
    public void Interest_of_wages_that_fell_due_after_the_receipt_is_not_taken_back()
    {
        WorkedExample example = WorkedExample.Of("recovery.json", "wages-that-fell-due-after-the-receipt");
        var worker = new AssessedWorker(
            "W-01",
            [
                new LiablePart("W-01", ["R-01"], new GroupAmounts(
                    Amount(example, "backWages"), Amount(example, "interest"), Thb(0m), Thb(0m))),
            ],
            Amount(example, "perDay"), RoundingRule.HalfUpToMinorUnit, Basis.Document)
        {
            Bearing = [.. example.Each("bearing").Select(one =>
                new WagesBearing(one.Day("from"), Amount(one, "backWages")))],
        };

        WorkerRecovery line = RecoveryLedger.Of(new RecoveryFacts(
            Baht, example.Day("asOf"), [worker], ["R-01"], [],
            [Received(example.Text("received"), example.Day("receivedOn"))],
            Terms(Enum.Parse<ReceiptAppropriation>(example.Text("appropriation"))))).Case;

        Assert.Equal(
            (Amount(example, "toInterest"), Amount(example, "toBackWages"), Amount(example, "notRun")),
            (line.Collected.Interest, line.Collected.BackWages, line.InterestNotRun));
        Assert.Equal(
            (Amount(example, "openBackWages"), Amount(example, "openInterest"), Amount(example, "perDayOnOpen")),
            (line.Balance.BackWages, line.Balance.Interest, line.BalancePerDay));
        Assert.Equal(line.Balance.Total, line.Remaining);
    }

    [Fact]
    public void What_one_worker_had_too_much_of_lowers_no_other_line_and_the_case_is_the_sum_of_its_lines()
    {
        RecordedOrder order = Order("O-1", null, 11_000m) with
        {
            Workers =
            [
                new OrderedForWorker("W-01", GroupAmounts.None(Baht) with { BackWages = Thb(11_000m) }, Thb(0m)),
                new OrderedForWorker("W-02", GroupAmounts.None(Baht) with { BackWages = Thb(9_500m) }, Thb(0m)),
            ],
        };
        RecoveryFacts facts = Facts([Received("20500.00", new LocalDate(2021, 11, 30))]) with
        {
            Orders = [order],
            Workers = [OfWages("W-01", 10_000m), OfWages("W-02", 10_000m)],
        };

        Recovery recovery = RecoveryLedger.Of(facts);

        Assert.Equal([Thb(0m), Thb(500m)], recovery.Workers.Select(line => line.Remaining));
        Assert.Equal(Thb(500m), recovery.Case.Remaining);
        Assert.Equal([Thb(1_000m), Thb(0m)], recovery.Workers.Select(line => line.Beyond));
        Assert.Equal(
            Thb(500m),
            recovery.Case.Assessed.Total - recovery.Case.InterestNotRun - recovery.Case.Collected.Total
                + recovery.Case.Beyond);
        Reason told = RecoveryFigures.Of(recovery, facts).Single(one => one.Id == "case/recovery/remaining").Reason!;
        Assert.Equal(4, told.Working.Count);
    }

    [Fact]
    public void Without_an_order_receipts_are_set_against_the_claim_and_what_remains_is_its_balance()
    {
        Recovery recovery = RecoveryLedger.Of(Facts([Received("10000.00", new LocalDate(2021, 11, 21))]));

        Assert.Equal(recovery.Case.Balance.Total, recovery.Case.Remaining);
        Assert.Null(recovery.Case.SinceOrder);
        Assert.True(recovery.Case.InterestNotRun.Amount > 0m);
    }

    [Fact]
    public void What_comes_in_from_one_lowers_what_all_can_be_held_to_and_the_claim_holds_the_joint_part_once()
    {
        RecoveryFacts facts = Facts([], ["R-01", "R-02"]);
        Recovery before = RecoveryLedger.Of(facts);
        Recovery after = RecoveryLedger.Of(
            facts with { Receipts = [Received("10000.00", new LocalDate(2021, 11, 30), "R-02")] });

        Assert.All(before.Exposures, one => Assert.Equal(before.Case.Assessed.Total, one.Whole.Total));
        Assert.All(after.Exposures, one => Assert.True(one.Open.Total <= before.Case.Assessed.Total - Thb(10_000m)));
        Assert.Equal(before.Exposures[0].Open, before.Exposures[1].Open);
        Assert.Equal(after.Exposures[0].Open, after.Exposures[1].Open);
    }

    [Fact]
    public void Money_from_one_who_answers_for_nothing_pays_nobody_and_is_told()
    {
        Recovery recovery = RecoveryLedger.Of(Facts([Received("10000.00", new LocalDate(2021, 11, 30), "R-09")]));

        Assert.Equal(Thb(0m), recovery.Case.Collected.Total);
        Assert.Equal(Thb(10_000m), recovery.Receipts.Single().LeftOver);
        Assert.Contains(recovery.Gaps, gap => gap.Kind == GapKind.ReceiptBeyondOrder);
    }

    [Theory]
    [InlineData(true, "9000.00")]
    [InlineData(false, "10000.00")]
    public void Costs_are_taken_first_only_where_that_is_stated(bool areFirst, string shared)
    {
        Receipt receipt = Received("10000.00", new LocalDate(2021, 11, 30)) with
        {
            Costs = Thb(1_000m),
            AreCostsFirst = areFirst,
        };

        ReceiptOutcome outcome = RecoveryLedger.Of(Facts([receipt])).Receipts.Single();

        Assert.Equal(Thb(decimal.Parse(shared, System.Globalization.CultureInfo.InvariantCulture)), outcome.Shared);
        Assert.Equal(receipt.Amount, outcome.Shared + outcome.CostsTaken + outcome.LeftOver);
    }

    [Fact]
    public void A_superseded_order_is_in_force_no_more_and_what_came_in_under_it_is_not_paid_twice()
    {
        RecordedOrder first = Order("O-1", null, 90_000m);
        RecordedOrder second = Order("O-2", "O-1", 60_000m);
        RecoveryFacts facts = Facts([Received("70000.00", new LocalDate(2021, 11, 30))]) with
        {
            Orders = [first, second],
        };

        Recovery recovery = RecoveryLedger.Of(facts);

        Assert.Equal("O-2", recovery.InForce.Single().Code);
        Assert.Equal(Thb(60_000m), recovery.Case.Collected.Total);
        Assert.Equal(Thb(10_000m), recovery.Receipts.Single().LeftOver);
        Assert.Equal(recovery.Case.Assessed.Total - Thb(60_000m), recovery.Case.SinceOrder);
        Assert.Equal(
            recovery.Case.Assessed.Total - recovery.Case.InterestNotRun - recovery.Case.Collected.Total,
            recovery.Case.Remaining);
    }

    [Fact]
    public void More_than_is_assessed_now_leaves_nothing_and_is_told()
    {
        RecoveryFacts facts = Facts([Received("150000.00", new LocalDate(2021, 11, 30))]) with
        {
            Orders = [Order("O-1", null, 200_000m)],
        };

        Recovery recovery = RecoveryLedger.Of(facts);

        Assert.Equal(Thb(0m), recovery.Case.Remaining);
        Assert.Contains(recovery.Gaps, gap => gap.Kind == GapKind.CollectedMoreThanAssessed);
    }

    [Fact]
    public void Money_after_the_day_of_the_computation_is_in_no_figure()
    {
        Recovery recovery = RecoveryLedger.Of(Facts([Received("10000.00", new LocalDate(2021, 12, 1))]));

        Assert.Empty(recovery.Receipts);
        Assert.Equal(GapKind.ReceivedAfterAsOf, Assert.Single(recovery.Gaps).Kind);
    }

    [Fact]
    public void In_two_hundred_ledgers_made_from_seeds_every_receipt_foots_and_nothing_falls_below_zero() => Assert.All(
        Enumerable.Range(1, 200),
        seed =>
        {
            RecoveryFacts facts = RandomFacts(seed);
            Recovery recovery = RecoveryLedger.Of(facts);
            RecoveryFacts turned = facts with { Workers = [.. facts.Workers.Reverse()] };

            Assert.All(recovery.Receipts, one =>
                Assert.Equal(one.Receipt.Amount, one.Shared + one.CostsTaken + one.LeftOver));
            Assert.All(recovery.Workers, line => Assert.All(
                GroupAmounts.Groups, group => Assert.True(line.Balance[group].Amount >= 0m, $"{seed}: {line}")));
            Assert.All(recovery.Workers, line => Assert.Equal(
                line.Balance.Total,
                line.Assessed.Total + Sum(line.Runs.Select(run => run.Interest)) - line.Collected.Total));
            Assert.All(recovery.Exposures, one => Assert.True(one.Whole.Total <= recovery.Case.Assessed.Total));
            Assert.Equal(
                recovery.Receipts.SelectMany(one => one.Shares).Select(share => (share.Worker, share.Applied)),
                RecoveryLedger.Of(turned).Receipts.SelectMany(one => one.Shares)
                    .Select(share => (share.Worker, share.Applied)));
        });

    [Fact]
    public void Parts_that_several_answer_for_sum_with_the_others_to_the_claim()
    {
        ClaimedLine march = Line(3, 1_000m);
        ClaimedLine april = Line(4, 500m);
        var jointly = new JointLiability(
            ["R-02"], [HeadGroup.BackWages], [], new LocalDate(2021, 4, 1), null, "a finding", []);

        IReadOnlyList<LiablePart> parts = LiableParts.Of("W-01", [march, april], [jointly], Baht);

        Assert.Equal(["R-01", "R-01+R-02"], parts.Select(part => part.Key));
        // The interest of the joint month stays with the employer alone: the finding covers back wages only.
        Assert.Equal([Thb(1_020m), Thb(500m)], parts.Select(part => part.Amounts.Total));
    }

    private static ClaimedLine Line(int month, decimal backWages)
    {
        var first = new LocalDate(2021, month, 1);
        return new ClaimedLine(
            new DateInterval(first, first.PlusMonths(1).PlusDays(-1)), "R-01",
            new GroupAmounts(Thb(backWages), Thb(10m), Thb(0m), Thb(0m)));
    }

    private static RecoveryFacts RandomFacts(int seed)
    {
        var random = new Random(seed);
        string[] respondents = ["R-01", "R-02", "R-03"];
        AssessedWorker[] workers =
        [
            .. Enumerable.Range(1, random.Next(1, 20)).Select(number => Assessed(
                FormattableString.Invariant($"W-{number:00}"), random.Next(0, 20_000_000) / 100m,
                [.. respondents.Where(_ => random.Next(0, 2) == 0).DefaultIfEmpty("R-01")])),
        ];
        return new RecoveryFacts(
            Baht, new LocalDate(2021, 11, 30), workers, respondents, [],
            [
                .. Enumerable.Range(1, random.Next(1, 5)).Select(number =>
                    Received(
                        "0", new LocalDate(2021, 10, 1).PlusDays(random.Next(0, 60)),
                        respondents[random.Next(0, 3)]) with
                    {
                        Code = FormattableString.Invariant($"RC-{number}"),
                        Amount = Thb(random.Next(0, 50_000_000) / 100m),
                        AreCostsFirst = random.Next(0, 2) == 0,
                        Costs = Thb(0m),
                    }),
            ],
            Terms((ReceiptAppropriation)random.Next(1, 4)));
    }

    private static RecoveryFacts Facts(IReadOnlyList<Receipt> receipts, params string[] respondents) => new(
        Baht, new LocalDate(2021, 11, 30),
        [Assessed("W-01", 100_000m, respondents is [] ? ["R-01"] : respondents)],
        respondents is [] ? ["R-01"] : respondents, [], receipts, Terms(ReceiptAppropriation.PrincipalFirst));

    private static AssessedWorker Assessed(string worker, decimal backWages, string[] respondents) => new(
        worker,
        [
            new LiablePart(worker, respondents, new GroupAmounts(
                Thb(backWages), Rounding.HalfUpToMinorUnit(new UnroundedMoney(backWages / 20m, Baht)), Thb(0m),
                Thb(0m))),
        ],
        Rounding.HalfUpToMinorUnit(new UnroundedMoney(backWages * 0.15m / 365m, Baht)),
        RoundingRule.HalfUpToMinorUnit, Basis.Document);

    private static AssessedWorker OfWages(string worker, decimal backWages) => new(
        worker,
        [new LiablePart(worker, ["R-01"], GroupAmounts.None(Baht) with { BackWages = Thb(backWages) })],
        Thb(0m), RoundingRule.HalfUpToMinorUnit, Basis.Document);

    private static RecordedOrder Order(string code, string? supersedes, decimal backWages) => new(
        code, RecordedStage.Ordered, new LocalDate(2021, 11, 30), "an authority", new LocalDate(2021, 11, 30),
        supersedes, null,
        [new OrderedForWorker("W-01", GroupAmounts.None(Baht) with { BackWages = Thb(backWages) }, Thb(0m))], []);

    private static Receipt Received(string amount, LocalDate on, string from = "R-01") => new(
        "RC-1", on, Thb(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)), from,
        ReceiptKind.Payment, Thb(0m), false, [], [], []);

    private static RecoveryTerms Terms(ReceiptAppropriation appropriation) => new(appropriation, "a test", [], []);

    private static Money Amount(WorkedExample example, string key) => Thb(example.Number(key));

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Thb(0m), (sum, one) => sum + one);

    private static Money Thb(decimal amount) => new(amount, Baht);
}
