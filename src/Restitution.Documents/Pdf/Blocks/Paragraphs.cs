using Restitution.Documents.Pdf.Typesetting;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>Prints running text line by line, so that a long paragraph goes on over the page.</summary>
internal static class Paragraphs
{
    private const int LeastLinesTogether = 2;

    /// <summary>What must fit for a paragraph to begin: two lines, or all where fewer than two would go over.</summary>
    public static double OpeningHeight(in SetText text) =>
        text.Box is { Lines.Count: > (2 * LeastLinesTogether) - 1 } box
            ? box.Lines[LeastLinesTogether - 1].Bottom : text.Height;

    public static void Print(in SetText text, PageFlow flow, double x, double width, Ink ink)
    {
        if (text.Box is not { } box || text.Height <= flow.Room)
        {
            flow.Need(text.Height);
            flow.Canvas.Show(text, x, flow.Y, width, ink);
            flow.Advance(text.Height);
            return;
        }

        flow.Need(OpeningHeight(text));
        for (int i = 0; i < box.Lines.Count; i++)
        {
            double height = box.Lines[i].Bottom - box.Lines[i].Top;
            flow.Need(i == box.Lines.Count - LeastLinesTogether ? box.Lines[^1].Bottom - box.Lines[i].Top : height);
            flow.Canvas.ShowLine(box, i, x, flow.Y, ink);
            flow.Advance(height);
        }
    }
}
