using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Archives;
using Restitution.Intake.Layouts;
using Restitution.Intake.Passes;
using Restitution.Intake.Proposals;
using Restitution.Intake.Workbooks;
using Restitution.Tests.House;
using Restitution.Tests.Intake.Archives;
using static Restitution.Tests.Intake.LayoutsForTests;

namespace Restitution.Tests.Intake.Workbooks;

/// <summary>Every limit on a file and on a workbook acts, and says what it is.</summary>
[Collection(typeof(RunsAlone))]
[Trait("Cultures", "one")]
public sealed class WorkbookLimitTests
{
    private static readonly Layout OneSheet = Bank(Column("A", Field.BookedOn), Column("C", Field.Amount)) with
    {
        Format = FileFormat.Xlsx,
        Sheets = [new SheetLayout("S") { Columns = [Column("A", Field.BookedOn), Column("C", Field.Amount)] }],
    };

    [Fact]
    public void A_file_larger_than_the_limit_is_refused_before_a_byte_is_read()
    {
        using var stream = new LengthOnly(IntakeLimits.FileBytesMost + 1);

        IntakeRefusedException refused = Assert.Throws<IntakeRefusedException>(() => FileSignature.Of(stream, "X-01"));

        Assert.Equal(
            (RefusalKind.TooLarge, $"a file of {IntakeLimits.FileBytesMost + 1} bytes"),
            (refused.Refusal.Kind, refused.Refusal.Found));
    }

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", IntakeLimits.WorkbookPartBytesMost)]
    [InlineData("xl/sharedStrings.xml", IntakeLimits.WorkbookTextBytesMost)]
    public void A_part_of_a_workbook_larger_than_its_limit_is_refused(string part, long most)
    {
        byte[] zip = new HandMadeZip().Add("xl/workbook.xml", "<workbook/>"u8.ToArray())
            .Add(part, [3, 0], most + 1, ZipMember.Deflated).Bytes();

        IntakeRefusal refusal = Read(zip, OneSheet).Refusal!;

        Assert.Equal((RefusalKind.TooLarge, $"X-01/{part}"), (refusal.Kind, refusal.Place));
        Assert.Contains($"at most {most} bytes", refusal.Wanted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IntakeLimits.SheetsMost, false)]
    [InlineData(IntakeLimits.SheetsMost + 1, true)]
    public void More_sheets_than_the_limit_are_refused(int sheets, bool refused)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "xl/_rels/workbook.xml.rels", "<Relationships/>");
            Write(zip, "xl/workbook.xml", $"<workbook><sheets>{string.Concat(Enumerable.Repeat("<sheet name=\"S\"/>", sheets))}</sheets></workbook>");
        }

        bytes.Position = 0;
        IntakeRefusedException? thrown = Record.Exception(
            () => XlsxParts.Read(bytes, "X-01", [])) as IntakeRefusedException;

        Assert.Equal(refused ? RefusalKind.TooLarge : null, thrown?.Refusal.Kind);
    }

    [Theory]
    [InlineData(1, 16_384, false)]
    [InlineData(1, 16_385, true)]
    [InlineData(4_096, 16_384, false)]
    [InlineData(4_097, 16_384, true)]
    [InlineData(1_048_576, 64, false)]
    [InlineData(1_048_576, 65, true)]
    public void A_sheet_is_refused_that_claims_more_empty_cells_than_the_limit(int rows, int columns, bool refused)
    {
        var extent = new SheetExtent("X-01!S");
        extent.AddRow(rows.ToString(CultureInfo.InvariantCulture));
        extent.AddCell(Restitution.Intake.Rows.CellName.Of(columns - 1, rows));

        Assert.Equal(refused, Record.Exception(extent.Require) is IntakeRefusedException);
    }

    [Theory]
    [InlineData(IntakeLimits.ColumnsMost, false)]
    [InlineData(IntakeLimits.ColumnsMost + 1, true)]
    public void A_row_of_text_with_more_columns_than_the_limit_is_set_aside(int columns, bool setAside) =>
        Assert.Equal(
            setAside ? [FaultKind.FieldTooLong] : [],
            Read($"Date,Text,Amount\n05/03/2019,a,1.00{new string(',', columns - 3)}\n",
                Bank(Column("A", Field.BookedOn), Column("C", Field.Amount)))
                .Quarantined.SelectMany(row => row.Faults).Select(fault => fault.Kind));

    [Fact]
    public void Four_megabytes_of_separators_are_proposed_and_read_in_seconds()
    {
        byte[] commas = Encoding.ASCII.GetBytes(
            string.Concat(Enumerable.Repeat(new string(',', 1_000_000) + "\n", 4)));
        long start = Stopwatch.GetTimestamp();

        using var stream = new MemoryStream(commas);
        LayoutProposal proposal = LayoutProposal.For(stream, "X-01");

        Assert.False(proposal.HasOneReading);
        Assert.Equal(4, Read(commas, Bank(Column("A", Field.BookedOn), Column("C", Field.Amount))).Counts.Received);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(5));
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }

    private sealed class LengthOnly(long length) : MemoryStream
    {
        public override long Length => length;

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("A byte was read.");
    }
}
