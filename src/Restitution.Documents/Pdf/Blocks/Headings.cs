using Restitution.Documents.Pdf.Typesetting;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>Prints headings, each with a bookmark under that of the chapter it belongs to.</summary>
internal sealed class Headings(Typesetter typesetter, Wording wording, Contents? contents)
{
    private const double SpaceBetweenBlocks = 10;

    private int chapter;

    // A heading of the next block, with the space over it.
    private const double HeadingBefore = 34;

    /// <param name="next">What stands after it: a few lines under a heading are not left alone by it.</param>
    public void Print(BlockPrinter printer, BlockPrinter? next, PageFlow flow)
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
        double needed = set.Height + 5 + printer.OpeningHeight;
        double together = needed + Following(printer, next);
        flow.Need(together <= flow.Bottom - flow.Top ? together : needed);
        Bookmark(text, isChapter, flow);
        contents?.Note(printer, flow.PageNumber);
        string? place = contents?.PlaceOf(printer);
        string tag = isChapter ? "H1" : "H2";
        if (place is not null)
            flow.Canvas.Begin("cairo.dest", place);

        flow.Canvas.Begin(tag);
        flow.Canvas.Show(set, flow.Left, flow.Y, flow.Width, Ink.Black);
        flow.Canvas.End(tag);
        if (place is not null)
            flow.Canvas.End("cairo.dest");

        flow.Advance(set.Height + 5);
    }

    private static double Following(BlockPrinter printer, BlockPrinter? next) =>
        printer is TextPrinter { HeightIfShort: var height and < double.PositiveInfinity }
            && next is { Block.StartsPage: false, Block.Level: > 1 } && next.Shape == printer.Shape
            ? height - printer.OpeningHeight + next.OpeningHeight
                + (next.Block.Heading is null ? SpaceBetweenBlocks : HeadingBefore)
            : 0;

    private void Bookmark(string text, bool isChapter, PageFlow flow)
    {
        int entry = flow.Canvas.Bookmark(text, isChapter ? 0 : chapter, flow.PageNumber, flow.Y);
        if (isChapter)
            chapter = entry;
    }
}
