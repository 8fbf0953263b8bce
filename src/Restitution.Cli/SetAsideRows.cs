using Restitution.Evidence;

namespace Restitution.Cli;

/// <summary>
/// Rows set aside: place, found, wanted, what to do. A cell is printed whole only where names may be shown.
/// </summary>
internal static class SetAsideRows
{
    public static void Print(IEnumerable<QuarantinedRow> rows, TextWriter output, bool isShowingNames = false)
    {
        foreach (QuarantinedRow row in rows)
        {
            string faults = string.Join("; ", row.Faults.Select(fault => Sentence(fault, isShowingNames)));
            string whatToDo = string.Join("; ", row.Faults.Select(fault => WhatToDo(fault.Kind)).Distinct());
            string what = row.Faults.Any(fault => fault.Kind == FaultKind.MemberRefused)
                ? "the member was not read" : "the row was set aside";
            output.WriteLine($"  {row.Source}: {faults}; {what}: {whatToDo}");
        }
    }

    public static string Sentence(RowFault fault) => Sentence(fault, isShowingNames: false);

    private static string Sentence(RowFault fault, bool isShowingNames)
    {
        string column = fault.Column is { Length: > 0 } name ? $" in \"{name}\"" : "";
        string found = isShowingNames || IsOurOwn(fault) ? fault.Found : ShownText.Of(fault.Found, fault.Kind);
        return $"{Words(fault.Kind)}{column}, found {(found.Length == 0 ? "nothing" : found)}, wanted {fault.Wanted}";
    }

    // What is found is a text of the program, and not of the exhibit.
    private static bool IsOurOwn(RowFault fault) => fault.Kind is FaultKind.QuoteNeverCloses
        or FaultKind.TextCannotBeDecoded or FaultKind.FieldTooLong or FaultKind.CorrectionDoesNotFit
        or FaultKind.DayMissing or FaultKind.AmountMissing or FaultKind.PersonMissing or FaultKind.ColumnMissing
        or FaultKind.CellIsError or FaultKind.ContinuesNoRecord or FaultKind.MemberRefused;

    private static string WhatToDo(FaultKind kind) => kind switch
    {
        FaultKind.DayHasTwoReadings or FaultKind.AmountHasTwoReadings or FaultKind.CurrencyUnknown
            or FaultKind.SideUnreadable or FaultKind.TextCannotBeDecoded or FaultKind.TimeUnreadable
            or FaultKind.PeriodUnreadable
            or FaultKind.RowHasTwoReadings => "decide it in the layout, or correct the row",
        FaultKind.SubtotalDoesNotFoot or FaultKind.DetailsDoNotFoot =>
            "add the rows up in the original, and ask its keeper about the difference",
        FaultKind.CorrectionDoesNotFit => "put the row as it stands back into original",
        FaultKind.ContinuesNoRecord =>
            "correct the row above it first: this one is then read with it; or leave it set aside with the reason",
        FaultKind.MemberRefused => "decide it, or ask for the member again; the other members are read",
        _ => "compare it with the original, then correct the row or leave it set aside with the reason",
    };

    private static string Words(FaultKind kind) =>
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()).Replace('-', ' ');
}
