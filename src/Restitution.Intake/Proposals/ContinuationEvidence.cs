using System.Text;
using Restitution.Intake.Layouts;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Proposals;

/// <summary>Whether rows of a table go on with the description of the row above them.</summary>
/// <remarks>
/// A row without a day and without an amount shows it when it has a description or a counterparty, nothing else that is
/// read, and stands below a row with both. Where the rows of the table end, such a row may be a footer: at least one of
/// them must be followed by a record.
/// </remarks>
/// <param name="Evidence">Null when no row is such.</param>
internal sealed record ContinuationEvidence(bool IsShown, string? Evidence)
{
    private static readonly ContinuationEvidence None = new(false, null);

    public static ContinuationEvidence Of(IReadOnlyList<ColumnLayout> columns, IReadOnlyList<SampleRow> rows)
    {
        int[] days = Cells(columns, FieldsOf.IsDay);
        int[] amounts = Cells(columns, FieldsOf.IsMoney);
        int[] texts = Cells(columns, field => field is Field.Description or Field.Counterparty);
        int[] others = Cells(columns, field => field is not (Field.Description or Field.Counterparty));
        if (days.Length == 0 || amounts.Length == 0 || texts.Length == 0)
        {
            return None;
        }

        RowMarks words = TitleEvidence.RowMarksOf(rows);
        var noRecord = new MarkSet(
            [.. words.Opening, .. words.Closing, .. words.Footer, .. words.Pending, .. words.Title]);
        (int between, int pending, bool isBelowRecord) = (0, 0, false);
        foreach (SampleRow row in rows)
        {
            if (row.Cells.Any(cell => noRecord.Hold(Encoding.UTF8.GetBytes(cell))))
            {
                isBelowRecord = false;
            }
            else if (IsFilled(row, days) && IsFilled(row, amounts))
            {
                (between, pending, isBelowRecord) = (between + pending, 0, true);
            }
            else if (isBelowRecord && IsFilled(row, texts) && !IsFilled(row, others))
            {
                pending++;
            }
            else
            {
                isBelowRecord = false;
            }
        }

        return between == 0 ? None : new ContinuationEvidence(
            true, $"{between + pending} rows have neither day nor amount and stand below a row that has both: they go on "
                + "with it");
    }

    private static int[] Cells(IReadOnlyList<ColumnLayout> columns, Func<Field, bool> isMeant) =>
    [
        .. from column in columns
           where column.Field != Field.NotUsed && isMeant(column.Field)
           select CellName.IndexOf(column.At!)!.Value,
    ];

    private static bool IsFilled(SampleRow row, int[] cells) =>
        cells.Any(cell => !WrittenAmount.IsNothing(row.Cell(cell)));
}
