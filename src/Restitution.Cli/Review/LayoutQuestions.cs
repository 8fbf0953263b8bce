using System.Globalization;
using System.Text.Json.Nodes;
using NodaMoney;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.Cli.Review;

/// <summary>What is open in a layout, as questions: what the rest depends on first.</summary>
internal static class LayoutQuestions
{
    private const int ReasonLettersLeast = 8;

    private static readonly string[] Encodings =
        ["utf-8", "windows-874", "utf-8+windows-874", "windows-1252", "windows-1258", "utf-16le", "utf-16be"];

    private static readonly string[] Delimiters = [",", ";", "tab", "|"];
    private static readonly string[] Marks = [".", ",", " ", "none"];

    /// <param name="isShowingNames">Whether questions quote cells as they are written.</param>
    public static IEnumerable<LayoutQuestion> Of(LayoutReview review, bool isShowingNames)
    {
        if (review.Layout is not { Confirmed: null } layout || review.Refusal is not null)
        {
            return [];
        }

        return FileFormats.IsMessage(layout.Format)
            ? review.Undecided.Count == 0 ? [] : OfMarks(review, layout) :
        [
            .. OfFile(review, layout), .. HasRows(layout) ? OfSheets(review, layout, isShowingNames) : [],
            .. OfColumns(review.Code, layout),
        ];
    }

    /// <summary>The sheets whose rows are read as a table; none for messages and archives.</summary>
    public static IEnumerable<SheetLayout> ReadSheets(Layout layout) =>
        HasRows(layout) ? layout.Sheets.Where(sheet => sheet.LeftOutBecause is null) : [];

    private static bool HasRows(Layout layout) => layout.Format is FileFormat.Xlsx or FileFormat.Xls
        || layout is { Format: FileFormat.Delimited, Encoding: not null, Delimiter: not null };

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

    private static IEnumerable<LayoutQuestion> OfSheets(LayoutReview review, Layout layout, bool isShowingNames)
    {
        string code = review.Code;
        SheetLayout[] read = [.. layout.Sheets.Where(sheet => sheet.LeftOutBecause is null)];
        return
        [
            .. read.Where(HasNoTable).Select(sheet => OfHeadings(code, sheet)),
            .. OfUnread(review, layout, [.. read.Where(sheet => !HasNoTable(sheet))], isShowingNames),
            .. from sheet in read
               where sheet.Columns.Count > 0 && LacksPeriod(layout, sheet)
               select new LayoutQuestion(
                   $"Where is the pay period of {NameOf(sheet)} written? sheet-name, or the cell, such as A2:", [],
                   answer => OfPeriod(code, sheet.Name, answer)),
        ];
    }

    private static LayoutQuestion OfHeadings(string code, SheetLayout sheet) => new(
        $"In which row of {NameOf(sheet)} do the headings stand? A number, or in a few words why the sheet is left out:",
        [], answer => OfHeading(code, sheet.Name, answer))
    {
        Fault = answer => RowOf(answer) is not null || IsReason(answer)
            ? null : $"\"{answer}\" is neither the number of a row nor a reason of a few words",
        Second = answer => RowOf(answer) is not null
            ? null : $"Leave {NameOf(sheet)} out, because \"{answer}\"? [y/n]",
    };

    // The same column of several sheets is asked about once.
    private static IEnumerable<LayoutQuestion> OfUnread(
        LayoutReview review, Layout layout, IReadOnlyList<SheetLayout> sheets, bool isShowingNames) =>
        from one in sheets.SelectMany(
            sheet => SheetSample.Columns(review, sheet, isShowingNames), (sheet, column) => (sheet, column))
        group one by (one.column.At, one.column.Heading) into same
        let first = same.First()
        let named = first.column.Heading.Length == 0 ? "without a heading" : $"\"{first.column.Heading}\""
        let place = same.Count() == 1 ? NameOf(first.sheet)
            : string.Create(CultureInfo.InvariantCulture, $"{same.Count()} sheets")
        select LayoutQuestion.OfColumns(
            review.Code,
            $"What does column {same.Key.At} hold, {named} of {place}, such as {first.column.Sample}? "
                + $"{Kebab.Of(Field.NotUsed)}, when it is not read:",
            "field", [.. Enum.GetValues<Field>().Where(field => FieldsOf.Takes(layout.Kind, field)).Select(Kebab.Of)],
            [.. same.Select(each => (each.sheet.Name, new ColumnLayout(same.Key.At, null, Field.NotUsed)))]);

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
            .. columns.Exists(one => one.Column.Field == Field.Direction) ? OfSides(code, layout) : [],
        ];

        IEnumerable<LayoutQuestion> Ask(
            string text, string key, IReadOnlyList<string> choices, Func<ColumnLayout, ColumnMarks, bool> isOpen) =>
            from one in columns
            where isOpen(one.Column, one.Column.Marks.Else(layout.Marks))
            group one by one.Column.Name into same
            select LayoutQuestion.OfColumns(
                code, string.Create(CultureInfo.InvariantCulture,
                    $"{text} in the column {same.Key}{Sheets(same.Select(one => one.Sheet).Distinct().Count())}?"), key, choices, [.. same]);

        // Amounts of one book are of one currency more often than not: it is asked once for all that name none.
        LayoutQuestion[] Currency() => !hasCurrency && columns.Exists(one => FieldsOf.IsMoney(one.Column.Field)
            && one.Column.Marks.Else(layout.Marks).Currency is null)
            ? [LayoutQuestion.OfTop(code, "Of which currency are the amounts that name none? A code, such as THB:",
                "currency", [.. CurrencyInfo.GetAllCurrencies().Select(each => each.Code)])]
            : [];
    }

    private static IEnumerable<LayoutQuestion> OfSides(string code, Layout layout) =>
        from side in (IEnumerable<(string Key, IReadOnlyList<string> Known, string Text)>)
        [
            ("credit", layout.RowMarks.Credit, "Which words stand for money in, in the column of the side?"),
            ("debit", layout.RowMarks.Debit, "Which words stand for money out, in the column of the side?"),
        ]
        where side.Known.Count == 0
        select new LayoutQuestion($"{side.Text} With commas, such as CR, C:", [], answer => new LayoutAnswer
        {
            Exhibit = code,
            Layout = new JsonObject
            {
                ["rowMarks"] = new JsonObject
                {
                    [side.Key] = new JsonArray([.. answer.Split(
                        ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        .Select(word => (JsonNode)word)]),
                },
            },
        });

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

    private static LayoutAnswer OfHeading(string code, string? name, string answer)
    {
        int? row = RowOf(answer);
        JsonObject piece = row is { } number
            ? LayoutQuestion.OfSheet(name, "headerRows", new JsonArray(number))
            : LayoutQuestion.OfSheet(name, "leftOutBecause", answer);
        if (row is not null)
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

    private static int? RowOf(string answer) =>
        int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row > 0 ? row : null;

    // Some scripts of the region put no spaces between words: letters are counted beside words.
    private static bool IsReason(string answer) => answer.Count(char.IsLetter) >= ReasonLettersLeast
        && (answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 1
            || answer.Any(letter => letter > '\u0DFF'));

    private static bool HasNoTable(SheetLayout sheet) => sheet.Columns.Count == 0 && sheet.HeaderRows.Count == 0;

    private static string NameOf(SheetLayout sheet) => sheet.Name is null ? "the file" : $"sheet {sheet.Name}";

    private static bool LacksPeriod(Layout layout, SheetLayout sheet) => layout.Kind == ExhibitKind.Payroll
        && sheet.PeriodFrom is null
        && sheet.Columns.All(column => column.Field is not (Field.Period or Field.PeriodFrom));

    private static string Sheets(int count) => count > 1
        ? string.Create(CultureInfo.InvariantCulture, $" of {count} sheets") : "";

    private static IReadOnlyList<string> Kinds<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(Kebab.Of)];
}
