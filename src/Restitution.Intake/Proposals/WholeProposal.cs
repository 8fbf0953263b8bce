using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;
using Restitution.Intake.Layouts.Library;
using Restitution.Intake.Rows;
using Restitution.Intake.Written;

namespace Restitution.Intake.Proposals;

/// <summary>Proposes what holds for the whole of an exhibit: account, period, channel, and the words of rows.</summary>
internal static class WholeProposal
{
    public static Layout Of(
        Layout layout, SheetProposal first, IReadOnlyList<SampleRow> rows, GatheredSheets gathered)
    {
        (LibraryLayout? onFile, List<string> evidence) = (gathered.OnFile, gathered.Evidence);
        ColumnMarks[] marks = [.. layout.Sheets.SelectMany(sheet => sheet.Columns).Select(column => column.Marks)];
        YearCount calendar = marks.Select(mark => mark.Calendar).FirstOrDefault(known => known is not null)
            ?? YearCount.Common;
        DateOrder order = marks.Select(mark => mark.DateOrder).FirstOrDefault(known => known is not null)
            ?? DateOrder.DayMonthYear;
        bool isBank = layout.Kind == ExhibitKind.BankStatement;
        DateInterval? period = isBank || !first.HasYears
            ? Period(first, new DayMarks(order, calendar, null), evidence) : null;
        if (!first.HasYears && period is null)
        {
            gathered.Undecided.Add("the years: the days have none, and no period and no year stand above the table");
        }

        return layout with
        {
            Account = isBank ? Account(layout, first.Titles, evidence) ?? layout.Account : null,
            Period = period,
            AreYearsFromPeriod = !first.HasYears,
            Channel = Channel(layout, onFile, evidence),
            Marks = layout.Marks with { Calendar = SheetProposal.PeriodCalendar(PeriodTexts(layout, rows), []) },
            RowMarks = Words(WithSides(TitleEvidence.RowMarksOf(rows), gathered), onFile, evidence),
        };
    }

    private static string? Account(Layout layout, List<SampleRow> titles, List<string> evidence)
    {
        string? account = TitleEvidence.AccountOf(titles);
        if (account is not null)
        {
            evidence.Add("the account stands above the table");
        }
        else if (layout.Sheets.All(sheet => sheet.Columns.All(column => column.Field != Field.Account)))
        {
            evidence.Add(
                "no account is named; statements of other exhibits cannot be told to be of the same account");
        }

        return account;
    }

    private static DateInterval? Period(SheetProposal first, DayMarks marks, List<string> evidence)
    {
        DateInterval? period = TitleEvidence.PeriodOf(first.Titles, marks)
            ?? (first.HasYears ? null : TitleEvidence.YearOf(first.Titles));
        if (period is { } found)
        {
            string use = first.HasYears ? "" : ", and gives the years, which the rows do not have";
            evidence.Add($"the period from {WrittenDay.Iso(found.Start)} to {WrittenDay.Iso(found.End)} stands above the "
                + $"table{use}");
        }

        return period;
    }

    private static RemittanceChannel? Channel(Layout layout, LibraryLayout? onFile, List<string> evidence)
    {
        if (layout.Kind != ExhibitKind.Remittances)
        {
            return null;
        }

        if (onFile?.Channel is { } known)
        {
            evidence.Add($"the channel is {Kebab.Of(known)} by {onFile.Name}");
            return known;
        }

        bool hasControlNumber = layout.Sheets.SelectMany(sheet => sheet.Columns).Any(column =>
            column.Field == Field.Reference && column.Heading is { } heading
            && heading.Contains("MTCN", StringComparison.OrdinalIgnoreCase));
        evidence.Add(hasControlNumber
            ? "the channel is transfer-agent by the heading of its control number"
            : "nothing says through whom the money went: the channel stays open");
        return hasControlNumber ? RemittanceChannel.TransferAgent : null;
    }

    private static RowMarks WithSides(RowMarks seen, GatheredSheets gathered) => seen with
    {
        Credit = [.. seen.Credit.Union(gathered.Credit, StringComparer.OrdinalIgnoreCase)],
        Debit = [.. seen.Debit.Union(gathered.Debit, StringComparer.OrdinalIgnoreCase)],
    };

    // Words of the layout on file are taken also where no row of this month bears them: a row of the next may.
    private static RowMarks Words(RowMarks seen, LibraryLayout? onFile, List<string> evidence)
    {
        if (onFile is null)
        {
            return seen;
        }

        RowMarks known = onFile.RowMarks;
        return new RowMarks
        {
            Title = seen.Title,
            Opening = Both("opening words", seen.Opening, known.Opening),
            Closing = Both("closing words", seen.Closing, known.Closing),
            Subtotal = Both("words of totals", seen.Subtotal, known.Subtotal),
            Footer = Both("words below the table", seen.Footer, known.Footer),
            Pending = Both("words of pending rows", seen.Pending, known.Pending),
            Credit = Both("marks of money in", seen.Credit, known.Credit),
            Debit = Both("marks of money out", seen.Debit, known.Debit),
        };

        IReadOnlyList<string> Both(string name, IReadOnlyList<string> inRows, IReadOnlyList<string> filed)
        {
            string[] more = [.. filed.Except(inRows, StringComparer.OrdinalIgnoreCase)];
            if (more.Length > 0)
            {
                evidence.Add($"{name} {string.Join(", ", more)} by {onFile.Name}; no row contradicts it");
            }

            return [.. inRows, .. more];
        }
    }

    private static IEnumerable<string> PeriodTexts(Layout layout, IReadOnlyList<SampleRow> rows)
    {
        foreach (SheetLayout sheet in layout.Sheets)
        {
            if (sheet.PeriodFrom == PeriodSource.SheetName)
            {
                yield return sheet.Name!;
            }
            else if (sheet.PeriodFrom == PeriodSource.TitleCell && CellName.Parse(sheet.PeriodCell!) is { } place)
            {
                yield return rows.First(row => row.Sheet == sheet.Name && row.Number == place.RowNumber)
                    .Cell(place.ColumnIndex);
            }
        }
    }
}
