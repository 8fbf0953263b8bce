using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Tests.Documents.Pdf;

/// <summary>The scripts of the region, each in a sentence of its own language.</summary>
public sealed class ScriptsTests
{
    public const string Thai = "ค่าจ้างที่นายจ้างค้างจ่ายตามกฎหมายคุ้มครองแรงงาน";
    public const string Lao = "ຄ່າ​ແຮງ​ງານ​ທີ່​ຍັງ​ບໍ່​ໄດ້​ຈ່າຍ";
    public const string Khmer = "ប្រាក់​ឈ្នួល​ដែល​មិន​ទាន់​បាន​បង់";
    public const string Burmese = "မပေး​ရသေး​သော​ လုပ်အား​ခ";
    public const string Vietnamese = "Tiền lương chưa trả cho người lao động";

    public static TheoryData<string> All => [Thai, Lao, Khmer, Burmese, Vietnamese];

    [Theory]
    [MemberData(nameof(All))]
    public void A_sentence_comes_out_of_the_page_as_it_went_in(string sentence)
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(new TextBlock(null, 1, [SampleSchedules.Text(sentence)])));

        Assert.Contains(Letters(sentence), Letters(pdf.TextAsDrawn), StringComparison.Ordinal);
    }

    // A missing glyph would be refused, so a width is a shaped text.
    [Theory]
    [MemberData(nameof(All))]
    public void A_long_text_breaks_into_lines_that_fit(string sentence)
    {
        const double width = 90;
        using var typesetter = new Typesetter("th");

        SetText set = typesetter.Set(string.Concat(Enumerable.Repeat(sentence + " ", 6)), TextStyle.Body, width);

        Assert.True(set.Box!.Lines.Count >= 6);
        Assert.True(set.Width <= width);
    }

    [Theory]
    [InlineData(Thai)]
    [InlineData(Lao)]
    [InlineData(Khmer)]
    [InlineData(Burmese)]
    public void A_sentence_without_spaces_breaks_between_words_and_not_between_letters(string sentence)
    {
        using var typesetter = new Typesetter("th");
        double whole = typesetter.WidthOf(sentence, TextStyle.Body);

        SetText halved = typesetter.Set(sentence, TextStyle.Body, whole * 0.7);

        Assert.Equal(2, halved.Box!.Lines.Count);
    }

    [Fact]
    public void Marks_above_and_below_take_no_room_of_their_own()
    {
        using var typesetter = new Typesetter("th");

        Assert.Equal(
            typesetter.WidthOf("กก", TextStyle.Body), typesetter.WidthOf("ก่กี่", TextStyle.Body), precision: 2);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Scripts_stand_in_tables_and_running_lines_too(string sentence)
    {
        Phrase text = SampleSchedules.Text(sentence);
        Schedule schedule = SampleSchedules.Of(
            new TableBlock(
                "scripts", text, 1, text, [new Column("text", text, ColumnKind.Text, 1)],
                [new Line([new TextCell(text)])], Totals: null));

        PrintedPdf pdf = PrintedPdf.Of(schedule with { RunningHead = [text], Title = text });

        // Head, title, heading, caption, column heading and cell.
        Assert.Equal(6, Letters(pdf.TextAsDrawn).Split(Letters(sentence)).Length - 1);
    }

    [Fact]
    public void A_Thai_document_prints_Buddhist_years_and_Thai_words()
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.WithEveryBlock(), "th");

        Assert.Contains("2567", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("ยอดยกไป", Letters(pdf.TextAsDrawn), StringComparison.Ordinal);
    }

    [Fact]
    public void Fonts_are_embedded_as_subsets()
    {
        PrintedPdf pdf = PrintedPdf.Of(SampleSchedules.Of(
            new TextBlock(null, 1, [.. All.Select(row => SampleSchedules.Text(row.Data))])));
        string[] fonts = pdf.Run("pdffonts", "-").Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.True(fonts.Length >= 5);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+NotoSans.*yes yes yes", font));
    }

    // Line ends and zero-width spaces are the page's, not the sentence's.
    private static string Letters(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '\u200B'));
}
