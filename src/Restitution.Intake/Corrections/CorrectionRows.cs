using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;

namespace Restitution.Intake.Corrections;

/// <summary>Makes corrections of the rows of a file, and gathers every fault of it.</summary>
internal sealed class CorrectionRows(string place, LocalDate? dayOfBlanks, IReadOnlyList<string> headings)
{
    private readonly List<IntakeRefusal> refusals = [];
    private readonly List<(string Exhibit, Correction Correction)> corrections = [];
    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    public CorrectionReading Read(IReadOnlyList<CsvText.Row> rows)
    {
        string[] found = [.. rows[0].Cells.Select(cell => cell.Trim())];
        string[] wrong =
        [
            .. found.Where(heading => !headings.Contains(heading)).Select(heading => $"the heading \"{heading}\""),
            .. headings.Where(heading => found.Count(each => each == heading) != 1 && !MayLack(heading, found))
                .Select(heading => $"{found.Count(each => each == heading)} columns headed {heading}"),
        ];
        if (wrong.Length > 0)
        {
            Refuse(
                rows[0].LineNumber, string.Join("; ", wrong), $"the headings {string.Join(", ", headings)}, each once",
                "Put the headings back as they were written.");
            return new CorrectionReading([], refusals);
        }

        foreach (CsvText.Row row in rows.Skip(1))
        {
            ReadRow(row, found);
        }

        return new CorrectionReading(refusals.Count == 0 ? corrections : [], refusals);
    }

    // What only tells a person something, and a day that is given elsewhere, may have been taken out.
    private bool MayLack(string heading, string[] found) =>
        !found.Contains(heading) && (heading == "faults" || (heading == "on" && dayOfBlanks is not null));

    private void ReadRow(CsvText.Row row, string[] found)
    {
        string Cell(string heading)
        {
            int index = Array.IndexOf(found, heading);
            return index < 0 || index >= row.Cells.Count ? "" : NeutralText.Restored(row.Cells[index]);
        }

        if (row.Cells.Count > found.Length)
        {
            Refuse(row.LineNumber, $"{row.Cells.Count} cells", $"{found.Length}, as many as there are headings",
                "Put a cell that holds a separator in quotation marks.");
            return;
        }

        if (string.IsNullOrWhiteSpace(Cell("corrected")))
        {
            return;
        }

        string[] blank = [.. new[] { "exhibit", "place", "by", "reason" }
            .Where(heading => string.IsNullOrWhiteSpace(Cell(heading)))];
        if (blank.Length > 0)
        {
            Refuse(row.LineNumber, $"a corrected row without {string.Join(", ", blank)}", "who corrected it and why",
                "Fill them in, or leave corrected blank.");
            return;
        }

        string at = Cell("place").Trim();
        if (!places.Add(at))
        {
            Refuse(
                row.LineNumber, $"a second correction of {at}", "one correction for each row", "Take one of them out.");
            return;
        }

        if (DayOf(Cell("on").Trim(), row.LineNumber) is { } on)
        {
            corrections.Add((Cell("exhibit").Trim(), new Correction(
                at, Cell("original"), Cell("corrected"), Cell("by").Trim(), on, Cell("reason").Trim())));
        }
    }

    private LocalDate? DayOf(string written, int lineNumber)
    {
        if (written.Length == 0 && dayOfBlanks is { } given)
        {
            return given;
        }

        ParseResult<LocalDate> day = LocalDatePattern.Iso.Parse(written);
        if (day.Success && (dayOfBlanks is not { } today || day.Value <= today))
        {
            return day.Value;
        }

        if (day.Success)
        {
            Refuse(lineNumber, $"the day {written} in on, which is still to come",
                $"a day up to {LocalDatePattern.Iso.Format(dayOfBlanks!.Value)}", "Write the day of the correction.");
            return null;
        }

        Refuse(lineNumber, written.Length == 0 ? "no day in on" : $"the day \"{written}\" in on",
            "the day of the correction, such as 2026-01-31", "Write the day.");
        return null;
    }

    private void Refuse(int lineNumber, string found, string wanted, string whatToDo) => refusals.Add(
        new IntakeRefusal(RefusalKind.CorrectionsUnreadable, $"{place}:{lineNumber}", found, wanted, whatToDo));
}
