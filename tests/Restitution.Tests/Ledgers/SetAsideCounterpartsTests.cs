using NodaMoney;
using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;

namespace Restitution.Tests.Ledgers;

/// <summary>A row set aside of one book, and the line that only the other has: told by place, never guessed.</summary>
public sealed class SetAsideCounterpartsTests
{
    [Theory]
    [InlineData("W-02", 1, PerhapsBecause.PersonAndPeriod)]
    [InlineData(null, 1, PerhapsBecause.PeriodAlone)]
    [InlineData("W-02", null, PerhapsBecause.PersonAlone)]
    public void A_line_of_one_book_may_be_the_row_of_the_same_person_and_days(
        string? person, int? month, PerhapsBecause because)
    {
        BooksCompared books = Compared([Row(9, person, month)], Line("B", "W-02", 1, 3));

        Assert.Equal(("A:9", because), Told(Assert.Single(books.Differences)));
        Assert.Equal("A:9", Assert.Single(books.SetAsideInFirst).ToString());
        Assert.Equal((0, 1), (books.SetAsideInSecond.Count, books.OnlyInSecondCount));
    }

    [Theory]
    [InlineData(null, null, "neither name nor days")]
    [InlineData("W-03", 1, "another person")]
    [InlineData("", 1, "a name that is nobody's of the case")]
    [InlineData("W-02", 2, "another month")]
    [InlineData("W-03", null, "another person, days unread")]
    public void A_row_that_tells_nothing_of_the_line_is_named_and_matched_to_none(
        string? person, int? month, string why)
    {
        BooksCompared books = Compared([Row(9, person, month)], Line("B", "W-02", 1, 3));

        Assert.True(books.Differences.All(line => line.Perhaps is null), why);
        Assert.Single(books.SetAsideInFirst);
    }

    [Fact]
    public void Where_two_lines_or_two_rows_would_do_nothing_is_said_of_either()
    {
        BooksCompared lines = Compared([Row(9, null, 1)], Line("B", "W-02", 1, 3), Line("B", "W-03", 1, 4));
        BooksCompared rows = Compared([Row(8, null, 1), Row(9, null, 1)], Line("B", "W-02", 1, 3));

        Assert.All(lines.Differences.Concat(rows.Differences), line => Assert.Null(line.Perhaps));
        Assert.Equal((1, 2), (lines.SetAsideInFirst.Count, rows.SetAsideInFirst.Count));
    }

    [Fact]
    public void A_person_that_could_be_read_goes_before_a_period_alone()
    {
        BooksCompared books = Compared(
            [Row(8, null, 1), Row(9, "W-02", 1)], Line("B", "W-02", 1, 3), Line("B", "W-03", 1, 4));

        Assert.Equal(
            [("A:9", PerhapsBecause.PersonAndPeriod), ("A:8", PerhapsBecause.PeriodAlone)],
            books.Differences.Select(Told));
    }

    [Fact]
    public void A_row_of_days_that_are_not_compared_is_not_among_them()
    {
        BooksCompared books = Compared([Row(9, "W-02", 5)], Line("B", "W-02", 1, 3));

        Assert.Empty(books.SetAsideInFirst);
        Assert.Null(Assert.Single(books.Differences).Perhaps);
    }

    [Fact]
    public void A_row_of_the_second_book_is_told_of_a_line_of_the_first()
    {
        BooksCompared books = BookComparison.Of(
            new PayrollBook("A", [Line("A", "W-01", 1, 2), Line("A", "W-02", 1, 3)]),
            new PayrollBook("B", [Line("B", "W-01", 1, 2)])
            {
                SetAside = [new SetAsideLine(SourceRef.Line("B", 7), "W-02", MonthOf(1))],
            })!;

        Assert.Equal(("B:7", PerhapsBecause.PersonAndPeriod), Told(Assert.Single(books.Differences)));
        Assert.Equal((0, 1), (books.SetAsideInFirst.Count, books.SetAsideInSecond.Count));
    }

    // Both books have a line of W-01 in January and in February.
    private static BooksCompared Compared(SetAsideLine[] setAside, params ComparedLine[] onlyInSecond) =>
        BookComparison.Of(
            new PayrollBook("A", [Line("A", "W-01", 1, 2), Line("A", "W-01", 2, 3)]) { SetAside = setAside },
            new PayrollBook("B", [Line("B", "W-01", 1, 2), Line("B", "W-01", 2, 99), .. onlyInSecond]))!;

    private static (string, PerhapsBecause) Told(BookDifference line) =>
        (line.Perhaps!.Row.ToString(), line.Perhaps.Because);

    private static SetAsideLine Row(int number, string? person, int? month) =>
        new(SourceRef.Line("A", number), person, month is { } known ? MonthOf(known) : null);

    private static ComparedLine Line(string book, string person, int month, int row) => new(
        person, MonthOf(month), [], new Money(9_000m, SeededStatement.Baht), SourceRef.Line(book, row));

    private static DateInterval MonthOf(int month) => Restitution.Dates.Spans.MonthOf(new LocalDate(2019, month, 1));
}
