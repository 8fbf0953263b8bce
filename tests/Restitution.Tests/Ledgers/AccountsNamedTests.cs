using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Tests.Ledgers;

/// <summary>Two banks can have one number, and a number alone is of the only bank that is named with it.</summary>
public sealed class AccountsNamedTests
{
    private static readonly LocalDate Day = new(2019, 3, 5);

    [Theory]
    [InlineData("004 123-4", "014 123-4", 0, 0)]
    [InlineData("004 123-4", "4 1234", 1, 0)]
    [InlineData("004 123-4", " 1234", 1, 0)]
    [InlineData("004/0001 123-4", "004/0002 123-4", 0, 0)]
    [InlineData("004/0001 123-4", "004 123-4", 1, 0)]
    [InlineData("004/0001 123-4", " 123-4", 1, 0)]
    [InlineData(" KASITHBK/123-4", " KASITHBKXXX/1234", 1, 0)]
    [InlineData(" KASITHBK/123-4", " BKKBTHBK/123-4", 0, 0)]
    [InlineData(" KASITHBK/123-4", " 123-4", 1, 0)]
    [InlineData(" KASITHBK/123/4", " 123/4", 1, 0)]
    [InlineData(" KASITHBK/123/4", " BKKBTHBK/123/4", 0, 0)]
    [InlineData(" 123/4", " 124/4", 0, 0)]
    [InlineData("kasithbk 123-4", " KASITHBK/123-4", 1, 0)]
    [InlineData(" KASITHBK/123-4", "004 123-4", 0, 1)]
    [InlineData("004 123-4", "004 ", 0, 1)]
    [InlineData("004 123-4", "004 999-9", 0, 0)]
    public void One_account_is_merged_another_never_meets_and_what_may_be_one_is_a_question(
        string one, string other, int merged, int questions)
    {
        MergedStatements found = StatementMerge.Of([Copy("A-01", one), Copy("B-01", other)]);
        MergedStatements turned = StatementMerge.Of([Copy("A-01", other), Copy("B-01", one)]);

        Assert.Equal((merged, questions), (found.MergedCount, found.Questions.Count));
        Assert.Equal((merged, questions), (turned.MergedCount, turned.Questions.Count));
    }

    [Fact]
    public void A_number_alone_beside_two_banks_is_merged_with_neither_and_is_a_question()
    {
        MergedStatements found = StatementMerge.Of(
            [Copy("A-01", "004 123-4"), Copy("B-01", " 123-4"), Copy("C-01", "014 123-4")]);

        Assert.Equal(0, found.MergedCount);
        Assert.Equal("B-01:2", found.Questions[0].Line.ToString());
    }

    [Fact]
    public void Statements_of_two_banks_do_not_follow_each_other_and_a_number_alone_follows_the_only_bank()
    {
        StatementOutcome first = Statement("A-01", "004 123-4");
        StatementOutcome second = Statement("B-01", "014 123-4");
        StatementOutcome bare = Statement("B-01", " 123-4");

        Assert.Empty(StatementContinuity.Of([first, second]));
        Assert.Equal(LinkKind.SameAgain, Assert.Single(StatementContinuity.Of([first, bare])).Kind);
    }

    // Bank and branch, a space, the account as written.
    private static StatementOutcome Statement(string exhibit, string written) => new(
        SourceRef.Whole(exhibit), written[(written.IndexOf(' ', StringComparison.Ordinal) + 1)..],
        Currency.FromCode("THB"), StatementVerdict.Verified, new Money(-10m, "THB"), 1)
    {
        Bank = written[..written.IndexOf(' ', StringComparison.Ordinal)],
        Opening = new Money(100m, "THB"),
        Closing = new Money(90m, "THB"),
        BookedSpan = new DateInterval(Day, Day),
    };

    private static StatementCopy Copy(string exhibit, string written)
    {
        StatementOutcome outcome = Statement(exhibit, written) with { Opening = null, Closing = null };
        StatementLine line = new(
            SourceRef.Line(exhibit, 2), outcome.Account, Day, null, new Money(-10m, "THB"), "fee",
            new PersonAsWritten(""), "", null);
        return new StatementCopy(outcome, [line], "delimited");
    }
}
