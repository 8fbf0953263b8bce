using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Messages;
using Restitution.Intake.Rows;
using Restitution.Intake.Text;

namespace Restitution.Intake.Layouts;

/// <summary>Says what a layout still lacks before an exhibit can be read by it.</summary>
public static class LayoutCheck
{
    /// <summary>One sentence for each lack; empty when the layout is whole.</summary>
    public static IReadOnlyList<string> Lacks(Layout layout)
    {
        if (FileFormats.IsMessage(layout.Format))
        {
            return [.. MessageReader.Of(layout.Format).Lacks(layout)];
        }

        if (layout.Format == FileFormat.Archive)
        {
            return [.. MemberLacks(layout)];
        }

        var lacks = new List<string>();
        if (layout.Format == FileFormat.Delimited)
        {
            AddTextLacks(layout, lacks);
        }

        if (layout.AreYearsFromPeriod && layout.Period is null)
        {
            lacks.Add("the years come from the statement's period, and no period is given");
        }

        foreach (SheetLayout sheet in layout.Sheets.Where(sheet => sheet.LeftOutBecause is null))
        {
            AddSheetLacks(layout, sheet, lacks);
        }

        if (layout.Sheets.All(sheet => sheet.LeftOutBecause is not null))
        {
            lacks.Add("no sheet is read");
        }

        return lacks;
    }

    private static IEnumerable<string> MemberLacks(Layout layout)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (MemberLayout member in layout.Members.Where(member => member.Refusal is null))
        {
            if (!names.Add(member.Name))
            {
                yield return $"member {member.Name}: named twice";
            }

            if ((member.Layout is null) == (member.LeftOutBecause is null))
            {
                yield return $"member {member.Name}: either how it is read or why it is left out";
            }

            // What an inner layout lacks costs its member; an archive in an archive has no layout at all.
            if (member.Layout?.Format == FileFormat.Archive)
            {
                yield return $"member {member.Name}: an archive in an archive is not read";
            }
            else if (member.Layout is { } inner)
            {
                foreach (string lack in Lacks(inner))
                {
                    yield return $"member {member.Name}: {lack}";
                }
            }
        }

        if (layout.Members.All(member => member.Layout is null && member.Refusal is null))
        {
            yield return "no member is read";
        }
    }

    private static void AddTextLacks(Layout layout, List<string> lacks)
    {
        if (layout.Delimiter is not { } delimiter)
        {
            lacks.Add("the delimiter is undecided");
        }
        else if (delimiter >= 128 || delimiter is '"' or '\r' or '\n')
        {
            lacks.Add("the delimiter must be one plain character");
        }

        if (layout.Encoding is null)
        {
            lacks.Add("the encoding is undecided");
        }
        else if (TextEncoding.Named(layout.Encoding) is null)
        {
            lacks.Add($"the encoding {layout.Encoding} is not one that is read");
        }

        if (layout.Sheets.Count != 1)
        {
            lacks.Add("a text file has exactly one sheet, without a name");
        }
    }

    private static void AddSheetLacks(Layout layout, SheetLayout sheet, List<string> lacks)
    {
        string place = sheet.Name is null ? "" : $"sheet {sheet.Name}: ";
        var fields = sheet.Columns.Select(column => column.Field).ToHashSet();
        if (!FieldsOf.Needed(layout.Kind).Any(needed => needed.All(fields.Contains)))
        {
            string sets = string.Join(
                ", or ", FieldsOf.Needed(layout.Kind).Select(needed => string.Join(" + ", needed.Select(Words))));
            lacks.Add($"{place}the columns of {Words(layout.Kind)} need {sets}");
        }

        if (layout.Kind == ExhibitKind.Payroll && fields.Contains(Field.PayItem) && !TellsPay(sheet))
        {
            lacks.Add($"{place}only columns of what is taken off are read; name the column of net pay, of gross pay or of "
                + "a wage");
        }

        if (layout.Kind == ExhibitKind.Payroll && sheet.PeriodFrom is null or PeriodSource.Column
            && layout.Kind == ExhibitKind.Payroll && !fields.Contains(Field.Period)
            && !(fields.Contains(Field.PeriodFrom) && fields.Contains(Field.PeriodTo)))
        {
            lacks.Add($"{place}the pay period is in no column, sheet name or title cell");
        }

        if (sheet.AreRowsContinued && !fields.Contains(Field.Description) && !fields.Contains(Field.Counterparty))
        {
            lacks.Add($"{place}rows go on with a description or a counterparty, and no column holds one");
        }

        bool hasCurrencyColumn = fields.Contains(Field.Currency);
        foreach (ColumnLayout column in sheet.Columns)
        {
            AddColumnLacks(layout, column, hasCurrencyColumn, place, lacks);
        }
    }

    // What a column pays or takes may still be undecided, which is another lack.
    private static bool TellsPay(SheetLayout sheet) => sheet.Columns.Any(
        column => column.Field is Field.Net or Field.Gross
            || (column.Field == Field.PayItem && column.PayItem is null or < PayItemKind.IncomeTax));

    private static void AddColumnLacks(
        Layout layout, ColumnLayout column, bool hasCurrencyColumn, string place, List<string> lacks)
    {
        ColumnMarks marks = column.Marks.Else(layout.Marks);
        string name = $"{place}column {column.Name}: ";
        AddIf(column.At is null && column.Heading is null, name + "neither letter nor heading");
        AddIf(column.At is { } letter && CellName.IndexOf(letter) is null, name + "is not a column letter");
        AddIf(!FieldsOf.Takes(layout.Kind, column.Field), $"{name}{Words(layout.Kind)} has no {Words(column.Field)}");
        if (FieldsOf.IsDay(column.Field))
        {
            AddIf(marks.DateOrder is null, name + "the order of day and month is undecided");
            AddIf(marks.Calendar is null, name + "the count of years is undecided");
        }

        if (column.Field == Field.Period)
        {
            AddIf(marks.Calendar is null, name + "the count of years is undecided");
        }

        if (FieldsOf.IsMoney(column.Field))
        {
            AddIf(marks.DecimalMark is null, name + "the decimal mark is undecided");
            AddIf(marks.GroupMark is null, name + "the group mark is undecided");
            AddIf(marks.DecimalMark is { Length: > 0 } mark && mark == marks.GroupMark, name
                + "decimal and group mark are the same");
            AddIf(marks.Currency is null && !hasCurrencyColumn, name + "the currency is undecided");
            AddIf(marks.Currency is { } code
                && !CurrencyInfo.TryFromCode(code, out _), $"{name}{marks.Currency} is no currency");
        }

        AddIf(column.Field == Field.PayItem && column.PayItem is null, name + "what it pays or takes is undecided");

        void AddIf(bool isLacking, string lack)
        {
            if (isLacking)
            {
                lacks.Add(lack);
            }
        }
    }

    private static string Words<TEnum>(TEnum value)
        where TEnum : struct, Enum => Kebab.Of(value).Replace('-', ' ');
}
