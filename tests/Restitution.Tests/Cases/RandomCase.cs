using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Evidence;
using Restitution.Tests.Wages;
using Restitution.Work;

namespace Restitution.Tests.Cases;

/// <summary>
/// A small case made from a seed: one worker, a few months, hours, books and payments that often coincide.
/// </summary>
/// <remarks>
/// Few amounts and few days, so that bookings, admissions, remittances and lines of the book meet on purpose. The same
/// seed gives the same case.
/// </remarks>
internal sealed class RandomCase
{
    private static readonly decimal[] Amounts = [3_000m, 5_000m, 8_000m, 9_000m, 9_300.25m];
    private static readonly string[] Sectors = ["*", "sea-fishery"];

    private readonly Random random;
    private readonly LocalDate from;
    private readonly int months;
    private int line = 1;

    public RandomCase(int seed)
    {
        random = new Random(seed);
        from = new LocalDate(2018, 5, 1).PlusMonths(random.Next(0, 30)).PlusDays(random.Next(0, 3) == 0 ? 10 : 0);
        months = random.Next(2, 5);
        File = CaseFile();
        Records = [.. Enumerable.Range(0, months).SelectMany(RecordsOfMonth)];
    }

    public CaseFile File { get; }

    public IReadOnlyList<AttributedRecord> Records { get; }

    public static CaseEvidence EvidenceOf(IEnumerable<AttributedRecord> records) => new([], [.. records]);

    /// <summary>
    /// One more payment, of an amount that no other record has: a credit, an admission or the payer's slip.
    /// </summary>
    public AttributedRecord OnePaymentMore()
    {
        Money amount = SampleWork.Thb(1_234.56m);
        int month = random.Next(0, months);
        return random.Next(0, 3) switch
        {
            0 => Credit(month, amount),
            1 => Admission(month, amount),
            _ => Slip(month, amount),
        };
    }

    private CaseFile CaseFile()
    {
        bool isDaily = random.Next(0, 4) == 0;
        LocalDate to = from.PlusMonths(months - 1).PlusDays(random.Next(5, 20));
        EmploymentEpisode episode = SampleWork.Episode(
            from, to, random.Next(0, 5) == 0 ? null : isDaily ? 300m : Amounts[random.Next(Amounts.Length)],
            isDaily ? PayBasis.Daily : PayBasis.Monthly, Sectors[random.Next(Sectors.Length)]);
        return new CaseFile
        {
            Code = "T-01",
            Title = "A case made from a seed",
            Authority = new IssuingAuthority("Labour office", "Ranong", null, null),
            AsOf = to.PlusDays(random.Next(0, 400)),
            ClaimedOn = to.PlusDays(200),
            ClaimCurrency = SampleWork.Baht,
            Respondents = [new Respondent("R-01", "A company", null, null)],
            Workers = [new Worker("W-01", [episode])],
            Calendars = [.. Enumerable.Range(2018, 5).Select(year =>
                new HolidayCalendar(year, [new Holiday(new LocalDate(year, 5, 6), "a holiday")], []))],
        };
    }

    private IEnumerable<AttributedRecord> RecordsOfMonth(int month)
    {
        int hours = random.Next(0, 3);
        for (int day = 0; hours == 0 && day < 27; day++)
        {
            yield return Of(new TimeRecord(
                Next("TIME-01"), default, First(month).PlusDays(day), null, null, 0, random.Next(0, 900)));
        }

        if (hours == 1)
        {
            int low = random.Next(0, 600);
            yield return Of(new HoursTestimony(
                Next("HOURS-01"), default, First(month), Last(month), random.Next(5, 8), low, low + 60, low + 240));
        }

        for (int count = random.Next(0, 3); count > 0; count--)
        {
            yield return random.Next(0, 4) switch
            {
                0 => Credit(month, Money()),
                1 => Admission(month, Money()),
                2 => Slip(month, Money()),
                _ => Book(month),
            };
        }
    }

    private AttributedRecord Credit(int month, Money amount) => Of(
        new StatementLine(
            Next("BANK-01"), "1", Last(month), null, -amount, "", default, "", null),
        payer: "R-01", named: Named(month));

    private AttributedRecord Admission(int month, Money amount)
    {
        DateInterval? named = Named(month);
        return Of(new AdmittedPayment(Next("ADM-01"), default, Last(month), amount, named?.Start, named?.End));
    }

    private AttributedRecord Slip(int month, Money amount) => Of(
        new Remittance(Next("SLIP-01"), default, default, Last(month), amount, null, null, ""), payer: "R-01");

    private AttributedRecord Book(int month) => Of(new PayRecord(
        Next("PAY-01"), default, First(month), Last(month), null,
        [
            new PayItem(PayItemKind.Wage, "wage", SampleWork.Thb(9_000m)),
            new PayItem(PayItemKind.Fine, "fine", SampleWork.Thb(-100m * random.Next(0, 30))),
            new PayItem(PayItemKind.SocialSecurity, "social security", SampleWork.Thb(-450m)),
        ],
        Money(), random.Next(0, 2) == 0));

    private static AttributedRecord Of(EvidenceRecord record, string? payer = null, DateInterval? named = null) =>
        new(record, "W-01", payer, true, named);

    private DateInterval? Named(int month) =>
        random.Next(0, 2) == 0 ? new DateInterval(First(month), Last(month)) : null;

    private Money Money() => SampleWork.Thb(Amounts[random.Next(Amounts.Length)]);

    private LocalDate First(int month) => new LocalDate(from.Year, from.Month, 1).PlusMonths(month);

    private LocalDate Last(int month) => First(month + 1).PlusDays(-1);

    private SourceRef Next(string exhibit) => SourceRef.Line(exhibit, ++line);
}
