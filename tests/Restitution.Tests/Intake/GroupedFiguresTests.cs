using System.Globalization;
using System.Text;
using Restitution.Intake.Written;

namespace Restitution.Tests.Intake;

/// <summary>Amounts read as a whole: what is answered is right, and what only resembles one is not answered.</summary>
public sealed class GroupedFiguresTests
{
    private static readonly long[] Bounds = [10_000_00, 100_000_00, 1_000_000_00, 100_000_000_00, 10_000_000_000_00];

    [Theory]
    [InlineData("1,234.56", 1_234_56)]
    [InlineData("12,345.67", 12_345_67)]
    [InlineData("999,999.99", 999_999_99)]
    [InlineData("1,234,567,890.12", 1_234_567_890_12)]
    public void Marks_that_stand_where_they_belong_are_read(string written, long hundredths) =>
        Assert.Equal(hundredths, Read(written));

    [Theory]
    [InlineData("234.56")]
    [InlineData("0,000.00")]
    [InlineData("01,234.56")]
    [InlineData("1234.56")]
    [InlineData("12345678.90")]
    [InlineData(",234,567.89")]
    [InlineData("1,23,456.78")]
    [InlineData("1,234,56.78")]
    [InlineData("1.234.567,89")]
    [InlineData("1,234,567.8")]
    [InlineData("1,234,567.890")]
    [InlineData("-1,234.56")]
    [InlineData("1,234.5O")]
    [InlineData("1,234 567.89")]
    [InlineData("12,345,678,901.23")]
    public void Anything_else_is_left_to_the_other_readers(string written) => Assert.Null(Read(written));

    [Fact]
    public void Every_length_is_read_and_no_letter_may_be_another()
    {
        var random = new Random(20211122);
        for (int turn = 0; turn < 20_000; turn++)
        {
            long hundredths = random.NextInt64(1_000_00, Bounds[random.Next(Bounds.Length)]);
            byte[] written = Encoding.ASCII.GetBytes((hundredths / 100m).ToString("N2", CultureInfo.InvariantCulture));
            Assert.Equal(hundredths, Read(written));

            int at = random.Next(written.Length);
            byte before = written[at];
            written[at] = (byte)random.Next(256);
            bool isDigit = char.IsAsciiDigit((char)before) && char.IsAsciiDigit((char)written[at]);
            Assert.True(
                isDigit || written[at] == before || Read(written) is null, Encoding.Latin1.GetString(written));
        }
    }

    private static long? Read(string written) => Read(Encoding.ASCII.GetBytes(written));

    private static long? Read(byte[] written) =>
        GroupedFigures.Hundredths(written, (byte)'.', (byte)',', out long hundredths) ? hundredths : null;
}
