using Restitution.Evidence;
using Restitution.Intake;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>A sheet cell that a spreadsheet turned into the beginning of its calendar is no day.</summary>
public sealed class R12DayBecameZeroTests
{
    private static readonly ReadExhibit Read =
        AcceptanceFixture.Read("fixtures/exhibits/xlsx/bad/day-became-zero.xlsx");

    [Theory]
    [InlineData("X-01!March!A3", "1899-12-31 (1899-12-31)")]
    [InlineData("X-01!March!A4", "1899-12-30 (1899-12-30)")]
    [InlineData("X-01!March!A5", "1900-01-00 (1900-01-00, which does not exist)")]
    [InlineData("X-01!March!A6", "1900-01-01 (1900-01-01)")]
    public void It_is_set_aside_as_an_implausible_day(string place, string found) => Assert.Contains(
        (place, FaultKind.DayImplausible, found), AcceptanceFixture.Faults(Read));

    [Fact]
    public void The_other_days_of_the_sheet_are_read() =>
        Assert.Equal([1m, 6m], AcceptanceFixture.Lines(Read).Select(line => line.Amount.Amount));
}
