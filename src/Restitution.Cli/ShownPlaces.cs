using System.Globalization;
using System.Text.RegularExpressions;
using Restitution.Intake.Written;

namespace Restitution.Cli;

/// <summary>
/// Places as they may be printed where names are not to be shown: a sheet that may be named for a person is told by its
/// number in the workbook.
/// </summary>
/// <remarks>
/// A sheet keeps its name when every word of it is a month or a word that books are headed by, and no run of figures is
/// longer than a year and a month. <c>PAY-01!Somchai!C5</c> is printed <c>PAY-01!sheet 3!C5</c>, counted from 1 in the
/// order of the workbook, hidden sheets included; <c>--show-names</c> and the JSON have the place as it is written.
/// </remarks>
internal sealed partial class ShownPlaces
{
    private const int FiguresMost = 6;

    public static readonly ShownPlaces AsWritten = new([]);

    private static readonly HashSet<string> OfBooks = new(StringComparer.OrdinalIgnoreCase)
    {
        "sheet", "page", "table", "tab", "book", "books", "payroll", "pay", "wages", "salary", "overtime", "attendance",
        "time", "bank", "statement", "account", "accounts", "data", "summary", "total", "totals", "list", "other",
        "week", "month", "year", "day", "days", "crew", "staff", "workers", "debt", "debts", "fees",
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
           select (Pattern($"{file.File}!{sheet.Item}"), string.Create(
               CultureInfo.InvariantCulture, $"{file.File}!sheet {sheet.Index + 1}")),
    ]);

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

    private static Regex Pattern(string place) =>
        new(Regex.Escape(place) + @"(?![\p{L}\p{M}\p{N}])", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\d[\d\-/. ]*", RegexOptions.CultureInvariant)]
    private static partial Regex Figures();

    // A name of a month may hold points: มี.ค.
    [GeneratedRegex(@"[\p{L}\p{M}][\p{L}\p{M}.]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
