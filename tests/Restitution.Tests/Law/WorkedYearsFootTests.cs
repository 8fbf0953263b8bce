using System.Globalization;
using System.Text.Json;
using Restitution.Law;
using Restitution.Tests.House;

namespace Restitution.Tests.Law;

/// <summary>Each year worked by hand is whole in itself, and rests on law that is on file.</summary>
public sealed class WorkedYearsFootTests
{
    private const string Folder = "fixtures/worked-examples/years";

    public static TheoryData<string> Years =>
        [.. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, Folder), "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_lines_of_a_year_add_up_to_its_total(string name) =>
        Assert.Equal(Amount(Read(name).GetProperty("total")), SumOfLines(Read(name)));

    [Fact]
    public void A_line_that_is_a_cent_off_is_noticed()
    {
        const string Year = """
            { "months": [ { "month": "2019-01", "heads": { "wages": "10.00", "overtime": "0.26" } } ], "total": "10.25" }
            """;
        JsonElement year = JsonDocument.Parse(Year).RootElement;

        Assert.NotEqual(Amount(year.GetProperty("total")), SumOfLines(year));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_month_of_the_span_stands_once_with_its_working(string name)
    {
        JsonElement year = Read(name);
        string[] months = [.. Months(year).Select(month => month.GetProperty("month").GetString()!)];

        Assert.Equal(12, months.Length);
        Assert.Equal(year.GetProperty("from").GetString()![..7], months[0]);
        Assert.Equal(year.GetProperty("to").GetString()![..7], months[^1]);
        Assert.Equal(months.Distinct().Order(StringComparer.Ordinal), months);
        Assert.All(Months(year), month => Assert.NotEmpty(month.GetProperty("working").GetString()!));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void What_a_year_accepts_or_chooses_is_on_file_and_can_be_chosen(string name)
    {
        JsonElement year = Read(name);
        LawChoice[] choices =
        [
            .. year.GetProperty("acceptRecalled").EnumerateArray()
                .Select(id => new LawChoice(id.GetString()!, null, AcceptRecalled: true, "worked by hand")),
            .. year.GetProperty("choices").EnumerateObject()
                .Select(one => new LawChoice(one.Name, one.Value.GetString(), AcceptRecalled: false, "worked by hand")),
        ];

        Assert.All(choices, choice => Assert.Empty(LawCheck.Choices(LawOnFile.Embedded.Choosing([choice]))));
        Assert.NotNull(LawOnFile.Embedded.File($"{year.GetProperty("jurisdiction").GetString()}/premium"));
    }

    private static decimal SumOfLines(JsonElement year) => Months(year)
        .SelectMany(month => month.GetProperty("heads").EnumerateObject()).Sum(head => Amount(head.Value));

    private static IEnumerable<JsonElement> Months(JsonElement year) => year.GetProperty("months").EnumerateArray();

    private static decimal Amount(JsonElement text) =>
        decimal.Parse(text.GetString()!, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static JsonElement Read(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, Folder, $"{name}.json"))).RootElement;
}
