using System.Text;
using NodaTime;

namespace Restitution.Tests.DemoCase;

/// <summary>
/// BANK-05, the shell company's account: camt.053, one statement a month, numbered; May 2020 is missing.
/// </summary>
internal static class ShellsAccountExhibit
{
    public const string Code = "BANK-05";
    public const string FileName = "bank-shell.xml";

    private static readonly YearMonth First = new(2018, 5);
    private static readonly YearMonth Last = new(2021, 9);

    public static IReadOnlyList<TrailRow> Rows { get; } = TrailStatement.Of(TrailPlaces.Shell);

    /// <summary>The number that the statements skip.</summary>
    public static int MissingNumber { get; } = NumberOf(TrailOfShell.MissingMonth);

    /// <summary>Whether a row stands in a statement that was handed over.</summary>
    public static bool IsOnRecord(TrailRow row) => row.On.ToYearMonth() != TrailOfShell.MissingMonth;

    /// <summary>Where a row stands: the entries are counted through all statements of the file.</summary>
    public static string PlaceOf(TrailRow row)
    {
        int index = Rows.Where(IsOnRecord).Index().First(one => ReferenceEquals(one.Item, row)).Index;
        return FormattableString.Invariant($"{Code}#Ntry[{index + 1}]");
    }

    public static byte[] Write()
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.Append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">\n<BkToCstmrStmt>\n");
        decimal balance = TrailOfShell.Opening;
        for (YearMonth month = First; month <= Last; month = month.PlusMonths(1))
        {
            TrailRow[] rows = [.. Rows.Where(row => row.On.ToYearMonth() == month)];
            decimal closing = rows is [.., var last] ? last.Balance : balance;
            if (month != TrailOfShell.MissingMonth)
            {
                Append(text, month, balance, closing, rows);
            }

            balance = closing;
        }

        return Encoding.UTF8.GetBytes(text.Append("</BkToCstmrStmt>\n</Document>\n").ToString());
    }

    private static void Append(
        StringBuilder text, YearMonth month, decimal opening, decimal closing, IEnumerable<TrailRow> rows)
    {
        DateInterval days = month.ToDateInterval();
        string number = Written.Number(NumberOf(month));
        string head = $"<Stmt><Id>S-{number}</Id><ElctrncSeqNb>{number}</ElctrncSeqNb>"
            + $"<FrToDt><FrDtTm>{Written.IsoDay(days.Start)}T00:00:00+07:00</FrDtTm>"
            + $"<ToDtTm>{Written.IsoDay(days.End)}T23:59:59+07:00</ToDtTm></FrToDt>\n"
            + $"<Acct><Id><Othr><Id>{TrailPlaces.Shell.Number}</Id></Othr></Id><Ccy>THB</Ccy></Acct>\n";
        text.Append(head);
        text.Append(Balance("OPBD", days.Start, opening)).Append(Balance("CLBD", days.End, closing));
        foreach (TrailRow row in rows)
        {
            text.Append(Entry(row));
        }

        text.Append("</Stmt>\n");
    }

    private static string Entry(TrailRow row)
    {
        (string side, string party) = row.Amount < 0 ? ("DBIT", "Cdtr") : ("CRDT", "Dbtr");
        string other = row.OtherSide.Kind switch
        {
            TrailPlaceKind.Cash or TrailPlaceKind.Bank => "",
            TrailPlaceKind.Account =>
                $"<{party}Acct><Id><Othr><Id>{row.OtherSide.Number}</Id></Othr></Id></{party}Acct>",
            _ => $"<{party}><Nm>{row.OtherSide.Name}</Nm></{party}>",
        };
        string parties = other.Length == 0 ? "" : $"<RltdPties>{other}</RltdPties>";
        return $"<Ntry><Amt Ccy=\"THB\">{Written.Plain(decimal.Abs(row.Amount))}</Amt><CdtDbtInd>{side}</CdtDbtInd>"
            + $"<Sts>BOOK</Sts><BookgDt><Dt>{Written.IsoDay(row.On)}</Dt></BookgDt><NtryDtls><TxDtls>{parties}"
            + $"<RmtInf><Ustrd>{row.First.Memo}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>\n";
    }

    private static string Balance(string code, LocalDate on, decimal amount) =>
        $"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp><Amt Ccy=\"THB\">{Written.Plain(amount)}</Amt>"
        + $"<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{Written.IsoDay(on)}</Dt></Dt></Bal>\n";

    private static int NumberOf(YearMonth month) =>
        ((month.Year - First.Year) * 12) + month.Month - First.Month + 1;
}
