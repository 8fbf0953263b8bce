using Restitution.Documents.Pdf.Typesetting;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>Prints headings, each with a bookmark under that of the chapter it belongs to.</summary>
internal sealed class Headings(Typesetter typesetter, Wording wording)
{
    private const double SpaceBetweenBlocks = 10;

    private int chapter;

    public void Print(BlockPrinter printer, PageFlow flow)
    {
        if (printer.Block.Heading is not { } heading)
        {
            flow.Skip(SpaceBetweenBlocks);
            flow.Need(printer.OpeningHeight);
            return;
        }

        bool isChapter = printer.Block.Level <= 1;
        string text = wording.Say(heading);
        SetText set = typesetter.Set(text, isChapter ? TextStyle.Chapter : TextStyle.Part, flow.Width);
        flow.Skip(isChapter ? 20 : 14);
        flow.Need(set.Height + 5 + printer.OpeningHeight);
        Bookmark(text, isChapter, flow);
        string tag = isChapter ? "H1" : "H2";
        flow.Canvas.Begin(tag);
        flow.Canvas.Show(set, flow.Left, flow.Y, flow.Width, Ink.Black);
        flow.Canvas.End(tag);
        flow.Advance(set.Height + 5);
    }

    private void Bookmark(string text, bool isChapter, PageFlow flow)
    {
        int entry = flow.Canvas.Bookmark(text, isChapter ? 0 : chapter, flow.PageNumber, flow.Y);
        if (isChapter)
            chapter = entry;
    }
}
