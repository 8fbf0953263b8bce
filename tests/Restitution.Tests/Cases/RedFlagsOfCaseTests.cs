using System.Text;
using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Findings;
using Restitution.Law;
using Restitution.Storage.CaseJson;
using Restitution.Storage.Refusals;

namespace Restitution.Tests.Cases;

public sealed class RedFlagsOfCaseTests
{
    private const string Name = "KRIT INVENTED";
    private const string Number = "123-4-56789-0";

    private static readonly LocalDate PayDay = new(2019, 5, 31);

    [Fact]
    public void Pay_drawn_from_two_accounts_under_one_name_is_a_flag_that_does_not_name_it()
    {
        RedFlag flag = Assert.Single(Flags(CaseFileOf(""), DrawnBy(Name)));

        Assert.Equal(RedFlagKind.PayDrawnSameDay, flag.Kind);
        Assert.Equal(["W-01", "W-02"], flag.About);
        Assert.Equal(4, flag.Sources.Count);
        Assert.DoesNotContain("KRIT", string.Join(' ', flag.Because.About), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_a_person_decided_to_mean_cash_name_nobody()
    {
        const string Cash = """
            "tracing": { "bookings": [ { "means": "cash", "written": "KRIT INVENTED", "decidedBy": "officer",
              "decidedOn": "2021-11-20", "reason": "the name of the machine" } ] },
            """;

        Assert.Empty(Flags(CaseFileOf(Cash), DrawnBy(Name)));
    }

    [Fact]
    public void One_account_number_of_two_workers_is_told_by_its_last_four_figures()
    {
        CaseEvidence evidence = DrawnBy("") with
        {
            Numbers =
            [
                new HoldersNumber("W-01", new PersonAsWritten(Number)),
                new HoldersNumber("W-02", new PersonAsWritten(Number.Replace("-", "", StringComparison.Ordinal))),
            ],
        };

        RedFlag flag = Assert.Single(Flags(CaseFileOf(""), evidence));

        Assert.Equal(RedFlagKind.ManyWorkersOneAccount, flag.Kind);
        Assert.Contains("…7890", flag.About);
        Assert.DoesNotContain(flag.About, code => code.Contains("56789", StringComparison.Ordinal));
    }

    [Fact]
    public void Contacts_of_the_case_are_read_by_code_and_a_code_that_nobody_has_is_refused()
    {
        const string Contact = """
            "contacts": [ { "code": "A-09", "kind": "account", "of": ["W-01", "W-02", "R-01"], "on": "2019-03-02",
              "sources": ["BANK-01:3"] } ],
            """;

        RedFlag flag = Assert.Single(Flags(CaseFileOf(Contact), DrawnBy("")));
        var refused = Assert.Throws<RefusedException>(
            () => CaseFileOf(Contact.Replace("W-02", "W-77", StringComparison.Ordinal)));

        Assert.Equal(["A-09", "R-01", "W-01", "W-02"], flag.About);
        Assert.Equal(new LocalDate(2019, 3, 2), flag.From);
        Assert.Equal(RefusedBecause.CodeUnknown, Assert.Single(refused.Refusals).Because);
    }

    private static IReadOnlyList<RedFlag> Flags(CaseFile caseFile, CaseEvidence evidence) => RedFlagsOfCase.Of(
        caseFile, evidence, AccountsOfCase.Of(caseFile, evidence), LawOnFile.Embedded).Flags;

    private static CaseFile CaseFileOf(string keys)
    {
        string json = Storage.SampleCase.Json
            .Replace("\"calendars\"", keys + "\"calendars\"", StringComparison.Ordinal)
            .Replace(
                "\"workers\": [", "\"workers\": [ { \"code\": \"W-02\", \"episodes\": [] },", StringComparison.Ordinal);
        return CaseText.Read(Encoding.UTF8.GetBytes(json), "case.json").Case;
    }

    // Pay of two workers comes in from R-01, and somebody draws it the same day.
    private static CaseEvidence DrawnBy(string name) => new(
        [OfHolder("BANK-11", "W-01"), OfHolder("BANK-12", "W-02")],
        [
            Line("BANK-11", 2, "W-01", 9_000m, "", "R-01"), Line("BANK-11", 3, "W-01", -9_000m, name, null),
            Line("BANK-12", 2, "W-02", 8_000m, "", "R-01"), Line("BANK-12", 3, "W-02", -7_500m, name, null),
        ]);

    private static ExhibitEvidence OfHolder(string code, string holder) =>
        new(new Exhibit(code, "bank.csv", "0", 0, null, null, null), default, [], []) { AccountOf = holder };

    private static AttributedRecord Line(
        string exhibit, int line, string worker, decimal amount, string name, string? otherSide) => new(
            new StatementLine(
                SourceRef.Line(exhibit, line), exhibit, PayDay, null, new Money(amount, "THB"), "a booking",
                new PersonAsWritten(name), "", null),
            worker, otherSide, IsAboutAWorker: false)
            {
                OtherSide = otherSide,
            };
}
