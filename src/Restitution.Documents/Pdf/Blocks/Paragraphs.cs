using Restitution.Documents.Pdf.Typesetting;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>Prints running text line by line, so that a long paragraph goes on over the page.</summary>
internal static class Paragraphs
{
    private const int LeastLinesTogether = 2;

    public static void Print(in SetText text, PageFlow flow, double x, double width, Ink ink)
    {
        if (text.Box is not { } box || text.Height <= flow.Room)
        {
            flow.Need(text.Height);
            flow.Canvas.Show(text, x, flow.Y, width, ink);
            flow.Advance(text.Height);
            return;
        }

        for (int i = 0; i < box.Lines.Count; i++)
        {
            double height = box.Lines[i].Bottom - box.Lines[i].Top;
            bool staysTogether = i == 0 || i == box.Lines.Count - LeastLinesTogether;
            flow.Need(staysTogether ? height * LeastLinesTogether : height);
            flow.Canvas.ShowLine(box, i, x, flow.Y, ink);
            flow.Advance(height);
        }
    }
}
