using System.Globalization;
using Restitution.Evidence;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>One sheet of a workbook, and the 1-based numbers of its rows that hold anything.</summary>
internal sealed record FilledSheet(string Name, IReadOnlyList<int> RowNumbers);

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
        int[] reported = [.. rows.Where(row => row.Because != IgnoredBecause.Blank)
            .Select(row => row.Source.FirstLineNumber)];
        int[] filled = [.. sheet.RowNumbers];
        int same = reported.Zip(filled).TakeWhile(pair => pair.First == pair.Second).Count();
        return same == reported.Length && same == filled.Length ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{sheet.Name}: filled rows {Shown(filled, same)} of {filled.Length}, in the reading {Shown(reported, same)} of {reported.Length}");
    }

    private static string Shown(int[] numbers, int from) => string.Join(
        ' ', numbers.Skip(from).Take(5).Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
