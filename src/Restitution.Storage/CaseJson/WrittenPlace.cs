using System.Globalization;
using Restitution.Evidence;

namespace Restitution.Storage.CaseJson;

/// <summary>
/// Reads a place in an exhibit as documents print it, so that a place copied from a page can be cited.
/// </summary>
public static class WrittenPlace
{
    /// <param name="written">For example <c>BANK-07:214-216</c>, <c>PAY-01!Mar!C5</c>,
    /// <c>Z-01/a.xml#Ntry[3]</c>.</param>
    public static SourceRef Read(string written)
    {
        if (written.IndexOf('#', StringComparison.Ordinal) is > 0 and int element)
        {
            return SourceRef.Path(written[..element], written[(element + 1)..]);
        }

        if (written.Split('!') is [string workbook, string sheet, string cell])
        {
            return SourceRef.At(workbook, sheet, cell, Number(cell.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"])));
        }

        return written.Split(':') is [string exhibit, string lines]
            ? Lines(exhibit, lines.Split('-'))
            : SourceRef.Whole(written);
    }

    /// <summary>The code of the exhibit itself, without the member of an archive.</summary>
    public static string ExhibitOf(SourceRef place) => place.Exhibit.Split('/')[0];

    private static SourceRef Lines(string exhibit, string[] lines) =>
        SourceRef.Lines(exhibit, Number(lines[0]), Number(lines[^1]));

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
