using Restitution.Evidence;
using Restitution.Intake;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>Amounts as the region writes them: by the confirmed marks of their column, or set aside.</summary>
public sealed class R13WrittenAmountsTests
{
    private static readonly ReadExhibit Points =
        AcceptanceFixture.Read("fixtures/exhibits/csv/bad/amounts-of-the-region.csv");

    [Theory]
    [InlineData("row 1", 1_234.56)]
    [InlineData("row 3", -500.00)]
    [InlineData("row 4", -500.00)]
    [InlineData("row 5", 1_234.50)]
    [InlineData("row 6", 100.00)]
    public void What_the_marks_of_the_column_fit_is_read(string row, decimal amount) => Assert.Equal(
        amount, Assert.Single(AcceptanceFixture.Lines(Points), line => line.Description == row).Amount.Amount);

    [Theory]
    [InlineData("X-01:3", "1.234,56 (1234.56, by marks that the column does not have, or 1.23456, by its own out of place)")]
    [InlineData("X-01:8", "1\u00A0234,56 (1234.56, by marks that the column does not have)")]
    [InlineData("X-01:9", "Rp 1.810.351.36 (181035136 or 1810351.36, by marks that the column does not have)")]
    [InlineData("X-01:10", "Rp 4.416.186.548 (4416186548 or 4416186.548, by marks that the column does not have)")]
    public void What_they_do_not_fit_is_set_aside_with_its_readings(string place, string found) => Assert.Contains(
        (place, FaultKind.AmountHasTwoReadings, found), AcceptanceFixture.Faults(Points));

    [Fact]
    public void A_column_of_commas_reads_what_a_column_of_points_sets_aside() => Assert.Equal(
        [1_234.56m, 4_416_186_548.00m, -500.00m, -500.00m],
        AcceptanceFixture.Lines(AcceptanceFixture.Read("fixtures/exhibits/csv/good/amounts-with-a-comma.csv"))
            .Select(line => line.Amount.Amount));

    [Fact]
    public void A_point_between_thousands_of_dong_is_read_or_set_aside_by_its_column()
    {
        Assert.Equal(
            4_680m,
            AcceptanceFixture.Lines(AcceptanceFixture.Read("fixtures/exhibits/csv/good/dong-and-rupiah.csv"))[0]
                .Amount.Amount);
        Assert.Contains(
            ("X-01:2", FaultKind.AmountHasTooManyDecimals,
                "4.680 (4.680 or 4680, by marks that the column does not have)"),
            AcceptanceFixture.Faults(
                AcceptanceFixture.Read("fixtures/exhibits/csv/bad/amount-has-too-many-decimals.csv")));
    }

    [Fact]
    public void No_break_spaces_are_group_marks_where_the_column_has_spaces() => Assert.Equal(
        [1_234.56m, 12_345_678.90m],
        AcceptanceFixture.Lines(AcceptanceFixture.Read("fixtures/exhibits/csv/good/no-break-spaces.csv"))
            .Select(line => line.Amount.Amount));

    [Fact]
    public void A_column_in_which_both_pairs_of_marks_stand_is_not_decided_by_a_proposal() => Assert.Contains(
        AcceptanceFixture.Proposal("fixtures/exhibits/csv/bad/amounts-of-the-region.csv").Undecided,
        about => about.Contains("decimal and group mark", StringComparison.Ordinal));
}
