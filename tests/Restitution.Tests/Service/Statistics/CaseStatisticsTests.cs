using System.Text;
using Restitution.Service.Statistics;
using Restitution.Storage.CaseJson;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Service.Statistics;

/// <summary>Which name stands for a company in a table that all offices read.</summary>
public sealed class CaseStatisticsTests
{
    private const string Number = "0-8355-00000-00-1";

    [Theory]
    [InlineData("Andaman Dawn", 3, "AAA planted", 2, "Andaman Dawn (" + Number + ")")]
    [InlineData("Andaman Dawn", 2, "AAA planted", 2, Number)]
    public void A_name_stands_where_as_many_as_the_least_write_it(
        string name, int count, string other, int otherCount, string shown)
    {
        CountedCase[] cases =
        [
            .. Enumerable.Range(1, count).Select(each => Case(name, $"one {each}")),
            .. Enumerable.Range(1, otherCount).Select(each => Case(other, $"other {each}")),
        ];

        ShownCell cell = Assert.Single(CaseStatistics.Of(cases, 3, "nobody").ByRespondent.Cells);

        Assert.Equal((shown, count + otherCount), (cell.Name, cell.CaseCount));
    }

    [Fact]
    public void Who_asks_raises_no_cell_by_cases_of_his_own()
    {
        CountedCase[] cases = [Case("A", "one"), Case("A", "two"), Case("A", "three")];

        Assert.Single(CaseStatistics.Of(cases, 3, "nobody").ByPlace.Cells);
        Assert.Empty(CaseStatistics.Of(cases, 3, "three").ByPlace.Cells);
    }

    private static CountedCase Case(string name, string openedBy)
    {
        string json = SampleCase.Json.Replace(
            "\"name\": \"Shed Company\"", $"\"name\": \"{name}\", \"registrationNumber\": \"{Number}\"",
            StringComparison.Ordinal);
        return new CountedCase(CaseText.Read(Encoding.UTF8.GetBytes(json), "a test").Case, openedBy);
    }
}
