using Restitution.Intake.Layouts;
using Restitution.Storage.Identities;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>
/// A small case that runs to documents: one worker, one bank statement with a confirmed layout, one name.
/// </summary>
internal static class CliCase
{
    public const string Passphrase = "seven grey herons";
    public const string Name = "Vilay Testname";

    private const string Bank = """
        Date,Amount,Counterparty,Details,Balance
        2019-05-30,-9000.00,Vilay Testname,wages May 2019,91000.00
        2019-06-03,-120.00,Bank,fee,90880.00
        2019-06-31,-55.00,Bank,fee,90825.00

        """;

    public static TemporaryFolder Folder(Func<string, string>? change = null)
    {
        TemporaryFolder folder = SampleCase.Folder(change);
        folder.Write("exhibits/bank.csv", Bank.ReplaceLineEndings("\n"));
        folder.Write("names.json", $$"""
            { "workers": [ { "code": "W-01", "name": "{{Name}}" } ], "respondents": [], "matches": [] }
            """);
        return folder;
    }

    /// <summary>The same with the layout confirmed, the identities sealed and the name matched.</summary>
    public static TemporaryFolder Ready(Func<string, string>? change = null)
    {
        TemporaryFolder folder = Folder(change);
        WriteLayout(folder);
        CaseIdentities plain = SealedIdentities.ReadPlain(File.ReadAllBytes(folder["names.json"]));
        CaseIdentities matched = plain with
        {
            Matches = [new ConfirmedMatch(
                plain.Workers[0].Name, "BANK-01", "W-01", "officer", new NodaTime.LocalDate(2021, 10, 3),
                "same spelling")],
        };
        SealedIdentities.Write(folder["identities"], matched, IdentityKey.Of(Passphrase, "a test"));
        File.Delete(folder["names.json"]);
        return folder;
    }

    public static void WriteLayout(TemporaryFolder folder, Func<Layout, Layout>? change = null)
    {
        var layout = new Layout("BANK-01", ExhibitKind.BankStatement, FileFormat.Delimited)
        {
            Encoding = "utf-8",
            Delimiter = ',',
            Account = "1",
            Marks = new ColumnMarks(DateOrder.YearMonthDay, YearCount.Common, ".", "", "THB"),
            Sheets =
            [
                new SheetLayout(null)
                {
                    HeaderRows = [1],
                    FirstDataRow = 2,
                    Columns =
                    [
                        new ColumnLayout("A", "Date", Field.BookedOn), new ColumnLayout("B", "Amount", Field.Amount),
                        new ColumnLayout("C", "Counterparty", Field.Counterparty),
                        new ColumnLayout("D", "Details", Field.Description),
                        new ColumnLayout("E", "Balance", Field.Balance),
                    ],
                },
            ],
            Confirmed = new Confirmation("officer", new NodaTime.LocalDate(2021, 10, 3)),
        };
        Directory.CreateDirectory(folder["layouts"]);
        File.WriteAllBytes(folder["layouts/BANK-01.json"], LayoutFile.Write(change is null ? layout : change(layout)));
    }
}
