using System.Text.Json.Nodes;
using Restitution.Cli.Commands;
using Restitution.Tests.House;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

public sealed class PartiesTests
{
    private const string Account = "123-4-56789-0";
    private const string Phone = "081-234-5678";

    [Fact]
    public void The_same_company_is_proposed_with_its_reasons_confirmed_and_shown_as_confirmed()
    {
        using TemporaryFolder one = Case("X-1", "Rung Arun Andaman Co., Ltd.");
        using TemporaryFolder other = Case("X-2", "บริษัท รุ่งอรุณอันดามัน จำกัด");
        string register = one["register.json"];

        CommandLine before = Parties(register, one, other);
        CommandLine confirmed = CommandLine.Run(
            "parties", "confirm", "X-1/R-01", "X-2/R-01", one.FullPath, other.FullPath, "--register", register,
            "--reason", "the register of companies was read");
        CommandLine after = Parties(register, one, other);

        Assert.Contains("Proposed", before.Output, StringComparison.Ordinal);
        Assert.Contains("same consonants in one alphabet (+25)", before.Output, StringComparison.Ordinal);
        Assert.True(confirmed.Code == 0, confirmed.ToString());
        Assert.Contains("Confirmed to be one", after.Output, StringComparison.Ordinal);
        Assert.Contains("officer, 20", after.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "X-1/R-01", after.Output.Split("Confirmed to be one")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_prints_for_machines_fits_its_schema_and_is_what_it_writes()
    {
        using TemporaryFolder one = Case("X-1", "Alpha Nets", "0105551234567");
        using TemporaryFolder other = Case("X-2", "Alpha Nets Sole Co., Ltd.", "0-1055-51234-56-7");

        CommandLine printed = CommandLine.Run(
            "parties", one.FullPath, other.FullPath, "--register", one["register.json"], "--out", one["out"], "--json");

        Assert.Empty(SchemaCheck.Of(SchemaCommand.Text("parties"), printed.Output));
        Assert.Equal(printed.Output, File.ReadAllText(one["out/party-register.json"]).ReplaceLineEndings());
        JsonNode match = JsonNode.Parse(printed.Output)!["matches"]![0]!;
        Assert.Equal(100, match["score"]!.GetValue<int>());
        Assert.Equal("same-registration-number", match["factors"]![0]!["reason"]!.GetValue<string>());
    }

    [Fact]
    public void Numbers_of_accounts_and_telephones_are_masked_and_no_worker_is_printed()
    {
        using TemporaryFolder one = Case("X-1", "Alpha Nets");
        using TemporaryFolder other = Case("X-2", "Beta Ropes");
        string all = Parties(one["register.json"], one, other).Output
            + CommandLine.Run(
                "parties", one.FullPath, other.FullPath, "--register", one["register.json"], "--json").Output;

        Assert.Contains("same account …7890", all, StringComparison.Ordinal);
        Assert.Contains("same telephone …5678", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Account, all, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567890", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, all, StringComparison.Ordinal);
        Assert.DoesNotContain("W-01", all, StringComparison.Ordinal);
    }

    [Fact]
    public void The_identities_are_not_opened_and_nothing_of_a_case_is_written()
    {
        string demo = Path.Combine(SourceTree.Root, "fixtures", "cases", "andaman-dawn");
        using TemporaryFolder other = Case("X-2", "Andaman Dawn Fishery (Invented) Company Limited");

        CommandLine printed = CommandLine.Run("parties", demo, other.FullPath, "--register", other["register.json"]);

        Assert.True(printed.Code == 0, printed.ToString());
        Assert.Contains("AD-2021-014/R-01", printed.Output, StringComparison.Ordinal);
        Assert.Contains("same name (+40)", printed.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(other["register.json"]));
        Assert.False(File.Exists(other["access.log"]));
    }

    [Theory]
    [InlineData("workers are in no register", "X-1/W-01", "X-2/R-01")]
    [InlineData("no case X-9 among those given", "X-9/R-01", "X-2/R-01")]
    [InlineData("which names no case", "R-01", "X-2/R-01")]
    [InlineData("wanted parties of two cases", "X-1/R-01", "X-1/P-01")]
    public void A_decision_that_names_no_party_of_two_cases_is_refused(string found, string left, string right)
    {
        using TemporaryFolder one = Case("X-1", "Alpha Nets");
        using TemporaryFolder other = Case("X-2", "Beta Ropes");

        CommandLine refused = CommandLine.Run(
            "parties", "reject", left, right, one.FullPath, other.FullPath, "--register", one["register.json"],
            "--reason", "a test");

        Assert.Equal(1, refused.Code);
        Assert.Contains(found, refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(one["register.json"]));
    }

    [Fact]
    public void A_case_named_twice_and_a_register_of_another_version_are_refused()
    {
        using TemporaryFolder one = Case("X-1", "Alpha Nets");
        one.Write("register.json", """{ "version": 7, "decisions": [] }""");

        CommandLine twice = CommandLine.Run("parties", one.FullPath, one.FullPath, "--register", one["none.json"]);
        CommandLine version = CommandLine.Run("parties", one.FullPath, "--register", one["register.json"]);

        Assert.Equal((1, 1), (twice.Code, version.Code));
        Assert.Contains("the case X-1 more than once", twice.Error, StringComparison.Ordinal);
        Assert.Contains("a register of version 7", version.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Case(string code, string name, string number = "") => SampleCase.Folder(json => json
        .Replace("T-2021-001", code, StringComparison.Ordinal)
        .Replace("\"name\": \"Shed Company\"", $"""
            "name": "{name}", "registrationNumber": "{number}"
            """, StringComparison.Ordinal)
        .Replace("\"calendars\"", $$"""
            "parties": [ { "code": "P-01", "person": true, "role": "recruiter", "phones": ["{{Phone}}"] } ],
            "accounts": [
              { "code": "A-01", "holder": "P-01", "bank": "A Bank", "currency": "THB", "numbers": ["{{Account}}"],
                "sources": ["BANK-01:1"] } ],
            "calendars"
            """, StringComparison.Ordinal));

    private static CommandLine Parties(string register, params TemporaryFolder[] cases) =>
        CommandLine.Run(["parties", .. cases.Select(one => one.FullPath), "--register", register]);
}
