using Restitution.Documents.Pdf.Tables;
using Restitution.Documents.Pdf.Typesetting;
using Restitution.Schedules;

namespace Restitution.Documents.Pdf.Blocks;

/// <summary>Prints one block under its heading. What it measures the first time it keeps for the second.</summary>
internal abstract class BlockPrinter(Block block)
{
    public Block Block { get; } = block;

    /// <summary>The page that the block stands on.</summary>
    public PageShape Shape { get; set; } = PageShape.Portrait;

    /// <summary>In points: the least that the block needs between the margins.</summary>
    public virtual double LeastWidth => 0;

    /// <summary>What must fit under the heading for it to stand on the same page.</summary>
    public abstract double OpeningHeight { get; }

    public abstract void Print(PageFlow flow);

    public static BlockPrinter Of(
        Block block, Schedule schedule, Wording wording, Typesetter typesetter, FigureLinks links) => block switch
    {
        FactsBlock facts => new FactsPrinter(facts, wording, typesetter, links),
        TextBlock text => new TextPrinter(text, wording, typesetter),
        TableBlock table when WorksheetPrinter.Prints(table) => new WorksheetPrinter(table, wording, typesetter, links),
        TableBlock table => new TablePrinter(table, wording, typesetter, links),
        ChartBlock chart => new ChartPrinter(chart, wording, typesetter, links),
        PictureBlock picture => new PicturePrinter(picture, schedule, wording, typesetter),
        ReasonsBlock reasons => new ReasonsPrinter(reasons, wording, typesetter),
        SignatureBlock signature => new SignaturePrinter(signature, schedule, wording, typesetter),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that can be printed."),
    };
}
