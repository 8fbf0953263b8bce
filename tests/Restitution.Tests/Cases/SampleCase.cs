using System.Globalization;
using NodaMoney;
using NodaTime;
using Restitution.Cases;
using Restitution.Claims;
using Restitution.Deductions;
using Restitution.Evidence;
using Restitution.Law;
using Restitution.Rates;
using Restitution.Reasons;
using Restitution.Work;

namespace Restitution.Tests.Cases;

/// <summary>A case of one worker in a shed at Ranong, built record by record.</summary>
internal sealed class SampleCase
{
    private readonly List<AttributedRecord> records = [];
    private int lineNumber;

    public static Currency Baht => CurrencyInfo.FromCode("THB");

    public LocalDate From { get; init; } = new(2019, 3, 1);

    public LocalDate To { get; init; } = new(2019, 4, 30);

    public LocalDate AsOf { get; init; } = new(2019, 12, 31);

    public LocalDate ClaimedOn { get; init; } = new(2019, 12, 1);

    public string Sector { get; init; } = "*";

    public PayBasis PayBasis { get; init; } = PayBasis.Monthly;

    public string? Promised { get; init; } = "9000";

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public IReadOnlyList<LawChoice> LawChoices { get; init; } = [];

    public LawOnFile Law { get; init; } = LawOnFile.Embedded;

    public Exchange Exchange { get; init; } = Exchange.None;

    public IReadOnlyList<InterestRateShown> InterestRates { get; init; } = [];

    public DeductionRecords Deductions { get; init; } = DeductionRecords.None;

    public IReadOnlyList<WithholdingOffice> Offices { get; init; } = [];

    /// <summary>What becomes of the one episode: it may be several, at several places.</summary>
    public Func<EmploymentEpisode, IReadOnlyList<EmploymentEpisode>> Divided { get; init; } = whole => [whole];

    public IReadOnlyList<HolidayCalendar> Calendars { get; init; } =
        [new HolidayCalendar(2019, [new Holiday(new LocalDate(2019, 4, 15), "New year")], [])];

    public static Money Thb(string amount) => new(decimal.Parse(amount, CultureInfo.InvariantCulture), Baht);

    public static DateInterval Month(int year, int month) =>
        Restitution.Dates.Spans.MonthOf(new LocalDate(year, month, 1));

    public SampleCase Booked(
        LocalDate on, string amount, DateInterval? names = null, bool isPeriodUnread = false) =>
        Add(new AttributedRecord(
        new StatementLine(
            Next("BANK-01"), "1", on, null, -Thb(amount), "", new PersonAsWritten("Sea Star"), "", null),
        "W-01", "R-01", false, names) { IsPeriodUnread = isPeriodUnread });

    public SampleCase Admitted(LocalDate on, string amount, DateInterval? names = null) => Add(new AttributedRecord(
        new AdmittedPayment(
            Next("TESTIMONY-02"), new PersonAsWritten("W-01"), on, Thb(amount), names?.Start, names?.End),
        "W-01", null, true));

    /// <summary>A credit, an admission and a line of the book as they stand in another currency.</summary>
    public SampleCase BookedIn(Money amount, LocalDate on, DateInterval? names = null) => Add(new AttributedRecord(
        new StatementLine(
            Next("BANK-01"), "1", on, null, -amount, "", new PersonAsWritten("Sea Star"), "", null),
        "W-01", "R-01", false, names));

    public SampleCase AdmittedIn(Money amount, LocalDate on, DateInterval? names = null) => Add(new AttributedRecord(
        new AdmittedPayment(
            Next("TESTIMONY-02"), new PersonAsWritten("W-01"), on, amount, names?.Start, names?.End),
        "W-01", null, true));

    public SampleCase InTheBookIn(Money net, DateInterval month, LocalDate paidOn, bool isSigned, Money taken) =>
        Add(new AttributedRecord(
            new PayRecord(
                Next("PAY-01"), new PersonAsWritten("Sea Star"), month.Start, month.End, paidOn,
                [new PayItem(PayItemKind.SocialSecurity, "Fund", -taken)], net, isSigned),
            "W-01", "R-01", true));

    public SampleCase InTheBook(
        DateInterval month, string net, bool isSigned, params (PayItemKind Kind, string Amount)[] taken) =>
        InBook("PAY-01", month, net, isSigned, taken);

    public SampleCase InTheOtherBook(
        DateInterval month, string net, bool isSigned, params (PayItemKind Kind, string Amount)[] taken) =>
        InBook("PAY-02", month, net, isSigned, taken);

    private SampleCase InBook(
        string exhibit, DateInterval month, string net, bool isSigned, (PayItemKind Kind, string Amount)[] taken) =>
        Add(new AttributedRecord(
            new PayRecord(
                Next(exhibit), new PersonAsWritten("Sea Star"), month.Start, month.End, null,
                [.. taken.Select(one => new PayItem(one.Kind, one.Kind.ToString(), -Thb(one.Amount)))], Thb(net),
                isSigned),
            "W-01", "R-01", true));

    public SampleCase Sent(LocalDate on, Money amount, bool byTheEmployer) => Add(new AttributedRecord(
        new Remittance(
            Next("REMIT-01"), new PersonAsWritten("Sea Star"), new PersonAsWritten("Sky Star"), on, amount, null, null,
            ""),
        "W-01", byTheEmployer ? "R-01" : null, true));

    public SampleCase Worked(LocalDate on, int minutes) => Add(new AttributedRecord(
        new TimeRecord(Next("TIME-01"), new PersonAsWritten("Sea Star"), on, null, null, 0, minutes), "W-01", null,
        true));

    public SampleCase Told(int daysPerWeek, int low, int likely, int high) => Add(new AttributedRecord(
        new HoursTestimony(Next("TESTIMONY-01"), new PersonAsWritten("W-01"), From, To, daysPerWeek, low, likely, high),
        "W-01", null, true));

    public SampleCase OfNobody() => Add(new AttributedRecord(
        new TimeRecord(Next("TIME-01"), new PersonAsWritten("Moon Star"), From, null, null, 0, 480), null, null, true));

    /// <summary>Money out of the respondent's account to an office; a negative amount came back.</summary>
    public SampleCase ToOffice(string office, LocalDate on, string amount) => Add(new AttributedRecord(
        new StatementLine(
            Next("BANK-01"), "1", on, null, -Thb(amount), "", new PersonAsWritten("An office"), "", null),
        null, "R-01", false) { Office = office });

    /// <summary>A line of the book whose amounts are written with their signs.</summary>
    public SampleCase InTheBookAsWritten(
        DateInterval span, string net, params (PayItemKind Kind, string Amount)[] written) =>
        Add(new AttributedRecord(
            new PayRecord(
                Next("PAY-01"), new PersonAsWritten("Sea Star"), span.Start, span.End, null,
                [.. written.Select(one => new PayItem(one.Kind, one.Kind.ToString(), Thb(one.Amount)))], Thb(net),
                true),
            "W-01", "R-01", true));

    /// <summary>Money out of the respondent's account to a name that nobody has decided on.</summary>
    public SampleCase ToNobody() => Add(new AttributedRecord(
        new StatementLine(
            Next("BANK-01"), "1", From, null, -Thb("100.00"), "", new PersonAsWritten("Moon Star"), "", null),
        null, "R-01", true));

    /// <summary>Money into the worker's own account from a sender that nobody has decided on.</summary>
    public SampleCase FromNobody() => Add(new AttributedRecord(
        new StatementLine(
            Next("BANK-02"), "2", From, null, Thb("9300.00"), "", new PersonAsWritten("Moon Star"), "", null),
        "W-01", null, false) { IsSenderOpen = true });

    public Claim Compute<TWhy>()
        where TWhy : struct, IWhy<TWhy> => CaseComputation.Of<TWhy>(CaseFile(), Evidence(), Law);

    public CaseEvidence Evidence() => new([], records);

    public WorkerClaim Worker() => Compute<Told>().Workers.Single();

    public PeriodClaim Period(string id) => Worker().Periods.Single(period => period.Period.Id == id);

    /// <summary>What is added to the case file: consents, losses, credits, tracks.</summary>
    public Func<CaseFile, CaseFile> Claimed { get; init; } = file => file;

    public CaseFile CaseFile() => Claimed(new()
    {
        Code = "SAMPLE-1",
        Title = "Sample",
        Authority = new IssuingAuthority("Authority", "Office", null, null),
        AsOf = AsOf,
        ClaimedOn = ClaimedOn,
        ClaimCurrency = Baht,
        Respondents = [new Respondent("R-01", "Respondent", null, null)],
        Workers = [new Worker("W-01", Divided(Episode()))],
        Calendars = Calendars,
        Findings = Findings,
        LawChoices = LawChoices,
        Exchange = Exchange,
        InterestRates = InterestRates,
        Deductions = Deductions,
        WithholdingOffices = Offices,
    });

    private EmploymentEpisode Episode() => new()
    {
        Span = new DateInterval(From, To),
        Respondent = "R-01",
        Jurisdiction = "th",
        Place = "TH-85",
        Sector = Sector,
        PayBasis = PayBasis,
        Promised = Promised is null
            ? null : new PromisedWage(Thb(Promised), Basis.Testimony, [SourceRef.Line("TERMS", 2)]),
        RestDay = IsoDayOfWeek.Sunday,
        PayDue = PayDue.LastDayOfTheMonth,
    };

    private SampleCase Add(AttributedRecord record)
    {
        records.Add(record);
        return this;
    }

    private SourceRef Next(string exhibit) => SourceRef.Line(exhibit, ++lineNumber);
}
