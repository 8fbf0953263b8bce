using Restitution.Intake.Rows;

namespace Restitution.Intake.Proposals;

/// <summary>Says what was seen of a table of which no row of headings is known. Nothing is proposed of it.</summary>
internal static class UnknownTable
{
    private const int ColumnsMost = 40;

    public static IEnumerable<ProposedColumn> Columns(string? sheet, IReadOnlyList<SampleRow> rows)
    {
        int width = Math.Min(ColumnsMost, rows.Select(row => row.Cells.Length).DefaultIfEmpty(0).Max());
        for (int index = 0; index < width; index++)
        {
            (string Text, CellKind Kind)[] filled =
            [
                .. from row in rows
                   where row.Cell(index).Length > 0
                   select (row.Cell(index), row.Kinds[index]),
            ];
            if (filled.Length == 0)
            {
                continue;
            }

            DayEvidence days = DayEvidence.Of(filled);
            AmountEvidence amounts = AmountEvidence.Of(filled, null, OnFileMarks.None);
            yield return new ProposedColumn(
                sheet, CellName.Column(index), filled[0].Text, null,
                [
                    $"{filled.Length} of {rows.Count} rows have a cell here",
                    $"{days.Share} of a thousand of them are days", amounts.Evidence,
                ]);
        }
    }

    public static string Seen(string? sheet, IReadOnlyList<SampleRow> rows)
    {
        string widths = string.Join(", ", rows.GroupBy(row => row.Cells.Length)
            .OrderByDescending(alike => alike.Count()).Take(3)
            .Select(alike => $"{alike.Count()} rows of {alike.Key} cells"));
        return $"{sheet ?? "the file"}: no row of headings that are known; seen: "
            + (rows.Count == 0 ? "no rows" : widths);
    }
}
