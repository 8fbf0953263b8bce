using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Storage;

public sealed class AccountsOfCaseJsonTests
{
    private const string Parties = """
        "parties": [
          { "code": "P-01", "name": "A Shell Company", "role": "company", "registrationNumber": "0-0000" },
          { "code": "P-02", "person": true, "role": "recruiter", "phones": ["081-234-5678"] } ],
        """;

    private const string Accounts = """
        "accounts": [
          { "code": "A-01", "holder": "R-01", "bank": "A Bank", "currency": "THB",
            "numbers": ["123-4-56789-0", "XXX-X-X6789-X"], "exhibits": ["BANK-01"], "sources": ["BANK-01:1"] },
          { "code": "A-02", "holder": "P-02", "bank": "A Wallet", "currency": "THB", "kind": "wallet",
            "numbers": ["+66 81 234 5678"], "sources": [] },
          { "code": "A-03", "holder": "W-01", "bank": "A Bank", "currency": "THB", "sources": [] } ],
        """;

    private const string Transfers = """
        "transfers": [
          { "decision": "reject", "debit": ["BANK-01:2"], "credit": ["BANK-01:3"], "by": "Officer", "on": "2021-11-20",
            "reason": "two things" } ],
        """;

    [Fact]
    public void Parties_accounts_and_decisions_are_read()
    {
        CaseFile read = Open(Parties + Accounts + Transfers);

        Assert.Equal([PartyRole.Company, PartyRole.Recruiter], read.Parties.Select(party => party.Role));
        Assert.Null(read.Parties[1].Name);
        Assert.Equal(
            [AliasKind.Full, AliasKind.Masked, AliasKind.Wallet],
            read.Accounts.SelectMany(account => account.Numbers).Select(number => number.Kind));
        Assert.Equal("…7890", read.Accounts[0].Masked);
        TransferDecision decision = read.TransferDecisions.Single();
        Assert.Equal((TransferDecisionKind.Reject, SourceRef.Line("BANK-01", 2)), (decision.Kind, decision.Debits[0]));
    }

    [Fact]
    public void A_case_that_names_none_is_read_as_before()
    {
        CaseFile read = Open("");

        Assert.Empty(read.Parties);
        Assert.Empty(read.Accounts);
        Assert.Empty(read.TransferDecisions);
    }

    [Theory]
    [InlineData("\"person\": true", "\"person\": true, \"name\": \"Somchai\"", RefusedBecause.TextMalformed)]
    [InlineData("\"person\": true, ", "", RefusedBecause.KeyMissing)]
    [InlineData("\"P-01\"", "\"R-01\"", RefusedBecause.CodeTwice)]
    [InlineData("\"P-01\"", "\"P-02\"", RefusedBecause.CodeTwice)]
    [InlineData("\"code\": \"A-02\"", "\"code\": \"A-01\"", RefusedBecause.CodeTwice)]
    [InlineData("\"code\": \"A-02\"", "\"code\": \"P-02\"", RefusedBecause.CodeTwice)]
    [InlineData("\"holder\": \"P-02\"", "\"holder\": \"P-09\"", RefusedBecause.CodeUnknown)]
    [InlineData("\"holder\": \"R-01\"", "\"holder\": \"W-01\"", RefusedBecause.TextMalformed)]
    [InlineData("123-4-56789-0", "GB83 WEST 1234 5698 7654 32", RefusedBecause.TextMalformed)]
    [InlineData("XXX-X-X6789-X", "XXX-X-XX789-X", RefusedBecause.TextMalformed)]
    [InlineData("\"exhibits\": [\"BANK-01\"]", "\"exhibits\": [\"BANK-09\"]", RefusedBecause.CodeUnknown)]
    [InlineData("\"wallet\"", "\"purse\"", RefusedBecause.TextMalformed)]
    [InlineData("[\"BANK-01:3\"]", "[]", RefusedBecause.SourceMissing)]
    [InlineData("[\"BANK-01:3\"]", "[\"BANK-09:3\"]", RefusedBecause.CodeUnknown)]
    [InlineData("\"reject\"", "\"perhaps\"", RefusedBecause.TextMalformed)]
    [InlineData("2021-11-20", "2021-11-31", RefusedBecause.DayDoesNotExist)]
    public void What_cannot_be_is_refused_with_line_and_column(string of, string by, RefusedBecause because)
    {
        RefusedException refused = Assert.Throws<RefusedException>(
            () => Open((Parties + Accounts + Transfers).Replace(of, by, StringComparison.Ordinal)));

        Refusal refusal = refused.Refusals.First(refusal => refusal.Because == because);
        Assert.Matches("^case.json:[0-9]+:[0-9]+$", refusal.Place);
        Assert.DoesNotContain("Somchai", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BANK-01:2", "BANK-02:2", null)]
    [InlineData("BANK-01:9", "BANK-02:2", "the row \"BANK-01:9\", which is no booking of the case")]
    [InlineData("BANK-02:2", "BANK-01:2", "the row \"BANK-02:2\", whose money goes the other way")]
    public void A_decision_names_rows_that_exist_or_is_refused_with_line_and_column(
        string debit, string credit, string? found)
    {
        using TemporaryFolder folder = WithTwoBanks($$"""
            "transfers": [ { "decision": "confirm", "debit": ["{{debit}}"], "credit": ["{{credit}}"], "by": "Officer",
              "on": "2021-11-20", "reason": "slip seen" } ],
            """);
        CaseFolder opened = CaseFolder.Open(folder.FullPath);

        if (found is null)
        {
            AccountsOfCase ledgers = AccountsOfCase.Of(
                opened.Case, CaseReading.Of(opened, CaseIdentities.None).Evidence);
            Assert.Equal(TransferState.Confirmed, ledgers.Transfers.Matches.Single().State);
            return;
        }

        Refusal refusal = Assert.Throws<RefusedException>(() => CaseReading.Of(opened, CaseIdentities.None))
            .Refusals[0];
        Assert.Equal(found, refusal.Found);
        Assert.Matches("^case.json:[0-9]+:[0-9]+$", refusal.Place);
    }

    [Fact]
    public void A_workers_account_has_the_numbers_of_the_identities()
    {
        using TemporaryFolder folder = WithTwoBanks(
            """
            "accounts": [
              { "code": "A-01", "holder": "R-01", "bank": "A Bank", "currency": "THB", "exhibits": ["BANK-01"],
                "sources": [] },
              { "code": "A-03", "holder": "W-01", "bank": "A Bank", "currency": "THB", "sources": [] } ],
            """, declared: "");
        CaseFolder opened = CaseFolder.Open(folder.FullPath);
        var identities = new CaseIdentities(
            [new PersonIdentity("W-01", new PersonAsWritten("A name"), [], [new PersonAsWritten("555-5-55555-5")])],
            [], []);

        AccountsOfCase known = AccountsOfCase.Of(opened.Case, CaseReading.Of(opened, identities).Evidence);
        AccountsOfCase unknown = AccountsOfCase.Of(opened.Case, CaseReading.Of(opened, CaseIdentities.None).Evidence);

        Assert.Equal("W-01", known.Known.Of("A-03")!.Account.Holder);
        Assert.Equal(AliasMatch.InFull, known.Known.Of("A-03")!.Statements.Single().By);
        Assert.Equal(TransferState.Proposed, known.Transfers.Matches.Single().State);
        Assert.Empty(unknown.Known.Of("A-03")!.Entries);
        Assert.Single(unknown.Known.Proposals);
    }

    private static TemporaryFolder WithTwoBanks(string keys, string? declared = null)
    {
        declared ??= """
            "accounts": [
              { "code": "A-01", "holder": "R-01", "bank": "A Bank", "currency": "THB", "exhibits": ["BANK-01"],
                "sources": [] },
              { "code": "A-02", "holder": "R-01", "bank": "B Bank", "currency": "THB", "exhibits": ["BANK-02"],
                "sources": [] } ],
            """;
        TemporaryFolder folder = SampleCase.Folder(json => json
            .Replace("\"exhibits\": [", declared + keys + "\"exhibits\": [", StringComparison.Ordinal)
            .Replace("\"accountOf\": \"R-01\" },", """
                "accountOf": "R-01" }, { "code": "BANK-02", "file": "exhibits/other.csv" },
                """, StringComparison.Ordinal));
        folder.Write("exhibits/other.csv",
            "Date,Amount,Counterparty\n2019-05-31,9000.00,R-01\n");
        Directory.CreateDirectory(folder["layouts"]);
        WriteLayout(folder, "BANK-01", null);
        WriteLayout(folder, "BANK-02", "555-5-55555-5");
        return folder;
    }

    private static void WriteLayout(TemporaryFolder folder, string exhibit, string? account) => File.WriteAllBytes(
        folder[$"layouts/{exhibit}.json"],
        LayoutFile.Write(new Layout(exhibit, ExhibitKind.BankStatement, FileFormat.Delimited)
        {
            Encoding = "utf-8",
            Delimiter = ',',
            Account = account,
            Marks = new ColumnMarks(DateOrder.YearMonthDay, YearCount.Common, ".", "", "THB"),
            Sheets =
            [
                new SheetLayout(null)
                {
                    HeaderRows = [1],
                    FirstDataRow = 2,
                    Columns =
                    [
                        new ColumnLayout("A", "Date", Field.BookedOn), new ColumnLayout("B", "Amount", Field.Amount),
                        new ColumnLayout("C", "Counterparty", Field.Counterparty),
                    ],
                },
            ],
            Confirmed = new Confirmation("officer", new LocalDate(2021, 10, 3)),
        }));

    private static CaseFile Open(string keys)
    {
        using TemporaryFolder folder = SampleCase.Folder(json => json.Replace(
            "\"exhibits\": [\n", keys + "\"exhibits\": [\n", StringComparison.Ordinal));
        return CaseFolder.Open(folder.FullPath).Case;
    }
}
