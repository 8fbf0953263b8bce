using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;

namespace Restitution.Tests.Storage;

public sealed class AttributionTests
{
    private static readonly CaseFile Case = CaseFolderOfTheSample();

    private static readonly CaseIdentities Identities = new(
        [], [],
        [Match("Somchai", "W-01"), Match("The Boss", "R-01"), Match("The Cook", null)]);

    [Fact]
    public void Money_out_of_the_respondents_account_to_a_worker_is_paid_by_the_respondent()
    {
        AttributedRecord line = Of(Line(-9000m, "Somchai", "wages May 2019"), "R-01");

        Assert.Equal(("W-01", "R-01", false), (line.Worker, line.Payer, line.IsAboutAWorker));
    }

    [Fact]
    public void Money_into_a_workers_own_account_is_the_workers_whoever_sent_it()
    {
        AttributedRecord line = Of(Line(9000m, "The Boss", ""), "W-01");

        Assert.Equal(("W-01", "R-01"), (line.Worker, line.Payer));
    }

    [Fact]
    public void A_banks_fee_is_about_no_worker_and_a_payroll_line_is()
    {
        Assert.False(Of(Line(-120m, "", "fee"), "R-01").IsAboutAWorker);

        AttributedRecord unmatched = Of(Worked("Someone"), "R-01");
        Assert.Equal((null, true), (unmatched.Worker, unmatched.IsAboutAWorker));
    }

    [Theory]
    [InlineData(-120, "Someone", "R-01", true)]
    [InlineData(-120, "The Cook", "R-01", false)]
    [InlineData(-120, "The Boss", "R-01", false)]
    [InlineData(-120, "R-01", "R-01", false)]
    [InlineData(-120, "", "R-01", false)]
    [InlineData(120, "Someone", "R-01", false)]
    [InlineData(-120, "Someone", "W-01", false)]
    [InlineData(-120, "Someone", null, false)]
    public void Money_out_of_a_respondents_account_is_open_until_it_is_decided_whose_the_name_is(
        int amount, string payee, string? accountOf, bool isOpen) =>
        Assert.Equal(isOpen, Of(Line(amount, payee, "transfer"), accountOf).IsAboutAWorker);

    [Theory]
    [InlineData(9300, "Someone", "", "W-01", true)]
    [InlineData(9300, "", "SALARY FEB", "W-01", true)]
    [InlineData(9300, "The Boss", "", "W-01", false)]
    [InlineData(9300, "The Cook", "", "W-01", false)]
    [InlineData(9300, "Somchai", "", "W-01", false)]
    [InlineData(9300, "", "", "W-01", false)]
    [InlineData(-9300, "Someone", "", "W-01", false)]
    [InlineData(9300, "Someone", "", "R-01", false)]
    [InlineData(9300, "Someone", "", null, false)]
    public void Money_into_a_workers_account_is_open_until_it_is_decided_whose_the_senders_name_is(
        int amount, string sender, string text, string? accountOf, bool isOpen) =>
        Assert.Equal(isOpen, Of(Line(amount, sender, text), accountOf).IsSenderOpen);

    [Fact]
    public void Money_sent_to_a_worker_is_open_until_it_is_decided_whose_the_senders_name_is()
    {
        Assert.True(Of(Sent("Someone", "Somchai"), null).IsSenderOpen);
        Assert.False(Of(Sent("The Boss", "Somchai"), null).IsSenderOpen);
        Assert.False(Of(Sent("Someone", "Mother"), null).IsSenderOpen);
    }

    [Fact]
    public void In_a_statement_without_a_column_for_the_other_side_the_text_names_the_payee()
    {
        StatementLine[] lines =
            [Line(-120m, "", "to Someone"), Line(-120m, "", "Somchai"), Line(-120m, "", "The Cook"), Line(-1m, "", "")];

        Assert.Equal([true, false, false, false], OfAll(lines));
        Assert.Equal(
            [false, false, false, false, true], OfAll([.. lines, Line(-120m, "Someone", "wages")]));
    }

    [Fact]
    public void A_name_confirmed_as_nobody_in_the_case_is_no_gap() =>
        Assert.False(Of(Worked("The Cook"), "R-01").IsAboutAWorker);

    [Fact]
    public void A_row_under_a_workers_code_needs_no_match() =>
        Assert.Equal("W-01", Of(Worked(" W-01 "), null).Worker);

    [Fact]
    public void A_remittance_is_the_senders_or_the_recipients_and_the_payer_is_who_sent_it()
    {
        AttributedRecord own = Of(Sent("Somchai", "Mother"), null);
        AttributedRecord bosss = Of(Sent("The Boss", "Somchai"), null);

        Assert.Equal(("W-01", null), (own.Worker, own.Payer));
        Assert.Equal(("W-01", "R-01"), (bosss.Worker, bosss.Payer));
    }

    [Theory]
    [InlineData("ค่าแรง พ.ค. 62", 2019, 5)]
    [InlineData("wages May 2019", 2019, 5)]
    [InlineData("ค่าแรง", 0, 0)]
    [InlineData("ค่าแรง ธ.ค. 62", 0, 0)]
    [InlineData("ค่าแรง พ.ค. 50", 0, 0)]
    public void A_memo_names_a_period_that_began_before_the_booking(string memo, int year, int month)
    {
        DateInterval? named = Of(Line(-9000m, "Somchai", memo), "R-01").NamedPeriod;

        Assert.Equal(year == 0 ? null : new LocalDate(year, month, 1), named?.Start);
    }

    [Theory]
    [InlineData("SALARY FEB", true)]
    [InlineData("ค่าแรง ก.พ.", true)]
    [InlineData("SALARY FEB 2019", false)]
    [InlineData("SALARY", false)]
    [InlineData("", false)]
    public void A_month_without_its_year_is_told_as_a_text_that_was_not_read_for_a_period(string memo, bool isUnread)
    {
        Assert.Equal(isUnread, Of(Line(-9000m, "Somchai", memo), "R-01").IsPeriodUnread);
        Assert.False(Of(Line(-9000m, "Someone", memo), "R-01").IsPeriodUnread);
    }

    private static AttributedRecord Of(EvidenceRecord record, string? accountOf) =>
        new Attribution(Case, Identities).Of(record, ExhibitOf(accountOf));

    private static IEnumerable<bool> OfAll(StatementLine[] lines) =>
        new Attribution(Case, Identities).OfAll(lines, ExhibitOf("R-01")).Select(line => line.IsAboutAWorker);

    private static ExhibitFile ExhibitOf(string? accountOf) =>
        new(new Exhibit("X-01", "x.csv", "", 0, null, null, null), "", accountOf, false);

    private static StatementLine Line(decimal amount, string counterparty, string description) => new(
        SourceRef.Line("X-01", 2), "1", new LocalDate(2019, 6, 5), null, new Money(amount, "THB"), description,
        new PersonAsWritten(counterparty), "", null);

    private static TimeRecord Worked(string person) => new(
        SourceRef.Line("X-01", 2), new PersonAsWritten(person), new LocalDate(2019, 5, 2), null, null, 60, 480);

    private static Remittance Sent(string sender, string recipient) => new(
        SourceRef.Line("X-01", 2), new PersonAsWritten(sender), new PersonAsWritten(recipient),
        new LocalDate(2019, 5, 2),
        new Money(100m, "THB"), null, null, "");

    private static ConfirmedMatch Match(string written, string? code) =>
        new(new PersonAsWritten(written), null, code, "officer", new LocalDate(2021, 10, 3), "known");

    private static CaseFile CaseFolderOfTheSample()
    {
        using TemporaryFolder folder = SampleCase.Folder();
        return CaseFolder.Open(folder.FullPath).Case;
    }
}
