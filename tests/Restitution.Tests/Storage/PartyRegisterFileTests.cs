using NodaTime;
using Restitution.Findings;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Parties;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

public sealed class PartyRegisterFileTests
{
    private static readonly PartyDecision Decision = new(
        new PartyRef("X-1", "R-01"), new PartyRef("X-2", "P-01"), IsSame: true, "officer",
        new LocalDate(2021, 11, 30), "the register of companies was read");

    private static readonly PartyOnRecord[] Parties =
    [
        new(Decision.One, PartyKind.Company, "employer") { Name = "Alpha Nets", Phones = ["081-234-5678"] },
        new(Decision.Other, PartyKind.Company, "recruiter") { Name = "Alpha Nets" },
        new(new PartyRef("X-1", "P-02"), PartyKind.Person, "agent"),
    ];

    [Fact]
    public void What_was_decided_is_read_back_and_nothing_but_codes_and_reasons_is_in_the_file()
    {
        using var folder = new TemporaryFolder();
        PartyRegisterFile.Add(folder["parties.json"], Decision, Parties);
        PartyRegisterFile.Add(folder["parties.json"], Decision with { IsSame = false, Reason = "two owners" }, Parties);

        IReadOnlyList<PartyDecision> read = PartyRegisterFile.Read(folder["parties.json"]);

        Assert.Equal([Decision, Decision with { IsSame = false, Reason = "two owners" }], read);
        string text = File.ReadAllText(folder["parties.json"]);
        Assert.DoesNotContain("Alpha Nets", text, StringComparison.Ordinal);
        Assert.DoesNotContain("234", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_no_file_nothing_was_decided() =>
        Assert.Empty(PartyRegisterFile.Read("no-such-folder/parties.json"));

    [Theory]
    [InlineData("""{ "version": 2, "decisions": [] }""", "a register of version 2; wanted version 1")]
    [InlineData("""{ "decisions": [] }""", "text that is no register")]
    [InlineData("""{ "version": 1, "decisions": [], "workers": [] }""", "text that is no register")]
    [InlineData("not json", "text that is no register")]
    [InlineData("""{ "version": 1, "decisions": [ {D} ] }""", "\"R-01\", which names no case", "R-01", "X-2/P-01")]
    [InlineData("""{ "version": 1, "decisions": [ {D} ] }""", "two parties of the case X-1", "X-1/R-01", "X-1/P-02")]
    [InlineData("""{ "version": 1, "decisions": [ {D} ] }""", "the day \"30.11.2021\"", "X-1/R-01", "X-2/P-01",
        "30.11.2021")]
    [InlineData("""{ "version": 1, "decisions": [ {D} ] }""", "the decision \"perhaps\"", "X-1/R-01", "X-2/P-01",
        "2021-11-30", "perhaps")]
    [InlineData("""{ "version": 1, "decisions": [ {D} ] }""", "nobody who decided", "X-1/R-01", "X-2/P-01",
        "2021-11-30", "confirmed", " ")]
    public void A_register_that_cannot_be_one_is_refused(
        string json, string found, string one = "", string other = "", string day = "2021-11-30",
        string decision = "confirmed", string who = "officer")
    {
        using var folder = new TemporaryFolder();
        string written = $$"""
            { "one": "{{one}}", "other": "{{other}}", "decision": "{{decision}}", "by": "{{who}}", "on": "{{day}}",
              "reason": "seen" }
            """;
        folder.Write("parties.json", json.Replace("{D}", written, StringComparison.Ordinal));

        var refused = Assert.Throws<RefusedException>(() => PartyRegisterFile.Read(folder["parties.json"]));

        Assert.All(refused.Refusals, one => Assert.Equal(RefusedBecause.RegisterUnreadable, one.Because));
        Assert.Contains(found, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-1", "W-01", RefusedBecause.CodeUnknown)]
    [InlineData("X-9", "R-01", RefusedBecause.CodeUnknown)]
    [InlineData("X-2", "P-01", RefusedBecause.CodeTwice)]
    public void A_decision_on_a_worker_on_no_case_and_on_one_case_is_refused_and_nothing_is_written(
        string caseCode, string code, RefusedBecause because)
    {
        using var folder = new TemporaryFolder();

        var refused = Assert.Throws<RefusedException>(() => PartyRegisterFile.Add(
            folder["parties.json"], Decision with { One = new PartyRef(caseCode, code) }, Parties));

        Assert.Equal(because, refused.Refusals[0].Because);
        Assert.False(File.Exists(folder["parties.json"]));
    }

    [Fact]
    public void No_worker_is_among_the_parties_of_a_case_nor_an_account_that_a_worker_holds()
    {
        IReadOnlyList<PartyOnRecord> parties = CaseParties.Of(CaseText.Read(
            System.Text.Encoding.UTF8.GetBytes(WithAccounts), "case.json").Case);

        Assert.Equal(["R-01", "P-01", "P-02"], parties.Select(party => party.Ref.Code));
        Assert.Equal(
            ["…7890"], parties.SelectMany(party => party.Accounts).SelectMany(one => one.Numbers)
                .Select(number => number.Masked));
        Assert.Equal(PartyKind.Vessel, parties[1].Kind);
        Assert.Equal("", parties[2].Name);
        Assert.Equal(["081-234-5678"], parties[2].Phones);
    }

    private static string WithAccounts => SampleCase.Json.Replace(
        "\"calendars\"", """
        "parties": [
          { "code": "P-01", "name": "F/V Sea Star 3", "role": "vessel", "registrationNumber": "123456789" },
          { "code": "P-02", "person": true, "role": "recruiter", "phones": ["081-234-5678"] } ],
        "accounts": [
          { "code": "A-01", "holder": "R-01", "bank": "A Bank", "currency": "THB", "numbers": ["123-4-56789-0"],
            "sources": ["BANK-01:1"] },
          { "code": "A-02", "holder": "W-01", "bank": "A Bank", "currency": "THB", "sources": ["BANK-01:1"] } ],
        "calendars"
        """, StringComparison.Ordinal);
}
