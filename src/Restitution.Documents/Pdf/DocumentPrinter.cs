using NodaTime.Text;
using Restitution.Documents.Pdf.Blocks;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf;

/// <summary>Lays the blocks of one schedule on pages: once to count the pages, once to draw them.</summary>
internal sealed class DocumentPrinter
{
    // Cairo keeps every tag until the end, and each takes a hundred bytes of the file: beyond this, a line is one.
    private const long MostCellsTagged = 60_000;

    private readonly Schedule schedule;
    private readonly Wording wording;
    private readonly Typesetter typesetter;
    private readonly RunningLines running;
    private readonly List<BlockPrinter> printers;
    private Contents? contents;

    public DocumentPrinter(Schedule schedule, Wording wording, Typesetter typesetter)
    {
        this.schedule = schedule;
        this.wording = wording;
        this.typesetter = typesetter;
        running = new RunningLines(schedule, wording, typesetter);
        var links = new FigureLinks(schedule);
        printers = [.. schedule.Blocks.Select(block => BlockPrinter.Of(block, schedule, wording, typesetter, links))];
        ChooseShapes();
    }

    public int CountPages()
    {
        contents = new Contents(printers, typesetter, wording);
        if (!contents.IsEmpty && Count() is var all && all - contents.PagesAdded > Contents.MostPagesWithout)
            return all;

        contents = null;
        return Count();
    }

    public void Print(PdfSink sink, int pageCount)
    {
        using var canvas = new Canvas(typesetter, sink, FirstShape) { TagsCells = CellCount <= MostCellsTagged };
        canvas.Describe(
            wording.Say(schedule.Title),
            $"Restitution {schedule.EngineVersion}",
            $"{LocalDatePattern.Iso.Format(schedule.AsOf)}T00:00:00Z");
        Lay(new PageFlow(canvas, running, pageCount));
        sink.ThrowIfFailed();
        canvas.Finish();
        sink.ThrowIfFailed();
    }

    private int Count()
    {
        using var canvas = new Canvas(typesetter);
        var flow = new PageFlow(canvas, running, pageCount: 0);
        Lay(flow);
        return flow.PageNumber;
    }

    private long CellCount =>
        schedule.Blocks.OfType<TableBlock>().Sum(table => (long)table.Lines.Count * table.Columns.Count);

    private PageShape FirstShape => printers.Count > 0 ? printers[0].Shape : PageShape.Portrait;

    private void Lay(PageFlow flow)
    {
        var headings = new Headings(typesetter, wording, contents);

        // The contents stand after the particulars of the case, which tell whose paper it is.
        int contentsBefore = contents is null ? -1 : printers[0] is FactsPrinter ? 1 : 0;
        flow.StartPage(FirstShape);
        flow.Canvas.Begin("Document");
        PrintTitle(flow);
        foreach ((int index, BlockPrinter printer) in printers.Index())
        {
            typesetter.ForgetWhenFull();
            if (index == contentsBefore)
                contents!.Print(flow);

            bool startsPage = printer.Block.StartsPage || index == contentsBefore;
            if (printer.Shape != flow.Shape || (startsPage && !flow.IsAtTop))
                flow.StartPage(printer.Shape);

            headings.Print(printer, index + 1 < printers.Count ? printers[index + 1] : null, flow);
            printer.Print(flow);
        }

        flow.Canvas.End("Document");
        flow.End();
    }

    private void PrintTitle(PageFlow flow)
    {
        SetText title = typesetter.Set(wording.Say(schedule.Title), TextStyle.Title, flow.Width);
        flow.Canvas.Begin("H");
        flow.Canvas.Show(title, flow.Left, flow.Y, flow.Width, Ink.Black);
        flow.Canvas.End("H");
        flow.Advance(title.Height + 8);
    }

    // A chapter with a table too wide for an upright page is turned as a whole, so that it reads in one piece.
    private void ChooseShapes()
    {
        int start = 0;
        for (int end = 1; end <= printers.Count; end++)
        {
            if (end < printers.Count && printers[end].Block is { StartsPage: false, Level: > 1 })
                continue;

            List<BlockPrinter> chapter = printers[start..end];
            bool isWide = chapter.Exists(printer => printer.LeastWidth > PageShape.Portrait.BodyWidth);
            chapter.ForEach(printer => printer.Shape = isWide ? PageShape.Landscape : PageShape.Portrait);
            start = end;
        }
    }
}
