using System.Globalization;
using System.Text.Json.Nodes;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.Cli.Review;

/// <summary>What is open in a layout, as questions: what the rest depends on first.</summary>
internal static class LayoutQuestions
{
    private static readonly string[] Encodings =
        ["utf-8", "windows-874", "utf-8+windows-874", "windows-1252", "windows-1258", "utf-16le", "utf-16be"];

    private static readonly string[] Delimiters = [",", ";", "tab", "|"];
    private static readonly string[] Marks = [".", ",", " ", "none"];

    public static IEnumerable<LayoutQuestion> Of(LayoutReview review)
    {
        if (review.Layout is not { } layout || review.Undecided.Count == 0)
        {
            return [];
        }

        return FileFormats.IsMessage(layout.Format) ? OfMarks(review, layout) :
        [
            .. OfFile(review, layout), .. OfSheets(review, layout), .. OfColumns(review.Code, layout),
        ];
    }

    private static IEnumerable<LayoutQuestion> OfFile(LayoutReview review, Layout layout)
    {
        string code = review.Code;
        bool isText = layout.Format == FileFormat.Delimited;
        if (isText && layout.Encoding is null)
        {
            yield return new LayoutQuestion(
                "How are the letters encoded?", Encodings,
                answer => new LayoutAnswer { Exhibit = code, Encoding = answer });
        }

        if (isText && layout.Encoding is not null && layout.Delimiter is null)
        {
            yield return new LayoutQuestion(
                "What parts the cells of a row?", Delimiters,
                answer => new LayoutAnswer { Exhibit = code, Delimiter = answer });
        }

        bool hasNoColumn = layout.Sheets.All(sheet => sheet.Columns.Count == 0);
        if (review.IsKindOpen || (hasNoColumn && review.Decided.Kind is null && layout.Sheets.Count > 0))
        {
            yield return new LayoutQuestion(
                "What does the exhibit record?", Kinds<ExhibitKind>(),
                answer => new LayoutAnswer { Exhibit = code, Kind = Kebab.Parse<ExhibitKind>(answer) });
        }
    }

    private static IEnumerable<LayoutQuestion> OfSheets(LayoutReview review, Layout layout)
    {
        string code = review.Code;
        foreach (SheetLayout sheet in layout.Sheets.Where(sheet => sheet.LeftOutBecause is null))
        {
            string name = sheet.Name is null ? "the file" : $"sheet {sheet.Name}";
            if (sheet.Columns.Count == 0 && sheet.HeaderRows.Count == 0)
            {
                yield return new LayoutQuestion(
                    $"In which row of {name} do the headings stand? A number, or why the sheet is left out:", [],
                    answer => OfHeading(code, sheet.Name, answer));
            }
            else if (!IsWhole(layout, sheet))
            {
                foreach ((string at, string heading, string sample) in SheetSample.Columns(review, sheet))
                {
                    yield return OfField(code, layout, sheet, at, $"\"{heading}\" of {name}, such as {sample}");
                }
            }
            else if (LacksPeriod(layout, sheet))
            {
                yield return new LayoutQuestion(
                    $"Where is the pay period of {name} written? sheet-name, or the cell, such as A2:", [],
                    answer => OfPeriod(code, sheet.Name, answer));
            }
        }
    }

    private static IEnumerable<LayoutQuestion> OfColumns(string code, Layout layout)
    {
        var columns = layout.Sheets.Where(sheet => sheet.LeftOutBecause is null)
            .SelectMany(sheet => sheet.Columns, (sheet, column) => (Sheet: sheet.Name, Column: column))
            .ToList();
        bool hasCurrency = columns.Exists(one => one.Column.Field == Field.Currency);
        return
        [
            .. Ask("In which order are day and month written", "dateOrder", Kinds<DateOrder>(), (column, marks) =>
                FieldsOf.IsDay(column.Field) && marks.DateOrder is null),
            .. Ask("How are the years counted", "calendar", Kinds<YearCount>(), (column, marks) =>
                (FieldsOf.IsDay(column.Field) || column.Field == Field.Period) && marks.Calendar is null),
            .. Ask("What is the decimal mark", "decimalMark", Marks, (column, marks) =>
                FieldsOf.IsMoney(column.Field) && marks.DecimalMark is null),
            .. Ask("What parts the thousands", "groupMark", Marks, (column, marks) =>
                FieldsOf.IsMoney(column.Field) && marks.GroupMark is null),
            .. Ask("What is paid or taken", "payItem", Kinds<PayItemKind>(), (column, _) =>
                column.Field == Field.PayItem && column.PayItem is null),
            .. Currency(),
        ];

        IEnumerable<LayoutQuestion> Ask(
            string text, string key, IReadOnlyList<string> choices, Func<ColumnLayout, ColumnMarks, bool> isOpen) =>
            from one in columns
            where isOpen(one.Column, one.Column.Marks.Else(layout.Marks))
            group one by one.Column.Name into same
            select LayoutQuestion.OfColumns(
                code, string.Create(CultureInfo.InvariantCulture,
                    $"{text} in the column {same.Key}{Sheets(same.Count())}?"), key, choices, [.. same]);

        // Amounts of one book are of one currency more often than not: it is asked once for all that name none.
        LayoutQuestion[] Currency() => !hasCurrency && columns.Exists(one => FieldsOf.IsMoney(one.Column.Field)
            && one.Column.Marks.Else(layout.Marks).Currency is null)
            ? [LayoutQuestion.OfTop(code, "Of which currency are the amounts that name none? A code, such as THB:",
                "currency", [.. CurrencyInfo.GetAllCurrencies().Select(each => each.Code)])]
            : [];
    }

    // The standard of MT940 gives the mark: it is asked for only where the amounts show both.
    private static IEnumerable<LayoutQuestion> OfMarks(LayoutReview review, Layout layout) =>
        from mark in (IEnumerable<(string Key, string? Value, string Text, IReadOnlyList<string> Choices)>)
        [
            ("dateOrder", layout.Marks.DateOrder?.ToString(), "In which order are day and month written?",
                Kinds<DateOrder>()),
            ("calendar", layout.Marks.Calendar?.ToString(), "How are the years counted?", Kinds<YearCount>()),
            ("decimalMark", layout.Marks.DecimalMark, "What is the decimal mark?", Marks),
            ("groupMark", layout.Marks.GroupMark, "What parts the thousands?", Marks),
            ("currency", layout.Marks.Currency, "Of which currency are the amounts? A code, such as THB:",
                [.. CurrencyInfo.GetAllCurrencies().Select(each => each.Code)]),
            ("account", layout.Account, "Of which account is it? Its number:", []),
        ]
        where mark.Value is null
            && (mark.Key != "decimalMark" || layout.Format is not (FileFormat.Mt940 or FileFormat.Mt942)
                || review.Undecided.Any(open => open.StartsWith("the decimal mark", StringComparison.Ordinal)))
        select LayoutQuestion.OfTop(review.Code, mark.Text, mark.Key, mark.Choices);

    private static LayoutQuestion OfField(string code, Layout layout, SheetLayout sheet, string at, string about) =>
        LayoutQuestion.OfColumns(
            code, $"What does column {at} hold, {about}? Nothing, when it is not read:", "field",
            [.. Enum.GetValues<Field>().Where(field => FieldsOf.Takes(layout.Kind, field)).Select(Kebab.Of)],
            [(sheet.Name, new ColumnLayout(at, null, Field.NotUsed))]);

    private static LayoutAnswer OfHeading(string code, string? name, string answer)
    {
        bool isRow = int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row > 0;
        JsonObject piece = isRow
            ? LayoutQuestion.OfSheet(name, "headerRows", new JsonArray(row))
            : LayoutQuestion.OfSheet(name, "leftOutBecause", answer);
        if (isRow)
        {
            piece["firstDataRow"] = row + 1;
        }

        return OfPiece(code, piece);
    }

    private static LayoutAnswer OfPeriod(string code, string? name, string answer)
    {
        bool isName = answer == Kebab.Of(PeriodSource.SheetName);
        JsonObject piece = LayoutQuestion.OfSheet(
            name, "periodFrom", Kebab.Of(isName ? PeriodSource.SheetName : PeriodSource.TitleCell));
        if (!isName)
        {
            piece["periodCell"] = answer;
        }

        return OfPiece(code, piece);
    }

    private static LayoutAnswer OfPiece(string code, JsonObject sheet) =>
        new() { Exhibit = code, Layout = new JsonObject { ["sheets"] = new JsonArray(sheet) } };

    private static bool IsWhole(Layout layout, SheetLayout sheet) => FieldsOf.Needed(layout.Kind).Any(
        needed => needed.All(field => sheet.Columns.Any(column => column.Field == field)));

    private static bool LacksPeriod(Layout layout, SheetLayout sheet) => layout.Kind == ExhibitKind.Payroll
        && sheet.PeriodFrom is null
        && sheet.Columns.All(column => column.Field is not (Field.Period or Field.PeriodFrom));

    private static string Sheets(int count) => count > 1
        ? string.Create(CultureInfo.InvariantCulture, $" of {count} sheets") : "";

    private static IReadOnlyList<string> Kinds<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(Kebab.Of)];
}
