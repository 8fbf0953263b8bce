namespace Restitution.Documents.Xlsx;

/// <summary>The reasons, a line to a row: the figure's id at the left leads back to its cell.</summary>
internal sealed class ReasonsSheet(WorkbookPlan plan)
{
    private const int FigureWidth = 30;
    private const int LineWidth = 110;

    // Spreadsheets indent by at most fifteen steps.
    private const int DeepestIndent = 15;

    public SheetShape Shape => plan.Shape(
        [FigureWidth, LineWidth], headRow: WorkbookPlan.FirstReasonRow - 1, frozenColumns: 0, isLandscape: true);

    public void Write(SheetWriter writer)
    {
        writer.WideText(plan.ReasonsSheet, CellLook.Heading);
        writer.StartRow();
        writer.Text(0, plan.Wording.Say("reason.figureHead"), CellLook.ColumnHead);
        writer.Text(1, plan.ReasonsSheet, CellLook.ColumnHead);
        foreach ((string figure, IReadOnlyList<ReasonLine> lines) in plan.Reasons)
        {
            for (int index = 0; index < lines.Count; index++)
            {
                writer.StartRow(index == 0 ? figure : "", lines[index].Text);
                if (index == 0)
                {
                    WriteFigure(writer, figure);
                }

                int indent = Math.Min(DeepestIndent, lines[index].Indent);
                writer.Text(1, lines[index].Text, index == 0 ? CellLook.Statement : CellLook.Plain, indent);
            }
        }
    }

    private void WriteFigure(SheetWriter writer, string figure)
    {
        string? back = plan.FigureOf(figure);
        writer.Text(0, figure, back is null ? CellLook.Text : CellLook.OpeningFact);
        if (back is not null)
        {
            writer.Link(0, back);
        }
    }
}
