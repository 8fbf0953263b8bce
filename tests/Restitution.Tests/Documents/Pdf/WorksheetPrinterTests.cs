using Restitution.Schedules;

namespace Restitution.Tests.Documents.Pdf;

public sealed class WorksheetPrinterTests
{
    [Fact]
    public void Questions_stand_in_their_order_and_fill_the_page_with_room_for_answers()
    {
        PrintedPdf pdf = PrintedPdf.Of(Worksheet(3));
        string[] lines = pdf.Pages[0].Split('\n');

        Assert.Single(pdf.Pages);
        int[] places =
        [
            .. Enumerable.Range(1, 3).Select(number =>
                Array.FindIndex(lines, line => line.Contains(Asked(number), StringComparison.Ordinal))),
        ];
        Assert.True(places[0] > 0 && places[1] > places[0] + 2 && places[2] > places[1] + 2);
        Assert.DoesNotContain("__", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_stays_with_the_room_for_its_answer_on_one_page()
    {
        PrintedPdf pdf = PrintedPdf.Of(Worksheet(20));

        Assert.True(pdf.Pages.Count is > 1 and < 5, $"{pdf.Pages.Count} pages");
        Assert.All(Enumerable.Range(1, 20), number => Assert.Single(
            pdf.Pages, page => page.Contains(Asked(number), StringComparison.Ordinal)));
    }

    private static string Asked(int number) => FormattableString.Invariant($"Question number {number}?");

    private static Schedule Worksheet(int questions) => SampleSchedules.Of(new TableBlock(
        "worksheet1", SampleSchedules.Text("Worker W-01"), 1, SampleSchedules.Text("Questions"),
        [
            new Column("number", SampleSchedules.Text("No."), ColumnKind.Figure, 5),
            new Column("question", SampleSchedules.Text("Question"), ColumnKind.Text, 45),
            new Column("answer", SampleSchedules.Text("Answer"), ColumnKind.Text, 50),
        ],
        [
            .. Enumerable.Range(1, questions).Select(number => new Line(
                [new NumberCell(number), Cell.Code(Asked(number)), new AnswerCell()])),
        ],
        null));
}
