namespace Restitution.Tests.DemoCase;

public sealed class AndamanDawnTests
{
    public static TheoryData<string> Paths => [.. AndamanDawn.Files.Keys, .. AndamanDawn.LayoutFiles.Keys];

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_generator_makes_the_checked_in_file_again_byte_for_byte(string path)
    {
        string checkedIn = Path.Combine(AndamanDawn.Folder, path);
        byte[] made = AndamanDawn.Files.TryGetValue(path, out byte[]? file) ? file : AndamanDawn.LayoutFiles[path];
        if (AndamanDawn.IsToRewrite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(checkedIn)!);
            File.WriteAllBytes(checkedIn, made);
        }

        Assert.Null(DifferenceBetween(File.ReadAllBytes(checkedIn), made));
    }

    [Fact]
    public void One_changed_byte_is_noticed() =>
        Assert.Equal("byte 2: found 8, wanted 3", DifferenceBetween([1, 2, 8], [1, 2, 3]));

    [Fact]
    public void The_exhibits_folder_holds_nothing_that_the_generator_does_not_make() => Assert.Equal(
        AndamanDawn.Files.Keys.Where(path => path.StartsWith("exhibits/", StringComparison.Ordinal)),
        Directory.EnumerateFiles(Path.Combine(AndamanDawn.Folder, "exhibits"))
            .Select(path => "exhibits/" + Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_bank_statement_foots_and_its_balance_never_falls_below_zero()
    {
        Assert.Equal(BankBook.All[^1].Balance, BankBook.Opening + BankBook.All.Sum(booking => booking.Amount));
        Assert.All(BankBook.All, booking => Assert.True(booking.Balance >= 0, $"{booking}"));
    }

    [Fact]
    public void Every_transfer_of_pay_is_on_the_statement_once()
    {
        decimal booked = -BankBook.All.Where(booking => booking.Pay is not null).Sum(booking => booking.Amount);

        Assert.Equal(DemoPays.All.Sum(pay => pay.Transfers.Sum(transfer => transfer.Amount)), booked);
    }

    [Fact]
    public void The_statement_holds_equal_bookings_of_one_day() => Assert.Contains(
        BankBook.All.GroupBy(one => (one.On, one.Amount, one.OtherSide)), group => group.Count() > 1);

    [Fact]
    public void No_worker_has_two_periods_in_one_month() => Assert.All(
        DemoPays.All.GroupBy(pay => (pay.Month.Worker.Code, pay.Month.Month)), month => Assert.Single(month));

    [Fact]
    public void Nobody_is_paid_for_work_after_May_2021() => Assert.DoesNotContain(
        DemoPays.All, pay => pay.Month.Month >= new NodaTime.YearMonth(2021, 6) && pay.Received > 0);

    [Fact]
    public void What_the_book_pays_and_takes_never_exceeds_what_is_due_on_the_boat() => Assert.All(
        DemoPays.All.Where(pay => pay.Month.Episode.IsOnBoat && pay.Book is not null),
        pay => Assert.True(pay.Book!.Wage <= DemoDue.OfTruth(pay.Month).Total, $"{pay.Month}"));

    [Fact]
    public void Rows_that_cannot_be_read_only_lower_what_is_due_to_the_daily_paid() => Assert.All(
        DemoPays.All.Where(pay => !pay.Month.Episode.IsMonthly),
        pay => Assert.True(DemoDue.OfReadable(pay.Month).Total <= DemoDue.OfTruth(pay.Month).Total, $"{pay.Month}"));

    [Fact]
    public void Every_kind_of_unreadable_line_is_planted()
    {
        Assert.Equal(Enum.GetValues<AttendanceFault>(), AttendanceExhibit.Faults.Values.Distinct().Order());
        Assert.Equal(Enum.GetValues<BookFault>(), DemoPays.All.Where(pay => pay.Book is not null)
            .Select(PayrollExhibit.FaultOf).OfType<BookFault>().Distinct().Order());
    }

    [Theory]
    [InlineData(2018)]
    [InlineData(2019)]
    [InlineData(2020)]
    [InlineData(2021)]
    public void Each_year_has_thirteen_holidays_and_none_on_a_Sunday(int year)
    {
        var days = DemoDays.Holidays.Where(holiday => holiday.On.Year == year).Select(holiday => holiday.On).ToList();

        Assert.Equal(13, days.Distinct().Count());
        Assert.DoesNotContain(days, day => day.DayOfWeek == NodaTime.IsoDayOfWeek.Sunday);
    }

    private static string? DifferenceBetween(ReadOnlySpan<byte> found, ReadOnlySpan<byte> wanted)
    {
        int at = found.CommonPrefixLength(wanted);
        return at == found.Length && at == wanted.Length
            ? null
            : FormattableString.Invariant($"byte {at}: found {Part(found, at)}, wanted {Part(wanted, at)}");
    }

    private static string Part(ReadOnlySpan<byte> bytes, int at) =>
        at < bytes.Length ? Written.Number(bytes[at]) : "the end";
}
