using FsCheck;
using FsCheck.Fluent;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Reasons;

namespace Restitution.Tests.Cases;

/// <summary>What holds for every case, whatever its facts.</summary>
public sealed class CaseProperties
{
    private static readonly Scenario[] Scenarios = Enum.GetValues<Scenario>();

    [Fact]
    public void One_baht_stands_under_one_head() => Holds(
        (random, claim) => claim.Workers.SelectMany(worker => worker.Periods).SelectMany(FaultsOfPeriod));

    [Fact]
    public void Totals_are_the_sums_of_their_printed_lines() => Holds((random, claim) =>
        from worker in claim.Workers
        from scenario in Scenarios
        from fault in new[]
        {
            Differs(worker.Totals.Due, worker.Periods.Select(one => one.Due), scenario),
            Differs(worker.Totals.Paid, worker.Periods.Select(one => one.Paid), scenario),
            Differs(worker.Totals.BackWages, worker.Periods.Select(one => one.BackWages), scenario),
            Differs(worker.Totals.Interest, worker.Periods.Select(one => one.Interest), scenario),
            Differs(
                worker.Totals.Total,
                [worker.Totals.BackWages, worker.Totals.Interest, worker.Totals.SurchargeFound], scenario),
            Differs(worker.Totals.Total, [worker.Totals.InTime, worker.Totals.OutOfTime], scenario),
            Differs(claim.Totals.Total, claim.Workers.Select(one => one.Totals.Total), scenario),
        }
        where fault is not null
        select fault);

    [Fact]
    public void A_told_and_an_untold_run_give_equal_values() => Holds((random, told) =>
    {
        Claim untold =
            CaseComputation.Of<Untold>(random.File, RandomCase.EvidenceOf(random.Records), LawOnFile.Embedded);
        return told.Figures.Zip(untold.Figures)
            .Where(pair => pair.First.Id != pair.Second.Id || pair.First.Amount != pair.Second.Amount
                || pair.First.Basis != pair.Second.Basis || pair.Second.Reason is not null)
            .Select(pair => $"{pair.First.Id}: told {pair.First.Amount}, untold {pair.Second.Amount}")
            .Concat(told.Figures.Count() == untold.Figures.Count() ? [] : ["not the same figures"]);
    });

    [Fact]
    public void Every_figure_of_a_told_run_has_its_reason_and_the_reason_its_figure() => Holds((random, claim) =>
        from figure in claim.Figures
        where figure.Reason?.Result is Operand.Amount result && result.Value != UnroundedMoney.From(figure.Likely)
        select $"{figure.Likely}\n{ReasonText.Of(figure)}");

    [Fact]
    public void Evidence_of_one_payment_more_never_raises_back_wages() => Holds((random, before) =>
    {
        AttributedRecord payment = random.OnePaymentMore();
        Claim after = CaseComputation.Of<Told>(
            random.File, RandomCase.EvidenceOf(random.Records.Append(payment)), LawOnFile.Embedded);
        return from scenario in Scenarios
               let less = before.Totals.BackWages.Amount[scenario]
               let more = after.Totals.BackWages.Amount[scenario]
               where more > less
               select $"{scenario}: {less.Amount} became {more.Amount} with {payment}";
    });

    [Fact]
    public void A_deduction_more_in_the_book_never_lifts_what_is_paid() => Holds((random, before) =>
    {
        Claim after = CaseComputation.Of<Told>(
            random.File, RandomCase.EvidenceOf(random.Records.Select(WithTaxTaken)), LawOnFile.Embedded);
        return from scenario in Scenarios
               let less = before.Totals.Paid.Amount[scenario]
               let more = after.Totals.Paid.Amount[scenario]
               where more > less
               select $"{scenario}: {less.Amount} paid became {more.Amount}";
    });

    [Fact]
    public void The_low_figure_is_never_above_the_likely_one_nor_that_above_the_high() => Holds((random, claim) =>
        from period in claim.Workers[0].Periods
        let due = period.Due.Amount
        where due.Low > due.Likely || due.Likely > due.High
        select $"{due}\n{ReasonText.Of(period.Due)}");

    private static AttributedRecord WithTaxTaken(AttributedRecord record) => record.Record is PayRecord line
        ? record with
        {
            Record = line with
            {
                Items = [.. line.Items, new PayItem(PayItemKind.IncomeTax, "tax", SampleCase.Thb("-350.25"))],
            },
        }
        : record;

    private static IEnumerable<string> FaultsOfPeriod(PeriodClaim period)
    {
        foreach (Scenario scenario in Scenarios)
        {
            Money[] shares =
            [
                period.Paid.Amount[scenario], period.Withheld.Amount[scenario],
                period.LawfulDeductions.Amount[scenario],
                period.UnlawfulDeductions.Amount[scenario], period.Unpaid.Amount[scenario],
            ];
            decimal heads = period.Heads.Sum(head => head.Due.Amount[scenario].Amount);
            decimal unpaid = period.Heads.Sum(head => head.Unpaid[scenario].Amount);
            if (period.Due.Amount[scenario].Amount != shares.Sum(share => share.Amount)
                || shares.Any(share => share.Amount < 0m)
                || heads != period.Due.Amount[scenario].Amount
                || unpaid != period.Unpaid.Amount[scenario].Amount)
            {
                yield return $"{scenario}: due {period.Due.Amount[scenario].Amount}, heads {heads}, unpaid {unpaid} of "
                    + $"{string.Join(" + ", shares)}\n{ReasonText.Of(period.Unpaid)}";
            }
        }
    }

    private static string? Differs(Figure total, IEnumerable<Figure?> lines, Scenario scenario)
    {
        decimal sum = lines.OfType<Figure>().Sum(line => line.Amount[scenario].Amount);
        return total.Amount[scenario].Amount == sum
            ? null
            : $"{total.Id}, {scenario}: {total.Amount[scenario].Amount}, its lines {sum}\n{ReasonText.Of(total)}";
    }

    private static void Holds(Func<RandomCase, Claim, IEnumerable<string>> faults) => Prop.ForAll(
        Arb.From(Gen.Choose(1, 1_000_000)),
        seed =>
        {
            var random = new RandomCase(seed);
            Claim claim =
                CaseComputation.Of<Told>(random.File, RandomCase.EvidenceOf(random.Records), LawOnFile.Embedded);
            string[] found = [.. faults(random, claim)];
            Assert.True(found.Length == 0, $"case of seed {seed}\n{string.Join('\n', found)}");
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20_260_105, 4219).WithQuietOnSuccess(true));
}
