using Restitution.Evidence;
using Restitution.Intake;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>A field whose quote never closes, in row 3 of 1,000, costs row 3 and no other.</summary>
public sealed class R14QuoteNeverClosesTests
{
    private static readonly ReadExhibit Read =
        AcceptanceFixture.Read("fixtures/exhibits/csv/bad/quote-never-closes-of-a-thousand.csv");

    [Fact]
    public void Row_three_is_set_aside_with_its_line()
    {
        QuarantinedRow row = Assert.Single(Read.Quarantined);

        Assert.Equal("X-01:3", row.Source.ToString());
        Assert.Equal("06/03/2019,\"row 3,2.00", row.RawText);
        Assert.Equal(FaultKind.QuoteNeverCloses, Assert.Single(row.Faults).Kind);
    }

    [Fact]
    public void Rows_four_to_a_thousand_are_read()
    {
        Assert.Equal(new RowCounts(1_000, 999, 1, 0, 0), Read.Counts);
        Assert.Equal(
            Enumerable.Range(4, 997).Select(row => $"X-01:{row} row {row}"),
            AcceptanceFixture.Lines(Read).Skip(2).Select(line => $"{line.Source} {line.Description}"));
    }
}
