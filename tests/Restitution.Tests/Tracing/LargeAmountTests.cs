using System.Globalization;
using Restitution.Tracing;

namespace Restitution.Tests.Tracing;

/// <summary>
/// Shares are counted in whole steps, and cut in 64 bits up to nine thousand million units; beyond that they are cut
/// as decimals, by the same rule.
/// </summary>
public sealed class LargeAmountTests
{
    public static TheoryData<TracingMethod> Methods => [.. TracingMethods.All];

    // Of 400 that are 160, 80 and the holder's 160, 280 are spent and 60 go to B, which is overdrawn by 30; 15 go on.
    [Theory]
    [MemberData(nameof(Methods))]
    public void Amounts_ten_thousand_million_times_as_large_are_shared_alike(TracingMethod method)
    {
        WrittenLedger small = Story("");
        WrittenLedger large = Story("0000000000");

        Assert.All(["A", "B", "CASH", "H", "BANK"], place => Assert.Equal(
            [.. small.In(place, method).Split(' ').Select(one => Number(one) * 10_000_000_000m)],
            large.In(place, method).Split(' ').Select(Number)));
    }

    // A third does not end: it is cut to the step, and of the steps left over who comes first bears one.
    [Theory]
    [InlineData("100.00", "66.66 66.67 66.67", "33.34 33.33 33.33")]
    [InlineData(
        "10000000000.00", "6666666666.66 6666666666.67 6666666666.67", "3333333333.34 3333333333.33 3333333333.33")]
    [InlineData(
        "7000000000000.01", "4666666666666.67 4666666666666.67 4666666666666.68",
        "2333333333333.34 2333333333333.34 2333333333333.33")]
    public void What_does_not_end_is_lost_in_no_size(string amount, string left, string gone)
    {
        var story = WrittenLedger.OfOneAccount(
            "V1 V2 V3", $"2026-01-01 >A {amount} V1", $"2026-01-01 >A {amount} V2", $"2026-01-01 >A {amount} V3",
            $"2026-01-02 A>CASH {amount}");

        Assert.Equal(left, story.In("A", TracingMethod.ProRata));
        Assert.Equal(gone, story.In("CASH", TracingMethod.ProRata));
        Assert.Equal(left, story.In("A", TracingMethod.ProceedsFirst));
    }

    private static WrittenLedger Story(string zeros) => MadeStory.Written(
    [
        $"2026-01-01 >A 160{zeros}.00 V1", $"2026-01-01 >A 80{zeros}.00 V2", $"2026-01-01 >A 160{zeros}.00",
        $"2026-01-01 B>CASH 30{zeros}.00", $"2026-01-02 A>CASH 280{zeros}.00", $"2026-01-03 A>B 60{zeros}.00",
        $"2026-01-04 B>H 15{zeros}.00",
    ]);

    private static decimal Number(string printed) => decimal.Parse(printed, CultureInfo.InvariantCulture);
}
