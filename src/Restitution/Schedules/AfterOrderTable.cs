using NodaMoney;
using Restitution.Amounts;
using Restitution.Interest;
using Restitution.Reasons;

namespace Restitution.Schedules;

/// <summary>Interest that runs on the order itself while nobody pays it; an annex of the order.</summary>
/// <remarks>It is printed as if the order were made on the as-of day; it is in no total.</remarks>
internal static class AfterOrderTable
{
    private const int MonthsShown = 24;

    /// <returns>Nothing where no law of the case has such interest, or the forum is not named.</returns>
    public static IEnumerable<Block> Of(OrderInterestLaw? law, Money ordered)
    {
        if (law is not { Exists: true })
        {
            yield break;
        }

        Gap[] missing = [.. law.Missing("")];
        if (missing.Length > 0)
        {
            yield return new TextBlock(Phrases.Heading("after-order"), 1, [.. missing.Select(Phrases.Of)]);
            yield break;
        }

        InterestRule rule = law.Rule;
        IReadOnlyList<InterestMonth> lines = InterestMonths.From(
            law.OrderedOn, MonthsShown,
            day => InterestReckoning.Of(rule, ordered, law.FirstDay, day, []), rule.Rounding.Rule);
        UnroundedMoney perDay = InterestReckoning.Of(rule, ordered, law.FirstDay, law.FirstDay, []).PerDayAfter!.Value;
        yield return new TextBlock(Phrases.Heading("after-order"), 1,
        [
            Phrase.Of(
                "after-order.rule", new Operand.Fraction(law.AnnualFraction), new Operand.Number(law.FirstDayNumber),
                Operand.Of(Rounding.By(rule.Rounding.Rule, perDay)),
                LawInWords.Cites(law.Authorities)),
        ]);
        yield return new TableBlock(
            "afterorder", null, 2, Phrases.Caption("after-order", Operand.Of(law.OrderedOn)),
            [
                new("day", Phrases.Column("ahead-day"), ColumnKind.Text, 14),
                new("ordered", Phrases.Column("ordered"), ColumnKind.Figure, 16),
                new("inmonth", Phrases.Column("interest-in-month"), ColumnKind.Figure, 16),
                new("bythen", Phrases.Column("interest-by-then"), ColumnKind.Figure, 16,
                    new LineFormula.RunningTotalOf("inmonth")),
                new("owed", Phrases.Column("ordered-and-interest"), ColumnKind.Figure, 16,
                    new LineFormula.SumOf(["ordered", "bythen"], [])),
            ],
            [.. lines.Select(line => new Line(
            [
                Cell.Of(line.On), Cell.Of(ordered), Cell.Of(line.RunInMonth), Cell.Of(line.ByThen),
                Cell.Of(ordered + line.ByThen),
            ]))],
            null);
    }
}
