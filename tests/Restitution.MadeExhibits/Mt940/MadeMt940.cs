using System.Globalization;
using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits.Mt940;

/// <summary>
/// An MT940 statement in pages of 500 entries, Thai text in windows-874, with the forms of field 86 that are in use.
/// </summary>
public sealed class MadeMt940(int seed, int rowCount) : MadeExhibit(seed, rowCount)
{
    private const int PageRows = 500;
    private const int HeadingsOfPage = 4;

    private int PageCount => Math.Max(1, (RowCount + PageRows - 1) / PageRows);

    /// <summary>On each page four headings, two balances and a trailer are left out.</summary>
    public override RowCounts Counts =>
        new(RowCount + (PageCount * (HeadingsOfPage + 2)), RowCount, 0, 0, PageCount * (HeadingsOfPage + 2));

    public override Layout Layout { get; } = new(Code, ExhibitKind.BankStatement, FileFormat.Mt940)
    {
        Encoding = "windows-874",
        Confirmed = Confirmed,
    };

    public override void WriteTo(Stream stream)
    {
        using StreamWriter text = MadeMt940Text.Writer(stream);
        int page = 0;
        long balance = MadeRows.OpeningSatang;
        var day = new LocalDate(2018, 1, 1);
        foreach (MadeRow row in Rows)
        {
            if (row.Index % PageRows == 0)
            {
                ClosePage(text, page, day, balance);
                page++;
                OpenPage(text, page, row.BookedOn, balance);
            }

            MadeMt940Text.WriteEntry(text, row);
            (day, balance) = (row.BookedOn, row.BalanceSatang);
        }

        if (page == 0)
        {
            OpenPage(text, ++page, day, balance);
        }

        WriteBalance(text, "62F", day, balance);
        text.Write("-\r\n");
    }

    private static void OpenPage(StreamWriter text, int page, LocalDate day, long balance)
    {
        text.Write(string.Create(
            CultureInfo.InvariantCulture,
            $":20:PAGE{page}\r\n:25:{MadeRows.Account}\r\n:28C:118/{page}\r\n"));
        WriteBalance(text, page == 1 ? "60F" : "60M", day, balance);
    }

    private static void ClosePage(StreamWriter text, int page, LocalDate day, long balance)
    {
        if (page > 0)
        {
            WriteBalance(text, "62M", day, balance);
            text.Write("-\r\n");
        }
    }

    private static void WriteBalance(StreamWriter text, string field, LocalDate day, long satang) => text.Write(
        $":{field}:{(satang < 0 ? 'D' : 'C')}{MadeMt940Text.Day(day)}THB{MadeMt940Text.Amount(Math.Abs(satang))}\r\n");
}

/// <summary>An MT942 report: floor limit, entries, the sums of both sides, no balance.</summary>
public sealed class MadeMt942(int seed, int rowCount) : MadeExhibit(seed, rowCount)
{
    private const int Headings = 8;

    public override RowCounts Counts => new(RowCount + Headings, RowCount, 0, 0, Headings);

    public override Layout Layout { get; } = new(Code, ExhibitKind.BankStatement, FileFormat.Mt942)
    {
        Encoding = "windows-874",
        Confirmed = Confirmed,
    };

    public override void WriteTo(Stream stream)
    {
        using StreamWriter text = MadeMt940Text.Writer(stream);
        text.Write($":20:INTERIM\r\n:25:{MadeRows.Account}\r\n:28C:7/1\r\n:34F:THB0,\r\n:13D:1801010615+0700\r\n");
        (int debits, long debited, int credits, long credited) = (0, 0, 0, 0);
        foreach (MadeRow row in Rows)
        {
            MadeMt940Text.WriteEntry(text, row);
            (debits, debited) = row.Satang < 0 ? (debits + 1, debited - row.Satang) : (debits, debited);
            (credits, credited) = row.Satang < 0 ? (credits, credited) : (credits + 1, credited + row.Satang);
        }

        WriteSum(text, "90D", debits, debited);
        WriteSum(text, "90C", credits, credited);
        text.Write("-\r\n");
    }

    private static void WriteSum(StreamWriter text, string field, int count, long satang) => text.Write(string.Create(
        CultureInfo.InvariantCulture, $":{field}:{count}THB{MadeMt940Text.Amount(satang)}\r\n"));
}

/// <summary>Writes what MT940 and MT942 have in common.</summary>
internal static class MadeMt940Text
{
    public static StreamWriter Writer(Stream stream) => new(
        stream, CodePagesEncodingProvider.Instance.GetEncoding(874)!, 64 * 1024, leaveOpen: true);

    public static string Day(LocalDate day) => string.Create(
        CultureInfo.InvariantCulture, $"{day.Year % 100:00}{day.Month:00}{day.Day:00}");

    public static string Amount(long satang) => string.Create(
        CultureInfo.InvariantCulture, $"{satang / 100},{satang % 100:00}");

    // A reversal now and then: money in is C or RD, money out is D or RC. The value date may lie in the year before.
    public static void WriteEntry(StreamWriter text, MadeRow row)
    {
        bool isReversal = row.Index % 50 == 49;
        string side = row.Satang > 0 ? (isReversal ? "RD" : "C") : isReversal ? "RC" : "D";
        string fundsCode = row.Index % 3 == 0 ? "B" : "";
        LocalDate valueOn = row.BookedOn.PlusDays(-(row.Index % 4));
        text.Write(string.Create(
            CultureInfo.InvariantCulture,
            $":61:{Day(valueOn)}{row.BookedOn.Month:00}{row.BookedOn.Day:00}{side}{fundsCode}"));
        text.Write($"{Amount(Math.Abs(row.Satang))}NTRF{row.Reference}//{row.Channel}\r\n");
        text.Write((row.Index % 4) switch
        {
            0 => $":86:166?00TRANSFER?20{row.Description}?30BKTHTHBK?31777000900?32CREW STORE\r\n",
            1 => $":86:/EREF/{row.Reference}/NAME/CREW STORE/REMI/{row.Description}\r\n",
            _ => $":86:{row.Description}\r\n",
        });
    }
}
