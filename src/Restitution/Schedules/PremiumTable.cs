using NodaMoney;
using Restitution.Amounts;
using Restitution.Claims;
using Restitution.Reasons;
using Restitution.Wages;

namespace Restitution.Schedules;

/// <summary>
/// How overtime and work on rest days and holidays were paid for: base, divisor, hours, multiple, article.
/// </summary>
/// <remarks>Its numbers are those of the reasons, so that table and explanation cannot differ.</remarks>
internal static class PremiumTable
{
    /// <returns>Null when nothing was due under such a head, or no reasons were told.</returns>
    public static TableBlock? Of(WorkerClaim worker)
    {
        (PeriodClaim Period, HeadLine Head, Reason Reason)[] premiums =
        [
            .. from period in worker.Periods
               from head in period.Heads
               where head.Due.Reason is { } reason && IsPremium(reason)
               select (period, head, head.Due.Reason),
        ];
        if (premiums.Length == 0)
        {
            return null;
        }

        Money total = premiums.Aggregate(
            new Money(0m, worker.Totals.Due.Likely.Currency), (sum, premium) => sum + premium.Head.Due.Likely);
        return new TableBlock(
            $"premiums{WorkerChapter.KeyOf(worker)}", Phrases.Heading("premiums"), 2,
            Phrases.Caption("premiums", new Operand.Code(worker.Worker)),
            [
                new("period", Phrases.Column("period"), ColumnKind.Text, 12),
                new("head", Phrases.Column("head"), ColumnKind.Text, 18),
                new("base", Phrases.Column("base"), ColumnKind.Figure, 11),
                new("days", Phrases.Column("divisor-days"), ColumnKind.Figure, 7),
                new("day", Phrases.Column("normal-day"), ColumnKind.Figure, 7),
                new("times", Phrases.Column("multiple"), ColumnKind.Figure, 7),
                new("hours", Phrases.Column("hours"), ColumnKind.Figure, 9, null, ColumnTotal.Sum),
                new("amount", Phrases.Column("due"), ColumnKind.Figure, 11,
                    new LineFormula.RoundedProduct(
                        ["base", "times", "hours"], ["days", "day"],
                        premiums[0].Reason.Rounding ?? RoundingRule.HalfUpToMinorUnit),
                    ColumnTotal.Sum),
                new("cites", Phrases.Column("law-cites"), ColumnKind.Text, 24),
            ],
            [.. premiums.Select(premium => LineOf(premium.Period, premium.Head, premium.Reason))],
            new Line(
            [
                Cell.Of(Phrase.Of("total")), Cell.Blank, Cell.Blank, Cell.Blank, Cell.Blank, Cell.Blank,
                new MinutesCell(premiums.Sum(premium => Minutes(premium.Reason).Value)), Cell.Of(total), Cell.Blank,
            ]));
    }

    private static bool IsPremium(Reason reason) =>
        reason.Statement is Statement.PremiumOnMonthlyBase or Statement.PremiumOnDailyBase;

    private static Line LineOf(PeriodClaim period, HeadLine head, Reason reason)
    {
        bool isMonthly = reason.Statement == Statement.PremiumOnMonthlyBase;
        int at = isMonthly ? 1 : 0;
        UnroundedMoney baseRate = ((Operand.Amount)reason.Working[0]).Value;
        return new Line(
        [
            new SpanCell(period.Period.Span.Start, period.Period.Span.End),
            Cell.Of(Phrases.Term($"head.{WageHeads.KeyOf(head.Head)}")),
            Cell.Of(Rounding.HalfUpToMinorUnit(baseRate)),
            new NumberCell(isMonthly ? ((Operand.Number)reason.Working[1]).Value : 1m),
            new MinutesCell(((Operand.Minutes)reason.Working[1 + at]).Value),
            new NumberCell(((Operand.Number)reason.Working[2 + at]).Value),
            new MinutesCell(Minutes(reason).Value),
            Cell.Of(head.Due.Likely, head.Due.Id),
            Cell.Code(reason.Authorities[0].Cites),
        ]);
    }

    private static Operand.Minutes Minutes(Reason reason) => (Operand.Minutes)reason.Working[^1];
}
