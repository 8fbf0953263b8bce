using Restitution.Schedules;

namespace Restitution.Documents.Xlsx;

/// <summary>
/// The first sheet: title, facts, sentences and places to sign, with links to the sheets of the tables.
/// </summary>
internal sealed class DocumentSheet(WorkbookPlan plan)
{
    private const int LabelWidth = 30;
    private const int ValueWidth = 92;

    public SheetShape Shape => plan.Shape([LabelWidth, ValueWidth], headRow: 0, frozenColumns: 0, isLandscape: false);

    public void Write(SheetWriter writer)
    {
        Schedule schedule = plan.Schedule;
        writer.WideText(string.Join(" · ", schedule.RunningHead.Select(plan.Wording.Say)), CellLook.Caption);
        writer.WideText(plan.Wording.Say(schedule.Title), CellLook.Title);
        string asOf = plan.Wording.Say("document.asOf", plan.Wording.Dress(Cell.Of(schedule.AsOf)));
        writer.WideText($"{plan.Wording.Say("document.case", schedule.CaseCode)} · {asOf}", CellLook.Caption);
        if (schedule.IsDraft)
        {
            writer.WideText(plan.Wording.Say("document.unsigned"), CellLook.Caption);
        }

        foreach (Block block in schedule.Blocks)
        {
            WriteBlock(writer, block);
        }

        writer.StartRow();
        writer.WideText(plan.Wording.Say("document.engine", schedule.EngineVersion), CellLook.Caption);
        writer.WideText(plan.Wording.Say("document.digest", schedule.ResultDigest), CellLook.Caption);
    }

    private void WriteBlock(SheetWriter writer, Block block)
    {
        if (block.Heading is { } heading)
        {
            writer.StartRow();
            writer.WideText(plan.Wording.Say(heading), CellLook.Heading);
        }

        switch (block)
        {
            case FactsBlock facts:
                WriteFacts(writer, facts);
                break;
            case TextBlock text:
                WriteText(writer, text);
                break;
            case TableBlock table:
                WriteSheetLink(writer, plan.Wording.Say(table.Caption), plan.SheetOf(table));
                break;
            case ChartBlock chart:
                WriteSheetLink(writer, plan.Wording.Say(chart.Takeaway), plan.SheetOf(chart));
                break;
            case PictureBlock picture:
                WriteSheetLink(
                    writer, plan.Wording.Say(picture.Takeaway),
                    plan.SheetOf(Charts.Pictures.TwinOf(picture, plan.Schedule)));
                break;
            case ReasonsBlock:
                WriteSheetLink(writer, plan.Wording.Say("sheet.reasons"), plan.ReasonsSheet);
                break;
            case SignatureBlock signature:
                WriteSignature(writer, signature);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "Not a block that a workbook can hold.");
        }
    }

    private void WriteFacts(SheetWriter writer, FactsBlock facts)
    {
        foreach (Fact fact in facts.Facts)
        {
            string text = plan.Wording.Dress(fact.Value);
            writer.StartRow(plan.Wording.Say(fact.Label), text);
            writer.Text(0, plan.Wording.Say(fact.Label), CellLook.Label);
            var typed = TypedCell.Of(fact.Value, text, isBare: false, plan.Wording);
            string? reason = plan.ReasonOf(fact.Value);
            CellLook look = reason is null ? CellLook.Text : CellLook.OpeningFact;
            bool isOneNumber = typed.Number is not null && fact.Value is not EstimateCell { Amounts.IsSingle: false };
            if (isOneNumber)
            {
                writer.Number(1, typed.Number!.Value, typed.Format, look);
            }
            else
            {
                writer.Text(1, text, look);
            }

            if (reason is not null)
            {
                writer.Link(1, reason);
                plan.Printed(fact.Value.Figure!, plan.DocumentSheet, SheetWriter.Place(1, writer.RowNumber));
            }
        }
    }

    private void WriteText(SheetWriter writer, TextBlock text)
    {
        for (int index = 0; index < text.Paragraphs.Count; index++)
        {
            string paragraph = plan.Wording.Say(text.Paragraphs[index]);
            writer.StartRow("", paragraph);
            if (text.IsNumbered)
            {
                writer.Number(0, index + 1, "0\".\"", CellLook.Text);
            }

            writer.Text(1, paragraph, CellLook.Text);
        }
    }

    private void WriteSheetLink(SheetWriter writer, string text, string sheet)
    {
        string where = plan.Wording.Say("table.onSheet", sheet);
        writer.StartRow(where, text);
        writer.Text(0, where, CellLook.OpeningFact);
        writer.Link(0, $"{SheetNames.Quoted(sheet)}!A1");
        writer.Text(1, text, CellLook.Text);
    }

    private void WriteSignature(SheetWriter writer, SignatureBlock signature)
    {
        foreach (Phrase role in signature.Roles)
        {
            writer.StartRow();
            writer.Text(0, plan.Wording.Say(role), CellLook.Label);
            foreach (string key in new[] { "sign.signature", "sign.name", "sign.position", "sign.day" })
            {
                writer.StartRow(RowHeight.Heading);
                writer.Text(0, plan.Wording.Say(key), CellLook.Text);
                writer.Text(1, "", CellLook.Text);
            }
        }
    }
}
