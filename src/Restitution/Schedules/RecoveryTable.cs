using NodaMoney;
using NodaTime;
using Restitution.Claims;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>The funnel from assessed to paid out, the receipts with their shares, and who answers for what.</summary>
/// <remarks>Payees are codes.</remarks>
public static class RecoveryTable
{
    /// <summary>What is recorded of recovery; empty where nothing is.</summary>
    public static IEnumerable<Block> Of(Claim claim, CaseHeading heading)
    {
        if (claim.Recovery is not { } recovery)
        {
            yield break;
        }

        if (recovery.HasRecords)
        {
            yield return Funnel(recovery);
            yield return ByGroup(recovery);
        }

        if (recovery.Receipts.Count > 0)
        {
            yield return Shares(recovery);
        }

        if (recovery.HasSeveralRespondents)
        {
            yield return Exposures(recovery, heading);
        }
    }

    /// <summary>The line of the case, or of one worker, where money came in; null where none did.</summary>
    public static WorkerRecovery? Received(Claim claim, string? worker = null) =>
        claim.Recovery is { HasRecords: true, Case.Collected.Total.Amount: > 0m } recovery
            ? worker is null ? recovery.Case : recovery.Workers.FirstOrDefault(line => line.Worker == worker)
            : null;

    /// <summary>What an order says where money came in before it; empty where none did.</summary>
    public static IEnumerable<Phrase> Sentences(Claim claim, LocalDate asOf)
    {
        if (claim.Recovery is not { HasRecords: true, Case: var line })
        {
            yield break;
        }

        if (line.SinceOrder is { } since)
        {
            yield return Phrase.Of(
                since.Amount < 0m ? "recovery.less-than-ordered" : "recovery.more-than-ordered",
                new Operand.Code(string.Join(", ", claim.Recovery.InForce.Select(order => order.Code))),
                Operand.Of(line.Ordered!.Total), Operand.Of(since.Amount < 0m ? -since : since));
        }

        if (Received(claim) is not null)
        {
            yield return Phrase.Of(
                "recovery.received",
                [
                    Operand.Of(line.Assessed.Total), Operand.Of(asOf), Operand.Of(line.Collected.Total),
                    Operand.Of(line.InterestNotRun), Operand.Of(line.Remaining), Operand.Of(line.PaidOut.Total),
                    Operand.Of(line.Held),
                    .. line.Beyond.Amount > 0m ? new[] { Operand.Of(line.Beyond) } : [],
                ]);
        }
    }

    private static TableBlock Funnel(Recovery recovery) => new(
        "recovery", Phrases.Heading("recovery"), 1,
        Phrases.Caption(recovery.Case.Ordered is null ? "recovery" : "recovery-under-orders"),
        [
            new("worker", Phrases.Column("payee"), ColumnKind.Text, 8),
            .. StagesOf(recovery.Case).Select(stage => Sum(KeyOf(stage.Name), stage.Name)),
            Sum("held", "held", new LineFormula.SumOf(["collected"], ["paidout"])), Sum("notrun", "not-run"),
            .. HasBeyond(recovery) ? new[] { Sum("beyond") } : [],
            Sum("remaining", "remaining", new LineFormula.SumOf(
                ["assessed", .. HasBeyond(recovery) ? new[] { "beyond" } : []], ["collected", "notrun"])),
            Sum("perday", "remaining-per-day"),
        ],
        [.. recovery.Workers.Select(line => LineOf(Cell.Code(line.Worker), line, HasBeyond(recovery)))],
        LineOf(Cell.Of(Phrase.Of("total")), recovery.Case, HasBeyond(recovery)));

    private static bool HasBeyond(Recovery recovery) => recovery.Case.Beyond.Amount > 0m;

    private static Line LineOf(Cell name, WorkerRecovery line, bool hasBeyond) => new(
    [
        name,
        .. StagesOf(line).Select(stage =>
            Cell.Of(stage.Amounts.Total, RecoveryFigures.IdOf(line.Worker, stage.Name))),
        Cell.Of(line.Held),
        Cell.Of(line.InterestNotRun, RecoveryFigures.IdOf(line.Worker, "interest-not-run")),
        .. hasBeyond ? new[] { Cell.Of(line.Beyond) } : [],
        Cell.Of(line.Remaining, RecoveryFigures.IdOf(line.Worker, "remaining")),
        Cell.Of(line.RemainingPerDay, RecoveryFigures.IdOf(line.Worker, "remaining-per-day")),
    ]);

    // A stage that nobody recorded has no column; without an order what is open is what remains.
    private static IEnumerable<(string Name, GroupAmounts Amounts)> StagesOf(WorkerRecovery line) =>
        from stage in new[]
        {
            ("assessed", line.Assessed), ("claimed", line.Claimed), ("ordered", line.Ordered),
            ("collected", line.Collected), ("paid-out", line.PaidOut),
            ("balance", line.Ordered is null ? null : line.Balance),
        }
        where stage.Item2 is not null
        select (stage.Item1, stage.Item2);

    private static TableBlock ByGroup(Recovery recovery) => new(
        "recoverygroups", Phrases.Heading("recovery-groups"), 2, Phrases.Caption("recovery-groups"),
        [
            new("group", Phrases.Column("head"), ColumnKind.Text, 20),
            .. StagesOf(recovery.Case).Select(stage => Sum(KeyOf(stage.Name), stage.Name)),
        ],
        [
            .. GroupAmounts.Groups.Select(group => new Line(
            [
                Cell.Of(Phrases.Term($"group.{GroupAmounts.KeyOf(group)}")),
                .. StagesOf(recovery.Case).Select(stage => Cell.Of(stage.Amounts[group])),
            ])),
        ],
        new Line(
        [
            Cell.Of(Phrase.Of("total")),
            .. StagesOf(recovery.Case).Select(stage => Cell.Of(stage.Amounts.Total)),
        ]));

    private static string KeyOf(string name) => name.Replace("-", "", StringComparison.Ordinal);

    // One line for each worker's share; costs and what nobody was owed stand below them, so that a receipt foots.
    private static TableBlock Shares(Recovery recovery)
    {
        Money none = recovery.Case.Held - recovery.Case.Held;
        GroupAmounts all = recovery.Case.Collected;
        return new TableBlock(
            "receipts", Phrases.Heading("receipts"), 1, Phrases.Caption("receipts"),
            [
                new("receipt", Phrases.Column("receipt"), ColumnKind.Text, 10),
                new("on", Phrases.Column("received-on"), ColumnKind.Text, 12),
                new("from", Phrases.Column("respondent"), ColumnKind.Text, 8),
                new("payee", Phrases.Column("payee"), ColumnKind.Text, 14),
                .. GroupAmounts.Groups.Select(group => Sum(
                    KeyOf(GroupAmounts.KeyOf(group)),
                    $"group-{GroupAmounts.KeyOf(group)}")),
                Sum("costs"),
                Sum("share", "share", new LineFormula.SumOf(
                    [.. GroupAmounts.Groups.Select(group => KeyOf(GroupAmounts.KeyOf(group))), "costs"], [])),
            ],
            [.. recovery.Receipts.SelectMany(outcome => SharesOf(outcome, none))],
            new Line(
            [
                Cell.Of(Phrase.Of("total")), Cell.Blank, Cell.Blank, Cell.Blank,
                .. GroupAmounts.Groups.Select(group => Cell.Of(all[group])),
                Cell.Of(recovery.Receipts.Aggregate(none, (sum, one) => sum + one.CostsTaken + one.LeftOver)),
                Cell.Of(recovery.Receipts.Aggregate(none, (sum, one) => sum + one.Receipt.Amount)),
            ]));
    }

    private static IEnumerable<Line> SharesOf(ReceiptOutcome outcome, Money none)
    {
        Receipt receipt = outcome.Receipt;
        foreach (ReceiptShare share in outcome.Shares)
        {
            yield return ShareLine(
                receipt, Cell.Code(share.Worker), share.Applied, none,
                Cell.Of(share.Applied.Total, $"recovery/{receipt.Code}/{share.Worker}"));
        }

        foreach ((string key, Money amount) in new[] { ("costs", outcome.CostsTaken), ("left-over", outcome.LeftOver) })
        {
            if (amount.Amount != 0m)
            {
                yield return ShareLine(
                    receipt, Cell.Of(Phrases.Term($"receipt.{key}")), GroupAmounts.None(none.Currency), amount,
                    Cell.Of(amount));
            }
        }
    }

    private static Line ShareLine(Receipt receipt, Cell payee, GroupAmounts applied, Money besides, Cell whole) => new(
    [
        Cell.Code(receipt.Code), Cell.Of(receipt.ReceivedOn), Cell.Code(receipt.From), payee,
        .. GroupAmounts.Groups.Select(group => Cell.Of(applied[group])), Cell.Of(besides), whole,
    ]);

    // The columns are not added up: what several answer for stands in the line of each.
    private static TableBlock Exposures(Recovery recovery, CaseHeading heading) => new(
        "liability", Phrases.Heading("liability"), 1,
        Phrases.Caption("liability", Operand.Of(recovery.Case.Assessed.Total)),
        [
            new("respondent", Phrases.Column("respondent"), ColumnKind.Text, 22),
            new("role", Phrases.Column("role"), ColumnKind.Text, 12),
            Single("alone"), Single("jointly"),
            new("exposure", Phrases.Column("exposure"), ColumnKind.Figure, 14,
                new LineFormula.SumOf(["alone", "jointly"], [])),
            Single("received"), Single("open"),
        ],
        [
            .. recovery.Exposures.Select(one => new Line(
            [
                Cell.Code(one.Respondent), RoleOf(one.Respondent, heading),
                Cell.Of(one.Alone.Total, $"recovery/{one.Respondent}/alone"),
                Cell.Of(one.Jointly.Total, $"recovery/{one.Respondent}/jointly"),
                Cell.Of(one.Whole.Total, $"recovery/{one.Respondent}/exposure"), Cell.Of(one.Received),
                Cell.Of(one.Open.Total, $"recovery/{one.Respondent}/open"),
            ])),
        ],
        null);

    private static Cell RoleOf(string respondent, CaseHeading heading) =>
        heading.Respondents.FirstOrDefault(one => one.Code == respondent)?.Role is { } role
            ? Cell.Of(Phrase.Of("name", new Operand.Name("role", role)))
            : Cell.Of(Phrase.Of("not-stated"));

    private static Column Single(string key) => new(key, Phrases.Column($"liability-{key}"), ColumnKind.Figure, 14);

    private static Column Sum(string key, string? heading = null, LineFormula? formula = null) => new(
        key, Phrases.Column($"recovery-{heading ?? key}"), ColumnKind.Figure, 11, formula, ColumnTotal.Sum);
}
