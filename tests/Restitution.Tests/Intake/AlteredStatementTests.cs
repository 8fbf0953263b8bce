using System.Globalization;
using System.Text;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake;

/// <summary>What an altered statement would show is told with its places, and changes no figure.</summary>
public sealed class AlteredStatementTests
{
    private static readonly Layout Columns =
        Bank(Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Amount));

    [Fact]
    public void A_statement_as_a_bank_prints_it_shows_nothing() => Assert.Empty(Signals(Rows(60)));

    [Theory]
    [InlineData("\"1,500.5\"", 1)]
    [InlineData("1500.50", 1)]
    [InlineData("\"1,500.50\"", 0)]
    [InlineData("150.50", 0)]
    public void An_amount_written_otherwise_than_the_others_is_told_with_its_place(string written, int count)
    {
        string[] rows = Rows(60);
        rows[30] = $"01/03/2019,x,{written}";

        StatementSignal[] signals = [.. Signals(rows)];

        Assert.Equal(count, signals.Length);
        Assert.All(signals, signal => Assert.Equal(
            (SignalKind.AmountWrittenOtherwise, 1, "X-01:32"),
            (signal.Kind, signal.Count, signal.Places[0].ToString())));
    }

    [Fact]
    public void A_column_that_is_written_both_ways_throughout_shows_nothing()
    {
        string[] rows = Rows(60);
        for (int index = 0; index < rows.Length; index += 3)
        {
            rows[index] = "01/03/2019,x,1500.50";
        }

        Assert.Empty(Signals(rows));
    }

    [Fact]
    public void A_day_out_of_order_is_told_with_its_place()
    {
        string[] rows = [.. Rows(60).Select((row, index) => row.Replace(
            "01/03/2019", Day(index / 5), StringComparison.Ordinal))];
        rows[40] = rows[40].Replace(Day(8), Day(2), StringComparison.Ordinal);

        StatementSignal signal = Assert.Single(Signals(rows));

        Assert.Equal(
            (SignalKind.DayOrderBroken, 1, "X-01:42"), (signal.Kind, signal.Count, signal.Places[0].ToString()));
    }

    [Fact]
    public void A_booking_on_a_weekday_on_which_the_account_books_none_is_told()
    {
        // 4 March 2019 is a Monday; 700 bookings on Mondays to Fridays, one on a Sunday.
        string[] rows = [.. Rows(700).Select((row, index) => row.Replace(
            "01/03/2019", Day(3 + (index / 28 / 5 * 7) + (index / 28 % 5)), StringComparison.Ordinal)),
            $"{Day(37)},x,1.00"];

        StatementSignal signal = Assert.Single(Signals(rows));

        Assert.Equal((SignalKind.UnusualWeekday, 1), (signal.Kind, signal.Count));
    }

    private static string[] Rows(int count) =>
        [.. Enumerable.Range(0, count).Select(row => $"01/03/2019,x,\"1,{row % 10}00.00\"")];

    private static string Day(int afterTheFirst) => new NodaTime.LocalDate(2019, 3, 1).PlusDays(afterTheFirst)
        .ToString("dd/MM/uuuu", CultureInfo.InvariantCulture);

    private static IEnumerable<StatementSignal> Signals(string[] rows) => Assert.Single(
        Read("Date,Text,Amount\n" + new StringBuilder().AppendJoin('\n', rows) + "\n", Columns).Statements).Signals;
}
