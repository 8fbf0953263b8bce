using Restitution.Documents;
using Restitution.Documents.Pdf;
using Restitution.Documents.Pdf.Native;
using Restitution.Schedules;

namespace Restitution.Tests.Documents.Pdf;

public sealed class PdfRendererTests
{
    [Fact]
    public void Every_page_says_which_of_how_many_it_is()
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.WithEveryBlock());

        Assert.True(pdf.Pages.Count > 2);
        Assert.All(
            pdf.Pages.Index(),
            page => Assert.Matches($"Page {page.Index + 1} of {pdf.Pages.Count}", page.Item));
    }

    [Fact]
    public void Every_page_has_head_and_foot()
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.WithEveryBlock());

        Assert.All(pdf.Pages, page =>
        {
            Assert.Contains("Labour Protection Office, Ranong", page, StringComparison.Ordinal);
            Assert.Contains("Confidential", page, StringComparison.Ordinal);
            Assert.Contains("Case TH-2021-0042", page, StringComparison.Ordinal);
            Assert.Contains("As of 4 March 2024", page, StringComparison.Ordinal);
            Assert.Contains(SampleSchedules.Digest[..12], page, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_an_unsigned_document_says_DRAFT_on_every_page(bool isDraft)
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.WithEveryBlock() with { IsDraft = isDraft });

        Assert.All(pdf.Pages, page => Assert.Equal(isDraft, page.Contains("DRAFT", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_writings_give_the_same_bytes() => Assert.Equal(
        PrintedPdf.BytesOf(SampleSchedules.WithEveryBlock()), PrintedPdf.BytesOf(SampleSchedules.WithEveryBlock()));

    [Fact]
    public void Without_the_libraries_nothing_is_written_and_the_remedy_is_named()
    {
        IReadOnlyList<string> missing = PdfLibraries.Missing(name => !name.Contains("cairo", StringComparison.Ordinal));
        using var output = new MemoryStream();

        var refusal = Assert.Throws<PdfUnavailableException>(
            () => PdfRenderer.Write(SampleSchedules.WithEveryBlock(), Wording.For("en"), output, missing));

        Assert.Equal(PdfLack.Libraries, refusal.Lack);
        Assert.Equal(2, refusal.Missing.Count);
        Assert.Contains("install libpangocairo-1.0-0 fonts-noto-core", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, output.Length);
    }

    [Theory]
    [InlineData("libcairo.so.2", "libpango-1.0.so.0", "libpangocairo-1.0.so.0", "libgobject-2.0.so.0")]
    [InlineData("libcairo.2.dylib", "libpango-1.0.0.dylib", "libpangocairo-1.0.0.dylib", "libgobject-2.0.0.dylib")]
    [InlineData("libcairo-2.dll", "libpango-1.0-0.dll", "libpangocairo-1.0-0.dll", "libgobject-2.0-0.dll")]
    [InlineData("cairo-2.dll", "pango-1.0-0.dll", "pangocairo-1.0-0.dll", "gobject-2.0-0.dll")]
    public void The_names_of_each_system_suffice(params string[] present) =>
        Assert.Empty(PdfLibraries.Missing(present.Contains));

    [Fact]
    public void A_letter_that_no_font_has_is_refused_and_named()
    {
        // U+10FFFD is private: no font may have it.
        Schedule schedule = SampleSchedules.Of(new TextBlock(null, 1, [SampleSchedules.Text("a\U0010FFFDb")]));

        var refusal = Assert.Throws<PdfUnavailableException>(() => PrintedPdf.BytesOf(schedule));

        Assert.Equal(PdfLack.Fonts, refusal.Lack);
        Assert.Equal(["U+10FFFD"], refusal.Missing);
    }

    [Fact]
    public void A_stream_that_fails_fails_the_writing_with_its_own_exception()
    {
        using var full = new MemoryStream(new byte[4_000]);

        Assert.Throws<NotSupportedException>(
            () => PdfRenderer.Write(SampleSchedules.WithEveryBlock(), Wording.For("en"), full));
    }
}
