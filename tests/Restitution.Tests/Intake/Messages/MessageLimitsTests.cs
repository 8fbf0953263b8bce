using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.Intake.Messages;

/// <summary>Fields and lines of any length, and buffers that end anywhere.</summary>
public sealed class MessageLimitsTests
{
    private const string Heading = ":20:T\n:25:777\n:28C:1/1\n:60F:C200101EUR1000,00\n";
    private const string Ending = ":61:200106C2,00NTRFLAST\n:62F:C200105EUR1002,00\n";

    [Theory]
    [InlineData(IntakeLimits.MessageFieldBytesMost - 100, false)]
    [InlineData(IntakeLimits.MessageFieldBytesMost + 1, true)]
    [InlineData(300_000, true)]
    public void A_field_longer_than_the_limit_is_set_aside_and_the_rest_is_read(int length, bool isTooLong)
    {
        ReadExhibit read = ReadMessage.Of(
            $"{Heading}:61:200105C1,00NTRFREF1\n:86:{new string('x', length)}\nMORE\n{Ending}");

        Assert.Equal(isTooLong ? 1 : 0, read.Quarantined.Count);
        Assert.Equal("LAST", ((StatementLine)read.Records[^1]).Reference);
        if (isTooLong)
        {
            Assert.Equal(FaultKind.FieldTooLong, Assert.Single(read.Quarantined[0].Faults).Kind);
            Assert.Equal("BANK-01:5-7", read.Quarantined[0].Source.ToString());
            Assert.StartsWith(":61:200105C1,00NTRFREF1", read.Quarantined[0].RawText, StringComparison.Ordinal);
            Assert.Equal(1024, read.Quarantined[0].RawText.Length);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xx")]
    public void The_beginning_of_a_field_that_is_too_long_ends_with_a_whole_letter(string before)
    {
        string thai = string.Concat(Enumerable.Repeat("เงินเดือน", 10_000));
        ReadExhibit read = ReadMessage.Of($"{Heading}:61:200105C1,00NTRFREF1\n:86:{before}{thai}\n{Ending}");

        Assert.StartsWith(
            $":61:200105C1,00NTRFREF1\n:86:{before}เงินเดือน", Assert.Single(read.Quarantined).RawText,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_many_lines_is_as_long_as_its_lines_together()
    {
        string lines = string.Concat(Enumerable.Repeat("thirty letters of each detail\n", 3_000));

        ReadExhibit read = ReadMessage.Of($"{Heading}:61:200105C1,00NTRFREF1\n:86:{lines}{Ending}");

        Assert.Equal("BANK-01:5-3005", Assert.Single(read.Quarantined).Source.ToString());
        Assert.Single(read.Records);
    }

    [Fact]
    public void Blank_lines_at_the_end_do_not_make_a_field_long()
    {
        ReadExhibit read = ReadMessage.Of(
            $"{Heading}:61:200105C2,00NTRFREF1\n{new string('\n', 100_000)}:62F:C200105EUR1002,00\n");

        Assert.Empty(read.Quarantined);
        Assert.Equal(100_000, read.Ignored.Count(row => row.Because == IgnoredBecause.Blank));
        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
    }

    [Fact]
    public void A_line_without_end_costs_itself_alone()
    {
        ReadExhibit read = ReadMessage.Of($"{Heading}{new string('x', 1_000_000)}\n{Ending}");

        Assert.Equal(FaultKind.FieldTooLong, Assert.Single(Assert.Single(read.Quarantined).Faults).Kind);
        Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
    }

    [Theory]
    [InlineData(IntakeLimits.StatementsMost, false)]
    [InlineData(IntakeLimits.StatementsMost + 1, true)]
    public void A_file_of_more_statements_than_are_held_is_refused(int count, bool isRefused)
    {
        string openings = string.Concat(Enumerable.Repeat(":60F:C200101EUR1,00\n", count));

        ReadExhibit read = ReadMessage.Of(":20:T\n:25:777\n:28C:1/1\n" + openings);

        Assert.Equal(isRefused ? RefusalKind.TooLarge : null, read.Refusal?.Kind);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Where_a_buffer_ends_changes_nothing(string lineEnd)
    {
        string entries = string.Concat(Enumerable.Range(0, 1_500).Select(index =>
            $":61:2001050105C1,00NTRFREF{index}//BANK\nSUPPLEMENT\n:86:FIRST\nSECOND {index}\n"));
        for (int shift = 0; shift < 70; shift++)
        {
            string lines = $":20:{new string('T', shift)}\n:25:777\n:28C:1/1\n:60F:C200101EUR1000,00\n{entries}"
                + ":62F:C200105EUR2500,00\n";

            ReadExhibit read = ReadMessage.Of(lines.Replace("\n", lineEnd, StringComparison.Ordinal));

            Assert.Equal(StatementVerdict.Verified, Assert.Single(read.Statements).Verdict);
            Assert.All(read.Records.Cast<StatementLine>().Index(), line =>
            {
                Assert.Equal($"FIRST SECOND {line.Index} SUPPLEMENT", line.Item.Description);
                Assert.Equal(5 + (line.Index * 4), line.Item.Source.FirstLineNumber);
            });
        }
    }

    [Theory]
    [InlineData(FileFormat.Mt940, "utf-16le")]
    [InlineData(FileFormat.Mt940, "utf-16be")]
    public void A_file_of_two_bytes_a_letter_is_read(FileFormat format, string encoding)
    {
        Encoding wide = encoding == "utf-16le" ? Encoding.Unicode : Encoding.BigEndianUnicode;
        byte[] bytes = [.. wide.Preamble, .. wide.GetBytes($"{Heading}:61:200105C2,00NTRFREF1\n:86:ค่าแรง\n{Ending}")];

        ReadExhibit read = ReadMessage.Of(bytes, ReadMessage.Layout(format) with { Encoding = encoding });

        Assert.Equal("ค่าแรง", ((StatementLine)read.Records[0]).Description);
        Assert.Equal(2, read.Counts.Accepted);
    }

    [Theory]
    [InlineData(FileFormat.Mt940)]
    [InlineData(FileFormat.Mt942)]
    [InlineData(FileFormat.Bai2)]
    public void A_stream_that_cannot_seek_and_holds_anything_else_is_set_aside_line_by_line(FileFormat format)
    {
        using var bytes = new OneWayStream(Encoding.UTF8.GetBytes("a,b\n1,2\n\n"));
        using ExhibitPass pass = ExhibitReader.Read(bytes, "BANK-01", ReadMessage.Layout(format));

        RowOutcome[] outcomes = [.. pass];

        Assert.Equal(new RowCounts(3, 0, 2, 0, 1), pass.Counts);
        Assert.All(outcomes.OfType<SetAsideRow>(), row =>
            Assert.Equal(FaultKind.TextOutsideFields, Assert.Single(row.Row.Faults).Kind));
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
