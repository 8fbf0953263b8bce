using Restitution.Intake;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>Holds the bytes of an exhibit against what its reading reports: nothing may vanish.</summary>
/// <remarks>
/// Found without the code that reads exhibits, so that a row which a reader never met is noticed. A file that is
/// refused loses nothing, and neither does a member of an archive that is.
/// </remarks>
public static class ExhibitCoverage
{
    private static readonly string[] NotShown = ["(dropped)", "(not shown:"];

    /// <summary>What no outcome of a reading holds; null when nothing is lost.</summary>
    public static string? Lost(byte[] bytes, Layout layout, IReadOnlyList<RowOutcome> outcomes) => layout.Format switch
    {
        FileFormat.Archive => MemberCoverage.Lost(bytes, layout, outcomes),
        FileFormat.Xlsx => SheetCoverage.Lost(XlsxSheets.Of(bytes), ReportedRow.Apart(outcomes)),
        FileFormat.Xls => SheetCoverage.Lost(XlsSheets.Of(bytes), ReportedRow.Apart(outcomes)),
        _ => OfText(new FileText(bytes, layout.Encoding!), layout, ReportedRow.Apart(outcomes)),
    };

    /// <summary>What reading the exhibit loses; null when nothing, and when the exhibit is refused.</summary>
    public static string? Lost(byte[] bytes, Layout layout)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using ExhibitPass pass = ExhibitReader.Read(stream, layout.Exhibit, layout);
            return Lost(bytes, layout, [.. pass]);
        }
        catch (IntakeRefusedException)
        {
            return null;
        }
    }

    private static string? OfText(FileText text, Layout layout, IReadOnlyList<ReportedRow> rows)
    {
        if (layout.Format != FileFormat.Delimited)
        {
            return new TextCoverage(text, layout.Format).Lost(rows);
        }

        SheetLayout sheet = layout.Sheets[0];
        bool isShown = sheet.LeftOutBecause is null && !rows.Any(row => Array.Exists(
            NotShown, mark => row.RawText.Contains(mark, StringComparison.Ordinal)));
        ReportedRow[] goOn =
            [.. rows.Where(row => sheet.AreRowsContinued && row.HoldsOtherRows(layout.Delimiter!.Value))];
        return goOn.Length > 0 ? $"{goOn[0].Source} goes on with rows that the reading does not have"
            : isShown ? new TextCoverage(text, layout.Format).Lost(rows) : LineCoverage.Lost(text, rows);
    }
}
