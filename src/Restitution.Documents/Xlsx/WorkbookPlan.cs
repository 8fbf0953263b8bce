using System.Globalization;
using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>
/// What stands on which sheet, decided before anything is written, so that cells can link to each other.
/// </summary>
/// <remarks>
/// A figure links to the rows of its reason, and the reason back to the figure. Notes on the cells were weighed: a
/// workbook of some thousand figures opens slowly with as many notes, and they are not printed.
/// </remarks>
internal sealed class WorkbookPlan
{
    /// <summary>The first row of the sheet of reasons that holds one.</summary>
    public const int FirstReasonRow = 3;

    private readonly Dictionary<string, string> reasonTargets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> figureTargets = new(StringComparer.Ordinal);
    private readonly Dictionary<Block, string> sheetOfBlock = new(ReferenceEqualityComparer.Instance);

    public WorkbookPlan(Schedule schedule, Wording wording)
    {
        Schedule = schedule;
        Wording = wording;
        var names = new SheetNames();
        DocumentSheet = names.For(wording.Say("sheet.document"));
        foreach (Block block in schedule.Blocks)
        {
            if (block is TableBlock table)
            {
                sheetOfBlock.Add(block, names.For(SheetTitle.Of(table, wording)));
            }
            else if (block is ChartBlock)
            {
                sheetOfBlock.Add(block, names.For(
                    wording.Say(block.Sheet ?? block.Heading ?? Phrase.Of("chart.month"))));
            }
        }

        ReasonsSheet = names.For(wording.Say("sheet.reasons"));
        Reasons =
        [
            .. schedule.Blocks.OfType<ReasonsBlock>().SelectMany(block => block.Reasons)
                .Select(reason => (reason.Figure, wording.Print(reason))),
        ];
        PlaceReasons();
    }

    public Schedule Schedule { get; }

    public Wording Wording { get; }

    public string DocumentSheet { get; }

    public string ReasonsSheet { get; }

    public IReadOnlyList<(string Figure, IReadOnlyList<ReasonLine> Lines)> Reasons { get; }

    public string SheetOf(Block block) => sheetOfBlock[block];

    /// <summary>Where the reason of a figure begins; null when the schedule prints none.</summary>
    public string? ReasonOf(Restitution.Schedules.Cell cell) =>
        cell.Figure is { } figure ? reasonTargets.GetValueOrDefault(figure) : null;

    /// <summary>The first cell that holds the figure; null when no table does.</summary>
    public string? FigureOf(string figure) => figureTargets.GetValueOrDefault(figure);

    public void Printed(string figure, string sheet, string place) =>
        figureTargets.TryAdd(figure, $"{SheetNames.Quoted(sheet)}!{place}");

    public SheetShape Shape(IReadOnlyList<int> widths, int headRow, int frozenColumns, bool isLandscape) => new(
        widths, headRow, frozenColumns, PrintedHead.Above(Schedule, Wording), PrintedHead.Below(Schedule, Wording),
        isLandscape);

    private void PlaceReasons()
    {
        int row = FirstReasonRow;
        foreach ((string figure, IReadOnlyList<ReasonLine> lines) in Reasons)
        {
            string target = string.Create(CultureInfo.InvariantCulture, $"{SheetNames.Quoted(ReasonsSheet)}!A{row}");
            reasonTargets.TryAdd(figure, target);
            row += lines.Count;
        }
    }
}
