using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Reasons;
using Restitution.Tests.Wages;
using Restitution.Work;

namespace Restitution.Tests.Cases;

/// <summary>
/// A case made from a seed in which hours rest on statements and payments on a book that nothing bears out, and
/// evidence that lies within those ranges or outside of them.
/// </summary>
internal sealed class EvidenceInRange
{
    private readonly Random random;
    private readonly LocalDate first;
    private readonly int months;
    private readonly HoursTestimony[] told;
    private readonly PayRecord?[] book;
    private int line = 1;

    public EvidenceInRange(int seed)
    {
        random = new Random(seed);
        first = new LocalDate(2019, 1, 1).PlusMonths(random.Next(0, 20));
        months = random.Next(1, 4);
        told = [.. Enumerable.Range(0, months).Select(Told)];
        book = [.. Enumerable.Range(0, months).Select(month => random.Next(0, 3) == 0 ? null : Book(month))];
        File = CaseFile();
        Records = [.. told.Select(one => Of(one)), .. book.OfType<PayRecord>().Select(one => Of(one))];
    }

    public CaseFile File { get; }

    public IReadOnlyList<AttributedRecord> Records { get; }

    public Claim Compute(params IEnumerable<AttributedRecord> more) => CaseComputation.Of<Told>(
        File, new CaseEvidence([], [.. Records, .. more]), LawOnFile.Embedded);

    /// <summary>A record of every day of a month, each with minutes within the statement on that month.</summary>
    public IEnumerable<AttributedRecord> AttendanceWithin()
    {
        int month = random.Next(0, months);
        return [.. Days(month).Select(day => Of(Attended(day, random.Next(
            told[month].MinutesPerDayLow, told[month].MinutesPerDayHigh + 1))))];
    }

    /// <summary>Another statement on a month, within the first; the likely figure is the first's.</summary>
    public AttributedRecord StatementWithin()
    {
        HoursTestimony one = told[random.Next(0, months)];
        int low = random.Next(one.MinutesPerDayLow, one.MinutesPerDayHigh + 1);
        int high = random.Next(low, one.MinutesPerDayHigh + 1);
        return Of(one with
        {
            Source = Next("HOURS-02"),
            MinutesPerDayLow = low,
            MinutesPerDayLikely = low,
            MinutesPerDayHigh = high,
        });
    }

    /// <summary>Another statement on a month that goes beyond the first by two hours.</summary>
    public AttributedRecord StatementBeyond()
    {
        HoursTestimony one = told[random.Next(0, months)];
        return Of(one with { Source = Next("HOURS-02"), MinutesPerDayHigh = one.MinutesPerDayHigh + 120 });
    }

    /// <summary>A record of one day with more minutes than any statement tells.</summary>
    public AttributedRecord AttendanceBeyond()
    {
        int month = random.Next(0, months);
        return Of(Attended(First(month), told[month].MinutesPerDayHigh + 1));
    }

    /// <summary>A credit for a month of no more than its book says; null where no month has a book.</summary>
    public AttributedRecord? CreditWithin()
    {
        PayRecord? paid = book.OfType<PayRecord>().OrderBy(one => one.Source).FirstOrDefault();
        if (paid is null)
            return null;

        Money amount = SampleWork.Thb(random.Next(1, (int)paid.Net.Amount + 1));
        return new AttributedRecord(
            new StatementLine(Next("BANK-01"), "1", paid.PeriodTo, null, -amount, "", default, "", null),
            "W-01", "R-01", true, new DateInterval(paid.PeriodFrom, paid.PeriodTo));
    }

    private HoursTestimony Told(int month)
    {
        int low = random.Next(0, 600);
        return new HoursTestimony(
            Next("HOURS-01"), default, First(month), Last(month), 7, low, low + random.Next(0, 120),
            low + 120 + random.Next(0, 240));
    }

    private PayRecord Book(int month) => new(
        Next("PAY-01"), default, First(month), Last(month), null, [], SampleWork.Thb(random.Next(500, 9_000)), false);

    private CaseFile CaseFile() => new()
    {
        Code = "T-02",
        Title = "A case of ranges",
        Authority = new IssuingAuthority("Labour office", "Ranong", null, null),
        AsOf = Last(months + random.Next(0, 10)),
        ClaimedOn = Last(months + 10),
        ClaimCurrency = SampleWork.Baht,
        Respondents = [new Respondent("R-01", "A company", null, null)],
        Workers = [new Worker("W-01", [SampleWork.Episode(
            First(0), Last(months - 1), random.Next(0, 2) == 0 ? 300m : 400m, PayBasis.Daily, "*")])],
        Calendars = [.. Enumerable.Range(2018, 6).Select(year => new HolidayCalendar(year, [], []))],
    };

    private IEnumerable<LocalDate> Days(int month) =>
        Enumerable.Range(0, Period.DaysBetween(First(month), First(month + 1))).Select(First(month).PlusDays);

    private TimeRecord Attended(LocalDate day, int minutes) =>
        new(Next("TIME-01"), default, day, null, null, 0, minutes);

    private static AttributedRecord Of(EvidenceRecord record) => new(record, "W-01", null, true);

    private LocalDate First(int month) => first.PlusMonths(month);

    private LocalDate Last(int month) => First(month + 1).PlusDays(-1);

    private SourceRef Next(string exhibit) => SourceRef.Line(exhibit, ++line);
}
