using Restitution.Intake.Layouts;
using Restitution.MadeExhibits.Workbooks;
using Restitution.Tests.Storage;

namespace Restitution.Tests.Cli;

/// <summary>A sheet named for a worker is told by its number in everything that a case prints or writes.</summary>
public sealed class SheetNamedForAPersonTests
{
    private const string SheetName = "Vilay Testname 0812345678";

    [Fact]
    public void Neither_review_run_nor_explain_prints_it_and_the_run_is_not_refused_for_it()
    {
        using TemporaryFolder folder = Case(isConfirmed: true);

        string review = Run("review", folder.FullPath).ToString();
        CommandLine run = Run("run", folder.FullPath, "--out", folder["out"]);
        string explained = Run("explain", folder.FullPath, "W-01/2019-05/paid").ToString();

        Assert.Contains("PAY-01!sheet 1!A3: ", review, StringComparison.Ordinal);
        Assert.Contains("PAY-01!sheet 1!A2", explained, StringComparison.Ordinal);
        Assert.True(run.Code == 0, run.ToString());
        Assert.All([review, run.ToString(), explained], AssertUnnamed);
        Assert.All(Directory.GetFiles(folder["out"], "*.json"), file => AssertUnnamed(File.ReadAllText(file)));
        Assert.All(Directory.GetFiles(folder["out"], "*.html"), file => AssertUnnamed(File.ReadAllText(file)));
    }

    [Fact]
    public void A_review_of_its_layout_names_it_by_number_with_a_person_and_without_and_by_name_on_request()
    {
        using TemporaryFolder folder = Case(isConfirmed: false);

        CommandLine listed = Run("review", folder.FullPath, "PAY-01");
        CommandLine json = Run("review", folder.FullPath, "PAY-01", "--json");
        CommandLine refused = Run("run", folder.FullPath, "--out", folder["out"]);
        CommandLine asked = CommandLine.Run(["review", folder.FullPath, "PAY-01"], CliCase.Passphrase, "");
        CommandLine named = Run("review", folder.FullPath, "PAY-01", "--show-names");

        Assert.Contains("sheet 1", listed.Output, StringComparison.Ordinal);
        Assert.Equal(1, refused.Code);
        Assert.All([listed, json, refused, asked], printed => AssertUnnamed(printed.ToString()));
        Assert.Contains(SheetName, named.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SheetName)]
    [InlineData("sheet 1")]
    public void A_correction_is_found_by_either_name_of_the_sheet(string sheet)
    {
        using TemporaryFolder folder = Case(isConfirmed: true);
        folder.Write(
            "corrections/PAY-01.csv",
            "exhibit,place,faults,original,corrected,by,on,reason\n"
            + $"PAY-01,PAY-01!{sheet}!A3,,W-01\t2019-13\t100,W-01\t2019-06\t100,officer,2021-10-03,read again\n");

        CommandLine run = Run("run", folder.FullPath, "--out", folder["out"]);

        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains(
            "PAY-01!sheet 1!A3", File.ReadAllText(folder["out/computation-sheet.en.json"]), StringComparison.Ordinal);
        AssertUnnamed(File.ReadAllText(folder["out/computation-sheet.en.json"]));
    }

    [Fact]
    public void A_refusal_of_read_names_it_by_number()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.xlsx"], new TypedSheet(
            ["Name", "Month", "Net"], ["W-01", "2019-05", 100m]) { Name = SheetName }.Xlsx());

        CommandLine read = CommandLine.Run("read", folder["a.xlsx"]);

        Assert.Equal(1, read.Code);
        Assert.Contains("sheet 1", read.Error, StringComparison.Ordinal);
        AssertUnnamed(read.ToString());
    }

    private static void AssertUnnamed(string printed)
    {
        Assert.DoesNotContain("Testname", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("0812345678", printed, StringComparison.Ordinal);
    }

    private static CommandLine Run(params string[] args) => CommandLine.Run(args, CliCase.Passphrase);

    private static TemporaryFolder Case(bool isConfirmed)
    {
        TemporaryFolder folder = CliCase.Ready(json => json.Replace(
            "\"exhibits\": [", "\"exhibits\": [ { \"code\": \"PAY-01\", \"file\": \"exhibits/pay.xlsx\" },",
            StringComparison.Ordinal));
        File.WriteAllBytes(folder["exhibits/pay.xlsx"], new TypedSheet(
            ["Name", "Month", "Net"], ["W-01", "2019-05", 12_000m], ["W-01", "2019-13", 100m])
        {
            Name = SheetName,
        }.Xlsx());
        if (isConfirmed)
        {
            File.WriteAllBytes(folder["layouts/PAY-01.json"], LayoutFile.Write(LayoutOfPay()));
        }

        return folder;
    }

    private static Layout LayoutOfPay() => new("PAY-01", ExhibitKind.Payroll, FileFormat.Xlsx)
    {
        Marks = new ColumnMarks(DateOrder.YearMonthDay, YearCount.Common, ".", "", "THB"),
        Sheets =
        [
            new SheetLayout(SheetName)
            {
                HeaderRows = [1],
                FirstDataRow = 2,
                Columns =
                [
                    new ColumnLayout("A", "Name", Field.Person), new ColumnLayout("B", "Month", Field.Period),
                    new ColumnLayout("C", "Net", Field.Net),
                ],
            },
        ],
        Confirmed = new Confirmation("officer", new NodaTime.LocalDate(2021, 10, 3)),
    };
}
