using Restitution.Evidence;
using Restitution.Intake;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>What a reading says of one row: its place, its text, and how much of it the text shows.</summary>
/// <param name="Because">Why the row is no record; null for one that was accepted or set aside.</param>
/// <param name="IsBeginning">Whether the text is only the beginning of what stands at the place.</param>
/// <param name="MayBeHex">Whether the text may be the row's bytes in hexadecimal.</param>
internal readonly record struct ReportedRow(
    SourceRef Source, string RawText, IgnoredBecause? Because, bool IsBeginning, bool MayBeHex)
{
    public static ReportedRow Of(RowOutcome outcome) => outcome switch
    {
        AcceptedRow row => new(row.Record.Source, row.RawText, null, false, false),
        LeftOutRow row => new(row.Row.Source, row.Row.RawText, row.Row.Because, false, true),
        SetAsideRow row => new(
            row.Row.Source, row.Row.RawText, null, Has(row.Row, FaultKind.FieldTooLong),
            Has(row.Row, FaultKind.TextCannotBeDecoded) || Has(row.Row, FaultKind.FieldTooLong)),
        RepeatedRow row => Of(row.Row),
        _ => throw new InvalidOperationException($"{outcome.GetType()} is no outcome of a row."),
    };

    /// <summary>The rows with each text once: a record that others go on with has their texts as well.</summary>
    public static IReadOnlyList<ReportedRow> Apart(IReadOnlyList<RowOutcome> outcomes)
    {
        ReportedRow[] rows = [.. outcomes.Select(Of)];
        for (int index = 0; index < rows.Length; index++)
        {
            string more = string.Concat(rows.Skip(index + 1)
                .TakeWhile(row => row.Because == IgnoredBecause.Continuation).Select(row => $"\n{row.RawText}"));
            if (more.Length > 0 && rows[index].Because is null)
            {
                rows[index] = rows[index].Without(more);
            }
        }

        return rows;
    }

    /// <summary>Whether the text goes on behind a line break that is in no quoted cell.</summary>
    public bool HoldsOtherRows(char delimiter)
    {
        bool isQuoted = false;
        bool isBegun = true;
        foreach (char letter in RawText)
        {
            if (letter == '\n' && !isQuoted)
            {
                return true;
            }

            // A doubled quote closes the cell and opens it again.
            bool isMark = letter == '"' && (isQuoted || isBegun);
            isQuoted ^= isMark;
            isBegun = isMark || (letter == delimiter && !isQuoted);
        }

        return false;
    }

    private ReportedRow Without(string more) => RawText.EndsWith(more, StringComparison.Ordinal)
        ? this with { RawText = RawText[..^more.Length] }
        : this;

    private static bool Has(QuarantinedRow row, FaultKind kind) => row.Faults.Any(fault => fault.Kind == kind);
}
