using System.Text.Json;
using Restitution.Law;
using Restitution.Tests.House;

namespace Restitution.Tests.WorkedExamples;

/// <summary>Examples of several states' pages, each a month of one worker under the law on file.</summary>
public sealed class AcceptanceRowTests
{
    private static readonly Dictionary<string, JsonElement> Rows = Read();

    public static TheoryData<string> Ids => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_head_of_the_row_is_as_worked_out(string id) =>
        Assert.Empty(WorkerYearTests.Differences(YearOf(Rows[id]), LawOnFile.Embedded));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_row_has_its_citation_and_a_figure_that_differs_from_its_page_says_why(string id)
    {
        JsonElement row = Rows[id];
        string? printed = row.GetProperty("printed").GetString();
        WorkerYear year = YearOf(row);

        Assert.NotEmpty(row.GetProperty("cites").GetString()!);
        Assert.NotEmpty(row.GetProperty("standing").GetString()!);
        bool isPrinted = printed is null || year.Months[0].Heads.Values.Contains(printed);
        Assert.True(isPrinted || row.GetProperty("difference").GetString() is { Length: > 20 }, id);
    }

    private static WorkerYear YearOf(JsonElement row) => WorkerYear.Of(row.GetProperty("year").GetRawText());

    private static Dictionary<string, JsonElement> Read()
    {
        string path = Path.Combine(SourceTree.Root, "fixtures", "worked-examples", "acceptance-wages.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.GetProperty("rows").EnumerateArray()
            .ToDictionary(row => row.GetProperty("id").GetString()!, row => row.Clone());
    }
}
