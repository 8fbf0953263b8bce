using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.Intake.Ofx;

/// <summary>Small OFX statements in text, and reading them.</summary>
internal static class OfxForTests
{
    public const string Balance = "<LEDGERBAL><BALAMT>100.00<DTASOF>20190331</LEDGERBAL>\n";

    public static readonly Layout Confirmed = new("X-01", ExhibitKind.BankStatement, FileFormat.Ofx)
    {
        Encoding = "utf-8",
        Confirmed = new Confirmation("a tester", new LocalDate(2021, 11, 22)),
    };

    public static string Statement(string bookings, string balance = Balance) =>
        "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>THB\n"
        + "<BANKACCTFROM><ACCTID>A-1</BANKACCTFROM>\n<BANKTRANLIST>\n" + bookings + "</BANKTRANLIST>\n" + balance
        + "</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n";

    public static string Booking(
        string amount, string day = "<DTPOSTED>20190305", string type = "OTHER", string more = "") =>
        $"<STMTTRN><TRNTYPE>{type}{day}<TRNAMT>{amount}<FITID>F{more}</STMTTRN>\n";

    public static ReadExhibit Read(string text, params Correction[] corrections)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return ReadExhibit.From(stream, "X-01", Confirmed, corrections: new CorrectionSet(corrections));
    }

    public static StatementLine[] Lines(ReadExhibit read) => [.. read.Records.Cast<StatementLine>()];

    public static FaultKind OnlyFault(ReadExhibit read) => Assert.Single(Assert.Single(read.Quarantined).Faults).Kind;
}
