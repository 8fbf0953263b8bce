using System.Text;
using NodaTime;
using NodaTime.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.Intake.Corrections;

/// <summary>Rows set aside as a CSV file that a person fills in and intake reads back.</summary>
/// <remarks>
/// <code>exhibit,place,faults,original,corrected,by,on,reason</code>
/// A person fills <c>corrected</c> with the whole row in the form of its file, <c>by</c> and <c>reason</c>; a row whose
/// <c>corrected</c> is blank stays set aside. <c>on</c> is the day, year-month-day. UTF-8; commas, semicolons or tabs.
/// Texts are <see cref="NeutralText"/>. The file holds what the exhibit holds, names included.
/// </remarks>
public static class CorrectionFile
{
    /// <summary>A file larger than this is refused.</summary>
    public const int BytesMost = 64 * 1024 * 1024;

    /// <summary>More than the line of headings takes.</summary>
    public const int HeadBytesMost = 128;

    private static readonly string[] Headings =
        ["exhibit", "place", "faults", "original", "corrected", "by", "on", "reason"];

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static void WriteHead(TextWriter csv) => csv.Write(string.Join(',', Headings) + "\r\n");

    /// <summary>Whether a file that begins so is one of rows set aside, by its line of headings.</summary>
    /// <param name="bytes">The first <see cref="HeadBytesMost"/> bytes, or all of a shorter file.</param>
    public static bool IsHead(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        int end = text.IndexOfAny((byte)'\r', (byte)'\n');
        string head = end < 0 ? "" : Encoding.UTF8.GetString(text[..end]);
        string[] found = head.Split(DelimiterOf(head));
        return found.Length >= Headings.Length - 1 && found.All(Headings.Contains)
            && found.Contains("original") && found.Contains("corrected");
    }

    /// <summary>A row as it was set aside; what a person fills in is blank, unless it was corrected before.</summary>
    public static void Write(TextWriter csv, string exhibit, QuarantinedRow row) => Write(
        csv, exhibit, row.Source.ToString(), string.Join("; ", row.Faults.Select(InWords)), row.RawText,
        row.Correction);

    public static void Write(TextWriter csv, string exhibit, Correction correction) =>
        Write(csv, exhibit, correction.Place, "", correction.Original, correction);

    /// <param name="place">The file, for messages.</param>
    /// <param name="dayOfBlanks">Today: the day of corrections that give none, and the last that one may give; null
    /// where each has to give its own.</param>
    public static CorrectionReading Read(ReadOnlySpan<byte> utf8, string place, LocalDate? dayOfBlanks)
    {
        if (utf8.Length > BytesMost)
        {
            return Refused(place, $"{utf8.Length} bytes", $"at most {BytesMost}", "Split the file.");
        }

        string text;
        try
        {
            text = Strict.GetString(utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[3..] : utf8);
        }
        catch (DecoderFallbackException)
        {
            return Refused(place, "text that is not UTF-8", "UTF-8", "Save it as \"CSV UTF-8\".");
        }

        (IReadOnlyList<CsvText.Row> rows, int? openQuoteAt) = CsvText.Read(text, DelimiterOf(text));
        if (openQuoteAt is { } line)
        {
            return Refused(
                $"{place}:{line}", "a quotation mark that never closes", "a closing quotation mark", "Close it.");
        }

        return rows.Count == 0
            ? Refused(
                place, "no row", $"the headings {string.Join(", ", Headings)}", "Name the file that was filled in.")
            : new CorrectionRows(place, dayOfBlanks, Headings).Read(rows);
    }

    private static void Write(
        TextWriter csv, string exhibit, string place, string faults, string original, Correction? correction)
    {
        string[] cells =
        [
            exhibit, place, faults, original, correction?.Corrected ?? "", correction?.By ?? "",
            correction is null ? "" : LocalDatePattern.Iso.Format(correction.On), correction?.Reason ?? "",
        ];
        csv.Write(string.Join(',', cells.Select(cell => CsvText.Cell(NeutralText.Of(cell)))) + "\r\n");
    }

    private static string InWords(RowFault fault)
    {
        string column = fault.Column is { Length: > 0 } name ? $" in {name}" : "";
        return $"{Kebab.Of(fault.Kind)}{column}: found {fault.Found}, wanted {fault.Wanted}";
    }

    private static char DelimiterOf(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string head = end < 0 ? text : text[..end];
        return head.Contains(';', StringComparison.Ordinal) ? ';' : head.Contains('\t', StringComparison.Ordinal)
            ? '\t' : ',';
    }

    private static CorrectionReading Refused(string place, string found, string wanted, string whatToDo) =>
        new([], [new IntakeRefusal(RefusalKind.CorrectionsUnreadable, place, found, wanted, whatToDo)]);
}

/// <summary>What a file of corrections says: the corrections by exhibit, or every fault of the file.</summary>
public sealed record CorrectionReading(
    IReadOnlyList<(string Exhibit, Correction Correction)> Corrections, IReadOnlyList<IntakeRefusal> Refusals)
{
    public static readonly CorrectionReading None = new([], []);

    public IEnumerable<string> Exhibits => Corrections.Select(one => one.Exhibit).Distinct();

    public CorrectionSet Of(string exhibit) =>
        new(Corrections.Where(one => one.Exhibit == exhibit).Select(one => one.Correction));
}
