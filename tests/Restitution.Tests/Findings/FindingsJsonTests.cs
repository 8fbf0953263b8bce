using System.Text;
using System.Text.Json;
using Restitution.Storage.Computations;
using Restitution.Tests.DemoCase;

namespace Restitution.Tests.Findings;

public sealed class FindingsJsonTests
{
    [Fact]
    public void The_same_case_gives_the_same_bytes() => Assert.Equal(
        Encoding.UTF8.GetString(FindingsJson.Bytes("AD-2021-014", DemoFindings.Of(DemoFindings.Claim), [])),
        Encoding.UTF8.GetString(FindingsJson.Bytes("AD-2021-014", DemoFindings.Findings, [])));

    [Fact]
    public void It_says_what_was_found_and_how_it_may_be_otherwise()
    {
        using JsonDocument json = JsonDocument.Parse(FindingsJson.Bytes("AD-2021-014", DemoFindings.Findings, []));
        JsonElement root = json.RootElement.GetProperty("result");
        JsonElement paid = root.GetProperty("corroboration").EnumerateArray()
            .Single(fact => fact.GetProperty("id").GetString() == "F/W-03/paid/2020-01");
        JsonElement book = paid.GetProperty("against").EnumerateArray().First();

        Assert.Equal("4000.00", paid.GetProperty("amount").GetString());
        Assert.Equal(
            ("payroll", "respondent", "contradicted", "1477.00", true, "explain-payment-differs"),
            (book.GetProperty("record").GetString(), book.GetProperty("madeBy").GetString(),
                book.GetProperty("outcome").GetString(), book.GetProperty("difference").GetString(),
                book.GetProperty("servesItsMaker").GetBoolean(), book.GetProperty("innocentExplanation").GetString()));
        Assert.Equal(DemoFindings.Findings.Indicators.Count, root.GetProperty("indicators").GetArrayLength());
    }

    [Fact]
    public void No_name_of_a_person_is_in_it()
    {
        string text = Encoding.UTF8.GetString(FindingsJson.Bytes("AD-2021-014", DemoFindings.Findings, []));

        Assert.DoesNotContain(DemoWorkers.All, worker =>
            text.Contains(worker.ThaiOther, StringComparison.Ordinal));
    }
}
