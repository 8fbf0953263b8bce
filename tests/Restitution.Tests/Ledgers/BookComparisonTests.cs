using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Tests.Ledgers;

/// <summary>Two sets of books, line by line: what differs, by how much, and what only one of them has.</summary>
public sealed class BookComparisonTests
{
    [Fact]
    public void Items_that_differ_are_shown_by_kind_and_the_net_pay_last()
    {
        BooksCompared books = Compared(
            [Line("A", "W-01", 1, 2, (PayItemKind.Wage, 9_000m), (PayItemKind.SocialSecurity, -450m))],
            [Line("B", "W-01", 1, 7, (PayItemKind.Wage, 6_000m))]);

        Assert.Equal(
            [
                (PayItemKind.Wage, 9_000m, 6_000m, -3_000m),
                (PayItemKind.SocialSecurity, -450m, null, 450m),
                (null, 8_550m, 6_000m, -2_550m),
            ],
            books.Differences.Select(one => (
                one.Paid, one.InFirst?.Amount, one.InSecond?.Amount, one.Difference?.Amount)));
        Assert.All(books.Differences, one => Assert.Equal(
            ("A:2", "B:7"), (one.FirstPlace.ToString()!, one.SecondPlace.ToString()!)));
        Assert.Equal((1, 0, 0), (books.InBothCount, books.AgreeingCount, books.SameNetCount));
    }

    [Fact]
    public void Books_that_agree_show_no_difference()
    {
        BooksCompared books = Compared(
            [Line("A", "W-01", 1, 2, (PayItemKind.Wage, 5_000m), (PayItemKind.Wage, 4_000m), (PayItemKind.Bonus, 0m))],
            [Line("B", "W-01", 1, 2, (PayItemKind.Wage, 9_000m))]);

        Assert.Empty(books.Differences);
        Assert.Equal((1, 1, 1), (books.InBothCount, books.AgreeingCount, books.SameNetCount));
    }

    [Fact]
    public void A_line_of_one_book_is_shown_whole_and_days_of_one_book_are_not_compared()
    {
        BooksCompared books = Compared(
            [Wage("A", "W-01", 1, 2), Wage("A", "W-01", 2, 3), Wage("A", "W-02", 2, 4), Wage("A", "W-01", 3, 5)],
            [Wage("B", "W-01", 2, 2), Wage("B", "W-03", 3, 3), Wage("B", "W-01", 3, 4)]);

        Assert.Equal(
            [("W-02", "A:4", ""), ("W-03", "", "B:3")],
            books.Differences.Select(one => (one.Person, $"{one.FirstPlace}", $"{one.SecondPlace}")));
        Assert.All(books.Differences, one => Assert.True(one.IsLineOfOneBook));
        Assert.Equal(
            (2, 1, 1, 1, 0),
            (books.InBothCount, books.OnlyInFirstCount, books.OnlyInSecondCount, books.OutsideFirstCount,
                books.OutsideSecondCount));
    }

    [Fact]
    public void Rows_whose_name_is_matched_to_nobody_are_counted_in_the_days_of_both()
    {
        PayrollBook first = Book("A", Wage("A", "W-01", 1, 2)) with
        {
            Unmatched = [Wage("A", "", 1, 3).Period, Wage("A", "", 1, 4).Period, Wage("A", "", 5, 5).Period],
        };
        PayrollBook second = Book("B", Wage("B", "W-01", 1, 2)) with { Unmatched = [Wage("B", "", 1, 3).Period] };

        BooksCompared books = BookComparison.Of(first, second)!;

        Assert.Equal((2, 1), (books.UnmatchedInFirstCount, books.UnmatchedInSecondCount));
        Assert.Equal((0, 0), (books.OnlyInFirstCount, books.OnlyInSecondCount));
        Assert.Contains(
            Restitution.Schedules.BooksChapter.Of(LedgerFindings.None with { Books = [books] })
                .OfType<Restitution.Schedules.TextBlock>().SelectMany(block => block.Paragraphs),
            phrase => phrase.Key == "books.unmatched");
    }

    [Fact]
    public void A_part_of_a_month_meets_the_month_of_the_other_book()
    {
        ComparedLine part = Wage("A", "W-01", 1, 2) with
        {
            Period = new DateInterval(new LocalDate(2019, 1, 14), new LocalDate(2019, 1, 31)),
        };

        Assert.Equal(1, Compared([part], [Wage("B", "W-01", 1, 2)]).InBothCount);
    }

    [Fact]
    public void Several_lines_of_one_person_and_period_meet_in_the_order_of_their_places()
    {
        BooksCompared books = Compared(
            [Wage("A", "W-01", 1, 3, 200m), Wage("A", "W-01", 1, 2, 100m)],
            [Wage("B", "W-01", 1, 2, 100m), Wage("B", "W-01", 1, 3, 200m), Wage("B", "W-01", 1, 4, 300m)]);

        Assert.Equal((2, 2), (books.InBothCount, books.AgreeingCount));
        Assert.Equal("B:4", Assert.Single(books.Differences).SecondPlace.ToString());
    }

    [Fact]
    public void Books_of_other_people_or_other_years_are_no_two_books_of_one_pay()
    {
        Assert.Null(BookComparison.Of(Book("A", Wage("A", "W-01", 1, 2)), Book("B", Wage("B", "W-02", 1, 2))));
        Assert.Null(BookComparison.Of(Book("A", Wage("A", "W-01", 1, 2)), Book("B", Wage("B", "W-01", 5, 2))));
        Assert.Null(BookComparison.Of(Book("A"), Book("B", Wage("B", "W-01", 1, 2))));
    }

    [Fact]
    public void Amounts_of_two_currencies_have_no_difference()
    {
        ComparedLine dollars = Wage("B", "W-01", 1, 2) with { Net = new Money(300m, "USD"), Items = [] };
        BooksCompared books = Compared([Wage("A", "W-01", 1, 2)], [dollars]);

        Assert.Null(books.Differences[^1].Difference);
        Assert.Equal(("THB", "USD"), (books.FirstNet!.Value.Currency.Code, books.SecondNet!.Value.Currency.Code));
    }

    private static BooksCompared Compared(ComparedLine[] first, ComparedLine[] second) =>
        BookComparison.Of(Book("A", first), Book("B", second))!;

    private static PayrollBook Book(string name, params ComparedLine[] lines) => new(name, lines);

    private static ComparedLine Wage(string book, string person, int month, int row, decimal amount = 9_000m) =>
        Line(book, person, month, row, (PayItemKind.Wage, amount));

    private static ComparedLine Line(
        string book, string person, int month, int row, params (PayItemKind Kind, decimal Amount)[] items) => new(
        person, Restitution.Dates.Spans.MonthOf(new LocalDate(2019, month, 1)),
        [.. items.Select(one => new PayItem(one.Kind, "", Thb(one.Amount)))],
        Thb(items.Sum(one => one.Amount)), SourceRef.Line(book, row));

    private static Money Thb(decimal amount) => new(amount, SeededStatement.Baht);
}
