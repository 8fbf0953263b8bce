using System.Globalization;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits;

/// <summary>An OFX 1 statement: fields without closing tags; a booking in four has a decimal comma.</summary>
/// <remarks>The ledger balance closes the statement; OFX has none that opens it.</remarks>
public sealed class MadeOfx(int seed, int rowCount) : MadeExhibit(seed, rowCount)
{
    private const string Beginning = """
        OFXHEADER:100
        DATA:OFXSGML
        VERSION:102
        ENCODING:UTF-8
        CHARSET:NONE

        <OFX>
        <BANKMSGSRSV1><STMTTRNRS><STMTRS>
        <CURDEF>THB

        """;

    private const string Period = "<BANKTRANLIST>\n<DTSTART>20180101\n<DTEND>20211231\n";

    /// <summary>The header, currency, account, two days of the period, the balance, and the bookings.</summary>
    public override RowCounts Counts => new(RowCount + 6, RowCount, 0, 0, 6);

    public override Layout Layout { get; } = new(Code, ExhibitKind.BankStatement, FileFormat.Ofx)
    {
        Encoding = "utf-8",
        Confirmed = Confirmed,
    };

    public override void WriteTo(Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        text.Write(Beginning.ReplaceLineEndings("\n"));
        text.Write($"<BANKACCTFROM><ACCTID>{MadeRows.Account}</BANKACCTFROM>\n{Period}");
        foreach (MadeRow row in Rows)
        {
            Write(text, row);
        }

        string closing = Amount(MadeRows.OpeningSatang + MovementSatang);
        text.Write($"</BANKTRANLIST>\n<LEDGERBAL><BALAMT>{closing}<DTASOF>20211231</LEDGERBAL>\n");
        text.Write("</STMTRS></STMTTRNRS></BANKMSGSRSV1>\n</OFX>\n");
    }

    private static void Write(StreamWriter text, MadeRow row)
    {
        string amount = Amount(row.Satang);
        text.Write("<STMTTRN>\n<TRNTYPE>");
        text.Write(row.Satang < 0 ? "DEBIT" : "CREDIT");
        text.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"\n<DTPOSTED>{row.BookedOn.Year:0000}{row.BookedOn.Month:00}{row.BookedOn.Day:00}120000[+7:ICT]\n"));
        text.Write($"<TRNAMT>{(row.Index % 4 == 0 ? amount.Replace('.', ',') : amount)}\n");
        text.Write($"<FITID>{row.Reference}\n<NAME>{row.Channel}\n<MEMO>{row.Description}\n</STMTTRN>\n");
    }

    private static string Amount(long satang) => (satang / 100m).ToString("F2", CultureInfo.InvariantCulture);
}
