using System.Buffers;
using System.Text.RegularExpressions;

namespace Restitution.MadeExhibits.Coverage;

/// <summary>An entry of camt that gave a row for each of its details: what they share stands around them.</summary>
internal sealed partial record CamtBatch(IReadOnlyList<ReportedRow> Details)
{
    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    /// <summary>The batch whose first detail is the row at an index; null when it is no detail.</summary>
    public static CamtBatch? Of(IReadOnlyList<ReportedRow> rows, int index)
    {
        if (EntryOf(rows[index]) is not { } entry)
        {
            return null;
        }

        return new CamtBatch([.. rows.Skip(index).TakeWhile(row => EntryOf(row) == entry)]);
    }

    /// <summary>How long the entry at an index is; null unless it has these details and no other.</summary>
    public int? LengthAt(FileText text, int at)
    {
        if (!Opening(text, at, "Ntry"u8))
        {
            return null;
        }

        int next = at + 1;
        foreach (ReportedRow detail in Details)
        {
            int? length;
            while ((length = text.LengthOf(detail, next)) is null)
            {
                // Another detail than the one that comes next in the rows would be passed over.
                if (next + 1 >= text.End || Opening(text, next, "Ntry"u8) || Opening(text, next, "TxDtls"u8))
                {
                    return null;
                }

                next++;
            }

            next += length.Value;
        }

        while (next < text.End && !Closing(text, next))
        {
            if (Opening(text, next, "TxDtls"u8))
            {
                return null;
            }

            next++;
        }

        return next == text.End ? null : next + text.From(next).IndexOf((byte)'>') + 1 - at;
    }

    private static string? EntryOf(ReportedRow row) =>
        Detail.Match(row.Source.Element ?? "") is { Success: true } found ? found.Groups[1].Value : null;

    private static bool Closing(FileText text, int at) =>
        text.From(at).StartsWith("</"u8) && IsNamed(text.From(at + 2), "Ntry"u8);

    private static bool Opening(FileText text, int at, ReadOnlySpan<byte> name) =>
        text.From(at).StartsWith("<"u8) && IsNamed(text.From(at + 1), name);

    private static bool IsNamed(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        int end = tag.IndexOfAny(NameEnds);
        ReadOnlySpan<byte> whole = end < 0 ? tag : tag[..end];
        return whole[(whole.LastIndexOf((byte)':') + 1)..].SequenceEqual(name);
    }

    [GeneratedRegex(@"^(.*)/TxDtls\[\d+\]$")]
    private static partial Regex Detail { get; }
}
