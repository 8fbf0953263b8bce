using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Text;

namespace Restitution.Tests.Intake;

/// <summary>
/// UTF-16 of either order: what is text is read, what is none is set aside with the bytes of the file.
/// </summary>
public sealed class WideTextTests
{
    private const string Rows = "Date,Text,Amount\n05/03/2019,ค่าจ้าง 😀,1.00\n";

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void R15_rows_are_read_in_both_orders_with_and_without_a_mark(bool isBigEndian, bool hasMark)
    {
        Encoding encoding = new UnicodeEncoding(isBigEndian, hasMark);

        ReadExhibit read = Read([.. encoding.Preamble, .. encoding.GetBytes(Rows)], isBigEndian);

        Assert.Equal("ค่าจ้าง 😀", Assert.IsType<StatementLine>(Assert.Single(read.Records)).Description);
        Assert.Empty(read.Quarantined);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void R15_a_row_that_is_no_text_is_set_aside_with_the_bytes_of_the_file(bool isBigEndian)
    {
        Encoding encoding = new UnicodeEncoding(isBigEndian, false);
        byte[] half = isBigEndian ? [0xD8, 0x3D] : [0x3D, 0xD8];
        byte[] start = encoding.GetBytes("06/03/2019,ก");
        byte[] end = encoding.GetBytes(",2.00");
        byte[] bytes =
            [.. encoding.GetBytes(Rows), .. start, .. half, .. end, .. encoding.GetBytes("\n07/03/2019,z,3.00")];

        ReadExhibit read = Read(bytes, isBigEndian);

        QuarantinedRow row = Assert.Single(read.Quarantined);
        Assert.Equal(FaultKind.TextCannotBeDecoded, Assert.Single(row.Faults).Kind);
        Assert.Equal(Convert.ToHexStringLower([.. start, .. half, .. end]), row.RawText);
        Assert.Equal([1.00m, 3.00m], read.Records.Cast<StatementLine>().Select(line => line.Amount.Amount));
    }

    [Fact]
    public void An_odd_last_byte_is_kept_in_the_row_set_aside()
    {
        byte[] last = [.. Encoding.Unicode.GetBytes("06/03/2019,b,2.00"), 0xAB];

        ReadExhibit read = Read([.. Encoding.Unicode.GetBytes(Rows), .. last], isBigEndian: false);

        Assert.Equal(Convert.ToHexStringLower(last), Assert.Single(read.Quarantined).RawText);
        Assert.Single(read.Records);
    }

    [Fact]
    public void A_replacement_letter_that_stands_in_the_file_is_a_letter() => Assert.Equal(
        "a\uFFFDb",
        Assert.IsType<StatementLine>(Assert.Single(Read(
            Encoding.Unicode.GetBytes("Date,Text,Amount\n05/03/2019,a\uFFFDb,1.00\n"), isBigEndian: false).Records))
            .Description);

    // Halves of pairs, odd ends and pairs across the edges of the buffer: nothing is lost on the way.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_bytes_can_be_given_back(bool isBigEndian)
    {
        var random = new Random(20261122);
        for (int turn = 0; turn < 200; turn++)
        {
            byte[] bytes = new byte[random.Next(0, turn < 195 ? 60 : 100_001)];
            random.NextBytes(bytes);
            for (int at = 0; at < bytes.Length; at++)
            {
                bytes[at] = random.Next(3) == 0 ? (byte)(0xD8 + random.Next(8)) : bytes[at];
            }

            using var passedOn = new MemoryStream();
            using (var wide = new WideText(new MemoryStream(bytes), isBigEndian))
            {
                wide.CopyTo(passedOn, random.Next(1, 70_000));
            }

            Assert.Equal(bytes, WideText.BytesOf(passedOn.ToArray(), isBigEndian));
        }
    }

    private static ReadExhibit Read(byte[] bytes, bool isBigEndian) => LayoutsForTests.Read(
        bytes, LayoutsForTests.Bank(
            LayoutsForTests.Column("A", Field.BookedOn), LayoutsForTests.Column("B", Field.Description),
            LayoutsForTests.Column("C", Field.Amount)) with { Encoding = isBigEndian ? "utf-16be" : "utf-16le" });
}
