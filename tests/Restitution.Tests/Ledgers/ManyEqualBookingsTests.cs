using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;
using static Restitution.Tests.Ledgers.SeededStatement;

namespace Restitution.Tests.Ledgers;

/// <summary>Thousands of equal bookings of one day, and of statements, cost little more than their number.</summary>
public sealed class ManyEqualBookingsTests
{
    private const int Many = 10_000;

    // By equal words alone; by running balances; by references, in the other order; and with nothing that decides.
    [Theory]
    [InlineData("words", Many, 0)]
    [InlineData("balances", Many, 0)]
    [InlineData("references", Many, 0)]
    [InlineData("other references", 0, 0)]
    [InlineData("other words", 0, Many)]
    [InlineData("other balances", 0, Many)]
    public void Ten_thousand_equal_bookings_are_merged_in_about_as_many_steps(string told, int merged, int asked)
    {
        StatementLine[] one = [.. Enumerable.Range(1, Many).Select(number => Fee("A-01", number, told))];
        StatementLine[] other = [.. Enumerable.Range(1, Many).Select(number => Fee("B-01", number, told))];

        MergedStatements found = StatementMerge.Of(
            [Copy("A-01", one), Copy("B-01", told == "references" ? [.. other.Reverse()] : other)]);

        Assert.Equal((merged, asked), (found.MergedCount, found.Questions.Count));
        Assert.InRange(found.ComparedCount, 0, Many * 4L);
    }

    [Fact]
    public void Of_unequal_numbers_of_equal_bookings_each_is_asked_about_once()
    {
        StatementLine[] one = [.. Enumerable.Range(1, 3).Select(number => Fee("A-01", number, "words"))];
        StatementLine[] other = [.. Enumerable.Range(1, Many).Select(number => Fee("B-01", number, "words"))];

        MergedStatements found = StatementMerge.Of([Copy("A-01", one), Copy("B-01", other)]);

        Assert.Equal((3, 0), (found.MergedCount, found.Questions.Count));
        Assert.InRange(found.ComparedCount, 1, 20);
    }

    [Fact]
    public void Spans_that_share_a_day_are_found_also_behind_a_longer_one()
    {
        DateInterval?[] spans = [Days(1, 30), null, Days(3, 4), Days(31, 31), Days(29, 30), Days(40, 41), Days(41, 50)];

        Assert.Equal([true, false, true, false, true, true, true], OverlappingDays.Among(spans));
    }

    private static DateInterval Days(int from, int to) =>
        new(new LocalDate(2019, 1, 1).PlusDays(from), new LocalDate(2019, 1, 1).PlusDays(to));

    private static StatementLine Fee(string exhibit, int number, string told)
    {
        bool isFirst = exhibit == "A-01";
        decimal? balance = told switch
        {
            "balances" => 100_000m - number,
            "other balances" => (isFirst ? 100_000m : 900_000m) - number,
            _ => null,
        };
        return Line(
            number, new LocalDate(2019, 3, 1), -10m, balance, told == "other words" && !isFirst ? "ค่าแรง" : "fee",
            exhibit) with
        {
            Reference = told switch
            {
                "references" => FormattableString.Invariant($"REF{number}"),
                "other references" => FormattableString.Invariant($"{exhibit}/{number}"),
                _ => "",
            },
        };
    }

    private static StatementCopy Copy(string exhibit, StatementLine[] lines) => new(
        new StatementOutcome(
            SourceRef.Whole(exhibit), lines[0].Account, Baht, StatementVerdict.CannotBeVerified,
            new Money(-10m * lines.Length, Baht), lines.Length)
        {
            BookedSpan = new DateInterval(lines[0].BookedOn, lines[0].BookedOn),
        },
        lines, "delimited");
}
