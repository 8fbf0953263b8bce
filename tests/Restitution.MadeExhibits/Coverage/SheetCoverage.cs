using System.Globalization;
using Restitution.Evidence;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>One sheet of a workbook, and its rows that hold anything.</summary>
internal sealed record FilledSheet(string Name, IReadOnlyList<FilledRow> Rows);

/// <summary>A row that holds anything.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Texts">What its cells hold as text; figures and days are shown in a form of their own.</param>
internal sealed record FilledRow(int Number, IReadOnlyList<string> Texts);

/// <summary>Whether every filled row of a workbook's sheets is one row of the reading.</summary>
internal static class SheetCoverage
{
    public static string? Lost(IReadOnlyList<FilledSheet> sheets, IReadOnlyList<ReportedRow> rows)
    {
        ILookup<string, ReportedRow> bySheet = rows.ToLookup(row => row.Source.Sheet ?? "", StringComparer.Ordinal);
        string? unknown = bySheet.Select(sheet => sheet.Key).FirstOrDefault(
            name => !sheets.Any(sheet => sheet.Name == name));
        return unknown is not null
            ? $"rows of a sheet \"{unknown}\", which the workbook does not have"
            : sheets.Select(sheet => Lost(sheet, [.. bySheet[sheet.Name]])).FirstOrDefault(lost => lost is not null);
    }

    private static string? Lost(FilledSheet sheet, ReportedRow[] rows)
    {
        ReportedRow[] shown = [.. rows.Where(row => row.Because != IgnoredBecause.Blank)];
        int[] reported = [.. shown.Select(row => row.Source.FirstLineNumber)];
        int[] filled = [.. sheet.Rows.Select(row => row.Number)];
        int same = reported.Zip(filled).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == reported.Length && same == filled.Length ? LostText(sheet, shown) : string.Create(
            CultureInfo.InvariantCulture,
            $"{sheet.Name}: filled rows {Shown(filled, same)} of {filled.Length}, in the reading {Shown(reported, same)} of {reported.Length}");
    }

    // A cell that is dropped at the door, and a sheet that is left out, are shown by their place alone.
    private static string? LostText(FilledSheet sheet, ReportedRow[] rows) => sheet.Rows.Zip(rows)
        .Where(pair => pair.Second.RawText.Length > 0
            && !pair.Second.RawText.Contains("(dropped)", StringComparison.Ordinal))
        .SelectMany(pair => pair.First.Texts
            .Where(text => !pair.Second.RawText.Contains(text, StringComparison.Ordinal))
            .Select(text => $"{pair.Second.Source} does not have \"{text}\""))
        .FirstOrDefault();

    private static string Shown(int[] numbers, int from) => string.Join(
        ' ', numbers.Skip(from).Take(5).Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
