using Restitution.Cli;
using Restitution.Evidence;

namespace Restitution.Tests.Cli;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData(
        FaultKind.AmountHasTwoReadings, "2.000,50 (2000.50, by marks that the column does not have, or 2.00050, by its "
        + "own out of place)")]
    [InlineData(
        FaultKind.AmountHasTwoReadings,
        "1,5 (1.5, by marks that the column does not have, or 15, by its own out of place)")]
    [InlineData(FaultKind.AmountUnreadable, "1e3")]
    [InlineData(FaultKind.AmountHasTwoReadings, "-5.00 in a column of money out (-5.00 or 5.00)")]
    [InlineData(FaultKind.AmountHasTwoReadings, "-5.00 beside \"DR\" (-5.00 or 5.00)")]
    [InlineData(FaultKind.BothSidesFilled, "12345678.00 out and 5.00 in")]
    [InlineData(FaultKind.AmountHasTooManyDecimals, "1,234,567.891")]
    [InlineData(FaultKind.AmountHasTooManyDecimals, "1234567.891")]
    [InlineData(FaultKind.DayHasTwoReadings, "03/04/2019 (2019-04-03 or 2019-03-04)")]
    [InlineData(FaultKind.DayDoesNotExist, "20190631")]
    public void Amounts_days_readings_and_words_of_the_program_stand_in_full(FaultKind kind, string found) =>
        Assert.Equal(found, ShownText.Of(found, kind));

    [Theory]
    [InlineData(FaultKind.AmountUnreadable, "1234567", "…")]
    [InlineData(FaultKind.DayUnreadable, "19458712", "…")]
    [InlineData(FaultKind.AmountUnreadable, "555-1234", "…")]
    [InlineData(FaultKind.AmountUnreadable, "123 456 789", "…")]
    [InlineData(FaultKind.DayUnreadable, "0812345678", "…")]
    [InlineData(FaultKind.DayUnreadable, "1-2345-67890-12-3", "…")]
    [InlineData(FaultKind.DayUnreadable, "Mark Own", "…")]
    [InlineData(FaultKind.AmountUnreadable, "5 to Somchai Testname", "5 …")]
    [InlineData(FaultKind.AmountUnreadable, "e3 (Somchai)", "…3 (…)")]
    [InlineData(FaultKind.DayUnreadable, "วิไล ทดสอบ", "…")]
    public void Names_and_long_numbers_are_not_shown(FaultKind kind, string found, string shown) =>
        Assert.Equal(shown, ShownText.Of(found, kind));
}
