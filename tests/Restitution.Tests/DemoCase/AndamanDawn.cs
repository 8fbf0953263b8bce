using System.Text;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.DemoCase;

/// <summary>Every file of the demo case that the generator makes, by its path in the case folder.</summary>
internal static class AndamanDawn
{
    public static IReadOnlyDictionary<string, byte[]> Files { get; } =
        new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["case.json"] = Encoding.UTF8.GetBytes(CaseText.Write()),
        ["truth.json"] = Encoding.UTF8.GetBytes(TruthJson.Write()),
        ["truth-money.json"] = Encoding.UTF8.GetBytes(TruthMoneyJson.Write()),
        ["exhibits/payroll.xlsx"] = PayrollExhibit.Write(),
        ["exhibits/payroll-own.xlsx"] = SecondBookExhibit.Write(),
        ["exhibits/attendance.csv"] = AttendanceExhibit.Write(),
        ["exhibits/hours.csv"] = TestimonyExhibits.WriteHours(),
        ["exhibits/payments-admitted.csv"] = TestimonyExhibits.WritePayments(),
        ["exhibits/advances.csv"] = DebtDecisions.WriteStatements(),
        ["exhibits/terms.csv"] = TestimonyExhibits.WriteTerms(),
        ["exhibits/consents.csv"] = ConsentExhibit.Write(),
        ["exhibits/bank.csv"] = BankExhibit.Write(),
        ["exhibits/bank-again.csv"] = BankExhibit.Write(),
        [$"exhibits/{OwnersAccountExhibit.FileName}"] = OwnersAccountExhibit.Write(),
        [$"exhibits/{RecruitersAccountExhibit.FileName}"] = RecruitersAccountExhibit.Write(),
        [$"exhibits/{ShellsAccountExhibit.FileName}"] = ShellsAccountExhibit.Write(),
        [$"exhibits/{WageCardsExhibit.FileName}"] = WageCardsExhibit.Write(),
        ["exhibits/registers.csv"] = TrailPapers.WriteThings(),
        ["exhibits/cook-slips.csv"] = TrailPapers.WriteSlips(),
        ["exhibits/statements.csv"] = StatedExhibit.Write(),
        ["exhibits/licences.csv"] = StatedExhibit.WriteLicences(),
        ["exhibits/contacts.csv"] = TrailPapers.WriteContacts(),
        ["exhibits/debts.tsv"] = DebtExhibit.Write(),
        ["exhibits/slips-lao.csv"] = RemittanceExhibits.WriteLao(),
        ["exhibits/slips-burmese.csv"] = RemittanceExhibits.WriteBurmese(),
        ["exhibits/holidays.csv"] = HolidayExhibit.Write(),
        ["exhibits/receipts.csv"] = ReceiptExhibit.Write(),
        ["exhibits/consents-by-track.csv"] = DemoClaimsOfCase.WriteConsents(),
        ["exhibits/losses.csv"] = DemoClaimsOfCase.WriteLosses(),
    };

    /// <summary>The files of the layouts, by their path in the case folder.</summary>
    public static IReadOnlyDictionary<string, byte[]> LayoutFiles { get; } =
        DemoLayouts.All.ToDictionary(layout => $"layouts/{layout.Exhibit}.json", LayoutFile.Write);

    /// <summary>Whether the tests are to write the checked-in files anew.</summary>
    public static bool IsToRewrite => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>The checked-in case folder.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), "fixtures", "cases", "andaman-dawn");

    private static string RepositoryRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Restitution.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No Restitution.sln above {AppContext.BaseDirectory}.");
    }
}
