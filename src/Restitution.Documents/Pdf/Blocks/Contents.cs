using System.Globalization;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>The headings of a long document with the numbers of their pages, each a link.</summary>
/// <remarks>
/// The numbers are learnt while the document is laid out to be counted. How much room the contents take does not
/// depend on them, so that they are the same when it is drawn.
/// </remarks>
internal sealed class Contents
{
    /// <summary>A document of more pages than these, its contents not counted, has them.</summary>
    public const int MostPagesWithout = 20;

    private const int MostEntries = 400;
    private const double IndentOfPart = 14;
    private const double WidthOfNumber = 34;
    private const double SpaceOverChapter = 3;
    private const double SpaceBetween = 1.5;
    private const double DotsFromText = 5;

    private static readonly double[] Dots = [0.6, 2.6];

    // From the most comfortable on: contents that fit a page in smaller type do not go over it by a few lines.
    private static readonly TextStyle[] Styles = [TextStyle.Body, new(8.5), TextStyle.Small];

    private readonly Typesetter typesetter;
    private readonly Wording wording;
    private readonly List<BlockPrinter> listed;
    private readonly Dictionary<BlockPrinter, int> pageNumbers = [];

    public Contents(IReadOnlyList<BlockPrinter> printers, Typesetter typesetter, Wording wording)
    {
        this.typesetter = typesetter;
        this.wording = wording;
        BlockPrinter[] withHeading = [.. printers.Where(printer => printer.Block.Heading is not null)];
        listed = [.. withHeading.Where(printer => withHeading.Length <= MostEntries || IsChapter(printer))];
    }

    public bool IsEmpty => listed.Count == 0;

    /// <summary>How many pages the contents begin on, beyond the one that they share.</summary>
    public int PagesAdded { get; private set; }

    /// <summary>The attributes of the place that an entry leads to; null when the heading is not listed.</summary>
    public string? PlaceOf(BlockPrinter printer) =>
        listed.IndexOf(printer) is >= 0 and var index ? $"name='{NameOf(index)}'" : null;

    public void Note(BlockPrinter printer, int pageNumber) => pageNumbers[printer] = pageNumber;

    public void Print(PageFlow flow)
    {
        int before = flow.PageNumber;
        PrintHeading(flow);
        TextStyle style = Styles.FirstOrDefault(
            one => listed.Sum(printer => HeightOf(printer, one)) <= flow.Room, TextStyle.Body);
        flow.Canvas.Begin("TOC");
        for (int i = 0; i < listed.Count; i++)
        {
            typesetter.ForgetWhenFull();
            PrintEntry(i, style, flow);
        }

        flow.Canvas.End("TOC");
        PagesAdded = flow.PageNumber - before;
    }

    private static bool IsChapter(BlockPrinter printer) => printer.Block.Level <= 1;

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"heading {index}");

    private void PrintHeading(PageFlow flow)
    {
        SetText heading = typesetter.Set(wording.Say(Phrase.Of("document.contents")), TextStyle.Chapter, flow.Width);
        flow.Skip(20);
        flow.Need(heading.Height + 5 + (4 * typesetter.LineHeight(TextStyle.Body)));
        flow.Canvas.Begin("P");
        flow.Canvas.Show(heading, flow.Left, flow.Y, flow.Width, Ink.Black);
        flow.Canvas.End("P");
        flow.Advance(heading.Height + 5);
    }

    private static double IndentOf(BlockPrinter printer) => IsChapter(printer) ? 0 : IndentOfPart;

    private static double WidthOf(BlockPrinter printer) => PageShape.TextWidth - IndentOf(printer) - WidthOfNumber;

    private SetText Text(BlockPrinter printer, TextStyle style) => typesetter.Set(
        wording.Say(printer.Block.Heading!), IsChapter(printer) ? style.Bold : style, WidthOf(printer));

    private double HeightOf(BlockPrinter printer, TextStyle style) =>
        Text(printer, style).Height + SpaceBetween + (IsChapter(printer) ? SpaceOverChapter : 0);

    private void PrintEntry(int index, TextStyle style, PageFlow flow)
    {
        BlockPrinter printer = listed[index];
        bool isChapter = IsChapter(printer);
        double indent = IndentOf(printer);
        double width = WidthOf(printer);
        SetText text = Text(printer, style);
        flow.Skip(isChapter ? SpaceOverChapter : 0);
        bool hasParts = isChapter && index + 1 < listed.Count && !IsChapter(listed[index + 1]);
        flow.Need(text.Height + (hasParts ? SpaceBetween + text.Height : 0));
        flow.Canvas.Begin("TOCI");
        flow.Canvas.Begin("Link", $"dest='{NameOf(index)}'");
        flow.Canvas.Show(text, flow.Left + indent, flow.Y, width, Ink.Black);
        PrintNumber(pageNumbers.GetValueOrDefault(printer), text, style, flow, flow.Left + indent);
        flow.Canvas.End("Link");
        flow.Canvas.End("TOCI");
        flow.Advance(text.Height + SpaceBetween);
    }

    // The number stands beside the last line of its heading, after a row of dots.
    private void PrintNumber(int pageNumber, in SetText text, TextStyle style, PageFlow flow, double left)
    {
        if (!flow.Canvas.IsDrawing)
            return;

        SetText number = typesetter.Set(RunningLines.LabelOf(pageNumber), style);
        double right = flow.Left + PageShape.TextWidth;
        double baseline = flow.Y + (text.Box is { } box ? box.Lines[^1].Baseline : text.Baseline);
        double dotsFrom = left + DotsFromText + (text.Box is { Lines.Count: > 1 } lines
            ? lines.Lines[^1].Width : text.Width);
        flow.Canvas.Show(number, right - number.Width, baseline - number.Baseline, number.Width, Ink.Black);
        double dotsTo = right - number.Width - DotsFromText;
        if (dotsFrom < dotsTo)
            flow.Canvas.Stroke([(dotsFrom, baseline), (dotsTo, baseline)], 0.6, Ink.Grey, Dots);
    }
}
