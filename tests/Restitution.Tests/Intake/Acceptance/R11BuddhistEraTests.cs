using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;

namespace Restitution.Tests.Intake.Acceptance;

/// <summary>Years of the Buddhist Era, written out, in the form of ISO, and with two digits.</summary>
public sealed class R11BuddhistEraTests
{
    [Fact]
    public void Years_of_the_Buddhist_Era_become_years_of_the_Common_Era() => Assert.Equal(
        [
            new LocalDate(2026, 8, 5), new LocalDate(2025, 6, 11), new LocalDate(2025, 6, 11),
            new LocalDate(2024, 2, 29), new LocalDate(2019, 3, 12), new LocalDate(2018, 12, 31),
        ],
        AcceptanceFixture.Lines(AcceptanceFixture.Read("fixtures/exhibits/csv/good/buddhist-days.csv"))
            .Select(line => line.BookedOn));

    [Fact]
    public void In_a_mixed_column_the_other_era_is_set_aside_with_both_readings()
    {
        ReadExhibit read = AcceptanceFixture.Read("fixtures/exhibits/csv/bad/day-has-two-readings.csv");

        Assert.Equal(new LocalDate(2025, 6, 11), Assert.Single(AcceptanceFixture.Lines(read)).BookedOn);
        Assert.Equal(
            [
                ("X-01:3", FaultKind.DayHasTwoReadings, "11/06/25 (1982-06-11 or 2025-06-11)"),
                ("X-01:4", FaultKind.DayHasTwoReadings, "11/06/2019 (1476-06-11 or 2019-06-11)"),
            ],
            AcceptanceFixture.Faults(read));
    }
}
