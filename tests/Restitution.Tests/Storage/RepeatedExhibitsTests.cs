using System.IO.Compression;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;
using Restitution.Reasons;
using Restitution.Storage.Folders;
using Restitution.Storage.Identities;
using Restitution.Storage.Reading;

namespace Restitution.Tests.Storage;

/// <summary>A case that has one statement loose and once more in an archive: no figure moves.</summary>
public sealed class RepeatedExhibitsTests
{
    private const string Loose = """{ "code": "BANK-01", "file": "exhibits/bank.csv", "accountOf": "R-01" },""";
    private const string Archive = """{ "code": "Z-01", "file": "exhibits/box.zip", "accountOf": "R-01" },""";
    private const string Rows = "Date,Amount,Counterparty\n2019-05-20,-4000.00,W-01\n2019-05-30,-3000.00,W-01\n";

    [Theory]
    [InlineData(Loose + Archive, 1, "Z-01/in/bank.csv: the same bytes as BANK-01: nothing was added")]
    [InlineData(Archive + Loose, 1, "BANK-01: the same bytes as Z-01/in/bank.csv: nothing was added")]
    public void A_statement_loose_and_in_an_archive_is_paid_once_in_either_order(
        string exhibits, int again, string said)
    {
        (CaseReading reading, Claim claim) = Made(exhibits);

        Assert.Equal(7_000m, claim.Workers[0].Totals.Paid.Amount.Likely.Amount);
        Assert.True(claim.Workers[0].Totals.Paid.Amount.IsSingle);
        Assert.Equal(new RowCounts(3, 0, 0, 3, 0), reading.Evidence.Exhibits[again].Counts);
        Assert.Empty(reading.Exhibits[again].Records);
        Assert.Equal(
            [said],
            reading.Exhibits[again].Notes.Where(note => note.Kind == NoteKind.SameFileAgain)
                .Select(note => $"{note.Place}: {note.About}"));
        Assert.DoesNotContain(claim.Gaps, gap => gap.Kind is GapKind.BookingsPerhapsAgain
            or GapKind.BookingsPerhapsAgainWithoutAccount or GapKind.StatementsDoNotFollow);
    }

    [Fact]
    public void The_claim_is_the_same_with_and_without_the_archive()
    {
        (_, Claim alone) = Made(Loose);
        (_, Claim both) = Made(Loose + Archive);

        Assert.Equal(
            alone.Gaps.Select(gap => (gap.Kind, gap.Figure)), both.Gaps.Select(gap => (gap.Kind, gap.Figure)));
        Assert.Equal(alone.Totals.Total.Amount, both.Totals.Total.Amount);
    }

    private static (CaseReading Reading, Claim Claim) Made(string exhibits)
    {
        int from = SampleCase.Json.IndexOf("{ \"code\": \"BANK-01\"", StringComparison.Ordinal);
        int to = SampleCase.Json.IndexOf("\n  ],", from, StringComparison.Ordinal);
        using TemporaryFolder folder = SampleCase.Folder(json => json[..from] + exhibits + json[to..]);
        folder.Write("exhibits/bank.csv", Rows);
        using (ZipArchive zip = ZipFile.Open(folder["exhibits/box.zip"], ZipArchiveMode.Create))
        {
            zip.CreateEntryFromFile(folder["exhibits/bank.csv"], "in/bank.csv");
        }

        WriteLayouts(folder);
        CaseFolder opened = CaseFolder.Open(folder.FullPath);
        var reading = CaseReading.Of(opened, CaseIdentities.None);
        return (reading, CaseComputation.Of<Told>(opened.Case, reading.Evidence, opened.Law));
    }

    private static void WriteLayouts(TemporaryFolder folder)
    {
        var confirmed = new Confirmation("officer", new LocalDate(2021, 10, 3));
        var loose = new Layout("BANK-01", ExhibitKind.BankStatement, FileFormat.Delimited)
        {
            Encoding = "utf-8",
            Delimiter = ',',
            Marks = new ColumnMarks(DateOrder.YearMonthDay, YearCount.Common, ".", "", "THB"),
            Sheets =
            [
                new SheetLayout(null)
                {
                    HeaderRows = [1], FirstDataRow = 2,
                    Columns =
                    [
                        new("A", "Date", Field.BookedOn), new("B", "Amount", Field.Amount),
                        new("C", "Counterparty", Field.Counterparty),
                    ],
                },
            ],
        };
        var archive = new Layout("Z-01", ExhibitKind.BankStatement, FileFormat.Archive)
        {
            Members = [new MemberLayout("in/bank.csv", loose with { Exhibit = "Z-01/in/bank.csv" }, null)],
            Confirmed = confirmed,
        };
        Directory.CreateDirectory(folder["layouts"]);
        File.WriteAllBytes(folder["layouts/BANK-01.json"], LayoutFile.Write(loose with { Confirmed = confirmed }));
        File.WriteAllBytes(folder["layouts/Z-01.json"], LayoutFile.Write(archive));
    }
}
