using NodaMoney;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Tests.Ledgers;

/// <summary>What of the rows set aside would explain a difference: told exactly, and never applied.</summary>
public sealed class SetAsideExplanationTests
{
    [Theory]
    [InlineData(-70, "X:4")]
    [InlineData(30, "X:5")]
    [InlineData(-40, "all")]
    [InlineData(70, null)]
    [InlineData(-69, null)]
    [InlineData(0, null)]
    public void A_difference_is_explained_by_exactly_one_row_or_by_all_of_them(int difference, string? explained) =>
        Assert.Equal(explained, Told(Judged(difference, Rows(0, -70m, 30m)).ExplainedBy));

    [Fact]
    public void The_sum_of_some_is_no_explanation_while_one_amount_is_unread() =>
        Assert.Null(Judged(-40, Rows(1, -70m, 30m)).ExplainedBy);

    [Fact]
    public void One_row_explains_although_another_is_unread() =>
        Assert.Equal("X:5", Told(Judged(30, Rows(1, -70m, 30m)).ExplainedBy));

    [Fact]
    public void Two_rows_of_the_amount_are_both_named() =>
        Assert.Equal("X:4 X:5", Told(Judged(-70, Rows(0, -70m, -70m)).ExplainedBy));

    [Fact]
    public void An_amount_of_another_currency_explains_nothing()
    {
        Money dollars = new(-70m, "USD");
        SetAsideRows rows = new(1, 0, dollars, [new SetAsideAmount(SourceRef.Line("X", 4), dollars)]);

        Assert.Null(Judged(-70, rows).ExplainedBy);
    }

    [Fact]
    public void The_figures_of_the_statement_stay_as_they_were_read()
    {
        StatementOutcome judged = Judged(-70, Rows(0, -70m));

        Assert.Equal(
            (StatementVerdict.Discrepancy, 500m, -70m),
            (judged.Verdict, judged.Movements.Amount, judged.Difference!.Value.Amount));
    }

    [Fact]
    public void A_statement_that_cannot_be_verified_has_nothing_to_explain() => Assert.Null(StatementFooting.Of(
        Statement(0, Rows(0, -70m)) with { Closing = null }, null).ExplainedBy);

    private static StatementOutcome Judged(int difference, SetAsideRows rows) =>
        StatementFooting.Of(Statement(difference, rows), null);

    private static StatementOutcome Statement(int difference, SetAsideRows rows) => new(
        SourceRef.Whole("X"), "1", SeededStatement.Baht, StatementVerdict.Failed, Thb(500m), 2)
    {
        Opening = Thb(1_000m), Closing = Thb(1_500m + difference), SetAside = rows,
    };

    private static SetAsideRows Rows(int unread, params decimal[] amounts) => new(
        amounts.Length + unread, unread, Thb(amounts.Sum()),
        [.. amounts.Select((amount, index) => new SetAsideAmount(SourceRef.Line("X", index + 4), Thb(amount)))]);

    private static string? Told(SetAsideExplanation? explanation) => explanation switch
    {
        null => null,
        { IsSumOfAll: true } => "all",
        _ => string.Join(' ', explanation.Places),
    };

    private static Money Thb(decimal amount) => new(amount, SeededStatement.Baht);
}
