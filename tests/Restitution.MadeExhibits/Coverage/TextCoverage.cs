using System.Globalization;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>
/// Whether the rows of a reading stand in the file one behind the other, with nothing lost between them.
/// </summary>
/// <remarks>
/// Between rows may stand line breaks; blanks and controls, where the format is a message; tags, comments and
/// instructions, where it is one of tags. Of a row that is too long only the beginning is shown, and of a batch the
/// details: both are passed over to where the row or the batch ends.
/// </remarks>
internal sealed class TextCoverage(FileText text, FileFormat format)
{
    private const int TurnsMost = 10_000;

    private readonly bool isTagged = format is FileFormat.Camt or FileFormat.Ofx;
    private readonly bool isOfLines = format is FileFormat.Delimited or FileFormat.Mt940 or FileFormat.Mt942
        or FileFormat.Bai2;

    /// <summary>What no row holds, or which row stands nowhere; null when every text is in one row.</summary>
    public string? Lost(IReadOnlyList<ReportedRow> rows)
    {
        Unit[] units = [.. Units([.. rows.Where(row => row.RawText.Length > 0)])];
        int[] starts = new int[units.Length];
        int from = text.Start;
        int furthest = from;
        int turns = 0;
        for (int index = 0; index <= units.Length;)
        {
            if (Find(index < units.Length ? units[index] : null, from) is { } found)
            {
                if (index < units.Length)
                {
                    starts[index] = found.Start;
                }

                from = found.End;
                furthest = Math.Max(furthest, from);
                index++;
                continue;
            }

            index = Back(starts, index, out from);
            if (index < 0 || ++turns > TurnsMost)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"no row holds what comes behind {furthest} of {text.End}: \"{text.Shown(furthest)}\"");
            }
        }

        return null;
    }

    // A short text may stand at several places: the last row that may stand further on is looked for there.
    private int Back(int[] starts, int index, out int from)
    {
        from = 0;
        for (index--; index >= 0; index--)
        {
            if (starts[index] < text.End && StructureLength(starts[index]) is > 0 and var structure)
            {
                from = starts[index] + structure;
                return index;
            }
        }

        return index;
    }

    private IEnumerable<Unit> Units(ReportedRow[] rows)
    {
        for (int index = 0; index < rows.Length; index++)
        {
            ReportedRow row = rows[index];
            ReportedRow? next = index + 1 < rows.Length ? rows[index + 1] : null;
            if (CamtBatch.Of(rows, index) is { } batch)
            {
                yield return at => batch.LengthAt(text, at);
                index += batch.Details.Count - 1;
            }
            else if (row.IsBeginning)
            {
                yield return at => text.LengthOf(row, at) is { } shown ? LengthOfLong(row, next, at, shown) : null;
            }
            else
            {
                yield return at => text.LengthOf(row, at);
            }
        }
    }

    // Up to the end of its lines, or to the next row where a place has no lines.
    private int LengthOfLong(ReportedRow row, ReportedRow? next, int at, int shown)
    {
        if (isOfLines)
        {
            return PastLines(at, row.Source.LastLineNumber - row.Source.FirstLineNumber + 1) - at;
        }

        int end = at + shown;
        while (end < text.End && (next is null || text.LengthOf(next.Value, end) is null))
        {
            end++;
        }

        return end - at;
    }

    // Passes structure alone, up to where the unit stands; to the end of the file for none.
    private (int Start, int End)? Find(Unit? unit, int at)
    {
        while (at < text.End)
        {
            if (unit?.Invoke(at) is { } length)
            {
                return (at, at + length);
            }

            if (StructureLength(at) is not (> 0 and var structure))
            {
                return null;
            }

            at += structure;
        }

        return unit is null ? (at, at) : null;
    }

    private int StructureLength(int at) => IsBlank(text[at]) ? 1 : isTagged ? Markup.LengthAt(text.From(at)) : 0;

    private int PastLines(int at, int count)
    {
        for (; count > 0 && at < text.End; count--)
        {
            int end = text.From(at).IndexOfAny((byte)'\r', (byte)'\n');
            at = end < 0 ? text.End : at + end;
            at += at + 1 < text.End && text[at] == (byte)'\r' && text[at + 1] == (byte)'\n' ? 2
                : at < text.End ? 1 : 0;
        }

        return at;
    }

    private bool IsBlank(byte letter) =>
        format == FileFormat.Delimited ? letter is (byte)'\r' or (byte)'\n' : letter <= (byte)' ';

    // How long a row, or a batch of rows, is at an index; null when it does not stand there.
    private delegate int? Unit(int at);
}
