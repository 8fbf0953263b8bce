using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using Restitution.Tests.Intake.Messages;
using static Restitution.Tests.Intake.Camt.CamtForTests;

namespace Restitution.Tests.Intake;

/// <summary>Entries that a bank has not booked are left out, and their number stands beside their statement.</summary>
public sealed class NotBookedTests
{
    private static readonly string WithPending = Statement(
        Balance("OPBD", "10.00"), Balance("CLBD", "11.00"), Entry("1.00"), Entry("4.00", status: "PDNG"),
        Entry("5.00", status: "<Cd>FUTR</Cd>"), Entry("6.00", status: "<Cd>INFO</Cd>"));

    [Fact]
    public void Pending_and_informing_entries_are_counted_apart_and_stand_in_no_sum()
    {
        StatementOutcome outcome = Assert.Single(Read(WithPending).Statements);

        Assert.Equal(new NotBooked(2, 1), outcome.NotBooked);
        Assert.Equal((StatementVerdict.Verified, 1m), (outcome.Verdict, outcome.Movements.Amount));
    }

    [Fact]
    public void An_entry_before_the_first_booked_one_counts_for_its_own_statement_and_not_for_the_one_before()
    {
        string booked = Statement(Balance("OPBD", "10.00"), Balance("CLBD", "11.00"), Entry("1.00"));
        string second = Statement(
            Balance("OPBD", "11.00"), Balance("CLBD", "12.00"), Entry("4.00", status: "PDNG"), Entry("1.00"));
        ReadExhibit read = Read(
            booked.Replace("</Stmt></BkToCstmrStmt></Document>", "</Stmt>", StringComparison.Ordinal)
            + second.Replace("<Document><BkToCstmrStmt>", "", StringComparison.Ordinal));

        Assert.Equal([0, 1], read.Statements.Select(outcome => outcome.NotBooked.PendingCount));
    }

    [Fact]
    public void Entries_of_type_890_only_inform() => Assert.Equal(
        new NotBooked(0, 1),
        Assert.Single(ReadMessage.Of(
            "01,A,B,190401,0615,1,,,2/\n02,A,B,1,190401,,USD,2/\n03,777,,/\n16,890,,,,,T/\n16,165,100,0,B,R,T/\n",
            FileFormat.Bai2).Statements).NotBooked);
}
