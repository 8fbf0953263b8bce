using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;
using Restitution.MadeExhibits.Workbooks;

namespace Restitution.Tests.Intake.Corrections;

/// <summary>
/// A row of a workbook is set aside, written out as cells parted by tabs, filled in and read again at its place.
/// </summary>
public sealed class WorkbookCorrectionTests
{
    private const string Place = "X-01!Statement!A3";
    private const string Bad = "2019-03-06\tFEE\t12.345\tR-2";

    private static readonly TypedSheet Sheet = new(
        ["Date", "Details", "Amount", "Reference"], [new LocalDate(2019, 3, 5), "WAGES", 9000m, "R-1"],
        [new LocalDate(2019, 3, 6), "FEE", 12.345m, "R-2"], [new LocalDate(2019, 3, 7), "RICE", -55.5m, "R-3"]);

    [Theory]
    [InlineData(FileFormat.Xlsx)]
    [InlineData(FileFormat.Xls)]
    public void A_row_is_set_aside_filled_in_and_read_again_at_its_place(FileFormat format)
    {
        QuarantinedRow aside = Assert.Single(Read(format).Quarantined);
        using var csv = new StringWriter();
        CorrectionFile.WriteHead(csv);
        CorrectionFile.Write(csv, "X-01", aside);
        string filled = csv.ToString().Replace(
            $"{Bad}\",,,,", $"{Bad}\",\"2019-03-06\tFEE\t12.35\tR-2\",officer,2021-10-03,seen",
            StringComparison.Ordinal);
        CorrectionReading reading = CorrectionFile.Read(Encoding.UTF8.GetBytes(filled), "c.csv", null);

        ReadExhibit read = Read(format, corrections: [.. reading.Corrections.Select(one => one.Correction)]);

        Assert.Equal((Place, Bad), (aside.Source.ToString(), aside.RawText));
        Assert.Equal((4, 3, 0, 1), (
            read.Counts.Received, read.Counts.Accepted, read.Counts.Quarantined, read.Counts.Ignored));
        StatementLine line = Assert.IsType<StatementLine>(read.Records[1]);
        Assert.Equal(
            (Place, new LocalDate(2019, 3, 6), 12.35m, "R-2"),
            (line.Source.ToString(), line.BookedOn, line.Amount.Amount, line.Reference));
        Assert.Equal((Bad, "officer"), (line.Correction!.Original, line.Correction.By));
    }

    [Theory]
    [InlineData(FileFormat.Xlsx, "2019-03-06\tFEE\t12.346\tR-2")]
    [InlineData(FileFormat.Xls, "2019-03-06\tFEE\t12.346\tR-2")]
    [InlineData(FileFormat.Xlsx, "2019-03-06,FEE,12.345,R-2")]
    [InlineData(FileFormat.Xls, "2019-03-06 FEE 12.345 R-2")]
    public void A_correction_of_another_original_does_not_fit(FileFormat format, string original)
    {
        ReadExhibit read = Read(format, corrections: Correction("2019-03-06\tFEE\t12.35\tR-2", original));

        Assert.Equal(
            [FaultKind.AmountHasTooManyDecimals, FaultKind.CorrectionDoesNotFit],
            Assert.Single(read.Quarantined).Faults.Select(fault => fault.Kind));
        Assert.Equal(2, read.Records.Count);
    }

    [Theory]
    [InlineData(".", ",", "1,234.50", 1234.50)]
    [InlineData(".", ",", "1234.5", 1234.50)]
    [InlineData(",", ".", "1.234,50", 1234.50)]
    [InlineData(",", ".", "1.234", 1234.00)]
    [InlineData(",", ".", "12,35", 12.35)]
    [InlineData(".", ",", "(12.35)", -12.35)]
    public void A_changed_amount_is_read_by_the_marks_of_its_column(
        string decimalMark, string groupMark, string written, double amount)
    {
        foreach (FileFormat format in (FileFormat[])[FileFormat.Xlsx, FileFormat.Xls])
        {
            ReadExhibit read = Read(
                format, Marks with { DecimalMark = decimalMark, GroupMark = groupMark },
                Correction($"2019-03-06\tFEE\t{written}\tR-2"));

            Assert.Empty(read.Quarantined);
            Assert.Equal((decimal)amount, ((StatementLine)read.Records[1]).Amount.Amount);
        }
    }

    [Theory]
    [InlineData(",", ".", "12.35", FaultKind.AmountHasTwoReadings)]
    [InlineData(",", ".", "12.345,678", FaultKind.AmountHasTooManyDecimals)]
    [InlineData(".", ",", "1.234,50", FaultKind.AmountHasTwoReadings)]
    [InlineData(".", ",", "", FaultKind.AmountMissing)]
    public void A_changed_amount_with_other_marks_is_set_aside_again(
        string decimalMark, string groupMark, string written, FaultKind kind)
    {
        ReadExhibit read = Read(
            FileFormat.Xlsx, Marks with { DecimalMark = decimalMark, GroupMark = groupMark },
            Correction($"2019-03-06\tFEE\t{written}\tR-2"));

        QuarantinedRow row = Assert.Single(read.Quarantined);
        Assert.Equal((kind, Bad), (Assert.Single(row.Faults).Kind, row.RawText));
        Assert.Equal("officer", row.Correction!.By);
    }

    [Theory]
    [InlineData(DateOrder.DayMonthYear, YearCount.Common, "04/03/2019")]
    [InlineData(DateOrder.MonthDayYear, YearCount.Common, "03/04/2019")]
    [InlineData(DateOrder.DayMonthYear, YearCount.Buddhist, "04/03/2562")]
    [InlineData(DateOrder.DayMonthYear, YearCount.Buddhist, "4 มี.ค. 2562")]
    [InlineData(DateOrder.DayMonthYear, YearCount.Buddhist, "2019-03-04")]
    public void A_changed_day_is_read_by_the_marks_of_its_column(DateOrder order, YearCount calendar, string written)
    {
        foreach (FileFormat format in (FileFormat[])[FileFormat.Xlsx, FileFormat.Xls])
        {
            ReadExhibit read = Read(
                format, Marks with { DateOrder = order, Calendar = calendar },
                Correction($"{written}\tFEE\t12.35\tR-2"));

            Assert.Empty(read.Quarantined);
            Assert.Equal(new LocalDate(2019, 3, 4), ((StatementLine)read.Records[1]).BookedOn);
        }
    }

    [Theory]
    [InlineData("30/02/2019", FaultKind.DayDoesNotExist)]
    [InlineData("2019-02-30", FaultKind.DayDoesNotExist)]
    [InlineData("43530", FaultKind.DayUnreadable)]
    [InlineData("", FaultKind.DayMissing)]
    public void A_changed_day_that_is_none_is_set_aside_again(string written, FaultKind kind) => Assert.Equal(
        kind,
        Assert.Single(Assert.Single(
            Read(FileFormat.Xlsx, corrections: Correction($"{written}\tFEE\t12.35\tR-2")).Quarantined).Faults).Kind);

    [Fact]
    public void A_cell_that_was_not_changed_keeps_its_kind()
    {
        ReadExhibit read = Read(
            FileFormat.Xlsx, Marks with { DateOrder = DateOrder.MonthDayYear, Calendar = YearCount.Buddhist },
            Correction("2019-03-06\tFEE, PAID\t12.35\tR-2"));

        StatementLine line = Assert.IsType<StatementLine>(read.Records[1]);
        Assert.Equal((new LocalDate(2019, 3, 6), "FEE, PAID"), (line.BookedOn, line.Description));
    }

    [Theory]
    [InlineData("2019-03-06\tFEE\t12.35")]
    [InlineData("2019-03-06\tFEE\t12.35\tR-2\t\t")]
    [InlineData("2019-03-06\tFEE\t12.35\tR-2\r\n")]
    public void A_row_may_lose_its_last_cells_or_have_blank_ones_after_them(string corrected) =>
        Assert.Empty(Read(FileFormat.Xlsx, corrections: Correction(corrected)).Quarantined);

    [Fact]
    public void A_text_of_several_rows_does_not_fit()
    {
        ReadExhibit read = Read(FileFormat.Xlsx, corrections: Correction(
            "2019-03-06\tFEE\t12.35\tR-2\n2019-03-07\tFEE\t1.00\tR-4"));

        Assert.Equal(FaultKind.CorrectionDoesNotFit, Assert.Single(read.Quarantined).Faults[^1].Kind);
    }

    private static readonly ColumnMarks Marks = new(DateOrder.DayMonthYear, YearCount.Common, ".", ",", "THB");

    private static Correction Correction(string corrected, string original = Bad) =>
        new(Place, original, corrected, "officer", new LocalDate(2021, 10, 3), "seen against the original");

    private static ReadExhibit Read(
        FileFormat format, ColumnMarks? marks = null, params Correction[] corrections)
    {
        var layout = new Layout("X-01", ExhibitKind.BankStatement, format)
        {
            Marks = marks ?? Marks,
            Sheets =
            [
                new SheetLayout("Statement")
                {
                    HeaderRows = [1],
                    FirstDataRow = 2,
                    Columns =
                    [
                        new ColumnLayout("A", "Date", Field.BookedOn),
                        new ColumnLayout("B", "Details", Field.Description),
                        new ColumnLayout("C", "Amount", Field.Amount),
                        new ColumnLayout("D", "Reference", Field.Reference),
                    ],
                },
            ],
        };
        using var bytes = new MemoryStream(format == FileFormat.Xlsx ? Sheet.Xlsx() : Sheet.Xls());
        return ReadExhibit.From(bytes, "X-01", layout, corrections: new CorrectionSet(corrections));
    }
}
