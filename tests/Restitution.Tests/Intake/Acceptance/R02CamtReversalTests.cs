using Restitution.Evidence;
using Restitution.Ledgers;
using static Restitution.Tests.Intake.Camt.CamtForTests;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>The side of a camt entry is its credit or debit indicator alone; a reversal is a flag.</summary>
public sealed class R02CamtReversalTests
{
    [Theory]
    [InlineData("DBIT", "true", -250.00)]
    [InlineData("DBIT", "1", -250.00)]
    [InlineData("CRDT", "true", 250.00)]
    public void A_reversal_keeps_the_side_of_its_indicator(string side, string flag, decimal amount)
    {
        StatementLine line = Assert.Single(
            Lines(Read(Statement(Entry("250.00", side, $"<RvslInd>{flag}</RvslInd>")))));

        Assert.Equal((amount, true), (line.Amount.Amount, line.IsReversal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<RvslInd>false</RvslInd>")]
    [InlineData("<RvslInd>0</RvslInd>")]
    public void An_entry_without_the_flag_is_no_reversal(string flag) =>
        Assert.False(Assert.Single(Lines(Read(Statement(Entry("250.00", "DBIT", flag))))).IsReversal);

    [Fact]
    public void A_statement_that_foots_only_with_reversals_flipped_is_a_discrepancy_and_says_so()
    {
        StatementOutcome outcome = Assert.Single(Read(Statement(
            Balance("OPBD", "1000.00"), Balance("CLBD", "850.00"),
            Entry("250.00", "CRDT", "<RvslInd>true</RvslInd>"), Entry("100.00"))).Statements);

        Assert.Equal(
            (StatementVerdict.Discrepancy, -500.00m, true),
            (outcome.Verdict, outcome.Difference!.Value.Amount, outcome.FootsWithReversalsFlipped));
    }

    [Fact]
    public void A_statement_that_foots_neither_way_does_not_claim_to() => Assert.False(Assert.Single(Read(Statement(
        Balance("OPBD", "1000.00"), Balance("CLBD", "851.00"),
        Entry("250.00", "CRDT", "<RvslInd>true</RvslInd>"), Entry("100.00"))).Statements).FootsWithReversalsFlipped);
}
