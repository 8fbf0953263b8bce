using NodaTime;
using Restitution.Evidence;
using Restitution.Storage.Identities;

namespace Restitution.Tests.Storage;

public sealed class MatchProposalsTests
{
    private static readonly CaseIdentities Identities = new(
        [
            Person("W-01", "Somchai Testname", "นายสมชาย ทดสอบ", "123-4-56789-0"),
            Person("W-02", "Bounmy Sampleson", "ບຸນມີ", "987-6-54321-0"),
        ],
        [Person("R-01", "Example Fishery Co Ltd", "บจก ตัวอย่าง", "555-5-55555-5")],
        []);

    [Theory]
    [InlineData("Somchai Testname", "W-01", MatchedBy.SameSpelling, 100)]
    [InlineData("MR.  SOMCHAI   TESTNAME", "W-01", MatchedBy.SameWithoutDress, 100)]
    [InlineData("สมชาย ทดสอบ", "W-01", MatchedBy.SameWithoutDress, 100)]
    [InlineData("น.ส. สมชาย ทดสอบ", "W-01", MatchedBy.SameWithoutDress, 100)]
    [InlineData("TRF TO 1234567890 BR 01", "W-01", MatchedBy.AccountNumber, 100)]
    [InlineData("Testname, Somchai", "W-01", MatchedBy.Likeness, 100)]
    [InlineData("Bounmy Samplesen", "W-02", MatchedBy.Likeness, 94)]
    [InlineData("EXAMPLE FISHERY CO. LTD.", "R-01", MatchedBy.SameWithoutDress, 100)]
    public void A_name_is_proposed_with_the_reason(string written, string code, MatchedBy by, int likeness)
    {
        MatchCandidate first = Assert.Single(For(written)).Candidates[0];

        Assert.Equal((code, by, likeness), (first.Code, first.By, first.LikenessOfHundred));
    }

    [Fact]
    public void A_stranger_has_no_candidate() => Assert.Empty(Assert.Single(For("Quite Another")).Candidates);

    [Fact]
    public void Likeness_alone_is_never_clear() => Assert.Null(Assert.Single(For("Bounmy Samplesen")).Clear);

    [Fact]
    public void A_confirmed_name_is_proposed_no_more_and_a_match_for_the_exhibit_goes_first()
    {
        CaseIdentities confirmed = Identities with
        {
            Matches = [Match("Somchai", null, "W-01"), Match("Somchai", "PAY-02", "W-02")],
        };

        Assert.Empty(MatchProposals.For([Row("Somchai", "PAY-01"), Row("Somchai", "PAY-02")], confirmed));
        Assert.Equal("W-01", confirmed.MatchOf(new PersonAsWritten("Somchai"), "PAY-01")!.Code);
        Assert.Equal("W-02", confirmed.MatchOf(new PersonAsWritten("Somchai"), "PAY-02")!.Code);
    }

    [Fact]
    public void Rows_of_one_exhibit_under_one_name_are_one_proposal()
    {
        MatchProposal proposal = Assert.Single(MatchProposals.For(
            [Row("Quite Another", "PAY-01"), Row(" Quite Another ", "PAY-01")], Identities));

        Assert.Equal(2, proposal.RowCount);
    }

    private static IReadOnlyList<MatchProposal> For(string written) =>
        MatchProposals.For([Row(written, "PAY-01")], Identities);

    private static NamedRow Row(string written, string exhibit) =>
        new(exhibit, SourceRef.Line(exhibit, 2), new PersonAsWritten(written));

    private static ConfirmedMatch Match(string written, string? exhibit, string code) =>
        new(new PersonAsWritten(written), exhibit, code, "officer", new LocalDate(2021, 10, 3), "known to the office");

    private static PersonIdentity Person(string code, string name, string spelling, string account) => new(
        code, new PersonAsWritten(name), [new PersonAsWritten(spelling)], [new PersonAsWritten(account)]);
}
