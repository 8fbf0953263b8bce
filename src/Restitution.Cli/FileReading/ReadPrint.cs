using System.Globalization;
using Restitution.Cli.Console;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;

namespace Restitution.Cli.FileReading;

/// <summary>Prints what was read for people: a line a file with its totals, then what to know of each file.</summary>
internal sealed class ReadPrint(Terminal terminal, ReadWish wish, ShownPlaces places)
{
    public void Print(IReadOnlyList<FileReport> reports)
    {
        Table(reports).WriteTo(terminal);
        foreach (FileReport report in reports)
        {
            Details(report);
        }
    }

    private static PrintedTable Table(IReadOnlyList<FileReport> reports)
    {
        var table = new PrintedTable(
            "File", "Format", "Kind", ">Received", ">Accepted", ">Set aside", ">Duplicate", ">Left out", "Statement",
            "Layout");
        foreach (FileReport report in reports)
        {
            table.Add([.. LineOf(report)]);
        }

        if (reports.Count > 1)
        {
            RowCounts all = reports.Aggregate(default(RowCounts), (sum, report) => sum + report.Counts);
            table.Add(["Total", "", "", .. Figures(all), "", ""]);
        }

        return table;
    }

    private static IEnumerable<string> LineOf(FileReport report)
    {
        string format = report.Layout is { } layout ? Kebab.Of(layout.Format) : "";
        string kind = report.Layout is { } known ? Kebab.Of(known.Kind) : "";
        return report.IsRefused
            ? [report.File.Shown, format, kind, "", "", "", "", "", "refused", ""]
            : [report.File.Shown, format, kind, .. Figures(report.Counts), Verdicts(report.Statements),
                Standing(report)];
    }

    private static string Standing(FileReport report)
    {
        string given = report.Given.Count > 0 ? $", {string.Join(" and ", report.Given)} given by the command" : "";
        return (report.Layout!.Confirmed is null ? "not confirmed" : "confirmed") + given;
    }

    private static string[] Figures(RowCounts counts) =>
    [
        Text(counts.Received), Text(counts.Accepted), Text(counts.Quarantined), Text(counts.Duplicate),
        Text(counts.Ignored),
    ];

    private static string Verdicts(IReadOnlyList<StatementOutcome> statements)
    {
        string[] verdicts =
        [
            .. from statement in statements
               group statement by (statement.Verdict, Words: StatementPrint.Verdict(statement)) into same
               orderby same.Key.Verdict, same.Key.Words.Length
               select statements.Count == 1 ? same.Key.Words : $"{Text(same.Count())} {same.Key.Words}",
        ];
        return string.Join(", ", verdicts);
    }

    private void Details(FileReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        if (report.SameFileAs is { } same)
        {
            text.WriteLine($"  the same bytes as {same}: nothing was added");
        }

        foreach (StatementOutcome statement in report.Statements.Where(
            statement => statement.Verdict != StatementVerdict.Verified || statement.BreakCount > 0
                || statement.Signals.Count > 0 || statement.SetAside.Count > 0
                || statement.Controls.Count > 0 || statement.NotBooked.IsAny))
        {
            StatementPrint.Print(statement, text, wish.IsShowingNames);
        }

        PayrollPrint.Print(report.Payroll, text);
        Notes(report.Notes, text);
        CorrectionPrint.Print(report.Corrections, text, wish.IsShowingNames);
        SetAsideRows.Print(report.SetAside, text, wish.IsShowingNames);
        if (report.Counts.Quarantined - report.SetAside.Count is > 0 and var more && report.SameFileAs is null)
        {
            text.WriteLine($"  and {Text(more)} more rows set aside: --all-faults shows every one");
        }

        if (text.ToString() is { Length: > 0 } details)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(report.File.Shown);
            terminal.Out.Write(places.In(details));
        }
    }

    // What is said of every sheet of a book is said once, with the first place of it.
    private static void Notes(IReadOnlyList<IntakeNote> notes, StringWriter text)
    {
        foreach (IGrouping<(NoteKind Kind, string About), IntakeNote> same in notes.GroupBy(
            note => (note.Kind, note.Kind == NoteKind.MergedCells ? "" : note.About)))
        {
            string about = same.Key.About.Length > 0 ? $": {same.Key.About}" : "";
            string places = same.Count() == 1 ? "" : $" and {Text(same.Count() - 1)} more places";
            int count = same.Sum(note => note.Count);
            text.WriteLine($"  note: {Words(same.Key.Kind)}{about} ({Text(count)}): {same.First().Place}{places}");
        }
    }

    private static string Words<TEnum>(TEnum value)
        where TEnum : struct, Enum => Kebab.Of(value).Replace('-', ' ');

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
