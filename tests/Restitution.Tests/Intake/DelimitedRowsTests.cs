using System.Globalization;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Text;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake;

/// <summary>Rows of text are found whole, one bad row costs itself only: R14 and R15 of the acceptance cases.</summary>
public sealed class DelimitedRowsTests
{
    private static readonly Layout ThreeColumns = Bank(
        Column("A", Field.BookedOn), Column("B", Field.Description), Column("C", Field.Amount));

    [Fact]
    public void R14_a_quote_that_never_closes_costs_its_own_line_only()
    {
        var text = new StringBuilder("Date,Text,Amount\n");
        for (int line = 2; line <= 1001; line++)
        {
            string quote = line == 4 ? "\"" : "";
            text.Append(CultureInfo.InvariantCulture, $"05/03/2019,{quote}row {line},{line}.00\n");
        }

        ReadExhibit read = Read(text.ToString(), ThreeColumns);

        QuarantinedRow aside = Assert.Single(read.Quarantined);
        Assert.Equal(
            ("X-01:4", FaultKind.QuoteNeverCloses), (aside.Source.ToString(), Assert.Single(aside.Faults).Kind));
        Assert.Equal("05/03/2019,\"row 4,4.00", aside.RawText);
        Assert.Equal(999, read.Records.Count);
        Assert.Equal("X-01:5", read.Records[2].Source.ToString());
    }

    [Theory]
    [InlineData(49, true)]
    [InlineData(50, false)]
    public void A_quoted_cell_may_span_fifty_lines(int breaks, bool isRead)
    {
        string cell = string.Concat(Enumerable.Repeat("x\n", breaks));
        ReadExhibit read = Read($"Date,Text,Amount\n05/03/2019,\"{cell}\",5.00\n06/03/2019,next,6.00\n", ThreeColumns);

        Assert.Equal(isRead ? 2 : 1, read.Records.Count);
        Assert.Equal(isRead ? $"X-01:2-{breaks + 2}" : "X-01:53", read.Records[0].Source.ToString());
    }

    [Fact]
    public void A_row_of_too_many_columns_has_every_line_that_it_spans_in_its_place()
    {
        ReadExhibit read = Read(
            $"Date,Text,Amount\n05/03/2019,\"a\nb\",5.00{new string(',', IntakeLimits.ColumnsMost)}\n06/03/2019,next,6.00\n",
            ThreeColumns);

        Assert.Equal("X-01:2-3", Assert.Single(read.Quarantined).Source.ToString());
        Assert.Equal("X-01:4", Assert.Single(read.Records).Source.ToString());
    }

    [Fact]
    public void The_beginning_of_a_line_that_is_too_long_is_shown_in_the_letters_of_its_own_encoding()
    {
        string thai = string.Concat(Enumerable.Repeat("เงินเดือน", DelimitedRows.RowBytesMost / 9));
        ReadExhibit read = Read(
            $"Date,Text,Amount\n05/03/2019,{thai},5.00\n", ThreeColumns with { Encoding = "utf-8+windows-874" });

        Assert.StartsWith(
            "05/03/2019,เงินเดือน", Assert.Single(read.Quarantined).RawText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_closed_by_chance_in_a_later_row_swallows_nothing()
    {
        ReadExhibit read = Read(
            "Date,Text,Amount\n05/03/2019,\"runs away,5.00\n06/03/2019,\"b\",6.00\n07/03/2019,c,7.00\n", ThreeColumns);

        Assert.Equal([6.00m, 7.00m], read.Records.Cast<StatementLine>().Select(line => line.Amount.Amount));
    }

    [Fact]
    public void Doubled_quotes_separators_and_line_breaks_inside_quotes_are_text()
    {
        ReadExhibit read = Read("Date,Text,Amount\r\n05/03/2019,\"a \"\"b\"\", c\r\nd\",5.00\r\n", ThreeColumns);

        Assert.Equal("a \"b\", c\r\nd", Assert.IsType<StatementLine>(Assert.Single(read.Records)).Description);
    }

    [Fact]
    public void R15_windows_874_text_is_read()
    {
        byte[] bytes = Thai("Date,Text,Amount\n05/03/2019,ค่าจ้าง,5.00\n");
        ReadExhibit read = Read(bytes, ThreeColumns with { Encoding = "windows-874" });

        Assert.Equal("ค่าจ้าง", Assert.IsType<StatementLine>(Assert.Single(read.Records)).Description);
    }

    [Theory]
    [InlineData(false, "utf-16le")]
    [InlineData(true, "utf-16be")]
    public void R15_utf_16_with_a_byte_order_mark_is_read(bool isBigEndian, string name)
    {
        var encoding = new UnicodeEncoding(isBigEndian, true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Date,Text,Amount\n05/03/2019,ค่าจ้าง,5.00\n")];
        ReadExhibit read = Read(bytes, ThreeColumns with { Encoding = name });

        Assert.Equal("ค่าจ้าง", Assert.IsType<StatementLine>(Assert.Single(read.Records)).Description);
    }

    [Fact]
    public void R15_a_mixed_file_is_decoded_row_by_row_and_what_cannot_be_is_kept_in_hexadecimal()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes("Date,Text,Amount\n05/03/2019,ค่าจ้าง,5.00\n"),
            .. Thai("06/03/2019,ค่าเช่า,6.00\n"),
            .. Encoding.ASCII.GetBytes("07/03/2019,"), 0xFC, 0xFD, .. Encoding.ASCII.GetBytes(",7.00\n"),
            .. Encoding.ASCII.GetBytes("08/03/2019,last,8.00\n"),
        ];
        ReadExhibit read = Read(bytes, ThreeColumns with { Encoding = "utf-8+windows-874" });

        Assert.Equal(["ค่าจ้าง", "ค่าเช่า", "last"], read.Records.Cast<StatementLine>().Select(line => line.Description));
        QuarantinedRow aside = Assert.Single(read.Quarantined);
        Assert.Equal(FaultKind.TextCannotBeDecoded, Assert.Single(aside.Faults).Kind);
        Assert.Equal("30372f30332f323031392cfcfd2c372e3030", aside.RawText);
    }

    private static byte[] Thai(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("windows-874").GetBytes(text);
    }
}
