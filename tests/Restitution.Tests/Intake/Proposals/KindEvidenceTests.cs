using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Tests.Intake.Acceptance;

namespace Restitution.Tests.Intake.Proposals;

/// <summary>Every kind of exhibit is told by its headings, each column with its evidence in counts.</summary>
public sealed class KindEvidenceTests
{
    private const string Good = "fixtures/exhibits/csv/good/";

    [Theory]
    [InlineData("equal-rows.csv", ExhibitKind.BankStatement, "4 of 4 amounts fit decimal mark \".\"")]
    [InlineData("payroll.csv", ExhibitKind.Payroll, "periods are of the Buddhist Era")]
    [InlineData("attendance-khmer.csv", ExhibitKind.Attendance, "3 of 3 filled cells are times of day")]
    [InlineData("remittances-bank-slips.csv", ExhibitKind.Remittances, "2 have 11 digits, 2 begin with a zero")]
    [InlineData("remittances-agent-list.csv", ExhibitKind.Remittances, "3 have 10 digits, 2 begin with a zero")]
    [InlineData("remittances-notebook.csv", ExhibitKind.Remittances, "3 of 3 amounts are read, and none has a mark")]
    [InlineData("debt-notebook-lao.csv", ExhibitKind.DebtNotebook, "1 of 1 amounts fit decimal mark")]
    [InlineData("hours-thai.csv", ExhibitKind.HoursTestimony, "2 of 2 filled cells are 1 to 7")]
    [InlineData("admitted-in-words.csv", ExhibitKind.AdmittedPayments, "2 of 2 amounts are read, and none has a mark")]
    [InlineData("fee-receipts.csv", ExhibitKind.FeeReceipts, "3 of 3 years are of the Buddhist Era")]
    public void A_kind_is_told_and_its_columns_have_evidence(string file, ExhibitKind kind, string evidence)
    {
        LayoutProposal proposal = AcceptanceFixture.Proposal(Good + file);

        Assert.Equal(kind, proposal.Layout.Kind);
        Assert.Contains(
            proposal.Columns.SelectMany(column => column.Evidence),
            sentence => sentence.Contains(evidence, StringComparison.Ordinal));
        Assert.All(
            proposal.Columns.Where(column => column.Field is not null),
            column => Assert.True(
                column.Evidence.Count >= 2, $"{column.Heading}: {string.Join("; ", column.Evidence)}"));
    }

    // What a person confirmed and what is proposed give the same records, where the proposal has one reading.
    [Theory]
    [InlineData("remittances-notebook.csv", "the currency")]
    [InlineData("remittances-agent-list.csv", "the order of day and month")]
    [InlineData("fee-receipts.csv", null)]
    [InlineData("debt-notebook-lao.csv", "the order of day and month|the currency")]
    public void A_proposal_decides_all_but_what_nothing_shows(string file, string? open)
    {
        LayoutProposal proposal = AcceptanceFixture.Proposal(Good + file);

        Assert.All(proposal.Undecided, about => Assert.Contains(
            open!.Split('|'), part => about.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(open is null, proposal.HasOneReading);
    }

    [Fact]
    public void A_control_number_of_a_transfer_agent_tells_the_channel() => Assert.Contains(
        "the channel is transfer-agent by the heading of its control number",
        AcceptanceFixture.Proposal(Good + "remittances-agent-list.csv").Evidence);
}
