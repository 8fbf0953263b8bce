using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.Intake.Camt;

/// <summary>Small camt statements in text, and reading them.</summary>
internal static class CamtForTests
{
    public static readonly Layout Confirmed = new("X-01", ExhibitKind.BankStatement, FileFormat.Camt)
    {
        Encoding = "utf-8",
        Confirmed = new Confirmation("a tester", new LocalDate(2021, 11, 22)),
    };

    public static string Statement(params string[] parts) =>
        "<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>A-1</IBAN></Id><Ccy>THB</Ccy></Acct>"
        + string.Concat(parts) + "</Stmt></BkToCstmrStmt></Document>";

    public static string Balance(string code, string amount, string currency = "THB") =>
        $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"{currency}\">{amount}</Amt>"
        + "<CdtDbtInd>CRDT</CdtDbtInd></Bal>";

    /// <param name="more">What stands behind the day of booking.</param>
    public static string Entry(
        string amount, string side = "CRDT", string more = "", string status = "<Cd>BOOK</Cd>",
        string currency = "THB", string day = "2019-03-05") =>
        $"<Ntry><Amt Ccy=\"{currency}\">{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd>{more}<Sts>{status}</Sts>"
        + $"<BookgDt><Dt>{day}</Dt></BookgDt></Ntry>";

    public static string Details(params string[] details) =>
        "<NtryDtls>" + string.Concat(details.Select(detail => $"<TxDtls>{detail}</TxDtls>")) + "</NtryDtls>";

    public static string DetailAmount(string amount, string currency = "THB") =>
        $"<Amt Ccy=\"{currency}\">{amount}</Amt>";

    public static ReadExhibit Read(string text, params Correction[] corrections)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return ReadExhibit.From(stream, "X-01", Confirmed, corrections: new CorrectionSet(corrections));
    }

    public static StatementLine[] Lines(ReadExhibit read) => [.. read.Records.Cast<StatementLine>()];

    public static FaultKind OnlyFault(ReadExhibit read) => Assert.Single(Assert.Single(read.Quarantined).Faults).Kind;
}
