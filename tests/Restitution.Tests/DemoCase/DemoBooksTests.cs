using NodaTime;
using Restitution.Evidence;
using Restitution.Ledgers;
using Restitution.Reasons;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// The employer's own book is found beside the one that is shown; the statement delivered twice counts once.
/// </summary>
public sealed class DemoBooksTests
{
    private static BooksCompared Books => Assert.Single(DemoClaim.Reading.Evidence.Ledgers.Books);

    [Fact]
    public void The_second_set_of_books_is_found_for_the_two_years_that_it_covers()
    {
        Assert.Equal((PayrollExhibit.Code, SecondBookExhibit.Code), (Books.First, Books.Second));
        Assert.Equal(new DateInterval(new LocalDate(2019, 1, 1), new LocalDate(2020, 12, 31)), Books.Days);
        Assert.Equal(InBoth().Count(), Books.InBothCount);
        Assert.Equal(0, Books.OnlyInFirstCount);
    }

    [Fact]
    public void Every_net_pay_in_which_they_differ_is_shown_line_by_line_as_the_generator_knows_it() => Assert.Equal(
        from pay in InBoth()
        where pay.Book!.Net != pay.Received
        select (pay.Month.Worker.Code, pay.Month.Month, pay.Book!.Net, pay.Received, pay.Received - pay.Book.Net,
            PayrollExhibit.CellOf(pay.Month.Worker.Code, pay.Month.Month)),
        from line in Books.Differences
        where line is { Paid: null, IsLineOfOneBook: false }
        select (line.Person, line.Period.Start.ToYearMonth(), line.InFirst!.Value.Amount, line.InSecond!.Value.Amount,
            line.Difference!.Value.Amount, line.FirstPlace!.Value.ToString()));

    [Fact]
    public void A_line_that_only_one_book_has_is_shown_as_a_whole() => Assert.Equal(
        from pay in DemoPays.All
        where SecondBookExhibit.Covers(pay.Month)
            && (pay.Book is null || PayrollExhibit.FaultOf(pay) is not null)
        select (pay.Month.Worker.Code, pay.Month.Month, pay.Received),
        from line in Books.Differences
        where line.IsLineOfOneBook
        select (line.Person, line.Period.Start.ToYearMonth(), line.InSecond!.Value.Amount));

    // W-10's line of June 2019 has a broken formula and W-07's of March 2020 no name; the row of 2018 is of other days,
    // and the subtotal that does not foot is nobody's line.
    [Fact]
    public void Rows_set_aside_of_the_shown_book_are_named_and_two_of_the_four_lines_may_be_among_them()
    {
        Assert.Equal(
            [RowOf("W-10", 2019, 6), RowOf("W-07", 2020, 3)],
            Books.SetAsideInFirst.Select(place => place.ToString()));
        Assert.Empty(Books.SetAsideInSecond);
        Assert.Equal(
            [
                ("W-07", RowOf("W-07", 2020, 3), PerhapsBecause.PeriodAlone),
                ("W-10", RowOf("W-10", 2019, 6), PerhapsBecause.PersonAndPeriod),
            ],
            from line in Books.Differences
            where line.Perhaps is not null
            select (line.Person, line.Perhaps!.Row.ToString(), line.Perhaps.Because));
        Assert.Equal(4, Books.OnlyInSecondCount);
    }

    [Fact]
    public void Deductions_that_only_the_shown_book_makes_are_shown_by_kind() => Assert.Equal(
        InBoth().Sum(pay => pay.Book!.Food),
        -Books.Differences.Where(line => line.Paid == PayItemKind.FoodAndLodging)
            .Sum(line => line.InFirst!.Value.Amount));

    [Fact]
    public void The_statement_delivered_twice_stands_once_and_nothing_is_doubled()
    {
        LedgerFindings found = DemoClaim.Reading.Evidence.Ledgers;

        Assert.Equal(BankExhibit.Code, Assert.Single(
            found.Statements, one => one.Account == DemoEmployer.Account).Place.Exhibit);
        Assert.DoesNotContain(found.Links, link => link.Earlier.Account == DemoEmployer.Account);
        Assert.Empty(found.Questions);
        Assert.Equal(
            BankBook.All.Count,
            DemoClaim.Reading.Evidence.Records.Count(record => record.Record.Source.Exhibit == BankExhibit.Code));
        Assert.DoesNotContain(DemoClaim.Claim.AllGaps, gap => gap.Kind == GapKind.BookingsPerhapsAgain);
    }

    [Fact]
    public void The_net_pay_of_every_line_that_is_read_is_the_sum_of_its_items() => Assert.DoesNotContain(
        DemoClaim.Reading.Evidence.Ledgers.Payroll,
        found => found.Finding.Kind == PayrollFindingKind.NetIsNotSumOfItems);

    // A row set aside is told by its first cell, a line by the cell of its name.
    private static string RowOf(string worker, int year, int month) =>
        PayrollExhibit.CellOf(worker, new YearMonth(year, month)).Replace("!B", "!A", StringComparison.Ordinal);

    private static IEnumerable<DemoPay> InBoth() => DemoPays.All
        .Where(pay => SecondBookExhibit.Covers(pay.Month) && pay.Book is not null
            && PayrollExhibit.FaultOf(pay) is null);
}
