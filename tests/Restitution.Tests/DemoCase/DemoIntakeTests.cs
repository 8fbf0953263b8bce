using Restitution.Evidence;
using Restitution.Intake;
using Restitution.Intake.Layouts;

namespace Restitution.Tests.DemoCase;

/// <summary>What intake makes of the demo case's exhibits: what was planted is set aside, all else is read.</summary>
public sealed class DemoIntakeTests
{
    private static readonly Dictionary<string, string> FileOf = new()
    {
        [PayrollExhibit.Code] = "payroll.xlsx",
        [SecondBookExhibit.Code] = "payroll-own.xlsx",
        [AttendanceExhibit.Code] = "attendance.csv",
        [TestimonyExhibits.Hours] = "hours.csv",
        [TestimonyExhibits.Payments] = "payments-admitted.csv",
        [BankExhibit.Code] = "bank.csv",
        [BankExhibit.SecondDelivery] = "bank-again.csv",
        [OwnersAccountExhibit.Code] = OwnersAccountExhibit.FileName,
        [RecruitersAccountExhibit.Code] = RecruitersAccountExhibit.FileName,
        [ShellsAccountExhibit.Code] = ShellsAccountExhibit.FileName,
        [WageCardsExhibit.Code] = WageCardsExhibit.FileName,
        [DebtExhibit.Code] = "debts.tsv",
        [RemittanceExhibits.Lao] = "slips-lao.csv",
        [RemittanceExhibits.Burmese] = "slips-burmese.csv",
    };

    public static TheoryData<string> Codes => [.. DemoLayouts.All.Select(layout => layout.Exhibit)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_row_of_an_exhibit_is_accounted_for(string code)
    {
        ReadExhibit read = Read(code);

        Assert.Null(read.Refusal);
        Assert.True(read.Counts.Foot, $"{read.Counts}");
        Assert.NotEmpty(read.Records);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_layout_is_read_back_from_its_file(string code)
    {
        byte[] file = File.ReadAllBytes(Path.Combine(AndamanDawn.Folder, "layouts", code + ".json"));

        Assert.Empty(LayoutFile.Read(file).Faults);
        Assert.Null(LayoutFile.ReadConfirmed(file, code).Refusal);
    }

    [Fact]
    public void The_statement_is_verified() => Assert.Equal(
        StatementVerdict.Verified, Assert.Single(Read(BankExhibit.Code).Statements).Verdict);

    [Fact]
    public void Every_booking_is_read_and_none_is_set_aside()
    {
        ReadExhibit bank = Read(BankExhibit.Code);

        Assert.Empty(bank.Quarantined);
        Assert.Equal(
            BankBook.All.Select(booking =>
                (booking.On, booking.Amount, booking.OtherSide, BankExhibit.PlaceOf(booking))),
            bank.Records.Cast<StatementLine>().Select(line =>
                (line.BookedOn, line.Amount.Amount, line.Counterparty.Reveal(), line.Source.ToString())));
    }

    [Fact]
    public void The_second_delivery_adds_nothing()
    {
        ReadExhibit again = Read(BankExhibit.SecondDelivery, new Dictionary<string, string>
        {
            [Read(BankExhibit.Code).Sha256] = BankExhibit.Code,
        });

        Assert.Equal(BankExhibit.Code, again.SameFileAs);
        Assert.Empty(again.Records);
    }

    [Fact]
    public void Attendance_keeps_every_readable_day_to_the_minute() => Assert.Equal(
        DemoDays.Worked.Where(AttendanceExhibit.IsReadable).Select(day => (day.On, day.Minutes)),
        Read(AttendanceExhibit.Code).Records.Cast<TimeRecord>()
            .Select(record => (record.WorkedOn, record.WorkedMinutes)));

    [Fact]
    public void Attendance_sets_aside_each_unreadable_line_and_nothing_else() => Assert.Equal(
        DemoDays.Worked.Count(day => !AttendanceExhibit.IsReadable(day)),
        Read(AttendanceExhibit.Code).Quarantined.Count);

    [Fact]
    public void The_book_is_read_line_by_line_as_the_employer_wrote_it() => Assert.Equal(
        DemoPays.All.Where(pay => pay.Book is not null && PayrollExhibit.FaultOf(pay) is null)
            .OrderBy(pay => pay.Month.Month).ThenBy(pay => !pay.Month.Episode.IsOnBoat)
            .Select(pay => (pay.Book!.Net, pay.Book.IsSigned,
                PayrollExhibit.CellOf(pay.Month.Worker.Code, pay.Month.Month))),
        Read(PayrollExhibit.Code).Records.Cast<PayRecord>()
            .Select(record => (record.Net.Amount, record.IsSigned == true, record.Source.ToString())));

    [Fact]
    public void The_book_has_three_lines_and_one_subtotal_set_aside() => Assert.Equal(
        [
            (FaultKind.AmountUnreadable, "PAY-01!พ.ย. 2561!A16"),
            (FaultKind.SubtotalDoesNotFoot, "PAY-01!เม.ย. 2562!A11"),
            (FaultKind.CellIsError, "PAY-01!มิ.ย. 2562!A17"),
            (FaultKind.PersonMissing, "PAY-01!มี.ค. 2563!A15"),
        ],
        Read(PayrollExhibit.Code).Quarantined.Select(row => (row.Faults[0].Kind, row.Source.ToString())));

    [Fact]
    public void The_hidden_column_of_the_book_is_reported() => Assert.Contains(
        Read(PayrollExhibit.Code).Notes, note =>
            note.Kind == NoteKind.HiddenColumn && note.Place.EndsWith("!I", StringComparison.Ordinal));

    [Fact]
    public void The_work_permit_column_is_dropped_at_the_door()
    {
        ReadExhibit own = Read(SecondBookExhibit.Code);

        Assert.Contains(own.Notes, note => note.Kind == NoteKind.DroppedColumn);
        Assert.Equal(
            DemoPays.All.Where(pay => SecondBookExhibit.Covers(pay.Month)).Sum(pay => pay.Received),
            own.Records.Cast<PayRecord>().Sum(record => record.Net.Amount));
    }

    [Fact]
    public void Equal_slips_of_one_day_both_survive() => Assert.Contains(
        Read(RemittanceExhibits.Lao).Records.Cast<Remittance>()
            .GroupBy(slip => (slip.Reference, slip.SentOn, slip.Sent)),
        slips => slips.Count() == 2);

    private static ReadExhibit Read(string code, IReadOnlyDictionary<string, string>? readBefore = null)
    {
        using FileStream bytes = File.OpenRead(Path.Combine(AndamanDawn.Folder, "exhibits", FileOf[code]));
        Layout layout = DemoLayouts.All.Single(one => one.Exhibit == code);
        return ReadExhibit.From(bytes, code, layout, FileOf[code], readBefore);
    }
}
