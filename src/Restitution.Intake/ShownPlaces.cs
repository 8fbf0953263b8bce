using System.Globalization;
using System.Text.RegularExpressions;
using Restitution.Intake.Workbooks;
using Restitution.Intake.Written;

namespace Restitution.Intake;

/// <summary>
/// Places as they may be printed where names are not to be shown: a sheet that may be named for a person is told by its
/// number in the workbook.
/// </summary>
/// <remarks>
/// A sheet keeps its name when every word of it is a month or a word that books are headed by, and no run of figures is
/// longer than a year and a month. <c>PAY-01!Somchai!C5</c> is printed <c>PAY-01!sheet 3!C5</c>, counted from 1 in the
/// order of the workbook, hidden sheets included; <c>--show-names</c> and the JSON have the place as it is written.
/// In a case, sheets are numbered as they are read, so that no document names one of them.
/// </remarks>
public sealed partial class ShownPlaces
{
    private const int FiguresMost = 6;

    // A shorter one is a word of any sentence.
    private const int LettersOfAName = 4;

    public static readonly ShownPlaces AsWritten = new([]);

    private static readonly HashSet<string> OfBooks = new(StringComparer.OrdinalIgnoreCase)
    {
        "sheet", "page", "table", "tab", "book", "books", "payroll", "pay", "wages", "salary", "overtime", "attendance",
        "time", "bank", "statement", "account", "accounts", "data", "summary", "total", "totals", "list", "other",
        "week", "month", "year", "day", "days", "crew", "staff", "worker", "workers", "debt", "debts", "fees", "office",
        "inspector", "original", "copy", "deductions",
        "แผ่น", "แผ่นงาน", "เดือน", "ปี", "สรุป", "รวม", "บัญชี", "เงินเดือน", "ค่าแรง", "trang", "gaji",
    };

    private readonly (Regex Written, string Shown)[] sheets;

    private ShownPlaces((Regex, string)[] sheets) => this.sheets = sheets;

    /// <param name="all">Files, and the sheets of each in the order of its workbook.</param>
    public static ShownPlaces Of(IEnumerable<(string File, IReadOnlyList<string> Sheets)> all) => new(
    [
        .. from file in all
           from sheet in file.Sheets.Index()
           where !IsPlain(sheet.Item)
           orderby sheet.Item.Length descending
           select (Pattern($"{file.File}!{sheet.Item}"), $"{file.File}!{Sheet(sheet.Item, sheet.Index)}"),
    ]);

    /// <summary>The sheets of one file, also where a sentence about that file names them without it.</summary>
    /// <param name="ofLayout">The sheets that its layout names, in the layout's order: one that the file does not have
    /// is told by its number there.</param>
    public static ShownPlaces OfOne(
        string file, IReadOnlyList<string> sheets, IReadOnlyList<string>? ofLayout = null) => new(
    [
        .. from sheet in sheets.Index().Select(sheet => (Name: sheet.Item, Shown: Sheet(sheet.Item, sheet.Index)))
               .Concat((ofLayout ?? []).Index().Where(sheet => !sheets.Contains(sheet.Item)).Select(sheet =>
                   (Name: sheet.Item, Shown: $"{Sheet(sheet.Item, sheet.Index)} of the layout")))
           where !IsPlain(sheet.Name)
           orderby sheet.Name.Length descending
           from form in new[]
           {
               (Pattern($"{file}!{sheet.Name}"), $"{file}!{sheet.Shown}"),
               (Pattern($"sheet {sheet.Name}"), sheet.Shown), (Pattern($"Sheet {sheet.Name}"), $"S{sheet.Shown[1..]}"),
               (Alone(sheet.Name, sheet.Name.Length < LettersOfAName ? "(?=!)" : ""), sheet.Shown),
           }
           select form,
    ]);

    /// <summary>The sheets of one file as it lies there; of a file that is no workbook, none.</summary>
    public static ShownPlaces OfFile(string file, string path) => OfOne(file, WorkbookSheets.Of(path));

    /// <summary>A sheet as a place names it: by its own name, or by its number where that may be a person's.</summary>
    /// <param name="index">Its place in the workbook, counted from 0.</param>
    public static string Sheet(string sheet, int index) => IsPlain(sheet)
        ? sheet : string.Create(CultureInfo.InvariantCulture, $"sheet {index + 1}");

    /// <summary>A text with the places in it as they may be shown.</summary>
    public string In(string text)
    {
        foreach ((Regex written, string shown) in sheets)
        {
            text = written.Replace(text, _ => shown);
        }

        return text;
    }

    public string In(object? place) => In(place?.ToString() ?? "");

    private static bool IsPlain(string sheet) =>
        Figures().Matches(sheet).All(run => run.Value.Count(char.IsDigit) <= FiguresMost)
        && Words().Matches(sheet).All(word => OfBooks.Contains(word.Value)
            || MonthNames.MonthOf(word.Value) is not null || MonthNames.IsBuddhistEra(word.Value)
            || MonthNames.IsCommonEra(word.Value));

    private static Regex Alone(string sheet, string after) => new(
        @"(?<![\p{L}\p{M}\p{N}!])" + Regex.Escape(sheet) + @"(?![\p{L}\p{M}\p{N}])" + after,
        RegexOptions.CultureInvariant);

    private static Regex Pattern(string place) =>
        new(Regex.Escape(place) + @"(?![\p{L}\p{M}\p{N}])", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\d[\d\-/. ]*", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    // A name of a month may hold points: มี.ค.
    [GeneratedRegex(@"[\p{L}\p{M}][\p{L}\p{M}.]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
