using System.Globalization;
using NodaMoney;
using Restitution.Amounts;
using Restitution.Schedules;

namespace Restitution.Tests.Documents;

public sealed class RecalculationTests
{
    [Fact]
    public void A_spreadsheet_computes_every_figure_again_to_the_last_digit()
    {
        Assert.SkipWhen(
            Recalculation.Program is null, "LibreOffice is not installed (apt-get install libreoffice-calc).");
        Schedule schedule = SampleSchedule.Make();

        AssertSame(schedule,
            Recalculation.Of(Recalculation.WithoutStoredFigures(XlsxRendererTests.Bytes(schedule, "en"))));
    }

    // Half a satang, which binary numbers do not hold, under each rule and both signs.
    [Fact]
    public void A_spreadsheet_rounds_as_the_named_rule_does()
    {
        Assert.SkipWhen(
            Recalculation.Program is null, "LibreOffice is not installed (apt-get install libreoffice-calc).");
        Schedule schedule = SampleSchedule.Make() with { Blocks = [.. Enum.GetValues<RoundingRule>().Select(Halves)] };

        AssertSame(schedule,
            Recalculation.Of(Recalculation.WithoutStoredFigures(XlsxRendererTests.Bytes(schedule, "en"))));
    }

    [Fact]
    public void The_comparison_notices_one_satang()
    {
        Schedule schedule = SampleSchedule.Make();
        TableBlock table = schedule.Blocks.OfType<TableBlock>().First();
        string[][] rows = [[], [], [], .. table.Lines.Select(_ => Enumerable.Repeat("1.01", 12).ToArray())];

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
            AssertSame(schedule, new Dictionary<string, string[][]> { ["W01"] = rows, ["Overtime"] = rows }));
    }

    private static TableBlock Halves(RoundingRule rule)
    {
        Currency baht = Currency.FromCode("THB");
        decimal[] given = [1.01m, 1.03m, 4.35m, 1.005m, 2.675m, 8.145m, 1_000_000.05m, 99_999_999.99m, 0.29m];
        return new TableBlock(
            $"Halves{rule}", null, 1, Phrase.Literal("Halves"),
            [
                new Column("whole", Phrase.Literal("Whole"), ColumnKind.Figure, 1),
                new Column("times", Phrase.Literal("Times"), ColumnKind.Figure, 1),
                new Column("half", Phrase.Literal("Half"), ColumnKind.Figure, 1,
                    new LineFormula.RoundedProduct(["whole", "times"], [], rule)),
            ],
            [
                .. given.Concat(given.Select(whole => -whole))
                    .SelectMany(whole => new[] { 0.5m, 1m, 1.1m, 100m }.Select(times =>
                    new Line(
                    [
                        new NumberCell(whole),
                        new NumberCell(times),
                        Restitution.Schedules.Cell.Of(Rounding.By(rule, new UnroundedMoney(whole * times, baht))),
                    ]))),
            ],
            null);
    }

    internal static void AssertSame(Schedule schedule, IReadOnlyDictionary<string, string[][]> computed)
    {
        const int HeadRows = 3;
        int compared = 0;
        var plan = new Restitution.Documents.Xlsx.WorkbookPlan(schedule, Restitution.Documents.Wording.For("en"));
        foreach (TableBlock table in schedule.Blocks.OfType<TableBlock>())
        {
            string sheet = plan.SheetOf(table);
            var columns = Restitution.Documents.Xlsx.SheetColumn.Of(table, Restitution.Documents.Wording.For("en"));
            Line[] lines = table.Totals is { } totals ? [.. table.Lines, totals] : [.. table.Lines];
            for (int row = 0; row < lines.Length; row++)
            {
                foreach (var column in columns)
                {
                    if (column.CellOf(lines[row]) is MoneyCell { Amount.Amount: var expected })
                    {
                        string found = computed[sheet][HeadRows + row][column.SheetIndex];
                        decimal actual = decimal.Parse(found, NumberStyles.Float, CultureInfo.InvariantCulture);
                        Assert.True(expected == actual,
                            $"{table.Key}, line {row + 1}, {column.Heading}: {expected}, not {found}");
                        compared++;
                    }
                }
            }
        }

        Assert.True(compared > 0);
    }
}
