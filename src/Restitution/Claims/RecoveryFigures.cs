using NodaMoney;
using Restitution.Amounts;
using Restitution.Reasons;

namespace Restitution.Claims;

/// <summary>The figures of recovery with their reasons: <c>W-03/recovery/balance</c>, <c>recovery/RC-01</c>.</summary>
public static class RecoveryFigures
{
    public static IReadOnlyList<Figure> Of(Recovery recovery, RecoveryFacts facts) =>
    [
        .. recovery.Workers.Append(recovery.Case).SelectMany(line => OfLine(line, recovery, facts)),
        .. ReceiptFigures.Of(recovery, facts),
        .. ExposureFigures.Of(recovery, facts),
    ];

    /// <summary>The id of one stage of a worker or of the case.</summary>
    public static string IdOf(string worker, string stage) => $"{worker}/recovery/{stage}";

    private static IEnumerable<Figure> OfLine(WorkerRecovery line, Recovery recovery, RecoveryFacts facts)
    {
        Basis basis = BasisOf.Weakest(
        [
            .. facts.Workers.Where(one => line.Worker is "case" || one.Worker == line.Worker)
                .Select(one => one.Basis),
        ]);
        bool isCase = line.Worker == "case";
        yield return WithFigures(Stage(line, "assessed", line.Assessed, basis), [$"{line.Worker}/{facts.AssessedBy}"]);
        if (line.Claimed is { } claimed)
        {
            yield return WithOrders(
                Stage(line, "claimed", claimed, Basis.Document), facts, RecordedStage.Claimed, line.Worker);
        }

        if (line.Ordered is { } ordered)
        {
            yield return WithOrders(
                Stage(line, "ordered", ordered, Basis.Document), facts, RecordedStage.Ordered, line.Worker);
            yield return Made(line, "since-order", line.SinceOrder!.Value, basis, Statement.SinceEarlierOrder,
                [line.Assessed.Total, ordered.Total], ["assessed", "ordered"]);
        }

        if (!recovery.HasRecords)
            yield break;

        yield return WithFigures(
            Stage(line, "collected", line.Collected, Basis.Document),
            [
                .. recovery.Receipts
                    .Where(one => isCase || one.Shares.Any(share => share.Worker == line.Worker))
                    .Select(one => isCase
                        ? ReceiptFigures.IdOf(one.Receipt) : ReceiptFigures.IdOf(one.Receipt, line.Worker)),
            ]);
        yield return Stage(line, "paid-out", line.PaidOut, Basis.Document);
        yield return Balance(line, basis);
        yield return Made(line, "remaining", line.Remaining, basis, Statement.RemainingToPay,
            [
                line.Assessed.Total, line.InterestNotRun, line.Collected.Total,
                .. line.Beyond.Amount > 0m ? new[] { line.Beyond } : [],
            ],
            ["assessed", "interest-not-run", "collected"]);
        yield return Made(
            line, "interest-not-run", line.InterestNotRun, basis,
            isCase ? Statement.TotalOfLines : Statement.InterestNotRun,
            isCase
                ? [.. recovery.Workers.Select(one => one.InterestNotRun)]
                : [.. line.Runs.Select(run => run.NotRun).OfType<Money>()],
            isCase ? [] : ["balance"]);
        foreach (Figure perDay in PerDay(line, recovery, facts, basis))
            yield return perDay;
    }

    private static IEnumerable<Figure> PerDay(
        WorkerRecovery line, Recovery recovery, RecoveryFacts facts, Basis basis)
    {
        bool isCase = line.Worker == "case";
        yield return Made(
            line, "per-day", line.BalancePerDay, basis,
            isCase ? Statement.TotalOfLines : Statement.InterestPerDayOnOpen,
            isCase ? [.. recovery.Workers.Select(one => one.BalancePerDay)] : PerDayWorking(line),
            isCase ? [] : ["balance"]);
        yield return Made(
            line, "remaining-per-day", line.RemainingPerDay, basis,
            isCase ? Statement.TotalOfLines : Statement.InterestPerDayOnRemaining,
            isCase
                ? [.. recovery.Workers.Select(one => one.RemainingPerDay)]
                : RemainingPerDayWorking(line, facts.Workers.Single(one => one.Worker == line.Worker)),
            isCase ? [] : ["remaining"]);
    }

    // As the figure is made: the daily interest of the whole, by the part of the back wages that remains.
    private static Money[] RemainingPerDayWorking(WorkerRecovery line, AssessedWorker worker)
    {
        Money whole = line.Assessed.BackWages;
        return worker.Rounding is not null && whole.Amount > 0m
            ? [worker.PerDay, whole - line.Collected.BackWages, whole]
            : [worker.PerDay];
    }

    private static Money[] PerDayWorking(WorkerRecovery line) => line.Runs is [.., var last]
        ? [last.PerDay, line.Balance.BackWages, last.Whole]
        : [line.BalancePerDay];

    // Owed is what stands against what came in, with the interest that ran since: the sum of the two less receipts.
    private static Figure Balance(WorkerRecovery line, Basis basis)
    {
        Money ran = line.Runs.Aggregate(line.InterestNotRun - line.InterestNotRun, (sum, run) => sum + run.Interest);
        Money owed = line.Balance.Total + line.Collected.Total - ran;
        Figure made = Made(
            line, "balance", line.Balance.Total, basis, Statement.BalanceOpen, [owed, ran, line.Collected.Total],
            ["collected"]);
        return made with
        {
            Reason = made.Reason! with { Parts = [.. line.Runs.Select(Told)] },
        };
    }

    private static Reason Told(InterestRun run) => new(
        run.Interest.Amount >= 0m ? Statement.InterestRunOn
            : IsOnAll(run) ? Statement.InterestTakenBack : Statement.InterestTakenBackOnDue)
    {
        About = [new Operand.Span(run.From, run.To)],
        Working = run.Interest.Amount < 0m && IsOnAll(run)
            ? [Operand.Of(run.PerDay), new Operand.Days(run.Days)]
            : [Operand.Of(run.PerDay), Operand.Of(run.Open), new Operand.Days(run.Days), Operand.Of(run.Whole)],
        Result = Operand.Of(run.Interest),
    };

    private static bool IsOnAll(InterestRun run) => run.Open == run.Whole;

    private static Figure Stage(WorkerRecovery line, string stage, GroupAmounts amounts, Basis basis)
    {
        HeadGroup[] groups = [.. GroupAmounts.Groups.Where(group => amounts[group].Amount != 0m)];
        return new Figure(
            IdOf(line.Worker, stage), Estimate<Money>.Single(amounts.Total), basis,
            new Reason(Statement.StageOfRecovery)
            {
                About = [new Operand.Code(line.Worker), new Operand.Term($"stage.{stage}")],
                Working = [.. groups.Select(group => Operand.Of(amounts[group]))],
                Result = Operand.Of(amounts.Total),
                Basis = basis,
            });
    }

    private static Figure Made(
        WorkerRecovery line, string name, Money amount, Basis basis, Statement statement, Money[] working,
        string[] figures) => new(
        IdOf(line.Worker, name), Estimate<Money>.Single(amount), basis, new Reason(statement)
        {
            About = [new Operand.Code(line.Worker)],
            Working = [.. working.Select(Operand.Of)],
            Result = Operand.Of(amount),
            Basis = basis,
            Figures = [.. figures.Select(figure => IdOf(line.Worker, figure))],
        });

    private static Figure WithFigures(Figure figure, IReadOnlyList<string> figures) =>
        figure with { Reason = figure.Reason! with { Figures = figures } };

    private static Figure WithOrders(Figure figure, RecoveryFacts facts, RecordedStage stage, string worker) =>
        figure with
        {
            Reason = figure.Reason! with
            {
                Parts =
                [
                    .. RecoveryLedger.InForce(facts.Orders, stage)
                        .Where(order => worker == "case" || order.Workers.Any(one => one.Worker == worker))
                        .Select(order => new Reason(Statement.OrderRecorded)
                        {
                            About =
                            [
                                new Operand.Code(order.Code), Operand.Of(order.MadeOn), new Operand.Code(order.MadeBy),
                            ],
                            Result = Operand.Of(order.Workers
                                .Where(one => worker == "case" || one.Worker == worker)
                                .Aggregate(new Money(0m, facts.Currency), (sum, one) => sum + one.Amounts.Total)),
                            Sources = order.Sources,
                        }),
                ],
            },
        };
}
