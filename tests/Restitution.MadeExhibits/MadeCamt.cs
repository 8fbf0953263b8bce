using System.Globalization;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake.Layouts;

namespace Restitution.MadeExhibits;

/// <summary>A camt.053 statement: one entry in sixteen is a batch of two details that add up to it.</summary>
public sealed class MadeCamt(int seed, int rowCount) : MadeExhibit(seed, rowCount)
{
    private const int BatchEvery = 16;

    private const string Beginning = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
          <BkToCstmrStmt>
            <GrpHdr><MsgId>MADE</MsgId><CreDtTm>2021-11-22T06:00:00+07:00</CreDtTm></GrpHdr>
            <Stmt>
              <Id>MADE-1</Id>

        """;

    private const string End = """
            </Stmt>
          </BkToCstmrStmt>
        </Document>

        """;

    /// <summary>A group header, an identification, an account, two balances, and the lines.</summary>
    public override RowCounts Counts => new(LineCount + 5, LineCount, 0, 0, 5);

    public override Layout Layout { get; } = new(Code, ExhibitKind.BankStatement, FileFormat.Camt)
    {
        Encoding = "utf-8",
        Confirmed = Confirmed,
    };

    private int LineCount => RowCount + ((RowCount + BatchEvery - 1) / BatchEvery);

    public override void WriteTo(Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true);
        text.Write(Beginning.ReplaceLineEndings("\n"));
        text.Write(
            $"      <Acct><Id><Othr><Id>{MadeRows.Account}</Id></Othr></Id><Ccy>THB</Ccy></Acct>\n");
        WriteBalance(text, "OPBD", MadeRows.OpeningSatang);
        WriteBalance(text, "CLBD", MadeRows.OpeningSatang + MovementSatang);
        foreach (MadeRow row in Rows)
        {
            WriteEntry(text, row);
        }

        text.Write(End.ReplaceLineEndings("\n"));
    }

    private static void WriteBalance(StreamWriter text, string code, long satang)
    {
        string side = satang < 0 ? "DBIT" : "CRDT";
        text.Write($"      <Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>");
        text.Write($"<Amt Ccy=\"THB\">{Amount(satang)}</Amt><CdtDbtInd>{side}</CdtDbtInd></Bal>\n");
    }

    private static void WriteEntry(StreamWriter text, MadeRow row)
    {
        string side = row.Satang < 0 ? "DBIT" : "CRDT";
        string day = string.Create(
            CultureInfo.InvariantCulture,
            $"{row.BookedOn.Year:0000}-{row.BookedOn.Month:00}-{row.BookedOn.Day:00}");
        text.Write($"      <Ntry>\n        <NtryRef>{row.Reference}</NtryRef>\n");
        text.Write($"        <Amt Ccy=\"THB\">{Amount(row.Satang)}</Amt>\n        <CdtDbtInd>{side}</CdtDbtInd>\n");
        text.Write("        <Sts><Cd>BOOK</Cd></Sts>\n");
        text.Write($"        <BookgDt><Dt>{day}</Dt></BookgDt>\n        <ValDt><Dt>{day}</Dt></ValDt>\n");
        text.Write("        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>DMCT</SubFmlyCd></Fmly></Domn></BkTxCd>\n");
        text.Write("        <NtryDtls>\n");
        if (row.Index % BatchEvery == 0)
        {
            long part = Math.Abs(row.Satang) / 3;
            WriteDetail(text, row, part);
            WriteDetail(text, row, Math.Abs(row.Satang) - part);
        }
        else
        {
            WriteDetail(text, row, Math.Abs(row.Satang));
        }

        text.Write("        </NtryDtls>\n      </Ntry>\n");
    }

    private static void WriteDetail(StreamWriter text, MadeRow row, long satang)
    {
        string side = row.Satang < 0 ? "Cdtr" : "Dbtr";
        text.Write($"          <TxDtls>\n            <Refs><EndToEndId>{row.Reference}</EndToEndId></Refs>\n");
        text.Write($"            <Amt Ccy=\"THB\">{Amount(satang)}</Amt>\n");
        text.Write($"            <RltdPties><{side}><Pty><Nm>{row.Channel}</Nm></Pty></{side}></RltdPties>\n");
        text.Write($"            <RmtInf><Ustrd>{row.Description}</Ustrd></RmtInf>\n          </TxDtls>\n");
    }

    private static string Amount(long satang) =>
        Math.Abs(satang / 100m).ToString("F2", CultureInfo.InvariantCulture);
}
