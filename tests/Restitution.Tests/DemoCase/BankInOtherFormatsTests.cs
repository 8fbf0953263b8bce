using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Intake.Layouts;
using Restitution.Reasons;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;
using Restitution.Tests.Storage;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// The bank of the demo case might as well have answered the seizure with an electronic statement: the same bookings as
/// MT940, camt.053 or OFX give every worker the same figures.
/// </summary>
public sealed class BankInOtherFormatsTests
{
    public static TheoryData<FileFormat> Formats => [FileFormat.Mt940, FileFormat.Camt, FileFormat.Ofx];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_bookings_in_another_format_give_the_same_figures(FileFormat format)
    {
        using TemporaryFolder copy = CopyWith(format);

        (CaseReading reading, Claim claim) = Compute(copy.FullPath);

        Assert.Equal(BankBook.All.Count, reading.Exhibits.Single(
            exhibit => exhibit.File.Exhibit.Code == BankExhibit.Code).Evidence.Counts.Accepted);
        Assert.Equal(Figures(DemoClaim.Claim), Figures(claim));
    }

    [Fact]
    public void One_booking_less_changes_a_figure()
    {
        using TemporaryFolder copy = CopyWith(FileFormat.Mt940, BankBook.All.First(booking => booking.Pay is not null));

        Assert.NotEqual(Figures(DemoClaim.Claim), Figures(Compute(copy.FullPath).Claim));
    }

    private static string[] Figures(Claim claim) =>
    [
        .. from worker in claim.Workers
           let totals = worker.Totals
           from figure in worker.Periods.SelectMany(period => (Figure[])[period.Due, period.Paid])
               .Concat([totals.Due, totals.Paid, totals.BackWages, totals.Interest, totals.Surcharge, totals.Total])
           let amount = figure.Amount
           select FormattableString.Invariant(
               $"{figure.Id}: {amount.Low.Amount}, {amount.Likely.Amount}, {amount.High.Amount}"),
    ];

    private static TemporaryFolder CopyWith(FileFormat format, BankBooking? without = null)
    {
        var copy = new TemporaryFolder();
        foreach (string path in Directory.EnumerateFiles(AndamanDawn.Folder, "*", SearchOption.AllDirectories))
        {
            string to = copy[Path.GetRelativePath(AndamanDawn.Folder, path)];
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(path, to);
        }

        ForgetTransfers(copy["case.json"]);
        IEnumerable<BankBooking> bookings = BankBook.All.Where(booking => !ReferenceEquals(booking, without));
        byte[] statement = Encoding.UTF8.GetBytes(format switch
        {
            FileFormat.Mt940 => Mt940(bookings),
            FileFormat.Camt => Camt(bookings),
            _ => Ofx(bookings),
        });
        foreach ((string code, string file) in new[] { ("BANK-01", "bank.csv"), ("BANK-02", "bank-again.csv") })
        {
            File.WriteAllBytes(copy[$"exhibits/{file}"], statement);
            var layout = new Layout(code, ExhibitKind.BankStatement, format)
            {
                Encoding = "utf-8",
                Confirmed = new Confirmation("a test", new LocalDate(2021, 11, 22)),
            };
            File.WriteAllBytes(copy[$"layouts/{code}.json"], LayoutFile.Write(layout));
        }

        return copy;
    }

    // In another format the rows that were decided on have other places, and no figure hangs on them.
    private static void ForgetTransfers(string path)
    {
        JsonNode text = JsonNode.Parse(
            File.ReadAllBytes(path), null, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
        text.AsObject().Remove("transfers");
        File.WriteAllText(path, text.ToJsonString());
    }

    private static (CaseReading Reading, Claim Claim) Compute(string path)
    {
        CaseFolder folder = CaseFolder.Open(path);
        CaseIdentities identities = SealedIdentities.Open(
            folder.IdentitiesPath, DemoIdentities.Key,
            new CaseLog(folder.AccessLogPath, SystemClock.Instance, "a test"), "a test");
        CaseReading reading = CaseReading.Of(folder, identities);
        return (reading, CaseComputation.Of<Untold>(folder.Case, reading.Evidence, folder.Law));
    }

    private static string Mt940(IEnumerable<BankBooking> bookings)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $":20:MADE\r\n:25:{DemoEmployer.Account}\r\n:28C:1/1\r\n");
        text.Append(CultureInfo.InvariantCulture, $":60F:C{Six(BankBook.From)}THB{Comma(BankBook.Opening)}\r\n");
        foreach (BankBooking one in bookings)
        {
            string side = one.Amount < 0m ? "D" : "C";
            text.Append(
                CultureInfo.InvariantCulture, $":61:{Six(one.On)}{side}{Comma(decimal.Abs(one.Amount))}NTRFNONREF\r\n");
            text.Append(CultureInfo.InvariantCulture, $":86:999?00{one.Text}?20{one.Memo}?32{one.OtherSide}\r\n");
        }

        text.Append(CultureInfo.InvariantCulture, $":62F:C{Six(BankBook.To)}THB{Comma(BankBook.All[^1].Balance)}\r\n-");
        return text.ToString();
    }

    private static string Camt(IEnumerable<BankBooking> bookings)
    {
        var text = new StringBuilder(
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt><Stmt><Id>1</Id>");
        text.Append(CultureInfo.InvariantCulture, $"<Acct><Id><Othr><Id>{DemoEmployer.Account}</Id></Othr></Id>");
        text.Append("<Ccy>THB</Ccy></Acct>");
        text.Append(Balance("OPBD", BankBook.From, BankBook.Opening));
        text.Append(Balance("CLBD", BankBook.To, BankBook.All[^1].Balance));
        foreach (BankBooking one in bookings)
        {
            (string side, string party) = one.Amount < 0m ? ("DBIT", "Cdtr") : ("CRDT", "Dbtr");
            text.Append(CultureInfo.InvariantCulture, $"<Ntry><Amt Ccy=\"THB\">{Dot(decimal.Abs(one.Amount))}</Amt>");
            text.Append(CultureInfo.InvariantCulture, $"<CdtDbtInd>{side}</CdtDbtInd><Sts>BOOK</Sts>");
            text.Append(CultureInfo.InvariantCulture, $"<BookgDt><Dt>{Written.IsoDay(one.On)}</Dt></BookgDt>");
            text.Append(
                CultureInfo.InvariantCulture, $"<NtryDtls><TxDtls><RltdPties><{party}><Nm>{one.OtherSide}</Nm>");
            text.Append(
                CultureInfo.InvariantCulture, $"</{party}></RltdPties><RmtInf><Ustrd>{one.Memo}</Ustrd></RmtInf>");
            text.Append(
                CultureInfo.InvariantCulture, $"</TxDtls></NtryDtls><AddtlNtryInf>{one.Text}</AddtlNtryInf></Ntry>");
        }

        return text.Append("</Stmt></BkToCstmrStmt></Document>").ToString();
    }

    private static string Ofx(IEnumerable<BankBooking> bookings)
    {
        var text = new StringBuilder("OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:103\r\nENCODING:UNICODE\r\n\r\n");
        text.Append(CultureInfo.InvariantCulture, $"<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>THB<BANKACCTFROM>");
        text.Append(CultureInfo.InvariantCulture, $"<ACCTID>{DemoEmployer.Account}</BANKACCTFROM><BANKTRANLIST>\r\n");
        int number = 0;
        foreach (BankBooking one in bookings)
        {
            text.Append(CultureInfo.InvariantCulture, $"<STMTTRN><TRNTYPE>XFER<DTPOSTED>{Eight(one.On)}");
            text.Append(
                CultureInfo.InvariantCulture, $"<TRNAMT>{Dot(one.Amount)}<FITID>{++number}<NAME>{one.OtherSide}");
            text.Append(CultureInfo.InvariantCulture, $"<MEMO>{one.Memo}</STMTTRN>\r\n");
        }

        text.Append("</BANKTRANLIST><LEDGERBAL><BALAMT>");
        text.Append(CultureInfo.InvariantCulture, $"{Dot(BankBook.All[^1].Balance)}<DTASOF>{Eight(BankBook.To)}");
        return text.Append("</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>").ToString();
    }

    private static string Balance(string code, LocalDate on, decimal amount) => FormattableString.Invariant(
        $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"THB\">{Dot(amount)}</Amt>")
        + FormattableString.Invariant(
            $"<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{Written.IsoDay(on)}</Dt></Dt></Bal>");

    private static string Six(LocalDate day) => Eight(day)[2..];

    private static string Eight(LocalDate day) =>
        Written.IsoDay(day).Replace("-", "", StringComparison.Ordinal);

    private static string Dot(decimal amount) => Written.Plain(amount);

    private static string Comma(decimal amount) => Written.Plain(amount).Replace('.', ',');
}
