using Restitution.Ledgers;
using Restitution.Reasons;
using static Restitution.Tests.Ledgers.MadeAccounts;

namespace Restitution.Tests.Ledgers;

public sealed class TransferDecisionTests
{
    private static readonly string[] Lines =
    [
        "A-01 2019-05-06 -500.00", "A-02 2019-05-06 500.00", "A-02 2019-05-08 500.00", "A-02 2019-05-09 480.00",
        "A-02 2019-05-09 20.00", "A-01 2019-06-06 -700.00",
    ];

    [Fact]
    public void A_confirmed_pair_goes_before_every_proposal_and_keeps_who_decided_and_why()
    {
        TransferMatch match = Decided("confirm A-01:1 A-02:2").Matches.Single();

        Assert.Equal("A-01:1 > A-02:2 Confirmed", Text(match));
        Assert.Equal(("Officer", "slip seen"), (match.Decision!.By, match.Decision.Reason));
        Assert.Equal(40, match.Factors[0].Points);
    }

    [Fact]
    public void A_rejected_pair_is_gone_and_the_next_best_is_proposed()
    {
        MatchedTransfers found = Decided("reject A-01:1 A-02:1");

        Assert.Equal(["A-01:1 > A-02:2 Proposed"], found.Matches.Select(Text));
        Assert.Equal(["A-01:1 > A-02:1 Rejected"], found.Rejected.Select(Text));
    }

    [Theory]
    [InlineData("A-01:1 > A-02:2 Confirmed", "confirm A-01:1 A-02:1", "confirm A-01:1 A-02:2")]
    [InlineData("A-01:1 > A-02:2 Proposed", "confirm A-01:1 A-02:1", "reject A-01:1 A-02:1")]
    [InlineData("A-01:1 > A-02:1 Confirmed", "reject A-01:1 A-02:1", "confirm A-01:1 A-02:1")]
    [InlineData("A-01:1 > A-02:1 Proposed", "reject A-01:1 A-02:1", "unmatch A-01:1 A-02:1")]
    [InlineData("A-01:1 > A-02:1 Proposed", "confirm A-01:1 A-02:2", "unmatch A-01:1 A-02:2")]
    [InlineData("A-01:1 > A-02:3+A-02:4 Confirmed", "confirm A-01:1 A-02:1", "confirm A-01:1 A-02:3 A-02:4")]
    [InlineData("A-01:1 > A-02:1 Proposed", "confirm A-01:1 A-02:3 A-02:4", "reject A-01:1 A-02:3")]
    public void The_later_decision_holds(string expected, params string[] decisions) =>
        Assert.Equal([expected], Decided(decisions).Matches.Select(Text));

    [Fact]
    public void Later_is_by_the_day_of_the_decision_and_not_by_its_place_in_the_list()
    {
        TransferDecision[] decisions =
            [Decision("reject A-01:1 A-02:1", day: 2), Decision("confirm A-01:1 A-02:1", day: 1)];

        Assert.Equal(
            ["A-01:1 > A-02:2 Proposed"], TransferMatching.Of(Of(Lines), decisions, Terms).Matches.Select(Text));
    }

    [Theory]
    [InlineData("confirm A-01:9 A-02:1", "NotInKnownAccount")]
    [InlineData("confirm A-02:1 A-02:2", "NotInKnownAccount")]
    [InlineData("confirm A-01:1 A-02:1 A-02:2", "MoreIn")]
    [InlineData("confirm A-03:1 A-03:2", "SameAccount")]
    public void A_decision_that_cannot_stand_is_told_and_not_applied(string decision, string why)
    {
        MatchedTransfers found = TransferMatching.Of(
            Of([.. Lines, "A-03 2019-07-06 -10.00", "A-03 2019-07-06 10.00"]), [Decision(decision, 1)], Terms);

        Gap gap = found.Gaps.Single(gap => gap.Kind == GapKind.TransferDecisionNotApplied);
        Assert.Equal(new Operand.Term($"transfer-decision.{why}"), gap.About[^1]);
        Assert.DoesNotContain(found.Matches, match => match.State == TransferState.Confirmed);
    }

    private static MatchedTransfers Decided(params string[] decisions) => TransferMatching.Of(
        Of(Lines), [.. decisions.Select((decision, index) => Decision(decision, index + 1))], Terms);

    private static TransferDecision Decision(string written, int day)
    {
        string[] words = written.Split(' ');
        return new TransferDecision(
            Enum.Parse<TransferDecisionKind>(words[0], ignoreCase: true), [Place(words[1])],
            [.. words[2..].Select(Place)], "Officer", new NodaTime.LocalDate(2021, 11, day), "slip seen");
    }
}
