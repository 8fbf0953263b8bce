using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using Restitution.Storage.Refusals;

namespace Restitution.Cli.FileReading;

/// <summary>What is said of one file when it was read: nothing in it grows with the rows that were accepted.</summary>
internal sealed record FileReport(FileToRead File)
{
    public Layout? Layout { get; init; }

    /// <summary>What the layout has from the command line, such as a currency.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    public RowCounts Counts { get; init; }

    public IReadOnlyList<StatementOutcome> Statements { get; init; } = [];

    public IReadOnlyList<IntakeNote> Notes { get; init; } = [];

    /// <summary>Each workbook, be it the file or a member of it, and its sheets in their order.</summary>
    public IReadOnlyList<(string File, IReadOnlyList<string> Sheets)> Workbooks { get; init; } = [];

    /// <summary>The first rows set aside, or all of them where that was asked.</summary>
    public IReadOnlyList<QuarantinedRow> SetAside { get; init; } = [];

    /// <summary>Payroll books, by which two sets of books are found; empty for files of another kind.</summary>
    public IReadOnlyList<PayrollBook> Books { get; init; } = [];

    /// <summary>What payroll books show of themselves.</summary>
    public IReadOnlyList<PayrollFinding> Payroll { get; init; } = [];

    /// <summary>The file with the same bytes that was read before, as it is shown; null for new bytes.</summary>
    public string? SameFileAs { get; init; }

    /// <summary>The bytes that are read before when the next file is read.</summary>
    public IReadOnlyList<ReadBytes> BytesRead { get; init; } = [];

    /// <summary>What became of each correction of the file.</summary>
    public IReadOnlyList<CorrectionOutcome> Corrections { get; init; } = [];

    /// <summary>
    /// Members that were refused and corrections that do not fit: the rest is read, and the command ends with 1.
    /// </summary>
    public IReadOnlyList<Refusal> Shortcomings { get; init; } = [];

    /// <summary>Why the file was not read; empty when it was.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    public bool IsRefused => Refusals.Count > 0;
}
