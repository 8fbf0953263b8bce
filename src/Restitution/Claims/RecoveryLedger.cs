using NodaMoney;
using NodaTime;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>Follows a claim from what is assessed to what was paid out.</summary>
/// <remarks>
/// Receipts are taken day by day, of one day by code. What is open is the orders in force, or the claim itself where
/// none is recorded. A receipt pays only what its payer answers for, and so less remains for all who answer with him.
/// </remarks>
public static class RecoveryLedger
{
    public static Recovery Of(RecoveryFacts facts)
    {
        RecordedOrder[] inForce = [.. InForce(facts.Orders, RecordedStage.Ordered)];
        List<Gap> gaps = [];
        WorkerBalance[] balances =
            [.. facts.Workers.Select(worker => Opened(worker, inForce, facts, gaps)).OfType<WorkerBalance>()];
        Receipt[] receipts =
        [
            .. facts.Receipts.Where(one => one.ReceivedOn <= facts.AsOf)
                .OrderBy(one => one.ReceivedOn).ThenBy(one => one.Code, StringComparer.Ordinal),
        ];
        gaps.AddRange(facts.Receipts.Where(one => one.ReceivedOn > facts.AsOf).Select(one => new Gap(
            GapKind.ReceivedAfterAsOf, "recovery",
            [new Operand.Code(one.Code), Operand.Of(one.Amount), Operand.Of(one.ReceivedOn)])));
        foreach (WorkerBalance balance in receipts.Length == 0 ? [] : balances)
        {
            balance.BeginBefore(receipts[0].ReceivedOn);
        }

        ReceiptOutcome[] outcomes = [.. receipts.Select(receipt => Taken(receipt, balances, facts.Terms))];
        foreach (WorkerBalance balance in balances)
        {
            balance.RunThrough(facts.AsOf);
        }

        gaps.AddRange(outcomes.Where(one => one.LeftOver.Amount > 0m).Select(one => new Gap(
            GapKind.ReceiptBeyondOrder, "recovery",
            [new Operand.Code(one.Receipt.Code), Operand.Of(one.LeftOver), new Operand.Code(one.Receipt.From)])));
        WorkerRecovery[] workers =
            [.. facts.Workers.Select(worker => LineOf(worker, facts, inForce, balances, outcomes))];
        gaps.AddRange(workers.SelectMany(GapsOf));
        return new Recovery
        {
            Workers = workers,
            Case = Together(workers, facts.Currency),
            Receipts = outcomes,
            Exposures = [.. facts.Respondents.Select(one => ExposureOf(one, facts, balances, outcomes))],
            InForce = inForce,
            Gaps = gaps,
            HasRecords = facts.Orders.Count + facts.Receipts.Count > 0,
        };
    }

    /// <summary>The records of a stage that no other takes the place of.</summary>
    public static IEnumerable<RecordedOrder> InForce(IReadOnlyList<RecordedOrder> orders, RecordedStage stage) =>
        orders.Where(order => order.Stage == stage && !orders.Any(other => other.Supersedes == order.Code));

    private static WorkerBalance? Opened(
        AssessedWorker worker, RecordedOrder[] inForce, RecoveryFacts facts, List<Gap> gaps)
    {
        (LocalDate Through, OrderedForWorker Of)[] orders =
        [
            .. inForce.SelectMany(order => order.Workers.Where(one => one.Worker == worker.Worker)
                .Select(one => (order.AsOf, one))),
        ];
        if (worker.Parts.Count == 0 || (inForce.Length > 0 && orders.Length == 0))
            return null;

        if (worker.Rounding is not { } rounding)
        {
            gaps.Add(new Gap(
                GapKind.BalanceWithoutRounding, $"{worker.Worker}/recovery", [new Operand.Code(worker.Worker)]));
            return null;
        }

        if (orders.Length == 0)
            return new WorkerBalance(worker.Parts, facts.AsOf, worker.PerDay, rounding, worker.Bearing);

        // Orders of several days stand on the latest of them: the interest of the earlier ones is run to it.
        LocalDate through = orders.Max(order => order.Through);
        GroupAmounts amounts = GroupAmounts.Sum(orders.Select(order => order.Of.Amounts.With(
            HeadGroup.Interest, order.Of.Amounts.Interest + Rounding.By(
                rounding,
                UnroundedMoney.From(order.Of.InterestPerDay) * Period.DaysBetween(order.Through, through)))),
            facts.Currency);
        Money perDay = orders.Aggregate(
            new Money(0m, facts.Currency), (sum, order) => sum + order.Of.InterestPerDay);
        return new WorkerBalance(
            LiableParts.Scaled(worker.Parts, amounts), through, perDay, rounding,
            worker.Bearing.Where(one => one.From <= through));
    }

    private static ReceiptOutcome Taken(Receipt receipt, WorkerBalance[] balances, RecoveryTerms terms)
    {
        Money none = receipt.Amount - receipt.Amount;
        foreach (WorkerBalance balance in balances)
        {
            balance.RunThrough(receipt.ReceivedOn.PlusDays(-1));
        }

        Money costsFirst = !receipt.AreCostsFirst ? none
            : receipt.Costs < receipt.Amount ? receipt.Costs : receipt.Amount;
        WorkerBalance[] entitled = [.. balances.Where(balance =>
            receipt.Workers.Count == 0 || receipt.Workers.Contains(balance.Worker))];
        IReadOnlyList<ReceiptShare> shares = ReceiptSharing.Of(
            receipt.Amount - costsFirst,
            [.. entitled.Select(balance => new OpenClaim(balance.Worker, balance.OpenOf(receipt.From)))],
            terms.Priority, terms.Appropriation!.Value);
        foreach (ReceiptShare share in shares)
        {
            entitled.Single(balance => balance.Worker == share.Worker).Receive(receipt.From, share.Applied);
        }

        Money left = shares.Aggregate(receipt.Amount - costsFirst, (rest, share) => rest - share.Applied.Total);
        Money costsAfter = receipt.AreCostsFirst ? none : left < receipt.Costs ? left : receipt.Costs;
        return new ReceiptOutcome(receipt, shares, costsFirst + costsAfter, left - costsAfter);
    }

    private static WorkerRecovery LineOf(
        AssessedWorker worker, RecoveryFacts facts, RecordedOrder[] inForce, WorkerBalance[] balances,
        ReceiptOutcome[] outcomes)
    {
        WorkerBalance? balance = balances.FirstOrDefault(one => one.Worker == worker.Worker);
        GroupAmounts none = GroupAmounts.None(facts.Currency);
        return new WorkerRecovery(worker.Worker)
        {
            Assessed = worker.Assessed,
            Claimed = Recorded([.. InForce(facts.Orders, RecordedStage.Claimed)], worker.Worker, facts.Currency),
            Ordered = Recorded(inForce, worker.Worker, facts.Currency),
            Collected = GroupAmounts.Sum(
                outcomes.SelectMany(one => one.Shares).Where(share => share.Worker == worker.Worker)
                    .Select(share => share.Applied),
                facts.Currency),
            PaidOut = GroupAmounts.Sum(outcomes.Select(one => PaidOutOf(one, worker.Worker, none)), facts.Currency),
            Runs = balance?.Runs ?? [],
            InterestNotRun = balance?.InterestNotRun ?? none.Interest,
            Balance = balance?.Open ?? none,
            BalancePerDay = balance?.PerDayOnOpen ?? none.Interest,
            RemainingPerDay = RemainingPerDay(worker, outcomes),
        };
    }

    // Daily interest of the whole × back wages that remain ÷ back wages; without a rule to round by, of the whole.
    private static Money RemainingPerDay(AssessedWorker worker, ReceiptOutcome[] outcomes)
    {
        Money whole = worker.Assessed.BackWages;
        Money left = outcomes.SelectMany(one => one.Shares).Where(share => share.Worker == worker.Worker)
            .Aggregate(whole, (rest, share) => rest - share.Applied.BackWages);
        return worker.Rounding is { } rounding && whole.Amount > 0m
            ? Rounding.By(
                rounding, UnroundedMoney.From(worker.PerDay) * Math.Max(0m, left.Amount) / whole.Amount)
            : worker.PerDay;
    }

    private static GroupAmounts? Recorded(RecordedOrder[] orders, string worker, Currency currency) =>
        orders.Length == 0 ? null : GroupAmounts.Sum(
            orders.SelectMany(order => order.Workers).Where(one => one.Worker == worker).Select(one => one.Amounts),
            currency);

    // Money is handed over in one sum; it stands under the groups as its receipt does.
    private static GroupAmounts PaidOutOf(ReceiptOutcome outcome, string worker, GroupAmounts none)
    {
        Money paid = outcome.Receipt.PaidOut.Where(one => one.Worker == worker)
            .Aggregate(none.Other, (sum, one) => sum + one.Amount);
        GroupAmounts? applied = outcome.Shares.FirstOrDefault(share => share.Worker == worker)?.Applied;
        if (paid.Amount == 0m)
            return none;

        return applied is null || applied.Total.Amount == 0m
            ? none with { Other = paid }
            : ReceiptSharing.Appropriated(paid, applied, ReceiptAppropriation.ProRata);
    }

    private static WorkerRecovery Together(WorkerRecovery[] workers, Currency currency)
    {
        var zero = new Money(0m, currency);
        return new WorkerRecovery("case")
        {
            Assessed = Sum(one => one.Assessed),
            Claimed = workers.Any(one => one.Claimed is not null) ? Sum(one => one.Claimed) : null,
            Ordered = workers.Any(one => one.Ordered is not null) ? Sum(one => one.Ordered) : null,
            Collected = Sum(one => one.Collected),
            PaidOut = Sum(one => one.PaidOut),
            Runs = [],
            InterestNotRun = workers.Aggregate(zero, (sum, one) => sum + one.InterestNotRun),
            BeyondOfLines = workers.Aggregate(zero, (sum, one) => sum + one.Beyond),
            Balance = Sum(one => one.Balance),
            BalancePerDay = workers.Aggregate(zero, (sum, one) => sum + one.BalancePerDay),
            RemainingPerDay = workers.Aggregate(zero, (sum, one) => sum + one.RemainingPerDay),
        };

        GroupAmounts Sum(Func<WorkerRecovery, GroupAmounts?> of) =>
            GroupAmounts.Sum(workers.Select(of).OfType<GroupAmounts>(), currency);
    }

    private static Exposure ExposureOf(
        string respondent, RecoveryFacts facts, WorkerBalance[] balances, ReceiptOutcome[] outcomes)
    {
        LiablePart[] parts = [.. facts.Workers.SelectMany(worker => worker.Parts)
            .Where(part => part.Respondents.Contains(respondent))];
        return new Exposure(
            respondent,
            GroupAmounts.Sum(parts.Where(part => !part.IsJoint).Select(part => part.Amounts), facts.Currency),
            GroupAmounts.Sum(parts.Where(part => part.IsJoint).Select(part => part.Amounts), facts.Currency),
            outcomes.Where(one => one.Receipt.From == respondent)
                .Aggregate(new Money(0m, facts.Currency), (sum, one) => sum + one.Receipt.Amount),
            GroupAmounts.Sum(balances.Select(balance => balance.OpenOf(respondent)), facts.Currency));
    }

    private static IEnumerable<Gap> GapsOf(WorkerRecovery line)
    {
        if (line.Beyond.Amount > 0m)
        {
            yield return new Gap(
                GapKind.CollectedMoreThanAssessed, $"{line.Worker}/recovery",
                [new Operand.Code(line.Worker), Operand.Of(line.Beyond)]);
        }

        if (line.Held.Amount < 0m)
        {
            yield return new Gap(
                GapKind.PaidOutMoreThanCollected, $"{line.Worker}/recovery",
                [new Operand.Code(line.Worker), Operand.Of(-line.Held)]);
        }
    }
}
