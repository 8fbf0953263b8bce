using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Intake.Proposals;
using Restitution.Intake.Text;

namespace Restitution.Tests.Intake.Proposals;

/// <summary>The encoding of a file is proposed by what its bytes show, and by nothing else.</summary>
public sealed class EncodingEvidenceTests
{
    private const string Thai = "วันที่,รายการ,จำนวนเงิน\n05/03/2562,ค่าจ้าง,1.00\n";
    private const string Vietnamese = "Ngày giao dịch,Diễn giải,Số tiền,Số dư\n05/03/2019,lương,1,2\n";
    private const string French = "Date,Texte,Montant\n05/03/2019,café crème,1.00\n";

    [Theory]
    [InlineData("windows-874", Thai, "windows-874")]
    [InlineData("utf-8", Thai, "utf-8")]
    [InlineData("utf-8", Vietnamese, "utf-8")]
    [InlineData("utf-16", Thai, "utf-16le")]
    [InlineData("utf-16BE", "Date,Text,Amount\n", "utf-16be")]
    [InlineData("us-ascii", "Date,Text,Amount\n", "utf-8")]
    public void An_encoding_that_the_bytes_show_is_proposed(string written, string text, string proposed) =>
        Assert.Equal(proposed, Of(written, text).Name);

    [Fact]
    public void Utf_16_without_a_mark_is_told_by_its_zeros()
    {
        Assert.Equal("utf-16le", EncodingEvidence.Of(new UnicodeEncoding(false, false).GetBytes(Thai)).Name);
        (string? name, string why) = EncodingEvidence.Of(new UnicodeEncoding(true, false).GetBytes(Thai));

        Assert.Equal("utf-16be", name);
        Assert.Contains("20 of 48 pairs of bytes are plain letters with a zero as the first byte, 0 the other", why,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\0")]
    [InlineData("a\0\0b")]
    [InlineData("Date,Text,Amount\n\0\0\0\0\0\0")]
    public void Zeros_that_do_not_show_one_order_leave_it_undecided(string text) =>
        Assert.Null(EncodingEvidence.Of(Encoding.ASCII.GetBytes(text)).Name);

    [Fact]
    public void Vietnamese_in_its_code_page_is_told_by_words_that_no_other_code_page_makes()
    {
        (string? name, string why) = EncodingEvidence.Of(Windows1258(Vietnamese));

        Assert.Equal("windows-1258", name);
        Assert.Contains("known words in windows-1258, and fewer in any other", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Latin_letters_without_a_known_word_are_not_taken_for_Thai_and_stay_undecided()
    {
        (string? name, string why) = Of("windows-1252", French);

        Assert.Null(name);
        Assert.Contains("no code page makes a known word of them: undecided", why, StringComparison.Ordinal);
    }

    [Fact]
    public void R15_a_file_of_two_encodings_is_proposed_as_one_and_read_row_by_row()
    {
        byte[] head = Encoding.UTF8.GetBytes("วันที่,รายการ,จำนวนเงิน (บาท)\n25/03/2019,ค่าจ้าง,1.00\n");
        byte[] tail = Named("windows-874").GetBytes("26/03/2019,ค่าแรง,2.00\n");
        using var stream = new MemoryStream([.. head, .. tail]);

        LayoutProposal proposal = LayoutProposal.For(stream, "X-01");
        ReadExhibit read = ReadExhibit.From(stream, "X-01", proposal.Layout);

        Assert.Equal("utf-8+windows-874", proposal.Layout.Encoding);
        Assert.Equal(
            ["ค่าจ้าง", "ค่าแรง"], read.Records.Cast<StatementLine>().Select(line => line.Description));
    }

    [Theory]
    [InlineData("tis-620")]
    [InlineData("windows-874")]
    [InlineData("utf-8+tis-620")]
    public void The_standards_name_of_Thai_text_reads_as_the_code_page(string name)
    {
        byte[] bytes = Named("windows-874").GetBytes("Date,Text,Amount\n05/03/2019,ค่าจ้าง,1.00\n");
        Layout layout = LayoutsForTests.Bank(
            LayoutsForTests.Column("A", Field.BookedOn), LayoutsForTests.Column("B", Field.Description),
            LayoutsForTests.Column("C", Field.Amount)) with { Encoding = name };

        Assert.Equal(
            "ค่าจ้าง",
            Assert.IsType<StatementLine>(Assert.Single(LayoutsForTests.Read(bytes, layout).Records)).Description);
        Assert.Empty(LayoutCheck.Lacks(layout));
    }

    [Fact]
    public void A_sample_that_cuts_a_letter_in_two_does_not_change_the_encoding()
    {
        byte[] line = Encoding.UTF8.GetBytes("05/03/2019,ค่าจ้าง,1.00\n");
        byte[] bytes = new byte[(4 * 1024 * 1024) + 3];
        for (int at = 0; at < bytes.Length; at++)
        {
            bytes[at] = line[at % line.Length];
        }

        using var stream = new MemoryStream(bytes);
        Assert.Equal("utf-8", EncodingEvidence.Of(TextEvidence.Sample(stream)).Name);
    }

    // The code page has its tones as marks of their own, which the framework's encoder does not part from letters.
    private static byte[] Windows1258(string text) => Named("windows-1258").GetBytes(
        string.Concat(text.Normalize(NormalizationForm.FormC).Select(Parted)));

    private static string Parted(char letter)
    {
        string whole = letter.ToString().Normalize(NormalizationForm.FormD);
        char tone = whole.FirstOrDefault(mark => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
        return tone == 0 ? letter.ToString()
            : whole.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC) + tone;
    }

    private static (string? Name, string Evidence) Of(string encoding, string text)
    {
        Encoding written = encoding.StartsWith("utf-16", StringComparison.Ordinal)
            ? new UnicodeEncoding(encoding == "utf-16BE", true) : Named(encoding);
        return EncodingEvidence.Of([.. encoding.StartsWith("utf-16", StringComparison.Ordinal)
            ? written.GetPreamble() : [], .. written.GetBytes(text)]);
    }

    private static Encoding Named(string name) => TextEncoding.Named(name)?.CodePage ?? Encoding.GetEncoding(name);
}
