using NodaMoney;
using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>
/// Each amount taken from a worker's pay: what of it was lawful, by which rule, and why the rest was not.
/// </summary>
internal static class DeductionTable
{
    /// <summary>Null where nothing was taken.</summary>
    public static TableBlock? Of(WorkerClaim worker)
    {
        (PeriodClaim Period, ClassedDeduction Item)[] taken =
            [.. worker.Periods.SelectMany(period => period.Deductions.Select(deduction => (period, deduction)))];
        if (taken.Length == 0)
        {
            return null;
        }

        bool hasBeyond = taken.Any(one => one.Item.BeyondDue.Amount != 0m);
        return new TableBlock(
            $"deductions{WorkerChapter.KeyOf(worker)}", Phrases.Heading("deductions"), 2,
            Phrases.Caption("deductions", new Operand.Code(worker.Worker)), [.. Columns(hasBeyond)],
            [.. taken.Select(one => new Line([.. Cells(one.Period, one.Item, hasBeyond)]))],
            new Line(
            [
                Cell.Of(Phrase.Of("total")), Cell.Blank, Cell.Blank,
                Total(deduction => deduction.Taken.Amount), Total(deduction => deduction.Lawful),
                Total(deduction => deduction.Unlawful),
                .. hasBeyond ? new[] { Total(deduction => deduction.BeyondDue) } : [],
                Cell.Blank, Cell.Blank, Cell.Blank, Cell.Blank,
            ]));

        Cell Total(Func<ClassedDeduction, Money> of) => Cell.Of(
            taken.Skip(1).Aggregate(of(taken[0].Item), (sum, one) => sum + of(one.Item)));
    }

    private static IEnumerable<Column> Columns(bool hasBeyond)
    {
        yield return new("period", Phrases.Column("period"), ColumnKind.Text, 11);
        yield return new("aswritten", Phrases.Column("as-written"), ColumnKind.Text, 14);
        yield return new("deduction", Phrases.Column("deduction"), ColumnKind.Text, 12);
        yield return new("taken", Phrases.Column("taken"), ColumnKind.Figure, 10, null, ColumnTotal.Sum);
        yield return new("lawfulpart", Phrases.Column("lawful-part"), ColumnKind.Figure, 10, null, ColumnTotal.Sum);
        string[] minus = hasBeyond ? ["lawfulpart", "beyonddue"] : ["lawfulpart"];
        yield return new(
            "unlawfulpart", Phrases.Column("unlawful-part"), ColumnKind.Figure, 10,
            new LineFormula.SumOf(["taken"], minus), ColumnTotal.Sum);
        if (hasBeyond)
        {
            yield return new("beyonddue", Phrases.Column("beyond-due"), ColumnKind.Figure, 10, null, ColumnTotal.Sum);
        }

        yield return new("rule", Phrases.Column("rule"), ColumnKind.Text, 20);
        yield return new("cap", Phrases.Column("cap"), ColumnKind.Figure, 9);
        yield return new("consent", Phrases.Column("deduction-consent"), ColumnKind.Text, 13);
        yield return new("sources", Phrases.Column("sources"), ColumnKind.Text, 15);
    }

    private static IEnumerable<Cell> Cells(PeriodClaim period, ClassedDeduction deduction, bool hasBeyond)
    {
        yield return new SpanCell(period.Period.Span.Start, period.Period.Span.End);
        yield return Cell.Code(deduction.Taken.Item.Heading);
        yield return Cell.Of(KindOf(deduction));
        yield return Cell.Of(deduction.Taken.Amount);
        yield return PartOf(deduction.Lawful, deduction.IsWithheld ? period.Withheld : period.LawfulDeductions);
        yield return PartOf(deduction.Unlawful, period.UnlawfulDeductions);
        if (hasBeyond)
        {
            yield return Cell.Of(deduction.BeyondDue);
        }

        yield return Cell.Of(RuleOf(deduction));
        yield return CapOf(deduction);
        yield return deduction.Consent is { } found
            ? Cell.Of(Phrase.Of(
                "deduction.consent", Operand.Of(found.Consent.GivenOn),
                new Operand.Name("consent-form", found.Consent.Form)))
            : Cell.Blank;
        yield return new SourcesCell([deduction.Taken.Source]);
    }

    // Opens where it is all of the period's figure: a part of a sum is no figure of its own.
    private static Cell PartOf(Money part, Figure figure) =>
        part.Amount != 0m && part == figure.Likely ? Cell.Of(part, figure.Id) : Cell.Of(part);

    private static Phrase KindOf(ClassedDeduction deduction) => deduction.Decision is { } decided
        ? Phrase.Of("name", new Operand.Name("deduction", decided.Kind))
        : Phrases.Term($"pay-item.{deduction.Taken.Item.Kind}");

    private static Phrase RuleOf(ClassedDeduction deduction) => DeductionFaults.Of(deduction) is { } fault
        ? Phrase.Of(
            "deduction.rule-and-fault", new Operand.Term($"deduction-rule.{deduction.Rule}"),
            new Operand.Term($"deduction-fault.{fault}"))
        : Phrases.Term($"deduction-rule.{deduction.Rule}");

    // What stood open under the tightest limit; nothing where none held.
    private static Cell CapOf(ClassedDeduction deduction) =>
        deduction.Limits.Where(limit => limit.Kind != DeductionLimitKind.WagesDue).MinBy(limit => limit.Left.Amount)
            is { } limit ? Cell.Of(limit.Left) : Cell.Blank;
}
