using System.Globalization;
using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits.Bai2;

/// <summary>A BAI2 file with a group for each day, every funds type, continuations and right control totals.</summary>
/// <remarks>The rows of one day are held at a time: at most a thousandth of all.</remarks>
public sealed class MadeBai2(int seed, int rowCount) : MadeExhibit(seed, rowCount)
{
    private const int RecordsOfGroup = 4;
    private const int RecordsOfFile = 2;

    /// <summary>The records that head and end the file, each group and each account are left out.</summary>
    public override RowCounts Counts
    {
        get
        {
            int headings = RecordsOfFile + (RecordsOfGroup * Days().Count());
            return new(RowCount + headings, RowCount, 0, 0, headings);
        }
    }

    public override Layout Layout { get; } = new(Code, ExhibitKind.BankStatement, FileFormat.Bai2)
    {
        Encoding = "utf-8",
        Confirmed = Confirmed,
    };

    public override void WriteTo(Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        text.Write("01,121000358,7770009000,181231,0615,1,,,2/\n");
        (long total, int groups, int records) = (0, 0, 2);
        long opening = MadeRows.OpeningSatang;
        foreach (List<MadeRow> day in Days())
        {
            (long sum, int lines) = WriteGroup(text, day, opening);
            (total, groups, records) = (total + sum, groups + 1, records + lines);
            opening = day[^1].BalanceSatang;
        }

        text.Write(string.Create(CultureInfo.InvariantCulture, $"99,{total},{groups},{records}/\n"));
    }

    private IEnumerable<List<MadeRow>> Days()
    {
        var day = new List<MadeRow>();
        foreach (MadeRow row in Rows)
        {
            if (day.Count > 0 && day[0].BookedOn != row.BookedOn)
            {
                yield return day;
                day = [];
            }

            day.Add(row);
        }

        if (day.Count > 0)
        {
            yield return day;
        }
    }

    private static (long Sum, int Lines) WriteGroup(StreamWriter text, List<MadeRow> day, long opening)
    {
        string asOf = Day(day[0].BookedOn);
        long closing = day[^1].BalanceSatang;
        text.Write($"02,7770009000,121000358,1,{asOf},2359,THB,2/\n");
        text.Write(string.Create(
            CultureInfo.InvariantCulture, $"03,{MadeRows.Account},,010,{opening},,,015,{closing},,/\n"));
        (long sum, int lines) = (opening + closing, 2);
        foreach (MadeRow row in day)
        {
            lines += WriteEntry(text, row, asOf);
            sum += Math.Abs(row.Satang);
        }

        text.Write(string.Create(CultureInfo.InvariantCulture, $"49,{sum},{lines}/\n98,{sum},1,{lines + 2}/\n"));
        return (sum, lines + 2);
    }

    // The text stands in the record itself or in a continuation; a slash ends it or does not.
    private static int WriteEntry(StreamWriter text, MadeRow row, string asOf)
    {
        long amount = Math.Abs(row.Satang);
        string funds = (row.Index % 5) switch
        {
            0 => "0",
            1 => $"V,{asOf},1500",
            2 => string.Create(CultureInfo.InvariantCulture, $"S,{amount},0,0"),
            3 => string.Create(CultureInfo.InvariantCulture, $"D,2,0,{amount},1,0"),
            _ => "",
        };
        text.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"16,{(row.Satang > 0 ? 195 : 495)},{amount},{funds},{row.Channel},{row.Reference}"));
        text.Write(row.Index % 7 == 0 ? $"/\n88,{row.Description}\n" : $",{row.Description}/\n");
        return row.Index % 7 == 0 ? 2 : 1;
    }

    private static string Day(LocalDate day) => string.Create(
        CultureInfo.InvariantCulture, $"{day.Year % 100:00}{day.Month:00}{day.Day:00}");
}
