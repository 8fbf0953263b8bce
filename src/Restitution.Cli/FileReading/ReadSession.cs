using Restitution.Cli.Console;
using Restitution.Intake;
using Restitution.Ledgers;
using Restitution.Storage.Folders;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>Reads what was asked for; what is refused of one file does not stop the others.</summary>
internal sealed class ReadSession(ReadWish asking, Terminal terminal)
{
    private ReadWish wish = asking;

    public int Run()
    {
        var asked = FilesAsked.Of(wish.Paths, wish.Law);
        wish = wish with { Corrections = CorrectionsOf.Matched(wish.Corrections, asked.Files) };
        IReadOnlyList<Refusal> refusals;
        using (QuarantineOutput? quarantine = QuarantineOutput.For(wish.QuarantinePath))
        {
            LogNames(asked.Files);
            refusals =
            [
                .. asked.Locked,
                .. wish.AsJson ? PrintJson(asked.Files, quarantine) : Print(asked.Files, quarantine),
            ];
            quarantine?.Keep();
            Warn(asked, quarantine);
        }

        foreach (Refusal refusal in refusals)
        {
            terminal.Error.WriteLine(refusal.ToString());
        }

        return refusals.Count == 0 ? ExitCode.Done : ExitCode.Refused;
    }

    private List<Refusal> Print(IReadOnlyList<FileToRead> files, QuarantineOutput? quarantine)
    {
        List<FileReport> reports = terminal.Watch("Reading", step =>
        {
            var reader = new FileReader(wish, quarantine, step);
            return files.Select(reader.Read).ToList();
        });
        IReadOnlyList<StatementLink> links = StatementContinuity.Of(reports.SelectMany(report => report.Statements));
        ShownPlaces places = wish.IsShowingNames
            ? ShownPlaces.AsWritten : ShownPlaces.Of(reports.SelectMany(report => report.Workbooks));
        (IReadOnlyList<FileReport> merged, OverlapsFound overlaps) = OverlapsOfFiles.Merged(reports, wish);
        new ReadPrint(terminal, wish, places).Print(merged);
        var together = new TogetherPrint(terminal, wish, places);
        together.Print(links, overlaps);
        together.Print(BookComparison.OfAll([.. reports.SelectMany(report => report.Books)]));
        return [.. reports.SelectMany(Refusals).Select(refusal => refusal with { Place = places.In(refusal.Place) })];
    }

    // The sheets of a file that was not read are known from the file alone, and of a locked one nothing is.
    private IEnumerable<Refusal> Refusals(FileReport report)
    {
        Refusal[] refusals = [.. report.Refusals.Concat(report.Shortcomings)];
        return refusals.All(refusal => refusal.Because == RefusedBecause.FileUnreadable) || wish.IsShowingNames
            ? refusals
            : refusals.Select(ShownPlaces.OfFile(report.File.Code, report.File.FullPath).Of);
    }

    private IReadOnlyList<Refusal> PrintJson(IReadOnlyList<FileToRead> files, QuarantineOutput? quarantine) =>
        terminal.Watch("Reading", step => new ReadJsonPrint(terminal, wish, quarantine).Print(files, step));

    // What is said of the outputs, so that nobody passes them on without knowing.
    private void Warn(FilesAsked asked, QuarantineOutput? quarantine)
    {
        if (asked.PassedOverCount > 0)
        {
            terminal.Error.WriteLine(FormattableString.Invariant(
                $"{asked.PassedOverCount} links or hidden files were passed over; name a file to have it read"));
        }

        if (asked.FilledInCount > 0)
        {
            terminal.Error.WriteLine(FormattableString.Invariant(
                $"{asked.FilledInCount} files of rows set aside were passed over: they are no exhibits; give one with ")
                + "--corrections");
        }

        if (wish.AsJson)
        {
            terminal.Error.WriteLine("the JSON holds what the files hold, names included: keep it as you keep them");
        }

        if (quarantine is { RowCount: 0 })
        {
            terminal.Error.WriteLine($"{wish.QuarantinePath}: no row was set aside, and no file was written");
        }
        else if (quarantine is not null)
        {
            terminal.Error.WriteLine(FormattableString.Invariant(
                $"{wish.QuarantinePath}: {quarantine.RowCount} rows set aside; the file holds what the exhibits hold, ")
                + "names included: keep it as you keep them");
        }
    }

    private void LogNames(IReadOnlyList<FileToRead> files)
    {
        foreach (CaseFolder folder in files.Select(file => file.Case).OfType<CaseFolder>().Distinct())
        {
            if (wish.IsShowingNames)
            {
                new CaseLog(folder.AccessLogPath, terminal.Clock, terminal.UserName).Add("names shown", "", "read");
            }
        }
    }
}
