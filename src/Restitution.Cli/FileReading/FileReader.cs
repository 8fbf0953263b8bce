using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Ledgers;
using Restitution.Storage.Reading;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>Reads one file after the other, row by row; what is kept of a file does not grow with its rows.</summary>
internal sealed class FileReader(ReadWish wish, QuarantineOutput? quarantine, Action<string> step)
{
    /// <summary>How many rows set aside of one file are shown, unless all are asked for.</summary>
    public const int FaultsShown = 10;

    private const int RowsAStep = 50_000;

    private readonly FilesRead before = new();
    private readonly CorrectionsOf corrections = new(wish.Corrections);

    public FileReport Read(FileToRead file)
    {
        step(file.Shown);
        if (file.Locked() is { } locked)
        {
            return new FileReport(file) { Refusals = [locked] };
        }

        LayoutChoice choice = LayoutChoice.For(file, wish);
        (CorrectionSet? correcting, IReadOnlyList<Refusal> unreadable) = corrections.For(file);
        if (choice.Layout is not { } layout || correcting is null)
        {
            return new FileReport(file) { Layout = choice.Layout, Refusals = [.. choice.Refusals, .. unreadable] };
        }

        try
        {
            using FileStream bytes = File.OpenRead(file.FullPath);
            using ExhibitPass pass = ExhibitReader.Read(
                bytes, file.Code, layout, Path.GetFileName(file.FullPath), correcting, before.Places);
            FileReport report = Read(pass, file, before.SameAs(file));
            before.Add(file, report.BytesRead);
            return report with { Layout = layout, Given = choice.Given };
        }
        catch (IntakeRefusedException refused)
        {
            string remedy = file.Case is { } folder
                ? $"look at it with: restitution review {folder.AsWritten} {file.Code}"
                : "give another layout with --layout";
            return new FileReport(file)
            {
                Layout = layout, Refusals = [ReadRefusals.Of(refused.Refusal, remedy, file.Case is not null)],
            };
        }
    }

    private FileReport Read(ExhibitPass pass, FileToRead file, string? same)
    {
        List<QuarantinedRow> shown = [];
        List<CorrectionOutcome> corrected = [];
        List<Refusal> shortcomings = [];
        var books = new BookLines();
        int rowCount = 0;
        foreach (RowOutcome outcome in pass)
        {
            if (++rowCount % RowsAStep == 0)
            {
                step(FormattableString.Invariant($"{file.Shown}: {rowCount} rows"));
            }

            if (same is null)
            {
                books.Add(file.Code, outcome);
            }

            if (same is null && CorrectionOutcome.Of(outcome) is { } correction)
            {
                corrected.Add(correction);
            }

            if (outcome is not SetAsideRow { Row: var row } || same is not null)
            {
                continue;
            }

            quarantine?.Add(file.Code, row);
            shortcomings.AddRange(Shortcoming.Of(row) is { } shortcoming ? [shortcoming] : []);
            if (shown.Count < FaultsShown || wish.IsShowingAllFaults)
            {
                shown.Add(row);
            }
        }

        var report = new FileReport(file)
        {
            Counts = pass.Counts, Statements = pass.Statements, Notes = pass.Notes, Workbooks = pass.Workbooks,
            SetAside = shown, Corrections = corrected, Shortcomings = shortcomings, Books = books.All,
            Payroll = [.. books.All.SelectMany(book => PayrollCheck.Of(book.Lines))],
            BytesRead = pass.BytesRead,
        };
        return same is null
            ? report
            : report with
            {
                SameFileAs = same,
                Counts = new RowCounts(report.Counts.Received, 0, 0, report.Counts.Received, 0),
                Statements = [],
                BytesRead = [],
            };
    }
}
