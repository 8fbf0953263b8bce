using System.Globalization;
using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Ledgers;
using Restitution.Tests.Intake.Camt;

namespace Restitution.Tests.Intake;

/// <summary>Whether a statement is told as another again is told by its lines, and not by its sums alone.</summary>
public sealed class SameStatementTests
{
    [Theory]
    [InlineData(new[] { "500.00", "300.00" }, LinkKind.SameAgain)]
    [InlineData(new[] { "500", "300.0" }, LinkKind.SameAgain)]
    [InlineData(new[] { "300.00", "500.00" }, LinkKind.SameAgain)]
    [InlineData(new[] { "600.00", "200.00" }, LinkKind.DaysOverlap)]
    [InlineData(new[] { "400.00", "400.00" }, LinkKind.DaysOverlap)]
    public void A_copy_with_the_same_sums_is_the_same_statement_only_with_the_same_lines(
        string[] amounts, LinkKind kind)
    {
        StatementOutcome[] both = [Statement("X-01", ["500.00", "300.00"]), Statement("X-02", amounts)];

        Assert.All(both, statement => Assert.Equal(StatementVerdict.Verified, statement.Verdict));
        StatementLink link = Assert.Single(StatementContinuity.Of(both));

        Assert.Equal((kind, kind == LinkKind.DaysOverlap), (link.Kind, link.IsFinding));
    }

    [Fact]
    public void An_amount_that_moved_to_another_day_makes_other_lines()
    {
        string[] days = ["2019-03-05", "2019-03-06", "2019-03-07"];
        StatementOutcome[] both =
        [
            Statement("X-01", ["1.00", "2.00", "3.00"], days), Statement("X-02", ["1.00", "3.00", "2.00"], days),
        ];

        Assert.Equal(LinkKind.DaysOverlap, Assert.Single(StatementContinuity.Of(both)).Kind);
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public void Money_out_and_the_largest_figures_have_a_mark_of_their_own(string written)
    {
        decimal amount = decimal.Parse(written, CultureInfo.InvariantCulture);
        var day = new LocalDate(2019, 3, 5);

        Assert.NotEqual(default(LinesMark).With(day, -amount), default(LinesMark).With(day, amount));
        Assert.Equal(default(LinesMark).With(day, amount), default(LinesMark).With(day, amount));
    }

    private static StatementOutcome Statement(string exhibit, string[] amounts, string[]? days = null)
    {
        string total = amounts.Sum(amount => decimal.Parse(amount, CultureInfo.InvariantCulture))
            .ToString("0.00", CultureInfo.InvariantCulture);
        string text = CamtForTests.Statement(
        [
            CamtForTests.Balance("OPBD", "0.00"), CamtForTests.Balance("CLBD", total),
            .. amounts.Select((amount, index) => CamtForTests.Entry(amount, day: days?[index] ?? "2019-03-05")),
        ]);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Assert.Single(ReadExhibit.From(stream, exhibit, CamtForTests.Confirmed).Statements);
    }
}
