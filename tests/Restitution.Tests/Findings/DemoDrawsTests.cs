using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Restitution.Findings;
using Restitution.Reasons;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Findings;

/// <summary>Pay drawn the same day in the demo case, against what was planted there.</summary>
public sealed class DemoDrawsTests
{
    private static readonly RedFlag[] Flags =
        [.. DemoFindings.Findings.RedFlags.Where(flag => flag.Kind == RedFlagKind.PayDrawnSameDay)];

    [Fact]
    public void Every_planted_day_is_a_part_of_one_flag_with_its_rows_and_no_other_day_is()
    {
        Planted[] planted = PlantedDraws();
        (RedFlag Flag, LocalDate On, Reason Part)[] told =
        [
            .. from flag in Flags
               from part in flag.Because.Parts
               select (flag, part.About.OfType<Operand.Day>().Single().Value, part),
        ];

        Assert.Equal(8, planted.Length);
        Assert.Equal(planted.Select(one => one.On).Order(), told.Select(one => one.On).Order());
        Assert.All(planted, one =>
        {
            (RedFlag flag, _, Reason part) = told.Single(part => part.On == one.On);
            Assert.Superset(one.Workers.ToHashSet(), flag.About.ToHashSet());
            Assert.All(one.Rows, row => Assert.Contains(row, part.Sources.SelectMany(RowsOf)));
        });
    }

    // What the foreman drew for the owner and what the cook drew for those who signed are two flags.
    [Fact]
    public void The_foreman_and_the_cook_are_one_flag_each()
    {
        Assert.Equal(2, Flags.Length);
        Assert.Equal([7, 1], Flags.Select(flag => flag.Because.Parts.Count).OrderDescending());
    }

    private static IEnumerable<string> RowsOf(Restitution.Evidence.SourceRef source) =>
        Enumerable.Range(source.FirstLineNumber, source.LastLineNumber - source.FirstLineNumber + 1)
            .Select(line => Restitution.Evidence.SourceRef.Line(source.Exhibit, line).ToString());

    private static Planted[] PlantedDraws()
    {
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(AndamanDawn.Folder, "truth-money.json")));
        return
        [
            .. from pattern in truth.RootElement.GetProperty("patterns").EnumerateArray()
               let kind = pattern.GetProperty("kind").GetString()!
               where kind.Contains("drawn the same day", StringComparison.Ordinal)
                   || kind.Contains("the cook draws", StringComparison.Ordinal)
               select new Planted(
                   LocalDatePattern.Iso.Parse(pattern.GetProperty("on").GetString()!).Value,
                   Texts(pattern.GetProperty("workers")), Texts(pattern.GetProperty("rows"))),
        ];
    }

    private static string[] Texts(JsonElement all) => [.. all.EnumerateArray().Select(one => one.GetString()!)];

    private sealed record Planted(LocalDate On, string[] Workers, string[] Rows);
}
