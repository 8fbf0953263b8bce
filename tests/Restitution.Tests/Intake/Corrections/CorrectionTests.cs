using System.Text;
using NodaTime;
using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Corrections;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.Intake.Corrections;

public sealed class CorrectionTests
{
    private const string Bank = """
        Date,Amount,Details,Balance
        2019-05-30,-9000.00,wages,91000.00
        2019-06-31,-55.00,fee,90945.00
        2019-06-30,-45.00,"two
        lines",90900.00
        2019-07-31,x,fee,90800.00

        """;

    private const string Bad = "2019-06-31,-55.00,fee,90945.00";

    [Fact]
    public void A_corrected_row_is_read_at_its_place_and_both_texts_stay()
    {
        ReadExhibit read = Read(Correction("B:3", Bad, "2019-06-30,-55.00,fee,90945.00"));

        StatementLine line = Assert.IsType<StatementLine>(read.Records[1]);
        Assert.Equal(("B:3", new LocalDate(2019, 6, 30)), (line.Source.ToString(), line.BookedOn));
        Assert.Equal((Bad, "officer"), (line.Correction!.Original, line.Correction.By));
        Assert.Equal((5, 3, 1, 1), (
            read.Counts.Received, read.Counts.Accepted, read.Counts.Quarantined, read.Counts.Ignored));
        Assert.Equal("B:3", Assert.Single(read.Corrections).Place);
        Assert.Contains(read.Notes, note => note is { Kind: NoteKind.Corrected, Count: 1 });
    }

    [Fact]
    public void A_corrected_row_that_is_still_bad_is_set_aside_with_its_own_faults_and_both_texts()
    {
        ReadExhibit read = Read(Correction("B:3", Bad, "2019-06-32,-55.00,fee,90945.00"));

        QuarantinedRow row = read.Quarantined[0];
        Assert.Equal((Bad, "2019-06-32,-55.00,fee,90945.00"), (row.RawText, row.Correction!.Corrected));
        Assert.Equal("2019-06-32", Assert.Single(row.Faults).Found);
        Assert.Empty(read.Corrections);
    }

    [Theory]
    [InlineData("2019-06-30,-55.00,fee,90945.00", "")]
    [InlineData("2019-06-30,-5500.00,fee,90945.00", "B")]
    [InlineData("2019-06-30,-55.00,gift,90945.01", "C D")]
    [InlineData("2019-06-30,-55.00,fee", "D")]
    public void Cells_that_had_no_fault_and_are_changed_all_the_same_are_named(string corrected, string columns)
    {
        Correction taken = Assert.Single(Read(Correction("B:3", Bad, corrected)).Corrections);

        Assert.Equal(columns, string.Join(' ', taken.AlsoChanged));
    }

    [Theory]
    [InlineData("2026-11-22", 1)]
    [InlineData("2026-11-23", 0)]
    [InlineData("", 1)]
    public void A_correction_of_a_day_still_to_come_is_refused_where_today_is_known(string on, int count)
    {
        CorrectionReading reading = CorrectionFile.Read(
            Encoding.UTF8.GetBytes($"exhibit,place,original,corrected,by,on,reason\nB,B:3,x,y,an officer,{on},z\n"),
            "c.csv", new LocalDate(2026, 11, 22));

        Assert.Equal(count, reading.Corrections.Count);
        Assert.Equal(1 - count, reading.Refusals.Count(
            refusal => refusal.Found.Contains("still to come", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_correction_of_another_text_does_not_fit_and_the_row_stays_set_aside()
    {
        ReadExhibit read = Read(Correction("B:3", "2019-06-31,-55.01,fee,90945.00", "2019-06-30,-55.00,fee,90945.00"));

        Assert.Equal(
            [FaultKind.DayDoesNotExist, FaultKind.CorrectionDoesNotFit],
            read.Quarantined[0].Faults.Select(fault => fault.Kind));
    }

    [Theory]
    [InlineData("2019-06-30,-55.00,fee,90945.00\n2019-06-30,-1.00,fee,90945.00")]
    [InlineData("2019-06-30,-55.00,\"fee,90945.00")]
    public void A_corrected_text_that_is_not_one_row_is_set_aside(string corrected)
    {
        ReadExhibit read = Read(Correction("B:3", Bad, corrected));

        Assert.Equal(2, read.Quarantined.Count);
        Assert.Equal(1, read.Records.Count(record => record is StatementLine { Source.FirstLineNumber: < 4 }));
    }

    [Theory]
    [InlineData("B:2", "2019-05-30,-9000.00,wages,91000.00")]
    [InlineData("B:99", "x")]
    [InlineData("C:3", Bad)]
    public void A_correction_where_no_row_is_at_fault_is_refused_by_name(string place, string original)
    {
        ReadExhibit read = Read(Correction(place, original, "2019-06-30,-55.00,fee,90945.00"));

        Assert.Equal(RefusalKind.CorrectionFitsNoRow, read.Refusal!.Kind);
        Assert.Contains(place, read.Refusal.Found, StringComparison.Ordinal);
        Assert.Empty(read.Records);
    }

    [Fact]
    public void A_correction_may_say_that_the_row_is_no_record()
    {
        Layout layout = Bookings() with { RowMarks = new RowMarks { Footer = ["page total"] } };

        ReadExhibit read = Read(layout, Correction("B:6", "2019-07-31,x,fee,90800.00", "page total,,,"));

        Assert.Equal((5, 2, 1, 2), (
            read.Counts.Received, read.Counts.Accepted, read.Counts.Quarantined, read.Counts.Ignored));
        Assert.Equal("B:6", Assert.Single(read.Corrections).Place);
    }

    [Fact]
    public void A_column_is_summed_once_with_the_corrected_row()
    {
        const string Text = "Date,Amount\n2019-05-30,10.00\n2019-05-32,20.00\nTotal,31.00\n";
        Layout layout = Bookings() with
        {
            RowMarks = new RowMarks { Subtotal = ["Total"] },
            Sheets = [Bookings().Sheets[0] with { Columns = [.. Bookings().Sheets[0].Columns.Take(2)] }],
        };

        ReadExhibit before = Read(layout, Text);
        ReadExhibit after = Read(layout, Text, Correction("B:3", "2019-05-32,20.00", "2019-05-31,21.00"));
        ReadExhibit total = Read(layout, Text, Correction("B:4", "Total,31.00", "Total,30.00"));

        Assert.Equal((2, 0, 1), (before.Quarantined.Count, after.Quarantined.Count, total.Quarantined.Count));
    }

    [Fact]
    public void A_text_is_neutral_in_a_spreadsheet_and_comes_back_as_it_was()
    {
        foreach (string text in (string[])["=1+1", "+1", "-1", "@a", "'28/12", "''", "\t", "", "a=b", "เงิน", "\"q\""])
        {
            Assert.DoesNotContain(
                NeutralText.Of(text).Take(1), letter => "=+-@\t".Contains(letter, StringComparison.Ordinal));
            Assert.Equal(text, NeutralText.Restored(NeutralText.Of(text)));
        }
    }

    [Fact]
    public void A_file_of_rows_set_aside_is_filled_in_and_read_back()
    {
        var row = new QuarantinedRow(
            SourceRef.Lines("B", 3, 4), "=x,\"two\nlines\";",
            [new RowFault(FaultKind.DayUnreadable, "Date", "=x", "a day")], null);
        using var csv = new StringWriter();
        CorrectionFile.WriteHead(csv);
        CorrectionFile.Write(csv, "B", row);
        string blank = csv.ToString();
        string filled = blank[..^5] + "\"'=y,\"\"a\nb\"\"\",officer,2021-10-03,seen\r\n";

        CorrectionReading nothing = Reading(blank);
        CorrectionReading reading = Reading(filled);

        Assert.Empty(nothing.Corrections);
        Assert.Empty(nothing.Refusals);
        Assert.Empty(reading.Refusals);
        (string exhibit, Correction correction) = Assert.Single(reading.Corrections);
        Assert.Equal("B", exhibit);
        Assert.Equal(
            new Correction("B:3-4", row.RawText, "=y,\"a\nb\"", "officer", new LocalDate(2021, 10, 3), "seen"),
            correction);
    }

    [Theory]
    [InlineData("", "no row")]
    [InlineData("exhibit,place,faults\n", "0 columns headed original")]
    [InlineData("exhibit,place,faults,original,corrected,by,on,reason,colour\n", "the heading \"colour\"")]
    [InlineData("exhibit,place,faults,original,corrected,by,on,reason\nB,B:3,,a,b,,2021-10-03,\n", "without by")]
    [InlineData("exhibit,place,faults,original,corrected,by,on,reason\nB,B:3,,a,b,o,3/10/2021,r\n", "\"3/10/2021\"")]
    [InlineData("exhibit,place,faults,original,corrected,by,on,reason\nB,B:3,,a,b,o,,r\n", "no day in on")]
    [InlineData("exhibit,place,faults,original,corrected,by,on,reason\nB,B:3,,a,\"b,o,,r\n", "never closes")]
    [InlineData("exhibit,place,faults,original,corrected,by,on,reason\nB,B:3,,a,b,o,,r,,\n", "10 cells")]
    public void A_file_that_was_damaged_in_filling_it_in_is_refused_with_the_line(string text, string found)
    {
        CorrectionReading reading = Reading(text);

        Assert.Empty(reading.Corrections);
        Assert.Contains(found, Assert.Single(reading.Refusals).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_corrections_of_one_row_are_refused_and_so_is_text_that_is_not_unicode()
    {
        const string Head = "exhibit,place,faults,original,corrected,by,on,reason\n";
        const string Row = "B,B:3,,a,b,o,2021-10-03,r\n";

        CorrectionReading twice = Reading(Head + Row + Row);
        CorrectionReading foreign = CorrectionFile.Read([0x65, 0xA1, 0xA2], "c.csv", null);

        Assert.Equal("c.csv:3", Assert.Single(twice.Refusals).Place);
        Assert.Contains("not UTF-8", Assert.Single(foreign.Refusals).Found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_saved_by_a_spreadsheet_with_semicolons_and_without_the_faults_is_read()
    {
        CorrectionReading reading = CorrectionFile.Read(
            Encoding.UTF8.GetBytes("\uFEFFexhibit;place;original;corrected;by;reason\r\nB;B:3;a;b;o;r\r\n"), "c.csv",
            new LocalDate(2021, 10, 3));

        Assert.Equal(new LocalDate(2021, 10, 3), Assert.Single(reading.Corrections).Correction.On);
    }

    private static CorrectionReading Reading(string text) =>
        CorrectionFile.Read(Encoding.UTF8.GetBytes(text), "c.csv", null);

    private static Correction Correction(string place, string original, string corrected) =>
        new(place, original, corrected, "officer", new LocalDate(2021, 10, 3), "seen against the original");

    private static ReadExhibit Read(params Correction[] corrections) => Read(Bookings(), Bank, corrections);

    private static ReadExhibit Read(Layout layout, params Correction[] corrections) => Read(layout, Bank, corrections);

    private static ReadExhibit Read(Layout layout, string text, params Correction[] corrections)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
        return ReadExhibit.From(bytes, "B", layout, corrections: new CorrectionSet(corrections));
    }

    private static Layout Bookings() => new("B", ExhibitKind.BankStatement, FileFormat.Delimited)
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
                    new ColumnLayout("A", "Date", Field.BookedOn), new ColumnLayout("B", "Amount", Field.Amount),
                    new ColumnLayout("C", "Details", Field.Description),
                    new ColumnLayout("D", "Balance", Field.Balance),
                ],
            },
        ],
    };
}
