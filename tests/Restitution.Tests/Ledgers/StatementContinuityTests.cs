using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;
using static Restitution.Tests.Ledgers.SeededStatement;

namespace Restitution.Tests.Ledgers;

/// <summary>Statement to statement: balances that meet, numbers and days that are missing or doubled.</summary>
public sealed class StatementContinuityTests
{
    [Theory]
    [InlineData(1, 31, 1_000, 32, 59, 1_000, LinkKind.Follows, 0, 0)]
    [InlineData(1, 31, 1_000, 32, 59, 1_036, LinkKind.OpeningIsNotClosing, 0, 0)]
    [InlineData(1, 31, 1_000, 33, 59, 1_000, LinkKind.DaysMissing, 32, 32)]
    [InlineData(1, 31, 1_000, 40, 59, 1_036, LinkKind.OpeningIsNotClosing, 32, 39)]
    [InlineData(1, 31, 1_000, 31, 59, 1_000, LinkKind.Follows, 0, 0)]
    [InlineData(1, 31, 1_000, 31, 59, 1_036, LinkKind.DaysOverlap, 31, 31)]
    [InlineData(1, 31, 1_000, 20, 59, 1_000, LinkKind.DaysOverlap, 20, 31)]
    public void Each_statement_is_held_against_the_next_by_balance_and_by_day(
        int from, int to, int closing, int nextFrom, int nextTo, int opening, LinkKind kind, int daysFrom, int daysTo)
    {
        StatementLink link = Assert.Single(StatementContinuity.Of(
        [
            Statement("B-02", nextFrom, nextTo, opening, 2_000), Statement("B-01", from, to, 0, closing),
        ]));

        Assert.Equal(("B-01", "B-02"), (link.Earlier.Place.Exhibit, link.Later.Place.Exhibit));
        Assert.Equal(kind, link.Kind);
        Assert.Equal(kind == LinkKind.DaysOverlap ? null : opening - closing, (int?)link.Difference?.Amount);
        Assert.Equal(daysFrom == 0 ? null : new DateInterval(Day(daysFrom), Day(daysTo)), link.Days);
    }

    [Fact]
    public void A_copy_of_which_a_running_balance_was_altered_is_not_the_same_again()
    {
        StatementOutcome altered = Statement("B-02", 1, 31, 0, 1_000) with
        {
            BreakCount = 1,
            Breaks = [new BalanceBreak(
                BreakKind.BalanceAltered, SourceRef.Line("B-02", 3), new Money(9m, "THB"), new Money(7m, "THB"))],
        };

        Assert.Equal(LinkKind.DaysOverlap, Kind(Statement("B-01", 1, 31, 0, 1_000), altered));
        Assert.Equal(
            LinkKind.SameAgain, Kind(altered with { Place = SourceRef.Whole("B-01") }, altered));

        static LinkKind Kind(params StatementOutcome[] statements) =>
            Assert.Single(StatementContinuity.Of(statements)).Kind;
    }

    [Theory]
    [InlineData("118/1", "119/1", null)]
    [InlineData("118", "122", "119–121")]
    [InlineData("118/1", "118/3", "118/2")]
    [InlineData("00364/001", "00001/001", null)]
    [InlineData("118", null, null)]
    [InlineData("118-A", "120-A", null)]
    public void Missing_numbers_are_told(string? number, string? next, string? missing)
    {
        StatementLink link = Assert.Single(StatementContinuity.Of(
        [
            Statement("B-01", 1, 31, 0, 1_000) with { Number = number },
            Statement("B-02", 32, 59, 1_000, 2_000) with { Number = next },
        ]));

        Assert.Equal(missing, link.NumbersMissing);
        Assert.Equal(missing is not null, link.IsFinding);
    }

    [Fact]
    public void Days_without_bookings_are_not_missing_where_no_period_is_stated_and_the_balances_meet()
    {
        StatementOutcome[] statements =
            [.. new[] { Statement("B-01", 1, 20, 0, 1_000), Statement("B-02", 35, 59, 1_000, 2_000) }
                .Select(one => one with { BookedSpan = one.StatedPeriod, StatedPeriod = null })];

        Assert.Equal(LinkKind.Follows, Assert.Single(StatementContinuity.Of(statements)).Kind);
    }

    [Fact]
    public void The_same_statement_from_another_exhibit_is_told_as_the_same_and_is_no_finding()
    {
        StatementLink again = Assert.Single(StatementContinuity.Of(
            [Statement("B-01", 1, 31, 0, 1_000), Statement("B-02", 1, 31, 0, 1_000)]));
        StatementLink altered = Assert.Single(StatementContinuity.Of(
            [Statement("B-01", 1, 31, 0, 1_000), Statement("B-02", 1, 31, 0, 1_036)]));

        Assert.Equal((LinkKind.SameAgain, false), (again.Kind, again.IsFinding));
        Assert.Equal((LinkKind.DaysOverlap, true), (altered.Kind, altered.IsFinding));
    }

    [Theory]
    [InlineData("118", "122", 1_000, LinkKind.SameAgain)]
    [InlineData("118", null, 1_000, LinkKind.SameAgain)]
    [InlineData("118", "118", 0, LinkKind.SameAgain)]
    [InlineData("118", "122", 0, LinkKind.DaysOverlap)]
    public void A_statement_exported_anew_under_another_number_is_the_same_where_its_balances_tell_it(
        string number, string? other, int closing, LinkKind kind)
    {
        StatementLink link = Assert.Single(StatementContinuity.Of(
        [
            Statement("B-01", 1, 31, 0, closing) with { Number = number },
            Statement("B-02", 1, 31, 0, closing) with { Number = other },
        ]));

        Assert.Equal(kind, link.Kind);
        Assert.Equal(kind == LinkKind.DaysOverlap, link.IsFinding);
        Assert.Equal(kind == LinkKind.DaysOverlap ? "119–121" : null, link.NumbersMissing);
    }

    [Fact]
    public void A_copy_without_balances_under_another_number_is_not_told_as_the_same()
    {
        StatementOutcome[] both =
        [
            .. from exhibit in new[] { "B-01", "B-02" }
               select Statement(exhibit, 1, 31, 0, 1_000) with
               {
                   Number = exhibit[3..], Opening = null, Closing = null,
               },
        ];

        Assert.Equal(LinkKind.DaysOverlap, Assert.Single(StatementContinuity.Of(both)).Kind);
    }

    [Fact]
    public void Accounts_and_currencies_stand_each_by_itself()
    {
        Assert.Empty(StatementContinuity.Of(
        [
            Statement("B-01", 1, 31, 0, 1_000), Statement("B-02", 32, 59, 1_000, 2_000) with { Account = "999" },
            Statement("B-03", 32, 59, 1_000, 2_000) with { Currency = Currency.FromCode("USD") },
            Statement("B-04", 32, 59, 1_000, 2_000) with { Account = "" },
        ]));
    }

    [Fact]
    public void A_balance_that_is_missing_or_in_another_currency_compares_nothing()
    {
        StatementOutcome open = Statement("B-01", 1, 31, 0, 1_000) with { Closing = null };
        StatementOutcome dollars = Statement("B-02", 32, 59, 0, 2_000) with { Opening = new Money(5m, "USD") };
        StatementOutcome next = Statement("B-03", 60, 90, 0, 1);

        IReadOnlyList<StatementLink> links = StatementContinuity.Of([open, dollars, next]);

        Assert.Equal(LinkKind.CannotBeCompared, links[0].Kind);
        Assert.Null(links[0].Difference);
    }

    [Fact]
    public void A_statement_cut_in_two_anywhere_follows_on()
    {
        SeededStatement whole = Make(21, 40);
        for (int cut = 1; cut < whole.Lines.Count; cut++)
        {
            decimal at = whole.Lines[cut - 1].Balance!.Value.Amount;
            StatementLink link = Assert.Single(StatementContinuity.Of(
            [
                Of("B-01", whole.Lines[..cut], Opening, at),
                Of("B-02", whole.Lines[cut..], at, whole.Lines[^1].Balance!.Value.Amount),
            ]));

            Assert.Equal(LinkKind.Follows, link.Kind);
        }
    }

    private static StatementOutcome Statement(string exhibit, int from, int to, decimal opening, decimal closing) =>
        new(SourceRef.Whole(exhibit), "123-4", Baht, StatementVerdict.Verified, new Money(0m, Baht), 1)
        {
            StatedPeriod = new DateInterval(Day(from), Day(to)),
            Opening = new Money(opening, Baht),
            Closing = new Money(closing, Baht),
        };

    private static StatementOutcome Of(string exhibit, List<StatementLine> lines, decimal opening, decimal closing) =>
        Statement(exhibit, 1, 2, opening, closing) with
        {
            StatedPeriod = null, BookedSpan = new DateInterval(lines[0].BookedOn, lines[^1].BookedOn),
        };

    private static LocalDate Day(int dayOfYear) => new LocalDate(2019, 1, 1).PlusDays(dayOfYear - 1);
}
