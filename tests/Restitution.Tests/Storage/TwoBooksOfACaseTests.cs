using NodaTime;
using Restitution.Intake.Layouts;
using Restitution.Ledgers;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;

namespace Restitution.Tests.Storage;

/// <summary>Two payroll books of a case: what nobody is matched to is held against nothing, and counted.</summary>
public sealed class TwoBooksOfACaseTests
{
    private const string Inspector = """
        Name,Month,Net
        W-01,2019-05,9000.00
        Somebody,2019-05,9000.00
        Somebody Else,2019-05,9000.00

        """;

    private const string Office = """
        Name,Month,Net
        W-01,2019-05,6000.00
        Somebody,2019-05,6000.00

        """;

    [Fact]
    public void Rows_whose_name_is_matched_to_nobody_are_counted_beside_the_comparison()
    {
        using TemporaryFolder folder = SampleCase.Folder(json => json.Replace(
            "{ \"code\": \"BANK-01\", \"file\": \"exhibits/bank.csv\", "
                + "\"receivedOn\": \"2021-10-02\", \"accountOf\": \"R-01\" }",
            "{ \"code\": \"PAY-01\", \"file\": \"exhibits/a.csv\" }, "
                + "{ \"code\": \"PAY-02\", \"file\": \"exhibits/b.csv\" }",
            StringComparison.Ordinal).Replace("BANK-01:2", "PAY-01:2", StringComparison.Ordinal));
        folder.Write("exhibits/a.csv", Inspector.ReplaceLineEndings("\n"));
        folder.Write("exhibits/b.csv", Office.ReplaceLineEndings("\n"));
        WriteLayout(folder, "PAY-01");
        WriteLayout(folder, "PAY-02");

        var reading = CaseReading.Of(CaseFolder.Open(folder.FullPath), CaseIdentities.None);

        BooksCompared books = Assert.Single(reading.Evidence.Ledgers.Books);
        Assert.Equal((1, 0, 0), (books.InBothCount, books.OnlyInFirstCount, books.OnlyInSecondCount));
        Assert.Equal((2, 1), (books.UnmatchedInFirstCount, books.UnmatchedInSecondCount));
    }

    private static void WriteLayout(TemporaryFolder folder, string exhibit)
    {
        Directory.CreateDirectory(folder["layouts"]);
        File.WriteAllBytes(folder[$"layouts/{exhibit}.json"], LayoutFile.Write(
            new Layout(exhibit, ExhibitKind.Payroll, FileFormat.Delimited)
            {
                Encoding = "utf-8",
                Delimiter = ',',
                Marks = new ColumnMarks(DateOrder.YearMonthDay, YearCount.Common, ".", "", "THB"),
                Sheets =
                [
                    new SheetLayout(null)
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
                Confirmed = new Confirmation("officer", new LocalDate(2021, 10, 3)),
            }));
    }
}
