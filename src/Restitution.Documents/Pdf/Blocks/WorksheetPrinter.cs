using System.Globalization;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>Prints a table with room for answers as questions, each over ruled lines as wide as the text.</summary>
/// <remarks>The lines are as many as fill the last page, within what a hand needs for an answer.</remarks>
internal sealed class WorksheetPrinter(
    TableBlock table, Wording wording, Typesetter typesetter, FigureLinks links) : BlockPrinter(table)
{
    private const double LineStep = 22;
    private const int FewestLines = 3;
    private const int MostLines = 9;
    private const double NumberWidth = 24;
    private const double SpaceAfterNumber = 7;
    private const double SpaceUnderCaption = 8;
    private const double SpaceBetween = 12;

    private static double QuestionWidth => PageShape.TextWidth - NumberWidth;

    /// <summary>Whether the table has room for answers.</summary>
    public static bool Prints(TableBlock table) =>
        table.Lines.Any(line => line.Cells.Any(cell => cell is AnswerCell));

    public override double OpeningHeight => CaptionHeight
        + table.Lines.Take(1).Sum(line => HeightOf(QuestionOf(line), FewestLines));

    private double CaptionHeight => Caption().Height + SpaceUnderCaption;

    public override void Print(PageFlow flow)
    {
        SetText caption = Caption();
        flow.Canvas.Begin("P");
        flow.Canvas.Show(caption, flow.Left, flow.Y, PageShape.TextWidth, Ink.Black);
        flow.Canvas.End("P");
        flow.Advance(caption.Height + SpaceUnderCaption);
        int lines = LinesEach(flow);
        foreach ((int index, Line line) in table.Lines.Index())
        {
            typesetter.ForgetWhenFull();
            PrintQuestion(index + 1, line, lines, flow);
        }
    }

    private static double HeightOf(in SetText question, int lines) =>
        question.Height + (lines * LineStep) + SpaceBetween;

    private SetText Caption() => typesetter.Set(wording.Say(table.Caption), TextStyle.Caption, PageShape.TextWidth);

    // The question is the last text before the room for its answer.
    private static Cell CellOf(Line line) => line.Cells.TakeWhile(cell => cell is not AnswerCell).Last();

    private SetText QuestionOf(Line line) =>
        typesetter.Set(wording.Dress(CellOf(line)), TextStyle.BodyBold, QuestionWidth);

    private int LinesEach(PageFlow flow)
    {
        double[] questions = [.. table.Lines.Select(line => QuestionOf(line).Height)];
        int lines = FewestLines;
        int pages = PagesFor(lines);
        while (lines < MostLines && PagesFor(lines + 1) == pages)
            lines++;

        return lines;

        int PagesFor(int each)
        {
            (int count, double room) = (1, flow.Room);
            foreach (double question in questions)
            {
                double height = question + (each * LineStep) + SpaceBetween;
                if (height > room)
                    (count, room) = (count + 1, flow.Bottom - flow.Top);

                room -= height;
            }

            return count;
        }
    }

    private void PrintQuestion(int number, Line line, int lines, PageFlow flow)
    {
        Cell cell = CellOf(line);
        SetText question = QuestionOf(line);
        flow.Need(HeightOf(question, lines));
        string? link = links.LinkTo(cell.Figure);
        flow.Canvas.Begin("P");
        if (link is not null)
            flow.Canvas.Begin("Link", link);

        SetText mark = typesetter.Set(
            string.Create(CultureInfo.InvariantCulture, $"{number}."), TextStyle.BodyBold,
            NumberWidth - SpaceAfterNumber, Alignment.Right);
        flow.Canvas.Show(
            mark, flow.Left, flow.Y + question.Baseline - mark.Baseline, NumberWidth - SpaceAfterNumber, Ink.Black);
        flow.Canvas.Show(question, flow.Left + NumberWidth, flow.Y, QuestionWidth, Ink.Black);
        if (link is not null)
            flow.Canvas.End("Link");

        flow.Canvas.End("P");
        flow.Advance(question.Height);
        for (int i = 0; i < lines; i++)
        {
            flow.Advance(LineStep);
            flow.Canvas.Rule(flow.Left, flow.Y, flow.Left + PageShape.TextWidth, flow.Y, 0.5, Ink.Rule);
        }

        flow.Advance(SpaceBetween);
    }
}
